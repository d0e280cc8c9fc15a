"""An officer takes a case: from now on it is theirs, and everybody who needs to know is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from escalation.books import Person, Relay
from escalation.case import Case, Stage, Timer
from escalation.decision import CITIZEN, Decision, Entry, Said
from escalation.handed_told import taken, words_for
from escalation.late import words_of
from escalation.letters import Letters, Worded, ending_alerts, tell_officer, to_citizen, words_to_officer
from escalation.scene import Scene
from escalation.wish_told import told
from messages.language.named import named
from messages.model import Purpose, ReceiptStatus

UNDERSTOOD = ("nb", "nn", "en")


def take(scene: Scene, case: Case, by: Person, thread: Sequence[Said]) -> Decision:
    """The case is this officer's, with a lease: a silent holder loses it again."""
    after = replace(
        case,
        stage=Stage.TAKEN,
        holder=by.id,
        offered_to=None,
        epoch=case.epoch + 1,
        told=0,
        repeats=0,
        promised_at=None,
        timers=lease(scene, case),
        taken_at=scene.now,
    )
    return Decision(
        send=(
            *_citizen(scene, after, by),
            *_holder(scene, after, by, thread),
            *_others(scene, case, by),
            *taken(scene, after),
        ),
        cases=(after,),
        entries=(Entry(scene.now, "taken", case.id, by.id),),
    )


def lease(scene: Scene, case: Case) -> dict[Timer, datetime]:
    """By when the holder must be heard from again; what can wait may be answered in an hour."""
    lasts = case.policy.contact if case.can_wait else case.policy.lease
    warned = lasts - (case.policy.lease - case.policy.warn)
    return {Timer.WARN: scene.now + warned, Timer.LEASE: scene.now + lasts}


def _citizen(scene: Scene, case: Case, by: Person) -> Letters:
    office = scene.office(case).name
    id = f"{case.id}:{case.epoch}:taken_citizen"
    return to_citizen(scene, case, id, "taken_citizen", Purpose.TAKEN, name=by.name, office=office)


def _holder(scene: Scene, case: Case, by: Person, thread: Sequence[Said]) -> Letters:
    text, id = holder_text(scene, case, by, thread), f"{case.id}:{case.epoch}:yours"
    letters = words_to_officer(scene, case, by.id, Worded(id, text, "taken_caseworker_phone", Purpose.YOURS))
    choices = choices_of_holder(scene, case, by)
    return ending_alerts(case, by.id, tuple(replace(letter, choices=choices) for letter in letters))


def told_again(scene: Scene, case: Case, by: Person, thread: Sequence[Said], id: str) -> Letters:
    """The words once more, for a holder whom they did not reach."""
    text = holder_text(scene, case, by, thread)
    return words_to_officer(scene, case, by.id, Worded(id, text, "taken_caseworker_phone", Purpose.YOURS))


def choices_of_holder(scene: Scene, case: Case, by: Person) -> tuple[str, ...]:
    """What a holder may do with a case in one word."""
    form = scene.form(case, by.id)
    return tuple(scene.say.say(key, form, code=case.code) for key in ("choice_pass_on", "choice_close"))


def holder_text(scene: Scene, case: Case, by: Person, thread: Sequence[Said]) -> str:
    """What the taker may read: the words themselves only where the office has allowed its phones to carry them."""
    form = scene.form(case, by.id)
    if scene.office(case).relay is Relay.CONSOLE:
        return scene.say.say("taken_caseworker_console", form, code=case.code)
    words = " / ".join(words_of(scene, said, form) for said in thread if said.by == CITIZEN)
    words = words or words_for(scene, case, form)
    text = scene.say.say("taken_caseworker", form, words=words, **_facts(scene, case, form))
    return "\n".join(filter(None, (text, told(scene, case, form) if case.needs else "")))


def _facts(scene: Scene, case: Case, form: str) -> dict[str, str]:
    return {
        "code": case.code,
        "language": named(scene.say, case.language, form),
        "needs": _about(scene, case, form),
        "asked": "yes" if case.asked else "no",
        "safe": safe_to_ring(case),
        "interpreter": interpreter(case),
    }


def _about(scene: Scene, case: Case, form: str) -> str:
    """The needs that were read; else what they wish for; else that nobody knows."""
    needs = ", ".join(scene.say.say(f"need_{need}", form) for need in case.needs)
    return needs or told(scene, case, form).removesuffix(".") or scene.say.say("need_other", form)


def interpreter(case: Case) -> str:
    """The name of the words for it in our texts. Whoever does not write Norwegian or English is likely to need one."""
    if case.interpreter:
        return "asked"
    return "no" if case.language in UNDERSTOOD else "likely"


def safe_to_ring(case: Case) -> str:
    """What an officer must know before the phone rings: the name of the words for it in our texts."""
    if not case.neutral:
        return "no_matter"
    return "hushed" if case.hushed else case.safe_to_call.value if case.safe_to_call else "not_asked"


def _others(scene: Scene, before: Case, by: Person) -> Letters:
    """Whoever was woken for nothing more to do is told who has it."""
    woken = [
        a.person
        for a in before.alerts.values()
        if a.epoch == before.epoch and a.person != by.id and a.status is not ReceiptStatus.FAILED
    ]
    id = f"{before.id}:{before.epoch}:taken_by"
    letters = [
        ending_alerts(before, person, tell_officer(scene, before, person, f"{id}:{n}", "taken_by", name=by.name))
        for n, person in enumerate(dict.fromkeys(woken))
    ]
    return tuple(letter for pair in letters for letter in pair)
