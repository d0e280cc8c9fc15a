"""A partner: an organisation, or a contact centre, that hands people over to an office by text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from messages.address import Address


@dataclass(frozen=True, slots=True)
class Partner:
    """``ways`` are the phones it writes from. ``offices``: whom it may hand people over to; empty for all of the line.

    Never verified: what it writes is read as a citizen's text.
    """

    id: str
    name: str = field(repr=False)
    ways: tuple[Address, ...]
    offices: tuple[str, ...] = ()
    verified_at: datetime | None = None
