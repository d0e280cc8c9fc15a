"""The holder writes to the citizen: the words go out as they are, and the holder was heard from."""

from __future__ import annotations

from escalation.case import Case
from escalation.decision import Decision, Said
from escalation.moves.lease import extend
from escalation.scene import Scene
from messages.model import OutboundMessage, Purpose


def write(scene: Scene, case: Case, id: str, words: str) -> Decision:
    """``id`` names the text or the form that the words came with."""
    letter = OutboundMessage(letter_id(id), case.citizen, case.number, words, Purpose.RELAY, case.id, case.epoch)
    kept = Said(case.id, id, scene.now, case.holder or "", words)
    return Decision(send=(letter,), cases=(extend(scene, case),), log=(kept,))


def letter_id(said: str) -> str:
    """The id of the letter that took these words of the thread along."""
    return f"{said}:relay"
