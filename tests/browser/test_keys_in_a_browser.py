"""Whoever uses no mouse and sees no screen: a case from taking to closing with keys alone, and pages read aloud."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Windows
from tests.browser.window import Window
from tests.browser.worlds import ANSWER, HUNGRY, heard_by_amina
from tests.fakes.town import Town


async def test_a_case_is_taken_answered_and_closed_with_keys_alone(windows: Windows, waiting: str, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/saker")
    await reaches(kari, f"take-{waiting}")
    await enters(kari)
    await reaches(kari, "words")
    await kari.page.keyboard.type(ANSWER)
    await reaches(kari, "send")
    await enters(kari)
    assert ANSWER in await heard_by_amina(town)
    await reaches(kari, "to-close")
    await enters(kari)
    for name in ("outcome", "journal"):
        await tabs_until(kari, f"document.activeElement.name === '{name}'")
        await kari.page.keyboard.press("Space")
    await reaches(kari, "close")
    await enters(kari)
    assert await town.cases() == ()


async def reaches(kari: Window, id: str) -> None:
    await tabs_until(kari, f"document.activeElement.id === '{id}'")


async def tabs_until(kari: Window, there: str) -> None:
    for _ in range(60):
        if await kari.runs(there):
            return
        await kari.page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not lead there: {there}")


async def enters(kari: Window) -> None:
    async with kari.page.expect_navigation():
        await kari.page.keyboard.press("Enter")


async def test_the_list_and_a_case_read_aloud_make_sense(windows: Windows, waiting: str) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/saker")
    aloud = await kari.page.locator("main").aria_snapshot()
    order = ['heading "Saker" [level=1]', "Saker som venter (1)", f'heading "{waiting} · ', "Kom inn"]
    assert_in_order(aloud, [*order, f'button "Ta saken {waiting}"'])
    await kari.presses(f"Ta saken {waiting}")
    aloud = await kari.page.locator("main").aria_snapshot()
    assert_in_order(aloud, [f'heading "Sak {waiting} – ', 'log "Samtale"', HUNGRY, 'textbox "Svar', "Send"])


def assert_in_order(text: str, parts: list[str]) -> None:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} does not come after the rest in:\n{text}"
        at = found
