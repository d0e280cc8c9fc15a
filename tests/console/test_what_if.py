"""Hva om, varslingsrekke, bøker: what would happen is shown by the real clockwork, and nothing is sent."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from aiohttp import FormData

from bot.config.export import exported
from bot.console.duties import duty_meant, duty_shown
from bot.console.texts.examples import PAPERS
from bot.console.words import words
from bot.store.beside import Papers
from escalation.books import Books
from escalation.roles import Role
from tests.console.screen import Office, Screen

IF, POLICY, BOOKS = "/console/hva-om", "/console/varsling/eksempelvik", "/console/boker"
STEPS = {
    "count": "3",
    "duties_0": "first",
    "people_0": "",
    "wait_0": "120",
    "life_wait_0": "60",
    "duties_1": "second",
    "people_1": "",
    "wait_1": "120",
    "life_wait_1": "60",
    "duties_2": "",
    "people_2": "mo",
    "wait_2": "120",
    "life_wait_2": "60",
}


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def test_a_text_is_followed_from_its_language_to_the_leader(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": "vi har ikkje mat til ungane", "at": "2026-12-24T23:10", "do": "ask"})
    mo_s.shows(
        "nynorsk", "Vakten varsles", "<mark>", "23:10", "Kari varsles (SMS)", "23:13", "Ola varsles", "Mo varsles"
    )
    await at_office.town.settles()
    assert at_office.town.gateway.taken == []
    assert await at_office.town.store.open_cases() == ()


async def test_a_question_wakes_nobody_and_is_answered(mo_s: Screen) -> None:
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": "når åpner dere?", "do": "ask"})
    mo_s.shows("Ingen varsles", "Ingen blir varslet for denne meldingen", "SMS")


async def test_what_looks_like_an_id_number_is_warned_of(mo_s: Screen) -> None:
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": "hei 01010100131 her", "do": "ask"})
    mo_s.shows("ligner et fødselsnummer")


@pytest.mark.parametrize("number", ["01010100131", "010101 00131", "41010100044"])
async def test_no_example_holds_an_id_number(at_office: Office, mo_s: Screen, number: str) -> None:
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": f"hei {number} her", "do": "keep"})
    assert mo_s.status == 422
    mo_s.shows("ligner et fødselsnummer", 'href="#text"')
    await mo_s.sends(IF, {"text": " ", "do": "keep"})
    assert mo_s.status == 422
    assert await at_office.town.store.beside(Papers, PAPERS) is None


async def test_an_example_is_kept_once_and_taken_out_at_its_office(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens(IF)
    page = mo_s.page
    for _ in range(2):
        mo_s.page = page
        await mo_s.sends(IF, {"text": "har dere åpent i dag?", "do": "keep"})
    papers = await at_office.town.store.beside(Papers, PAPERS)
    assert papers is not None
    (id,) = papers.sheets
    await at_office.town.changes_books(at_another)
    drop = {"do": "drop", "example": id}
    await mo_s.opens(IF)
    mo_s.shows_not("har dere åpent i dag?")  # Mo leads another office now
    await mo_s.sends(IF, drop)
    assert mo_s.status == 404
    await at_office.town.changes_books(at_both)
    await mo_s.opens(IF)
    mo_s.shows("har dere åpent i dag?")
    mo_s.shows_not('name="example"')  # and audits this one
    await mo_s.sends(IF, drop)
    assert mo_s.status in (403, 404)
    assert await at_office.town.store.beside(Papers, PAPERS) == papers


def at_another(books: Books) -> Books:
    (here,) = books.offices.values()
    mo = replace(books.people["mo"], offices=("andre",), roles={"andre": (Role.LEADER,)})
    offices = {"andre": replace(here, id="andre"), **books.offices}
    return replace(books, offices=offices, people={**books.people, "mo": mo})


def at_both(books: Books) -> Books:
    mo = replace(books.people["mo"], roles={"andre": (Role.LEADER,), "eksempelvik": (Role.AUDITOR,)})
    return replace(books, people={**books.people, "mo": mo})


async def test_an_example_is_kept_and_asked_again_with_the_drafts(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": "har dere åpent i dag?", "do": "keep"})
    mo_s.shows("Eksemplet er lagret", "har dere åpent i dag?")
    hours = "/console/tekster/alerting_citizen"
    await mo_s.opens(hours)
    draft = "Nye ord. Vi varsler vakten nå. Du kan også ringe { $number }. Skriv mer. Er det fare for liv, ring 113."
    marks = {name: text for name, text in mo_s.hidden().items() if name.startswith(("mark_", "seen_"))}
    await mo_s.sends(hours, marks | {"text_nb": draft, "why": "prøve", "do": "save"})
    await mo_s.opens(IF)
    await mo_s.sends(IF, {"text": "", "do": "all"})
    mo_s.shows("svarer annerledes med kladdene", "Nye ord. Vi varsler vakten nå.")


async def test_steps_are_moved_without_being_kept_and_then_saved(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens("/console/varsling")
    mo_s.shows("Trinn 3", "Har den nå: Kari", "julaften kl. 23", "alltid noen å varsle")
    await mo_s.sends(POLICY, {**STEPS, "do": "up_1"})
    mo_s.shows('id="duties_0" name="duties_0" type="text" value="second"')
    await mo_s.opens("/console/varsling")
    version = mo_s.page.split('name="version" value="')[1].split('"')[0]
    await mo_s.sends(POLICY, {**STEPS, "version": version, "do": "save"})
    mo_s.shows("Varslingen er lagret")
    steps = (await at_office.town.desk.books()).offices["eksempelvik"].policy.steps
    assert steps[0].wait.total_seconds() == 120


async def test_the_duties_of_the_steps_go_by_the_words_of_the_rota_and_are_read_again(
    at_office: Office, mo_s: Screen
) -> None:
    await mo_s.opens("/console/varsling")
    mo_s.shows('value="Førstevakt"', 'value="Andrevakt"', "som i vaktplanen: Førstevakt, Andrevakt")
    mo_s.shows_not('value="first"', 'value="second"')
    version = mo_s.page.split('name="version" value="')[1].split('"')[0]
    as_shown = {"duties_0": "Førstevakt", "duties_1": "andrevakt, helgevakt", "duties_2": "Bakvakt"}
    await mo_s.sends(POLICY, {**STEPS, **as_shown, "version": version, "do": "save", "reason": "prøve"})
    mo_s.shows("Varslingen er lagret")
    steps = (await at_office.town.desk.books()).offices["eksempelvik"].policy.steps
    assert [step.duties for step in steps] == [("first",), ("second", "helgevakt"), ("backup",)]


def test_a_duty_whose_word_is_another_duty_is_shown_by_its_id() -> None:
    nb, known = words()["nb"], ("backup", "Bakvakt", "natt")
    assert [duty_shown(nb, duty, known) for duty in known] == ["backup", "Bakvakt", "natt"]
    assert [duty_meant(nb, duty_shown(nb, duty, known), known) for duty in known] == list(known)


async def test_a_step_that_is_moved_does_not_make_an_old_page_new(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens("/console/varsling")
    await at_office.town.changes_books(lambda books: replace(books, line=replace(books.line, name="Ny")))
    for do in ("add", "up_1", "look"):
        await mo_s.sends(POLICY, {**STEPS, "do": do})
    await mo_s.sends(POLICY, {**STEPS, "wait_0": "nei", "do": "save"})
    assert mo_s.status == 422
    await mo_s.sends(POLICY, {**STEPS, "do": "save"})
    assert mo_s.status == 409
    await mo_s.sends(POLICY, {**STEPS, "do": "save"})
    mo_s.shows("Varslingen er lagret")


async def test_a_policy_that_is_saved_twice_is_saved(mo_s: Screen) -> None:
    await mo_s.opens("/console/varsling")
    form = {**mo_s.hidden(), **STEPS, "do": "save"}
    for _ in range(2):
        await mo_s.sends(POLICY, form)
        mo_s.shows("Varslingen er lagret")


async def test_a_policy_that_may_end_with_nobody_is_refused(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens("/console/varsling")
    before = await at_office.town.desk.books()
    await mo_s.sends(POLICY, {**STEPS, "people_2": "", "duties_2": "nights", "do": "save"})
    assert mo_s.status == 422
    mo_s.shows("Siste trinn kan bli ingen")
    assert await at_office.town.desk.books() == before


async def test_an_admin_sees_the_policy_and_does_not_change_it(at_office: Office) -> None:
    ola_s = await at_office.login("Ola")
    await ola_s.opens("/console/varsling")
    ola_s.shows_not(">Lagre<")
    await ola_s.sends(POLICY, {**STEPS, "do": "save"})
    assert ola_s.status == 403


async def test_the_books_leave_as_a_folder_and_come_in_after_a_look(at_office: Office, mo_s: Screen) -> None:
    async with at_office.session.get(at_office.url + "/console/boker.zip", headers=mo_s._cookie()) as answer:
        folder = zipfile.ZipFile(io.BytesIO(await answer.read()))
    policy = folder.read("policy.toml").decode().replace('wait = "3 min"', 'wait = "2 min"', 1)
    await mo_s.opens(BOOKS)
    form = FormData({**mo_s.hidden(), "do": "look"})
    form.add_field("files", policy.encode(), filename="policy.toml", content_type="application/toml")
    here = {"Origin": at_office.url, **mo_s._cookie()}
    async with at_office.session.post(at_office.url + BOOKS, data=form, headers=here) as answer:
        mo_s.page = await answer.text()
    mo_s.shows("Dette ville bli endret", "becomes 2 min")
    fields = {"file_policy.toml": policy, "version": "1", "do": "apply"}
    await mo_s.sends(BOOKS, fields)
    mo_s.shows("Det gjelder nå", "en mappe ble tatt i bruk")
    assert (await at_office.town.desk.books()).offices["eksempelvik"].policy.steps[0].wait.total_seconds() == 120


async def test_nobody_gives_themselves_a_role_by_way_of_a_file(at_office: Office) -> None:
    ola_s = await at_office.login("Ola")
    people = exported(await at_office.town.desk.books())["people.toml"]
    await ola_s.opens(BOOKS)
    more = people.replace('admin = ["eksempelvik"]', 'admin = ["eksempelvik"]\nauditor = ["eksempelvik"]')
    await ola_s.sends(BOOKS, {"file_people.toml": more, "version": "1", "do": "apply"})
    assert ola_s.status == 422
    ola_s.shows("Ingen gir seg selv en oppgave")
    leader = people.replace("[people.kari]", "[people.kari]\nleader = true")
    await ola_s.sends(BOOKS, {"file_people.toml": leader, "version": "1", "do": "apply"})
    ola_s.shows("Bare en leder kan gjøre dette")
    assert not (await at_office.town.desk.books()).people["kari"].leader


async def test_files_with_a_fault_change_nothing_and_say_where(at_office: Office, mo_s: Screen) -> None:
    await mo_s.opens(BOOKS)
    await mo_s.sends(BOOKS, {"file_rota.toml": "[[shifts]]\noffice = 3\n", "do": "look"})
    assert mo_s.status == 422
    mo_s.shows("rota.toml:2")
