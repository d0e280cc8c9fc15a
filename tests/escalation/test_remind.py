"""Whoever answers for a fact is reminded before it is out of date, on working days, and once a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot import shipped
from bot.config.check import check
from bot.reminders import Reminders
from escalation.books import Books
from escalation.decision import Decision
from escalation.remind import remind
from escalation.scene import Scene
from tests.config.folders import without_invented
from tests.fakes.town import PATTERNS, Town, patterns

CATALOGUE = shipped.catalogue()
OLA, MO = "+4700000022", "+4700000023"
# The door of Øybyen expires on 1 December 2026, and Ola answers for it.


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def reminded(now: str, books: Books | None = None) -> Decision:
    return remind(Scene(at(now), books or patterns(), CATALOGUE))


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-16T10:00", []),  # fifteen days before
        ("2026-11-17T10:00", [OLA]),
        ("2026-11-21T10:00", []),  # a Saturday
        ("2026-11-23T07:00", []),  # before nine
        ("2026-12-01T10:00", [OLA]),  # out of date
        ("2026-12-25T10:00", []),  # a holiday
    ],
)
def test_the_owner_is_reminded_from_two_weeks_before_on_working_days(now: str, told: list[str]) -> None:
    assert [letter.to.name for letter in reminded(now).send] == told


def test_the_reminder_says_which_office_and_until_when() -> None:
    (letter,) = reminded("2026-11-23T10:00").send
    assert "Øybyen" in letter.text
    assert "mandag 30. november" in letter.text
    assert "ikke bekreftet siden" in reminded("2026-12-02T10:00").send[0].text


def test_when_the_owner_is_gone_the_leader_is_reminded() -> None:
    books = patterns()
    gone = replace(books, people={id: person for id, person in books.people.items() if id != "ola"})
    assert [letter.to.name for letter in reminded("2026-11-23T10:00", gone).send] == [MO]


def test_check_lists_what_is_out_of_date_with_its_line() -> None:
    told = without_invented(check(PATTERNS, CATALOGUE, at("2026-12-02T10:00")).faults)
    stale = [sentence for sentence in told if "not confirmed" in sentence]
    assert len(stale) == 1
    assert "offices.oybyen.facts: is not confirmed since 2026-12-01, and citizens are told so; ask ola" in stale[0]


async def test_once_a_day_however_often_the_house_looks(town: Town) -> None:
    found = patterns()
    await town.changes_books(
        lambda known: replace(found, line=replace(found.line, id=known.line.id), version=known.version)
    )
    for now in ("2026-11-23T10:00", "2026-11-23T10:20", "2026-11-23T13:00", "2026-11-24T10:00"):
        town.clock.moment = at(now)
        await Reminders(town.store, town.desk, CATALOGUE, town.clock).look()
        await town.settles()
    texts = [message.text for message in town.phone("Ola").reads_all()]
    assert len(texts) == 2
    town.leaves_open()
