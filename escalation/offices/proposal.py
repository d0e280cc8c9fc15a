"""A proposed opening hours rule: what is wrong with it, and the rule that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from opening_hours import validate

EXAMPLE = "Mo-Fr 09:00-15:00; PH off"
NO_WORDS: Mapping[str, str] = {}


class Wrong(NamedTuple):
    """What is wrong, and how to mend it."""

    wrong: str
    mend: str


class Change(NamedTuple):
    """A text after one kind of mending, and what was wrong with it."""

    new: str
    wrong: str


def valid(rule: str, words: Mapping[str, str] = NO_WORDS) -> str | None:
    """None: the rule can be used. Else one sentence. ``words``: how else people write days and months (mandag → Mo)."""
    found = fault(rule, words)
    return found and f"{found.wrong}; {found.mend}"


def fault(rule: str, words: Mapping[str, str] = NO_WORDS) -> Wrong | None:
    """The first thing that is wrong with the rule, as a pair for whoever wants to show it in two places."""
    if not rule.strip():
        return Wrong("is empty", 'write when somebody is there, or "off" for never')
    if validate(rule):
        return _unclear(rule)
    mended, first = _mend(rule, words)
    if first and validate(mended):
        return Wrong(first.wrong, f'write "{mended}"')
    return Wrong("is not a rule that can be read", f'write it like "{EXAMPLE}"')


def parts(rule: str) -> tuple[str, ...]:
    """The parts between semicolons; one inside a comment does not count."""
    return tuple(p.strip() for p in re.findall(r'(?:"[^"]*"|[^;"])+', rule) if p.strip())


def without_comments(rule: str) -> str:
    return re.sub(r'"[^"]*"', "", rule)


def _unclear(rule: str) -> Wrong | None:
    """What the syntax allows but no person can be told."""
    bare = without_comments(rule)
    if sun := re.search(r"\b(sunrise|sunset|dawn|dusk)\b", bare):
        return Wrong(f'"{sun[0]}" is not an hour that can be told to a person', "write a time, such as 09:00")
    if unknown := re.search(r"\bunknown\b", bare):
        return Wrong(f'"{unknown[0]}" is neither open nor closed', 'write a rule that is open or "off"')
    if endless := re.search(r"\d{1,2}:\d{2}(-\d{1,2}:\d{2})?\+", bare):
        return Wrong(f'"{endless[0]}" does not say when it ends', "write both times, such as 10:00-14:00")
    for span in re.finditer(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})", bare):
        if span[1].zfill(5) == span[2].zfill(5):
            return Wrong(f'"{span[0]}" ends when it begins', "write 00:00-24:00 for the whole day")
    return None


def backwards(rule: str) -> str | None:
    """The first span that ends before it begins, which means *the next day*: right for a night, wrong for a door."""
    for span in re.finditer(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})", without_comments(rule)):
        if span[2].zfill(5) < span[1].zfill(5):
            return span[0]
    return None


def _mend(rule: str, words: Mapping[str, str]) -> tuple[str, Change | None]:
    """The rule with all that can be mended, and the first change; stops as soon as the rule can be read."""
    first: Change | None = None
    for mend in (_dashes, _words(words), _dotted_times, _joined_times, _bare_hours, _days_of_a_month, _spaces):
        changed = "".join(p if p.startswith('"') else mend(p).new for p in re.split(r'("[^"]*")', rule))
        if changed != rule:
            first = first or next(c for p in re.split(r'("[^"]*")', rule) if (c := mend(p)).new != p)
            rule = changed
        if validate(rule):
            break
    return rule, first


def _replace(pattern: str, sort: str, make: Callable[[re.Match[str]], str], text: str) -> Change:
    """All matches replaced; the first one that changed is named."""
    changed = next((m[0].strip() for m in re.finditer(pattern, text) if make(m) != m[0]), "")
    return Change(re.sub(pattern, make, text), f'"{changed}" is not {sort}')


def _dashes(text: str) -> Change:
    return _replace(r"\s*[\u2010-\u2015\u2212]\s*", "a plain hyphen", lambda m: "-", text)


def _words(words: Mapping[str, str]) -> Callable[[str], Change]:
    def mend(text: str) -> Change:
        one = r"[^\W\d_]+\.?"
        return _replace(
            rf"{one}(?:\s?-\s?{one})?",
            "how a rule writes days and months",
            lambda m: re.sub(one, lambda w: words.get(w[0].lower().rstrip("."), w[0]), m[0]).replace(" ", ""),
            text,
        )

    return mend


def _dotted_times(text: str) -> Change:
    return _replace(r"\b([01]?\d|2[0-4])\.([0-5]\d)\b", "a time", lambda m: f"{m[1]}:{m[2]}", text)


def _joined_times(text: str) -> Change:
    time = r"([01]\d|2[0-4])([0-5]\d)"
    return _replace(rf"\b{time}\s?-\s?{time}\b", "a time", lambda m: f"{m[1]}:{m[2]}-{m[3]}:{m[4]}", text)


def _bare_hours(text: str) -> Change:
    hour = r"([01]?\d|2[0-4])"
    pattern = rf"(?<![\d:]){hour}\s?-\s?{hour}(?![\d:])"
    return _replace(pattern, "a time", lambda m: f"{m[1]:0>2}:00-{m[2]:0>2}:00", text)


def _days_of_a_month(text: str) -> Change:
    pattern = r"\b([A-Z][a-z]{2}) (\d{1,2})((?:\s?,\s?\d{1,2})+)\b"
    return _replace(pattern, "a date", lambda m: ",".join(f"{m[1]} {d}" for d in re.findall(r"\d+", m[0])), text)


def _spaces(text: str) -> Change:
    return Change(re.sub(r"\s+", " ", re.sub(r"\s+-\s+", "-", text)).strip(" ;"), "has a space or a semicolon too many")
