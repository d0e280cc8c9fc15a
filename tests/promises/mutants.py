"""``python -m tests.promises.mutants [word]``: plants faults in a copy of our files and asks the tests to find each."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FAULTS = Path(__file__).with_name("mutants.toml")
COPIED = ("bot", "handlers", "escalation", "messages", "tests", "deploy", "benchmarks", "docs", "pyproject.toml")
ORACLE = ("tests/promises/test_any_evening.py", "-k", "real_house or killed_at")
AT_ONCE, PATIENCE, SLOWER = 2, 1800.0, 6  # a house that stands still takes so many times longer than one that is whole
FAILED = 1  # what pytest ends with when a test failed; anything else is no answer


@dataclass(frozen=True, slots=True)
class Mutant:
    """``edits``: file, old words that stand in it once, new words."""

    name: str
    edits: tuple[Mapping[str, str], ...]
    tests: tuple[str, ...] = ORACLE


def mutants() -> tuple[Mutant, ...]:
    found = tomllib.loads(FAULTS.read_text("utf-8"))["mutant"]
    return tuple(Mutant(m["name"], tuple(m["edits"]), tuple(m.get("tests", ORACLE))) for m in found)


def misfit(mutant: Mutant, root: Path = ROOT) -> str:
    """Why this fault cannot be planted any more; empty where it can."""
    for edit in mutant.edits:
        count = (root / edit["file"]).read_text("utf-8").count(edit["old"])
        if count != 1:
            return f"what it changes stands {count} times in {edit['file']}"
    return ""


def plant(mutant: Mutant, root: Path) -> None:
    for edit in mutant.edits:
        file = root / edit["file"]
        file.write_text(file.read_text("utf-8").replace(edit["old"], edit["new"]), "utf-8")


def copied(root: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)


def asked(tests: Sequence[str], root: Path, patience: float = PATIENCE) -> str:
    """What the tests say in this copy: ``caught``, ``survived``, or what else went wrong."""
    command = (sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *tests)
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return "caught"  # a house that stands still
    if done.returncode == FAILED:
        return "caught"
    return "survived" if done.returncode == 0 else f"no answer ({done.returncode})"


def unharmed(tests: Sequence[str]) -> float:
    """How many seconds these tests take where nothing is planted; 0 where they do not pass even there."""
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder))
        begun = time.monotonic()
        return time.monotonic() - begun if asked(tests, Path(folder)) == "survived" else 0.0


def tried(mutant: Mutant, seconds: float) -> str:
    """``seconds``: what its tests take unharmed; a test that fails anyway has not seen the fault."""
    if wrong := misfit(mutant):
        return f"no longer fits: {wrong}"
    if not seconds:
        return "no answer: its tests fail without the fault"
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder))
        plant(mutant, Path(folder))
        return asked(mutant.tests, Path(folder), SLOWER * seconds + 60)


def main(word: str = "") -> int:
    begun, chosen = time.monotonic(), [mutant for mutant in mutants() if word in mutant.name]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        suites = list(dict.fromkeys(mutant.tests for mutant in chosen))
        whole = dict(zip(suites, pool.map(unharmed, suites), strict=True))
        said = list(pool.map(lambda mutant: tried(mutant, whole[mutant.tests]), chosen))
    for mutant, what in zip(chosen, said, strict=True):
        sys.stdout.write(f"  {what:9} {mutant.name}\n")
    caught = said.count("caught")
    sys.stdout.write(f"mutants: {caught} of {len(chosen)} caught in {time.monotonic() - begun:.0f} s\n")
    return 0 if caught == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
