"""A closed case opens again: whoever had it is asked first, since they know it; then the ladder from its first step."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Person
from escalation.case import Case, Timer
from escalation.decision import Decision
from escalation.moves.step import next_step
from escalation.moves.wake import is_grave, wake
from escalation.policy import Step
from escalation.rota import wakeable
from escalation.scene import Scene


def reopened(closed: Case, fresh: Case) -> Case:
    """The closed case as it is when it begins anew; ``fresh`` is the case that the text would have opened.

    It keeps its name, its thread and whom it was told to. Whether the phone may ring is asked again.
    """
    return replace(
        fresh,
        id=closed.id,
        code=closed.code,
        needs=tuple(dict.fromkeys(closed.needs + fresh.needs)),
        why=closed.why + fresh.why,
        opened_at=closed.opened_at,
        epoch=closed.epoch + 1,
        alerts=closed.alerts,
        arrived=closed.arrived,
        also=tuple(address for address in (closed.citizen, *closed.also) if address != fresh.citizen),
        version=closed.version,
        minor=closed.minor or fresh.minor,
        interpreter=closed.interpreter or fresh.interpreter,
        last_holder=closed.holder,
        reopened=closed.reopened + 1,
    )


def first_step(scene: Scene, case: Case) -> Decision:
    """The last holder alone for as long as the first step waits; where life is at stake, the first step as well."""
    person = scene.books.people.get(case.last_holder or "")
    if person is None or not wakeable(person, case.office) or scene.carriers.way(person) is None:
        return next_step(scene, case)
    return _with_the_first_step(scene, case, person) if is_grave(case) else _alone(scene, case, person)


def _with_the_first_step(scene: Scene, case: Case, person: Person) -> Decision:
    woken = next_step(scene, case)
    begun = woken.cases[0]
    asked = any(alert.person == person.id and alert.epoch == case.epoch for alert in begun.alerts.values())
    return woken if asked else woken.plus(wake(scene, begun, (person,), "alert_reopened"))


def _alone(scene: Scene, case: Case, person: Person) -> Decision:
    wait = (case.policy.steps[0] if case.policy.steps else Step()).wait
    waiting = replace(case, timers={**case.timers, Timer.STEP: scene.now + wait})
    return wake(scene, waiting, (person,), "alert_reopened")
