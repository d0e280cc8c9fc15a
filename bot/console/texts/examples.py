"""Example texts that are kept: before something is published, each is asked again, and what changes is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.store.beside import Papers
from bot.trial import Trial, trial
from escalation.books import Books
from messages.address import SMS, Address
from messages.model import InboundMessage, Kind

PAPERS = "examples"
NOBODY = Address(SMS, "+4700000199")  # an invented citizen
NIGHT = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Example:
    """A text that somebody might send, and when. Kept are invented ones only; the page says so."""

    id: str
    text: str = field(repr=False)
    office: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What would come of an example: what the citizen reads, whether somebody is woken, and whom."""

    reply: str = field(repr=False)
    klass: str
    woken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """An example that comes out otherwise."""

    example: Example
    before: Told
    after: Told


def kept(papers: Papers | None) -> tuple[Example, ...]:
    """Those that somebody saved, in the order of their saving."""
    return tuple(_read(id, text) for id, text in papers.sheets.items()) if papers else ()


def with_example(papers: Papers | None, example: Example) -> Papers:
    held = papers or Papers(PAPERS)
    told = {"text": example.text, "office": example.office, "at": example.at.isoformat()}
    return replace(held, sheets={**held.sheets, example.id: json.dumps(told, ensure_ascii=False)})


def without(papers: Papers, id: str) -> Papers:
    return replace(papers, sheets={key: text for key, text in papers.sheets.items() if key != id})


def shipped(books: Books, now: datetime) -> tuple[Example, ...]:
    """One of each kind that every line is asked: by day and by night, in several languages and needs."""
    office = next(iter(books.offices))
    moments = (now, now + NIGHT)
    return tuple(
        Example(f"shipped-{place}-{n}", text, office, at)
        for n, text in enumerate(TEXTS)
        for place, at in enumerate(moments)
    )


TEXTS = (
    "vi har ikke mat til barna i kveld",
    "eg har ingen stad å sove i natt",
    "they cut our power today and my baby is cold",
    "når åpner dere?",
    "ring meg",
    "jeg vil ikke leve lenger",
    "kan jeg få snakke med noen",
    "hei",
)


async def replayed(before: Books, after: Books, examples: Sequence[Example]) -> tuple[Difference, ...]:
    """Every example whose outcome is another one. Nothing is sent or kept."""
    found = [Difference(each, await told(before, each), await told(after, each)) for each in examples]
    return tuple(each for each in found if each.before != each.after)


async def told(books: Books, example: Example) -> Told:
    tried = await tried_out(books, example)
    klass = tried.case.klass.value if tried.case else ""
    return Told(tried.reply, klass, _ids(tried))


async def tried_out(books: Books, example: Example) -> Trial:
    """The whole of what would happen, for the page that shows it."""
    to = books.number_of(example.office) or NOBODY
    message = InboundMessage("example", NOBODY, to, Kind.TEXT, example.text, example.at, example.at)
    return await trial(books, message, example.at)


def _ids(tried: Trial) -> tuple[str, ...]:
    return tuple(person.id for person in tried.woken)


def names(books: Books, ids: Iterable[str]) -> str:
    """People as they are called."""
    return ", ".join(books.people[id].name if id in books.people else id for id in ids)


def _read(id: str, text: str) -> Example:
    told = json.loads(text)
    return Example(id, told["text"], told["office"], datetime.fromisoformat(told["at"]))
