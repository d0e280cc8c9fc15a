"""The clock was set back: every deadline and every letter is set back with it, so that nobody waits longer for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.store.errors import Conflict
from bot.store.store import Store
from bot.tray import LEASE
from escalation.case import Case
from escalation.decision import CLOCK, Decision, Entry, Relied, Table

ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Setback:
    """By how much, and when it was noticed."""

    by: timedelta
    at: datetime


async def put_back(store: Store, setback: Setback) -> int:
    """How many cases were moved. May be done again after a failure: each case is moved once.

    All letters that wait for another try may go now: few wait longer than a minute. Who lives keeps their leases.
    """
    await store.hurry(setback.at, late=setback.at, until=setback.at + LEASE)
    moved = [await _put_back(store, case.id, setback) for case in await store.open_cases()]
    return sum(moved)


async def _put_back(store: Store, case_id: str, setback: Setback) -> bool:
    for _ in range(ATTEMPTS):
        case = await store.case(case_id)
        if case is None or not case.is_open:
            return False
        try:
            cause = f"{case_id}:set_back:{setback.at.isoformat()}"
            return await store.commit(_earlier(case, setback), cause=cause, at=setback.at)
        except Conflict:
            continue  # somebody moved the case; its new deadlines may come early, never late
    return False


def _earlier(case: Case, setback: Setback) -> Decision:
    timers = {timer: at - setback.by for timer, at in case.timers.items()}
    heard = min(case.heard_at, setback.at)  # not still to come: a phone that may be read is written to only just after
    return Decision(
        cases=(replace(case, timers=timers, heard_at=heard),),
        entries=(Entry(setback.at, "clock_set_back", case.id, CLOCK),),
        relied_on=(Relied(Table.CASE, case.id, case.version),),
    )
