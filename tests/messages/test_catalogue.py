"""What the catalogue says: the office's wording where it can be said, else ours, and never nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from messages.catalogue import Catalogue, TextError
from messages.moments import When

NB = """
# Når vakten varsles.
alerting_citizen = Vi varsler vakten. Ring { $number }.
shut_citizen = Stengt til { $next }. Ring { $number }.
taken_by = { $name } har tatt { $code }.
taken_caseworker = { $code } på { $language }
on_duty = På vakt: { $names }
"""
EN = """
alerting_citizen = We are alerting. Call { $number }.
shut_citizen = Closed until { $next }. Call { $number }.
taken_by = { $name } has taken { $code }.
"""


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue.shipped({"nb": NB, "en": EN})


def test_a_citizen_is_answered_in_a_language_we_have(catalogue: Catalogue) -> None:
    assert catalogue.say("alerting_citizen", "nb", number="1") == "Vi varsler vakten. Ring 1."
    assert catalogue.say("alerting_citizen", "en", number="1") == "We are alerting. Call 1."


def test_other_languages_get_norwegian_and_english_until_a_speaker_has_signed(catalogue: Catalogue) -> None:
    both = "Vi varsler vakten. Ring 1.\nWe are alerting. Call 1."
    assert [catalogue.say("alerting_citizen", language, number="1") for language in ("ar", "se", "")] == [both] * 3


def test_a_form_of_norwegian_without_texts_is_answered_in_the_other_alone(catalogue: Catalogue) -> None:
    assert catalogue.say("alerting_citizen", "nn", number="1") == "Vi varsler vakten. Ring 1."


def test_other_languages_get_the_offices_own_norwegian_and_english() -> None:
    three = Catalogue.shipped({"nb": NB, "nn": "alerting_citizen = Vi varslar vakta. Ring { $number }.", "en": EN})
    both = "Vi varslar vakta. Ring 1.\nWe are alerting. Call 1."
    assert three.say("alerting_citizen", "ar", "nn", number="1") == both


def test_an_officer_is_never_told_things_twice(catalogue: Catalogue) -> None:
    assert catalogue.say("taken_by", "ar", name="Ola", code="K4F") == "Ola har tatt K4F."


def test_a_moment_is_said_in_the_language_of_each_half(catalogue: Catalogue) -> None:
    monday = When(datetime(2026, 11, 23, 9, tzinfo=UTC), datetime(2026, 11, 21, 9, tzinfo=UTC))
    said = catalogue.say("shut_citizen", "pl", next=monday, number="1")
    assert said == "Stengt til mandag kl. 10:00. Ring 1.\nClosed until Monday at 10:00. Call 1."


def test_a_text_may_have_a_value_called_language(catalogue: Catalogue) -> None:
    assert catalogue.say("taken_caseworker", "nb", code="K4F", language="arabisk") == "K4F på arabisk"


def test_a_text_that_english_lacks_is_said_in_norwegian(catalogue: Catalogue) -> None:
    assert catalogue.say("on_duty", "en", names="Kari") == "På vakt: Kari"


def test_the_offices_own_wording_comes_first(catalogue: Catalogue) -> None:
    ours = catalogue.with_texts({"nb": {"alerting_citizen": "Vakta er på vei. Ring { $number }."}})
    assert ours.say("alerting_citizen", "nn", number="1") == "Vakta er på vei. Ring 1."
    assert ours.say("alerting_citizen", "en", number="1") == "We are alerting. Call 1."
    assert ours.broken == ()


@pytest.mark.parametrize(
    "pattern",
    [
        "Ring { $number",
        "Vi er her.",
        "Ring { $number }, { $who }.",
        "{ alerting_citizen }",
        "{ taken_by } { $number }",
        "",
        "{ $number ->\n [a] { $number }\n *[b] ingen\n}",
    ],
)
def test_a_broken_office_text_is_left_out_and_told_of(catalogue: Catalogue, pattern: str) -> None:
    ours = catalogue.with_texts({"nb": {"alerting_citizen": pattern, "on_duty": "Vakt: { $names }"}})
    assert ours.say("alerting_citizen", "nb", number="1") == "Vi varsler vakten. Ring 1."
    assert ours.say("on_duty", "nb", names="Kari") == "Vakt: Kari"
    assert ours.broken
    assert all(fault.startswith("alerting_citizen (nb): ") for fault in ours.broken)


def test_an_office_text_for_a_language_or_key_we_do_not_have_is_told_of(catalogue: Catalogue) -> None:
    ours = catalogue.with_texts({"ar": {"on_duty": "{ $names }"}, "nb": {"on_dutty": "{ $names }"}})
    assert ours.broken == (
        "on_duty (ar): we have no texts in this language; use one of nb, en.",
        "on_dutty: there is no such text; did you mean on_duty?",
    )


def test_new_books_replace_the_old_office_texts(catalogue: Catalogue) -> None:
    old = catalogue.with_texts({"nb": {"on_duty": "Gammel: { $names }", "taken_by": ""}})
    new = old.with_texts({})
    assert new.say("on_duty", "nb", names="Kari") == "På vakt: Kari"
    assert new.broken == ()


def test_a_value_that_is_forgotten_makes_a_strange_text_but_not_a_lost_one(catalogue: Catalogue) -> None:
    assert catalogue.say("taken_by", "en", name="Ola").startswith("Ola har tatt ")


def test_a_value_that_is_a_pattern_is_only_words(catalogue: Catalogue) -> None:
    assert catalogue.say("taken_by", "nb", name="{ $code }", code="K4F") == "{ $code } har tatt K4F."


def test_only_an_unknown_key_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(TextError, match="did you mean taken_by"):
        catalogue.say("taken_bye", "nb")


@pytest.mark.parametrize(
    ("sources", "sentence"),
    [
        ({"nb": "a = { $x"}, "cannot be read"),
        ({"nb": "a = { a }"}, "refers to itself"),
        ({"nb": "a = { b }\nb = { a }"}, "refers to b"),
        ({"nb": "a = Hei", "en": "b = Hi"}, "b (en): is missing in nb"),
        ({"en": "b = Hi"}, "b (en): is missing in nb"),
    ],
)
def test_our_own_texts_must_be_whole_before_the_house_opens(sources: dict[str, str], sentence: str) -> None:
    with pytest.raises(TextError) as refusal:
        Catalogue.shipped(sources)
    assert sentence in str(refusal.value)


def test_an_admin_sees_when_a_text_is_used_what_it_needs_and_how_it_is_written(catalogue: Catalogue) -> None:
    assert catalogue.keys()[:2] == ("alerting_citizen", "shut_citizen")
    assert catalogue.variables("taken_by") == {"name", "code"}
    assert catalogue.about("alerting_citizen") == "Når vakten varsles."
    assert catalogue.pattern("taken_by", "en") == "{ $name } has taken { $code }."
