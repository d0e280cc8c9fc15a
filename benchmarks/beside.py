"""What stands beside us when texts are judged: a bare list of words, and the model without what the cues say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.shipped import reader, shipped
from messages.language.lexicon import strings
from messages.need.cues import EVIDENCE, groups
from messages.need.pieces import pairs_of, words_of
from messages.need.verdict import Cuts

Told = dict[str, object]


def keywords() -> Callable[[str], Told]:
    """Wakes somebody for every text that holds a word of need: the first thing that everybody tries."""
    words = {
        word
        for group, table, _ in groups(shipped().lexicons)
        if group.role in EVIDENCE
        for pattern in strings(table, "patterns")
        for part in pattern.split()
        for word in part.strip("*").split("/")
        if len(word) >= 4 and word.isalpha()
    }
    any_of = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words))})", re.IGNORECASE)
    return lambda text: _told(bool(any_of.search(text)), False)


def letters() -> Callable[[str], Told]:
    """The runs of letters alone, as a line through the same messages: no cue, no scope, no word never missed."""
    assessor = reader().assessor
    table = assessor.table
    if table is None:
        return lambda text: _told(False, False)
    cuts = Cuts(**table.cuts)

    def tell(text: str) -> Told:
        words = [clause.words for clause in assessor.found(text)]
        scores = table.scores(words_of(words), pairs_of(words), ())
        return _told(scores["alert"] >= cuts.alert, scores["alert"] >= cuts.doubt or scores["worry"] >= cuts.worry)

    return tell


def _told(woken: bool, asked: bool) -> Told:
    return {"escalate": woken, "ask": asked, "level": "acute" if woken or asked else "none", "needs": []}


BESIDE: Mapping[str, Callable[[], Callable[[str], Told]]] = {"letters": letters, "keywords": keywords}
