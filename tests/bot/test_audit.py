"""The audit finds what no longer moves, mends it, and tells the operator once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.audit import PACE, Audit
from bot.store.errors import StoreDown
from bot.store.rows import Batch, Rows, Timers
from bot.store.seal import Seal
from bot.store.shapes import at_case, moment
from bot.store.sqlite.database import Database
from bot.store.sqlite.rows import SqliteRows
from bot.store.store import Store
from bot.watch import Watch
from escalation.case import Case, Stage, Timer
from escalation.decision import Decision
from messages.address import phone
from messages.model import OutboundMessage, Purpose
from tests.fakes.town import LINE, NUMBERS, Phone, Town, catalogue
from tests.fakes.weather import Weather

OPERATOR = phone("00 00 00 41")
PROMISED = 15.0


class Night:
    """A town with an operator, and an audit whose beat only the test moves."""

    def __init__(self, town: Town, rows: Rows) -> None:
        self.town, self.rows, self.beat, self.watch = town, rows, 0.0, Watch()
        self.audit = self.another()

    def another(self, *operators: str) -> Audit:
        town = self.town
        addresses = [phone(each) for each in operators] or [OPERATOR]
        return Audit(town.store, catalogue(), town.clock, town.tray, self.watch, addresses, monotonic=lambda: self.beat)

    async def looks(self, seconds: float = PROMISED) -> None:
        """So long goes by; the loop asks every second."""
        for _ in range(int(seconds)):
            self.beat += 1.0
            await self.audit.look()
        await self.town.settles()

    async def loses(self, *timers: Timer) -> Case:
        """A fault of ours takes timers from the only case."""
        (case,) = await self.town.cases()
        left = {timer: at for timer, at in case.timers.items() if timer not in timers}
        await self.town.store.commit(
            Decision(cases=(replace(case, timers=left),)), cause=f"fault {case.version}", at=self.town.clock.now()
        )
        return case

    async def forgets(self, *timers: Timer) -> Case:
        """A fault in the store: the case knows its timers, and the table of timers does not."""
        (case,) = await self.town.cases()
        left = {timer.value: moment(at) for timer, at in case.timers.items() if timer not in timers}
        await self.rows.commit(Batch(None, 0, timers=(Timers(at_case(case.id), left),)))
        return case

    def alarms(self) -> list[str]:
        return [message.text for message in self.town.gateway.inbox(OPERATOR.name)]


@pytest.fixture
async def night() -> AsyncIterator[Night]:
    rows = SqliteRows(Database.in_memory(), "eksempelvik")
    store = Store(rows, Seal.fresh(), "eksempelvik")
    yield Night(await Town(store, Weather(rough=False)).opens(), rows)
    await store.close()


async def woken(night: Night) -> tuple[Phone, Phone, Phone]:
    """Amina wrote, and Kari was alerted."""
    amina, kari, ola = (night.town.phone(name) for name in ("Amina", "Kari", "Ola"))
    await amina.texts("vi har ikke mat til barna i kveld")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    return amina, kari, ola


async def test_a_case_that_lost_its_deadline_goes_on_within_fifteen_seconds(night: Night) -> None:
    _, _, ola = await woken(night)
    await night.loses(Timer.STEP)
    await night.looks()
    ola.hears("AKUTT", "Kari svarte ikke")


async def test_a_deadline_that_only_the_store_has_lost_comes_at_its_own_moment(night: Night) -> None:
    _, _, ola = await woken(night)
    await night.forgets(Timer.STEP)
    await night.looks()
    ola.hears_nothing()
    await night.town.minutes_pass(3)
    ola.hears("AKUTT", "Kari svarte ikke")


async def test_who_waits_for_the_truth_hears_it_though_its_deadline_was_lost(night: Night) -> None:
    amina, _, _ = await woken(night)
    await night.loses(Timer.PROMISE)
    await night.looks()
    amina.hears("Vakten er varslet, men har ikke svart ennå")


async def test_an_officer_who_has_the_case_is_not_robbed_of_it_by_the_repair(night: Night) -> None:
    _, kari, _ = await woken(night)
    (case,) = await night.town.cases()
    await kari.texts(f"TA {case.code}")
    await night.loses(Timer.LEASE, Timer.WARN)
    await night.looks()
    (case,) = await night.town.cases()
    assert case.stage is Stage.TAKEN
    assert case.timers[Timer.LEASE] == night.town.clock.now() + case.policy.lease


async def test_the_operator_is_told_once_and_hears_no_name_number_or_need(night: Night) -> None:
    await woken(night)
    case = await night.loses(Timer.STEP)
    await night.looks(60)
    (alarm,) = night.alarms()
    assert case.code in alarm
    assert not any(word in alarm for word in (*NUMBERS.values(), "mat", "Kari", "Amina"))


async def test_a_fault_that_comes_again_at_once_is_the_same_trouble(night: Night) -> None:
    await woken(night)
    for _ in range(5):
        await night.loses(Timer.STEP)
        await night.looks()
    assert len(night.alarms()) == 1


async def test_a_fault_that_comes_again_the_next_day_is_told_again(night: Night) -> None:
    await woken(night)
    for _ in range(2):
        await night.loses(Timer.STEP, Timer.REPEAT)
        await night.looks()
        night.town.clock.moment += timedelta(days=1)
        await night.town.settles()
    assert len([text for text in night.alarms() if "mistet" in text]) == 2


async def test_two_processes_mend_a_case_once_and_tell_it_once(night: Night) -> None:
    await woken(night)
    case = await night.loses(Timer.STEP)
    other = night.another()
    for audit in (night.audit, other) * 20:
        night.beat += PACE
        await audit.look()
    await night.town.settles()
    assert len(night.alarms()) == 1
    entries = [entry for entry in await night.town.store.entries(100) if entry.action == "repaired"]
    assert [(entry.case, entry.detail) for entry in entries] == [(case.id, "step")]


async def test_a_house_without_an_operator_mends_all_the_same(night: Night) -> None:
    _, _, ola = await woken(night)
    night.audit = Audit(
        night.town.store, catalogue(), night.town.clock, night.town.tray, night.watch, (), monotonic=lambda: night.beat
    )
    await night.loses(Timer.STEP)
    await night.looks()
    ola.hears("AKUTT")
    assert night.alarms() == []


async def test_a_deadline_that_nobody_acts_on_is_an_alarm(night: Night) -> None:
    await woken(night)
    night.town.clock.moment += timedelta(minutes=5)
    await night.looks(60)
    assert [text for text in night.alarms() if "en frist er passert" in text]


async def test_a_gateway_that_takes_nothing_for_a_minute_is_an_alarm(night: Night) -> None:
    await woken(night)
    night.watch.trouble.begins("telegram", "down", night.town.clock.now() - timedelta(minutes=1))
    await night.looks()
    assert len(night.alarms()) == 1


async def test_a_letter_that_waits_for_a_wrong_clock_goes_out_and_the_operator_is_told_once(night: Night) -> None:
    """Whoever wrote it down had not heard yet that the clock was set back."""
    await woken(night)
    (case,) = await night.town.cases()
    letter = OutboundMessage("a", night.town.phone("Amina").address, LINE, "Hei", Purpose.ANSWER, case=case.id)
    await night.town.store.commit(Decision(send=(letter,)), cause="a", at=night.town.clock.now() + timedelta(hours=2))
    await night.looks(60)
    night.town.phone("Amina").hears("Hei")
    assert len([text for text in night.alarms() if "klokken" in text]) == 1


async def test_a_step_that_a_wrong_clock_dated_counts_as_lost_also_where_it_is_only_hours_ahead(night: Night) -> None:
    """As in data that were written by another machine, or before the latest moment was kept."""
    _, _, ola = await woken(night)
    (case,) = await night.town.cases()
    timers = {timer: at + timedelta(hours=6) for timer, at in case.timers.items()}
    decision = Decision(cases=(replace(case, timers=timers),))
    await night.town.store.commit(decision, cause="fault", at=night.town.clock.now())
    await night.looks()
    ola.hears("AKUTT", "Kari svarte ikke")


class Full:
    """A disk that is full once: what is to be told to the operator is refused, and taken the next time."""

    def __init__(self, store: Store) -> None:
        self._store, self._full = store, True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def commit(self, decision: Decision, *, cause: str, at: datetime) -> bool:
        if self._full and cause.startswith("alarm:"):
            self._full = False
            raise StoreDown("full")
        return await self._store.commit(decision, cause=cause, at=at)


async def test_an_alarm_that_a_full_disk_refused_is_tried_again(night: Night) -> None:
    await woken(night)
    night.town.store = Full(night.town.store)  # type: ignore[assignment]
    night.audit = night.another()
    night.watch.trouble.begins("telegram", "down", night.town.clock.now() - timedelta(minutes=1))
    with pytest.raises(StoreDown):
        await night.looks()
    assert night.alarms() == []
    await night.looks()
    assert len(night.alarms()) == 1


async def test_where_all_is_well_nobody_hears_of_the_audit(night: Night) -> None:
    await woken(night)
    with capture_logs() as logs:
        await night.looks(60)
    assert night.alarms() == []
    assert logs == []
