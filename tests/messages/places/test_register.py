"""Places as people write them: exactly, in dialect, misspelt, by an old name; and what is never guessed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import shipped
from messages.places.mention import Mentions
from messages.places.register import Register, one_apart

LEXICONS = shipped.shipped().lexicons
REGISTER = shipped.register()
MENTIONS = Mentions.of(LEXICONS["places"], REGISTER)
TOWNS = [place for place in REGISTER.places.values() if not place.city]


def names(text: str) -> list[str]:
    return [f"{place.name} {place.county}".strip() for place in MENTIONS.read(text).places]


def test_there_are_357_municipalities_in_15_counties_and_nobody_has_confirmed_them_yet() -> None:
    assert len(TOWNS) == 357
    assert len({place.county for place in TOWNS}) == 15
    assert not REGISTER.heading.verified
    assert REGISTER.heading.date


def test_thirteen_municipalities_are_in_the_sami_administrative_area() -> None:
    assert Counter(place.sami for place in TOWNS if place.sami) == {"se": 8, "smj": 1, "sma": 4}
    assert {place.category for place in TOWNS if place.sami} == {"development", "vitalisation"}


@pytest.mark.parametrize(
    ("said", "municipality"),
    [
        ("Hárstták", "Harstad"),
        ("Levangke", "Levanger"),
        ("Yykeä", "Lyngen"),
        ("Raane", "Rana"),
        ("Porsángu", "Porsanger"),
    ],
)
def test_a_municipality_is_known_by_each_of_its_official_names(said: str, municipality: str) -> None:
    assert [place.name for place in REGISTER.called(said.casefold())] == [municipality]


def test_only_heroy_and_valer_are_the_names_of_two_municipalities() -> None:
    twice = [name for name, count in Counter(place.name for place in TOWNS).items() if count > 1]
    assert sorted(twice) == ["Herøy", "Våler"]


def test_four_cities_have_districts() -> None:
    assert [len(REGISTER.districts(city)) for city in ("0301", "4601", "5001", "1103")] == [15, 8, 4, 9]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mo i Rana", ["Rana Nordland"]),
        ("jeg er i tromso", ["Tromsø Troms"]),
        ("Baerum kommune", ["Bærum Akershus"]),
        ("er på Mjøndalen, har ikke mat", ["Drammen Buskerud"]),
        ("Guovdageaidnu", ["Kautokeino Finnmark"]),
        ("i Nore og Uvdal", ["Nore og Uvdal Buskerud"]),
        ("Våler", ["Våler Østfold", "Våler Innlandet"]),
        ("Grünerløkka", ["Grünerløkka"]),
        ("I am in Oslo", ["Oslo Oslo"]),
        ("bor i Bergen men er i Voss nå", ["Bergen Vestland", "Voss Vestland"]),
    ],
)
def test_a_name_is_known_as_people_write_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tronnhjem", "Trondheim"),
        ("kristiansann", "Kristiansand"),
        ("i Stavnger", "Stavanger"),
        ("Lavangne", "Lavangen"),
    ],
)
def test_a_misspelt_name_is_only_ever_a_guess(text: str, meant: str) -> None:
    read = MENTIONS.read(text)
    assert read.places == ()
    assert [place.name for place in read.alike] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "vi har ikke mat i kveld",
        "ha",
        "i natt",
        "come in time",
        "jeg kommer fra Bergen",
        "vi sover i hell og lykke",
        "takk",
    ],
)
def test_everyday_words_are_no_places(text: str) -> None:
    read = MENTIONS.read(text)
    assert (read.places, read.alike) == ((), ())


@pytest.mark.parametrize("text", ["vet ikke", "Jeg vet ikke.", "I don't know", "не знаю", "æ veit itj"])
def test_whoever_does_not_know_says_so_in_their_own_words(text: str) -> None:
    assert MENTIONS.read(text).unknown


def test_a_former_municipality_that_was_split_leads_to_each_part() -> None:
    assert [place.name for place in REGISTER.called("Tysfjord")] == ["Narvik", "Hamarøy"]


def test_a_postcode_is_asked_about_for_it_may_reach_into_a_neighbour() -> None:
    files = {"municipalities": "# c\nnumber\tname\n0001\tVik\tFjord\t-\t-\t-\t-", "districts": "h", "names": "h"}
    register = Register.of(files | {"postcodes": "postcode\tnumber\n9999\t0001"})
    read = Mentions.of(LEXICONS["places"], register).read("9999")
    assert (read.places, [place.name for place in read.alike]) == ((), ["Vik"])


@given(st.sampled_from(TOWNS), st.integers(0, 30), st.sampled_from("abeinrstøå"))
def test_no_misspelling_of_one_letter_names_another_place_alone_unless_it_is_that_name(place, at, letter) -> None:  # type: ignore[no-untyped-def]
    at %= len(place.name)
    wrong = place.name[:at] + letter + place.name[at + 1 :]
    read = MENTIONS.read(wrong)
    assert {p.name for p in read.places} <= {p.name for p in REGISTER.called(wrong)}


def test_one_letter_apart_is_one_change_and_no_more() -> None:
    near = [("voss", "vos"), ("molde", "modle"), ("bodø", "badø"), ("lom", "loma")]
    far = [("voss", "vass1"), ("molde", "moldeby"), ("ab", "ba1")]
    assert [one_apart(*pair) for pair in near + far] == [True] * 4 + [False] * 3
