"""Whoever judges how well texts are read gets the house's own reading, and counts that can be counted again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import judge
from benchmarks.scores import Answered, figures

LINES = [
    {
        "id": "nb-1",
        "lang": "nb",
        "text": "vi har ikke mat i kveld",
        "expect": "escalate",
        "level": "acute",
        "needs": ["food"],
    },
    {"id": "nb-2", "lang": "nb", "text": "takk for hjelpen", "expect": "none", "level": "none", "needs": []},
]


def answered(expect: str, woken: bool, asked: bool) -> Answered:
    none: frozenset[str] = frozenset()
    return Answered("nb", expect, "acute", frozenset({"food"}), none, woken, asked, "acute", none)


def test_a_text_is_judged_by_what_the_house_would_do() -> None:
    told = judge.need("vi har ikke mat i kveld, og når åpner dere?")
    assert (told["escalate"], told["ask"], told["level"], told["needs"]) == (True, False, "acute", ["food"])
    assert told["intent"] == "opening_hours"
    assert told["why"] == ["ikke mat"]
    assert judge.need("STOPP")["intent"] == "stop"
    assert judge.need("")["escalate"] is True


def test_shares_are_of_those_whom_they_are_about() -> None:
    seen = figures(
        [answered("escalate", True, False), answered("escalate", False, False), answered("none", False, True)]
    )
    assert (seen["esc"], seen["missed"], seen["FA"], seen["none-ask"]) == (0.5, 0.5, 0.0, 1.0)


def test_without_a_folder_it_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge.main([""]) == 0
    assert "DATA is not set" in capsys.readouterr().out


def test_a_folder_is_judged_with_a_bare_list_of_words_beside_us(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line) for line in LINES), "utf-8")
    (tmp_path / "b.tsv").write_text("lang\tbucket\ttext\nnb\t4-6\tvi har ikke mat i kveld\n", "utf-8")
    assert judge.main([str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert [word in said for word in ("a.jsonl", "b.tsv", "keywords", "letters", "time per text")] == [True] * 5
