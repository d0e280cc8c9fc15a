"""Tekster: every text, whose wording it is, and what is waiting for somebody to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from aiohttp import web

from bot.console import times
from bot.console.access import Action
from bot.console.texts import faults, flow, posted
from bot.console.texts.diff import Piece, diff
from bot.console.texts.look import Light, Look, look
from bot.console.texts.posted import MARK, PLANNED, RETURNED, TEXT
from bot.console.texts.sheet import PAPERS, Sheet, Sheets, Step
from bot.console.texts.versions import history
from bot.console.visit import NotFound, Visit
from bot.store.beside import Papers
from bot.wordings import Change, Name, changes, digest, worded
from escalation.decision import Entry
from messages.catalogue import Catalogue
from messages.direction import FROM_THE_RIGHT

PARTS = (TEXT, MARK, RETURNED, PLANNED)  # what a page posts for each language that it shows
FIRST = ("nb", "nn", "en")  # shown unless the page is asked for others


@dataclass(frozen=True, slots=True)
class Row:
    """One text in the list. ``open``: what somebody is writing of it."""

    key: str
    about: str
    safety: bool
    own: tuple[str, ...]
    open: tuple[Sheet, ...]
    unread: int


@dataclass(frozen=True, slots=True)
class Version:
    """A change that was published, what it took out and put in, and whether what it says is said now."""

    change: Change
    difference: tuple[Piece, ...]
    stands: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a text on its page. ``typed`` is what stands in the field; ``now`` what is said today."""

    language: str
    now: str = field(repr=False)
    typed: str = field(repr=False)
    look: Look
    sheet: Sheet | None
    planned: Sheet | None
    returned: Sheet | None
    theirs: Sheet | None
    mark: str
    seen: str
    was: str
    difference: tuple[Piece, ...]
    proposal: tuple[Piece, ...]
    coming: tuple[Piece, ...]
    signed: str
    history: tuple[Version, ...]

    @property
    def is_outrun(self) -> bool:
        """Whether something else is said by now than when the draft was written."""
        return self.sheet is not None and self.sheet.seen != self.seen

    @property
    def is_plan_outrun(self) -> bool:
        """Whether what was approved for a day will not begin on it: something else is said by now."""
        return self.planned is not None and self.planned.seen != self.seen

    @property
    def is_proposed(self) -> bool:
        return self.sheet is not None and self.sheet.step is Step.PROPOSED

    @property
    def direction(self) -> str:
        return "rtl" if self.language in FROM_THE_RIGHT else "ltr"


async def listed(visit: Visit) -> web.StreamResponse:
    """What waits for a second person first, then drafts, then all the rest in the order of the master file; or only
    those of one kind.
    """
    sheets, catalogue = await sheets_of(visit), visit.scene.say
    asked = visit.request.query.get("vis", "")
    kind = asked if asked in KINDS else ""
    rows = [row for key in catalogue.keys() if KINDS[kind](row := _row(visit, catalogue, sheets, key))]  # noqa: SIM118
    rows.sort(key=lambda row: -max((WEIGHT[sheet.step] for sheet in row.open), default=0))
    return visit.page("texts.html", rows=rows, kinds=tuple(KINDS), kind=kind)


KINDS: Mapping[str, Callable[[Row], bool]] = MappingProxyType(
    {
        "": lambda _: True,
        "open": lambda row: bool(row.open),
        "own": lambda row: bool(row.own),
        "safety": lambda row: row.safety,
        "unread": lambda row: row.unread > 0,
    }
)
WEIGHT = {Step.RETURNED: 4, Step.PROPOSED: 3, Step.DRAFT: 2, Step.APPROVED: 1, Step.ENDING: 1}


async def shown(visit: Visit) -> web.StreamResponse:
    """One text in several languages side by side."""
    key = key_of(visit)
    return await page(visit, key, await sheets_of(visit))


async def page(visit: Visit, key: str, sheets: Sheets, status: int = 200, **more: object) -> web.Response:
    """The page of a text as it stands, or with what somebody typed and why it did not go.

    ``unasked``: with words in a field that nobody typed there, so that what they would cover is shown.
    """
    typed: Mapping[str, str] = more.pop("typed", {})  # type: ignore[assignment]
    light, trail = light_of(visit), await history(visit.rooms.store, key)
    marks = {} if more.pop("unasked", False) else posted.shown(visit.form, key)
    ground = _Ground(light, sheets, trail, typed, marks)
    columns = [_column(ground, Name(key, language)) for language in languages_of(visit, sheets.of_text(key))]
    undone = [each.language for each in columns if each.history and flow.is_return(trail, each.history[0].change)]
    about = _about(columns)
    shared: dict[str, object] = {
        "key_": key,
        "about": light.catalogue.about(key),
        "uses": sorted(light.catalogue.variables(key)),
        "safety": flow.is_safety(light.catalogue, key),
        "columns": columns,
        "undone": undone,
        "may_edit": bool(visit.offices(Action.EDIT_TEXTS)),
        "may_approve": bool(visit.offices(Action.APPROVE_TEXTS)),
        "all_languages": light.catalogue.languages,
        "offices": tuple(visit.books.offices[id] for id in visit.offices(Action.SEE_TEXTS)),
        "light": light,
        "errors": (),
        "differences": None,
        "doing": "",
        "about_it": about if "why" not in visit.form else {name: visit.form.get(name, "") for name in posted.ABOUT},
        "was_about": posted.about(about),
        "told": partial(faults.told, visit.words),
        "notice": visit.request.query.get("gjort", ""),
    }
    return visit.page("text.html", status, **{**shared, **more})


def key_of(visit: Visit) -> str:
    key = visit.request.match_info["key"]
    if key not in visit.rooms.catalogue.keys():  # noqa: SIM118  (not a mapping)
        raise NotFound
    return key


def languages_of(visit: Visit, sheets: Iterable[Sheet] = ()) -> tuple[str, ...]:
    """Those that were asked for, else the usual and those that something is going on in; bokmål always stands first,
    as what the others are held against.
    """
    asked = visit.request.query.getall("sprak", []) or _posted(visit)
    known = [each for each in asked if each in visit.rooms.catalogue.languages]
    usual = (*FIRST, *(sheet.name.language for sheet in sheets))
    return tuple(dict.fromkeys(("nb", *(known or usual))))


def _posted(visit: Visit) -> list[str]:
    return [name.partition("_")[2] for name in visit.form if name.startswith(PARTS)]


async def sheets_of(visit: Visit) -> Sheets:
    return Sheets.of(await visit.rooms.store.beside(Papers, PAPERS))


def light_of(visit: Visit) -> Light:
    chosen = visit.request.query.get("kontor") or visit.form.get("kontor", "")
    mine = visit.offices(Action.SEE_TEXTS)
    office = visit.books.offices[chosen if chosen in mine else mine[0]]
    return Light(visit.scene.say, visit.books, office, visit.now)


def _row(visit: Visit, catalogue: Catalogue, sheets: Sheets, key: str) -> Row:
    own = tuple(language for language, patterns in visit.books.texts.items() if key in patterns)
    safety = flow.is_safety(catalogue, key)
    unread = sum(not catalogue.speaks(key, language) for language in catalogue.languages) if safety else 0
    return Row(key, catalogue.about(key), safety, own, tuple(sheets.of_text(key)), unread)


def _about(columns: Sequence[Column]) -> dict[str, str]:
    """Why and when, as the first sheet on the page says it."""
    sheet = next((column.sheet for column in columns if column.sheet), None)
    found = (sheet.why, times.shown(sheet.since), times.shown(sheet.until)) if sheet else ("", "", "")
    return dict(zip(posted.ABOUT, found, strict=True))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the columns of a page are made from. ``typed``: by language; ``marks``: of the sheets that the page that
    was posted had shown.
    """

    light: Light
    sheets: Sheets
    trail: tuple[Entry, ...]
    typed: Mapping[str, str] = field(repr=False)
    marks: Mapping[Name, str]


def _column(ground: _Ground, name: Name) -> Column:
    light, sheet, say = ground.light, ground.sheets.get(name), ground.light.catalogue
    now, original = say.pattern(name.key, name.language), say.original(name.key, name.language)
    planned = ground.sheets.planned(name)
    written = now if sheet is None else original if sheet.pattern is None else sheet.pattern
    text = ground.typed.get(name.language, written)
    signature = say.signature(name.key, name.language)
    return Column(
        language=name.language,
        now=now,
        typed=text,
        look=look(light, name.key, name.language, text),
        sheet=sheet,
        planned=planned,
        returned=ground.sheets.returned(name),
        theirs=sheet if text != written and sheet and ground.marks.get(name) != sheet.mark else None,
        mark=sheet.mark if sheet else "",
        seen=digest(worded(light.books, name)),
        was=digest(posted.plain(written)),
        difference=diff(now, text) if text != now else (),
        proposal=diff(now, written),
        coming=diff(now, original if planned.pattern is None else planned.pattern) if planned else (),
        signed=signature.by if signature else "",
        history=tuple(_version(each, original, now) for each in reversed(changes(ground.trail, name))),
    )


def _version(change: Change, original: str, now: str) -> Version:
    before, after = (original if each is None else each for each in (change.before, change.pattern))
    return Version(change, diff(before, after), after == now)
