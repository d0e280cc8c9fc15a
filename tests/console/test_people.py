"""The people of an office: put in, invited by their own phone, given roles, and shown out without anybody's leave."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from escalation.books import Books
from escalation.roles import Role
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone

PEOPLE, LINK = "/console/folk", "/console/lenke"
AT = "eksempelvik"
NEW = "+4700000077"


async def people(at_office: Office, name: str = "Mo") -> Screen:
    screen = await at_office.login(name)
    await screen.opens(PEOPLE)
    return screen


async def puts_in(screen: Screen, **form: str) -> None:
    await screen.sends(PEOPLE, {"name": "Per", "number": "00 00 00 77", "office": AT, **form})


def put_in_as(screen: Screen) -> str:
    """The address of Per's page, who was just put in."""
    found = re.search(r'action="(/console/folk/per-v\d+)/inviter"', screen.page)
    assert found, screen.page
    return found[1]


def code_for(at_office: Office) -> str:
    inbox = at_office.town.gateway.inbox(NEW)
    found = re.search(r"skriv ((?:\w{4}-){2}\w{4})", inbox.popleft().text)
    assert found
    return found[1]


async def test_a_leader_puts_somebody_in_and_their_own_phone_lets_them_in(at_office: Office) -> None:
    screen = await people(at_office)
    await puts_in(screen)
    screen.shows("Per", "Ikke bekreftet")
    theirs = put_in_as(screen)
    await screen.sends(f"{theirs}/inviter")
    await at_office.town.settles()
    code = code_for(at_office)
    screen.shows_not(code)
    per, other = at_office.stranger(), at_office.stranger()
    await per.sends(LINK, {"code": code})
    await per.opens("/console/min-vakt")
    per.shows("Slutter på 077")
    books = await at_office.town.desk.books()
    assert books.people[theirs.rpartition("/")[2]].verified_at == at_office.town.clock.now()
    await other.sends(LINK, {"code": code})
    assert other.status == 422


async def test_an_invitation_is_too_old_after_a_day_and_is_none_for_somebody_who_is_gone(at_office: Office) -> None:
    screen = await people(at_office)
    await puts_in(screen)
    theirs = put_in_as(screen)
    for _ in range(2):
        await screen.sends(f"{theirs}/inviter")
    await at_office.town.settles()
    early, late = code_for(at_office), code_for(at_office)
    await screen.opens(f"{theirs}/fjern")
    await screen.sends(f"{theirs}/fjern")
    per = at_office.stranger()
    await per.sends(LINK, {"code": early})
    assert per.status == 422
    at_office.town.clock.moment += timedelta(hours=24)
    await per.sends(LINK, {"code": late})
    assert per.status == 422


async def test_a_button_that_is_pressed_twice_is_told_the_same_and_does_it_once(at_office: Office) -> None:
    screen = await people(at_office)
    form = screen.hidden()
    for _ in range(2):
        await puts_in(screen, **form)
        assert screen.status == 200
    assert len((await at_office.town.desk.books()).people) == 4
    await screen.opens(f"{PEOPLE}/kari/fjern")
    form = {**screen.hidden(), "version": str((await at_office.town.desk.books()).version)}
    for _ in range(2):
        await screen.sends(f"{PEOPLE}/kari/fjern", form)
        assert screen.status == 200
    assert len((await at_office.town.desk.books()).people) == 3


async def test_an_invitation_of_somebody_who_was_struck_does_not_open_the_next_ones_door(at_office: Office) -> None:
    screen = await people(at_office)
    await puts_in(screen)
    theirs = put_in_as(screen)
    await screen.sends(f"{theirs}/inviter")
    await at_office.town.settles()
    code = code_for(at_office)
    await screen.opens(f"{theirs}/fjern")
    await screen.sends(f"{theirs}/fjern")
    await puts_in(screen)
    assert put_in_as(screen) != theirs
    other = at_office.stranger()
    await other.sends(LINK, {"code": code})
    assert other.status == 422


async def test_whoever_is_shown_out_needs_a_new_invitation(at_office: Office) -> None:
    screen = await people(at_office)
    await puts_in(screen)
    theirs = put_in_as(screen)
    await screen.sends(f"{theirs}/inviter")
    await screen.sends(f"{theirs}/logg-ut")
    await screen.sends(f"{theirs}/inviter")
    await at_office.town.settles()
    old, new = code_for(at_office), code_for(at_office)
    per = at_office.stranger()
    await per.sends(LINK, {"code": old})
    assert per.status == 422
    await per.sends(LINK, {"code": new})
    assert per.status == 200


async def test_what_was_typed_wrong_is_said_and_not_lost(at_office: Office) -> None:
    screen = await people(at_office)
    await puts_in(screen, number="to null")
    assert screen.status == 422
    screen.shows("Skriv et telefonnummer", 'value="Per"', 'value="to null"')
    await puts_in(screen, number="00 00 00 21")
    screen.shows("Telefonen står på en annen person")
    await puts_in(screen, office="andre")
    assert screen.status == 404


async def test_roles_are_given_by_a_leader_and_never_to_oneself(at_office: Office) -> None:
    screen = await people(at_office)
    await screen.opens(f"{PEOPLE}/kari")
    await screen.sends(f"{PEOPLE}/kari/oppgaver", {"office": AT, "caseworker": "on", "auditor": "on"})
    assert (await at_office.town.desk.books()).people["kari"].roles_at(AT) == {Role.CASEWORKER, Role.AUDITOR}
    await screen.opens(f"{PEOPLE}/mo")
    await screen.sends(f"{PEOPLE}/mo/oppgaver", {"office": AT, "caseworker": "on", "leader": "on", "admin": "on"})
    screen.shows("Ingen gir seg selv en oppgave")
    ola = await people(at_office, "Ola")
    await ola.opens(f"{PEOPLE}/kari")
    await ola.sends(f"{PEOPLE}/kari/oppgaver", {"office": AT, "caseworker": "on"})
    ola.shows("Bare en leder kan gjøre dette")
    await ola.sends(f"{PEOPLE}/mo/inviter")
    ola.shows("Bare en leder kan gjøre dette")
    at_office.town.phone("Mo").hears_nothing()


@pytest.mark.parametrize("deed", ["fjern", "logg-ut"])
async def test_an_admin_neither_strikes_nor_shuts_out_a_leader(at_office: Office, deed: str) -> None:
    mo, ola = await at_office.login("Mo"), await people(at_office, "Ola")
    await ola.opens(f"{PEOPLE}/mo")
    await ola.sends(f"{PEOPLE}/mo/{deed}")
    assert ola.status == 422
    ola.shows("Bare en leder kan gjøre dette", "Mo")
    await mo.opens("/console/min-vakt")
    mo.shows("Mine innlogginger")
    await ola.opens(f"{PEOPLE}/kari")
    await ola.sends(f"{PEOPLE}/kari/{deed}")
    assert ola.status == 200


async def test_a_leader_shuts_out_whoever_leads_elsewhere_too_but_does_not_strike_them(at_office: Office) -> None:
    def leads_two(books: Books) -> Books:
        (office,) = books.offices.values()
        kari = replace(books.people["kari"], roles={AT: (Role.LEADER,), "andre": (Role.LEADER,)})
        offices = {**books.offices, "andre": replace(office, id="andre")}
        return replace(books, offices=offices, people={**books.people, "kari": kari})

    await at_office.town.changes_books(leads_two)
    screen = await people(at_office)
    await screen.opens(f"{PEOPLE}/kari")
    await screen.sends(f"{PEOPLE}/kari/fjern")
    assert screen.status == 422
    await screen.sends(f"{PEOPLE}/kari/logg-ut")
    assert screen.status == 200


async def test_two_leaders_who_change_people_at_once_do_not_undo_each_other(at_office: Office) -> None:
    screen = await people(at_office)
    await screen.opens(f"{PEOPLE}/kari")
    await at_office.town.changes_books(lambda books: books)
    await screen.sends(f"{PEOPLE}/kari/oppgaver", {"office": AT})
    assert screen.status == 409


async def test_whoever_is_removed_is_out_at_once_and_the_case_goes_to_somebody_else(
    at_office: Office, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("TA").code
    await kari.texts(f"TA {code}")
    at_office.town.reads_everything()
    theirs, screen = await at_office.login("Kari"), await people(at_office)
    await screen.opens(f"{PEOPLE}/kari/fjern")
    screen.shows("Fjerne Kari?", code, "Vakter de neste 14 dagene")
    await screen.sends(f"{PEOPLE}/kari/fjern")
    screen.shows_not("Kari")
    await theirs.opens("/console/min-vakt")
    theirs.shows("Velg hvordan du vil logge inn")
    await at_office.town.settles()
    ola.hears("TA")
    assert "kari" not in (await at_office.town.desk.books()).people
    entries = [entry for entry in await at_office.town.store.entries(99) if entry.action == "access_taken"]
    assert [(entry.by, entry.detail) for entry in entries] == [("mo", "kari eksempelvik")]
    at_office.town.reads_everything()
    at_office.town.leaves_open()


async def test_shown_out_is_out_and_the_account_opens_nothing_any_more(at_office: Office) -> None:
    theirs, screen = await at_office.login("Kari"), await people(at_office)
    await screen.opens(f"{PEOPLE}/kari")
    await screen.sends(f"{PEOPLE}/kari/logg-ut")
    await theirs.opens("/console/min-vakt")
    theirs.shows("Velg hvordan du vil logge inn")
    assert (await at_office.town.desk.books()).people["kari"].logins == ()


async def test_access_is_changed_only_by_somebody_who_lately_showed_who_they_are(at_office: Office) -> None:
    screen = await people(at_office)
    at_office.town.clock.moment += timedelta(minutes=15)
    await screen.opens(f"{PEOPLE}/kari")
    await screen.sends(f"{PEOPLE}/kari/logg-ut")
    assert screen.status == 403
    screen.shows("Vis igjen hvem du er", "/console/vis-igjen?til=")


async def test_people_of_another_office_are_nobody_here(at_office: Office) -> None:
    def moved(books: Books) -> Books:
        (office,) = books.offices.values()
        kari = replace(books.people["kari"], offices=("andre",))
        offices = {**books.offices, "andre": replace(office, id="andre")}
        return replace(books, offices=offices, people={**books.people, "kari": kari})

    await at_office.town.changes_books(moved)
    screen = await people(at_office)
    screen.shows_not("Kari")
    await screen.opens(f"{PEOPLE}/kari")
    assert screen.status == 404
    await screen.opens(f"{PEOPLE}/mo")
    await screen.sends(f"{PEOPLE}/kari/fjern")
    assert screen.status == 404
