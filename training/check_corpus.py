"""Checks the corpus: labels that agree with each other, no two messages alike, twins for every trap, and the counts."""

from __future__ import annotations

import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

if __name__ == "__main__":  # also as a plain file, without an environment
    sys.path.insert(0, str(Path(__file__).parent.parent))

from training.corpus import INTENTS, NEEDS, TRAPS, CorpusError, Row, rows

ALIKE, NEAR, NEAR_AT_MOST = 0.5, 0.35, 0.03
LIFE_NEEDS = frozenset({"violence", "suicide", "health", "child", "cold", "medicine"})
ALWAYS_LIFE = frozenset({"violence", "suicide"})
NUMBER = re.compile(r"(?<!\d)(?:\+?47)?[ ]?[2-9]\d{7}(?!\d)|\d{6}[ ]?\d{5}")
FEWEST = {"nb+nn": 4000, "en": 1500} | dict.fromkeys("uk ar ru pl ti so fa lt tr ro es fr se".split(), 400)
ONE_SIDED = frozenset({"one-word", "terse", "everyday", "irony", "idiom"})  # harmless words have no acute twin here


def faults(row: Row) -> Iterator[str]:
    """What is wrong with one message."""
    if not row.text.strip() or row.text != row.text.strip():
        yield "empty, or blank at an end"
    if row.text != unicodedata.normalize("NFC", row.text):
        yield "not NFC"
    if "|" in row.text:
        yield "holds a bar"
    if NUMBER.search(row.text):
        yield "looks like a phone or identity number"
    if unknown := (row.needs - NEEDS) | (row.traps - TRAPS) | ({row.intent} - INTENTS):
        yield f"unknown {' '.join(sorted(unknown))}"
    if (row.label == "-") != (not row.needs):
        yield "needs are empty exactly when nobody may be woken"
    if row.label == "L" and not row.needs & LIFE_NEEDS:
        yield "life without a life need"
    if row.level == "acute" and row.needs & ALWAYS_LIFE and "shelter" not in row.needs:
        yield "violence and suicide are life, unless only a roof is missing"


def tokens(text: str) -> frozenset[str]:
    """The words of a text without case, marks and signs; of a text of signs only, the signs."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return frozenset(re.sub(r"[\W_]+", " ", bare).split() or [bare])


def pairs(found: Sequence[Row]) -> Iterator[tuple[float, Row, Row]]:
    """Pairs of NEAR or more, each once. Two such share one of their rarest words, so only those are compared."""
    bags = [tokens(row.text) for row in found]
    common = Counter(word for bag in bags for word in bag)
    holding: dict[str, list[int]] = defaultdict(list)
    for here, bag in enumerate(bags):
        rarest = sorted(bag, key=lambda word: (common[word], word))[: len(bag) - math.ceil(NEAR * len(bag)) + 1]
        for there in {other for word in rarest for other in holding[word]}:
            if (share := _share(bag, bags[there])) >= NEAR:
                yield share, found[there], found[here]
        for word in rarest:
            holding[word].append(here)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    both = len(a & b)
    return both / (len(a) + len(b) - both)


def group(lang: str) -> str:
    """Bokmål and Nynorsk are compared and counted together."""
    return "nb+nn" if lang in {"nb", "nn"} else lang


def checked(found: Iterable[Row]) -> Iterator[str]:
    """Every fault, as a sentence with its place."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[group(row.lang)].append(row)
        yield from (f"{row.where}: {fault}" for fault in faults(row))
    for name, members in groups.items():
        yield from _likeness(name, members)
        if len(members) < FEWEST.get(name, 0):
            yield f"{name}: {len(members)} messages, {FEWEST[name]} wanted"
    yield from _twins([row for members in groups.values() for row in members])


def _likeness(name: str, members: Sequence[Row]) -> Iterator[str]:
    near: set[str] = set()
    for share, first, second in pairs(members):
        near |= {first.where, second.where}
        if share >= ALIKE:
            yield f"{second.where}: {share:.2f} like {first.where}"
    if len(near) > NEAR_AT_MOST * len(members):
        yield f"{name}: {len(near)} of {len(members)} messages are {NEAR} or more like another: over {NEAR_AT_MOST:.0%}"


def _twins(found: Sequence[Row]) -> Iterator[str]:
    sides: dict[str, set[bool]] = defaultdict(set)
    for row in found:
        for trap in row.traps:
            sides[trap].add(row.expect == "escalate")
    for trap, seen in sorted(sides.items()):
        if len(seen) < 2 and trap not in ONE_SIDED:
            yield f"trap {trap}: only {'acute' if True in seen else 'harmless'} messages; its twin is missing"


def table(found: Sequence[Row]) -> Iterator[str]:
    """Counts per language and pen."""
    yield f"{'':12}{'n':>7}{'L':>6}{'A':>6}{'ask':>6}{'none':>7}{'indirect':>10}{'p50':>6}"
    names = [*sorted({row.lang for row in found}), *sorted({row.pen for row in found}), "all"]
    for name in names:
        some = [row for row in found if name in (row.lang, row.pen, "all")]
        labels = Counter(row.label for row in some)
        urgent = [row for row in some if row.expect == "escalate"]
        indirect = sum("indirect" in row.traps for row in urgent) / max(1, len(urgent))
        middle = sorted([0, *(len(row.text) for row in some)])[(len(some) + 1) // 2]
        ask = labels["l"] + labels["a"]
        yield f"{name:12}{len(some):7}{labels['L']:6}{labels['A']:6}{ask:6}{labels['-']:7}{indirect:10.0%}{middle:6}"


def main() -> int:
    """Print counts and faults; 1 when there is any."""
    try:
        found = list(rows())
    except CorpusError as e:
        print(e)
        return 1
    wrong = list(checked(found))
    print(*table(found), *wrong, f"{len(wrong)} faults" if wrong else "OK", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
