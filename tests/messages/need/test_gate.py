"""Words that make the reading worse are not let through, and whoever changed them is told what got worse."""

from __future__ import annotations

import json
from importlib.resources import files

from bot.shipped import shipped
from messages.need.assess import Assessor
from messages.need.gate import Figures, Judged, broken_examples, falls, figures, marks, worse

SHIPPED = shipped()
HUNGRY, THANKS, MAYBE = (
    Judged("nb/1", "nb", "escalate", "vi har ikke mat i kveld"),
    Judged("nb/2", "nb", "none", "takk for hjelpen"),
    Judged("nb/3", "nb", "ask", "hjelp"),
)
ALL = (HUNGRY, THANKS, MAYBE)


def test_what_is_read_as_it_should_be_passes() -> None:
    made = marks(Assessor.of(SHIPPED.lexicons, SHIPPED.need), ALL)
    assert figures(ALL, made) == {"nb": Figures(1.0, 0.0)}
    assert worse(ALL, made, made) == []
    assert list(falls(figures(ALL, made), figures(ALL, made))) == []


def test_one_who_is_no_longer_woken_for_is_named() -> None:
    before, now = {"nb/1": "w", "nb/2": "-", "nb/3": "a"}, {"nb/1": "a", "nb/2": "-", "nb/3": "w"}
    assert worse(ALL, before, now) == [HUNGRY]
    assert list(falls(figures(ALL, before), figures(ALL, now))) == [
        "nb: 0.0% of the urgent texts wake somebody, it was 100.0%"
    ]


def test_one_who_is_woken_for_nothing_is_named() -> None:
    before, now = {"nb/1": "w", "nb/2": "-", "nb/3": "a"}, {"nb/1": "w", "nb/2": "w", "nb/3": "-"}
    assert worse(ALL, before, now) == [THANKS, MAYBE]
    assert len(list(falls(figures(ALL, before), figures(ALL, now)))) == 1


def test_a_cue_that_does_not_keep_its_examples_is_named() -> None:
    cue = {"name": "food", "role": "thing", "need": "food", "patterns": ["mat"], "match": ["brød"], "miss": ["mat"]}
    lexicons = {"need_nb": {"cue": [cue]}}
    said = list(broken_examples(Assessor.of(lexicons), lexicons))
    assert [line.split(":")[1:3] for line in said] == [
        [" food", " does not find «brød»"],
        [" food", " finds «mat», which it must leave alone"],
    ]


def test_every_shipped_cue_keeps_its_examples() -> None:
    assert list(broken_examples(Assessor.of(SHIPPED.lexicons), SHIPPED.lexicons)) == []


def test_every_accepted_reading_is_of_a_text_that_is_there() -> None:
    room = files("messages") / "judged"
    known = {json.loads(line)["id"] for line in (room / "need.jsonl").read_text("utf-8").splitlines()}
    assert set(json.loads((room / "accepted.json").read_text("utf-8"))) == known
