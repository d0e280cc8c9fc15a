"""«Nødretur»: one takes a wrong text back at once, a second person looks at it, and nobody's draft is lost by it."""

from __future__ import annotations

import pytest

from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, NYNORSK, approves, proposes, saves, takes_back

OTHER = "Vi er ferdige nå. Haster det igjen, svar 1 eller ring { $number }."


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


@pytest.fixture
async def wrong(ola_s: Screen, mo_s: Screen) -> None:
    """A text that two people thought right is said, and is wrong."""
    await proposes(ola_s)
    await approves(mo_s)


@pytest.mark.usefixtures("wrong")
async def test_what_a_colleague_was_writing_is_still_there(ola_s: Screen, mo_s: Screen) -> None:
    await mo_s.opens(CLOSED)
    await saves(mo_s, "bedre", nb=OTHER)
    await takes_back(ola_s)
    ola_s.shows("Teksten fra før gjelder igjen")
    await mo_s.opens(CLOSED)
    mo_s.shows(f"{OTHER}</textarea>", "Ola tok teksten tilbake")


@pytest.mark.usefixtures("wrong")
async def test_a_new_draft_does_not_do_away_with_the_promised_second_look(ola_s: Screen, mo_s: Screen) -> None:
    await takes_back(ola_s)
    await saves(ola_s, "på nytt", nb=OTHER, nn=NYNORSK)
    await mo_s.opens(CLOSED)
    mo_s.shows("Ola tok teksten tilbake", "Jeg har sett på den")
    await mo_s.sends(f"{CLOSED}/andre", {"do": "confirm"})
    mo_s.shows("Sett på", f"{OTHER}</textarea>")
    mo_s.shows_not("Ola tok teksten tilbake")


@pytest.mark.usefixtures("wrong")
async def test_taking_back_twice_does_not_bring_the_wrong_text_back(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await takes_back(ola_s)
    ola_s.shows_not("Nødretur: bokmål")
    version = str((await at_office.town.desk.books()).version)
    await mo_s.opens(CLOSED)
    await mo_s.sends(f"{CLOSED}/andre", {"do": "confirm"})
    await mo_s.sends(f"{CLOSED}/nodretur", {"language": "nb", "version": version})
    assert mo_s.status == 422
    mo_s.shows("Teksten er alt tatt tilbake")
    assert MENDED not in str((await at_office.town.desk.books()).texts)
