"""One's own desk: logins that one can end, a language of one's own, and showing again who one is."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.store.beside import Method
from escalation.decision import Entry
from tests.console.screen import Office
from tests.fakes.town import with_people

OWN, AGAIN = "/console/min-vakt", "/console/vis-igjen"
QUARTER = timedelta(minutes=15)


async def test_kari_sees_her_duty_her_phone_and_what_she_has_opened(at_office: Office) -> None:
    now = at_office.town.clock.now()
    await at_office.town.store.put_beside(at=now, entries=(Entry(now, "read", "", "kari"),), cause="x")
    screen = await at_office.login("Kari")
    await screen.opens(OWN)
    screen.shows("Du har vakt", "Slutter på 021", "åpnet samtalen")
    screen.shows_not("+4700000021")


async def test_somebody_elses_openings_are_not_on_ones_own_desk(at_office: Office) -> None:
    now = at_office.town.clock.now()
    await at_office.town.store.put_beside(at=now, entries=(Entry(now, "read", "", "ola"),), cause="x")
    screen = await at_office.login("Kari")
    await screen.opens(OWN)
    screen.shows("Du har ikke åpnet noe")


async def test_a_login_on_another_machine_is_ended_from_here(at_office: Office) -> None:
    lost, here = await at_office.login("Kari"), await at_office.login("Kari")
    await here.opens(OWN)
    name = re.findall(r'name="session" value="(\w+)"', here.page)
    await here.sends(f"{OWN}/avslutt", {"session": name[1]})
    await lost.opens(OWN)
    lost.shows("Velg hvordan du vil logge inn")
    await here.opens(OWN)
    here.shows("Mine innlogginger")


async def test_nobody_ends_the_login_of_another(at_office: Office) -> None:
    kari, ola = await at_office.login("Kari"), await at_office.login("Ola")
    await kari.opens(OWN)
    (name,) = re.findall(r'name="session" value="(\w+)"', kari.page)
    await ola.opens(OWN)
    await ola.sends(f"{OWN}/avslutt", {"session": name})
    await kari.opens(OWN)
    kari.shows("Mine innlogginger")


async def test_all_ones_logins_end_at_once(at_office: Office) -> None:
    lost, here = await at_office.login("Kari"), await at_office.login("Kari")
    await here.opens(OWN)
    await here.sends(f"{OWN}/avslutt-alle")
    for screen in (lost, here):
        await screen.opens(OWN)
        screen.shows("Velg hvordan du vil logge inn")


async def test_a_person_chooses_their_form_of_norwegian(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens(OWN)
    await screen.sends(f"{OWN}/valg", {"language": "nn", "sound": "on"})
    screen.shows('<html lang="nn">', "Det eg har opna")
    await screen.sends(f"{OWN}/valg", {"language": "xx"})
    screen.shows('<html lang="nb">')


async def test_the_code_of_a_new_proof_goes_to_the_phone_and_works_once_and_here(at_office: Office) -> None:
    screen, other = await at_office.login("Mo"), await at_office.login("Mo")
    at_office.town.clock.moment += QUARTER
    await screen.opens(f"{AGAIN}?til=/console/logg")
    await screen.sends(f"{AGAIN}/kode")
    await at_office.town.settles()
    code = at_office.town.phone("Mo").hears("koden din").text[:6]
    form = screen.hidden()
    await other.opens(OWN)
    await other.sends(AGAIN, {"code": code, "slip": form["slip"]})
    assert other.status == 422
    await screen.sends(AGAIN, {**form, "code": code})
    screen.shows("Logg")
    (mine, theirs) = await at_office.rooms.sessions.running("mo", at_office.town.clock.now())
    proved = {session.proved_at for session in (mine, theirs)}
    assert at_office.town.clock.now() in proved
    assert len(proved) == 2


async def test_a_login_by_sms_is_not_made_stronger_by_another_sms(at_office: Office) -> None:
    screen = await at_office.login("Kari", Method.SMS)
    await screen.opens(AGAIN)
    await screen.sends(f"{AGAIN}/kode")
    assert screen.status == 403
    at_office.town.phone("Kari").hears_nothing()


async def test_whoever_has_no_long_duty_is_told_before_the_login_ends(at_office: Office) -> None:
    mo, kari = await at_office.login("Mo"), await at_office.login("Kari")
    await mo.opens(OWN)
    mo.shows("Du blir snart logget ut", 'href="/console/fortsett"')
    await kari.opens(OWN)
    kari.shows_not("Du blir snart logget ut")
    await mo.opens("/console/fortsett")
    mo.shows("Du er fortsatt logget inn")


async def test_whoever_is_struck_from_the_books_is_out_at_once(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens(OWN)
    await at_office.town.changes_books(lambda books: with_people(books, "ola", "mo"))
    await screen.opens(OWN)
    screen.shows("Velg hvordan du vil logge inn")
