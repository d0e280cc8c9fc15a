"""What the console stands on: the same store, desk and clock as every other door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bot.clock import Clock
from bot.console.entering.entrance import Entrance
from bot.console.live import Live
from bot.console.sessions import Sessions
from bot.console.words import Words
from bot.desk import Desk
from bot.store.store import Store
from messages.catalogue import Catalogue
from messages.reading import Reader


@dataclass(frozen=True, slots=True)
class Rooms:
    """``catalogue``: the shipped texts, without those of an office. ``url``: where the console is reached from, if
    that is said (``https://vakt.example``); without it only from this machine.
    ``price``: of one part of an SMS, in kroner. ``entrance``: which ways in there are.
    """

    store: Store
    desk: Desk
    clock: Clock
    catalogue: Catalogue
    reader: Reader
    sessions: Sessions
    live: Live
    words: Mapping[str, Words] = field(repr=False)
    url: str | None = None
    price: Decimal | None = None
    entrance: Entrance = field(default_factory=Entrance)
