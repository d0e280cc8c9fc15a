"""The log: who has read what. Looking here is itself a line of it, written before anything is shown."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from aiohttp import web

from bot.console.access import Action
from bot.console.page import HEADERS
from bot.console.times import OSLO
from bot.console.trail import QUESTIONS, Question, Row, answered, rows
from bot.console.visit import Visit
from escalation.decision import CITIZEN, CLOCK
from messages.codes import is_code

LOOKED_AT, SHOWN = 20_000, 300
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a table program would run what begins so
Errors = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """``cut``: the log is longer than what is looked at."""

    rows: tuple[Row, ...]
    cut: bool


async def shown(visit: Visit) -> web.StreamResponse:
    return _no_code(visit) if _is_odd(visit) else _page(visit, await _found(visit))


def _page(visit: Visit, answer: Answer, status: int = 200, errors: Errors = ()) -> web.Response:
    people = sorted(_people(visit), key=lambda each: each[1])
    return visit.page(
        "trail.html",
        status,
        errors=errors,
        question=_question(visit),
        questions=tuple(QUESTIONS),
        rows=answer.rows[:SHOWN],
        more=len(answer.rows) > SHOWN,
        cut=answer.cut,
        looked_at=str(LOOKED_AT),
        most=SHOWN,
        people=people,
        who=lambda row: who(visit, row),
        did=lambda row: did(visit, row),
    )


async def table(visit: Visit) -> web.StreamResponse:
    """The same as a file, with as much of the log as is looked at; where that is not all, its last line says so."""
    if _is_odd(visit):
        return _no_code(visit)
    answer = await _found(visit)
    out = io.StringIO()
    lines = csv.writer(out, delimiter=";")
    say = visit.words.say
    lines.writerow([say(f"trail_{each}") for each in ("when", "who", "did", "case", "detail")])
    for row in answer.rows:
        at = row.at.astimezone(OSLO).isoformat(timespec="seconds")
        lines.writerow(_harmless(each) for each in (at, who(visit, row), did(visit, row), row.code, row.detail))
    if answer.cut:
        lines.writerow((say("trail_cut", count=str(LOOKED_AT)),))
    headers = {**HEADERS, "Content-Disposition": 'attachment; filename="logg.csv"'}
    return web.Response(body=("\ufeff" + out.getvalue()).encode(), content_type="text/csv", headers=headers)


async def _found(visit: Visit) -> Answer:
    """The newest first. What was asked is written down, whatever the answer is."""
    question = _question(visit)
    await visit.note("trail_read", detail=" ".join(filter(None, (question.what, question.code, question.person))))
    entries = await visit.rooms.store.entries(LOOKED_AT)
    offices = frozenset(visit.offices(Action.SEE_TRAIL))
    found = answered(await rows(visit.rooms.store, reversed(entries)), question, offices, visit.books)
    return Answer(found, len(entries) == LOOKED_AT)


def _code(visit: Visit) -> str:
    return visit.request.query.get("kode", "").strip().upper()


def _is_odd(visit: Visit) -> bool:
    """Whether something else than a code stands there: a name or a number is not looked for, and not written down."""
    return _code(visit) != "" and not is_code(_code(visit))


def _no_code(visit: Visit) -> web.Response:
    return _page(visit, Answer((), False), 422, (("kode", visit.words.say("trail_no_code")),))


def _question(visit: Visit) -> Question:
    asked = visit.request.query
    what, person = asked.get("hva", ""), asked.get("hvem", "")
    known = person if person in visit.books.people else ""
    return Question(what if what in QUESTIONS else "opened", "" if _is_odd(visit) else _code(visit), known)


def _people(visit: Visit) -> list[tuple[str, str]]:
    offices = visit.offices(Action.SEE_TRAIL)
    here = (person for person in visit.books.people.values() if any(person.roles_at(office) for office in offices))
    return [(person.id, person.name) for person in here]


def who(visit: Visit, row: Row) -> str:
    """Their name; somebody who is gone is still known by the word for them in the books."""
    if row.by in (CITIZEN, CLOCK):
        return visit.words.say(f"trail_by_{row.by}")
    person = visit.books.people.get(row.by)
    return person.name if person else row.by


def did(visit: Visit, row: Row) -> str:
    key = f"trail_{row.action}"
    return visit.words.say(key if key in visit.words.wordings else "trail_other")


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
