"""The entrance: which ways into the console there are here, and how often somebody may try them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.console.entering.links import Links
from bot.console.entering.sms import SmsLogin
from bot.console.entering.start import Start
from bot.console.entering.throttle import Throttle

if TYPE_CHECKING:
    from bot.console.entering.oidc import Oidc

GUESSES = 20  # codes from a terminal within five minutes and from one network


def _guesses() -> Throttle:
    return Throttle(GUESSES)


@dataclass(frozen=True, slots=True)
class Entrance:
    """A way that is None is not there: no terminal, no root key, nobody who vouches.

    ``demo``: whoever plays may be anybody. Never in a house that somebody texts.
    """

    start: Start | None = None
    links: Links | None = None
    oidc: Oidc | None = None
    sms: SmsLogin | None = None
    demo: bool = False
    guesses: Throttle = field(default_factory=_guesses)
