"""Varslingsrekke: the steps of each office, who would be woken by them at moments that matter, and their change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.duties import duty_meant, duty_shown
from bot.console.page import elsewhere
from bot.console.texts.examples import NOBODY
from bot.console.times import number
from bot.console.visit import NotFound, Visit
from bot.trial import Rung, ladder
from escalation.books import Books, Office
from escalation.decision import Entry
from escalation.offices.hours import OSLO
from escalation.policy import Step
from escalation.rota import gaps, people_for
from escalation.rota.table import duties_of
from messages.model import InboundMessage, Kind

ACUTE = "vi har ikke mat til barna i kveld"  # any text that surely wakes somebody
FIRST_QUARTER = timedelta(minutes=16)
AHEAD = 14
EMPTY = Step()


@dataclass(frozen=True, slots=True)
class Typed:
    """One step as it stands in its fields."""

    duties: str
    people: str
    wait: str
    life_wait: str
    now: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """Who would be woken if a case came at that moment."""

    when: str
    at: datetime
    rungs: tuple[Rung, ...]


@dataclass(slots=True)
class Read:
    """The steps that the fields say, and what is wrong with them by the id of the field."""

    typed: tuple[Typed, ...]
    steps: tuple[Step, ...]
    errors: list[tuple[str, str]] = field(default_factory=list)


async def shown(visit: Visit) -> web.StreamResponse:
    offices = [visit.books.offices[id] for id in visit.offices(Action.SEE_POLICY)]
    asked = visit.request.query.get("kontor", "")
    office = next((each for each in offices if each.id == asked), offices[0])
    return await _page(visit, office, tuple(_typed(visit, office, step) for step in office.policy.steps))


async def changed(visit: Visit) -> web.StreamResponse:
    """Steps are moved and looked at without being kept; only «Lagre» makes them count, for new cases."""
    office = visit.books.offices.get(visit.request.match_info["office"])
    if office is None:
        raise NotFound
    visit.demand(Action.EDIT_POLICY, Thing(office.id))
    do, read = visit.form.get("do", "look"), _read(visit, office)
    if do == "save" and await visit.is_done():
        return _done(office)
    if do == "save" and not read.errors:
        return await _saved(visit, office, read)
    typed = _moved(visit, office, read.typed, do)
    if read.errors and do in ("save", "look"):
        return await _page(visit, office, typed, 422, errors=tuple(read.errors))
    would = _with(visit.books, office, read.steps) if do == "look" else visit.books
    return await _page(visit, office, typed, would=would)


def _done(office: Office) -> web.Response:
    return elsewhere(f"/console/varsling?kontor={office.id}&gjort=saved")


async def _saved(visit: Visit, office: Office, read: Read) -> web.Response:
    would = _with(visit.books, office, read.steps)
    if why := _forbidden(visit, would, office, read.steps):
        return await _page(visit, office, read.typed, 422, would=would, errors=(why,))
    if not visit.is_of_now:
        errors = (("steps", visit.words.say("policy_conflict")),)
        return await _page(visit, office, read.typed, 409, would=would, errors=errors)
    told = f"{office.id}: {len(office.policy.steps)} → {len(read.steps)}; {visit.form.get('reason', '').strip()}"
    entry = Entry(visit.now, "policy_published", "", visit.person.id, told)
    await visit.publish(would, entry)
    return _done(office)


def _forbidden(visit: Visit, would: Books, office: Office, steps: tuple[Step, ...]) -> tuple[str, str] | None:
    """A policy that may end with nobody is refused; one with gaps needs a reason, which is kept."""
    if not steps or not people_for(would, office.id, steps[-1], visit.now):
        return "steps", visit.words.say("policy_nobody")
    if gaps(would, office.id, visit.now, AHEAD) and not visit.form.get("reason", "").strip():
        return "reason", visit.words.say("policy_gap_reason")
    return None


async def _page(
    visit: Visit, office: Office, typed: tuple[Typed, ...], status: int = 200, **more: object
) -> web.Response:
    would = more.pop("would", visit.books)
    assert isinstance(would, Books)
    found = gaps(would, office.id, visit.now, AHEAD)
    errors = more.get("errors", ())
    values: dict[str, object] = {
        "office": office,
        "offices": [(id, visit.books.offices[id].name) for id in visit.offices(Action.SEE_POLICY)],
        "steps": typed,
        "previews": [await _preview(would, office, when, at) for when, at in _moments(visit.now)],
        "gaps": round(sum((gap.end - gap.start).total_seconds() for gap in found) / 3600, 1),
        "duties": _shown(visit, office, duties_of(visit.books, office.id)),
        "people": [id for id, person in visit.books.people.items() if office.id in person.offices],
        "edits": visit.may(Action.EDIT_POLICY, Thing(office.id)),
        "version": visit.made_from(status),
        "notice": visit.request.query.get("gjort", ""),
        "errors": (),
        "wrong": dict(errors) if isinstance(errors, tuple) else {},
    }
    return visit.page("policy.html", status, **{**values, **more})


async def _preview(books: Books, office: Office, when: str, at: datetime) -> Preview:
    """By the real clockwork, if nobody answers."""
    to = books.number_of(office.id) or NOBODY
    message = InboundMessage("policy", NOBODY, to, Kind.TEXT, ACUTE, at, at)
    rungs = await ladder(books, message, at, FIRST_QUARTER)
    return Preview(when, at, tuple(rung for rung in rungs if rung.person))


def _moments(now: datetime) -> Iterator[tuple[str, datetime]]:
    today = now.astimezone(OSLO).date()
    yield "now", now
    yield "tonight", datetime.combine(today, time(23), OSLO)
    yield "saturday", datetime.combine(today + timedelta(days=(5 - today.weekday()) % 7), time(12), OSLO)
    yield "christmas", datetime(today.year, 12, 24, 23, tzinfo=OSLO)


def _with(books: Books, office: Office, steps: tuple[Step, ...]) -> Books:
    after = replace(office, policy=replace(office.policy, steps=steps))
    return replace(books, offices={**books.offices, office.id: after})


def _typed(visit: Visit, office: Office, step: Step) -> Typed:
    now = tuple(person.name for person in people_for(visit.books, office.id, step, visit.now))
    duties, people = ", ".join(_shown(visit, office, step.duties)), ", ".join(step.people)
    return Typed(duties, people, _written(step.wait), _written(step.life_wait), now)


def _shown(visit: Visit, office: Office, duties: Iterable[str]) -> list[str]:
    """As «Vakter» calls them."""
    known = duties_of(visit.books, office.id)
    return [duty_shown(visit.words, duty, known) for duty in duties]


def _written(wait: timedelta) -> str:
    return str(int(wait.total_seconds()))


def _read(visit: Visit, office: Office) -> Read:
    count = visit.form.get("count", "0")
    rows = [_row(visit, n) for n in range(min(number(count) or 0, 50))]
    read = Read(tuple(rows), ())
    duties = duties_of(visit.books, office.id)
    read.steps = tuple(_meant(visit, _step(visit, read, n, row), duties) for n, row in enumerate(rows))
    known = set(visit.books.people)
    for n, step in enumerate(read.steps):
        if strangers := [person for person in step.people if person not in known]:
            read.errors.append((f"people_{n}", f"{', '.join(strangers)}: ?"))
    return replace_typed(visit, office, read)


def replace_typed(visit: Visit, office: Office, read: Read) -> Read:
    """The same fields, with who would be woken by them now."""
    now = [people_for(visit.books, office.id, step, visit.now) for step in read.steps]
    pairs = zip(read.typed, now, strict=True)
    read.typed = tuple(replace(row, now=tuple(person.name for person in people)) for row, people in pairs)
    return read


def _row(visit: Visit, n: int) -> Typed:
    form = visit.form
    duties, people = form.get(f"duties_{n}", "").strip(), form.get(f"people_{n}", "").strip()
    return Typed(duties, people, form.get(f"wait_{n}", "").strip(), form.get(f"life_wait_{n}", "").strip())


def _step(visit: Visit, read: Read, n: int, row: Typed) -> Step:
    wait = _seconds(visit, read, f"wait_{n}", row.wait)
    life_wait = _seconds(visit, read, f"life_wait_{n}", row.life_wait)
    return Step(_split(row.duties), _split(row.people), wait, life_wait)


def _meant(visit: Visit, step: Step, known: Sequence[str]) -> Step:
    return replace(step, duties=tuple(duty_meant(visit.words, duty, known) for duty in step.duties))


def _seconds(visit: Visit, read: Read, name: str, text: str) -> timedelta:
    seconds = number(text)
    if seconds is None or not 10 <= seconds <= 3600:
        read.errors.append((name, visit.words.say("policy_number")))
        return EMPTY.wait
    return timedelta(seconds=seconds)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _moved(visit: Visit, office: Office, rows: tuple[Typed, ...], do: str) -> tuple[Typed, ...]:
    """The rows after one press of «Opp», «Ned», «Fjern» or «Legg til»."""
    what, _, place = do.partition("_")
    found = number(place)
    at = -1 if found is None else found
    if what == "add":
        return (*rows, _typed(visit, office, EMPTY))
    if what == "remove" and 0 <= at < len(rows):
        return rows[:at] + rows[at + 1 :]
    other = at - 1 if what == "up" else at + 1
    if what in ("up", "down") and min(at, other) >= 0 and max(at, other) < len(rows):
        swapped = list(rows)
        swapped[at], swapped[other] = swapped[other], swapped[at]
        return tuple(swapped)
    return rows
