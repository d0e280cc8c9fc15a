"""A text's way from a draft to the citizen: who may move it on, and what stands when it arrives. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto

from bot.console.texts.sheet import Sheet, Sheets, Step
from bot.wordings import Change, Name, digest, entry, reworded, worded
from escalation.books import Books
from escalation.decision import Entry
from messages.catalogue import CITIZEN, Catalogue

EMERGENCY = "113"
TAKEN_BACK = "text_taken_back"
CHANGED = "changed"  # the text was changed between the approval and the day; the page has the words for it


class Why(Enum):
    """Why a text does not move on."""

    FAULTS = auto()  # it has faults; they are told
    NO_REASON = auto()
    CHANGED = auto()  # somebody else has changed the sheet, or what is said, since
    OWN_WORK = auto()  # the second person is somebody else
    STANDS = auto()  # somebody is writing there already
    SAME = auto()  # it says what is said already
    NOTHING = auto()  # there is nothing of the kind on the page
    NOTHING_EARLIER = auto()
    TAKEN_BACK = auto()  # it was taken back already: what stood before that was the wrong one
    NO_PHONE = auto()  # a test goes to one's own verified phone, and there is none
    ENOUGH = auto()  # as many tests as anybody needs in a day
    NOT_SENT = auto()  # a test of a text that cannot be read
    SPAN = auto()  # it would end before it begins, or another one stands in that time


class Refused(Exception):
    """A text that stays where it is. ``sheet`` is how it stands now, where somebody else was faster; ``language``
    whose wording has the faults.
    """

    def __init__(self, why: Why, faults: Iterable[str] = (), sheet: Sheet | None = None, language: str = "") -> None:
        super().__init__(why.name)
        self.why, self.faults, self.sheet, self.language = why, tuple(faults), sheet, language


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody wrote on a page. ``mark`` tells which sheet the page showed, ``seen`` which wording."""

    name: Name
    pattern: str | None = field(repr=False)
    mark: str
    seen: str
    who: str
    at: datetime
    why: str = field(default="", repr=False)
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """What is said from now on, the lines of the trail that say so, and the sheets that are left."""

    books: Books
    entries: tuple[Entry, ...]
    sheets: Sheets


def is_safety(catalogue: Catalogue, key: str) -> bool:
    """Whether lives hang on the words: a citizen reads them, and they hold a number to ring."""
    shipped = catalogue.texts["nb"][key]
    return key.endswith(CITIZEN) and ("number" in shipped.contents.uses or EMERGENCY in shipped.contents.letters)


def save(sheets: Sheets, books: Books, typed: Typed) -> Sheets:
    """A draft can always be saved, unless somebody else has written on the same sheet meanwhile.

    One that says what is said already is none: it is put away.
    """
    now = sheets.get(typed.name)
    if now is not None and now.mark != typed.mark and now.pattern != typed.pattern:
        raise Refused(Why.CHANGED, sheet=now)
    if typed.since and typed.until and typed.until <= typed.since:
        raise Refused(Why.SPAN)
    if typed.pattern == worded(books, typed.name):
        return sheets.drop(now) if now else sheets
    seen = typed.seen or digest(worded(books, typed.name))
    fresh = Sheet(typed.name, typed.pattern, seen, typed.who, typed.why, typed.at, Step.DRAFT)
    return sheets.put(replace(fresh, since=typed.since, until=typed.until))


def is_news(stands: Sheet | None, typed: Typed, books: Books, about: bool) -> bool:
    """Whether an untouched field is to be saved all the same: what is said was changed meanwhile and is seen now, the
    draft says it already, or the reason or the days are others (``about``).
    """
    if stands is None or stands.mark != typed.mark:
        return False
    own = stands.step is Step.DRAFT or stands.who == typed.who
    return stands.seen != typed.seen or stands.pattern == worded(books, typed.name) or (own and about)


def restore(sheets: Sheets, books: Books, typed: Typed) -> Sheets:
    """An earlier wording as a draft. It does not take the place of what somebody is writing."""
    stands = sheets.get(typed.name)
    if stands is not None and stands.pattern != typed.pattern:
        raise Refused(Why.STANDS, sheet=stands, language=typed.name.language)
    if typed.pattern == worded(books, typed.name):
        raise Refused(Why.SAME, language=typed.name.language)
    return sheets if stands else save(sheets, books, typed)


def propose(sheets: Sheets, books: Books, catalogue: Catalogue, name: Name) -> Sheets:
    """A second person is asked. A text with a fault goes nowhere."""
    sheet = _ready(sheets, books, catalogue, name)
    return sheets.put(replace(sheet, step=Step.PROPOSED, refused=""))


def refuse(sheets: Sheets, name: Name, reason: str) -> Sheets:
    """Back to the writer, with the reason."""
    sheet = _sheet(sheets, name)
    if not reason.strip():
        raise Refused(Why.NO_REASON)
    return sheets.put(replace(sheet, step=Step.DRAFT, refused=reason.strip()))


def approve(
    sheets: Sheets, books: Books, catalogue: Catalogue, names: Iterable[Name], who: str, at: datetime
) -> Published:
    """All of them in one version, or none. Where lives hang on the words, the second person is not the first."""
    ready = [_ready(sheets, books, catalogue, name) for name in names]
    for sheet in ready:
        if is_safety(catalogue, sheet.name.key) and (sheet.step is not Step.PROPOSED or sheet.who == who):
            raise Refused(Why.OWN_WORK)
        if not _fits(sheet, sheets.planned(sheet.name), at):
            raise Refused(Why.SPAN)
    signed = [replace(sheet, approver=who) for sheet in ready]
    later = [replace(sheet, step=Step.APPROVED) for sheet in signed if _is_later(sheet, at)]
    at_once = [sheet for sheet in signed if not _is_later(sheet, at)]
    waiting = sheets.drop(*ready).put(*later)
    told = tuple(Entry(at, "text_planned", "", who, str(sheet.name)) for sheet in later)
    return _published(Published(books, told, waiting), at_once, at)


def _is_later(sheet: Sheet, at: datetime) -> bool:
    return sheet.since is not None and sheet.since > at


def _fits(sheet: Sheet, planned: Sheet | None, at: datetime) -> bool:
    """Whether its days are still ahead and nothing else is planned in them. What is said until some day may be mended
    meanwhile: the new one takes its place.
    """
    if sheet.until is not None and sheet.until <= at:
        return False
    return planned is None or (planned.step is Step.ENDING and not _is_later(sheet, at))


def _published(before: Published, ready: Iterable[Sheet], at: datetime) -> Published:
    """These sheets are what is said from now on. One that ends some day leaves a sheet that puts back what stood, or
    what would have stood again after a text that was to end itself.
    """
    books, entries, left = before.books, list(before.entries), before.sheets
    for sheet in ready:
        stood, version = worded(books, sheet.name), before.books.version + 1
        change = Change(sheet.name, version, at, sheet.who, sheet.why, sheet.pattern, stood)
        entries += [entry(change), Entry(at, "text_approved", "", sheet.approver, str(sheet.name))]
        ending = left.planned(sheet.name)
        replaced = [ending] if ending is not None and ending.step is Step.ENDING else []
        again = next((each.pattern for each in replaced if each.seen == digest(stood)), stood)
        left = left.drop(sheet, *replaced)
        left = left.put(_ending(sheet, again)) if sheet.until else left
        books = reworded(books, sheet.name, sheet.pattern)
    return Published(books, tuple(entries), left)


def take_back(sheets: Sheets, books: Books, change: Change | None, who: str, at: datetime) -> Published:
    """«Nødretur»: the wording before the last change stands again at once; a second person looks at it afterwards."""
    if change is None:
        raise Refused(Why.NOTHING_EARLIER)
    name = change.name
    if sheets.returned(name):
        raise Refused(Why.TAKEN_BACK)
    if digest(worded(books, name)) != digest(change.pattern):
        raise Refused(Why.CHANGED)
    sheet = Sheet(name, change.before, digest(change.pattern), who, "nødretur", at, Step.RETURNED)
    undone = Change(name, books.version + 1, at, who, "nødretur", change.before, change.pattern)
    trail = (entry(undone), Entry(at, TAKEN_BACK, "", who, str(name)))
    over = [each for each in (sheets.planned(name),) if each is not None and each.step is Step.ENDING]
    return Published(reworded(books, name, change.before), trail, sheets.drop(*over).put(sheet))


def unplan(sheets: Sheets, name: Name, who: str, at: datetime) -> tuple[Sheets, Entry]:
    """What was to begin on its day does not. Its words are a draft again, where nobody is writing another."""
    planned = sheets.planned(name)
    if planned is None or planned.step is not Step.APPROVED:
        raise Refused(Why.CHANGED)
    told = Entry(at, "text_plan_dropped", "", who, str(name))
    return _back(sheets.drop(planned), planned), told


def _back(sheets: Sheets, planned: Sheet, refused: str = "") -> Sheets:
    """Never over what somebody is writing."""
    if sheets.get(planned.name) is not None:
        return sheets
    return sheets.put(replace(planned, step=Step.DRAFT, approver="", refused=refused))


def is_return(trail: Iterable[Entry], change: Change) -> bool:
    """Whether a change was a «Nødretur»: to undo it would bring the wrong wording back."""
    taken = ((line.at, line.detail) for line in trail if line.action == TAKEN_BACK)
    return (change.at, str(change.name)) in taken


def confirm(sheets: Sheets, name: Name, who: str, at: datetime) -> tuple[Sheets, Entry]:
    """The second person has looked at what was taken back."""
    sheet = sheets.returned(name)
    if sheet is None:
        raise Refused(Why.CHANGED)
    if sheet.who == who:
        raise Refused(Why.OWN_WORK)
    return sheets.drop(sheet), Entry(at, "text_return_confirmed", "", who, str(name))


def due(sheets: Sheets, books: Books, now: datetime) -> Published | None:
    """What was planned for a moment that has come. None: nothing.

    Where the text was changed since, a planned one goes back to its writer, and one that ends has ended already.
    """
    come = [sheet for sheet in sheets.by_name.values() if sheet.is_planned and sheet.since and sheet.since <= now]
    if not come:
        return None
    ready = [sheet for sheet in come if sheet.seen == digest(worded(books, sheet.name))]
    passed = [sheet for sheet in come if sheet not in ready]
    left = sheets.drop(*passed)
    for sheet in passed:
        left = _back(left, sheet, CHANGED) if sheet.step is Step.APPROVED else left
    told = tuple(Entry(now, "text_plan_passed", "", sheet.approver, str(sheet.name)) for sheet in passed)
    return _published(Published(books, told, left), ready, now)


def _ready(sheets: Sheets, books: Books, catalogue: Catalogue, name: Name) -> Sheet:
    sheet = _sheet(sheets, name)
    if sheet.seen != digest(worded(books, name)):
        raise Refused(Why.CHANGED, sheet=sheet)
    if sheet.pattern == worded(books, name):
        raise Refused(Why.SAME)
    if sheet.pattern is not None and (faults := catalogue.check(name.key, name.language, sheet.pattern)):
        raise Refused(Why.FAULTS, faults, language=name.language)
    if not sheet.why.strip():
        raise Refused(Why.NO_REASON)
    return sheet


def _sheet(sheets: Sheets, name: Name) -> Sheet:
    sheet = sheets.get(name)
    if sheet is None:
        raise Refused(Why.CHANGED)
    return sheet


def _ending(sheet: Sheet, stood: str | None) -> Sheet:
    """On its last day, what stood before stands again."""
    back = replace(sheet, pattern=stood, seen=digest(sheet.pattern), step=Step.ENDING)
    return replace(back, since=sheet.until, until=None)
