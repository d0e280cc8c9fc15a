"""What ships with the program as plain values: texts and lexicons; the doors read the files, nobody in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shipped:
    """The shipped data of the words.

    ``texts``: language → the whole of ``texts/<language>.ftl``.
    ``lexicons``: file name without ending (``commands``, ``need_nb``, …) → its parsed TOML.
    """

    texts: Mapping[str, str] = field(repr=False)
    lexicons: Mapping[str, Mapping[str, object]] = field(repr=False)
