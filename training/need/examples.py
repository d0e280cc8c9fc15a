"""The examples of the cues as messages: the plainest way to say a need, and what only looks like one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from messages.language.lexicon import strings
from messages.need.cues import Group, Role, groups
from messages.need.model import Level
from training.corpus import Row

PEN = "lexicon"
SURE = 0.7  # a cue so sure of itself is a need without a second one
HARMLESS = frozenset({Role.BAIT, Role.HUSH, Role.ROUTINE, Role.CALM})


def examples(lexicons: Mapping[str, Mapping[str, object]]) -> Iterator[Row]:
    """In the order of the lexicons. A thing that can be lacking, said alone, is a topic: it is asked about."""
    for group, table, _ in groups(lexicons):
        if (label := _label(group)) is not None:
            yield from (_row(group, label, text) for text in strings(table, "match"))
        if group.role is Role.THING:
            yield from (_row(group, "a", word) for word in strings(table, "patterns") if word.isalpha())


def _row(group: Group, label: str, text: str) -> Row:
    needs = frozenset() if label == "-" else frozenset(group.needs or ("other",))
    return Row(group.language, PEN, label, needs, "-", frozenset({"plain"}), text, f"{PEN}-{group.language}")


def _label(group: Group) -> str | None:
    if group.role in HARMLESS:
        return "-"
    if group.role is Role.CRY:
        return "a"
    if group.role is Role.SAYS and group.weight >= SURE:
        return "L" if group.level is Level.LIFE else "A"
    return None
