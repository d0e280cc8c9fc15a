"""A case is a conversation: the citizen's words go to whoever has it, or wait for whoever takes it."""

from __future__ import annotations

from escalation.books import Relay
from escalation.case import Case, Stage
from escalation.decision import Decision
from escalation.late import words_of
from escalation.letters import Worded, tell_officer, to_citizen, words_to_officer
from handlers.new_case import keep_words, said_now
from handlers.safe import answered
from handlers.turn import Turn
from messages.model import Purpose
from messages.need.model import Level, Verdict

NOTED_AT_MOST = 2  # and the first answer: a flood gets three automatic replies in all; every text is kept


def handle(turn: Turn) -> Decision | None:
    case = turn.case
    if case is None:
        return None
    kept = keep_words(turn, case.id)
    if case.stage is Stage.PENDING or (case.stage is Stage.TAKEN and answered(turn)):
        return kept
    return kept.plus(_to_holder(turn, case) if case.stage is Stage.TAKEN else _noted(turn, case))


def _to_holder(turn: Turn, case: Case) -> Decision:
    holder, id = case.holder or "", f"{turn.message.id}:relay"
    if turn.scene.office(case).relay is Relay.CONSOLE:
        return Decision(send=tell_officer(turn.scene, case, holder, id, "new_words"))
    words = words_of(turn.scene, said_now(turn, case.id), turn.scene.form(case, holder))
    text = turn.say.say("relayed", turn.scene.form(case, holder), code=case.code, words=words)
    said = Worded(id, text, "new_words_phone", Purpose.RELAY)
    return Decision(send=words_to_officer(turn.scene, case, holder, said))


def _noted(turn: Turn, case: Case) -> Decision:
    """Danger to life was answered by ``graver`` already; what only may be one was not, and is never met by silence."""
    need = turn.reading.need
    danger = need.verdict is Verdict.ALERT and need.level is Level.LIFE
    if danger or case.noted > NOTED_AT_MOST:
        return Decision()
    return Decision(send=to_citizen(turn.scene, case, f"{turn.message.id}:answer", "noted_citizen"))
