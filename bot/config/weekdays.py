"""How people write days and months in Norwegian and English, and how a rule writes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@cache
def words() -> Mapping[str, str]:
    """``mandag``, ``man``, ``måndag``, ``Monday`` → ``Mo``; ``desember``, ``des`` → ``Dec``."""
    found: dict[str, str] = {}
    for locale in (Locale.parse(code) for code in ("en", "nn", "nb")):
        for width in ("wide", "abbreviated", "short"):
            found |= {_plain(name): DAYS[at] for at, name in locale.days["format"].get(width, {}).items()}
            found |= {_plain(name): MONTHS[at - 1] for at, name in locale.months["format"].get(width, {}).items()}
    return found


def _plain(name: str) -> str:
    return name.lower().rstrip(".")
