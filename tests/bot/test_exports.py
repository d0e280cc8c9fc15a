"""What others read of an office is what its citizens are told, and holds no number of the staff."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime

import pytest

from bot import shipped
from bot.__main__ import main
from bot.exports.offices import json_ld, prose, rules, table
from escalation.offices.proposal import valid
from tests.fakes.town import patterns

BOOKS, CATALOGUE = patterns(), shipped.catalogue()
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
STAFF = ("00000071", "00000072")


@pytest.mark.parametrize("id", BOOKS.offices)
def test_no_form_holds_a_number_of_the_staff(id: str) -> None:
    office = BOOKS.offices[id]
    forms = (prose(BOOKS, office, CATALOGUE, NOW), str(rules(office)), json_ld(office, NOW), table(BOOKS))
    digits = re.sub(r"\D", "", " ".join(forms))
    assert not [number for number in STAFF if number in digits]


def test_agents_read_kinds_of_open_numbers_and_what_is_different_soon() -> None:
    told = prose(BOOKS, BOOKS.offices["vassbygda"], CATALOGUE, NOW)
    for words in (
        "Inngangen er åpen, ubetjent: mandag-fredag: 10:00-14:00",
        "00 00 00 50",
        "24. desember: stengt",
        "116 117",
    ):
        assert words in told


def test_every_rule_that_is_exported_can_be_read() -> None:
    assert [valid(rule) for office in BOOKS.offices.values() for rule in rules(office).values()] == [None] * sum(
        len(rules(office)) for office in BOOKS.offices.values()
    )


def test_json_ld_says_that_christmas_eve_is_closed() -> None:
    told = json.loads(json_ld(BOOKS.offices["vassbygda"], NOW))
    special = told["department"][0]["specialOpeningHoursSpecification"]
    eve = [day for day in special if day["validFrom"] == "2026-12-24"]
    assert [(day["opens"], day["closes"]) for day in eve] == [("00:00", "00:00")]
    assert told["@type"] == "GovernmentOffice"


def test_the_table_has_a_row_for_each_window_and_each_public_number() -> None:
    found = list(csv.DictReader(io.StringIO(table(BOOKS))))
    assert {"office": "fristad", "place": "mottak", "kind": "cut_off"}.items() <= found[-3].items()
    assert found[-1]["number"] == "+4700000061"


@pytest.mark.parametrize("form", ["prose", "rules", "jsonld", "csv"])
def test_the_command_writes_each_form(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offices", "export", form, "--at", "2026-11-24T10:00"]) == 0
    assert capsys.readouterr().out
