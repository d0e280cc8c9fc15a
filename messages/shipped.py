"""What ships with the program as plain values: texts, lexicons, a table; the doors read the files, nobody in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shipped:
    """The shipped data of the words.

    ``texts``: language → the whole of ``texts/<language>.ftl``.
    ``reviews``: the parsed ``texts/REVIEWS.toml``: which speaker has signed what.
    ``lexicons``: file name without ending (``commands``, ``need_nb``, …) → its parsed TOML.
    ``table``: the bytes that tell languages apart; empty where they could not be read.
    ``need``: the bytes of the model that needs are read by; empty where they could not be read.
    ``profiles``: what langdetect knows of each language, one JSON text for each.
    """

    texts: Mapping[str, str] = field(repr=False)
    lexicons: Mapping[str, Mapping[str, object]] = field(repr=False)
    table: bytes = field(repr=False, default=b"")
    need: bytes = field(repr=False, default=b"")
    profiles: tuple[str, ...] = field(repr=False, default=())
    reviews: Mapping[str, object] = field(repr=False, default_factory=dict)
