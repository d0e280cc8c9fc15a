"""Åpningstider: every place and number of an office, who answers for its hours, and the page on which they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.hours import changes, preview
from bot.console.hours.changes import NoSuchHours, What
from bot.console.hours.conflicts import is_unreachable, overlaps
from bot.console.hours.plan import Day, Own, Plan, Special
from bot.console.hours.reading import plan_of
from bot.console.hours.typed import shown as as_typed
from bot.console.page import styled
from bot.console.visit import NotFound, Visit
from bot.notice.contents import notice
from bot.notice.page import STYLE
from bot.notice.page import page as door_page
from escalation.books import Office
from escalation.offices.doubts import doubts
from escalation.offices.hours import OSLO
from escalation.offices.office import Provenance
from escalation.offices.proposal import Wrong
from messages.address import spoken

WEEK = range(7)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: hours, in the words of their week, and who answers for them."""

    what: What
    name: str
    plan: Plan | None
    rule: str
    facts: Provenance | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the fields of a page: as typed, also where it is wrong."""

    week: Mapping[int, str] = field(default_factory=dict)
    special: Mapping[Special, tuple[str, str]] = field(default_factory=dict)


async def listed(visit: Visit) -> web.StreamResponse:
    """What nobody has confirmed in time stands first."""
    offices = [visit.books.offices[id] for id in visit.offices(Action.SEE_HOURS)]
    shown = [(office, sorted(rows(visit, office), key=lambda row: row.confirmed)) for office in offices]
    today = visit.now.astimezone(OSLO).date()
    problems = [(office, overlaps(office, today), is_unreachable(office, today)) for office in offices]
    done = visit.request.query.get("gjort", "")
    return visit.page("hours.html", 200, offices=shown, problems=problems, notice=done, errors=(), **shared(visit))


def shared(visit: Visit) -> dict[str, object]:
    """What both pages of hours need besides."""

    def missing(office: Office) -> list[tuple[What, str]]:
        return [(of, name_of(visit, office, of)) for of in changes.missing(office)]

    return {"phones": phones_of, "places": places_of, "missing": missing, "edits": visit.may(Action.EDIT_HOURS)}


def rows(visit: Visit, office: Office) -> list[Row]:
    return [_row(visit, office, of) for of in changes.everything(office)]


async def shown(visit: Visit) -> web.StreamResponse:
    office, of = found(visit, Action.SEE_HOURS)
    plan = plan_of(changes.rule_of(office, of), visit.now.astimezone(OSLO).date())
    return await page(visit, office, of, form_of(plan) if plan else None)


async def notice_page(visit: Visit) -> web.StreamResponse:
    """The page for the door, from the same rules, to be printed."""
    office = visit.books.offices.get(visit.request.match_info["office"])
    if office is None:
        raise NotFound
    visit.demand(Action.SEE_HOURS, Thing(office.id))
    said = visit.scene.say
    headings = (said.say("notice_hours", office.language), said.say("notice_phones", office.language))
    try:
        html = door_page(notice(visit.books, office, said, visit.now), headings)
    except ValueError:  # an office that nobody can text has no notice
        raise NotFound from None
    return styled(html, STYLE)


async def page(
    visit: Visit, office: Office, of: What, form: Form | None, status: int = 200, **more: object
) -> web.Response:
    """``form`` None: the rule says more than a week can, and is shown as it is until somebody writes it anew."""
    would = more.pop("would", office)
    assert isinstance(would, Office)
    as_ = preview.As.of(visit.books, would, visit.scene.say)
    values: dict[str, object] = {
        "office": office,
        "what": of,
        "name": name_of(visit, office, of),
        "rule": changes.rule_of(would, of),
        "filled": form,
        "specials": tuple(Special),
        "kinds": tuple(Day),
        "told": preview.told(as_, visit.now, visit.words.form),
        "ahead": preview.ahead(as_, visit.now),
        "facts": changes.facts_of(office, of),
        "errors": (),
        "warnings": (),
        "version": visit.made_from(status),
    }
    errors = more.get("errors", ())
    wrong = dict(errors) if isinstance(errors, tuple) else {}
    return visit.page("hours_of.html", status, **{**values, **shared(visit), **more, "wrong": wrong})


def found(visit: Visit, action: Action) -> tuple[Office, What]:
    """The office and the hours that the address names. Raises NotFound and Denied."""
    office = visit.books.offices.get(visit.request.match_info["office"])
    if office is None:
        raise NotFound
    visit.demand(action, Thing(office.id))
    try:
        of = changes.what(visit.request.match_info["what"])
        changes.rule_of(office, of)
    except NoSuchHours:
        raise NotFound from None
    return office, of


def name_of(visit: Visit, office: Office, of: What) -> str:
    """As people call it: the door's or the place's name and the kind of open, or the phone's."""
    if of.sort == changes.PHONE:
        phone = office.phones[int(of.id)]
        return f"{phone.label or visit.words.say('hours_phone')} {spoken(phone.number)}"
    if of.sort == changes.DOOR:
        return f"{office.name}: {visit.words.say('kind_drop_in')}"
    point = changes.point_of(office, of)
    return f"{point.label or point.id}: {visit.words.say('kind_' + of.kind.value)}"


def form_of(plan: Plan) -> Form:
    week = {day: as_typed(plan.week.get(day, ())) for day in WEEK}
    special = {each: _shown(plan.special.get(each, Own(Day.USUAL))) for each in Special}
    return Form(week, special)


def doubts_of(visit: Visit, rule: str) -> tuple[Wrong, ...]:
    """What can be read and probably is not what was meant."""
    return doubts(rule, visit.now)


def places_of(office: Office) -> list[tuple[str, str]]:
    """The places that days of their own may be for."""
    return [(point.id, point.label or point.id) for point in office.points]


def phones_of(office: Office) -> list[tuple[str, str]]:
    """The numbers that may stand for these days: public ones. A staff number is of another kind and is not here."""
    return [(str(at), f"{phone.label} {spoken(phone.number)}".strip()) for at, phone in enumerate(office.phones)]


def _row(visit: Visit, office: Office, of: What) -> Row:
    rule, facts = changes.rule_of(office, of), changes.facts_of(office, of)
    confirmed = facts is None or visit.now < facts.expires_at
    today = visit.now.astimezone(OSLO).date()
    return Row(of, name_of(visit, office, of), plan_of(rule, today), rule, facts, confirmed)


def _shown(own: Own) -> tuple[str, str]:
    return own.day.value, as_typed(own.spans)
