"""Cases to look at on a screen: one that waits, one that somebody has taken, and what the trail says of them."""

from __future__ import annotations

from escalation.case import Case
from escalation.decision import Entry
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone, Town

FOOD = "vi har ikke mat til barna i kveld, jeg heter Amina"
WORDS = ("ikke mat", "barna", "heter Amina")
DIGITS = ("0101", "01 01", "4700000101")


async def a_case(town: Town, amina: Phone, text: str = FOOD) -> str:
    await amina.texts(text)
    town.reads_everything()
    town.leaves_open()
    case = max(await town.cases(), key=lambda case: case.opened_at)
    return case.code


async def taken(at_office: Office, code: str, name: str = "Kari") -> Screen:
    screen = await at_office.login(name)
    await screen.opens("/console/saker")
    await screen.sends(f"/console/sak/{code}/ta")
    await at_office.town.settles()
    at_office.town.reads_everything()
    return screen


async def the_case(town: Town, code: str) -> Case:
    case = await town.store.case_by_code(code)
    assert case is not None
    return case


async def trail(town: Town, action: str) -> list[Entry]:
    return [entry for entry in await town.store.entries(500) if entry.action == action]
