"""Saker and Sak at a screen: who sees what before and after TAKE, and what happens when two want the same."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from aiohttp import web

from bot.console.app import console
from bot.settings import Listen
from bot.store.errors import StoreDown
from bot.store.store import Store
from bot.web import listening
from escalation.case import Case
from escalation.decision import Entry
from messages.model import Receipt, ReceiptStatus
from tests.console.screen import Office
from tests.console.some_cases import DIGITS, FOOD, WORDS, a_case, taken, the_case, trail
from tests.fakes.town import Phone, Town

KEY = re.compile(r'name="key" value="[^"]*"')


class NoTrail:
    """A store that keeps everything but new lines of the trail."""

    def __init__(self, store: Store) -> None:
        self.store, self.asked = store, list[str]()

    def __getattr__(self, name: str) -> object:
        return getattr(self.store, name)

    async def put_beside(self, *values: object, at: object, entries: Sequence[Entry] = (), cause: str = "") -> None:
        self.asked += [entry.action for entry in entries]
        raise StoreDown("no line can be written")


async def test_a_case_is_taken_with_one_button_and_the_phones_hear_of_it(
    at_office: Office, amina: Phone, kari: Phone
) -> None:
    await amina.texts(FOOD)
    amina.hears("vi varsler")
    code = kari.hears("AKUTT").code
    screen = await at_office.login("Kari")
    await screen.opens("/console/saker")
    screen.shows("Saker som venter (1)", f"Ta saken {code}")
    await screen.sends(f"/console/sak/{code}/ta")
    await at_office.town.settles()
    amina.hears("Kari")
    kari.hears(code)
    screen.shows(f"Sak {code}", FOOD)
    at_office.town.leaves_open()


async def test_before_it_is_taken_no_word_and_no_digit_leaves_the_house(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    for name in ("Kari", "Ola", "Mo"):
        screen = await at_office.login(name)
        for path in ("/console/saker", "/console/saker/kort", f"/console/sak/{code}", f"/console/sak/{code}/samtale"):
            seen = await screen.opens(path) + repr(screen.headers)
            assert not [part for part in (*WORDS, *DIGITS) if part in seen], path


async def test_after_it_is_taken_only_its_holder_reads_it(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    screen.shows(FOOD, "slutter på 101")
    screen.shows_not("4700000101", "00 00 01 01")
    for name in ("Ola", "Mo"):
        other = await at_office.login(name)
        for path in ("/console/saker", f"/console/sak/{code}", f"/console/sak/{code}/samtale"):
            await other.opens(path)
            other.shows_not(*WORDS, *DIGITS)
        await other.opens(f"/console/sak/{code}")
        other.shows("Kari har saken")


async def test_each_opening_of_the_words_is_one_line_of_the_trail(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.opens(f"/console/sak/{code}")
    await screen.opens(f"/console/sak/{code}/samtale")
    assert [entry.by for entry in await trail(at_office.town, "read")] == ["kari"] * 3


async def test_fifty_press_at_once_and_one_has_it(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    many = {f"p{n}": f"Person {n}" for n in range(50)}

    def crowd(books: object) -> object:
        kari = books.people["kari"]  # type: ignore[attr-defined]
        more = {id: replace(kari, id=id, name=name, leader=True, ways=kari.ways) for id, name in many.items()}
        return replace(books, people={**books.people, **more})  # type: ignore[attr-defined, type-var]

    await town.changes_books(crowd)  # type: ignore[arg-type]
    code = await a_case(town, amina)
    screens = [await at_office.login(id) for id in many]
    for screen in screens:
        await screen.opens(f"/console/sak/{code}")
    await asyncio.gather(*(screen.sends(f"/console/sak/{code}/ta") for screen in screens))
    holder = town_name = (await the_case(town, code)).holder or ""
    told = [screen for screen in screens if screen.status == 409]
    assert len(told) == 49
    for screen in told:
        screen.shows(f"{many[town_name]} tok sak {code} kl. 22:30. Du trenger ikke gjøre noe.")
        screen.shows_not(*WORDS)
    assert [entry.by for entry in await trail(town, "taken")] == [holder]


async def test_nobody_changes_anything_by_looking(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    screen = await taken(at_office, code)
    before = await the_case(town, code)
    paths = ("", "/samtale", "/avslutt", "/innsyn", "/ta", "/svar", "/kontakt", "/slipp", "/nummer", "/notat")
    for path in ("/console/saker", "/console/saker/kort", *(f"/console/sak/{code}{path}" for path in paths)):
        await screen.opens(path)
        async with screen.session.head(screen.url + path, headers=screen._cookie()):
            pass
    assert await the_case(town, code) == before
    assert not town.unread()


async def test_a_double_click_and_the_back_button_are_one_sms(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    form = {**screen.hidden(), "epoch": "1", "words": "Jeg ringer deg nå"}
    await asyncio.gather(*(screen.sends(f"/console/sak/{code}/svar", form) for _ in range(2)))
    await screen.sends(f"/console/sak/{code}/svar", form)
    await at_office.town.settles()
    assert [letter.text for letter in amina.reads_all()] == ["Jeg ringer deg nå"]
    await screen.sends(f"/console/sak/{code}/svar", {**form, "words": "Er du hjemme?"})
    await at_office.town.settles()
    amina.hears("Er du hjemme?")


async def test_if_it_cannot_be_written_down_who_reads_nobody_reads(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    before = screen.page
    deaf = NoTrail(at_office.town.store)
    rooms = replace(at_office.rooms, store=deaf)  # type: ignore[arg-type]
    app = web.Application()
    app.add_subapp("/console", console(rooms))
    async with listening(app, Listen("127.0.0.1", 0), "test") as screen.url:
        for path in (f"/console/sak/{code}", f"/console/sak/{code}/samtale"):
            await screen.opens(path)
            assert screen.status == 503
            screen.shows_not(*WORDS, *DIGITS)
        screen.page = before
        await screen.sends(f"/console/sak/{code}/nummer")
        assert screen.status == 503
        screen.shows_not("00 00 01 01")
    assert deaf.asked == ["read", "read", "number_shown"]


async def test_a_reply_to_a_lost_case_is_not_sent_and_not_lost(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    screen = await taken(at_office, code)
    form = {**screen.hidden(), "epoch": "1", "words": "Jeg kommer klokka ti"}
    await town.minutes_pass(11)
    town.reads_everything()
    await screen.sends(f"/console/sak/{code}/svar", form)
    assert screen.status == 409
    screen.shows("Saken gikk videre kl. 22:40", "Teksten din er ikke sendt", "Jeg kommer klokka ti")
    await town.settles()
    amina.hears_nothing()


async def test_words_that_did_not_arrive_say_so_at_their_bubble(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/svar", {"epoch": "1", "words": "Er du der?"})
    screen.shows("Ikke sendt ennå")
    await town.settles()
    await screen.opens(f"/console/sak/{code}")
    screen.shows("Sendt")
    (letter,) = amina.reads_all()
    await town.desk.receipt(Receipt(letter.id, ReceiptStatus.FAILED, town.clock.now()), town.clock.now())
    await screen.opens(f"/console/sak/{code}")
    screen.shows("Svaret kom ikke fram", "Ring i stedet")


async def test_with_two_cases_words_go_to_the_one_on_the_screen(at_office: Office, amina: Phone, bo: Phone) -> None:
    town = at_office.town
    hers = await a_case(town, amina)
    his = next(case.code for case in [*await town.cases(), *[await _case_of(town, bo)]] if case.citizen == bo.address)
    await taken(at_office, hers)
    screen = await taken(at_office, his)
    screen.shows(f"Send til ••102 ({his})")
    await screen.opens(f"/console/sak/{hers}")
    screen.shows(f"Send til ••101 ({hers})")
    await screen.sends(f"/console/sak/{hers}/svar", {"epoch": "1", "words": "Til deg, Amina"})
    await town.settles()
    assert [letter.text for letter in amina.reads_all()] == ["Til deg, Amina"]
    bo.hears_nothing()


async def _case_of(town: Town, phone: Phone) -> Case:
    await phone.texts("jeg har ingen steder å sove i natt")
    town.reads_everything()
    return next(case for case in await town.cases() if case.citizen == phone.address)


async def test_what_cannot_be_sent_stays_in_the_field(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/svar", {"epoch": "1", "words": "Er du født 01010750160?"})
    assert screen.status == 422
    screen.shows("Feil: ", "ligner et fødselsnummer", 'href="#words"', "Er du født 01010750160?")
    await at_office.town.settles()
    amina.hears_nothing()


async def test_what_a_reply_costs_is_counted_before_it_is_sent(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/tell", {"words": "Hei på deg"})
    screen.shows("10 tegn · 1 SMS", "Hei på deg")
    await at_office.town.settles()
    amina.hears_nothing()


async def test_no_case_ends_without_outcome_and_journal(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    screen = await taken(at_office, code)
    await screen.opens(f"/console/sak/{code}/avslutt")
    screen.shows(f"Avslutte sak {code}?", "avsluttet")
    await screen.sends(f"/console/sak/{code}/avslutt", {"outcome": "helped"})
    assert screen.status == 422
    screen.shows("Feil: ", "Velg hva som skjer med samtalen")
    assert (await the_case(town, code)).is_open
    await screen.sends(f"/console/sak/{code}/avslutt", {"outcome": "helped", "journal": "discard"})
    screen.shows("Avsluttet siste døgn (1)")
    await town.settles()
    amina.hears("avsluttet")
    await screen.opens(f"/console/sak/{code}")
    screen.shows("Saken er avsluttet")
    screen.shows_not(*WORDS)


async def test_the_number_is_shown_on_purpose_and_written_down(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/nummer")
    screen.shows("00 00 01 01", "Telefonen kan ringe")
    assert [entry.by for entry in await trail(at_office.town, "number_shown")] == ["kari"]
    assert "0101" not in screen.headers.get("Location", "")


async def test_a_case_goes_to_a_colleague_or_back_with_a_reason(at_office: Office, amina: Phone, ola: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/gi-videre", {"epoch": "1", "colleague": "ola"})
    screen.shows("Ola er spurt om å ta over")
    await town.settles()
    ola.hears(code)
    other = await taken(at_office, code, "Ola")
    other.shows(FOOD)
    await other.sends(f"/console/sak/{code}/slipp", {"epoch": "2", "reason": ""})
    assert other.status == 422
    await other.sends(f"/console/sak/{code}/slipp", {"epoch": "2", "reason": "off_duty"})
    other.shows("Saker som venter (1)")
    await town.settles()
    town.reads_everything()


async def test_notes_and_contact_keep_the_case(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/notat", {"epoch": "1", "what": "ambulance"})
    assert screen.status == 200
    await screen.sends(f"/console/sak/{code}/kontakt", {"epoch": "1"})
    screen.shows("Svar innen kl. 23:30")
    assert [entry.detail for entry in await trail(at_office.town, "noted")] == ["ambulance"]


async def test_a_leader_reads_what_is_not_theirs_with_a_reason_that_is_written_down(
    at_office: Office, amina: Phone
) -> None:
    code = await a_case(at_office.town, amina)
    await taken(at_office, code)
    mo = await at_office.login("Mo")
    await mo.opens(f"/console/sak/{code}/innsyn")
    await mo.sends(f"/console/sak/{code}/innsyn", {"reason": "curious"})
    assert mo.status == 422
    mo.shows_not(*WORDS)
    await mo.sends(f"/console/sak/{code}/innsyn", {"reason": "complaint"})
    mo.shows(FOOD)
    assert [(e.by, e.detail) for e in await trail(at_office.town, "glass_broken")] == [("mo", "complaint")]
    ola = await at_office.login("Ola")
    await ola.opens(f"/console/sak/{code}/innsyn")
    assert ola.status in (403, 404)


async def test_a_strange_code_and_one_of_another_office_look_alike(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    code = await a_case(town, amina)
    await town.changes_books(_elsewhere)
    screen = await at_office.login("Kari")
    strange = await screen.opens("/console/sak/ZZZ")
    assert screen.status == 404
    foreign = await screen.opens(f"/console/sak/{code}")
    assert KEY.sub("", foreign) == KEY.sub("", strange)
    assert screen.status == 404
    await screen.opens("/console/saker")
    screen.shows_not(code)


def _elsewhere(books: object) -> object:
    """Kari works at another office of the line."""
    (office,) = books.offices.values()  # type: ignore[attr-defined]
    kari = replace(books.people["kari"], offices=("storvik",))  # type: ignore[attr-defined]
    offices = {office.id: office, "storvik": replace(office, id="storvik")}
    return replace(books, offices=offices, people={**books.people, "kari": kari})  # type: ignore[attr-defined, type-var]
