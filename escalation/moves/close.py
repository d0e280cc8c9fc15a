"""A case is closed: by its holder, with an outcome, and never by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from enum import Enum

from escalation.case import Case, Outcome, Stage, Timer
from escalation.decision import Decision, Entry
from escalation.letters import to_citizen
from escalation.scene import Scene
from messages.model import Purpose

ENDINGS = (Outcome.HELPED, Outcome.REFERRED, Outcome.NOT_REACHED, Outcome.MISTAKE)
"""The outcomes that an officer may give, as they are asked for."""

REOPENS_FOR = timedelta(hours=24)


class Journal(Enum):
    """What becomes of the conversation when the case has ended."""

    ARCHIVE = "archive"  # it belongs in the municipality's records
    DISCARD = "discard"  # it does not


def close(scene: Scene, case: Case, outcome: Outcome, journal: Journal | None = None) -> Decision:
    """The citizen is told that the conversation has ended, and how to be heard again; for a day it can be reopened.

    ``journal``: None where nobody was asked, as by SMS.
    """
    timers = {Timer.FOLLOWUP: scene.now + REOPENS_FOR}
    closed = replace(case, stage=Stage.CLOSED, offered_to=None, timers=timers, outcome=outcome, closed_at=scene.now)
    id = f"{case.id}:{case.epoch}:closed_citizen"
    return Decision(
        send=to_citizen(scene, closed, id, "closed_citizen", Purpose.FOLLOWUP),
        cases=(closed,),
        entries=tuple(_entries(scene, closed, journal)),
    )


def _entries(scene: Scene, case: Case, journal: Journal | None) -> Iterator[Entry]:
    yield Entry(scene.now, "closed", case.id, case.holder or "", case.outcome.value if case.outcome else "")
    if journal is not None:
        yield Entry(scene.now, "journal", case.id, case.holder or "", journal.value)
