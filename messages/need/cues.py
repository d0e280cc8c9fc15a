"""Cues: what the lexicons ``need_<language>.toml`` know, and what each cue does to a reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from messages.language.letters import plain, spellings
from messages.language.lexicon import LexiconError, number, rows, spelled_lists, string, strings, tables
from messages.language.phrases import Phrases
from messages.need.model import Level

PREFIX = "need_"


class Role(Enum):
    """What a cue says in its clause."""

    SAYS = "says"  # a need, said whole: "slår meg", "har ikke mat"
    THING = "thing"  # something that can be lacking: food, a bed, insulin
    NOT = "not"  # "ikke", "no", "нет": makes a lack of a thing, unmakes a need that was said
    LACK = "lack"  # "tom for", "slutt", "siste"
    NOW = "now"  # tonight, since Tuesday, two days
    CRY = "cry"  # "hjelp", "haster": somebody should look, nobody knows at what
    PAST = "past"  # over, solved, years ago
    IF = "if"  # thought, asked in general
    OWN = "own"  # "det er meg": takes the hypothesis back
    FAR = "far"  # news, films, school, relatives abroad, one's own work
    CALM = "calm"  # no hurry, all is well
    ROUTINE = "routine"  # forms, hours, courses, the office's everyday
    BAIT = "bait"  # words that only look like a need: "slå plenen"
    HUSH = "hush"  # greetings, thanks, test: read, and nothing


EVIDENCE = frozenset({Role.SAYS, Role.THING, Role.CRY})


@dataclass(frozen=True, slots=True)
class Group:
    """One ``[[cue]]`` of a lexicon: patterns that all do the same. ``weight`` is 0 to 1, how sure it is of itself."""

    name: str
    language: str
    role: Role
    needs: tuple[str, ...]
    level: Level
    weight: float
    holds_not: bool = False  # the pattern has its own negation ("vil ikke leve"), so no "ikke" unmakes it


def groups(
    lexicons: Mapping[str, Mapping[str, object]],
) -> Iterator[tuple[Group, Mapping[str, object], Mapping[str, str]]]:
    """Every group, its table and its file's lists, in the order of the files. Raises LexiconError."""
    for stem in sorted(lexicons):
        if stem.startswith(PREFIX):
            lists = spelled_lists(lexicons[stem])
            for table in rows(lexicons[stem], "cue"):
                yield _group(stem.removeprefix(PREFIX), table), table, lists


def learn(lexicons: Mapping[str, Mapping[str, object]]) -> Phrases[Group]:
    """All cues of all languages, ready to be looked for. Raises LexiconError."""
    phrases: Phrases[Group] = Phrases()
    for group, table, lists in groups(lexicons):
        patterns = strings(table, "patterns")
        try:
            for pattern in patterns:
                phrases.add(replace(group, holds_not=_holds_not(pattern, lists)), (pattern,), lists)
        except ValueError as e:
            raise LexiconError(f"need_{group.language}: {group.name}: {e}") from e
    return phrases


def turns(lexicons: Mapping[str, Mapping[str, object]]) -> frozenset[str]:
    """The words that turn a sentence round ("but"), of all languages."""
    lists = (tables(lexicons[stem], "lists") for stem in lexicons if stem.startswith(PREFIX))
    return frozenset(form for found in lists for word in strings(found, "but") for form in spellings(plain(word)))


def _group(language: str, table: Mapping[str, object]) -> Group:
    role = _role(language, table)
    return Group(
        name=string(table, "name"),
        language=language,
        role=role,
        needs=tuple(string(table, "need").split()),
        level=Level(string(table, "level", "acute" if role in EVIDENCE else "none")),
        weight=number(table, "weight", 1.0),
    )


def _role(language: str, table: Mapping[str, object]) -> Role:
    try:
        return Role(string(table, "role"))
    except ValueError as e:
        raise LexiconError(f"need_{language}: {string(table, 'name')}: no role {string(table, 'role')!r}") from e


def _holds_not(pattern: str, lists: Mapping[str, str]) -> bool:
    negations = {"<no>", *lists.get("no", "").split("/")}
    return any(not negations.isdisjoint(word.replace("*", "").split("/")) for word in pattern.split())
