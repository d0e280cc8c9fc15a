"""The page that a speaker reads: every text beside the Norwegian and English, with room to correct and to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from string import Template

from messages.catalogue import Catalogue, Value
from messages.direction import FROM_THE_RIGHT
from messages.moments import When
from messages.reviews import fingerprint

_NOW = datetime(2026, 11, 20, 21, tzinfo=UTC)
_MONDAY = When(datetime(2026, 11, 23, 9, tzinfo=UTC), _NOW)
EXAMPLES: Mapping[str, Value] = {
    "number": "00 00 00 12",
    "office": "Sosialtjenesten i Eksempelvik",
    "name": "Ola",
    "next": _MONDAY,
    "until": When(datetime(2026, 11, 20, 22, tzinfo=UTC), _NOW, brief=True),
    "place": "Storvik",
    "choices": "2 Storvik, 3 Lillevik",
    "who": "duty",
}
WHO = ("duty", "general", "after_hours_partner", "national", "ward")
SHORTEST_WITH_WHO = "phone_later_citizen"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed around the texts, as two templates: the whole page, and the room of one text."""

    page: str = field(repr=False)
    text: str = field(repr=False)


def page(ours: Catalogue, language: str, keys: Sequence[str], paper: Paper) -> str:
    """One HTML page that needs nothing from anywhere."""
    shown = [{"at": str(at), **_shown(ours, language, key)} for at, key in enumerate(keys, start=1)]
    rows = [Template(paper.text).substitute(values) for values in shown]
    return Template(paper.page).substitute(
        language=escape(language),
        name=escape(_name(ours, language, "en")),
        navn=escape(_name(ours, language, "nb")),
        count=str(len(keys)),
        pack=pack_of(ours, language, keys),
        who=_who(ours, language) if SHORTEST_WITH_WHO in keys else "",
        rows="\n".join(rows),
    )


def pack_of(ours: Catalogue, language: str, keys: Sequence[str]) -> str:
    """A short name for exactly these texts beside exactly these Norwegian ones."""
    patterns = (ours.pattern(key, spoken) for key in keys for spoken in (language, "nb"))
    return fingerprint("\n".join(patterns))[:8]


def _shown(ours: Catalogue, language: str, key: str) -> dict[str, str]:
    nb, en, theirs = (_said(ours, key, spoken) for spoken in ("nb", "en", language))
    return {
        "key": key,
        "about": escape(ours.about(key)),
        "nb": nb,
        "en": en,
        "theirs": theirs,
        "name": escape(_name(ours, language, "nb").capitalize()),
        "language": escape(language),
        "dir": _dir(language),
        "version": fingerprint(ours.pattern(key, language)),
    }


def _who(ours: Catalogue, language: str) -> str:
    """The five names for whoever answers a number: they are the same in every text that has one."""
    said = [[_said(ours, SHORTEST_WITH_WHO, spoken, who) for spoken in ("nb", language)] for who in WHO]
    rows = (
        f'<tr><td lang="nb">{nb}</td><td lang="{language}" dir="{_dir(language)}">{own}</td></tr>' for nb, own in said
    )
    return f"<table>{''.join(rows)}</table>"


def _said(ours: Catalogue, key: str, language: str, who: str = "duty") -> str:
    return escape(ours.preview(key, language, **{**EXAMPLES, "who": who}))


def _name(ours: Catalogue, language: str, spoken: str) -> str:
    return ours.say(f"language_{language}", spoken)


def _dir(language: str) -> str:
    return "rtl" if language in FROM_THE_RIGHT else "ltr"
