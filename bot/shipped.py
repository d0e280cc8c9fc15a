"""Reads what ships with the program, texts, lexicons and tables, and hands it to the words; once, it never changes."""

from __future__ import annotations

import lzma
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import structlog

from messages.catalogue import Catalogue
from messages.language.table import Table
from messages.language.table_file import TableError
from messages.places.mention import Mentions
from messages.places.register import Register
from messages.reading import Reader
from messages.shipped import Shipped

log = structlog.get_logger()


def shipped() -> Shipped:
    """Every .ftl and .toml file that lies in the package of the words, and its tables."""
    room = files("messages")
    tables = room / "language" / "table"
    return Shipped(
        texts={file.name[:-4]: file.read_text("utf-8") for file in _of(room / "texts", ".ftl")},
        lexicons={file.name[:-5]: tomllib.loads(file.read_text("utf-8")) for file in _of(room / "lexicon", ".toml")},
        table=_unpacked(tables / "language.bin"),
        need=_unpacked(room / "tables" / "need.bin"),
        profiles=tuple(_profiles(_unpacked(tables / "profiles.bin"))),
        reviews=tomllib.loads((room / "texts" / "REVIEWS.toml").read_text("utf-8")),
    )


@cache
def catalogue() -> Catalogue:
    """Our own texts, without those of any office."""
    ours = shipped()
    return Catalogue.shipped(ours.texts, ours.reviews)


@cache
def reader() -> Reader:
    """Reads what people write, with the shipped lexicons and table."""
    ours = shipped()
    made = Reader.of(ours.lexicons, table(ours.table), ours.profiles, ours.need)
    if made.assessor.table is None:
        log.error("degraded", reason="need table", error="missing or broken")
    return replace(made, mentions=Mentions.of(ours.lexicons["places"], register()))


def missing() -> tuple[str, ...]:
    """What of our own cannot be read, one sentence each; the house works without, and reads worse."""
    made = reader()
    absent = (
        ("the table of needs", made.assessor.table is None, "needs are read by words alone"),
        ("the table of languages", made.languages.table is None, "languages are told apart more slowly and worse"),
    )
    return tuple(f"{name} is missing or broken: {so}" for name, is_so, so in absent if is_so)


@cache
def register() -> Register:
    """The places of the country, as shipped or as last refreshed."""
    tables = files("messages") / "places"
    return Register.of({file.name[:-4]: file.read_text("utf-8") for file in _of(tables, ".tsv")})


def table(packed: bytes) -> Table | None:
    """None, and a loud line in the log, where it cannot be used: a slower and weaker reading of languages stands in."""
    try:
        return Table.of(packed)
    except TableError as error:
        log.error("degraded", reason="language table", error=str(error))
        return None


def _of(folder: Traversable, ending: str) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(ending)), key=lambda file: file.name)


def _unpacked(file: Traversable) -> bytes:
    """Nothing where the file is missing or broken."""
    try:
        return lzma.decompress(file.read_bytes())
    except (OSError, EOFError, lzma.LZMAError):
        return b""


def _profiles(ours: bytes) -> Iterator[str]:
    """The library's own, in the order of their names on every machine, and ours for languages it lacks."""
    for file in sorted((files("langdetect") / "profiles").iterdir(), key=lambda file: file.name):
        if not file.name.startswith("."):
            yield file.read_text("utf-8")
    yield from ours.decode("utf-8").splitlines()
