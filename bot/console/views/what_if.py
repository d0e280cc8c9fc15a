"""Hva om: a text, a time and a place; what would be read, answered, and who would be woken when. Nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.page import elsewhere
from bot.console.texts import examples
from bot.console.texts.examples import NOBODY, PAPERS, Difference, Example
from bot.console.texts.sheet import Sheets
from bot.console.times import NoMoment, shown, typed
from bot.console.views.texts import sheets_of
from bot.console.visit import Visit
from bot.store.beside import Papers
from bot.trial import Rung, Trial, ladder, trial
from bot.wordings import reworded
from escalation.books import Books
from escalation.offices.reach import number_now
from escalation.offices.standing import next_door, staffed
from escalation.rota import counts_as_cover
from messages.address import spoken
from messages.id_numbers import holds_id_number
from messages.model import InboundMessage, Kind

LONGEST = 1000
DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the form. ``drafts``: with the texts that are not published yet."""

    text: str = field(repr=False)
    office: str
    at: datetime
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the page tells, in its order."""

    tried: Trial
    rungs: tuple[Rung, ...]
    open: bool
    opens: datetime | None
    number: str
    untested: tuple[str, ...]
    personal: bool


async def asked(visit: Visit) -> web.StreamResponse:
    """The empty form, and the examples that are kept."""
    return await _page(visit, _default(visit))


async def answered(visit: Visit) -> web.StreamResponse:
    """What would happen; or the text is kept as an example, or all examples are asked again with the drafts."""
    do = visit.form.get("do", "ask")
    try:
        question = _asked(visit)
    except NoMoment:
        return await _page(visit, _default(visit), 422, errors=(("at", visit.words.say("text_span")),))
    if do == "keep":
        return await _kept(visit, question)
    if do == "drop":
        return await _dropped(visit)
    if do == "all":
        return await _page(visit, question, differences=await _all(visit))
    if not question.text:
        return await _page(visit, question, 422, errors=(("text", visit.words.say("if_no_text")),))
    return await _page(visit, question, answer=await _answer(visit, question))


async def _answer(visit: Visit, question: Asked) -> Answer:
    books = await _books(visit, question)
    office, now = books.offices[question.office], question.at
    to = books.number_of(office.id) or NOBODY
    message = InboundMessage("what_if", NOBODY, to, Kind.TEXT, question.text, now, now)
    tried, rungs = await trial(books, message, now), await ladder(books, message, now)
    opens = next_door(office, now)
    woken = dict.fromkeys(rung.person.id for rung in rungs if rung.person)
    untested = [books.people[id].name for id in woken if not counts_as_cover(books.people[id], now)]
    return Answer(
        tried,
        rungs,
        staffed(office, now),
        opens.at if opens else None,
        spoken(number_now(office, now)),
        tuple(untested),
        holds_id_number(question.text),
    )


async def _all(visit: Visit) -> tuple[Difference, ...]:
    """Every kept example with all drafts as if they were published."""
    papers = await visit.rooms.store.beside(Papers, PAPERS)
    every = (*_mine(visit, papers), *examples.shipped(visit.books, visit.now))
    return await examples.replayed(visit.books, with_drafts(visit.books, await sheets_of(visit)), every)


async def _books(visit: Visit, question: Asked) -> Books:
    return with_drafts(visit.books, await sheets_of(visit)) if question.drafts else visit.books


def with_drafts(books: Books, sheets: Sheets) -> Books:
    for sheet in sheets.by_name.values():
        books = reworded(books, sheet.name, sheet.pattern)
    return books


async def _kept(visit: Visit, question: Asked) -> web.Response:
    visit.demand(Action.EDIT_WORDS, Thing(question.office))
    wrong = "if_personal" if holds_id_number(question.text) else "" if question.text else "if_no_text"
    if wrong:
        return await _page(visit, question, 422, errors=(("text", visit.words.say(wrong)),))
    papers = await visit.rooms.store.beside(Papers, PAPERS)
    example = Example(visit.form_key, question.text, question.office, question.at)
    await visit.rooms.store.put_beside(examples.with_example(papers, example), at=visit.now)
    return elsewhere("/console/hva-om?gjort=kept")


async def _dropped(visit: Visit) -> web.Response:
    papers, id = await visit.rooms.store.beside(Papers, PAPERS), visit.form.get("example", "")
    example = next((each for each in examples.kept(papers) if each.id == id), None)
    if papers is not None and example is not None:
        visit.demand(Action.EDIT_WORDS, Thing(_office_of(visit, example)))
        await visit.rooms.store.put_beside(examples.without(papers, id), at=visit.now)
    return elsewhere("/console/hva-om?gjort=dropped")


def _mine(visit: Visit, papers: Papers | None) -> tuple[Example, ...]:
    """The kept examples of one's own offices."""
    return tuple(each for each in examples.kept(papers) if visit.may(Action.SIMULATE, Thing(_office_of(visit, each))))


def _office_of(visit: Visit, example: Example) -> str:
    """What was kept for an office that is gone is anybody's to take out."""
    known = example.office in visit.books.offices
    return example.office if known else next(iter(visit.offices(Action.EDIT_WORDS)), example.office)


def _asked(visit: Visit) -> Asked:
    """Raises NoMoment."""
    mine, form = visit.offices(Action.SIMULATE), visit.form
    office = form.get("office", "")
    at = typed(form.get("at", "")) or visit.now
    text = form.get("text", "").strip()[:LONGEST]
    return Asked(text, office if office in mine else mine[0], at, form.get("with") == DRAFTS)


def _default(visit: Visit) -> Asked:
    return Asked(visit.form.get("text", ""), visit.offices(Action.SIMULATE)[0], visit.now)


async def _page(visit: Visit, question: Asked, status: int = 200, **more: object) -> web.Response:
    papers = await visit.rooms.store.beside(Papers, PAPERS)
    values: dict[str, object] = {
        "question": question,
        "at": shown(question.at),
        "answer": None,
        "differences": None,
        "kept": _mine(visit, papers),
        "drops": lambda each: visit.may(Action.EDIT_WORDS, Thing(_office_of(visit, each))),
        "offices": list(_offices(visit)),
        "edits": visit.may(Action.EDIT_WORDS),
        "names_shown": visit.may(Action.SEE_ROTA),
        "notice": visit.request.query.get("gjort", ""),
        "errors": (),
    }
    return visit.page("what_if.html", status, **{**values, **more})


def _offices(visit: Visit) -> Iterator[tuple[str, str]]:
    yield from ((id, visit.books.offices[id].name) for id in visit.offices(Action.SIMULATE))
