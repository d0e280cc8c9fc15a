"""Two kinds of phone number that cannot be taken for each other: one that citizens may be given, and one never."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

PublicNumber = NewType("PublicNumber", str)
"""E.164 or a short code. Every text to a citizen takes its number as one of these."""


@dataclass(frozen=True, slots=True, repr=False)
class StaffNumber:
    """A number among colleagues. It is no text, and becomes none by accident: printed or formatted, it is hidden.

    ``e164`` is read only where an officer or a file of the configuration is written to.
    """

    e164: str

    def __repr__(self) -> str:
        return "StaffNumber(…)"

    def __str__(self) -> str:
        return "…"

    def __format__(self, spec: str) -> str:
        return "…"
