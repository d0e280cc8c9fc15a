"""Every page of the table × empty and full × 320, 360 and 1280 px × light and dark × both forms of Norwegian."""

from __future__ import annotations

import pytest

from tests.browser import eyes
from tests.browser.conftest import Windows
from tests.browser.walk import Place, places
from tests.browser.window import Window
from tests.browser.worlds import WORLDS, in_form

FORMS = ("nb", "nn")
every_page = pytest.mark.parametrize("place", places(), ids=lambda place: place.name)


async def opened(windows: Windows, place: Place, world: str, form: str) -> Window | None:
    """Whoever is to look at it does. None: what is there is no page of its own, but a file, a part or a way on."""
    await windows.office.town.changes_books(lambda books: in_form(books, form))
    made = await WORLDS[world](windows.office)
    how = {"locale": "nn-NO" if form == "nn" else "nb-NO"}
    who = await (windows.of(place.who, **how) if place.who else windows.stranger(**how))
    status, kind = await eyes.kind(who.page, windows.office.url + place.address(made))
    if kind == "text/html":
        await who.page.wait_for_load_state("load")
    if kind != "text/html" or place.path == "/" or not await who.runs("Boolean(document.doctype)"):
        return None  # the first page of the menu has a visit of its own; a part of a page is seen in its page
    assert status < 500
    if world == "full" and place.who:
        assert status == 200, f"{place.path} is not there for {place.who}: {status}"
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
        assert await eyes.focus_faults(who.page) == []
