"""The plan as the rows of its tables in ``rota.toml``; what only the store knows is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.config.weekdays import DAYS
from escalation.plan import ALWAYS, Absence, Feed, Intended, Override, Plan, Rotation, Swap

Rows = Mapping[str, object]


def tables(plan: Plan) -> Iterator[tuple[str, Rows]]:
    """Each table with its head, in the order of the plan."""
    yield from (("rotations", rotation(each)) for each in plan.rotations)
    yield from (("overrides", override(each)) for each in plan.overrides)
    yield from (("swaps", swap(each)) for each in plan.swaps)
    yield from (("absences", absence(each)) for each in plan.absences)
    yield from (("intended", intended(each)) for each in plan.intended)
    yield from (("feeds", feed(each)) for each in plan.feeds)


def rotation(each: Rotation) -> Rows:
    return {
        "id": each.id,
        "office": each.office,
        "duty": each.duty,
        "people": each.people,
        "begins": each.begins,
        "changeover": f"{DAYS[each.day]} {each.minute // 60:02}:{each.minute % 60:02}",
        "weeks": each.weeks,
        "hours": None if each.hours == ALWAYS else each.hours,
        "ends": each.ends,
    }


def override(each: Override) -> Rows:
    return {
        "id": each.id,
        "office": each.office,
        "duty": each.duty,
        "way": each.way.value,
        "person": each.person,
        "instead_of": each.instead_of,
        "from": each.start,
        "to": each.end,
        "reason": each.reason,
        "by": each.by,
    }


def swap(each: Swap) -> Rows:
    return {
        "id": each.id,
        "stint": each.stint,
        "giver": each.giver,
        "taker": each.taker,
        "back": each.back,
        "asked": each.asked_at,
        "accepted": each.accepted_at,
    }


def absence(each: Absence) -> Rows:
    return {"person": each.person, "from": each.start, "to": each.end, "sick": each.sick or None, "by": each.by}


def intended(each: Intended) -> Rows:
    return {"office": each.office, "duty": each.duty, "hours": each.hours, "reason": each.reason, "by": each.by}


def feed(each: Feed) -> Rows:
    return {"id": each.id, "office": each.office, "duty": each.duty, "names": each.names or None}
