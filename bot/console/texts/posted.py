"""What the page of a text posted: which sheets it had shown, and what was typed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.console.texts.flow import Refused, Why
from bot.console.texts.sheet import Sheet, Sheets
from bot.wordings import Name, digest

Form = Mapping[str, str]
TEXT, MARK, RETURNED, PLANNED, SEEN, WAS = "text_", "mark_", "returned_", "planned_", "seen_", "was_"
ABOUT = ("why", "since", "until")
WAS_ABOUT = "was_about"


def plain(text: str) -> str:
    """As it is kept: a browser's line ends are not the writer's."""
    return text.replace("\r\n", "\n").strip()


def typed(form: Form) -> Mapping[str, str]:
    """What stands in the fields that hold something else than when the page was opened, by language."""
    texts = {name.removeprefix(TEXT): plain(text) for name, text in form.items() if name.startswith(TEXT)}
    return {language: text for language, text in texts.items() if form.get(WAS + language) != digest(text)}


def about(form: Form) -> str:
    """Tells whether the reason or the days are others than the page showed."""
    return digest("\0".join(form.get(name, "").strip() for name in ABOUT))


def shown(form: Form, key: str, what: str = MARK) -> Mapping[Name, str]:
    """Which sheets of a text the page showed, by their marks."""
    marks = {name.removeprefix(what): mark for name, mark in form.items() if name.startswith(what)}
    return {Name(key, language): mark for language, mark in marks.items() if mark}


def all_as_shown(sheets: Iterable[Sheet | None], marks: Iterable[str]) -> Iterator[Sheet]:
    """Nobody decides on what they have not seen. Raises Refused where a sheet is gone, or another one by now."""
    for sheet, mark in zip(sheets, marks, strict=True):
        if sheet is None or sheet.mark != mark:
            raise Refused(Why.CHANGED, sheet=sheet)
        yield sheet


def in_hand(sheets: Sheets, before: Sheets, marks: Mapping[Name, str], languages: Iterable[Name]) -> Iterator[Sheet]:
    """What a writer may send on: what was saved just now, and what the page showed just so. A colleague's unfinished
    sheet in a language that was not on the page, or that has changed since, stays where it is.
    """
    for name in languages:
        sheet, stood = sheets.get(name), before.get(name)
        if sheet is not None and (sheet != stood or marks.get(name) == sheet.mark):
            yield sheet
