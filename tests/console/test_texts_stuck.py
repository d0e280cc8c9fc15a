"""No sheet stays where nobody can move it: what is said may change under a draft, and be what the draft says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.wordings import Name, reworded
from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, approves, fields, proposes, saves

MEANWHILE = "Fra en mappe. Haster det igjen, svar 1 eller ring { $number }."
SHIPPED = "Samtalen er avsluttet."


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def a_folder_says(office: Office, pattern: str) -> None:
    """The whole books are applied from outside, with another wording of this text."""
    store, books = office.town.store, await office.town.desk.books()
    after = reworded(replace(books), Name("closed_citizen", "nb"), pattern)
    await store.put_books(after, expected=books.version, entries=(), at=office.town.clock.now())


async def presses(screen: Screen, do: str, why: str = "kortere") -> None:
    """On the page as it is, nothing typed."""
    text = screen.page.split('name="text_nb"')[1].split(">", 1)[1].split("</textarea>")[0]
    await screen.sends(CLOSED, fields(screen) | {"text_nb": text, "why": why, "do": do})


async def test_a_draft_goes_on_when_what_is_said_has_changed_since_and_was_seen(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await ola_s.opens(CLOSED)
    await saves(ola_s, "kortere", nb=MENDED)
    await a_folder_says(at_office, MEANWHILE)
    await ola_s.opens(CLOSED)
    ola_s.shows("er endret etter at kladden ble skrevet", f"{MENDED}</textarea>")
    await presses(ola_s, "propose")
    ola_s.shows("En annen er spurt")
    await approves(mo_s)
    mo_s.shows("Teksten gjelder")


async def test_what_was_proposed_before_it_changed_is_not_approved_and_can_be_proposed_anew(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await a_folder_says(at_office, MEANWHILE)
    await approves(mo_s)
    assert mo_s.status == 409
    await ola_s.opens(CLOSED)
    await presses(ola_s, "propose")
    await approves(mo_s)
    mo_s.shows("Teksten gjelder")


async def test_a_draft_that_says_what_is_said_is_put_away(at_office: Office, ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await saves(ola_s, "kortere", nb=MENDED)
    await a_folder_says(at_office, MENDED)
    await ola_s.opens(CLOSED)
    await presses(ola_s, "save")
    ola_s.shows("så kladden er lagt bort")
    ola_s.shows_not(">Kladd<")


async def test_a_draft_is_put_away_by_writing_what_is_said(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    shipped = ola_s.page.split('name="text_nb"')[1].split(">", 1)[1].split("</textarea>")[0]
    await saves(ola_s, "kortere", nb=MENDED)
    await saves(ola_s, "likevel ikke", nb=shipped)
    ola_s.shows("så kladden er lagt bort", SHIPPED)


async def test_saving_what_nobody_changed_says_so(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await presses(ola_s, "save", "")
    ola_s.shows("Ingenting var endret")


async def test_another_day_for_the_same_words_is_kept_and_shown(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await saves(ola_s, "jul", nb=MENDED)
    text = {"text_nb": MENDED, "why": "jul", "do": "save", "since": "2026-12-24T00:00"}
    await ola_s.sends(CLOSED, fields(ola_s) | text)
    ola_s.shows("Kladden er lagret", 'name="since" value="2026-12-24T00:00"', 'value="jul"')


async def test_a_version_that_is_none_is_refused(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    for version in ("", "²", "x"):
        await ola_s.sends(f"{CLOSED}/gjenopprett", {"language": "nb", "version": version})
        assert ola_s.status == 422
