"""The console's own words, in both forms of Norwegian: every key is in both, and each page has its file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from messages.wording import Wording, read

FORMS = ("nb", "nn")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on the pages, in one form."""

    form: str
    wordings: Mapping[str, Wording]

    def say(self, key: str, /, **values: str | int) -> str:
        """Raises KeyError for a key that no file has: a page that lacks words is a fault of ours, found by its test."""
        said, _ = self.wordings[key].say(values)
        return said


def words() -> Mapping[str, Words]:
    """Form → words, from the files ``words/<page>.<form>.ftl``. Raises TextError, also where a key stands twice."""
    return {form: Words(form, _wordings(form)) for form in FORMS}


def _wordings(form: str) -> Mapping[str, Wording]:
    room = files("bot.console") / "words"
    mine = sorted((file for file in room.iterdir() if file.name.endswith(f".{form}.ftl")), key=lambda file: file.name)
    return read(form, "\n".join(file.read_text("utf-8") for file in mine))
