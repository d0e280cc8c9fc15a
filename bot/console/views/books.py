"""Books: all that the line goes by as one version; out as a folder, and in again after a look at what differs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

from aiohttp import web
from aiohttp.web import FileField

from bot.config.difference import difference
from bot.config.export import exported as as_files
from bot.config.feed import proposed
from bot.console import checked
from bot.console.access import Refusal
from bot.console.bringing import has_all, refused
from bot.console.checked import NAMES, Checked
from bot.console.page import HEADERS, elsewhere
from bot.console.visit import Denied, Visit
from escalation.decision import Entry

CHANGES = ("books_fed", "books_applied", "text_published", "hours_published", "policy_published", "rota_published")
TRAIL, SHOWN = 2000, 40
DONE = "/console/boker?gjort=applied"
FILE = "file_"
LARGEST = 200_000  # letters of one file


async def shown(visit: Visit) -> web.StreamResponse:
    """Which version counts, and who made the last ones."""
    return await _page(visit)


async def exported(visit: Visit) -> web.StreamResponse:
    """The folder as one file: to look through, to keep, to move to another machine. It holds officers' numbers."""
    _demand_all(visit)
    await visit.note("books_exported", detail=str(visit.books.version))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in as_files(visit.books).items():
            folder.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text)
    name = f'attachment; filename="apendor-{visit.books.line.id}-{visit.books.version}.zip"'
    headers = {**HEADERS, "Content-Disposition": name}
    return web.Response(body=held.getvalue(), content_type="application/zip", headers=headers)


async def brought(visit: Visit) -> web.StreamResponse:
    """Files that somebody brings: first what they would change, and only then are they what counts."""
    _demand_all(visit)
    if await visit.is_done():
        return elsewhere(DONE)
    files = await _files(visit)
    if not files:
        return await _page(visit, 422, errors=(("files", visit.words.say("books_no_files")),))
    found = await checked.of_files({**as_files(visit.books), **files}, visit.rooms.catalogue, visit.now)
    if found.faults:
        return await _page(visit, 422, errors=tuple(("files", fault) for fault in found.faults))
    return await _compared(visit, files, found)


async def _compared(visit: Visit, files: Mapping[str, str], found: Checked) -> web.Response:
    wanted = proposed(found.loaded, visit.books)
    changes = difference(visit.books, wanted) if wanted else ()
    if wanted and (why := refused(visit.books, wanted, visit.actor, visit.scene.say)):
        return await _page(visit, 422, changes=changes, errors=(("files", visit.words.say(why.value)),))
    if visit.form.get("do") != "apply" or wanted is None or not changes:
        return await _page(visit, changes=changes, files=files, warnings=found.warnings)
    if not visit.is_of_now:
        said = visit.words.say("books_moved")
        return await _page(visit, 409, changes=changes, files=files, errors=(("files", said),))
    entry = Entry(visit.now, "books_applied", "", visit.person.id, f"{len(changes)} changes, at the console")
    after = replace(wanted, fed=visit.books.fed)
    await visit.publish(after, entry)
    return elsewhere(DONE)


def _demand_all(visit: Visit) -> None:
    if not has_all(visit.actor, visit.books):
        raise Denied(Refusal.NO_ROLE)


async def _files(visit: Visit) -> Mapping[str, str]:
    """Brought from a machine, or as the page of the difference sends them on."""
    found = {name: visit.form[FILE + name].replace("\r\n", "\n") for name in NAMES if visit.form.get(FILE + name)}
    posted = await visit.request.post()
    for field in posted.getall("files", []):
        if isinstance(field, FileField) and field.filename in NAMES:
            found[field.filename] = field.file.read(LARGEST).decode("utf-8", "replace")
    return found


async def _page(visit: Visit, status: int = 200, **more: object) -> web.Response:
    trail = await visit.rooms.store.entries(TRAIL)
    last = [entry for entry in reversed(trail) if entry.action in CHANGES][:SHOWN]
    values: dict[str, object] = {
        "version": visit.books.version,
        "last": last,
        "changes": None,
        "files": {},
        "warnings": (),
        "looked_at": visit.books.version,  # what differs is always shown against the books as they are
        "applies": has_all(replace(visit.actor, proved=True), visit.books),
        "notice": visit.request.query.get("gjort", ""),
        "errors": (),
        "names": NAMES,
    }
    return visit.page("books.html", status, **{**values, **more})
