"""One acute case as a machine so small that every state of it can be visited: two workers, two officers, any kill.

What comes later (it is closed and opens again, the citizen manages, two cases are one person's) is visited from a case
that is taken, each with its own deeds: all of it at once would be more states than a test has time for.

A deed (a text is kept, a timer fires, an officer takes the case, a letter is sent …) is a row of instants. Between two
instants the worker may be killed, or the other worker may act. What of ``State`` is not ``work`` is kept for ever.
``wrong`` says which promise a state breaks; it is asked of the model here, and of the real house by the oracle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

STEPS, EPOCHS = 2, 3  # of the policy; how often the case may change hands
OFFICERS = ("kari", "ola")
WAITING, TAKEN, FALLBACK, CLOSED, NONE = "waiting", "taken", "fallback", "closed", "none"
KEPT, ANSWERED, KEPT_AND_ANSWERED, MERGED = "kept", "answered", "kept and answered", "merged"
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
        (CLOSED, WAITING),
    }
)
"""From which stage a case may come to which in one instant; the test of the model says that these are all."""


class Letter(NamedTuple):
    """``received``, ``truth`` and ``taken`` are for the citizen; all others for an officer.

    ``asked``: the case that they closed is open again. ``manages``: the citizen writes so.
    """

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

    ``truth``: the citizen was told that nobody has answered, since it last changed hands. ``sure``: officers who were
    told that the case is theirs. ``lies``: what the citizen was told and was not so, or was done and may not be.

    ``by``: who ended it; after it opened again, until it changes hands. ``asked``: who was asked first then.
    ``heard``: how far the citizen's next text came; ``read``: whoever closed the case had that text. ``cancel``: that
    they manage was ``said``, is ``known``, is ``over``. ``other``: who has another case of this citizen, or that it is
    merged; ``moved``: its words are in this one.
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
    by: str = ""
    asked: str = ""
    heard: str = ""
    read: bool = False
    cancel: str = ""
    other: str = ""
    moved: bool = False
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
        return f"I2: it was told or done, and was not so ({state.lies})"
    if state.stage == TAKEN and not state.holder:
        return "I3: taken by nobody"
    if state.stage == CLOSED and not state.by:
        return "I5: closed by nobody"
    return _wrong_at_rest(state) if state.idle else ""


def _wrong_at_rest(state: State) -> str:
    """Nobody is at work who could still put it right."""
    if state.answered and state.stage == NONE:
        return "I1: a text was answered 2xx and there is no case"
    if state.answered and state.stage in RUNS and state.timer != RUNS[state.stage]:
        return f"I1: {state.stage}, and nothing will happen"
    if state.heard == ANSWERED:
        return "I1: a later text was answered 2xx and is in no thread"
    if state.stage == CLOSED and state.heard and not state.read:
        return "I1: a text came after the end, and nobody will read it"
    if state.other == MERGED and not state.moved:
        return "I1: the words of a merged case are in no case that goes on"
    return _wrong_open(state) if state.stage in RUNS else ""


def _wrong_open(state: State) -> str:
    if state.by and state.asked != state.by and Letter("asked", state.by, state.epoch) not in state.letters:
        return "I3: it is open again, and whoever had it is not asked"
    if state.cancel == "said" and not any(letter.says == "manages" for letter in state.letters):
        return "I5: the citizen manages, and nobody is told to ask"
    truth = state.truth or any((letter.says, letter.epoch) == ("truth", state.epoch) for letter in state.letters)
    if state.stage == FALLBACK and not truth:
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
    told = state.letters | {Letter("truth", epoch=state.epoch)}
    return state._replace(stage=FALLBACK, timer="repeat", letters=told)


def lost(state: State) -> State:
    told = state.letters | {Letter("lost", state.holder, state.epoch + 1)}
    freed = state._replace(stage=WAITING, step=0, holder="", timer="step", epoch=state.epoch + 1, letters=told)
    return freed._replace(by="", asked="", truth=False)


def take(state: State, work: Work) -> Iterator[After]:
    if may_be_taken(state):
        yield taken(state, work.who), work


def may_be_taken(state: State) -> bool:
    return state.stage in (WAITING, FALLBACK) and state.epoch < EPOCHS


def taken(state: State, who: str) -> State:
    epoch = state.epoch + 1
    told = state.letters | {Letter("yours", who, epoch), Letter("taken", epoch=epoch)}
    mine = state._replace(stage=TAKEN, holder=who, timer="lease", epoch=epoch, letters=told)
    return mine._replace(by="", asked="", truth=False)


def close(state: State, work: Work) -> Iterator[After]:
    """Whoever closes it knows that it is theirs no more, and has read what was written until then."""
    if state.stage == TAKEN and state.holder == work.who:
        ended = state._replace(stage=CLOSED, timer="", holder="", by=work.who, read=bool(state.heard), cancel="")
        yield ended._replace(sure=state.sure - {work.who}), work


def hear(state: State, work: Work) -> Iterator[After]:
    """One transaction: the citizen's next text is kept in the thread; a closed case opens, and a cancel is no more."""
    if state.heard in ("", ANSWERED) or work.knew:
        kept = state._replace(heard=KEPT if state.heard == "" else KEPT_AND_ANSWERED, cancel=state.cancel and "over")
        yield (reopened(kept) if state.stage == CLOSED else kept), work
    else:
        yield state, work


def reopened(state: State) -> State:
    """Whoever had it is asked first; ``sure`` is only who was not told that it is lost."""
    epoch = state.epoch + 1
    asked = state.letters | {Letter("asked", state.by, epoch)}
    return state._replace(stage=WAITING, step=0, timer="step", epoch=epoch, letters=asked, truth=False, asked="")


def answer_heard(state: State, work: Work) -> Iterator[After]:
    yield state._replace(heard=KEPT_AND_ANSWERED if state.heard in (KEPT, KEPT_AND_ANSWERED) else ANSWERED), work


def cancel(state: State, work: Work) -> Iterator[After]:
    """Somebody is told, and nothing ends. In one transaction."""
    if state.stage in RUNS and not state.cancel:
        told = state.letters | {Letter("manages", state.holder or OFFICERS[0], state.epoch)}
        yield state._replace(cancel="said", letters=told), work


def merge(state: State, work: Work) -> Iterator[After]:
    """One transaction: the other case ends in this one, with its words; only for whoever has both."""
    if has_both(state, work.who):
        yield merged(state, work.who)._replace(moved=True), work


def has_both(state: State, who: str) -> bool:
    return (state.stage, state.holder, state.other) == (TAKEN, who, who)


def merged(state: State, who: str) -> State:
    ended = state._replace(other=MERGED, timer=RUNS.get(state.stage, ""))
    return ended if has_both(state, who) else ended._replace(lies="merged")


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
    if letter.says in ("asked", "truth"):
        return state.stage in (WAITING, FALLBACK) and state.epoch == letter.epoch
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
    if letter.says == "asked":
        return state._replace(asked=letter.to)
    if letter.says == "manages":
        return state._replace(cancel="known" if state.cancel == "said" else state.cancel)
    return state._replace(truth=state.truth or (letter.says, letter.epoch) == ("truth", state.epoch))


def note_sent(state: State, work: Work) -> Iterator[After]:
    yield state._replace(letters=state.letters - {work.letter}), work


OURS: Design = {
    "keep": (keep, answer),
    "fire": (fire,),
    "take": (take,),
    "close": (close,),
    "send": (send, note_sent),
}
OPENING_AGAIN: Design = {**OURS, "hear": (hear, answer_heard)}
MANAGING: Design = {**OURS, "cancel": (cancel,)}
MERGING: Design = {**OURS, "merge": (merge,)}

NOTHING_YET = State()
TAKEN_BY_KARI = State(True, True, TAKEN, 0, "lease", "kari", 1, sure=frozenset({"kari"}))
TWO_CASES = TAKEN_BY_KARI._replace(other="kari")
