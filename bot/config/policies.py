"""``policy.toml``: whom to wake in which order, and every wait of a promise."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from bot.config.section import Bounds, Section
from escalation.policy import Policy, Step

WAIT = Bounds(timedelta(seconds=10), timedelta(hours=1))  # longer, and nobody else is asked while somebody suffers
ANY = Bounds(timedelta(seconds=30), timedelta(hours=24))
DEFAULT = Policy(steps=())
LENGTHS = ("repeat", "slow_repeat", "warn", "lease", "contact", "asked_life", "asked")
MOST_REPEATS = 1000


def policies(root: Section) -> dict[str, Policy]:
    """Policies by the name that offices call them."""
    found = {name: _policy(section) for name, section in root.named("policies").items()}
    if root.source.whole and not found:
        root.fault((), "has no policy", "begin one with [policies.standard]")
    root.done()
    return found


def _policy(section: Section) -> Policy:
    lengths = {key: section.length(key, getattr(DEFAULT, key), ANY) for key in LENGTHS}
    policy = Policy(
        steps=_steps(section),
        promise=section.lengths("promise", DEFAULT.promise, ANY),
        repeats=section.count("repeats", DEFAULT.repeats, MOST_REPEATS),
        **lengths,
    )
    _in_order(section, policy)
    section.done()
    return policy


def _steps(section: Section) -> tuple[Step, ...]:
    tables = section.tables("steps")
    if not tables:
        section.fault((), "has no step, so nobody would be woken", f"begin one with [[{section.name}.steps]]")
    return tuple(_step(table) for table in tables)


def _step(section: Section) -> Step:
    step = Step(
        duties=tuple(duty for _, duty in section.texts("duties", "first", needed=False)),
        people=tuple(person for _, person in section.texts("people", "mo", needed=False)),
        wait=section.length("wait", Step().wait, WAIT),
        life_wait=section.length("life_wait", Step().life_wait, WAIT),
    )
    if not step.duties and not step.people:
        section.fault((), "wakes nobody", 'write duties = ["first"] or people = ["mo"]')
    section.done()
    return step


def _in_order(section: Section, policy: Policy) -> None:
    """Waits that contradict each other."""
    for at, (earlier, later) in enumerate(pairwise(policy.promise)):
        if later <= earlier:
            section.fault(("promise", at + 1), "is not later than the one before it", "write the moments in order")
    for shorter, longer in (("warn", "lease"), ("repeat", "slow_repeat"), ("asked_life", "asked")):
        first, then = getattr(policy, shorter), getattr(policy, longer)
        if first > then or (first == then and shorter == "warn"):
            section.fault(
                (shorter,), f"is not shorter than {longer}", f"write a shorter {shorter} or a longer {longer}"
            )
    for at, step in enumerate(policy.steps):
        if step.life_wait > step.wait:
            section.fault(("steps", at, "life_wait"), "is longer than wait", "where life may be at stake, wait less")
