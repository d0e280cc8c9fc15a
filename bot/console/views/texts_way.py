"""Where the buttons of a text's page end: kept, published, or refused with every word that was typed."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.console.page import elsewhere
from bot.console.texts import flow
from bot.console.texts.examples import PAPERS as EXAMPLES
from bot.console.texts.examples import kept, replayed, shipped
from bot.console.texts.faults import told
from bot.console.texts.flow import Published, Refused, Why
from bot.console.texts.look import folded as without_dear
from bot.console.texts.posted import TEXT, plain, typed
from bot.console.texts.sheet import Sheets
from bot.console.texts.versions import with_news
from bot.console.views.texts import languages_of, page, sheets_of
from bot.console.visit import Visit
from bot.store.beside import Papers
from bot.wordings import Name, reworded
from escalation.books import Books
from escalation.decision import Entry

FOLD, PUT, VALUE = "fold_", "put_", "value_"
FASTER = (Why.CHANGED, Why.STANDS)
FIELDS = {Why.NO_REASON: "why", Why.SPAN: "since"}
"""Where on the page it is mended; the rest is mended in the text itself."""


async def published(visit: Visit, key: str, sheets: Sheets, names: list[Name]) -> web.Response:
    """First the kept examples are asked again; what comes out otherwise must be looked at before it goes on."""
    person, say = visit.person.id, visit.scene.say
    after = flow.approve(sheets, visit.books, say, names, person, visit.now)
    if visit.form.get("looked") != "yes":
        differences = await _differences(visit, _as_if(visit.books, sheets, names))
        if differences:
            return await page(visit, key, sheets, differences=differences, doing=visit.form.get("do"))
    await put(visit, after)
    return done(visit, key, "published")


def _as_if(books: Books, sheets: Sheets, names: list[Name]) -> Books:
    """The books as they would be, also where that is on another day."""
    for name in names:
        if sheet := sheets.get(name):
            books = reworded(books, name, sheet.pattern)
    return books


async def _differences(visit: Visit, after: Books) -> tuple[object, ...]:
    papers = await visit.rooms.store.beside(Papers, EXAMPLES)
    examples = (*kept(papers), *shipped(visit.books, visit.now))
    return await replayed(visit.books, after, examples)


def folded(visit: Visit, do: str) -> Mapping[str, str]:
    """What was typed; with the dear letters of one language replaced, or a value put in, if that was the button."""
    texts, (what, _, language) = dict(typed(visit.form)), do.partition("_")
    text = plain(visit.form.get(TEXT + language, ""))
    if f"{what}_" == FOLD and TEXT + language in visit.form:
        texts[language] = without_dear(text, language)
    if f"{what}_" == PUT and (value := visit.form.get(VALUE + language, "")).isidentifier():
        texts[language] = f"{text} {{ ${value} }}".strip()
    return texts


async def refused(visit: Visit, key: str, stays: Refused, words: Mapping[str, str] | None = None) -> web.Response:
    """The page again with everything that was typed, and what is wrong; 409 where somebody else was faster."""
    field = FIELDS.get(stays.why, f"text-{stays.language or 'nb'}")
    errors = tuple((field, told(visit.words, fault)) for fault in stays.faults)
    why = visit.words.say(f"text_{stays.why.name.lower()}")
    status = 409 if stays.why in FASTER else 422
    shown = {"typed": words or typed(visit.form), "unasked": words is not None, "errors": ((field, why), *errors)}
    return await page(visit, key, await sheets_of(visit), status, **shown)


async def put(visit: Visit, published: Published) -> None:
    version, now = visit.books.version, visit.now
    papers = () if published.sheets.papers == (await sheets_of(visit)).papers else (published.sheets.papers,)
    if published.books == visit.books:
        await visit.rooms.store.put_beside(*papers, at=now, entries=published.entries, cause=f"texts:{visit.form_key}")
        return
    beside = (*papers, *await with_news(visit.rooms.store, published.entries))
    await visit.rooms.store.put_books(
        published.books, expected=version, entries=published.entries, at=now, beside=beside
    )


async def keep(visit: Visit, sheets: Sheets, *entries: Entry) -> None:
    await visit.rooms.store.put_beside(sheets.papers, at=visit.now, entries=entries, cause=f"texts:{visit.form_key}")


def done(visit: Visit, key: str, what: str) -> web.Response:
    asked = "".join(f"&sprak={language}" for language in languages_of(visit))
    return elsewhere(f"/console/tekster/{key}?gjort={what}{asked}")
