"""Letters: how a promise becomes a text to the citizen or to an officer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from escalation.books import Person
from escalation.case import Alert, Case, Class
from escalation.scene import Scene
from messages.address import SECOND_SMS, SMS, TELEGRAM, VOICE, Address
from messages.model import OutboundMessage, Purpose
from messages.moments import When

ALERT_LIVES = timedelta(minutes=30)
BY_SMS = (SMS, SECOND_SMS)
A_MOMENT = timedelta(minutes=1)
ANSWERS_A_TEXT = timedelta(minutes=15)  # a dangerous person may read the phone: see the ruling on violence

Letters = tuple[OutboundMessage, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A text that holds what not every channel may carry; ``instead`` is the key of what such a channel says."""

    id: str
    text: str = field(repr=False)
    instead: str
    purpose: Purpose


def to_citizen(
    scene: Scene, case: Case, id: str, key: str, purpose: Purpose = Purpose.ANSWER, **values: str | When
) -> Letters:
    """One text in the citizen's language; none where they, or their safety, demand that we do not text first."""
    if purpose is not Purpose.ANSWER and not may_text_first(scene, case):
        return ()
    office = scene.office(case)
    values = {"number": scene.number(office), "second": scene.second_door(office), **values}
    text = scene.say.say(key, case.language, office.language, office.switched_on, **values)
    ends = _too_late(scene, case) if case.neutral else None
    return (OutboundMessage(id, case.citizen, case.number, text, purpose, case.id, case.epoch, expires_at=ends),)


def _too_late(scene: Scene, case: Case) -> datetime:
    """A gateway that was down must not light up the phone later; a moment is left for the sending itself."""
    return max(scene.now, case.heard_at + ANSWERS_A_TEXT) + A_MOMENT


def may_text_first(scene: Scene, case: Case) -> bool:
    """STOPP, the exit word, or a phone that a violent person may read: only what answers a text of the last minutes."""
    if case.quiet or case.hushed:
        return False
    return not case.neutral or scene.now - case.heard_at <= ANSWERS_A_TEXT


def to_officer(scene: Scene, case: Case, person: str, id: str, text: str, purpose: Purpose = Purpose.INFO) -> Letters:
    """One text to an officer, where they were reached last; none if the officer was struck from the books."""
    known = scene.books.people.get(person)
    if known is None or not known.ways:
        return ()
    to = way_of(case, known)
    return (OutboundMessage(id, to, sender(scene, case, to), text, purpose, case.id, case.epoch),)


def words_to_officer(scene: Scene, case: Case, person: str, said: Worded) -> Letters:
    """Words go only where they may; elsewhere the officer hears that they came, and reads them on the phone."""
    known = scene.books.people.get(person)
    if known is None or not known.ways or may_carry_words(scene, case, way_of(case, known)):
        return to_officer(scene, case, person, said.id, said.text, said.purpose)
    told = to_officer(
        scene, case, person, said.id, scene.say.say(said.instead, scene.form(case, person), code=case.code)
    )
    ways = [way for way in known.ways if may_carry_words(scene, case, way)]
    words = [_letter(scene, case, way, said) for way in ways[:1]]
    return (*(replace(letter, purpose=said.purpose) for letter in told), *words)


def may_carry_words(scene: Scene, case: Case, to: Address) -> bool:
    """Telegram can be read by others, so an office decides about it; a call is heard by whoever picks up."""
    return to.channel in BY_SMS or (to.channel == TELEGRAM and scene.office(case).telegram_words)


def _letter(scene: Scene, case: Case, to: Address, said: Worded) -> OutboundMessage:
    from_ = sender(scene, case, to)
    return OutboundMessage(f"{said.id}:words", to, from_, said.text, said.purpose, case.id, case.epoch)


def way_of(case: Case, person: Person) -> Address:
    """Where an alert of this case came through last; the first way if none was needed. A dead way is no second time."""
    tried = [alert.way for alert in case.alerts.values() if alert.person == person.id and not alert.lost]
    last = person.ways[tried[-1]] if tried and tried[-1] < len(person.ways) else person.ways[0]
    return last if last.channel != VOICE else next((way for way in person.ways if way.channel != VOICE), last)


def sender(scene: Scene, case: Case, to: Address) -> Address:
    """The number that was texted; of a case that came by chat, the office's own where an SMS needs one."""
    if to.channel not in BY_SMS or case.number.channel == SMS:
        return case.number
    return scene.books.number_of(case.office) or case.number


def tell_officer(scene: Scene, case: Case, person: str, id: str, key: str, **values: str) -> Letters:
    """Something that stays true, in the officer's form of Norwegian; the code of the case is always at hand."""
    text = scene.say.say(key, scene.form(case, person), **{"code": case.code, **values})
    return to_officer(scene, case, person, id, text)


def alert(scene: Scene, case: Case, made: Alert, key: str) -> OutboundMessage:
    """Ask one officer to take the case: office, code and class, and never a word more.

    The id counts the alerts of the case: ids lie in the clear, so they name neither the officer nor the text.
    """
    person, form = scene.books.people[made.person], scene.form(case, made.person)
    to = person.ways[made.way]
    return OutboundMessage(
        id=f"{case.id}:{case.epoch}:alert:{case.next_alert}",
        to=to,
        sender=sender(scene, case, to),
        text=scene.say.say(key, form, **alert_values(scene, case, form)),
        purpose=Purpose.ALERT,
        case=case.id,
        epoch=case.epoch,
        urgent=True,
        expires_at=scene.now + ALERT_LIVES,
        life=case.klass is Class.LIFE,
        choices=(scene.say.say("choice_take", form, code=case.code),),
    )


def case_of_alert(id: str) -> str:
    """The id of the case that the alert of this id is about."""
    return id.rsplit(":", 3)[0]


def alerts_of(message: OutboundMessage) -> Letters:
    """The alerts that one text about many stands for, each of its own case."""
    return tuple(_covered(message, id) for id in message.covers)


def _covered(message: OutboundMessage, id: str) -> OutboundMessage:
    case, epoch, _, _ = id.rsplit(":", 3)
    return replace(message, id=id, case=case, epoch=int(epoch), covers=())


def ending_alerts(case: Case, person: str, letters: Letters) -> Letters:
    """The same letters; where they arrive, what we asked this person before has no buttons any more."""
    old = tuple(a.handle for a in case.alerts.values() if a.person == person and a.handle)
    return tuple(replace(letter, retires=old) for letter in letters)


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
