"""Changes to the rota: books in, books out, or the reason why not. The console and the texts use the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeVar

from escalation.books import Books
from escalation.plan import Absence, Intended, Override, Plan, Swap, Way
from escalation.rota.duty import MOMENT, duty_of, wakeable
from escalation.rota.stints import YEAR, Stint, stint_called

KEPT = timedelta(days=60)  # how long what is over is still shown


class Why(Enum):
    """Why a change to the rota was refused. The value is what our texts and pages name it by."""

    NOBODY = "nobody"  # there is no such person
    NO_OFFICE = "no_office"  # there is no such office
    ELSEWHERE = "elsewhere"  # the person does not belong to the office, or was never verified: they would not be woken
    BACKWARDS = "backwards"  # it ends before it begins
    OVER = "over"  # it ends before now
    NO_REASON = "no_reason"  # a change needs its reason
    NO_STINT = "no_stint"  # no such stint is running or ahead
    NOT_YOURS = "not_yours"  # the stint is somebody else's
    SAME = "same"  # it is theirs already
    PENDING = "pending"  # somebody else has already been asked for this stint
    NOT_ASKED = "not_asked"  # no swap waits for an answer from this person
    TAKEN_ID = "taken_id"  # something else goes by this id
    NOT_AWAY = "not_away"  # the person is not absent


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed."""

    why: Why


Changed = Books | Refused
Ended = TypeVar("Ended", Override, Absence)


def override(books: Books, wanted: Override, now: datetime) -> Changed:
    """From its start until its end the rota is different."""
    taken = any(known.id == wanted.id for known in books.plan.overrides)
    checks = (
        (wanted.office not in books.offices, Why.NO_OFFICE),
        (wanted.person not in books.people, Why.NOBODY),
        (wanted.way is not Way.REMOVE and not _useful(books, wanted.person, wanted.office), Why.ELSEWHERE),
        (wanted.end <= wanted.start, Why.BACKWARDS),
        (wanted.end <= now, Why.OVER),
        (not wanted.reason.strip(), Why.NO_REASON),
        (taken, Why.TAKEN_ID),
    )
    return _first(checks) or _planned(books, replace(books.plan, overrides=(*books.plan.overrides, wanted)), now)


def lift(books: Books, override_id: str, now: datetime) -> Changed:
    """The rota goes on as before: an override that runs ends now, one that is ahead is taken out."""
    if not any(known.id == override_id and now < known.end for known in books.plan.overrides):
        return Refused(Why.OVER)
    kept = (o if o.id != override_id else _cut(o, now) for o in books.plan.overrides)
    return _planned(books, replace(books.plan, overrides=tuple(o for o in kept if o is not None)), now)


def sick(books: Books, person: str, now: datetime, by: str = "") -> Changed:
    """Works at once: the person is skipped from now until somebody says that they are well."""
    if person not in books.people:
        return Refused(Why.NOBODY)
    if books.plan.sick(person, now):
        return Refused(Why.SAME)
    return _planned(
        books, replace(books.plan, absences=(*books.plan.absences, Absence(person, now, None, True, by or person))), now
    )


def well(books: Books, person: str, now: datetime) -> Changed:
    """Woken again from now on: whatever absence runs is over."""
    if not books.plan.away(person, now):
        return Refused(Why.NOT_AWAY)
    running = [a for a in books.plan.absences if a.person == person and a.runs(now)]
    kept = (a if a not in running else _cut(a, now) for a in books.plan.absences)
    return _planned(books, replace(books.plan, absences=tuple(a for a in kept if a is not None)), now)


def away(books: Books, wanted: Absence, now: datetime) -> Changed:
    """A planned absence."""
    checks = (
        (wanted.person not in books.people, Why.NOBODY),
        (wanted.end is not None and wanted.end <= wanted.start, Why.BACKWARDS),
        (wanted.end is not None and wanted.end <= now, Why.OVER),
    )
    return _first(checks) or _planned(books, replace(books.plan, absences=(*books.plan.absences, wanted)), now)


def ask_swap(books: Books, wanted: Swap, now: datetime) -> Changed:
    """``giver`` asks ``taker``. Nothing changes hands before the other has said yes."""
    stint = stint_called(books, wanted.stint, now, YEAR)
    if stint is None:
        return Refused(Why.NO_STINT)
    back = stint_called(books, wanted.back, now, YEAR) if wanted.back else stint
    mine, theirs = stint.person == wanted.giver, back is not None and back.person == wanted.taker
    checks = (
        (wanted.taker not in books.people, Why.NOBODY),
        (wanted.taker == wanted.giver, Why.SAME),
        (back is None, Why.NO_STINT),
        (not mine or (bool(wanted.back) and not theirs), Why.NOT_YOURS),
        (not _useful(books, wanted.taker, stint.office), Why.ELSEWHERE),
        (any({s.stint, s.back} & {wanted.stint, wanted.back} - {""} for s in pending(books)), Why.PENDING),
        (any(s.id == wanted.id for s in books.plan.swaps), Why.TAKEN_ID),
    )
    return _first(checks) or _planned(
        books, replace(books.plan, swaps=(*books.plan.swaps, replace(wanted, accepted_at=None))), now
    )


def accept_swap(books: Books, swap_id: str, person: str, now: datetime) -> Changed:
    """The other says yes. Refused if the stint is no longer the giver's: then nothing that was asked is still so."""
    swap = next((s for s in pending(books) if s.id == swap_id and s.taker == person), None)
    if swap is None:
        return Refused(Why.NOT_ASKED)
    for id, holder in ((swap.stint, swap.giver), (swap.back, swap.taker)):
        stint = stint_called(books, id, now, YEAR) if id else None
        if id and (stint is None or stint.person != holder):
            return Refused(Why.NO_STINT if stint is None else Why.NOT_YOURS)
    agreed = replace(swap, accepted_at=now)
    return _planned(books, replace(books.plan, swaps=tuple(agreed if s == swap else s for s in books.plan.swaps)), now)


def drop_swap(books: Books, swap_id: str, person: str, now: datetime) -> Changed:
    """Either of the two says no, or thinks better of it, before it is agreed."""
    swap = next((s for s in pending(books) if s.id == swap_id and person in (s.taker, s.giver)), None)
    if swap is None:
        return Refused(Why.NOT_ASKED)
    return _planned(books, replace(books.plan, swaps=tuple(s for s in books.plan.swaps if s != swap)), now)


def take_over(books: Books, stint_id: str, person: str, now: datetime) -> Changed:
    """Somebody takes a running stint from whoever has it, for what is left of it."""
    stint = stint_called(books, stint_id, now, MOMENT)
    if stint is None:
        return Refused(Why.NO_STINT)
    held = duty_of(books, stint.office, stint.duty, now)
    if person in held:
        return Refused(Why.SAME)
    return override(books, _taken_over(stint, person, now, stint.person if stint.person in held else ""), now)


def intend(books: Books, wanted: Intended, now: datetime) -> Changed:
    """Nobody shall have this duty then; the gap is no gap any more."""
    checks = ((wanted.office not in books.offices, Why.NO_OFFICE), (not wanted.reason.strip(), Why.NO_REASON))
    return _first(checks) or _planned(books, replace(books.plan, intended=(*books.plan.intended, wanted)), now)


def remove(books: Books, person: str, now: datetime) -> Changed:
    """Nobody's access is kept for the sake of the rota: what was theirs is a gap, and is found as one."""
    if person not in books.people:
        return Refused(Why.NOBODY)
    people = {id: known for id, known in books.people.items() if id != person}
    invited = {id: given for id, given in books.invited.items() if id != person}
    calendars = {id: digest for id, digest in books.plan.calendars.items() if id != person}
    swaps = tuple(s for s in books.plan.swaps if s.accepted_at or person not in (s.giver, s.taker))
    plan = replace(books.plan, swaps=swaps, calendars=calendars)
    return _planned(replace(books, people=people, invited=invited), plan, now)


def pending(books: Books) -> tuple[Swap, ...]:
    """The swaps that wait for an answer."""
    return tuple(swap for swap in books.plan.swaps if swap.accepted_at is None)


def _useful(books: Books, person: str, office: str) -> bool:
    return person in books.people and wakeable(books.people[person], office)


def _taken_over(stint: Stint, person: str, now: datetime, instead_of: str) -> Override:
    id, reason = f"{stint.id}:{person}:{int(now.timestamp())}", "taken over"
    return Override(id, stint.office, stint.duty, Way.REPLACE, person, now, stint.end, reason, person, instead_of)


def _first(checks: Iterable[tuple[bool, Why]]) -> Refused | None:
    return next((Refused(why) for wrong, why in checks if wrong), None)


def _cut(ended: Ended, now: datetime) -> Ended | None:
    return replace(ended, end=now) if ended.start < now else None


def _planned(books: Books, plan: Plan, now: datetime) -> Books:
    """What has been over for long is let go of; swaps go by when they were asked for."""
    old = now - KEPT
    kept = replace(
        plan,
        overrides=tuple(o for o in plan.overrides if o.end > old),
        swaps=tuple(s for s in plan.swaps if s.asked_at > old - YEAR),
        absences=tuple(a for a in plan.absences if a.end is None or a.end > old),
        asks=tuple(ask for ask in plan.asks if ask.end > old),
    )
    return replace(books, plan=kept)
