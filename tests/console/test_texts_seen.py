"""Nobody approves, publishes or sends on what their page did not show them."""

from __future__ import annotations

import pytest

from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, NYNORSK, approves, fields, presses_approve, proposes, saves

WORSE = "Samtalen er slutt. Svar 1 hvis det haster, ellers ring { $number } i morgen."
POLISH = "Rozmowa zakończona. Tel. { $number }. Pilne? Odpowiedz 1."
HALF = "Halv setning om { $number }, svar 1 og"
PLAIN = "/console/tekster/citizen_unreached"
PLAIN_TEXT = "SMS til { $code } kom ikke fram. Ring."


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def said(office: Office, language: str = "nb") -> str | None:
    return (await office.town.desk.books()).texts.get(language, {}).get("closed_citizen")


async def test_what_was_changed_after_the_page_was_opened_is_not_approved(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await mo_s.opens(CLOSED)
    await proposes(ola_s, WORSE)
    await presses_approve(mo_s)
    assert mo_s.status == 409
    mo_s.shows("Teksten er endret siden du begynte", WORSE)
    assert await said(at_office) is None
    await presses_approve(mo_s)
    assert await said(at_office) == WORSE


async def test_other_days_than_the_page_showed_are_not_approved(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s)
    await mo_s.opens(CLOSED)
    await proposes(ola_s, WORSE)
    await proposes(ola_s, MENDED, until="2026-12-01T00:00")
    await presses_approve(mo_s)
    assert mo_s.status == 409
    mo_s.shows("Gjelder til")
    assert await said(at_office) is None


async def test_a_colleagues_unfinished_sheet_is_not_approved_with_what_was_proposed(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await mo_s.opens(f"{CLOSED}?sprak=pl")
    await saves(mo_s, "ikke ferdig", pl=HALF)
    await approves(mo_s)
    assert await said(at_office) == MENDED
    assert await said(at_office, "pl") is None
    await mo_s.opens(CLOSED)
    mo_s.shows(f"{HALF}</textarea>", "Kladd")


@pytest.mark.parametrize("beside", ["", "?sprak=pl"])
async def test_a_colleagues_unfinished_sheet_is_not_sent_on_with_ones_own(
    ola_s: Screen, mo_s: Screen, beside: str
) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(f"{CLOSED}?sprak=pl")
    await saves(mo_s, "ikke ferdig", pl=HALF)
    if beside:
        await ola_s.opens(CLOSED + beside)
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_nb": MENDED, "why": "kortere", "do": "propose"})
    ola_s.shows("En annen er spurt")
    await mo_s.opens(f"{CLOSED}?sprak=pl")
    mo_s.shows('id="proposed-nb"', f"{HALF}</textarea>")
    mo_s.shows_not('id="proposed-pl"')


async def test_publishing_for_officers_leaves_a_colleagues_draft_in_another_language(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await mo_s.opens(PLAIN)
    await saves(mo_s, "ikke ferdig", PLAIN, nn=PLAIN_TEXT)
    await ola_s.opens(PLAIN)
    await ola_s.sends(PLAIN, fields(ola_s) | {"text_nb": PLAIN_TEXT, "why": "kort", "do": "publish"})
    ola_s.shows("Teksten gjelder")
    assert list((await at_office.town.desk.books()).texts) == ["nb"]


async def test_who_is_asked_sees_every_language_that_is_asked_about(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(f"{CLOSED}?sprak=pl")
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_pl": POLISH, "why": "kortere", "do": "propose"})
    ola_s.shows("En annen er spurt")
    await mo_s.opens(CLOSED)
    mo_s.shows('id="proposed-pl"', "Ola ber om godkjenning")


async def test_two_who_each_wrote_a_language_approve_the_other_one(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await mo_s.opens(CLOSED)
    await mo_s.sends(CLOSED, fields(mo_s) | {"text_nn": NYNORSK, "why": "likt", "do": "propose"})
    await mo_s.opens(CLOSED)
    mo_s.shows("Du skrev dette selv")
    await presses_approve(mo_s)
    mo_s.shows("Teksten gjelder")
    assert (await said(at_office), await said(at_office, "nn")) == (MENDED, None)


async def test_nothing_is_not_called_sent_on_or_published(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await ola_s.sends(CLOSED, fields(ola_s) | {"do": "propose"})
    assert ola_s.status == 422
    ola_s.shows("ingenting nytt her å sende videre")
