"""OVER VOKSEN EKSEMPELVIK AKUTT 00 00 01 01 SAMTYKKE JA: a partner hands a person over, and gets a receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from escalation.books import Office, Partner
from escalation.case import Case, Class, Stage
from escalation.decision import Decision, Relied, Table
from escalation.handed_in import HandedIn
from escalation.moves import hand_in
from handlers.hush import is_hushed
from handlers.new_case import new_case
from handlers.turn import Turn
from messages.address import Address
from messages.hand_over import HandedOver
from messages.model import OutboundMessage, Purpose
from messages.moments import clock
from messages.places.register import folded

EVERYTHING = ("number", "who", "place", "class", "consent")


def handle(turn: Turn) -> Decision | None:
    """Whatever else a partner's phone writes that may be about a need is a citizen's text, and never refused."""
    partner, handed = turn.partner, turn.reading.handed
    if partner is None or (handed is None and (turn.case or turn.reading.need.worrying or turn.reading.command)):
        return None
    kept = Decision(conversations=(turn.conversation,))
    office = _office(turn, partner, handed) if handed else None
    missing = _missing(turn, handed, office) if handed else EVERYTHING
    if handed is None or handed.number is None or office is None or missing:
        return kept.plus(_how(turn, missing))
    return kept.plus(_handed_in(turn, replace(handed, place=office.id), partner, handed.number))


def _missing(turn: Turn, handed: HandedOver, office: Office | None) -> tuple[str, ...]:
    """Without consent only where a life is at stake; and nobody hands over an officer, a partner or the line itself."""
    missing = set(handed.missing())
    if office is None:
        missing.add("place")
    if handed.consent is False and handed.klass != Class.LIFE.value:
        missing.add("consent")
    if handed.number and _is_ours(turn, handed.number):
        missing.add("number")
    return tuple(name for name in EVERYTHING if name in missing)


def _is_ours(turn: Turn, number: Address) -> bool:
    books = turn.books
    return number.name in books.line.numbers or bool(books.person_at(number) or books.partner_at(number))


def _office(turn: Turn, partner: Partner, handed: HandedOver) -> Office | None:
    """By its municipality, name or id, as it is written; the only one there is needs no name."""
    able = [office for office in turn.books.offices.values() if not partner.offices or office.id in partner.offices]
    if not handed.place:
        return able[0] if len(able) == 1 else None
    said = folded(handed.place)
    named = [
        office for office in able if said in {folded(name) for name in (*office.municipalities, office.name, office.id)}
    ]
    return named[0] if len(named) == 1 else None


def _handed_in(turn: Turn, handed: HandedOver, partner: Partner, number: Address) -> Decision:
    by = HandedIn(partner.id, turn.message.sender, handed.who, bool(handed.consent))
    case = next((case for case in turn.cases if case.is_open and case.is_of(number)), None)
    if case is None or case.stage is Stage.PENDING:
        done = hand_in.hand_in(turn.scene, _case(turn, handed, case, number), by)
    else:
        done = hand_in.again(turn.scene, case, by, Class(handed.klass))
    return done.plus(_met(turn)).plus(_receipt(turn, done.cases[0]))


def _case(turn: Turn, handed: HandedOver, waiting: Case | None, number: Address) -> Case:
    office = turn.books.offices[handed.place]
    language = (turn.person.language if turn.person else None) or office.language
    nobodys = new_case(replace(turn, cases=()))  # a case of whoever writes for the partner is another person's
    fresh = replace(
        nobodys, citizen=number, office=office.id, policy=office.policy, language=language, needs=(), why=()
    )
    quiet, hushed = bool(turn.person and turn.person.quiet), bool(turn.person and is_hushed(turn.person, turn.now))
    fresh = replace(fresh, interpreter=False, quiet=quiet, hushed=hushed)
    return replace(waiting or fresh, asked=False, klass=Class(handed.klass), minor=handed.who == "child")


def _met(turn: Turn) -> Decision:
    """A text of the person at the same moment must meet this in the version of their conversation."""
    person = turn.person
    if person is None:
        return Decision()
    return Decision(conversations=(person,), relied_on=(Relied(Table.CONVERSATION, person.person, person.version),))


def _receipt(turn: Turn, case: Case) -> Decision:
    """Where the case has a holder already, that is told at once; nothing else of it is."""
    if case.stage is Stage.TAKEN:
        at = clock(turn.now, turn.office.language)
        return _say(turn, "partner_taken", code=case.code, office=turn.scene.office(case).name, until=at)
    until = clock(turn.now + case.policy.promise[0], turn.office.language)
    return _say(
        turn, "partner_received", code=case.code, number=turn.scene.number(turn.scene.office(case)), until=until
    )


def _how(turn: Turn, missing: Sequence[str]) -> Decision:
    names = ", ".join(turn.say.say(f"partner_missing_{name}", turn.office.language) for name in missing)
    return _say(turn, "partner_how", names=names, number=turn.scene.number(turn.office))


def _say(turn: Turn, key: str, **values: str) -> Decision:
    """Partners are written to in the office's form of Norwegian."""
    text = turn.say.say(key, turn.office.language, **values)
    id = f"{turn.message.id}:answer"
    return Decision(send=(OutboundMessage(id, turn.message.sender, turn.message.to, text, Purpose.ANSWER),))
