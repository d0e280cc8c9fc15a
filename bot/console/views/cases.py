"""Saker: what must I take now? By how grave it is and then by age; and the news when somebody was faster."""

from __future__ import annotations

from aiohttp import web

from bot.console.access import Action, Refusal, Thing
from bot.console.cards import Group, groups
from bot.console.page import elsewhere
from bot.console.seat import seated
from bot.console.views.worded import page
from bot.console.visit import Denied, Visit
from escalation.case import Case
from handlers import screen
from handlers.screen import Refused, Why

LISTED = "/console/saker"


async def listed(visit: Visit) -> web.StreamResponse:
    """With everything around it."""
    return page(visit, "cases.html", groups=await _groups(visit))


async def cards(visit: Visit) -> web.StreamResponse:
    """Only the cards, for a page that is open and has heard that something changed."""
    return page(visit, "cases_cards.html", groups=await _groups(visit))


async def _groups(visit: Visit) -> tuple[Group, ...]:
    store = visit.rooms.store
    seen = (*await store.open_cases(), *await store.closed_cases())
    offices = {id for id in visit.offices(Action.SEE_CASES) if visit.may(Action.SEE_CASES, Thing(id))}
    mine = [case for case in seen if case.office in offices]
    return groups(visit.scene, mine, visit.person)


async def take(visit: Visit) -> web.StreamResponse:
    """The button. To come second is news, and nothing went wrong."""
    code = visit.request.match_info["code"].upper()
    try:
        await visit.act(Action.TAKE, code, lambda at: screen.taking(seated(visit, at)))
    except Refused as refused:
        return _not_taken(visit, refused.why, refused.case)
    except Denied as denied:
        if denied.why not in (Refusal.TAKEN, Refusal.CLOSED) or denied.case is None:
            raise
        return _not_taken(visit, Why[denied.why.name], denied.case)
    return elsewhere(f"/console/sak/{code}")


def _not_taken(visit: Visit, why: Why, case: Case) -> web.StreamResponse:
    if why is Why.MOVED_ON:  # it is theirs already: the same button in another window
        return elsewhere(f"/console/sak/{case.code}")
    return page(visit, "cases_not_taken.html", 409, case=case, why=why.name.lower())
