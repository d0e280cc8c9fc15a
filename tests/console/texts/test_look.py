"""What a pattern would say and cost, and what of it was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot import shipped
from bot.console.texts.diff import diff
from bot.console.texts.look import Light, folded, look
from tests.fakes.town import example

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
BOOKS = example()
LIGHT = Light(shipped.catalogue(), BOOKS, BOOKS.offices["eksempelvik"], NOW)
GOOD = "Samtalen er slutt. Haster det igjen, svar 1 eller ring { $number }."


def test_the_preview_holds_the_number_that_is_answered_then_and_the_count_the_longest() -> None:
    found = look(LIGHT, "closed_citizen", "nb", GOOD)
    assert "00 00 00 11" in found.shown
    assert "+47 00 00 00 00" in found.said
    assert (found.parts, found.encoding, found.faults) == (1, "GSM-7", ())


def test_a_pattern_that_cannot_be_read_is_told_and_never_raised() -> None:
    found = look(LIGHT, "closed_citizen", "nb", "Ring { $number")
    assert found.faults
    assert found.said == ""


def test_a_dear_letter_is_named_with_its_place_and_what_says_the_same() -> None:
    (culprit,) = look(LIGHT, "closed_citizen", "nb", GOOD.replace(".", " –", 1)).culprits
    assert (culprit.letter, culprit.instead) == ("–", "-")
    assert culprit.place == 19


def test_only_letters_that_say_the_same_are_replaced() -> None:
    assert folded("Łódź – “hei” …", "pl") == 'Łódź - "hei" ...'
    assert folded("سلام – ۱", "ar") == "سلام – ۱"


def test_heaviness_is_told_for_norwegian_only() -> None:
    assert look(LIGHT, "closed_citizen", "nb", GOOD).lix is not None
    assert look(LIGHT, "closed_citizen", "pl", GOOD).lix is None


def test_a_difference_reads_as_both_texts() -> None:
    pieces = diff("Ring { $number } nå.", "Ring oss på { $number }.")
    assert "".join(p.text for p in pieces if p.kind != "new") == "Ring { $number } nå."
    assert "".join(p.text for p in pieces if p.kind != "gone") == "Ring oss på { $number }."
    assert {p.kind for p in pieces} == {"same", "new", "gone"}


NAMES = {"vik": "Nav Vik", "karas": "Sosialtjenesten i Kárášjohka-Karasjok", "lang": "Sosialtjenesten " * 8}
HOLDS_NAME = next(key for key in LIGHT.catalogue.keys() if "office" in LIGHT.catalogue.variables(key))  # noqa: SIM118


def at_offices(*names: str) -> Light:
    office = BOOKS.offices["eksempelvik"]
    offices = {name: replace(office, id=name, name=NAMES[name].strip()) for name in names}
    return replace(LIGHT, books=replace(BOOKS, offices=offices))


def test_the_office_whose_name_costs_most_is_named() -> None:
    dearest = look(at_offices("vik", "lang"), HOLDS_NAME, "nb", LIGHT.catalogue.original(HOLDS_NAME, "nb")).dearest
    assert dearest is not None
    assert dearest.office == NAMES["lang"].strip()
    assert dearest.parts > look(at_offices("vik"), HOLDS_NAME, "nb", "{ $office }").parts


def test_an_office_with_a_sami_name_is_told_why_its_text_is_dear() -> None:
    found = look(at_offices("vik", "karas"), HOLDS_NAME, "nb", LIGHT.catalogue.original(HOLDS_NAME, "nb")).dearest
    assert found is not None
    assert (found.office, found.letters) == (NAMES["karas"], ("á", "š"))


def test_a_text_without_the_name_is_no_dearer_for_it() -> None:
    found = look(at_offices("karas"), "closed_citizen", "nb", GOOD).dearest
    assert found is not None
    assert (found.parts, found.letters) == (1, ())
