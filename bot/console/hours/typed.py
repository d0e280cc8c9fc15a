"""Hours as people type them into a field: 10, 1000, 10.00, 10:00, kl 10."""

from __future__ import annotations

import re
from itertools import pairwise

from escalation.offices.week import Spans

TIME = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*|\s+til\s+")
NOTHING = ("", "-", "\u2013", "stengt", "stengd")


class NotHours(Exception):
    """What stands there is not hours; ``why`` names the words for it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def spans(text: str, *, nights: bool = False) -> Spans:
    """``10-12, 13-15`` as spans in order; nothing for an empty field. Raises NotHours.

    ``nights``: one may go over midnight. A door may not: there an end before the start is a slip of the finger.
    """
    if text.strip().casefold() in NOTHING:
        return ()
    found = tuple(sorted(_span(part, nights) for part in re.split(r"[,;]|\s+og\s+", text.strip())))
    if any(later[0] < earlier[1] for earlier, later in pairwise(found)):
        raise NotHours("overlap")
    return found


def shown(spans: Spans) -> str:
    """For the same field."""
    return ", ".join(f"{begins}-{ends}" for begins, ends in spans)


def _span(text: str, nights: bool) -> tuple[str, str]:
    ends = BETWEEN.split(text.strip())
    if len(ends) != 2:
        raise NotHours("time")
    begins, end = (_time(each) for each in ends)
    if begins == end or (end < begins and not nights):
        raise NotHours("backwards")
    return begins, end


def _time(text: str) -> str:
    found = TIME.fullmatch(text.strip())
    if found is None:
        raise NotHours("time")
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise NotHours("time")
    return f"{hour:02}:{minute:02}"
