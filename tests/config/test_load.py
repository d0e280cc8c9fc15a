"""The example folder as books, and folders with which something is wrong as a whole."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import shipped
from bot.config.check import check, fine
from bot.config.load import load
from bot.config.source import fingerprint
from escalation.books import Relay
from escalation.offices.reach import number_now
from escalation.rota import duty_gaps, gaps, leaders, on_duty
from tests.config.folders import EXAMPLE, NOW, Edit, folder, without_invented

CATALOGUE = shipped.catalogue()
CHRISTMAS_EVE = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)  # ten past eleven in Norway


def test_the_example_is_an_office_with_three_people_and_a_door() -> None:
    books = load(EXAMPLE).books
    assert books is not None
    office = books.offices["eksempelvik"]
    assert books.line.numbers == {"+4700000010": "eksempelvik"}
    assert office.relay is Relay.PHONE
    assert office.emergency == {"legevakt": "116117", "krisesenter": "+4700000031", "barnevernvakt": "+4700000032"}
    assert [step.duties or step.people for step in office.policy.steps] == [("first",), ("second",), ("mo",)]
    assert {(step.wait, step.life_wait) for step in office.policy.steps} == {
        (timedelta(seconds=180), timedelta(seconds=90))
    }
    assert [(p.id, p.name, p.ways[0].name[-2:], p.leader) for p in books.people.values()] == [
        ("kari", "Kari", "21", False),
        ("ola", "Ola", "22", False),
        ("mo", "Mo", "23", True),
    ]


def test_on_christmas_eve_kari_is_asked_first_and_ola_next_and_somebody_answers_the_phone() -> None:
    books = load(EXAMPLE).books
    assert books is not None
    assert [p.id for p in on_duty(books, "eksempelvik", "first", CHRISTMAS_EVE)] == ["kari"]
    assert [p.id for p in on_duty(books, "eksempelvik", "second", CHRISTMAS_EVE)] == ["ola"]
    assert [p.id for p in leaders(books, "eksempelvik")] == ["mo"]
    assert number_now(books.offices["eksempelvik"], CHRISTMAS_EVE) == "+4700000012"


def test_the_example_leaves_nobody_alone_in_three_years() -> None:
    books = load(EXAMPLE).books
    assert books is not None
    assert gaps(books, "eksempelvik", NOW, 3 * 366) == ()
    assert duty_gaps(books, "eksempelvik", "first", NOW, 3 * 366) == ()
    assert duty_gaps(books, "eksempelvik", "second", NOW, 3 * 366) == ()


def test_a_fine_folder_is_told_in_one_line() -> None:
    checked = check(EXAMPLE, CATALOGUE, NOW)
    assert checked.books is not None
    assert without_invented(checked.faults) == []
    assert fine(Path("my-line"), checked.books) == "my-line is fine: 1 office, 1 number, 3 people, 4 shifts."


WARNED = (
    (
        Edit("people.toml", "tested = 2026-11-20\n", ""),
        "people.toml:5: warning: people.kari: was not tested in the last 30 days; send a test alarm",
    ),
    (
        Edit("people.toml", "verified = 2026-11-02", "verified = 2027-11-02"),
        "people.toml:9: warning: people.kari.verified: is in the future; write the day it was done",
    ),
    (
        Edit("people.toml", "leader = true", "leader = false"),
        "offices.toml:4: warning: offices.eksempelvik: has no leader to tell when nobody answers; "
        'write leader = true at somebody who has offices = ["eksempelvik"]',
    ),
    (
        Edit("offices.toml", 'number = "+47 00 00 00 12"', 'number = "+47 10 00 00 12"'),
        "offices.toml:23: warning: offices.eksempelvik.phones[2].number: is not in the numbering plan; "
        "call it once to see that it is right",
    ),
    (
        Edit("offices.toml", '; PH off; Dec 24 off; Dec 31 off"   #', '"   #'),
        "offices.toml:11: warning: offices.eksempelvik.hours: takes public holidays for days like others; "
        'add "; PH off" or "; PH 10:00-14:00"',
    ),
    (
        Edit("rota.toml", 'hours = "week 02-53/2 Mo-Su 00:00-24:00"', 'hours = "week 02-53/2 Tu-Su 00:00-24:00"'),
        'offices.toml:10: warning: offices.eksempelvik.policy: nobody has the duty "first" from 2026-11-23 00:00 '
        "to 2026-11-24 00:00; the next step comes at once then; add a shift to rota.toml",
    ),
    (
        Edit("rota.toml", "", '\n[[shifts]]\noffice = "eksempelvik"\nduty = "third"\nperson = "ola"\nhours = "24/7"\n'),
        'rota.toml:30: warning: shifts[5].duty: no policy wakes the duty "third"; '
        "write one of first, second, or take it out",
    ),
    (
        Edit(
            "rota.toml",
            "",
            '\n[[swaps]]\nid = "b1"\nstint = "natt:2026-12-24"\ngiver = "kari"\ntaker = "ola"\nasked = 2026-11-20\n',
        ),
        'rota.toml:30: warning: swaps[1].stint: there is no stint "natt:2026-12-24"; '
        "apendor rota names them; a swap of none changes nothing",
    ),
    (
        Edit("rota.toml", "", '\n[[absences]]\nperson = "karin"\nfrom = 2026-11-20\nsick = true\n'),
        'rota.toml:29: warning: absences[1].person: there is nobody called "karin"; did you mean kari?',
    ),
)


@pytest.mark.parametrize(("edit", "sentence"), WARNED)
def test_a_doubt_is_told_and_stops_nothing(edit: Edit, sentence: str, tmp_path: Path) -> None:
    checked = check(folder(tmp_path, edit), CATALOGUE, NOW)
    assert without_invented(checked.faults) == [sentence]
    assert checked.books is not None


def test_receiving_numbers_and_short_codes_need_not_be_in_the_numbering_plan(tmp_path: Path) -> None:
    short = Edit("offices.toml", '["+47 00 00 00 10"]', '["1963", "+47 59 44 00 00"]')
    assert without_invented(check(folder(tmp_path, short), CATALOGUE, NOW).faults) == []


def test_an_office_may_say_that_words_are_read_in_the_console_and_never_on_a_phone(tmp_path: Path) -> None:
    books = load(folder(tmp_path, Edit("offices.toml", 'relay = "phone"', 'relay = "console"'))).books
    assert books is not None
    assert books.offices["eksempelvik"].relay is Relay.CONSOLE


def test_all_faults_of_all_files_are_told_at_once_in_the_order_of_the_files(tmp_path: Path) -> None:
    edits = (
        Edit("rota.toml", 'person = "kari"', 'person = "karin"'),
        Edit("offices.toml", "10:00-14:00", "10.00-14.00"),
        Edit("people.toml", 'name = "Mo"', "name = 3"),
        Edit("offices.toml", 'relay = "phone"', 'relay = "telefon"'),
        Edit("line.toml", "[line]", "[line"),
    )
    told = without_invented(check(folder(tmp_path, *edits), CATALOGUE, NOW).faults)
    assert [sentence.split(" ")[0] for sentence in told] == [
        "line.toml:4:",
        "offices.toml:9:",
        "offices.toml:11:",
        "people.toml:21:",
        "rota.toml:7:",
    ]


@pytest.mark.parametrize("name", ["line.toml", "offices.toml", "people.toml", "policy.toml", "rota.toml"])
def test_a_missing_file_is_missed_and_nothing_is_said_of_what_it_would_hold(name: str, tmp_path: Path) -> None:
    made = folder(tmp_path)
    (made / name).unlink()
    told = [str(fault) for fault in check(made, CATALOGUE, NOW).faults if not fault.warning]
    assert told == [
        f"{name}: is missing; put it beside the others: line.toml, offices.toml, people.toml, policy.toml, rota.toml"
    ]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    faults = check(tmp_path / "nowhere", CATALOGUE, NOW).faults
    assert [str(f) for f in faults] == [f"{tmp_path}/nowhere: is not a folder; name the folder that holds line.toml"]


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    made = folder(tmp_path)
    (made / "people.toml").write_bytes((made / "people.toml").read_text().replace('"Kari"', '"Kåre"').encode("latin-1"))
    faults = [str(fault) for fault in check(made, CATALOGUE, NOW).faults if not fault.warning]
    assert faults == ["people.toml:6: is not UTF-8 text; save the file as UTF-8"]


def test_a_mark_that_windows_puts_before_a_file_and_its_line_ends_are_no_fault(tmp_path: Path) -> None:
    made = folder(tmp_path)
    for path in made.glob("*.toml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(made).books == load(EXAMPLE).books


SCRAWLS = (
    "3",
    "true",
    '""',
    "[]",
    "[[]]",
    "{}",
    "2026-11-02",
    "10:00:00",
    "nan",
    '["x", 3]',
    "0001-01-01",
    '"\\u0000"',
    "[",
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(SCRAWLS), st.sampled_from(["value", "gone", "brackets", "first"]))
def test_whatever_is_scrawled_into_a_file_it_is_told_and_nothing_breaks(at: int, scrawl: str, how: str) -> None:
    files = sorted(EXAMPLE.glob("*.toml"))
    name = files[at % len(files)].name
    lines = (EXAMPLE / name).read_text("utf-8").split("\n")
    line = lines[at % len(lines)]
    changed = {"value": f"{line.split('=')[0]} = {scrawl}", "gone": "", "brackets": line.strip("[]"), "first": line}[
        how
    ]
    lines[at % len(lines)] = changed
    text = f"{name.removesuffix('.toml')} = {scrawl}\n" * (how == "first") + "\n".join(lines)
    with tempfile.TemporaryDirectory() as folder_at:
        made = folder(Path(folder_at))
        (made / name).write_text(text, "utf-8")
        assert all(str(fault).startswith(fault.file) for fault in check(made, CATALOGUE, NOW).faults)


def test_no_fault_repeats_an_officers_number_or_a_secret(tmp_path: Path) -> None:
    edits = (
        Edit("people.toml", "+47 00 00 00 21", "+47 00 00 00 22"),
        Edit("people.toml", "+47 00 00 00 23", "90 12 34 5x"),
        Edit("line.toml", "", 'sms_secret = "correct horse"\n'),
    )
    told = "\n".join(str(fault) for fault in check(folder(tmp_path, *edits), CATALOGUE, NOW).faults)
    assert "is also kari's" in told
    assert "looks like a secret" in told
    for hidden in ("00 00 22", "00000022", "90 12", "correct horse"):
        assert hidden not in told


def test_the_fingerprint_changes_with_what_is_read_and_with_nothing_else(tmp_path: Path) -> None:
    made = folder(tmp_path)
    before = fingerprint(made)
    (made / "README.md").write_text("notes")
    assert fingerprint(made) == before == fingerprint(Path(shutil.copytree(made, tmp_path / "copy")))
    (made / "rota.toml").write_text((made / "rota.toml").read_text() + "\n")
    assert fingerprint(made) != before


def test_an_office_without_a_number_of_its_own_shares_another_ones(tmp_path: Path) -> None:
    second = (
        '[offices.nabovik]\nname = "Sosialtjenesten i Nabovik"\nmunicipalities = ["Nabovik"]\npolicy = "standard"\n'
        'hours = "off"\n\n[[offices.nabovik.phones]]\nnumber = "+47 00 00 00 13"\nhours = "24/7"\n'
    )
    people = Edit("people.toml", 'offices = ["eksempelvik"]', 'offices = ["eksempelvik", "nabovik"]')
    shift = '\n[[shifts]]\noffice = "nabovik"\nduty = "{}"\nperson = "kari"\nhours = "24/7"\n'
    rota = Edit("rota.toml", "", shift.format("first") + shift.format("second"))
    mo = Edit(
        "people.toml",
        'ways = ["+47 00 00 00 23"]\noffices = ["eksempelvik"]',
        'ways = ["+47 00 00 00 23"]\noffices = ["eksempelvik", "nabovik"]',
    )
    loaded = load(folder(tmp_path, Edit("offices.toml", "", second), people, mo, rota))
    assert loaded.books is not None, [str(fault) for fault in loaded.faults]
    books = loaded.books
    assert books.line.numbers == {"+4700000010": "eksempelvik"}
    assert books.number_of("nabovik") == books.number_of("eksempelvik")


def test_a_line_without_any_number_cannot_be_texted(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, Edit("offices.toml", 'numbers = ["+47 00 00 00 10"]', "#")))
    assert ["offices.eksempelvik.numbers: is missing" in str(fault) for fault in loaded.faults] == [True]
