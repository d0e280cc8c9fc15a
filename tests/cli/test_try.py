"""``apendor try``: what would happen, and nothing happens."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from argparse import Namespace

import pytest

from bot.__main__ import main
from tests.cli.typing import ROOT, typed

HOMELESS = "jeg har ikke et sted å sove i natt"
KEYS = [
    "language",
    "need",
    "level",
    "class",
    "why",
    "reply",
    "parts",
    "open",
    "next_opening",
    "number_now",
    "would_wake",
]


def tried(capsys: pytest.CaptureFixture[str], *words: str) -> Namespace:
    assert main(["try", "--json", *words]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert list(facts) == KEYS
    return Namespace(**facts)


def test_on_christmas_eve_a_person_without_a_bed_gets_an_answer_and_kari_is_woken(capsys: pytest.CaptureFixture[str]):
    facts = tried(capsys, HOMELESS, "--at", "2026-12-24T23:10")
    assert (facts.language, facts.need, facts.level, vars(facts)["class"]) == ("nb", ["shelter"], "acute", "acute")
    assert (facts.open, facts.next_opening) == (False, "2026-12-28T10:00+01:00")
    assert (facts.number_now, facts.would_wake, facts.parts) == ("+4700000012", ["kari"], 1)
    assert "00 00 00 12" in facts.reply


def test_a_question_about_hours_wakes_nobody(capsys: pytest.CaptureFixture[str]):
    facts = tried(capsys, "når åpner dere?", "--at", "2026-11-24T11:00")
    assert (facts.open, facts.would_wake, vars(facts)["class"], facts.why) == (True, [], None, [])
    assert facts.number_now == "+4700000011"


def test_the_same_is_told_to_a_person_in_lines(capsys: pytest.CaptureFixture[str]):
    assert main(["try", HOMELESS, "--at", "2026-12-24T23:10"]) == 0
    told = capsys.readouterr().out
    assert "At         Thursday 24 December 2026, 23:10\n" in told
    assert "Wakes      kari\n" in told


def test_a_minute_that_does_not_exist_is_said_beside_the_answer(capsys: pytest.CaptureFixture[str]):
    assert main(["try", "--json", HOMELESS, "--at", "2026-03-29T02:30"]) == 0
    assert capsys.readouterr().err == "02:30 does not exist that night; read as 03:30.\n"


def test_the_second_hour_of_an_autumn_night_is_not_the_first(capsys: pytest.CaptureFixture[str]):
    assert main(["try", "--json", HOMELESS, "--at", "2026-10-25T02:30"]) == 0
    assert "comes twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["try"], "apendor: the following arguments are required: TEXT (see apendor try --help)\n"),
        (["try", "hei", "--at", "soon"], 'apendor: "soon" is not a moment; write it like 2026-12-24T23:10\n'),
        (["try", "hei", "--from", "me"], 'apendor: "me" is not a phone number; write it like +4700000042\n'),
        (["try", "hei", "--to", "+4700000099"], "apendor: --to: +4700000099 is no number of this line; "),
        (["try", "hei", "--config", "/nowhere"], "apendor: /nowhere: is not a folder; "),
        (["sing"], "apendor: argument COMMAND: invalid choice: 'sing' "),
        ([], "apendor: the following arguments are required: COMMAND (see apendor --help)\n"),
    ],
)
def test_wrong_use_is_said_in_one_plain_line(words: list[str], said: str, capsys: pytest.CaptureFixture[str]):
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.err.startswith(said)
    assert (told.out, told.err.count("\n")) == ("", 1)


def test_a_terminal_without_our_letters_gets_question_marks_and_no_crash():
    found = typed("try", HOMELESS, "--at", "2026-12-24T23:10", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (found.returncode, found.stderr) == (0, "")
    assert "Vi varsler vakten n?" in found.stdout


def test_whoever_reads_only_the_beginning_is_not_shown_a_traceback():
    command = f"{sys.executable} -m bot texts list --data /nowhere | head -1"
    found = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert (found.stdout[:4], found.stderr) == ("TEXT", "")


def test_arabic_words_do_not_turn_the_line_they_stand_in(capsys: pytest.CaptureFixture[str]):
    assert main(["try", "ليس لدي مكان أنام فيه الليلة", "--at", "2026-12-24T23:10"]) == 0
    why = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Why"))
    assert re.fullmatch(r"Why +(\u2068[^\u2066-\u2069]+\u2069(, )?)+", why)
