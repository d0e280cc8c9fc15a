"""What a text says beside the need: the power is out for everybody, somebody lives by a machine, a child writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from messages.language.lexicon import spelled_lists, strings, tables
from messages.language.phrases import Phrases
from messages.language.written import Text, written
from messages.need.model import Level, Need, Verdict


class Circumstance(Enum):
    """The names are those of the parts of ``lexicon/circumstances.toml``."""

    OUTAGE = "outage"  # the power is out for everybody: a matter for the grid company
    DEVICE = "device"  # somebody lives by a machine, or by what must be kept cold
    BODY = "body"  # a body gives way
    AGE = "age"  # a child's number of years, said of oneself
    HOME = "home"  # home and school, told by the child
    BLOWS = "blows"  # a parent who hits or threatens
    INTERPRETER = "interpreter"  # somebody asks for one


LIVES_BY_POWER = frozenset({Circumstance.DEVICE, Circumstance.BODY})
VIOLENCE = "violence"
GRID = frozenset({"power", "other"})
"""A need of these alone is one that the grid company mends."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The lexicon, ready to be looked for; made once by ``Circumstances.of``."""

    phrases: Phrases[tuple[Circumstance, bool]] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Circumstances:
        """From the parsed ``circumstances.toml``. Raises LexiconError or ValueError where it cannot be used."""
        lists = spelled_lists(lexicon)
        phrases: Phrases[tuple[Circumstance, bool]] = Phrases()
        for each in Circumstance:
            table = tables(lexicon, each.value)
            phrases.add((each, True), strings(table, "patterns"), lists)
            phrases.add((each, False), strings(table, "unless"), lists)
        return cls(phrases)

    def found(self, text: Text) -> frozenset[Circumstance]:
        """What the text says; what one sentence says otherwise ("we have not paid") unsays it everywhere."""
        names = {match.name for clause in written(text).clauses for match in self.phrases.find(clause)}
        return frozenset(each for each in Circumstance if (each, True) in names and (each, False) not in names)


def weighed(need: Need, found: frozenset[Circumstance]) -> Need:
    """The need in its circumstances: without power a machine or a body is a matter of life, a dark street is none.

    A child who says their age and lacks what a grown-up should give is without that grown-up: that is in danger too.
    """
    powerless = Circumstance.OUTAGE in found or "power" in need.needs
    if powerless and LIVES_BY_POWER & found:
        needs = tuple(dict.fromkeys(("health", "power", *need.needs)))
        return replace(need, verdict=Verdict.ALERT, level=Level.LIFE, needs=needs)
    if Circumstance.AGE in found and need.verdict is Verdict.ALERT:
        need = replace(need, level=Level.LIFE)
    if "child" in need.needs and _is_beaten(need, found):
        return replace(need, needs=tuple(dict.fromkeys((*need.needs, VIOLENCE))))
    return Need(certainty=need.certainty) if is_grid_matter(need, found) else need


def _is_beaten(need: Need, found: frozenset[Circumstance]) -> bool:
    """Whichever need a child's text was read for first: the one who hits may hold the phone next."""
    return Circumstance.BLOWS in found or any(cue.need == VIOLENCE for cue in need.why)


def is_grid_matter(need: Need, found: frozenset[Circumstance]) -> bool:
    """Everybody's power is out, and nothing in the text is about health, money or anything else."""
    return Circumstance.OUTAGE in found and need.level is not Level.LIFE and GRID.issuperset(need.needs)


def a_child_writes(need: Need, found: frozenset[Circumstance]) -> bool:
    """An age said is enough; a child in danger may also be told of by a grown-up, so home or school must be theirs."""
    return Circumstance.AGE in found or (Circumstance.HOME in found and "child" in need.needs)
