"""Cases and scenes for tests of one move: the example office on a Friday night, Kari first, Ola second."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from escalation.case import Case, Class, Stage
from escalation.decision import Decision
from escalation.moves.open import open_case
from escalation.moves.take import take
from escalation.scene import Scene
from messages.address import phone
from tests.fakes.town import FRIDAY_NIGHT, LINE, NUMBERS, catalogue, example

SCENE = Scene(FRIDAY_NIGHT, example(), catalogue())


def later(minutes: float) -> Scene:
    return replace(SCENE, now=SCENE.now + timedelta(minutes=minutes))


def fresh(**changes: Any) -> Case:
    """Amina's case, before anybody was woken."""
    (office,) = SCENE.books.offices.values()
    case = Case(
        id="sms_http/1",
        code="K4F",
        office=office.id,
        citizen=phone(NUMBERS["Amina"]),
        number=LINE,
        language="nb",
        klass=Class.ACUTE,
        needs=("food",),
        why=(),
        opened_at=SCENE.now,
        heard_at=SCENE.now,
        policy=office.policy,
    )
    return replace(case, **changes)


def waiting(**changes: Any) -> Case:
    """Kari was woken."""
    return only(open_case(SCENE, fresh(**changes), None))


def taken(**changes: Any) -> Case:
    """Kari has it."""
    return replace(only(take(SCENE, waiting(), SCENE.books.people["kari"], ())), **changes)


def fallback() -> Case:
    """Nobody could be woken."""
    return only(open_case(replace(SCENE, books=replace(SCENE.books, people={})), fresh(), None))


def only(decision: Decision) -> Case:
    (case,) = decision.cases
    assert case.covered or case.stage is Stage.CLOSED
    return case


def to(decision: Decision, name: str) -> list[str]:
    """The texts this person gets."""
    return [letter.text for letter in decision.send if letter.to == phone(NUMBERS[name])]
