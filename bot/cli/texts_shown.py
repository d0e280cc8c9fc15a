"""Shows the office's texts: all of them, one with its history, and what is wrong with a draft."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from bot.cli.shelf import Shelf
from bot.cli.times import shown
from bot.cli.wrong import Wrong
from bot.drafts import Draft
from bot.wordings import Change, Name, changes, worded
from messages import sms
from messages.catalogue_check import most_parts, unknown, worst

COLUMNS = "{:<34} {:>3} {:>4}  {:<7} {:<6}  {}"


async def listed(shelf: Shelf, args: Namespace) -> int:
    """Lengths are those with the longest likely values."""
    print(COLUMNS.format("TEXT", "SMS", "MOST", "LETTERS", "NUMBER", "WORDING"))
    keys = shelf.catalogue.keys()
    for key in keys:
        name = Name(key, args.language)
        said = _worst(shelf, name)
        needs = "must" if "number" in shelf.catalogue.variables(key) else "-"
        most = most_parts(key, args.language)
        print(COLUMNS.format(key, sms.parts(said), most, sms.encoding(said), needs, _whose(shelf, name)))
    return 0


async def show(shelf: Shelf, args: Namespace) -> int:
    name = known(shelf, args.key, args.language)
    print("\n".join(_shown(shelf, name)))
    return 0


async def check(shelf: Shelf, args: Namespace) -> int:
    """Status 2 if a draft, or a wording that is in use, has a fault."""
    drafts = chosen(shelf, args)
    texts = [(draft.name, draft.pattern) for draft in drafts] or list(_in_use(shelf, args))
    found = [fault for name, pattern in texts for fault in shelf.catalogue.check(name.key, name.language, pattern)]
    print("\n".join(found) or f"{len(texts)} {'drafts' if drafts else 'texts of the office'}, nothing wrong.")
    return 2 if found else 0


def known(shelf: Shelf, key: str, language: str) -> Name:
    """Raises Wrong when there is no such text."""
    catalogue, keys = shelf.catalogue, shelf.catalogue.keys()
    if key not in keys:
        raise Wrong(unknown(key, keys))
    if language not in catalogue.languages:
        raise Wrong(f"there are no texts in {language}; there are in {', '.join(catalogue.languages)}")
    return Name(key, language)


def chosen(shelf: Shelf, args: Namespace) -> tuple[Draft, ...]:
    """The drafts that were asked for: all, those of a text, those in a language."""
    if args.key is not None:
        known(shelf, args.key, args.language or "nb")
    return tuple(
        draft
        for draft in shelf.drafts.all()
        if args.key in (None, draft.name.key) and args.language in (None, draft.name.language)
    )


def _in_use(shelf: Shelf, args: Namespace) -> Iterator[tuple[Name, str]]:
    for language, patterns in shelf.books.texts.items():
        for key, pattern in patterns.items():
            if args.key in (None, key) and args.language in (None, language):
                yield Name(key, language), pattern


def _shown(shelf: Shelf, name: Name) -> Iterator[str]:
    catalogue, said = shelf.catalogue, _worst(shelf, name)
    uses = ", ".join(f"{{ ${each} }}" for each in sorted(catalogue.variables(name.key))) or "none"
    yield f"{name}: {_whose(shelf, name)}"
    yield f"Used:    {catalogue.about(name.key)}"
    yield f"Values:  {uses}; each must be there"
    most = most_parts(name.key, name.language)
    yield f"Length:  {sms.parts(said)} SMS of {most} at most, {sms.encoding(said)}, with long values:"
    yield from (f"    {line}" for line in said.split("\n"))
    yield "Written:"
    yield from (f"    {line}" for line in catalogue.pattern(name.key, name.language).split("\n"))
    history = changes(shelf.trail, name)
    yield "History:" if history else "History: never changed here"
    yield from (_told(change) for change in history)
    draft = shelf.drafts.get(name)
    if draft is not None:
        yield f"Draft:   by {draft.who}, begun at version {draft.begun}: {draft.why or 'no reason given'}"
        yield from (f"    {line}" for line in draft.pattern.split("\n"))


def _told(change: Change) -> str:
    what = "the shipped wording again" if change.pattern is None else f"{sms.parts(change.pattern)} SMS"
    return f"    version {change.version}, {shown(change.at)}, {change.who}: {change.why} ({what})"


def _whose(shelf: Shelf, name: Name) -> str:
    if worded(shelf.books, name) is None:
        return "shipped"
    history = changes(shelf.trail, name)
    return f"the office's, version {history[-1].version}" if history else "the office's"


def _worst(shelf: Shelf, name: Name) -> str:
    return shelf.catalogue.preview(name.key, name.language, **worst(name.language))
