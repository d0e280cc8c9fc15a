"""The frame of every page, as a real browser holds it."""

from __future__ import annotations

from bot.console.sessions import COOKIE
from tests.browser.conftest import Windows
from tests.browser.window import PHONE


async def test_a_browser_keeps_the_cookie_that_no_script_can_read(windows: Windows) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/")
    assert COOKIE not in await kari.runs("document.cookie")
    (kept,) = [each for each in await kari.context.cookies() if each["name"] == COOKIE]
    assert (kept["httpOnly"], kept["secure"], kept["sameSite"]) == (True, True, "Lax")
    assert "Logg ut" in await kari.says()


async def test_the_first_key_leads_past_the_menu(windows: Windows) -> None:
    kari = await windows.of("Kari", size=PHONE)
    await kari.opens("/console/")
    await kari.page.keyboard.press("Tab")
    assert await kari.runs("document.activeElement.textContent") == "Hopp til innholdet"
    await kari.page.keyboard.press("Enter")
    assert await kari.runs("document.activeElement.id") == "main"


async def test_help_stands_in_the_same_place_for_everybody(windows: Windows) -> None:
    places = []
    for who in (await windows.stranger(), await windows.of("Kari"), await windows.of("Eva")):
        await who.opens("/console/")
        places.append(await who.runs("[...document.querySelectorAll('footer a')].map(a => a.textContent)"))
    assert places == [["Hjelp", "Tilgjengelighet"]] * 3


async def test_whoever_leaves_has_left_this_browser(windows: Windows) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/")
    await kari.presses("Logg ut")
    assert [each for each in await kari.context.cookies() if each["name"] == COOKIE] == []
    await kari.page.go_back()
    await kari.page.reload()
    assert "Logg ut" not in await kari.says()


async def test_everything_works_the_same_without_script(windows: Windows) -> None:
    kari = await windows.of("Kari", java_script_enabled=False)
    await kari.opens("/console/")
    await kari.presses("Logg ut")
    await kari.reads("Logg inn")
