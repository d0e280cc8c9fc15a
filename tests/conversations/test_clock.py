"""The machine's clock was wrong and is set right, and the house starts again in between: nobody waits for the clock."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.audit import PACE, Audit
from bot.steady import Steady
from bot.timekeeper import Timekeeper
from bot.watch import Watch
from escalation.case import Stage
from messages.address import phone
from tests.fakes.town import Phone, Town, catalogue

HUNGRY = "vi har ikke mat til barna i kveld"
OPERATOR = phone("00 00 00 41")


async def runs(town: Town) -> None:
    """The house looks at the clock once more before it ends."""
    await town.weather.strike(Timekeeper(town.store, town.clock, Steady(town.clock, lambda: 0.0), Watch()).look)


async def starts(town: Town, back: timedelta, houses: int = 1) -> Watch:
    """While no house runs the clock is set back; then so many begin at once, and look until all is done."""
    await runs(town)
    town.clock.moment -= back
    watch = Watch()
    keepers = [Timekeeper(town.store, town.clock, Steady(town.clock, lambda: 0.0), watch) for _ in range(houses)]
    for _ in range(3):
        await asyncio.gather(*(keeper.look() for keeper in keepers))
    await town.settles()
    return watch


async def test_when_kari_is_silent_ola_is_alerted_in_time_by_a_clock_that_was_set_back(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.leaves_open()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await starts(town, timedelta(hours=2))
    ola.hears_nothing()
    await town.minutes_pass(3)
    ola.hears("AKUTT", "Kari svarte ikke")
    amina.hears_nothing()
    await town.minutes_pass(2)
    amina.hears("Vakten er varslet, men har ikke svart ennå")


async def test_a_clock_that_was_a_day_ahead_and_is_set_right_keeps_nobody_waiting_a_day(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.leaves_open()
    town.clock.moment += timedelta(days=1)
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await starts(town, timedelta(days=1))
    await town.minutes_pass(3)
    ola.hears("AKUTT")


async def test_an_answer_that_a_gateway_refused_goes_out_after_the_clock_was_set_back(
    town: Town, amina: Phone, kari: Phone
) -> None:
    town.leaves_open()
    town.gateway.down = True
    await amina.texts(HUNGRY)
    amina.hears_nothing()
    town.gateway.down = False
    await starts(town, timedelta(hours=2))
    amina.hears("Vi varsler")
    kari.hears("AKUTT")


async def test_who_has_the_case_keeps_it_when_two_houses_see_at_once_that_the_clock_was_set_back(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.leaves_open()
    await amina.texts(HUNGRY)
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    kari.reads_all()
    amina.reads_all()
    (before,) = await town.cases()
    await starts(town, timedelta(hours=2), houses=2)
    (after,) = await town.cases()
    assert (after.stage, after.holder) == (Stage.TAKEN, before.holder)
    assert after.timers == {timer: at - timedelta(hours=2) for timer, at in before.timers.items()}
    kari.hears_nothing()
    ola.hears_nothing()


async def test_a_start_by_a_clock_that_is_right_moves_no_deadline(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.leaves_open()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    before = await town.cases()
    watch = await starts(town, timedelta(seconds=1))
    assert await town.cases() == before
    assert watch.set_back_at is None
    ola.hears_nothing()


async def test_the_operator_is_told_once_that_the_clock_was_set_back(town: Town, amina: Phone, kari: Phone) -> None:
    town.leaves_open()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    watch, beat = await starts(town, timedelta(hours=2)), [0.0]
    audit = Audit(town.store, catalogue(), town.clock, town.tray, watch, [OPERATOR], monotonic=lambda: beat[0])
    for _ in range(6):
        beat[0] += PACE
        await audit.look()
    await town.settles()
    (alarm,) = town.gateway.inbox(OPERATOR.name)
    assert "klokken" in alarm.text
    town.gateway.inbox(OPERATOR.name).clear()
