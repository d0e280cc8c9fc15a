"""Every page there is, found in the console's own table of addresses: who looks at it, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.console.access import RIGHTS, Action
from bot.console.routes import OPEN, ROUTES
from escalation.roles import Role
from tests.browser.worlds import World

AT_WORK = frozenset({Action.SEE_CASES, Action.TAKE, Action.READ, Action.REACH, Action.OWN_DESK})
WHO = ((Role.LEADER, "Mo"), (Role.AUDITOR, "Eva"), (Role.OPERATOR, "Per"), (Role.CASEWORKER, "Kari"))


@dataclass(frozen=True, slots=True)
class Place:
    """A page's address as the table has it. ``who``: who looks at it; empty for somebody who has not logged in."""

    path: str
    who: str

    @property
    def name(self) -> str:
        return f"{self.path.strip('/') or 'home'} {self.who or 'anybody'}"

    def address(self, world: World) -> str:
        """Raises KeyError where nobody has said what stands in for a part of it: say so in ``worlds.py``."""
        return "/console" + re.sub(r"\{(\w+)[^}]*\}", lambda part: world.parts[part[1]], self.path)


def places() -> tuple[Place, ...]:
    guarded = [Place(route.path, _looker(route.action)) for route in ROUTES if route.method == "GET"]
    opened = [Place(route.path, "") for route in OPEN if route.method == "GET" and "static" not in route.path]
    return (*guarded, *opened)


def _looker(action: Action) -> str:
    """Whoever holds the case looks at cases; else whoever may do most with the page."""
    if action in AT_WORK:
        return "Kari"
    return next(name for role, name in WHO if role in RIGHTS[action].roles)
