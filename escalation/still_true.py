"""Asked just before each send: is what this message says still true?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from escalation.case import Case, Stage, Timer
from messages.model import OutboundMessage, Purpose


def still_true(message: OutboundMessage, case: Case | None, now: datetime) -> bool:
    """False drops the message. A case that cannot be read (None) is no reason to stay silent."""
    if message.expires_at is not None and now >= message.expires_at:
        return False
    return case is None or (not _unwanted(message, case) and TRUE_WHILE[message.purpose](message, case, now))


def _unwanted(message: OutboundMessage, case: Case) -> bool:
    """The exit word came while it lay here; only what a human wrote still goes."""
    return case.hushed and message.to == case.citizen and message.purpose is not Purpose.RELAY


def _always(message: OutboundMessage, case: Case, now: datetime) -> bool:
    return True


def _nobody_has_it(message: OutboundMessage, case: Case, now: datetime) -> bool:
    return case.stage in (Stage.WAITING, Stage.FALLBACK) and case.epoch == message.epoch


def _may_be_taken(message: OutboundMessage, case: Case, now: datetime) -> bool:
    """By anybody while nobody has it; and by the one whom its holder asks."""
    return _nobody_has_it(message, case, now) or (case.stage is Stage.TAKEN and case.offer == message.id)


def _holder_has_it(message: OutboundMessage, case: Case, now: datetime) -> bool:
    """A lease that has run out is lost, also in the moment before the clock has been round to say so."""
    kept = now < case.timers.get(Timer.LEASE, now)
    return kept and case.stage is Stage.TAKEN and case.epoch == message.epoch


def _is_over(message: OutboundMessage, case: Case, now: datetime) -> bool:
    return case.stage is Stage.CLOSED and case.epoch == message.epoch


def _for_its_reader(message: OutboundMessage, case: Case, now: datetime) -> bool:
    """Words to an officer are for whoever has the case, or had it to its end; whoever takes it next reads them all."""
    if case.is_of(message.to):
        return True
    return case.stage in (Stage.TAKEN, Stage.CLOSED) and case.epoch == message.epoch


TRUE_WHILE: Mapping[Purpose, Callable[[OutboundMessage, Case, datetime], bool]] = {
    Purpose.ALERT: _may_be_taken,
    Purpose.NOTICE: _nobody_has_it,
    Purpose.TAKEN: _holder_has_it,
    Purpose.YOURS: _holder_has_it,
    Purpose.ANSWER: _always,
    Purpose.RELAY: _for_its_reader,
    Purpose.FOLLOWUP: _is_over,
    Purpose.INFO: _always,
}
