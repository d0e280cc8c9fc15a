"""One way to whoever vouches for a person, and back: what we made up for it, and that it can come to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field


class NotVouched(Exception):
    """The answer does not show who somebody is; the word says why, for the log. The person reads: try again."""


@dataclass(frozen=True, slots=True)
class Trip:
    """``again``: they are to show who they are although they just did. ``back_to``: our address that they return to."""

    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    back_to: str
    again: bool = False
