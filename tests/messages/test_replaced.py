"""A value with some fields changed is a new one, and what it has not cannot be changed."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import pytest

from messages.replaced import replace


@dataclass(frozen=True, slots=True)
class Door:
    label: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    said: str


def test_what_is_changed_is_changed_and_the_rest_stays() -> None:
    door = Door("A")
    assert replace(door, open=True) == dataclasses.replace(door, open=True) == Door("A", open=True)
    assert door == Door("A")
    assert replace(Name("Kari"), said="Ola") == Name("Ola")


def test_a_field_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(TypeError, match="colour"):
        replace(Door("A"), colour="green")  # type: ignore[call-arg]
