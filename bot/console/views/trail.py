"""The log: who has read what. Looking here is itself a line of it, written before anything is shown."""

from __future__ import annotations

import csv
import io

from aiohttp import web

from bot.console.access import Action
from bot.console.page import HEADERS
from bot.console.times import OSLO
from bot.console.trail import QUESTIONS, Question, Row, answered, rows
from bot.console.visit import Visit
from escalation.decision import CITIZEN, CLOCK

LOOKED_AT, SHOWN = 20_000, 300
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a table program would run what begins so


async def shown(visit: Visit) -> web.StreamResponse:
    question = _question(visit)
    found = await _found(visit, question)
    people = sorted(_people(visit), key=lambda each: each[1])
    return visit.page(
        "trail.html",
        question=question,
        questions=tuple(QUESTIONS),
        rows=found[:SHOWN],
        more=len(found) > SHOWN,
        most=SHOWN,
        people=people,
        who=lambda row: who(visit, row),
        did=lambda row: did(visit, row),
    )


async def table(visit: Visit) -> web.StreamResponse:
    """The same as a file, whole."""
    out = io.StringIO()
    lines = csv.writer(out, delimiter=";")
    say = visit.words.say
    lines.writerow([say(f"trail_{each}") for each in ("when", "who", "did", "case", "detail")])
    for row in await _found(visit, _question(visit)):
        at = row.at.astimezone(OSLO).isoformat(timespec="seconds")
        lines.writerow(_harmless(each) for each in (at, who(visit, row), did(visit, row), row.code, row.detail))
    headers = {**HEADERS, "Content-Disposition": 'attachment; filename="logg.csv"'}
    return web.Response(body=("\ufeff" + out.getvalue()).encode(), content_type="text/csv", headers=headers)


async def _found(visit: Visit, question: Question) -> tuple[Row, ...]:
    """The newest first. What was asked is written down, whatever the answer is."""
    await visit.note("trail_read", detail=" ".join(filter(None, (question.what, question.code, question.person))))
    entries = await visit.rooms.store.entries(LOOKED_AT)
    offices = frozenset(visit.offices(Action.SEE_TRAIL))
    return answered(await rows(visit.rooms.store, reversed(entries)), question, offices, visit.books)


def _question(visit: Visit) -> Question:
    asked = visit.request.query
    what, person = asked.get("hva", ""), asked.get("hvem", "")
    code = "".join(sign for sign in asked.get("kode", "").upper() if sign.isalnum())[:8]
    known = person if person in visit.books.people else ""
    return Question(what if what in QUESTIONS else "opened", code, known)


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
