"""Counts what came of labelled texts: who was woken rightly, who was missed, and who was woken for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SOFT = frozenset({"money", "other"})  # stand beside another need so often that they say little
COLUMNS = ("n", "esc", "life", "lvl", "missed", "ask-ok", "FA", "none-ask", "F1", "F1core")


@dataclass(frozen=True, slots=True)
class Answered:
    """A labelled text and what was made of it."""

    lang: str
    expect: str
    level: str
    needs: frozenset[str]
    traps: frozenset[str]
    woken: bool
    asked: bool
    told_level: str
    told_needs: frozenset[str]

    @classmethod
    def of(cls, labelled: Mapping[str, Any], told: Mapping[str, Any]) -> Answered:
        return cls(
            labelled["lang"],
            labelled["expect"],
            labelled["level"],
            frozenset(labelled["needs"]),
            frozenset((labelled.get("trap") or "plain").split("+")),
            told["escalate"],
            told["ask"] and not told["escalate"],
            told["level"],
            frozenset(told["needs"]),
        )


def table(answered: Sequence[Answered]) -> Iterator[str]:
    """One row per language, one over all, and the mean over languages."""
    languages = list(dict.fromkeys(each.lang for each in answered))
    rows = {name: figures([each for each in answered if each.lang == name]) for name in languages}
    yield f"{'lang':9}" + "".join(f"{name:>9}" for name in COLUMNS)
    yield from (line(name, row) for name, row in (*rows.items(), ("all", figures(answered))))
    yield line("macro", {name: _mean([row[name] for row in rows.values()]) for name in COLUMNS[1:]})


def figures(answered: Sequence[Answered]) -> dict[str, float | None]:
    """``missed``: urgent, and neither woken nor asked. ``FA``: harmless, and somebody was woken."""
    urgent = [each for each in answered if each.expect == "escalate"]
    dying = [each for each in urgent if each.level == "life"]
    open_ones = [each for each in answered if each.expect == "ask"]
    harmless = [each for each in answered if each.expect == "none"]
    woken = [each for each in urgent if each.woken]
    return {
        "n": float(len(answered)),
        "esc": _share([each.woken for each in urgent]),
        "life": _share([each.woken for each in dying]),
        "lvl": _share([each.told_level == "life" for each in dying if each.woken]),
        "missed": _share([not each.woken and not each.asked for each in urgent]),
        "ask-ok": _share([each.woken or each.asked for each in open_ones]),
        "FA": _share([each.woken for each in harmless]),
        "none-ask": _share([each.asked for each in harmless]),
        "F1": _f1(woken, frozenset()),
        "F1core": _f1(woken, SOFT),
    }


def traps(answered: Sequence[Answered]) -> Iterator[str]:
    """One row for each kind of difficulty, the most frequent first."""
    kinds: dict[str, list[Answered]] = {}
    for each in answered:
        for trap in each.traps:
            kinds.setdefault(trap, []).append(each)
    yield f"{'trap':18}{'n':>7}{'recall':>8}{'missed':>8}{'FA':>8}{'ask-ok':>8}"
    for trap, some in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0])):
        row = figures(some)
        yield f"{trap:18}{len(some):7}" + "".join(f"{_cell(row[k]):>8}" for k in ("esc", "missed", "FA", "ask-ok"))


def _f1(woken: Sequence[Answered], skip: frozenset[str]) -> float | None:
    right = sum(len((each.needs & each.told_needs) - skip) for each in woken)
    wrong = sum(len((each.needs ^ each.told_needs) - skip) for each in woken)
    return 2 * right / (2 * right + wrong) if right + wrong else None


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def line(name: str, row: Mapping[str, float | None]) -> str:
    """One line of the table."""
    return f"{name:9}" + "".join(f"{_cell(row.get(k), whole=k == 'n'):>9}" for k in COLUMNS)


def _cell(value: float | None, whole: bool = False) -> str:
    if value is None:
        return "-"
    return f"{value:.0f}" if whole else f"{value:.3f}"
