"""A person's own duty: whether they have any now, and until when, whatever the rota, its rotations and swaps say."""

from __future__ import annotations

from datetime import datetime, timedelta

from escalation.books import Books
from escalation.rota.duty import duty_of
from escalation.rota.gap import moments


def has_duty(books: Books, person: str, now: datetime) -> bool:
    """Any duty of any office."""
    return any(person in duty_of(books, office, duty, now) for office, duty in duties(books))


def duty_ends(books: Books, person: str, now: datetime, within: timedelta) -> datetime | None:
    """When they have no duty any more; None: they have none now, or still have one after so long."""
    if not has_duty(books, person, now):
        return None
    end = now + within
    ahead = sorted({at for office in books.offices for at in moments(books, office, now, end)})
    return next((at for at in ahead if now < at < end and not has_duty(books, person, at)), None)


def duties(books: Books) -> tuple[tuple[str, str], ...]:
    """Office and duty, wherever one is named."""
    plan = books.plan
    steps = ((office.id, duty) for office in books.offices.values() for s in office.policy.steps for duty in s.duties)
    fixed = ((each.office, each.duty) for each in books.rota)
    turns = ((each.office, each.duty) for each in plan.rotations)
    fed = ((each.office, each.duty) for each in plan.feeds)
    changed = ((each.office, each.duty) for each in plan.overrides)
    return tuple(dict.fromkeys((*steps, *fixed, *turns, *fed, *changed)))
