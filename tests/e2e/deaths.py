"""The named instants at which a house kills itself, as power cuts and the kernel do: without a word."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from escalation.case import Stage
from escalation.decision import Decision
from tests.e2e.parts import Alteration, Parts, connection, with_store

STEP_STATEMENTS = {
    "K5-cause": "UPDATE place",  # the cause is noted, nothing else is
    "K5-timer": "INSERT INTO timer",  # the old timers are gone, the new ones are not there
    "K5-outbox": "INSERT INTO outgoing",  # the new timers are there, the alert is not
    "K5-end": "COMMIT",  # everything is there, and nothing is for ever
}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def before_a_text_is_committed(parts: Parts) -> Parts:
    async def commit(real: Any, decision: Decision, *, cause: str, **more: datetime) -> Any:
        if _is_text(cause):
            die()
        return await real(decision, cause=cause, **more)

    return with_store(parts, commit=commit, commit_and_lease=commit)


def after_a_text_is_committed(parts: Parts) -> Parts:
    async def commit(real: Any, decision: Decision, *, cause: str, **more: datetime) -> Any:
        kept = await real(decision, cause=cause, **more)
        if _is_text(cause):
            die()
        return kept

    return with_store(parts, commit=commit, commit_and_lease=commit)


def when_an_alert_is_leased_and_the_text_answered(parts: Parts) -> Parts:
    """Between the commit that leased it and the hand-over, which is held up here."""
    dying: list[asyncio.Task[None]] = []

    async def die_once_it_is_answered() -> None:
        await parts.answered.wait()
        die()

    async def lease(real: Any, *args: Any, **kwargs: Any) -> Any:
        leased = await real(*args, **kwargs)
        if any(each.message.urgent for each in leased):
            dying.append(asyncio.create_task(die_once_it_is_answered()))
            return ()
        return leased

    return with_store(parts, lease=lease, commit_and_lease=lease)


def before_the_sent_is_settled(parts: Parts) -> Parts:
    async def sent(real: Any, *args: Any) -> None:
        die()

    return with_store(parts, sent=sent)


def after_a_take_is_committed(parts: Parts) -> Parts:
    async def commit(real: Any, decision: Decision, *, cause: str, **more: datetime) -> Any:
        kept = await real(decision, cause=cause, **more)
        if _is_text(cause) and any(case.stage is Stage.TAKEN for case in decision.cases):
            die()
        return kept

    return with_store(parts, commit=commit, commit_and_lease=commit)


def inside_a_step(statement: str, parts: Parts) -> Parts:
    """Within the transaction in which the next officer is woken, just before the first such statement."""
    inside = False

    def see(sql: str) -> None:
        nonlocal inside
        inside = inside or (sql.startswith("INSERT INTO cause") and ":step'" in sql)
        if inside and sql.startswith(statement):
            die()

    connection(parts).set_trace_callback(see)
    return parts


def _is_text(cause: str) -> bool:
    """Timers and receipts have causes of their own, made from a case's or a message's id."""
    return ":" not in cause


DEATHS: Mapping[str, Alteration] = {
    "K1": before_a_text_is_committed,
    "K2": after_a_text_is_committed,
    "K3": when_an_alert_is_leased_and_the_text_answered,
    "K4": before_the_sent_is_settled,
    **{name: partial(inside_a_step, statement) for name, statement in STEP_STATEMENTS.items()},
    "K6": after_a_take_is_committed,
}
