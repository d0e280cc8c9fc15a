"""The second person's buttons: approve, send back, look at what was taken back; and «Nødretur» itself."""

from __future__ import annotations

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.texts import flow
from bot.console.texts.flow import Refused, Why
from bot.console.texts.posted import PLANNED, RETURNED, all_as_shown, shown
from bot.console.texts.sheet import Sheets, Step
from bot.console.texts.versions import history
from bot.console.views.texts import key_of, sheets_of
from bot.console.views.texts_way import done, keep, published, put, refused
from bot.console.visit import Visit
from bot.wordings import Name, changes
from escalation.decision import Entry


async def second(visit: Visit) -> web.StreamResponse:
    """The second person: what was proposed becomes what is said, or goes back with a reason.

    Only what their page showed, and only as it showed it.
    """
    key, do = key_of(visit), visit.form.get("do", "")
    sheets = await sheets_of(visit)
    try:
        if do == "confirm":
            return await _confirmed(visit, key, sheets)
        if do == "unplan":
            return await _unplanned(visit, key, sheets)
        names = _proposed(visit, key, sheets)
        if do == "approve":
            _demand_second(visit, sheets, names)
            return await published(visit, key, sheets, names)
        for name in names:
            sheets = flow.refuse(sheets, name, visit.form.get("reason", ""))
        await keep(visit, sheets, Entry(visit.now, "text_refused", "", visit.person.id, key))
        return done(visit, key, "refused")
    except Refused as stays:
        return await refused(visit, key, stays)


async def taken_back(visit: Visit) -> web.StreamResponse:
    """«Nødretur»: a wrong number must not wait for a second person."""
    key, language = key_of(visit), visit.form.get("language", "nb")
    trail = await history(visit.rooms.store, key)
    changed = changes(trail, Name(key, language))
    try:
        last = changed[-1] if changed else None
        if last is not None and flow.is_return(trail, last):
            raise Refused(Why.TAKEN_BACK)
        if last is not None and visit.form.get("version") != str(last.version):
            raise Refused(Why.CHANGED)  # what would be taken back is not what this person was shown
        await put(visit, flow.take_back(await sheets_of(visit), visit.books, last, visit.person.id, visit.now))
    except Refused as stays:
        return await refused(visit, key, stays)
    return done(visit, key, "taken_back")


def _proposed(visit: Visit, key: str, sheets: Sheets) -> list[Name]:
    """Raises Refused where one of them is not as it was shown, and where there is none."""
    marks = shown(visit.form, key)
    found = all_as_shown(map(sheets.get, marks), marks.values())
    names = [sheet.name for sheet in found if sheet.step is Step.PROPOSED]
    if not names:
        raise Refused(Why.NOTHING)
    return names


def _demand_second(visit: Visit, sheets: Sheets, names: list[Name]) -> None:
    """The page has no button for one's own work, and neither has the address behind it."""
    office = visit.offices(Action.APPROVE_TEXTS)[0]
    for name in names:
        sheet = sheets.get(name)
        safety = flow.is_safety(visit.scene.say, name.key)
        visit.demand(Action.APPROVE_TEXTS, Thing(office, author=sheet.who if sheet and safety else ""))


async def _unplanned(visit: Visit, key: str, sheets: Sheets) -> web.Response:
    marks = shown(visit.form, key, PLANNED)
    trail: tuple[Entry, ...] = ()
    for sheet in list(all_as_shown(map(sheets.planned, marks), marks.values())):
        sheets, entry = flow.unplan(sheets, sheet.name, visit.person.id, visit.now)
        trail += (entry,)
    if not trail:
        raise Refused(Why.NOTHING)
    await keep(visit, sheets, *trail)
    return done(visit, key, "unplanned")


async def _confirmed(visit: Visit, key: str, sheets: Sheets) -> web.Response:
    marks = shown(visit.form, key, RETURNED)
    trail: tuple[Entry, ...] = ()
    for sheet in list(all_as_shown(map(sheets.returned, marks), marks.values())):
        sheets, entry = flow.confirm(sheets, sheet.name, visit.person.id, visit.now)
        trail += (entry,)
    if not trail:
        raise Refused(Why.NOTHING)
    await keep(visit, sheets, *trail)
    return done(visit, key, "confirmed")
