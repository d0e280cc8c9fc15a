"""When we may text somebody who did not just text us."""

from __future__ import annotations

from datetime import timedelta

from escalation.letters import to_citizen, to_officer
from messages.model import Purpose
from tests.fakes.cases import SCENE, fresh, later

KEY = "waiting_citizen"


def test_an_answer_always_goes_out() -> None:
    quiet = fresh(quiet=True, needs=("violence",))
    assert to_citizen(later(600), quiet, "id", KEY, Purpose.ANSWER)


def test_stop_holds_back_what_answers_nothing() -> None:
    assert not to_citizen(SCENE, fresh(quiet=True), "id", KEY, Purpose.NOTICE)
    assert to_citizen(SCENE, fresh(), "id", KEY, Purpose.NOTICE)


def test_in_a_violent_home_the_phone_is_silent_a_quarter_of_an_hour_after_the_last_text() -> None:
    case = fresh(needs=("violence",))
    assert to_citizen(later(15), case, "id", KEY, Purpose.NOTICE)
    assert not to_citizen(later(15.1), case, "id", KEY, Purpose.NOTICE)


def test_what_a_gateway_could_not_send_in_time_never_lights_up_that_phone() -> None:
    (letter,) = to_citizen(SCENE, fresh(needs=("violence",)), "id", KEY)
    assert letter.expires_at is not None
    assert SCENE.now + timedelta(minutes=15) <= letter.expires_at <= SCENE.now + timedelta(minutes=20)
    assert to_citizen(SCENE, fresh(), "id", KEY)[0].expires_at is None


def test_after_the_exit_word_we_never_text_first() -> None:
    assert not to_citizen(SCENE, fresh(needs=("violence",), hushed=True), "id", KEY, Purpose.NOTICE)


def test_every_text_goes_out_from_the_number_that_was_texted() -> None:
    (letter,) = to_citizen(SCENE, fresh(), "id", KEY)
    assert letter.sender == fresh().number


def test_whoever_left_the_books_gets_nothing() -> None:
    assert to_officer(SCENE, fresh(), "gone", "id", "…") == ()
