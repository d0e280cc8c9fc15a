"""``python -m benchmarks.hours``: 400 offices with real patterns: how long to load them, and to answer for one."""

from __future__ import annotations

import re
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree
from statistics import median

from bot.config.load import load
from escalation.books import Books
from escalation.offices.telling import tell

PATTERNS = Path(__file__).parent.parent / "deploy" / "patterns"
COPIES = 50  # of eight patterns
ANSWERS = 5_000
TEN_YEARS = 10 * 365 * 24 * 60
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def many(folder: Path) -> Path:
    """The patterns, each 50 times, as one configuration; every copy has hours of its own, to the minute."""
    made = Path(copytree(PATTERNS, folder / "many"))
    text = (made / "offices.toml").read_text("utf-8")
    ids = re.findall(r"^\[offices\.([a-z-]+)\]$", text, re.MULTILINE)
    (made / "offices.toml").write_text("".join(_copy(text, ids, n) for n in range(COPIES)), "utf-8")
    people = (made / "people.toml").read_text("utf-8")
    offices = ", ".join(f'"{id}-{n}"' for n in range(COPIES) for id in ids)
    (made / "people.toml").write_text(re.sub(r"offices = \[.*\]", f"offices = [{offices}]", people), "utf-8")
    shift = '\n[[shifts]]\noffice = "{}"\nduty = "first"\nperson = "kari"\nhours = "24/7"\n'
    (made / "rota.toml").write_text("".join(shift.format(f"{id}-{n}") for n in range(COPIES) for id in ids), "utf-8")
    return made


def _copy(text: str, ids: list[str], n: int) -> str:
    for id in ids:
        text = text.replace(f"offices.{id}", f"offices.{id}-{n}").replace(f'office = "{id}"', f'office = "{id}-{n}"')
    text = re.sub(r'numbers = \["\+47 00 00 00 (\d\d)"\]', lambda m: f'numbers = ["+47 00 {n:02d} 10 {m[1]}"]', text)
    return re.sub(r"\b(1[0-4]):00\b", lambda m: f"{m[1]}:{n:02d}", text)


def loaded(folder: Path) -> tuple[Books, float]:
    begun = time.perf_counter()
    found = load(folder)
    took = time.perf_counter() - begun
    assert found.books is not None, [str(fault) for fault in found.faults if not fault.warning][:3]
    return found.books, took


def answers(books: Books) -> list[float]:
    """Seconds for each answer, for offices and moments in no order; the first few warm nothing on purpose."""
    dice, offices, took = Random(7), tuple(books.offices.values()), []  # noqa: S311 - a sample, no secret
    for _ in range(ANSWERS):
        office, now = dice.choice(offices), FIRST + timedelta(minutes=dice.randrange(TEN_YEARS))
        begun = time.perf_counter()
        tell(books, office, now)
        took.append(time.perf_counter() - begun)
    return took


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        books, load_took = loaded(many(Path(folder)))
    took = sorted(answers(books))
    sys.stdout.write(
        f"{len(books.offices)} offices: loaded in {load_took:.2f} s; an hours answer takes "
        f"{median(took) * 1e6:.0f} us in the middle, {took[len(took) * 99 // 100] * 1e6:.0f} us at 99 %\n"
    )


if __name__ == "__main__":
    main()
