"""What is kept of a hand-over: which partner, from which phone, and whether the person wants it."""

from __future__ import annotations

from dataclasses import dataclass

from messages.address import Address


@dataclass(frozen=True, slots=True)
class HandedIn:
    """``partner`` is an id in the books; ``way`` the phone that is told when the case is taken; ``who`` adult, family
    or child."""

    partner: str
    way: Address
    who: str
    consent: bool
