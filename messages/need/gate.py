"""The gate before changed words are used: every cue's examples, and texts whose right reading is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from messages.language.lexicon import strings
from messages.need.assess import Assessor
from messages.need.cues import groups
from messages.need.model import Verdict

WOKEN, ASKED, NEITHER = "w", "a", "-"
MARKS = {Verdict.ALERT: WOKEN, Verdict.ASK: ASKED, Verdict.NEITHER: NEITHER}
BEST_FIRST = {"escalate": (WOKEN, ASKED, NEITHER), "none": (NEITHER, ASKED, WOKEN)}
URGENT, HARMLESS = "escalate", "none"


@dataclass(frozen=True, slots=True)
class Judged:
    """A text of ours whose right reading is known; ``expect`` is ``escalate``, ``ask`` or ``none``."""

    id: str
    lang: str
    expect: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one language: the share of urgent texts that woke somebody, and of harmless ones that did."""

    recall: float
    false_alarms: float


def broken_examples(assessor: Assessor, lexicons: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """Each cue that does not find a text it must find, or finds one that it must leave alone."""
    for group, table, _ in groups(lexicons):
        where = f"need_{group.language}: {group.name}"
        for text in strings(table, "match"):
            if not _fires(assessor, text, group.language, group.name):
                yield f"{where}: does not find «{text}»"
        for text in strings(table, "miss"):
            if _fires(assessor, text, group.language, group.name):
                yield f"{where}: finds «{text}», which it must leave alone"


def _fires(assessor: Assessor, text: str, language: str, name: str) -> bool:
    cues = (match.name for clause in assessor.found(text) for match in clause.found)
    return any((cue.language, cue.name) == (language, name) for cue in cues)


def marks(assessor: Assessor, judged: Sequence[Judged]) -> dict[str, str]:
    """What is made of each text, by id: one letter."""
    return {each.id: MARKS[assessor.assess(each.text).verdict] for each in judged}


def figures(judged: Sequence[Judged], made: Mapping[str, str]) -> dict[str, Figures]:
    """By language, in their order."""
    return {lang: _figures([each for each in judged if each.lang == lang], made) for lang in _languages(judged)}


def worse(judged: Sequence[Judged], accepted: Mapping[str, str], now: Mapping[str, str]) -> list[Judged]:
    """The texts that are read worse than when the words were last accepted."""
    return [each for each in judged if _rank(each, now) > _rank(each, accepted)]


def falls(before: Mapping[str, Figures], now: Mapping[str, Figures]) -> Iterator[str]:
    """The languages in which fewer are found or more are woken for nothing, a sentence each."""
    for lang, new in now.items():
        old = before.get(lang, new)
        if new.recall < old.recall:
            yield f"{lang}: {new.recall:.1%} of the urgent texts wake somebody, it was {old.recall:.1%}"
        if new.false_alarms > old.false_alarms:
            yield f"{lang}: {new.false_alarms:.1%} of the harmless texts wake somebody, it was {old.false_alarms:.1%}"


def _figures(judged: Sequence[Judged], made: Mapping[str, str]) -> Figures:
    def woken(expect: str) -> float:
        some = [made[each.id] == WOKEN for each in judged if each.expect == expect and each.id in made]
        return sum(some) / max(1, len(some))

    return Figures(woken(URGENT), woken(HARMLESS))


def _rank(each: Judged, made: Mapping[str, str]) -> int:
    if each.id not in made:
        return 0
    if each.expect in BEST_FIRST:
        return BEST_FIRST[each.expect].index(made[each.id])
    return int(made[each.id] == NEITHER)


def _languages(judged: Sequence[Judged]) -> list[str]:
    return list(dict.fromkeys(each.lang for each in judged))
