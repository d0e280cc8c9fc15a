"""The buttons of the rota: sick, well again, taken over, somebody put in, and swaps that two agree on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from aiohttp import web

from bot.console.access import Action, Refusal, Thing
from bot.console.page import elsewhere
from bot.console.times import NoMoment, typed
from bot.console.views.people_changed import others_go_on
from bot.console.views.rota import FOR_LEADERS, page
from bot.console.visit import Denied, NotFound, Visit
from escalation.books import Books
from escalation.decision import Entry
from escalation.plan import Override, Swap, Way
from escalation.rota import Gap, asking, changes, uncovered
from escalation.rota.changes import Changed, Refused, Why
from escalation.rota.news import news, of_absence
from escalation.rota.stints import stint_called

Deed = Callable[[Visit], Changed]
ENTRY = "rota_published"
LATE: Mapping[tuple[str, Why], str] = MappingProxyType(
    {
        ("ask_all", Why.NOBODY): "nobody_could",
        ("say_yes", Why.NOT_YOURS): "gone",
        ("say_yes", Why.NOT_ASKED): "gone",
        ("say_no", Why.NOT_ASKED): "gone",
    }
)
"""What a reason means where it is not what it mostly means."""


async def changed(visit: Visit) -> web.StreamResponse:
    """One button; what cannot be done is told, with what was typed still in its fields."""
    do = visit.form.get("do", "")
    if do not in DEEDS:
        raise NotFound
    if await visit.is_done():
        return _done(do)
    try:
        after = DEEDS[do](visit)
    except NoMoment:
        after = Refused(Why.BACKWARDS)
    if isinstance(after, Refused):
        why = LATE.get((do, after.why), after.why.value)
        errors = (("rota", visit.words.say(f"rota_why_{why}")),)
        return await page(visit, 422, errors=errors)
    await _put(visit, after, do)
    if do == "sick":
        await others_go_on(visit, _somebody(visit))
    return _done(do)


def _done(do: str) -> web.Response:
    return elsewhere(f"/console/vakter?gjort={do}")


def _sick(visit: Visit) -> Changed:
    return changes.sick(visit.books, _somebody(visit), visit.now, visit.person.id)


def _well(visit: Visit) -> Changed:
    after = changes.well(visit.books, _somebody(visit), visit.now)
    return after if isinstance(after, Refused) else asking.withdrawn(after, _somebody(visit))


def _take_over(visit: Visit) -> Changed:
    return changes.take_over(visit.books, visit.form.get("stint", ""), visit.person.id, visit.now)


def _put_in(visit: Visit) -> Changed:
    """Somebody else for these hours: for a leader or an admin to say, or for whoever puts themselves in."""
    form = visit.form
    office, person = form.get("office", ""), form.get("person", "")
    if person != visit.person.id:
        visit.demand(Action.EDIT_ROTA, Thing(office))
    start, end = typed(form.get("from", "")), typed(form.get("to", ""))
    if start is None or end is None:
        return Refused(Why.BACKWARDS)
    duty, reason = form.get("duty", ""), form.get("reason", "")
    wanted = Override(visit.form_key, office, duty, Way.ADD, person, start, end, reason, visit.person.id)
    return changes.override(visit.books, wanted, visit.now)


def _lift(visit: Visit) -> Changed:
    override = next((o for o in visit.books.plan.overrides if o.id == visit.form.get("override")), None)
    if override is None:
        return Refused(Why.OVER)
    if override.by != visit.person.id:
        visit.demand(Action.EDIT_ROTA, Thing(override.office))
    return changes.lift(visit.books, override.id, visit.now)


def _ask_swap(visit: Visit) -> Changed:
    form = visit.form
    wanted = Swap(visit.form_key, form.get("stint", ""), visit.person.id, form.get("taker", ""), visit.now)
    return changes.ask_swap(visit.books, wanted, visit.now)


def _accept(visit: Visit) -> Changed:
    return changes.accept_swap(visit.books, visit.form.get("swap", ""), visit.person.id, visit.now)


def _drop(visit: Visit) -> Changed:
    return changes.drop_swap(visit.books, visit.form.get("swap", ""), visit.person.id, visit.now)


def _ask_all(visit: Visit) -> Changed:
    """About a duty of one's own, or, by whoever makes the rota, somebody else's or nobody's."""
    form, books, now, by = visit.form, visit.books, visit.now, visit.person.id
    stint = stint_called(books, form.get("stint", ""), now, asking.AHEAD)
    if stint is not None:
        if stint.person != by:
            visit.demand(Action.EDIT_ROTA, Thing(stint.office))
        return asking.ask_all(books, asking.of_stint(visit.form_key, stint, by, now), now)
    office = form.get("office", "")
    visit.demand(Action.EDIT_ROTA, Thing(office))
    gap = _gap(visit, office)
    if gap is None:
        return Refused(Why.OVER)
    return asking.ask_all(books, asking.of_gap(visit.form_key, books, office, gap, by, now), now)


def _gap(visit: Visit, office: str) -> Gap | None:
    """The gap that runs at the beginning of the one that the page showed, or now where that has begun."""
    begins = typed(visit.form.get("from", ""))
    at, duty = max(begins or visit.now, visit.now), visit.form.get("duty", "")
    found = uncovered(visit.books, office, visit.now, FOR_LEADERS)
    return next((gap for gap in found if gap.duty == duty and gap.start <= at < gap.end), None)


def _say_yes(visit: Visit) -> Changed:
    return asking.say_yes(visit.books, visit.form.get("ask", ""), visit.person.id, visit.now)


def _say_no(visit: Visit) -> Changed:
    return asking.say_no(visit.books, visit.form.get("ask", ""), visit.person.id, visit.now)


DEEDS: Mapping[str, Deed] = MappingProxyType(
    {
        "sick": _sick,  # I am sick, or somebody is
        "well": _well,
        "take_over": _take_over,  # I take what is left of this stint
        "put_in": _put_in,  # somebody has this duty too, from then until then
        "lift": _lift,  # and no longer
        "ask_swap": _ask_swap,  # would you have my stint?
        "accept": _accept,
        "drop": _drop,  # no, or never mind
        "ask_all": _ask_all,  # would anybody have it?
        "say_yes": _say_yes,  # I would
        "say_no": _say_no,
    }
)


def _somebody(visit: Visit) -> str:
    """Themselves; or another, for whoever may change the rota of an office that the other belongs to."""
    id = visit.form.get("person", "") or visit.person.id
    if id == visit.person.id:
        return id
    person = visit.books.people.get(id)
    if person is None:
        raise NotFound
    if not any(visit.may(Action.EDIT_ROTA, Thing(office)) for office in person.offices):
        raise Denied(Refusal.NO_ROLE)
    return id


async def _put(visit: Visit, after: Books, do: str) -> None:
    """The line of the trail says who did what; why somebody is away is in the rota, and nobody else's to read."""
    entry, by = Entry(visit.now, ENTRY, "", visit.person.id, do), visit.person.id
    send = news(visit.scene, after, by)
    if do in ("sick", "well"):
        person = visit.books.people[_somebody(visit)]
        send += of_absence(visit.scene, person, f"{do}_leader", f"console/{visit.form_key[:20]}", by)
    await visit.publish(after, entry, send)
