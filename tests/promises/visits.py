"""Visits every state of the model, from a beginning on: which promise breaks first, and after which instants."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tests.promises.model import (
    EPOCHS,
    KEPT_AND_ANSWERED,
    NOTHING_YET,
    OFFICERS,
    RUNS,
    STEPS,
    TAKEN,
    Design,
    Instant,
    State,
    Work,
    has_both,
    wrong,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """``path``: the shortest way to a broken promise. ``moves``: which stage may follow which, within one instant."""

    states: int
    broken: str
    path: tuple[str, ...]
    moves: frozenset[tuple[str, str]]
    silent: int


def explore(design: Design, start: State = NOTHING_YET) -> Seen:
    """Visits every state; stops at the first that breaks a promise."""
    came: dict[State, tuple[State | None, str]] = {start: (None, "")}
    waiting, moves = deque([start]), set[tuple[str, str]]()
    while waiting:
        state = waiting.popleft()
        if broken := wrong(state):
            return Seen(len(came), broken, _path(came, state), frozenset(moves), 0)
        for what, after in follows(state, design):
            if after not in came:
                came[after] = (state, what)
                waiting.append(after)
                moves.add((state.stage, after.stage))
    return Seen(len(came), "", (), frozenset(moves), sum(_is_silent(state, design) for state in came))


def _path(came: Mapping[State, tuple[State | None, str]], state: State) -> tuple[str, ...]:
    path: list[str] = []
    before, what = came[state]
    while before is not None:
        path.append(what)
        before, what = came[before]
    return tuple(reversed(path))


def follows(state: State, design: Design) -> Iterator[tuple[str, State]]:
    """One instant of one worker; a kill of both; or a new deed for a worker that has none."""
    for place, work in enumerate(state.work):
        if work is not None:
            yield from _goes_on(state, place, work, design[work.deed])
    if not state.idle:
        yield "both are killed", state._replace(work=(None, None))
    if None in state.work:
        for work in _deeds(state):
            if work.deed not in design:
                continue
            yield work.deed, _with(state, state.work.index(None), work)


def _goes_on(state: State, place: int, work: Work, instants: tuple[Instant, ...]) -> Iterator[tuple[str, State]]:
    name, done = f"{work.deed} {work.at}", True
    for after, left in instants[work.at](state, work):
        done = False
        more = left is not None and work.at + 1 < len(instants)
        yield name, _with(after, place, left._replace(at=work.at + 1) if more and left is not None else None)
    if done:
        yield name, _with(state, place, None)


def _with(state: State, place: int, work: Work | None) -> State:
    """Workers are alike, so which of them does it makes no other state."""
    other = state.work[1 - place]
    return state._replace(work=(work, other) if _name(work) <= _name(other) else (other, work))


@cache
def _name(work: Work | None) -> str:
    return repr(work)


def _deeds(state: State) -> Iterator[Work]:
    if not state.answered:
        yield Work("keep")
    if state.timer and not any(work and work.deed == "fire" for work in state.work):
        yield Work("fire")
    for who in OFFICERS:
        if state.stage in RUNS:
            yield Work("take", who=who)
        if state.stage == TAKEN and state.holder == who:
            yield Work("close", who=who)
        if has_both(state, who):
            yield Work("merge", who=who)
    if state.stage in RUNS and not state.cancel:
        yield Work("cancel")
    if state.known and state.heard != KEPT_AND_ANSWERED and (state.stage in RUNS or state.epoch < EPOCHS):
        yield Work("hear")
    for letter in state.letters:
        yield Work("send", letter=letter)


def _is_silent(state: State, design: Design) -> bool:
    """Whether time alone, with no human, would never bring the truth to the citizen from here."""
    if not state.idle or not state.answered or state.stage not in RUNS or state.epoch >= EPOCHS:
        return False
    for _ in range(4 * STEPS):
        if state.truth:
            return False
        truth = next((letter for letter in state.letters if letter.says == "truth"), None)
        work = Work("send", letter=truth) if truth else Work("fire")
        for instant in design[work.deed]:
            state = next(iter(instant(state, work)), (state, work))[0]
    return not state.truth
