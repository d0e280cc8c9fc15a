"""What a text says beside the need: every part of the lexicon, and what it does to a reading."""

from __future__ import annotations

import pytest

from bot.shipped import reader, shipped
from messages.circumstances import Circumstance, a_child_writes, is_grid_matter, weighed
from messages.language.lexicon import strings, tables
from messages.need.model import Cue, Level, Need, Verdict

LEXICON = shipped().lexicons["circumstances"]
FOUND = [(each, text) for each in Circumstance for text in strings(tables(LEXICON, each.value), "match")]
MISSED = [(each, text) for each in Circumstance for text in strings(tables(LEXICON, each.value), "miss")]
DARK = frozenset({Circumstance.OUTAGE})
POWER = Need(Verdict.ALERT, Level.ACUTE, ("power",), 0.9)


@pytest.mark.parametrize(("each", "text"), FOUND)
def test_what_a_part_must_find_it_finds(each: Circumstance, text: str) -> None:
    assert each in reader().circumstances.found(text)


@pytest.mark.parametrize(("each", "text"), MISSED)
def test_what_a_part_must_leave_alone_it_leaves_alone(each: Circumstance, text: str) -> None:
    assert each not in reader().circumstances.found(text)


def test_a_dark_street_is_no_need_of_ours() -> None:
    assert weighed(POWER, DARK).verdict is Verdict.NEITHER


@pytest.mark.parametrize("needs", [("power", "money"), ("cold",), ("power", "child"), ("violence",)])
def test_anything_beside_the_power_keeps_the_need(needs: tuple[str, ...]) -> None:
    need = Need(Verdict.ALERT, Level.ACUTE, needs, 0.9)
    assert weighed(need, DARK) == need


def test_danger_to_life_is_never_lowered_by_a_dark_street() -> None:
    need = Need(Verdict.ASK, Level.LIFE, ("power",), 0.4)
    assert weighed(need, DARK) == need
    assert not is_grid_matter(need, DARK)


@pytest.mark.parametrize("sign", [Circumstance.DEVICE, Circumstance.BODY])
@pytest.mark.parametrize("need", [Need(), POWER, Need(Verdict.ASK, Level.ACUTE, ("power",), 0.1)])
def test_without_power_a_machine_or_a_failing_body_is_life_whatever_was_read(need: Need, sign: Circumstance) -> None:
    found = weighed(need, DARK | {sign})
    assert (found.verdict, found.level) == (Verdict.ALERT, Level.LIFE)
    assert "health" in found.needs


def test_a_child_whose_blows_are_a_reason_is_in_violence() -> None:
    need = Need(Verdict.ALERT, Level.LIFE, ("child",), 0.9, (Cue("hits me", "violence", Level.LIFE),))
    assert weighed(need, frozenset()).needs == ("child", "violence")


def test_an_age_makes_a_child_and_home_only_where_a_child_is_in_need() -> None:
    child = Need(Verdict.ALERT, Level.LIFE, ("child",), 0.9)
    assert a_child_writes(POWER, frozenset({Circumstance.AGE}))
    assert a_child_writes(child, frozenset({Circumstance.HOME}))
    assert not a_child_writes(POWER, frozenset({Circumstance.HOME}))
    assert not a_child_writes(child, frozenset())
