"""Scores a table on texts that it was not trained on, as the study of language identification does."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import fmean

from training.language.classes import NEIGHBOURS, NORDIC, SERVED
from training.language.texts import LENGTHS, Row

BLOCK = 40  # running pieces of one origin stay on one side, and so does the document they are cut from
PARTS = 5
FORMS = frozenset({"nb", "nn"})
RIGHT, MERGED, HARM = range(3)
Name = Callable[[str], str | None]
Ranked = Sequence[tuple[str, float]]
Cells = dict[tuple[str, str, str], list[tuple[bool, bool, bool]]]


def split(rows: Sequence[Row], part: int = 0) -> tuple[list[Row], list[Row]]:
    """To train on, to test on. Altered copies and single words have no document; they are dealt one by one."""
    seen: Counter[object] = Counter()
    sides: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        alone = not row.is_plain
        key = ("|".join(row.languages) or "und", row.source, row.bucket if alone else "")
        block = seen[key] // (1 if alone else BLOCK)
        seen[key] += 1
        dealt = int(hashlib.sha1(f"{key}{block}".encode(), usedforsecurity=False).hexdigest(), 16) % PARTS
        sides[dealt == part].append(row)
    return sides


def report(rows: Sequence[Row], name: Name) -> Iterator[str]:
    """Lines of percent: the sixteen languages, the lengths, the pairs, the harm, and what was done to the texts.

    A language's figure is the mean over its lengths and domains, however many texts there are of each.
    """
    cells: Cells = defaultdict(list)
    for row in rows:
        said = name(row.text)
        cells[_cell(row)].append((_right(row, said), _merged(row, said), _harmed(row, said)))
    plain = {key: judged for key, judged in cells.items() if key[1] in LENGTHS}
    yield _main(plain)
    altered = sorted({key[1] for key in cells} - set(LENGTHS))
    yield "  ".join(f"{kind} {_pooled(cells, kind, RIGHT)}/{_pooled(cells, kind, HARM)}" for kind in altered)
    yield "  ".join(f"{one} {_mean(plain, (one,), RIGHT)}" for one in (*SERVED, *NEIGHBOURS))


def honesty(rows: Sequence[Row], ranked: Callable[[str], Ranked]) -> Iterator[str]:
    """Of what was said with a probability of about .5, .6 and so on: how much was right."""
    found: defaultdict[int, list[bool]] = defaultdict(list)
    for row in rows:
        if row.is_plain and (said := ranked(row.text)):
            found[int(said[0][1] * 10)].append(_right(row, said[0][0]))
    for tenth in sorted(found):
        yield f".{tenth}: {100 * fmean(found[tenth]):.1f} % of {len(found[tenth])}"


def _cell(row: Row) -> tuple[str, str, str]:
    return "|".join(row.languages), row.bucket, row.source.split(":", 1)[0]


def _main(cells: Cells) -> str:
    lengths = (f"{n} {_mean({k: v for k, v in cells.items() if k[1] == n}, SERVED, RIGHT)}" for n in LENGTHS)
    return (
        f"macro {_mean(cells, SERVED, RIGHT)}  {'  '.join(lengths)}  merged {_mean(cells, SERVED, MERGED)}  "
        f"neighbours {_mean(cells, NEIGHBOURS, RIGHT)}  harm {_mean(cells, (*SERVED, *NEIGHBOURS), HARM)}"
    )


def _right(row: Row, said: str | None) -> bool:
    return said in row.languages if row.languages else said not in SERVED


def _merged(row: Row, said: str | None) -> bool:
    return _right(row, said) or (said in FORMS and bool(FORMS & set(row.languages)))


def _harmed(row: Row, said: str | None) -> bool:
    """Answered in a wrong served language; Norwegian for its other form, or for Danish or Swedish, is understood."""
    if said not in SERVED or said in row.languages:
        return False
    return not (said in FORMS and NORDIC & set(row.languages))


def _mean(cells: Cells, languages: Sequence[str], what: int) -> str:
    each = (
        [fmean(one[what] for one in judged) for key, judged in cells.items() if key[0] == language]
        for language in languages
    )
    return f"{100 * fmean(fmean(shares) for shares in each if shares):.2f}"


def _pooled(cells: Cells, bucket: str, what: int) -> str:
    return f"{100 * fmean(one[what] for key, judged in cells.items() if key[1] == bucket for one in judged):.1f}"
