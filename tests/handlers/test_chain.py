"""The tables: who is asked, in which order, and what happens when somebody stumbles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.shipped import catalogue, reader
from escalation.case import Class, Stage
from escalation.decision import Table
from handlers.chain import CITIZEN, OFFICER, decide, treat_as_urgent
from handlers.turn import Turn
from messages.address import phone
from messages.model import Conversation, InboundMessage, Kind, Purpose
from tests.fakes.town import LINE, NUMBERS, example

NOW = datetime(2026, 12, 11, 21, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def turn() -> Turn:
    """Amina writes that she has no food."""
    books, amina = replace(example(), version=7), phone(NUMBERS["Amina"])
    message = InboundMessage("sms_http/1", amina, LINE, Kind.TEXT, "vi har ikke mat i kveld", NOW, NOW)
    known = Conversation(amina, LINE, version=3)
    return Turn(NOW, message, reader().read(message, known, "nb"), None, known, (), books, catalogue(), "K4F")


def test_deciding_twice_gives_the_same_value(turn: Turn) -> None:
    assert decide(turn) == decide(turn)


def test_a_decision_names_every_row_it_was_made_from(turn: Turn) -> None:
    relied = {(relied.table, relied.version) for relied in decide(turn).relied_on}
    assert relied == {(Table.BOOKS, 7), (Table.CONVERSATION, 3)}


def test_opening_a_case_always_writes_the_conversation(turn: Turn) -> None:
    (written,) = decide(turn).conversations
    assert (written.person, written.heard_at, written.version) == (turn.message.sender, NOW, 3)


def test_every_case_bears_the_id_of_the_text_that_opened_it(turn: Turn) -> None:
    (case,) = decide(turn).cases
    assert (case.id, case.code, case.stage) == ("sms_http/1", "K4F", Stage.WAITING)
    assert all(letter.id.startswith("sms_http/1") for letter in decide(turn).send)


def test_a_citizen_reads_at_most_one_automatic_text_of_a_decision(turn: Turn) -> None:
    letters = [letter for letter in decide(turn).send if letter.to == turn.message.sender]
    assert [letter.purpose for letter in letters] == [Purpose.ANSWER]


def test_what_could_not_be_decided_is_a_case_that_somebody_is_woken_for(turn: Turn) -> None:
    decision = treat_as_urgent(turn)
    (case,) = decision.cases
    assert case.klass is Class.UNCLEAR
    assert [said.text for said in decision.log] == ["vi har ikke mat i kveld"]
    assert any(letter.purpose is Purpose.ALERT for letter in decision.send)


def test_a_handler_stands_in_one_place_of_the_tables() -> None:
    handlers = [*CITIZEN.always, *CITIZEN.then, CITIZEN.last, *OFFICER.always, *OFFICER.then, OFFICER.last]
    assert len(handlers) == len(set(handlers))


def test_need_is_looked_for_before_anything_else() -> None:
    assert CITIZEN.always[0].__module__ == "handlers.acute"
    digits = ("handlers.urgent", "handlers.followup")  # a digit that answers us is no STOPP, and STOPP is no digit
    assert next(each.__module__ for each in CITIZEN.then if each.__module__ not in digits) == "handlers.quiet"
