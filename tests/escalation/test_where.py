"""Which office: an exact name that is the only one is sure; everything else is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot import shipped
from escalation.books import Books
from escalation.offices.where import Where, where
from messages.places.mention import Mentions
from messages.places.register import Register
from tests.fakes.town import patterns

MENTIONS = Mentions.of(shipped.shipped().lexicons["places"], shipped.register())


TODAY = date(2026, 11, 24)


def at(text: str, books: Books | None = None) -> Where:
    return where(books or patterns(), MENTIONS.read(text), TODAY)


def serving(**municipalities: str) -> Books:
    """The patterns, with other municipalities for some offices."""
    books = patterns()
    offices = {
        id: replace(o, municipalities=tuple(municipalities.get(id, "-").split("|"))) for id, o in books.offices.items()
    }
    return replace(books, offices=offices)


@pytest.mark.parametrize("text", ["Storvik", "jeg er i storvik", "er nå i Storvik kommune", "I am in Storvik"])
def test_an_exact_name_leads_to_its_office(text: str) -> None:
    assert at(text) == Where(office="storvik")


def test_a_misspelt_name_leads_nowhere_before_it_is_confirmed() -> None:
    found = at("Storvk")
    assert (found.office, [choice.office for choice in found.choices]) == ("", ["storvik"])


def test_a_place_that_we_do_not_serve_is_told_as_that() -> None:
    assert at("Bergen") == Where(elsewhere="Bergen (Vestland)")


def test_a_name_that_two_municipalities_have_is_asked_about_even_if_one_is_ours() -> None:
    books = serving(storvik="Våler Innlandet")
    assert [choice.office for choice in at("Våler", books).choices] == ["", "storvik"]
    assert at("Solør", books) == Where()


def test_one_office_may_serve_several_municipalities_of_a_host() -> None:
    books = serving(storvik="Vik|4641")
    assert at("Aurland", books) == Where(office="storvik")
    assert at("Vik", books) == Where(office="storvik")


def test_a_city_with_an_office_for_each_district_is_asked_for_the_district() -> None:
    books = serving(storvik="Oslo|Frogner", vassbygda="Oslo|Sagene")
    assert [choice.office for choice in at("Oslo", books).choices] == ["vassbygda", "storvik"]
    assert at("Frogner", books) == Where(office="storvik")


def test_a_former_municipality_leads_to_the_office_of_the_new_one() -> None:
    assert at("Mjøndalen", serving(storvik="Drammen")) == Where(office="storvik")


NEW_YEAR = date(2028, 1, 1)
MERGED = Register.of(
    {
        "municipalities": "number\tname\tcounty\tform\tsami\tcategory\taliases\n"
        "9001\tStorvik\tFylket\tnn\t-\t-\t-\n9002\tUtfjord\tFylket\tnn\t-\t-\t-\n9003\tOs\tFylket\t-\t-\t-\t-\n",
        "districts": "number\tname\tcity\n",
        "names": "name\tnumber\n",
        "mergers": "day\tnumber\tinto\tname\n2028-01-01\t9001\t9010\tStorfjorden\n"
        "2028-01-01\t9002\t9010\tStorfjorden\n",
    }
)


def merged(text: str, day: date, books: Books) -> Where:
    mentions = replace(MENTIONS, register=MERGED)
    return where(books, mentions.read(text), day)


@pytest.mark.parametrize(("days", "office"), [(-1, "storvik"), (0, "vassbygda"), (400, "vassbygda")])
def test_from_its_day_on_a_merged_municipality_is_the_new_ones_offices(days: int, office: str) -> None:
    books = serving(storvik="9001", utfjord="9002", vassbygda="9010")
    books = replace(books, offices={id: o for id, o in books.offices.items() if days < 0 or id == "vassbygda"})
    assert merged("Storvik", NEW_YEAR + timedelta(days=days), books) == Where(office=office)


def test_the_new_name_before_its_day_is_asked_about() -> None:
    books = serving(storvik="9001", utfjord="9002")
    found = merged("Storfjorden", NEW_YEAR - timedelta(days=1), books)
    assert [choice.office for choice in found.choices] == ["storvik", "utfjord"]


def test_an_office_whose_books_still_name_the_old_one_goes_on_serving_it() -> None:
    assert merged("Storvik", NEW_YEAR, serving(storvik="Storvik")) == Where(office="storvik")


def test_two_offices_of_the_old_ones_are_asked_about_and_not_guessed() -> None:
    found = merged("jeg er i Utfjord", NEW_YEAR, serving(storvik="9001", utfjord="9002"))
    assert {choice.office for choice in found.choices} == {"storvik", "utfjord"}
