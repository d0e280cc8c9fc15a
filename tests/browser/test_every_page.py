"""Every page of the table × empty and full × 320, 360 and 1280 px × light and dark × both forms of Norwegian."""

from __future__ import annotations

import pytest

from tests.browser import eyes
from tests.browser.conftest import Windows
from tests.browser.walk import Place, places
from tests.browser.window import Window
from tests.browser.worlds import WORLDS, World, in_form

FORMS = ("nb", "nn")
every_page = pytest.mark.parametrize("place", places(), ids=lambda place: place.name)


NO_PAGE = {
    "/": "leads on to the first page of the menu, which has a visit of its own",
    "/saker/kort": "a part of the list",
    "/sak/{code}/samtale": "a part of the case",
    "/stream": "never ends",
    "/boker.zip": "a file",
    "/logg.csv": "a file",
}
"""What is there is no page of its own; whatever else an address gives must be one."""


async def opened(windows: Windows, place: Place, world: str, form: str) -> Window | None:
    """Whoever is to look at it does. None: what is there is no page of its own."""
    await windows.office.town.changes_books(lambda books: in_form(books, form))
    made = await WORLDS[world](windows.office)
    how = {"locale": "nn-NO" if form == "nn" else "nb-NO"}
    who = await (windows.of(place.who, **how) if place.who else windows.stranger(**how))
    status, kind = await eyes.kind(who.page, windows.office.url + place.address(made))
    if world == "full" and place.who:
        assert status == 200, f"{place.path} is not there for {place.who}: {status}"
    if place.path in NO_PAGE:
        return None
    assert kind == "text/html", f"{place.path} is {kind}"
    await who.page.wait_for_load_state("load")
    assert await who.runs("Boolean(document.doctype)"), f"{place.path} is a part of a page"
    assert status in ((200, 404) if place.who else (200, 403, 404, 422)), status
    return who


VISITS = [(place, world) for place in places() for world in WORLDS if place.who or world == "empty"]


@pytest.mark.parametrize(("place", "world"), VISITS, ids=lambda part: getattr(part, "name", part))
@pytest.mark.parametrize("form", FORMS)
async def test_a_page_can_be_used_by_everybody(windows: Windows, place: Place, world: str, form: str) -> None:
    who = await opened(windows, place, world, form)
    if who is not None:
        lang = "document.querySelector('header.top') ? document.documentElement.lang : ''"
        assert await who.runs(lang) in (form, "")  # a notice for a door speaks as its office does
        assert await eyes.faults(who.page) == []


@every_page
async def test_focus_is_seen_and_text_may_grow(windows: Windows, place: Place) -> None:
    who = await opened(windows, place, "full", "nb")
    if who is not None:
        await eyes.opened(who.page)
        found = await eyes.focus_faults(who.page)
        await who.page.set_viewport_size({"width": 360, "height": 700})
        found += await eyes.focus_faults(who.page)
        assert found + await eyes.stretched(who.page) == []


@every_page
async def test_high_contrast_and_stillness_are_respected(windows: Windows, place: Place) -> None:
    who = await opened(windows, place, "full", "nb")
    if who is not None:
        await who.page.emulate_media(forced_colors="active", reduced_motion="reduce")
        await eyes.opened(who.page)
        assert await who.runs("eyes.moving()") == []
        assert await who.page.get_by_text("Du blir snart logget ut").filter(visible=True).count() == 0
        assert await eyes.focus_faults(who.page) == []


async def test_the_pages_that_say_what_went_wrong_can_be_used_by_everybody(windows: Windows) -> None:
    world = await WORLDS["full"](windows.office)
    found = []
    for name, mishap in MISHAPS.items():
        who, status = await mishap(windows, world)
        assert str(status) in (mishap.__doc__ or ""), (name, status)
        found += [f"{name}: {each}" for each in await eyes.faults(who.page)]
    assert found == []


async def pressed(who: Window, name: str) -> tuple[Window, int]:
    async with who.page.expect_navigation() as told:
        await who.page.get_by_role("button", name=name, exact=True).click()
    answer = await told.value
    assert answer is not None
    return who, answer.status


async def gone_wrong(windows: Windows, world: World) -> tuple[Window, int]:
    """422: what was typed cannot be sent."""
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{world.code}")
    await kari.writes("Svar til innbyggeren", "Du er 01010150074")
    return await pressed(kari, "Send svar")


async def not_all_said(windows: Windows, world: World) -> tuple[Window, int]:
    """422: a form of choices of which none was made."""
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{world.code}/avslutt")
    await kari.runs("document.getElementById('close').form.noValidate = true")
    return await pressed(kari, f"Avslutt sak {world.code}")


async def moved_on(windows: Windows, world: World) -> tuple[Window, int]:
    """409: the case is somebody else's by now."""
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{world.code}")
    await kari.writes("Svar til innbyggeren", "Kom til oss klokken åtte.")
    await windows.office.town.minutes_pass(40)
    windows.office.town.reads_everything()
    return await pressed(kari, "Send svar")


async def two_writers(windows: Windows, _: World) -> tuple[Window, int]:
    """409: somebody else has saved meanwhile."""
    mo, ola = await windows.of("Mo"), await windows.of("Ola")
    for who, words in ((mo, "Mos ord. Svar 1 eller ring { $number }."), (ola, "Olas ord. Ring { $number }.")):
        await who.opens("/console/tekster/closed_citizen")
        await who.page.locator("#text-nb").fill(words)
        await who.page.locator("#why").fill("kortere")
    await pressed(ola, "Lagre kladd")
    return await pressed(mo, "Lagre kladd")


async def not_allowed(windows: Windows, _: World) -> tuple[Window, int]:
    """403."""
    per = await windows.of("Per")
    return per, (await eyes.kind(per.page, per.url + "/console/saker"))[0]


async def not_there(windows: Windows, _: World) -> tuple[Window, int]:
    """404."""
    kari = await windows.of("Kari")
    return kari, (await eyes.kind(kari.page, kari.url + "/console/sak/QQQ"))[0]


MISHAPS = {each.__name__: each for each in (gone_wrong, not_all_said, two_writers, not_allowed, not_there, moved_on)}
