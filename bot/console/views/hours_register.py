"""Hours from the national register: each row is called what it is, a person chooses, and only that comes in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.web import FileField

from bot.console.access import Action, Thing
from bot.console.hours import preview
from bot.console.hours.conflicts import overlaps
from bot.console.hours.plan import DAYS, Plan
from bot.console.hours.reading import plan_of
from bot.console.hours.register import OFFERED, SORTS, THEIRS, NotARecord, Read, put_in, read, record, take
from bot.console.views.hours_changed import done, overlap_said, publish
from bot.console.visit import NotFound, Visit
from bot.imports.norg2 import Row, Sort
from bot.imports.norg2_apply import Offer
from escalation.books import Office
from escalation.offices.hours import OSLO

LARGEST = 150_000  # bytes; a record of one office is a tenth of it
DONE = "register"
Errors = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the register. ``asks``: only a person can say what it means."""

    at: int
    row: Row
    day: str
    asks: bool
    kind: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of its rules beside ours, in the words of a week where a week can say it."""

    offer: Offer
    field: str
    ours: Plan | None
    theirs: Plan | None
    offered: bool
    taken: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page holds once a file was brought. ``would``: the office with what is taken."""

    held: str = field(repr=False)
    read: Read
    would: Office


async def asked(visit: Visit) -> web.StreamResponse:
    return _page(visit, _office(visit))


async def brought(visit: Visit) -> web.StreamResponse:
    """Looked at as often as somebody likes; only «La det gjelde» changes anything."""
    office = _office(visit)
    if await visit.is_done():
        return done(DONE)
    try:
        held = record(await _text(visit))
    except NotARecord:
        return _page(visit, office, errors=(("file", visit.words.say("register_no_record")),))
    found = read(office, held, visit.form, visit.now)
    shown = Shown(json.dumps(held, ensure_ascii=False), found, put_in(office, found, visit.person.id, visit.now))
    errors = tuple(_errors(visit, shown))
    if errors or visit.form.get("do") != "save":
        return _page(visit, office, shown, errors)
    if not visit.is_of_now:
        return _page(visit, office, shown, (("offers", visit.words.say("hours_conflict")),), 409)
    return await publish(visit, office, shown.would, DONE)


def _errors(visit: Visit, shown: Shown) -> Iterator[tuple[str, str]]:
    for wrong in shown.read.wrong:
        key = "register_undecided" if wrong.why == "undecided" else f"hours_{wrong.why}"
        yield wrong.field, visit.words.say(key, **_named(visit, wrong.row, key))
    for twice in overlaps(shown.would, visit.now.astimezone(OSLO).date()) if shown.read.taken else ():
        yield "offers", overlap_said(visit, twice)
    if visit.form.get("do") == "save" and not shown.read.taken:
        yield "offers", visit.words.say("register_nothing")


def _named(visit: Visit, row: Row, key: str) -> dict[str, str]:
    return {"place": row.point, "day": _day(visit, row)} if key == "register_undecided" else {}


def _office(visit: Visit) -> Office:
    office = visit.books.offices.get(visit.request.match_info["office"])
    if office is None:
        raise NotFound
    visit.demand(Action.EDIT_HOURS, Thing(office.id))
    return office


async def _text(visit: Visit) -> str:
    """The file; or what the page sends on of one that was brought before."""
    file = (await visit.request.post()).get("file")
    if isinstance(file, FileField):
        return file.file.read(LARGEST).decode("utf-8", "replace")
    return visit.form.get("held", "")


def _page(
    visit: Visit, office: Office, shown: Shown | None = None, errors: Errors = (), status: int = 0
) -> web.Response:
    status = status or (422 if errors else 200)
    values: dict[str, object] = {
        "office": office,
        "held": shown.held if shown else "",
        "lines": tuple(_lines(visit, shown.read)) if shown else (),
        "choices": tuple(_choices(visit, shown.read)) if shown else (),
        "kinds": (("", visit.words.say("register_choose")), *((kind, _kind(visit, kind)) for kind in SORTS)),
        "told": _told(visit, shown.would) if shown and shown.read.taken and not errors else (),
        "version": visit.made_from(status),
        "errors": errors,
        "wrong": dict(errors),
    }
    return visit.page("hours_register.html", status, **values)


def _told(visit: Visit, would: Office) -> tuple[preview.Told, ...]:
    return preview.told(preview.As.of(visit.books, would, visit.scene.say), visit.now, visit.words.form)


def _lines(visit: Visit, found: Read) -> Iterator[Line]:
    form = visit.form
    for at, row in enumerate(found.rows):
        asks = at in found.asked
        kind, hours = form.get(f"is_{at}", ""), form.get(f"at_{at}", row.span)
        yield Line(at, row, _day(visit, row), asks, kind, hours) if asks else Line(at, row, _day(visit, row), asks)


def _choices(visit: Visit, found: Read) -> Iterator[Choice]:
    today = visit.now.astimezone(OSLO).date()
    for offer in found.offers:
        name = take(found.found, offer.name)
        plans = plan_of(offer.ours, today), plan_of(offer.theirs, today)
        yield Choice(offer, name, *plans, offer.stand in OFFERED, visit.form.get(name) == THEIRS)


def _day(visit: Visit, row: Row) -> str:
    if row.day in DAYS:
        return visit.words.say(f"day_{DAYS.index(row.day)}")
    return row.day or visit.words.say("register_no_day")


def _kind(visit: Visit, kind: str) -> str:
    return visit.words.say(f"register_sort_{Sort(kind).value}")
