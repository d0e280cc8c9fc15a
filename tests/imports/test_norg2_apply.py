"""The register comes in where we know nothing; where both differ a person chooses, and what is verified stays."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.config.load import load
from bot.imports.norg2 import Imported, imported
from bot.imports.norg2_apply import Stand, applied, offers, only, source_of
from escalation.offices.office import NEVER, Office, Provenance, ReceptionPoint, Window, WindowKind
from tests.fakes.town import example
from tests.imports.test_norg2 import ROWS, record

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FACTS = source_of("norg2.json", "kari", NOW)
THEIRS = "Mo 10:00-14:00; PH off; Dec 24 off; Dec 31 off"
CHOICE = ("Mottaket", "drop_in")


def register() -> Imported:
    return imported(record(ROWS[0][0]))


def office(hours: str, facts: Provenance | None = None) -> Office:
    (known,) = example().offices.values()
    point = ReceptionPoint("mottak", "Mottaket", (Window(WindowKind.DROP_IN, hours),), facts=facts)
    return replace(known, hours=NEVER, points=(point,))


def test_a_place_that_we_do_not_know_comes_in_and_is_to_be_confirmed() -> None:
    (known,) = example().offices.values()
    made = applied(
        replace(known, points=office("24/7").points), imported(record(ROWS[0][0], place="Torget i Vik")), (), FACTS
    )
    point = made.office.points[-1]
    assert (point.id, point.label, point.hours(WindowKind.DROP_IN)) == ("torget-i-vik", "Torget i Vik", THEIRS)
    assert point.facts is not None
    assert point.facts.expires_at - NOW == timedelta(days=14)


def test_where_both_differ_ours_stays_until_a_person_chooses() -> None:
    made = applied(office("Mo-Fr 09:00-15:00; PH off"), register(), (), FACTS)
    assert made.office == office("Mo-Fr 09:00-15:00; PH off")
    assert '--take "Mottaket:drop_in"' in made.kept[0]


def test_what_a_person_takes_is_written_over_ours() -> None:
    made = applied(office("Mo-Fr 09:00-15:00; PH off"), register(), (CHOICE,), FACTS)
    assert made.office.points[0].hours(WindowKind.DROP_IN) == THEIRS
    assert not made.kept


@pytest.mark.parametrize("hours", ["Mo-Fr 09:00-15:00; PH off", NEVER])
def test_what_somebody_answers_for_is_never_written_over(hours: str) -> None:
    ours = office(hours, Provenance("the door", "ola", NOW - timedelta(days=9), NOW + timedelta(days=90)))
    made = applied(ours, register(), (CHOICE,), FACTS)
    assert made.office == ours
    assert "since ola answers for it" in made.kept[0]


def test_what_nobody_confirmed_in_time_may_be_taken_over() -> None:
    ours = office("Mo-Fr 09:00-15:00; PH off", Provenance("the door", "ola", NOW - timedelta(days=99), NOW))
    assert applied(ours, register(), (CHOICE,), FACTS).office.points[0].facts == FACTS


def test_the_only_door_of_an_office_is_the_only_place_of_the_register() -> None:
    (known,) = example().offices.values()
    made = applied(known, register(), (CHOICE,), FACTS)
    assert (made.office.hours, made.office.facts) == (NEVER, known.facts)
    assert [point.hours(WindowKind.DROP_IN) for point in made.office.points] == [THEIRS]


def test_the_copy_loads_and_the_folder_that_was_read_is_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, into = tmp_path / "norg2.json", tmp_path / "copy"
    file.write_text(json.dumps(record(ROWS[0][0])), "utf-8")
    main(["offices", "apply", str(file), "--by", "kari", "--take", "Mottaket:drop_in", "--into", str(into)])
    assert "comes in:\nMottaket, drop_in" in capsys.readouterr().out
    books = load(into).books
    assert books is not None
    assert [point.hours(WindowKind.DROP_IN) for point in books.offices["eksempelvik"].points] == [THEIRS]
    assert not example().offices["eksempelvik"].points


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--by", "nobody"], 'there is nobody called "nobody"'),
        (["--by", "kari", "--take", "Mottaket"], '"Mottaket" is no choice'),
        (["--by", "kari", "--take", "Torget:drop_in"], 'the register has no rule for "Torget:drop_in"'),
    ],
)
def test_a_choice_that_fits_nothing_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    file = tmp_path / "norg2.json"
    file.write_text(json.dumps(record(ROWS[0][0])), "utf-8")
    assert main(["offices", "apply", str(file), *more]) != 0
    assert said in capsys.readouterr().err


DIFFERS = "Mo-Fr 09:00-15:00; PH off"


@pytest.mark.parametrize(
    ("hours", "facts", "stand"),
    [
        (DIFFERS, None, Stand.DIFFERS),
        (DIFFERS, Provenance("the door", "ola", NOW - timedelta(days=9), NOW + timedelta(days=90)), Stand.HELD),
        (THEIRS, None, Stand.SAME),
        (NEVER, None, Stand.NEW),
    ],
)
def test_it_is_said_how_each_rule_of_the_register_stands_to_ours(
    hours: str, facts: Provenance | None, stand: Stand
) -> None:
    (offer,) = offers(office(hours, facts), register(), NOW)
    assert (offer.name, offer.ours, offer.theirs, offer.stand) == (CHOICE, hours, THEIRS, stand)
    assert offer.owner == ("ola" if facts else "")


def test_only_what_is_taken_comes_in_and_the_door_of_an_office_with_two_places_stays() -> None:
    (known,) = example().offices.values()
    both = [*points(record(ROWS[0][0])), *points(record(ROWS[0][0], place="Vik"))]
    found = imported({"brukerkontakt": {"publikumsmottak": both}})
    assert [offer.stand for offer in offers(known, found, NOW)] == [Stand.NEW, Stand.NEW]
    made = applied(known, only(found, [("Vik", "drop_in")]), (), FACTS)
    assert made.office.hours == known.hours
    assert [point.label for point in made.office.points] == ["Vik"]


def points(held: dict[str, Any]) -> list[Any]:
    return list(held["brukerkontakt"]["publikumsmottak"])
