"""What a decision becomes when it is kept: rows, marks, timers, moments as numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store.beside import TABLES
from bot.store.rows import Mark, Ref
from escalation.case import Case
from escalation.decision import Table
from messages.address import Address

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def moment(at: datetime) -> int:
    """UTC microseconds: exact here, and exact as the score of a sorted set."""
    return (at - EPOCH) // MICROSECOND


def when(at: int) -> datetime:
    return EPOCH + at * MICROSECOND


def clear(text: str) -> str:
    """An id that comes from outside, so that every database can hold it: no half characters, no NUL."""
    return text.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def at_case(case_id: str) -> Ref:
    return Ref(Table.CASE.value, clear(case_id))


def at_books(line: str) -> Ref:
    return Ref(Table.BOOKS.value, line)


def at_conversation(name: str) -> Ref:
    return Ref(Table.CONVERSATION.value, name)


def at_beside(kind: type, key: str) -> Ref:
    return Ref(TABLES[kind], clear(key))


def words_of(person: Address) -> tuple[str, str]:
    return person.channel, person.name


def people_of(case: Case) -> tuple[tuple[Mark, tuple[str, ...]], ...]:
    """Under whose names the case is found: all but the citizen's only while it is open."""
    addresses = [words_of(address) for address in (case.citizen, *case.also)]
    always = tuple((Mark.CITIZEN, words) for words in addresses)
    running = (*always, *((Mark.CITIZEN_OPEN, words) for words in addresses))
    if not case.is_open:
        return running if case.timers else always
    holder = ((Mark.HOLDER, (case.holder,)),) if case.holder is not None else ()
    woken = tuple((Mark.WOKEN, (person,)) for person in sorted({alert.person for alert in case.alerts.values()}))
    return (*running, *holder, *woken)
