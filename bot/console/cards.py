"""Cases as cards: what may be said of one before anybody has taken it, and in which order they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from escalation.books import Person
from escalation.case import Case, Class, Stage, Timer
from escalation.moves.take import interpreter, safe_to_ring
from escalation.moves.wake import is_escalating, may_take, reachable
from escalation.scene import Scene

AT_MOST = 100  # cards of a group that are shown: the gravest and oldest
GRAVE = {klass: rank for rank, klass in enumerate(Class)}
COLORS = {Class.LIFE: "danger", Class.ACUTE: "warning", Class.UNCLEAR: "neutral"}
NO_NEED = "urgent"  # what is said of a case whose need nobody may read over a shoulder


@dataclass(frozen=True, slots=True)
class Card:
    """One case on the list. Nothing here is a word of the citizen's, or a digit of their number.

    ``need`` is the name of its word. ``minutes``: since it came in. ``next_names`` are asked at ``next_at``.
    """

    case: Case = field(repr=False)
    color: str
    need: str
    minutes: int
    holder: str
    next_at: datetime | None
    next_names: tuple[str, ...]
    may_take: bool
    flags: tuple[str, ...]

    @property
    def code(self) -> str:
        return self.case.code


@dataclass(frozen=True, slots=True)
class Group:
    """Cards that belong together; ``more`` are not shown."""

    name: str
    cards: tuple[Card, ...]
    more: int = 0

    @property
    def count(self) -> int:
        return len(self.cards) + self.more


def groups(scene: Scene, cases: Iterable[Case], person: Person) -> tuple[Group, ...]:
    """Mine, waiting, taken by others, on the list or not begun, closed: the page from top to bottom."""
    sorted_out: dict[str, list[Case]] = {name: [] for name in ("mine", "waiting", "others", "later", "closed")}
    for case in cases:
        sorted_out[_group(case, person)].append(case)
    return tuple(_shown(scene, name, found, person) for name, found in sorted_out.items())


def _group(case: Case, person: Person) -> str:
    if not case.is_open:
        return "closed"
    if person.id == case.offered_to:
        return "waiting"
    if case.stage is Stage.TAKEN:
        return "mine" if case.holder == person.id else "others"
    return "waiting" if is_escalating(case) else "later"


def _shown(scene: Scene, name: str, cases: Sequence[Case], person: Person) -> Group:
    first = sorted(cases, key=_last_closed if name == "closed" else _gravest)[:AT_MOST]
    return Group(name, tuple(card(scene, case, person) for case in first), len(cases) - len(first))


def _gravest(case: Case) -> tuple[int, datetime, str]:
    return GRAVE[case.klass], case.opened_at, case.code


def _last_closed(case: Case) -> tuple[float, str]:
    return -(case.closed_at or case.opened_at).timestamp(), case.code


def card(scene: Scene, case: Case, person: Person) -> Card:
    mine = case.stage is Stage.TAKEN and case.holder == person.id
    return Card(
        case=case,
        color=COLORS[case.klass],
        need=NO_NEED if case.neutral and not mine else next(iter(case.needs), "other"),
        minutes=max(0, int((scene.now - case.opened_at) / timedelta(minutes=1))),
        holder=scene.name(case.holder) if case.stage is Stage.TAKEN else "",
        next_at=next_at(case),
        next_names=next_names(scene, case),
        may_take=_may_take(scene, case, person),
        flags=() if case.stage is Stage.TAKEN and not mine else tuple(flags(case)),
    )


def _may_take(scene: Scene, case: Case, person: Person) -> bool:
    free = case.is_open and (case.stage is not Stage.TAKEN or case.offered_to == person.id)
    return free and may_take(scene, case, person)


def next_at(case: Case) -> datetime | None:
    """When the next people are asked."""
    timer = {Stage.WAITING: Timer.STEP, Stage.FALLBACK: Timer.REPEAT, Stage.PENDING: Timer.BEGIN}.get(case.stage)
    return case.timers.get(timer) if timer else None


def next_names(scene: Scene, case: Case) -> tuple[str, ...]:
    """Who that is, as far as it is known; nobody where everybody is asked again."""
    if case.stage is not Stage.WAITING or case.step + 1 >= len(case.policy.steps):
        return ()
    return tuple(person.name for person in reachable(scene, case, case.policy.steps[case.step + 1]))


def flags(case: Case) -> Iterable[str]:
    """What whoever answers the case must know, by the names of their words."""
    if case.minor or "child" in case.needs:
        yield "child"
    if case.unreached:
        yield "unreached"
    if case.quiet:
        yield "quiet"
    if case.cancelled:
        yield "cancelled"
    if case.asked:
        yield "asked"
    if case.wish:
        yield "wish"
    safe, spoken = safe_to_ring(case), interpreter(case)
    if safe != "no_matter":
        yield f"safe_{safe}"
    if spoken != "no":
        yield f"interpreter_{spoken}"
