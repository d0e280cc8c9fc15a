"""Changes the office's texts: drafts are written, checked and published; what was published can be taken back."""

from __future__ import annotations

import asyncio
import getpass
import os
import shlex
import subprocess
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.cli.shelf import Shelf
from bot.cli.texts_shown import chosen, known
from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.drafts import Draft
from bot.store.errors import Conflict
from bot.store.store import Store
from bot.wordings import Change, Name, as_of, changes, entry, reworded, worded

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
    old = shelf.drafts.get(name)
    pattern = args.text if args.text is not None else await _edited(shelf, name, old)
    why = args.why or (old.why if old else "")
    draft = Draft(name, pattern, old.begun if old else shelf.books.version, _who(args), why)
    path = shelf.drafts.save(draft)
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
    now = worded(shelf.books, name)
    pattern = None if args.to == SHIPPED else as_of(changes(shelf.trail, name), _version(shelf, args.to), now)
    if pattern == now:
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
    since = [change for change in changes(shelf.trail, name) if change.version > draft.begun]
    if since:
        last = since[-1]
        raise Wrong(
            f"{name} was changed in version {last.version} by {last.who}, after this draft was begun; "
            f"compare with apendor texts show {name.key}, throw the draft away ({shelf.drafts.path(name)}), edit again"
        )


def _store(shelf: Shelf) -> Store:
    if shelf.store is None:
        raise Wrong("there is no data folder with books yet; start the bot once, or name the folder with --data")
    return shelf.store


def _version(shelf: Shelf, text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= shelf.books.version:
        raise Wrong(f"--to: {text} is no version; write a number from 1 to {shelf.books.version}, or {SHIPPED}")
    return int(text)


def _who(args: Namespace) -> str:
    return str(args.who or getpass.getuser())


async def _edited(shelf: Shelf, name: Name, old: Draft | None) -> str:
    """Opens the draft in the person's editor and reads it back."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise Wrong("EDITOR is not set; set it to your editor, or give the text with --text")
    pattern = old.pattern if old else shelf.catalogue.pattern(name.key, name.language)
    begun = old.begun if old else shelf.books.version
    path = shelf.drafts.save(Draft(name, pattern, begun, "", old.why if old else ""))
    done = await asyncio.to_thread(subprocess.run, [*shlex.split(editor), str(path)], check=False)
    if done.returncode != 0:
        raise Failed(f"the editor ended with status {done.returncode}; the draft is left as it is")
    read = shelf.drafts.get(name)
    return read.pattern if read else pattern
