"""An office with a console, over one store and in calm weather; the moves behind it are tried in all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store.open import memory_store
from bot.store.store import Store
from tests.console.screen import Office, office
from tests.fakes.town import Town
from tests.fakes.weather import Weather


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = await memory_store("eksempelvik")
    yield store
    await store.close()


@pytest.fixture
def weather() -> Weather:
    return Weather(rough=False)


@pytest.fixture
async def at_office(town: Town) -> AsyncIterator[Office]:
    async with office(town) as opened:
        yield opened
