"""A reply that is half written: whatever else is pressed on the page of a case, it still stands there afterwards."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.console.screen import Office
from tests.console.some_cases import a_case, taken, the_case
from tests.fakes.town import Phone

HALF = "Hei Amina,\njeg ringer om ti min"
STAYS: dict[str, dict[str, str]] = {
    "kontakt": {},
    "notat": {"what": "ambulance"},
    "gi-videre": {"colleague": "ola"},
    "tell": {},
}
GOES: dict[str, dict[str, str]] = {"slipp": {"reason": "off_duty"}, "ikke-svar": {}}


def words_on(page: str) -> str:
    """What stands in the field for the reply."""
    found = re.search(r'<textarea[^>]*(?:id|name)="words"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    assert found, page
    return unescape(found[1]).replace("\r\n", "\n")


@pytest.mark.parametrize("way", STAYS)
async def test_whatever_is_pressed_the_reply_stands_there_still(at_office: Office, amina: Phone, way: str) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/{way}", {**STAYS[way], "words": HALF})
    assert screen.status == 200
    assert words_on(screen.page) == HALF
    await at_office.town.settles()
    amina.hears_nothing()
    at_office.town.reads_everything()


@pytest.mark.parametrize("way", GOES)
async def test_whoever_lets_the_case_go_can_still_copy_what_they_wrote(
    at_office: Office, amina: Phone, way: str
) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/{way}", {**GOES[way], "words": HALF})
    assert words_on(screen.page) == HALF
    at_office.town.reads_everything()


async def test_the_number_is_looked_at_and_the_reply_is_there_on_the_way_back(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/nummer", {"words": HALF})
    screen.shows("00 00 01 01")
    await screen.sends(f"/console/sak/{code}/tell", {"words": words_on(screen.page)})
    assert words_on(screen.page) == HALF


async def test_whoever_is_about_to_close_is_told_what_was_not_sent_and_gets_it_back(
    at_office: Office, amina: Phone
) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/avslutt", {"ask": "how", "words": HALF})
    assert screen.status == 200
    screen.shows(f"Avslutte sak {code}?", "det er ikke sendt")
    assert words_on(screen.page) == HALF
    await screen.sends(f"/console/sak/{code}/tell", {"words": words_on(screen.page)})
    assert words_on(screen.page) == HALF
    assert (await the_case(at_office.town, code)).is_open


async def test_a_reply_that_was_sent_is_not_shown_again(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/svar", {"words": HALF})
    assert words_on(screen.page) == ""
    await at_office.town.settles()
    amina.hears("jeg ringer om ti min")


async def test_every_button_of_the_page_takes_the_reply_along(at_office: Office, amina: Phone) -> None:
    screen = await taken(at_office, await a_case(at_office.town, amina))
    before, _, after = re.split(r'<form[^>]*id="reply"[^>]*>|</form>', screen.page.partition("<main")[2], maxsplit=2)
    pressed = re.findall(r"<(?:button|select)[^>]*>", before + after.partition("</main>")[0])
    assert len(pressed) > 5
    assert all('form="reply"' in each or 'type="button"' in each for each in pressed)


async def test_whoever_was_logged_out_meanwhile_finds_their_words_and_none_of_ours(
    at_office: Office, amina: Phone
) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await at_office.rooms.sessions.end_all("kari", at_office.town.clock.now())
    await screen.sends(f"/console/sak/{code}/svar", {"words": HALF})
    screen.shows("Det du skrev", "jeg ringer om ti min")
    assert screen.page.count("<textarea") == 1
    screen.shows_not(">words<", "epoch")
