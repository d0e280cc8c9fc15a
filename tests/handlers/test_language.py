"""The language of a thread: what the person chose, else a guess that does not jump about."""

from __future__ import annotations

from handlers.language import speaks
from messages.address import Address
from messages.model import Command, Conversation, Doubt, Reading, Verb

AMINA, LINE = Address("sms", "+4700000101"), Address("sms", "+4700000010")
NEW = Conversation(AMINA, LINE)
POLISH = Conversation(AMINA, LINE, language="pl")
NINE = Reading("nb", command=Command(Verb.DIGIT, digit=9))


def guessed(language: str, settled: bool = False) -> Reading:
    return Reading(language, confident=True, settled=settled)


def test_the_first_confident_guess_is_kept_and_a_weak_one_is_not() -> None:
    assert speaks(NEW, guessed("pl")).language == "pl"
    assert speaks(NEW, Reading("pl")).language is None


def test_one_short_text_in_another_language_changes_nothing_and_two_in_a_row_do() -> None:
    once = speaks(POLISH, guessed("en"))
    assert once.language == "pl"
    assert speaks(once, guessed("en")).language == "en"
    assert speaks(speaks(once, guessed("pl")), guessed("en")).language == "pl"


def test_one_sure_sentence_changes_it() -> None:
    assert speaks(POLISH, guessed("en", settled=True)).language == "en"


def test_what_was_chosen_beats_every_guess_until_another_is_chosen() -> None:
    chosen = speaks(POLISH, Reading("en", chosen="en"))
    assert (chosen.language, chosen.chosen) == ("en", True)
    assert speaks(chosen, guessed("pl", settled=True)).language == "en"
    assert speaks(chosen, Reading("pl", chosen="ru")).language == "ru"


def test_the_digit_takes_what_was_offered_in_the_answer_before_and_nothing_older() -> None:
    offered = speaks(NEW, Reading("es", doubt=Doubt("ro", "Română")))
    assert speaks(offered, NINE).language == "ro"
    assert speaks(speaks(offered, Reading("es")), NINE).language is None
