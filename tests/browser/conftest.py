"""One browser for all tests of a worker; a town, an office and a clock of its own for each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.store.open import memory_store
from escalation.books import Books, Person
from escalation.roles import Role
from tests.browser.window import Window, chromium, window
from tests.browser.worlds import HUNGRY, taken
from tests.console.screen import Office, office
from tests.fakes.town import Town, example
from tests.fakes.weather import Weather

HERE = "tests/browser/"
OFFICE = "eksempelvik"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of them share the browser's loop, and none runs unless asked for."""
    for item in items:
        if HERE in item.nodeid:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def staffed(books: Books) -> Books:
    """The example office with an auditor, a second admin, and somebody who runs the machine."""
    more = {"Eva": Role.AUDITOR, "Liv": Role.ADMIN, "Per": Role.OPERATOR}
    people = {name.lower(): Person(name.lower(), name, (), (), roles={OFFICE: (more[name],)}) for name in more}
    return replace(books, people={**books.people, **people})


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def town() -> AsyncIterator[Town]:
    store = await memory_store("eksempelvik")
    yield await Town(store, Weather(rough=False)).opens(staffed(example()))
    await store.close()


@pytest_asyncio.fixture(loop_scope="session")
async def at_office(town: Town) -> AsyncIterator[Office]:
    async with office(town) as opened:
        yield opened


class Windows:
    """Opens windows, and closes them when the test is over."""

    def __init__(self, browser: Browser, office: Office, stack: AsyncExitStack) -> None:
        self.browser, self.office, self._stack = browser, office, stack

    async def of(self, name: str, **how: Any) -> Window:
        """The window of somebody who has logged in."""
        token = await self.token(name)
        return await self._stack.enter_async_context(window(self.browser, self.office.url, token, **how))

    async def stranger(self, **how: Any) -> Window:
        return await self._stack.enter_async_context(window(self.browser, self.office.url, **how))

    async def token(self, name: str) -> str:
        screen = await self.office.login(name)
        (token,) = screen.cookies.values()
        return token


@pytest_asyncio.fixture(loop_scope="session")
async def windows(browser: Browser, at_office: Office) -> AsyncIterator[Windows]:
    async with AsyncExitStack() as stack:
        yield Windows(browser, at_office, stack)


@pytest_asyncio.fixture(loop_scope="session")
async def waiting(town: Town) -> str:
    """A case that nobody has taken; its code."""
    await town.phone("Amina").texts(HUNGRY)
    code = town.phone("Kari").hears("TA").code
    town.reads_everything()
    return code


@pytest_asyncio.fixture(loop_scope="session")
async def hers(town: Town) -> str:
    """A case that Kari has; its code."""
    return await taken(town)
