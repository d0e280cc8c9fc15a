"""One acute case as a machine so small that every state of it can be visited: two workers, two officers, any kill.

A deed (a text is kept, a timer fires, an officer takes the case, a letter is sent …) is a row of instants. Between two
instants the worker may be killed, or the other worker may act. What of ``State`` is not ``work`` is kept for ever.
``wrong`` says which promise a state breaks; it is asked of the model here, and of the real house by the oracle.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

STEPS, EPOCHS = 2, 3  # of the policy; how often the case may change hands
OFFICERS = ("kari", "ola")
WAITING, TAKEN, FALLBACK, CLOSED, NONE = "waiting", "taken", "fallback", "closed", "none"
RUNS = {WAITING: "step", TAKEN: "lease", FALLBACK: "repeat"}
"""The timer without which a stage would be silent for ever."""

WAYS = frozenset(
    {
        (NONE, WAITING),
        (WAITING, TAKEN),
        (WAITING, FALLBACK),
        (FALLBACK, TAKEN),
        (TAKEN, WAITING),
        (TAKEN, CLOSED),
    }
)
"""From which stage a case may come to which in one instant; the test of the model says that these are all."""


class Letter(NamedTuple):
    """``received``, ``truth`` and ``taken`` are for the citizen; ``yours`` and ``lost`` for an officer."""

    says: str
    to: str = "citizen"
    epoch: int = 0


class Work(NamedTuple):
    """What a worker has in hand, and forgets when it is killed. ``at`` counts the instants that are done."""

    deed: str
    at: int = 0
    who: str = ""
    letter: Letter | None = None
    timer: str = ""
    may: bool = False
    knew: bool = False


class State(NamedTuple):
    """``answered``: the gateway had its 2xx and never brings the text again. ``known``: its id counts as kept.

    ``truth``: the citizen was told that nobody has answered. ``sure``: officers who were told that the case is theirs.
    ``lies``: what the citizen was told and was not so.
    """

    answered: bool = False
    known: bool = False
    stage: str = NONE
    step: int = 0
    timer: str = ""
    holder: str = ""
    epoch: int = 0
    letters: frozenset[Letter] = frozenset()
    truth: bool = False
    sure: frozenset[str] = frozenset()
    lies: str = ""
    work: tuple[Work | None, Work | None] = (None, None)

    @property
    def idle(self) -> bool:
        return self.work == (None, None)


After = tuple[State, Work | None]  # None: this worker has nothing more to do
Instant = Callable[[State, Work], Iterable[After]]
Design = Mapping[str, tuple[Instant, ...]]


# ── what is promised ──────────────────────────────────────────────────────────────────────────────────────────────


def wrong(state: State) -> str:
    """The promise that this state breaks; empty where all are kept."""
    if state.lies:
        return f"I2: the citizen was told what is not so ({state.lies})"
    if state.stage == TAKEN and not state.holder:
        return "I3: taken by nobody"
    return _wrong_at_rest(state) if state.idle else ""


def _wrong_at_rest(state: State) -> str:
    """Nobody is at work who could still put it right."""
    if state.answered and state.stage == NONE:
        return "I1: a text was answered 2xx and there is no case"
    if state.answered and state.stage in RUNS and state.timer != RUNS[state.stage]:
        return f"I1: {state.stage}, and nothing will happen"
    if state.stage == FALLBACK and not (state.truth or any(letter.says == "truth" for letter in state.letters)):
        return "I1: nobody answers, and the citizen is not told"
    return _wrong_holder(state) if state.stage == TAKEN else ""


def _wrong_holder(state: State) -> str:
    under_way = {letter.to for letter in state.letters if letter.says == "yours"}
    if state.holder not in state.sure | under_way:
        return "I3: the holder does not know"
    others = state.sure - {state.holder}
    if others and not any(letter.says == "lost" for letter in state.letters):
        return "I3: two people are sure that it is theirs"
    return ""


# ── the deeds as we do them ───────────────────────────────────────────────────────────────────────────────────────


def keep(state: State, work: Work) -> Iterator[After]:
    """One transaction: the id of the text, the case, its timer, the letters."""
    if state.known and not work.knew:
        yield state, work
    else:
        letters = state.letters | {Letter("received")}
        yield opened(state)._replace(known=True, timer="step", letters=letters), work


def opened(state: State) -> State:
    return state if state.stage != NONE else state._replace(stage=WAITING, epoch=1)


def answer(state: State, work: Work) -> Iterator[After]:
    yield state._replace(answered=True), work


def fire(state: State, work: Work) -> Iterator[After]:
    """One transaction: what the timer means, and the timer that runs next."""
    timer = work.timer or state.timer
    if state.stage == WAITING and timer == "step":
        yield (stepped(state) if state.step + 1 < STEPS else fallen_back(state)), work
        yield fallen_back(state), work  # nobody is on duty at any step that is left
    elif state.stage == FALLBACK and timer == "repeat":
        yield state._replace(timer="repeat"), work
    elif state.stage == TAKEN and timer == "lease":
        yield (lost(state) if state.epoch < EPOCHS else state._replace(timer="lease")), work


def stepped(state: State) -> State:
    return state._replace(step=state.step + 1, timer="step")


def fallen_back(state: State) -> State:
    return state._replace(stage=FALLBACK, timer="repeat", letters=state.letters | {Letter("truth")})


def lost(state: State) -> State:
    told = state.letters | {Letter("lost", state.holder, state.epoch + 1)}
    return state._replace(stage=WAITING, step=0, holder="", timer="step", epoch=state.epoch + 1, letters=told)


def take(state: State, work: Work) -> Iterator[After]:
    if may_be_taken(state):
        yield taken(state, work.who), work


def may_be_taken(state: State) -> bool:
    return state.stage in (WAITING, FALLBACK) and state.epoch < EPOCHS


def taken(state: State, who: str) -> State:
    epoch = state.epoch + 1
    told = state.letters | {Letter("yours", who, epoch), Letter("taken", epoch=epoch)}
    return state._replace(stage=TAKEN, holder=who, timer="lease", epoch=epoch, letters=told)


def close(state: State, work: Work) -> Iterator[After]:
    if state.stage == TAKEN and state.holder == work.who:
        yield state._replace(stage=CLOSED, timer=""), work


def send(state: State, work: Work) -> Iterator[After]:
    """The gateway takes it, or does not now. What is no longer true is not sent."""
    if work.letter not in state.letters or work.letter is None:
        return
    if not still_true(state, work.letter):
        yield state._replace(letters=state.letters - {work.letter}), None
        return
    yield said(state, work.letter), work
    yield state, None


def still_true(state: State, letter: Letter) -> bool:
    if letter.says in ("taken", "yours"):
        return state.stage == TAKEN and state.epoch == letter.epoch
    return letter.says != "lost" or not (state.stage == TAKEN and state.holder == letter.to)


def said(state: State, letter: Letter) -> State:
    if letter.says == "taken" and state.stage != TAKEN:
        return state._replace(lies="taken")
    if letter.says == "received" and state.stage == NONE:
        return state._replace(lies="received")
    if letter.says == "yours":
        return state._replace(sure=state.sure | {letter.to})
    if letter.says == "lost":
        return state._replace(sure=state.sure - {letter.to})
    return state._replace(truth=state.truth or letter.says == "truth")


def note_sent(state: State, work: Work) -> Iterator[After]:
    yield state._replace(letters=state.letters - {work.letter}), work


OURS: Design = {
    "keep": (keep, answer),
    "fire": (fire,),
    "take": (take,),
    "close": (close,),
    "send": (send, note_sent),
}


# ── every state there is ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Seen:
    """``path``: the shortest way to a broken promise. ``moves``: which stage may follow which, within one instant."""

    states: int
    broken: str
    path: tuple[str, ...]
    moves: frozenset[tuple[str, str]]
    silent: int


def explore(design: Design) -> Seen:
    """Visits every state; stops at the first that breaks a promise."""
    came: dict[State, tuple[State | None, str]] = {State(): (None, "")}
    waiting, moves = deque([State()]), set[tuple[str, str]]()
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
    return state._replace(work=(work, other) if repr(work) <= repr(other) else (other, work))


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
