"""The faults that `make mutants` plants still fit our files, and what the tests answer to each is told apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.promises.mutants import ROOT, asked, misfit, mutants, plant, tried


def test_every_planted_fault_still_fits_its_file_and_has_a_name_of_its_own() -> None:
    found = mutants()
    assert len(found) >= 30
    assert len({mutant.name for mutant in found}) == len(found)
    assert {mutant.name: why for mutant in found if (why := misfit(mutant))} == {}
    assert {path for mutant in found for path in mutant.tests[:1] if not (ROOT / path).exists()} == set()


def test_a_fault_that_no_longer_fits_or_whose_tests_fail_anyway_is_not_caught() -> None:
    mutant = mutants()[0]
    gone = replace(mutant, edits=({**mutant.edits[0], "old": "what nobody ever wrote"},))
    assert tried(gone, 1.0).startswith("no longer fits")
    assert tried(mutant, 0.0).startswith("no answer")


def test_what_the_tests_answer_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one() -> None:\n    assert 1 + 1 == 2\n")
    assert asked(("test_one.py",), tmp_path) == "survived"
    assert asked(("test_one.py", "-k", "nothing"), tmp_path).startswith("no answer")
    fault = replace(mutants()[0], edits=({"file": "test_one.py", "old": "== 2", "new": "== 3"},))
    plant(fault, tmp_path)
    assert asked(("test_one.py",), tmp_path) == "caught"
