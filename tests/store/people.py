"""Invented people, cases and messages for the tests of the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from escalation.books import Books, Line, Office, Person, Phone
from escalation.case import Alert, Case, Class, Timer
from escalation.decision import Decision, Entry, Relied, Said, Table
from escalation.policy import Policy, Step
from messages.address import SMS, Address
from messages.model import Conversation, OutboundMessage, Purpose, ReceiptStatus

NOW = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
TO_US = Address(SMS, "+4700000090")
MINUTE = timedelta(minutes=1)


def number(n: int) -> Address:
    return Address(SMS, f"+470000{n:04}")


AMINA = number(11)


def a_case(id: str = "sms/1", code: str = "K4F", citizen: Address = AMINA, **more: object) -> Case:
    case = Case(
        id=id,
        code=code,
        office="example",
        citizen=citizen,
        number=TO_US,
        language="nb",
        klass=Class.ACUTE,
        needs=("food",),
        why=("har ikke mat",),
        opened_at=NOW,
        heard_at=NOW,
        policy=Policy((Step(("duty",)), Step((), ("ola",)))),
        timers={Timer.STEP: NOW + 3 * MINUTE, Timer.PROMISE: NOW + 5 * MINUTE},
        alerts={
            f"{id}:0:alert:0:kari": Alert(person="kari", epoch=0, step=0, way=0, at=NOW, status=ReceiptStatus.ACCEPTED)
        },
    )
    return _with(case, more)


def _with(case: Case, more: dict[str, object]) -> Case:
    from dataclasses import replace

    return replace(case, **more)  # type: ignore[arg-type]


def a_talk(person: Address = AMINA, version: int = 0) -> Conversation:
    return Conversation(person, TO_US, "nb", heard_at=NOW, version=version)


def a_text(id: str = "sms/1:receipt", to: Address = AMINA, **more: object) -> OutboundMessage:
    return OutboundMessage(id, to, TO_US, str(more.pop("text", "vi varsler vakten nå")), Purpose.ANSWER, **more)  # type: ignore[arg-type]


def opening(case: Case, *texts: OutboundMessage) -> Decision:
    """A citizen's text that opens a case: relies on there being no conversation yet."""
    return Decision(
        send=texts,
        cases=(case,),
        conversations=(a_talk(case.citizen),),
        log=(Said(case.id, case.id, NOW, "citizen", "vi har ikke mat"),),
        entries=(Entry(NOW, "opened", case.id, "citizen"),),
        relied_on=(Relied(Table.CONVERSATION, case.citizen, 0),),
    )


def some_books(version: int = 0) -> Books:
    office = Office(
        "example", "Nav Eksempel", ("0000",), "Mo-Fr 10:00-14:00", (Phone("+4700000091", "24/7"),), Policy(())
    )
    kari = Person("kari", "Kari Nordmann", (number(21),), ("example",), verified_at=NOW)
    return Books(
        Line("example", "Eksempel", {TO_US.name: "example"}), {"example": office}, {"kari": kari}, (), version=version
    )
