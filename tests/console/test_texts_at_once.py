"""Two people at one text: nothing that either typed is lost, and nobody's words are written over unseen."""

from __future__ import annotations

import pytest

from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, NYNORSK, approves, fields, proposes, saves

OLAS, MOS = "Olas ord. Svar 1 eller ring { $number }.", "Mos ord. Svar 1 eller ring { $number }."
ENGLISH = "This is closed. If it is urgent again, answer 1 or call { $number }."


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


def whole(screen: Screen, **typed: str) -> dict[str, str]:
    """Every field that a browser sends, also those that nobody touched."""
    areas = screen.page.split("<textarea")[1:]
    found = {area.split('name="')[1].split('"')[0]: area.split(">", 1)[1].split("</textarea>")[0] for area in areas}
    return fields(screen) | found | {f"text_{language}": text for language, text in typed.items()}


async def test_who_types_in_one_language_does_not_meet_who_types_in_another(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb=OLAS) | {"why": "a", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s, nn=NYNORSK) | {"why": "b", "do": "save"})
    mo_s.shows("Kladden er lagret", OLAS, NYNORSK)


async def test_a_conflict_in_one_language_hides_none_in_another(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb=OLAS, en=ENGLISH) | {"why": "a", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s, nb=MOS, en="Mo's. { $number } 1") | {"why": "b", "do": "save"})
    assert mo_s.status == 409
    mo_s.shows(OLAS, ENGLISH, f"{MOS}</textarea>", "Mo's. { $number } 1</textarea>")
    assert mo_s.page.count("Ola lagret dette mens du skrev") == 2


async def test_after_a_conflict_the_language_that_nobody_touched_is_the_colleagues(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb=OLAS, en=ENGLISH) | {"why": "a", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s, nb=MOS) | {"why": "b", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s, nb=MOS) | {"why": "b", "do": "save"})
    mo_s.shows("Kladden er lagret", f"{MOS}</textarea>", f"{ENGLISH}</textarea>")


async def test_looking_at_what_it_says_does_not_make_an_old_page_a_new_one(ola_s: Screen, mo_s: Screen) -> None:
    await mo_s.opens(CLOSED)
    await ola_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb=OLAS) | {"why": "a", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s, nb=MOS) | {"do": "look"})
    mo_s.shows("Ola lagret dette mens du skrev", OLAS, f"{MOS}</textarea>", "Behold det Ola skrev")


async def test_a_draft_that_changed_unseen_is_not_sent_on(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb=OLAS) | {"why": "a", "do": "save"})
    await mo_s.opens(CLOSED)
    await ola_s.sends(CLOSED, whole(ola_s, nb="Halv setning { $number } 1") | {"why": "a", "do": "save"})
    await mo_s.sends(CLOSED, whole(mo_s) | {"why": "a", "do": "propose"})
    assert mo_s.status == 422
    mo_s.shows("ingenting nytt her å sende videre", "Halv setning")
    mo_s.shows_not("Til godkjenning")


async def test_an_old_version_is_not_laid_over_what_a_colleague_writes(ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s, MENDED)
    await approves(mo_s)
    await mo_s.opens(CLOSED)
    await saves(mo_s, "b", nb=MOS)
    await ola_s.opens(CLOSED)
    await ola_s.sends(f"{CLOSED}/gjenopprett", {"language": "nb", "version": "1"})
    assert ola_s.status == 409
    ola_s.shows("Det ligger alt en kladd her", MOS, "Samtalen er avsluttet.")
    await mo_s.opens(CLOSED)
    mo_s.shows(f"{MOS}</textarea>")
    await ola_s.sends(CLOSED, whole(ola_s) | {"why": "tilbake", "do": "save"})
    ola_s.shows("Kladden er lagret")
