"""Somebody at a screen does to a case what they could have done by SMS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from bot.desk import At
from escalation.case import Case, Stage, Timer
from escalation.decision import Decision
from escalation.moves.noting import Note
from escalation.moves.writing import letter_id
from handlers import screen
from handlers.screen import Refused, Seat, Why
from messages.model import ReceiptStatus
from tests.fakes.town import Phone, Town

FOOD = "vi har ikke mat til barna i kveld"
FORMS = count(1)


class Desk:
    """Somebody at a screen in this town. Each deed is a form of its own, pressed as often as the weather likes."""

    def __init__(self, town: Town, name: str) -> None:
        self.town, self.name, self.epoch = town, name, None

    async def does(self, code: str, deed: Callable[[Seat], Decision], epoch: int | None = None) -> str:
        """The id of the form."""
        form = f"console/{next(FORMS)}"

        def seated(at: At) -> Decision:
            person = at.scene.books.people[self.name]
            return deed(Seat(at.scene, at.case, at.thread, person, form, epoch))

        now = self.town.clock.now()
        await self.town.weather.strike(lambda: self.town.desk.act(seated, code, form, now))
        await self.town.settles()
        return form

    async def is_refused(self, code: str, deed: Callable[[Seat], Decision], epoch: int | None = None) -> Why:
        with pytest.raises(Refused) as refused:
            await self.does(code, deed, epoch)
        return refused.value.why


async def the_case(town: Town, code: str) -> Case:
    case = await town.store.case_by_code(code)
    assert case is not None
    return case


async def kari_has_it(town: Town, amina: Phone, kari: Phone) -> str:
    await amina.texts(FOOD)
    code = kari.hears("AKUTT").code
    await Desk(town, "kari").does(code, screen.taking)
    town.reads_everything()
    town.leaves_open()
    return code


async def test_a_case_that_is_taken_at_the_screen_is_taken_for_everybody(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(FOOD)
    amina.hears("vi varsler vakten nå")
    code = kari.hears("AKUTT").code
    await town.minutes_pass(3)
    ola.hears(code)
    await Desk(town, "ola").does(code, screen.taking)
    amina.hears("Ola")
    ola.hears(code, FOOD)
    kari.hears("Ola")
    assert (await the_case(town, code)).taken_at == town.clock.now()
    assert await Desk(town, "kari").is_refused(code, screen.taking) is Why.TAKEN
    town.leaves_open()


async def test_nobody_takes_at_the_screen_what_the_policy_would_not_ask_them_for(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await town.changes_books(lambda b: replace(b, people={**b.people, "bo": replace(b.people["kari"], id="bo")}))
    await amina.texts(FOOD)
    code = kari.hears("AKUTT").code
    assert await Desk(town, "bo").is_refused(code, screen.taking) is Why.NOT_ASKED
    town.reads_everything()
    town.leaves_open()


async def test_words_from_the_screen_reach_the_citizen_once_and_keep_the_case(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    await town.minutes_pass(6)
    form = await Desk(town, "kari").does(code, lambda seat: screen.replying(seat, " Jeg ringer deg nå "))
    assert amina.hears("Jeg ringer deg nå").text == "Jeg ringer deg nå"
    await town.minutes_pass(6)
    case = await the_case(town, code)
    assert case.holder == "kari"
    assert case.arrived == {letter_id(form): ReceiptStatus.ACCEPTED}


async def test_words_that_did_not_arrive_are_known_by_their_letter(town: Town, amina: Phone, kari: Phone) -> None:
    code = await kari_has_it(town, amina, kari)
    amina.switches_off()
    form = await Desk(town, "kari").does(code, lambda seat: screen.replying(seat, "Er du der?"))
    assert (await the_case(town, code)).arrived == {letter_id(form): ReceiptStatus.FAILED}
    kari.hears(code)


@pytest.mark.parametrize(
    ("words", "why"), [("  \n", Why.EMPTY), ("Er det deg, 01010750160?", Why.ID_NUMBER)], ids=["empty", "id number"]
)
async def test_what_cannot_be_sent_is_refused_and_nothing_goes_out(
    town: Town, amina: Phone, kari: Phone, words: str, why: Why
) -> None:
    code = await kari_has_it(town, amina, kari)
    assert await Desk(town, "kari").is_refused(code, lambda seat: screen.replying(seat, words)) is why
    amina.hears_nothing()


async def test_a_citizen_who_wants_no_sms_gets_none_from_the_screen(town: Town, amina: Phone, kari: Phone) -> None:
    code = await kari_has_it(town, amina, kari)
    await amina.texts("STOPP")
    town.reads_everything()
    assert await Desk(town, "kari").is_refused(code, lambda seat: screen.replying(seat, "Hei")) is Why.QUIET


async def test_what_was_written_to_a_lost_case_is_not_sent_even_after_it_was_taken_again(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    epoch = (await the_case(town, code)).epoch
    await town.minutes_pass(11)
    kari_writes = Desk(town, "kari")
    assert await kari_writes.is_refused(code, lambda seat: screen.replying(seat, "Hei"), epoch) is Why.MOVED_ON
    await kari_writes.does(code, screen.taking)
    town.reads_everything()
    assert await kari_writes.is_refused(code, lambda seat: screen.replying(seat, "Hei"), epoch) is Why.MOVED_ON
    amina.hears_nothing()


async def test_the_number_is_for_the_holder_and_says_whether_the_phone_may_ring(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    seen: list[screen.Number] = []

    def looks(seat: Seat) -> Decision:
        seen.append(screen.number(seat))
        return Decision()

    await Desk(town, "kari").does(code, looks)
    assert (seen[0].spoken, seen[0].link, seen[0].safe) == ("00 00 01 01", "tel:+4700000101", "no_matter")
    assert await Desk(town, "ola").is_refused(code, looks) is Why.MOVED_ON


async def test_a_case_passed_on_at_the_screen_stays_until_the_colleague_takes_it(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    await Desk(town, "kari").does(code, lambda seat: screen.passing_on(seat, "ola"))
    ola.hears("Kari", code)
    assert (await the_case(town, code)).holder == "kari"
    await Desk(town, "ola").does(code, screen.taking)
    ola.hears(code)
    kari.hears("Ola", code)
    amina.hears("Ola")


@pytest.mark.parametrize("colleague", ["", "kari", "nobody"])
async def test_a_case_is_passed_on_to_a_colleague_or_not_at_all(
    town: Town, amina: Phone, kari: Phone, colleague: str
) -> None:
    code = await kari_has_it(town, amina, kari)
    assert await Desk(town, "kari").is_refused(code, lambda seat: screen.passing_on(seat, colleague)) is Why.NOBODY


async def test_whoever_lets_go_at_the_screen_says_why_and_the_next_is_woken(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    assert await Desk(town, "kari").is_refused(code, lambda seat: screen.letting_go(seat, "")) is Why.CHOOSE
    await Desk(town, "kari").does(code, lambda seat: screen.letting_go(seat, "knows_them"))
    ola.hears(code)
    amina.hears("varsler")
    assert ("released", "knows_them") in {(e.action, e.detail) for e in await town.store.entries(50)}


async def test_a_note_says_that_and_never_what_and_the_holder_was_heard_from(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    await town.minutes_pass(6)
    await Desk(town, "kari").does(code, lambda seat: screen.noting_down(seat, Note.AMBULANCE.value))
    assert [(e.by, e.detail) for e in await town.store.entries(50) if e.action == "noted"] == [("kari", "ambulance")]
    await town.minutes_pass(6)
    assert (await the_case(town, code)).holder == "kari"


async def test_whoever_talks_to_the_citizen_is_left_in_peace_for_an_hour(town: Town, amina: Phone, kari: Phone) -> None:
    code = await kari_has_it(town, amina, kari)
    await Desk(town, "kari").does(code, screen.talking)
    await Desk(town, "kari").does(code, lambda seat: screen.noting_down(seat, Note.INTERPRETER.value))
    case = await the_case(town, code)
    assert case.timers[Timer.LEASE] - town.clock.now() == case.policy.contact


@pytest.mark.parametrize(("outcome", "journal"), [("", "archive"), ("helped", ""), ("not_urgent", "archive")])
async def test_no_case_ends_without_how_and_what_becomes_of_the_conversation(
    town: Town, amina: Phone, kari: Phone, outcome: str, journal: str
) -> None:
    code = await kari_has_it(town, amina, kari)
    assert await Desk(town, "kari").is_refused(code, lambda s: screen.ending(s, outcome, journal)) is Why.CHOOSE


async def test_a_case_that_is_closed_at_the_screen_is_closed(town: Town, amina: Phone, kari: Phone) -> None:
    code = await kari_has_it(town, amina, kari)
    await Desk(town, "kari").does(code, lambda seat: screen.ending(seat, "helped", "archive"))
    amina.hears("avsluttet")
    assert (await the_case(town, code)).stage is Stage.CLOSED
    assert [e.detail for e in await town.store.entries(50) if e.action == "journal"] == ["archive"]
    assert await Desk(town, "kari").is_refused(code, screen.talking) is Why.CLOSED


async def test_a_call_that_nobody_answered_is_told_to_the_citizen_and_the_case_stays(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await kari_has_it(town, amina, kari)
    await Desk(town, "kari").does(code, screen.missing)
    amina.hears("ring")
    case = await the_case(town, code)
    assert (case.holder, case.wish and case.wish.missed) == ("kari", 1)
