"""Changes the office's texts: drafts are written, checked and published; what was published can be taken back."""

from __future__ import annotations

import asyncio
import getpass
import os
import shlex
import subprocess
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.cli.shelf import Shelf
from bot.cli.texts_shown import chosen, known
from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.drafts import Draft
from bot.store.errors import Conflict
from bot.store.store import Store
from bot.wordings import Change, Name, NotKnown, as_of, changes, digest, entry, reworded, worded

SHIPPED = "shipped"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text, how it is to be (None: as shipped), and who wants it, why."""

    name: Name
    pattern: str | None = field(repr=False)
    who: str
    why: str = field(repr=False)


async def edit(shelf: Shelf, args: Namespace) -> int:
    """Status 2 if the draft has faults; it is kept all the same."""
    name = known(shelf, args.key, args.language)
    draft = shelf.drafts.get(name) or _begun(shelf, name)
    draft = replace(draft, who=_who(args), why=args.why or draft.why)
    if args.text is not None:
        draft = replace(draft, pattern=args.text)
    path = shelf.drafts.save(draft)
    if args.editor:
        draft = await _edited(shelf, draft)
    faults = shelf.catalogue.check(name.key, name.language, draft.pattern)
    print("\n".join((f"Draft: {path}", *(faults or ("Nothing wrong. To say it: apendor texts publish",)))))
    return 2 if faults else 0


async def publish(shelf: Shelf, args: Namespace) -> int:
    """All drafts that were named, in one version, or none."""
    drafts, store = chosen(shelf, args), _store(shelf)
    if not drafts:
        raise Wrong("there is no such draft; begin one with: apendor texts edit KEY --text TEXT")
    for draft in drafts:
        _refuse_faults(shelf, draft)
    wanted = [Wanted(draft.name, draft.pattern, args.who or draft.who, args.why or draft.why) for draft in drafts]
    await _commit(shelf, store, wanted)
    for draft in drafts:
        shelf.drafts.drop(draft.name)
    return 0


async def rollback(shelf: Shelf, args: Namespace) -> int:
    """An earlier wording becomes a new version: nothing that was said is ever unsaid."""
    name, store = known(shelf, args.key, args.language), _store(shelf)
    pattern = None if args.to == SHIPPED else _as_of(shelf, name, _version(shelf, args.to))
    if pattern == worded(shelf.books, name):
        raise Wrong(f"{name} was the same then; apendor texts show {name.key} tells its versions")
    faults = shelf.catalogue.check(name.key, name.language, pattern) if pattern else ()
    if faults:
        raise Wrong(faults[0])
    await _commit(shelf, store, [Wanted(name, pattern, _who(args), args.why or "")])
    return 0


async def _commit(shelf: Shelf, store: Store, wanted: Sequence[Wanted]) -> None:
    if missing := [each for each in wanted if not each.why.strip()]:
        raise Wrong(f"say why {missing[0].name} is changed: --why TEXT")
    books, at = shelf.books, SystemClock().now()
    for each in wanted:
        books = reworded(books, each.name, each.pattern)
    trail = [entry(_change(shelf, each, at)) for each in wanted]
    try:
        await store.put_books(books, expected=shelf.books.version, entries=trail, at=at)
    except Conflict as e:
        raise Failed("somebody changed the books at the same moment; look at them and try again") from e
    names = ", ".join(str(each.name) for each in wanted)
    print(f"Version {shelf.books.version + 1}: {names}")


def _change(shelf: Shelf, wanted: Wanted, at: datetime) -> Change:
    before = worded(shelf.books, wanted.name)
    version = shelf.books.version + 1
    return Change(wanted.name, version, at, wanted.who, wanted.why, wanted.pattern, before)


def _refuse_faults(shelf: Shelf, draft: Draft) -> None:
    name = draft.name
    if faults := shelf.catalogue.check(name.key, name.language, draft.pattern):
        raise Wrong(faults[0])
    if draft.seen != digest(worded(shelf.books, name)):
        raise Wrong(
            f"{name} was changed after this draft was begun at version {draft.begun}; look at it with "
            f"apendor texts show {name.key}, throw the draft away ({shelf.drafts.path(name)}) and edit again"
        )


def _store(shelf: Shelf) -> Store:
    if shelf.store is None:
        raise Wrong("there is no data folder with books yet; start the bot once, or name the folder with --data")
    return shelf.store


def _as_of(shelf: Shelf, name: Name, version: int) -> str | None:
    try:
        return as_of(changes(shelf.trail, name), version, shelf.books, name)
    except NotKnown as e:
        raise Wrong(f"{e}; name another version, or write the text anew") from e


def _version(shelf: Shelf, text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= shelf.books.version:
        raise Wrong(f"--to: {text} is no version; write a number from 1 to {shelf.books.version}, or {SHIPPED}")
    return int(text)


def _who(args: Namespace) -> str:
    return str(args.who or getpass.getuser())


def _begun(shelf: Shelf, name: Name) -> Draft:
    """What is said now, to be changed."""
    pattern = shelf.catalogue.pattern(name.key, name.language)
    return Draft(name, pattern, shelf.books.version, digest(worded(shelf.books, name)), "", "")


async def _edited(shelf: Shelf, draft: Draft) -> Draft:
    """Opens the draft in the person's editor and reads it back."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise Wrong("EDITOR is not set; set it to your editor, or give the text with --text")
    command = [*shlex.split(editor), str(shelf.drafts.path(draft.name))]
    done = await asyncio.to_thread(subprocess.run, command, check=False)
    if done.returncode != 0:
        raise Failed(f"the editor ended with status {done.returncode}; the draft is left as it is")
    return shelf.drafts.get(draft.name) or draft
