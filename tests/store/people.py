"""Invented people, cases and messages for the tests of the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.store.store import Store
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


def a_case(n: int = 1, citizen: Address = AMINA, **more: Any) -> Case:
    """The n-th case. By default its citizen is waiting, and Kari was alerted."""
    case = Case(
        id=f"sms/{n}",
        code=f"K4F{n}",
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
        alerts={f"sms/{n}:alert": Alert("kari", epoch=0, step=0, way=0, at=NOW, status=ReceiptStatus.ACCEPTED)},
    )
    return replace(case, **more)


def a_talk(person: Address = AMINA, version: int = 0) -> Conversation:
    return Conversation(person, TO_US, "nb", heard_at=NOW, version=version)


def a_text(id: str, text: str = "vi varsler vakten nå", to: Address = AMINA, **more: Any) -> OutboundMessage:
    return OutboundMessage(id, to, TO_US, text, Purpose.ANSWER, **more)


def opening(case: Case, *texts: OutboundMessage) -> Decision:
    """A first text that opens a case: it relies on there being no conversation yet."""
    return Decision(
        send=texts,
        cases=(case,),
        conversations=(a_talk(case.citizen),),
        log=(Said(case.id, case.id, NOW, "citizen", "vi har ikke mat"),),
        entries=(Entry(NOW, "opened", case.id, "citizen"),),
        relied_on=(Relied(Table.CONVERSATION, case.citizen, 0),),
    )


def changing(case: Case, **changes: Any) -> Decision:
    """What follows for a case as it was read."""
    return Decision(cases=(replace(case, **changes),), relied_on=(Relied(Table.CASE, case.id, case.version),))


async def opened(store: Store, n: int = 1, citizen: Address = AMINA, **more: Any) -> Case:
    """The n-th case as it lies in the store."""
    await store.commit(opening(a_case(n, citizen, **more)), cause=f"sms/{n}", at=NOW)
    found = await store.case(f"sms/{n}")
    assert found is not None
    return found


def some_books(version: int = 0) -> Books:
    office = Office(
        "example", "Nav Eksempel", ("0000",), "Mo-Fr 10:00-14:00", (Phone("+4700000091", "24/7"),), Policy(())
    )
    kari = Person("kari", "Kari Nordmann", (number(21),), ("example",), verified_at=NOW)
    return Books(
        Line("example", "Eksempel", {TO_US.name: "example"}), {"example": office}, {"kari": kari}, (), version=version
    )
