"""A parsed lexicon file, taken apart with its types checked: data may be wrong, and then it says where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class LexiconError(ValueError):
    """A lexicon file cannot be used; the message names the key and what should stand there."""


def tables(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    """The table under ``key``; an empty one when it is not there."""
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise LexiconError(f"{key} should be a table")
    return value


def rows(table: Mapping[str, object], key: str) -> Sequence[Mapping[str, object]]:
    """The list of tables under ``key``; an empty one when it is not there."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise LexiconError(f"{key} should be a list of tables")
    return value


def strings(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The texts under ``key``; none when it is not there."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LexiconError(f"{key} should be a list of texts")
    return tuple(value)


def string(table: Mapping[str, object], key: str, otherwise: str = "") -> str:
    value = table.get(key, otherwise)
    if not isinstance(value, str):
        raise LexiconError(f"{key} should be a text")
    return value


def number(table: Mapping[str, object], key: str, otherwise: float) -> float:
    value = table.get(key, otherwise)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise LexiconError(f"{key} should be a number")
    return float(value)


def spelled_lists(table: Mapping[str, object]) -> dict[str, str]:
    """The named lists of ``[lists]`` as ``a/b/c``, the way a pattern spells them."""
    lists = tables(table, "lists")
    return {name: "/".join(strings(lists, name)) for name in lists}
