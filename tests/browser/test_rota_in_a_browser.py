"""Vakter in a browser: all are asked with one button, and a colleague says yes with another; also without script."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Windows
from tests.browser.window import PHONE
from tests.fakes.town import Town


@pytest.mark.parametrize("script", [True, False])
async def test_all_are_asked_with_one_button_and_the_first_yes_has_the_duty(
    windows: Windows, town: Town, script: bool
) -> None:
    kari = await windows.of("Kari", java_script_enabled=script, size=PHONE)
    await kari.opens("/console/vakter?bare=mine")
    async with kari.page.expect_navigation():
        await kari.page.get_by_role("button", name="Spør alle", exact=True).first.click()
    await kari.reads("Alle som kan ta vakten, er spurt på SMS", "2 er spurt")
    ola = await windows.of("Ola", java_script_enabled=script, size=PHONE)
    await ola.opens("/console/vakter")
    await ola.presses("Ja, jeg tar vakten")
    await ola.reads("Takk. Vakten er din.")
    await kari.opens("/console/vakter")
    assert "Førstevakt, nå\nOla" in await kari.says()
    await town.settles()
    town.reads_everything()
