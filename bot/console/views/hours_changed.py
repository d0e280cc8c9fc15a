"""The buttons of the hours pages: look, save, confirm, "we do not know", and days on which all is otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from aiohttp import web

from bot.config.difference import difference
from bot.console import times
from bot.console.access import Action, Thing
from bot.console.hours import changes
from bot.console.hours.changes import NoSuchHours, What
from bot.console.hours.conflicts import Overlap, overlaps
from bot.console.hours.plan import Day, Own, Plan, Special, joined, nights
from bot.console.hours.reading import plan_of, says_the_same
from bot.console.hours.typed import NotHours, spans
from bot.console.page import elsewhere
from bot.console.times import NoMoment
from bot.console.views import hours
from bot.console.views.hours import WEEK, Form, doubts_of, form_of, found, page
from bot.console.visit import NotFound, Visit
from escalation.books import Office
from escalation.decision import Entry
from escalation.offices.hours import OSLO
from escalation.offices.office import NEVER, Phone, SpecialDays
from escalation.offices.week import Spans

ENTRY = "hours_published"
DONE: Mapping[str, str] = MappingProxyType({"save": "saved", "confirm": "confirmed", "doubt": "doubted"})
FREE = ".reason:"  # what somebody wrote in their own words stays out of the trail


class OurFault(Exception):
    """The rule does not say what the form says: never the writer's fault, and never published."""


@dataclass(slots=True)
class Read:
    """What the fields say, and each fault with the id of its field."""

    form: Form
    plan: Plan
    errors: list[tuple[str, str]] = field(default_factory=list)


async def changed(visit: Visit) -> web.StreamResponse:
    """Look, or save; what was typed stays on the page."""
    office, of = found(visit, Action.EDIT_HOURS)
    do = visit.form.get("do", "look")
    if do in DONE and await visit.is_done():
        return done(DONE[do])
    if do in ("confirm", "doubt") and not visit.is_of_now:
        return await _stale(visit, office, of)
    if do in ("confirm", "doubt"):
        change = changes.confirmed if do == "confirm" else changes.doubted
        return await publish(visit, office, change(office, of, visit.person.id, visit.now), DONE[do])
    if do == "anew":
        return await page(visit, office, of, form_of(Plan()))
    read = _read(visit, nightly=of.sort == changes.PHONE)
    if read.errors:
        return await page(visit, office, of, read.form, 422, errors=tuple(read.errors))
    return await _planned(visit, office, of, read)


async def _planned(visit: Visit, office: Office, of: What, read: Read) -> web.Response:
    rule, today = read.plan.rule(), visit.now.astimezone(OSLO).date()
    if not says_the_same(read.plan, rule, today):
        raise OurFault
    would = changes.with_rule(office, of, rule)
    if twice := overlaps(would, today):
        return await page(visit, office, of, read.form, 422, errors=(("week", overlap_said(visit, twice[0])),))
    if visit.form.get("do") != "save":
        return await page(visit, office, of, read.form, would=would, warnings=doubts_of(visit, rule))
    if not visit.is_of_now:
        errors = (("week", visit.words.say("hours_conflict")),)
        return await page(visit, office, of, read.form, 409, errors=errors)
    return await publish(visit, office, changes.confirmed(would, of, visit.person.id, visit.now), DONE["save"])


async def special(visit: Visit) -> web.StreamResponse:
    """Days on which other hours hold: added, or taken out again."""
    office = visit.books.offices.get(visit.request.match_info["office"])
    if office is None:
        raise NotFound
    visit.demand(Action.EDIT_HOURS, Thing(office.id))
    what = "special_gone" if "remove" in visit.form else "special"
    if await visit.is_done():
        return done(what)
    if not visit.is_of_now:  # exceptions are counted, and another may stand in that place by now
        return await _refused(visit, "conflict", 409)
    try:
        if (at := times.number(visit.form.get("remove", ""))) is not None:
            return await publish(visit, office, changes.without_special(office, at), what)
        days = _special(visit, office)
    except NoSuchHours:
        raise NotFound from None
    except NoMoment:
        return await _refused(visit, "date")
    except NotHours as wrong:
        return await _refused(visit, wrong.why)
    return await publish(visit, office, changes.with_special(office, days), what)


async def _stale(visit: Visit, office: Office, of: What) -> web.Response:
    plan = plan_of(changes.rule_of(office, of), visit.now.astimezone(OSLO).date())
    errors = (("week", visit.words.say("hours_conflict")),)
    return await page(visit, office, of, form_of(plan) if plan else None, 409, errors=errors)


async def _refused(visit: Visit, why: str, status: int = 422) -> web.Response:
    """The list again, with what was typed in its fields."""
    offices = [visit.books.offices[id] for id in visit.offices(Action.SEE_HOURS)]
    errors = (("from", visit.words.say(f"hours_{why}")),)
    shown = [(office, hours.rows(visit, office)) for office in offices]
    return visit.page("hours.html", status, offices=shown, problems=(), notice="", errors=errors, **hours.shared(visit))


def _special(visit: Visit, office: Office) -> SpecialDays:
    """Raises NotHours and NoMoment: whole days from the first to the last, both with them."""
    form = visit.form
    first = times.day(form.get("from", ""))
    last = times.day(form["to"]) if form.get("to") else first
    if last < first:
        raise NotHours("backwards")
    typed = spans(form.get("hours", ""), nights=True)
    rule = Plan(nights(dict.fromkeys(WEEK, typed))).rule() if typed else NEVER
    return SpecialDays(
        _midnight(first),
        _midnight(last + timedelta(days=1)),
        rule,
        form.get("place", "") if form.get("place", "") in _places(office) else "",
        form.get("reason", "").strip(),
        _instead(office, form.get("instead", "")),
    )


def _instead(office: Office, chosen: str) -> Phone | None:
    """One of the office's own public numbers; nothing else can be named here."""
    at = times.number(chosen)
    return None if at is None or at >= len(office.phones) else replace(office.phones[at], facts=None)


def _places(office: Office) -> tuple[str, ...]:
    return ("", "doors", "phones", *(point.id for point in office.points))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), OSLO).astimezone(UTC)


def _read(visit: Visit, *, nightly: bool) -> Read:
    form = visit.form
    typed = Form(
        {day: form.get(f"day_{day}", "") for day in WEEK},
        {each: (form.get(f"is_{each.name}", Day.USUAL.value), form.get(f"at_{each.name}", "")) for each in Special},
    )
    read = Read(typed, Plan())
    week = {day: _spans(visit, read, f"day_{day}", typed.week[day], nightly) for day in WEEK}
    own = {each: Own(_day(kind), _own(visit, read, each, typed)) for each, (kind, _) in typed.special.items()}
    read.plan = Plan(nights(week), own)
    return read


def _own(visit: Visit, read: Read, special: Special, typed: Form) -> Spans:
    kind, text = typed.special[special]
    if _day(kind) is not Day.OWN:
        return ()
    found = _spans(visit, read, f"at_{special.name}", text, False)  # the day after has its own morning
    return joined(found)


def _day(kind: str) -> Day:
    return Day(kind) if kind in {each.value for each in Day} else Day.USUAL


def _spans(visit: Visit, read: Read, name: str, text: str, nightly: bool) -> Spans:
    try:
        return spans(text, nights=nightly)
    except NotHours as wrong:
        read.errors.append((name, visit.words.say(f"hours_{wrong.why}")))
        return ()


def overlap_said(visit: Visit, twice: Overlap) -> str:
    day = visit.words.say(f"day_{twice.day.weekday()}")
    return visit.words.say("hours_two_kinds", place=twice.place, day=day, begins=twice.begins, ends=twice.ends)


async def publish(visit: Visit, before: Office, after: Office, what: str) -> web.Response:
    """A new version of the books, with what differs written down. Raises Conflict when somebody was faster."""
    books = replace(visit.books, offices={**visit.books.offices, after.id: after})
    told = "; ".join(line for line in difference(visit.books, books) if FREE not in line)
    entry = Entry(visit.now, ENTRY, "", visit.person.id, f"{before.id}: {told}")
    if books != visit.books:
        await visit.publish(books, entry)
    return done(what)


def done(what: str) -> web.Response:
    return elsewhere(f"/console/apningstider?gjort={what}")
