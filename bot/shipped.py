"""Reads what ships with the program, texts and lexicons, and hands it to the words; once, it never changes."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from messages.catalogue import Catalogue
from messages.reading import Reader
from messages.shipped import Shipped


def shipped() -> Shipped:
    """Every .ftl and .toml file that lies in the package of the words."""
    room = files("messages")
    return Shipped(
        texts={file.name[:-4]: file.read_text("utf-8") for file in _of(room / "texts", ".ftl")},
        lexicons={file.name[:-5]: tomllib.loads(file.read_text("utf-8")) for file in _of(room / "lexicon", ".toml")},
    )


@cache
def catalogue() -> Catalogue:
    """Our own texts, without those of any office."""
    return Catalogue.shipped(shipped().texts)


@cache
def reader() -> Reader:
    """Reads what people write, with the shipped lexicons."""
    return Reader.of(shipped().lexicons)


def _of(folder: Traversable, ending: str) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.name.endswith(ending)), key=lambda file: file.name)
