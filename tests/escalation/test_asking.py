"""Asking all: who is asked, who gets it, and each reason why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.books import Books
from escalation.plan import Ask
from escalation.rota.asking import ask_all, open_asks, say_no, say_yes, withdrawn
from escalation.rota.changes import Changed, Refused, Why, sick
from escalation.rota.duty import duty_of
from tests.escalation.some_plans import VIK
from tests.escalation.test_rota_changes import LINE, NOW

HOUR = timedelta(hours=1)
WANTED = Ask("a1", VIK, "first", NOW - HOUR, NOW + 3 * HOUR, "ola", "ola", NOW)


def done(changed: Changed) -> Books:
    assert not isinstance(changed, Refused)
    return changed


ASKED = done(ask_all(LINE, WANTED, NOW))


def test_everybody_who_would_be_woken_is_asked_but_whoever_is_away_or_has_it() -> None:
    (ask,) = open_asks(ASKED, NOW)
    assert ask.start == NOW
    assert "ola" not in ask.asked
    (without,) = open_asks(done(ask_all(done(sick(LINE, "kari", NOW)), WANTED, NOW)), NOW)
    assert set(ask.asked) - set(without.asked) == {"kari"}


def test_the_first_yes_gets_what_is_left_of_it_and_the_second_is_refused() -> None:
    after = done(say_yes(ASKED, "a1", "kari", NOW + HOUR))
    assert duty_of(after, VIK, "first", NOW + HOUR) == ("kari",)
    assert duty_of(after, VIK, "first", WANTED.end) == duty_of(LINE, VIK, "first", WANTED.end)
    assert say_yes(after, "a1", "mo", NOW + HOUR) == Refused(Why.NOT_YOURS)
    assert say_yes(after, "a1", "kari", NOW + HOUR) == Refused(Why.SAME)
    assert open_asks(after, NOW + HOUR) == ()


def test_who_says_no_is_asked_no_more_and_the_others_still_are() -> None:
    (ask,) = open_asks(done(say_no(ASKED, "a1", "kari", NOW)), NOW)
    assert "kari" not in ask.asked
    assert ask.asked


def test_nothing_is_asked_twice_or_too_late_or_of_nobody() -> None:
    again = replace(WANTED, id="a2", start=NOW + HOUR)
    assert ask_all(ASKED, again, NOW) == Refused(Why.PENDING)
    assert ask_all(LINE, WANTED, WANTED.end) == Refused(Why.OVER)
    assert ask_all(LINE, replace(WANTED, office="storvik"), NOW) == Refused(Why.NO_OFFICE)
    alone = replace(LINE, people={"ola": LINE.people["ola"]})
    assert ask_all(alone, WANTED, NOW) == Refused(Why.NOBODY)
    assert say_yes(ASKED, "a1", "ola", NOW) == say_yes(ASKED, "a1", "kari", WANTED.end) == Refused(Why.NOT_ASKED)


def test_who_is_well_again_takes_the_question_back() -> None:
    assert open_asks(withdrawn(ASKED, "ola"), NOW) == ()
    assert open_asks(withdrawn(ASKED, "kari"), NOW) == open_asks(ASKED, NOW)
