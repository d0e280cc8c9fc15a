"""Letters: how a promise becomes a text to the citizen or to an officer."""

from __future__ import annotations

from datetime import timedelta

from escalation.case import Alert, Case
from escalation.scene import Scene
from messages.model import OutboundMessage, Purpose

ALERT_LIVES = timedelta(minutes=30)
ANSWERS_A_TEXT = timedelta(minutes=15)  # a dangerous person may read the phone: see the ruling on violence

Letters = tuple[OutboundMessage, ...]


def to_citizen(
    scene: Scene, case: Case, id: str, key: str, purpose: Purpose = Purpose.ANSWER, **values: str
) -> Letters:
    """One text in the citizen's language; none where they, or their safety, demand that we do not text first."""
    if purpose is not Purpose.ANSWER and not may_text_first(scene, case):
        return ()
    office = scene.office(case)
    text = scene.say.say(key, case.language, office.language, number=scene.number(office), **values)
    return (OutboundMessage(id, case.citizen, case.number, text, purpose, case.id, case.epoch),)


def may_text_first(scene: Scene, case: Case) -> bool:
    """STOPP, or a phone that a violent person may read: only what answers a text of the last minutes."""
    if case.quiet:
        return False
    return not case.neutral or scene.now - case.heard_at <= ANSWERS_A_TEXT


def to_officer(scene: Scene, case: Case, person: str, id: str, text: str, purpose: Purpose = Purpose.INFO) -> Letters:
    """One text to an officer's first way; none if the officer was struck from the books."""
    known = scene.books.people.get(person)
    if known is None or not known.ways:
        return ()
    return (OutboundMessage(id, known.ways[0], case.number, text, purpose, case.id, case.epoch),)


def tell_officer(scene: Scene, case: Case, person: str, id: str, key: str, **values: str) -> Letters:
    """Something that stays true, in the officer's form of Norwegian; the code of the case is always at hand."""
    text = scene.say.say(key, scene.form(case, person), **{"code": case.code, **values})
    return to_officer(scene, case, person, id, text)


def alert(scene: Scene, case: Case, made: Alert, key: str) -> OutboundMessage:
    """Ask one officer to take the case: office, code and class, and never a word more.

    The id counts the alerts of the case: ids lie in the clear, so they name neither the officer nor the text.
    """
    person, form = scene.books.people[made.person], scene.form(case, made.person)
    return OutboundMessage(
        id=f"{case.id}:{case.epoch}:alert:{len(case.alerts)}",
        to=person.ways[made.way],
        sender=case.number,
        text=scene.say.say(key, form, **alert_values(scene, case, form)),
        purpose=Purpose.ALERT,
        case=case.id,
        epoch=case.epoch,
        urgent=True,
        expires_at=scene.now + ALERT_LIVES,
    )


def alert_values(scene: Scene, case: Case, form: str) -> dict[str, str]:
    """What an alert may say of a case."""
    return {
        "office": scene.office(case).name,
        "code": case.code,
        "class": scene.say.say(f"class_{case.klass.value}", form),
        "previous": _previous(scene, case),
        "giver": scene.name(case.holder),
    }


def _previous(scene: Scene, case: Case) -> str:
    """Who was reached just before and did not answer; nobody is blamed for a phone that no alert came to."""
    woken = [a.person for a in case.alerts.values() if a.epoch == case.epoch and a.step < case.step and a.reached]
    return scene.name(woken[-1]) if woken else ""
