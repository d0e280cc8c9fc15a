"""The notice on the door says what the answers say, and nothing that only colleagues may know."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot import shipped
from bot.__main__ import main
from bot.notice.contents import Notice, notice
from bot.notice.page import page, square
from escalation.offices.hours import OSLO
from escalation.offices.standing import hours_of
from escalation.offices.week import week
from tests.fakes.town import PATTERNS, patterns

BOOKS = patterns()
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def made(office: str, now: datetime = NOW) -> Notice:
    return notice(BOOKS, BOOKS.offices[office], shipped.catalogue(), now)


def html(office: str) -> str:
    return page(made(office), ("Når er det åpent?", "Hvem kan du ringe?"))


def test_it_says_each_way_in_which_a_place_is_open() -> None:
    (place,) = made("vassbygda").places
    assert [(hours.name, hours.usual[0]) for hours in place.hours] == [
        ("Åpent for alle uten avtale", "mandag-onsdag: stengt"),
        ("Inngangen er åpen, ubetjent", "mandag-fredag: 10:00-14:00"),
    ]
    assert "Ring 00 00 00 50 fra døra." in place.notes


def test_days_with_other_hours_are_named() -> None:
    (place,) = made("vassbygda").places
    assert "torsdag 24. desember: stengt" in place.hours[1].other


@pytest.mark.parametrize("office", BOOKS.offices)
def test_every_day_of_eight_weeks_is_as_the_answers_have_it(office: str) -> None:
    for door in BOOKS.offices[office].doors():
        assert door.windows
        for window in door.windows:
            table = hours_of(BOOKS.offices[office], door, window.kind)
            found = week(table, NOW)
            for day in (date(2026, 11, 24) + timedelta(days=n) for n in range(56)):
                spans = found.other.get(day, found.usual[day.weekday()])
                for minute in range(0, 24 * 60, 15):
                    at = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=OSLO)
                    assert table.is_open(at) == any(a <= f"{at:%H:%M}" < b for a, b in spans)


def test_there_are_doors_to_ask_about() -> None:
    assert len([office for office in BOOKS.offices.values() if office.doors()]) >= 5


def test_a_night_is_told_day_by_day() -> None:
    phone = BOOKS.offices["barnevernvakta"].phones[0]
    assert phone.number.endswith("60")
    assert any("00:00-08:00, 15:45-24:00" in line for line in made("barnevernvakta").phones[0].usual)


def test_no_number_of_the_staff_and_none_for_one_group_only_stands_on_it() -> None:
    digits, hidden = re.sub(r"\D", "", html("indre-bydel")), ("00000071", "00000072", "00000058")
    configured = re.sub(r" ", "", (PATTERNS / "offices.toml").read_text("utf-8"))
    assert [number for number in hidden if f'number="+47{number}"' in configured] == [*hidden]
    assert not [number for number in hidden if number in digits]
    assert "55 55 33 33 Landsdekkende telefon" in html("indre-bydel")


def test_what_nobody_confirmed_says_so() -> None:
    late = made("oybyen", datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert late.places[0].notes == ("ikke bekreftet",)


def test_it_holds_until_the_first_fact_expires() -> None:
    assert made("oybyen").printed == "Skrevet ut 24. november 2026. Gjelder til og med 30. november 2026."


@pytest.mark.parametrize("office", BOOKS.offices)
def test_the_page_loads_nothing_from_elsewhere_and_has_no_colour_that_means_anything(office: str) -> None:
    written = html(office)
    assert not re.search(r"<(script|link|img|iframe)|url\(|https?://(?!www\.w3\.org)", written)
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", written)) == {"#000", "#fff"}


def test_the_square_writes_a_text_to_the_number() -> None:
    assert square("+4700000040") != square("+4700000041")
    assert square("+4700000040").startswith("<svg")


def test_norwegian_and_english_stand_on_it_and_no_language_that_nobody_signed() -> None:
    assert [code for code, _ in made("storvik").lines] == ["nn", "en"]
    assert all("00 00 00 42" in text for _, text in made("storvik").lines)


def test_the_command_writes_a_page_and_names_the_offices_there_are(tmp_path: Path) -> None:
    out = tmp_path / "door.html"
    assert main(["notice", "eksempelvik", "--at", "2026-11-24T10:00", "--out", str(out)]) == 0
    assert "Sosialtjenesten i Eksempelvik" in out.read_text("utf-8")
    assert main(["notice", "nowhere"]) == 2
