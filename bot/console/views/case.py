"""Sak: help this person. Before it is taken not a word and not a digit; then the conversation, written down first."""

from __future__ import annotations

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.cards import card
from bot.console.talk import last_digits, size, talk
from bot.console.views.worded import page
from bot.console.visit import Visit
from escalation.case import Case, Stage, Timer
from escalation.decision import Said
from escalation.moves.noting import Note
from escalation.moves.release import LetGo
from escalation.wish_told import told
from handlers.screen import colleagues

Errors = tuple[tuple[str, str], ...]


async def shown(visit: Visit) -> web.StreamResponse:
    case = await visit.case(visit.request.match_info["code"])
    if visit.may(Action.READ, Thing(case.office, case)):
        return await conversation(visit, case)
    return _from_outside(visit, case)


def _from_outside(visit: Visit, case: Case) -> web.StreamResponse:
    """Not a word of the text, and not a digit of the number."""
    glass = visit.may(Action.BREAK_GLASS, Thing(case.office, case))
    mine = case.stage is Stage.TAKEN and case.holder == visit.person.id
    shown = card(visit.scene, case, visit.person)
    wordless = case.office in visit.actor.wordless
    return page(visit, "case.html", card=shown, case=case, glass=glass, mine=mine, wordless=wordless)


async def conversation(
    visit: Visit, case: Case, words: str = "", errors: Errors = (), status: int = 200, *, kept: bool = False
) -> web.StreamResponse:
    """With what was typed, if something was. ``kept``: something else was done, its choices are done with.

    Raises Denied where the case is not theirs any more.
    """
    thread = await read(visit, case)
    case = await visit.case(case.code)
    if not visit.may(Action.READ, Thing(case.office, case)):  # it moved on while we wrote down that they read it
        return _from_outside(visit, case)
    held = [each for each in await visit.rooms.store.cases_held_by(visit.person.id) if each.is_open]
    return page(
        visit,
        "case_mine.html",
        status,
        card=card(visit.scene, case, visit.person),
        case=case,
        talk=talk(visit.scene, case, thread),
        typed=words,
        size=size(words),
        errors=errors,
        kept=kept,
        chosen={} if kept else visit.form,
        digits=last_digits(case),
        crowded=len(held) > 1,
        lease=case.timers.get(Timer.LEASE),
        warned=Timer.WARN not in case.timers,
        notes=tuple(Note),
        reasons=tuple(LetGo),
        wish=told(visit.scene, case, visit.words.form),
        colleagues=colleagues(visit.scene, case, visit.person),
    )


async def read(visit: Visit, case: Case) -> tuple[Said, ...]:
    """The words, once it is written down who reads them. No line of the trail, no words."""
    await visit.note("read", case.id)
    return await visit.rooms.store.thread(case.id)


async def spoken(visit: Visit) -> web.StreamResponse:
    """Only the conversation, for a page that is open and has heard that something changed: that is a reading too."""
    case = await visit.case(visit.request.match_info["code"])
    visit.demand(Action.READ, Thing(case.office, case))
    return page(visit, "case_talk.html", talk=talk(visit.scene, case, await read(visit, case)))


async def counted(visit: Visit) -> web.StreamResponse:
    """What a reply would cost as it is typed. Nothing is kept of it."""
    words = visit.form.get("words", "")
    if visit.request.headers.get("Sec-Fetch-Dest") == "empty":  # a script of ours asks, not a button
        return page(visit, "case_count.html", size=size(words))
    case = await visit.case(visit.request.match_info["code"])
    visit.demand(Action.READ, Thing(case.office, case))
    return await conversation(visit, case, words)
