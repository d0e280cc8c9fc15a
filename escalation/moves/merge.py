"""Two cases are one person's: an officer who holds both says so, and from then on there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from escalation.case import Case, Outcome, SafeToCall, Stage
from escalation.decision import Decision, Entry, Said
from escalation.moves.graver import RANK
from escalation.moves.lease import extend
from escalation.scene import Scene


def merge(scene: Scene, kept: Case, other: Case, thread: Sequence[Said]) -> Decision:
    """``thread``: the texts of ``other``, which ends here. Nobody is written to: the person need not notice.

    The officer's words go to where the person wrote from last; see ``Case.also``.
    """
    by = kept.holder or ""
    also = tuple(dict.fromkeys((*kept.also, other.citizen, *other.also)))
    one = replace(
        extend(scene, kept),
        also=tuple(address for address in also if address != kept.citizen),
        klass=max(kept.klass, other.klass, key=RANK.__getitem__),
        needs=tuple(dict.fromkeys(kept.needs + other.needs)),
        why=kept.why + other.why,
        minor=kept.minor or other.minor,
        interpreter=kept.interpreter or other.interpreter,
        quiet=kept.quiet or other.quiet,  # they asked for silence once, wherever from
        hushed=kept.hushed or other.hushed,
        safe_to_call=SafeToCall.NO if SafeToCall.NO in (kept.safe_to_call, other.safe_to_call) else kept.safe_to_call,
        arrived={**other.arrived, **kept.arrived},
    )
    ended = replace(
        other, stage=Stage.CLOSED, offered_to=None, timers={}, outcome=Outcome.MERGED, closed_at=scene.now, also=()
    )
    return Decision(
        cases=(one, ended),
        log=tuple(replace(said, case=kept.id) for said in thread),
        entries=(
            Entry(scene.now, "closed", other.id, by, Outcome.MERGED.value),
            Entry(scene.now, "merged", kept.id, by, other.code),
        ),
    )
