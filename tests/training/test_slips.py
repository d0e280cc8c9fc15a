"""Each message is learned once more with slips of the finger."""

from __future__ import annotations

from random import Random

from tests.training.test_corpus import HUNGRY
from training.need.slips import slipped, with_slips


def test_a_copy_keeps_the_label_the_pen_and_the_place_of_its_message() -> None:
    (copy,) = with_slips([HUNGRY])
    assert copy.text != HUNGRY.text
    assert (copy.label, copy.needs, copy.pen, copy.where) == (HUNGRY.label, HUNGRY.needs, HUNGRY.pen, HUNGRY.where)


def test_the_same_messages_get_the_same_slips_each_time() -> None:
    assert with_slips([HUNGRY]) == with_slips([HUNGRY])


def test_a_word_alone_is_left_as_it_is() -> None:
    assert slipped("sulten", Random(1)) == "sulten"
