"""Designs with a fault that a real system has: the model must see through each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.promises.model import (
    CLOSED,
    FALLBACK,
    KEPT,
    MANAGING,
    MERGED,
    MERGING,
    OPENING_AGAIN,
    OURS,
    RUNS,
    STEPS,
    TAKEN,
    TAKEN_BY_KARI,
    TWO_CASES,
    WAITING,
    After,
    Design,
    Letter,
    State,
    Work,
    answer,
    answer_heard,
    cancel,
    fallen_back,
    fire,
    has_both,
    hear,
    keep,
    may_be_taken,
    merge,
    merged,
    note_sent,
    reopened,
    said,
    send,
    stepped,
    take,
    taken,
)


def arm(state: State, work: Work) -> Iterator[After]:
    yield state._replace(timer=RUNS.get(state.stage, "")), work


def keep_without_timer(state: State, work: Work) -> Iterator[After]:
    for after, left in keep(state, work):
        yield after._replace(timer=state.timer), left


def note_id_first(state: State, work: Work) -> Iterator[After]:
    if state.known:
        yield state._replace(answered=True), None
    else:
        yield state._replace(known=True), work._replace(knew=True)


def say_received(state: State, work: Work) -> Iterator[After]:
    yield said(state, Letter("received")), work


def pop(state: State, work: Work) -> Iterator[After]:
    if state.timer:
        yield state._replace(timer=""), work._replace(timer=state.timer)


def stop_when_exhausted(state: State, work: Work) -> Iterator[After]:
    if state.stage == WAITING and state.step + 1 >= STEPS:
        yield state._replace(timer=""), work
    else:
        yield from fire(state, work)


def drop_empty_policy(state: State, work: Work) -> Iterator[After]:
    if state.stage == WAITING:
        yield (stepped(state) if state.step + 1 < STEPS else fallen_back(state)), work
        yield state._replace(timer=""), work
    else:
        yield from fire(state, work)


def take_for_good(state: State, work: Work) -> Iterator[After]:
    for after, left in take(state, work):
        yield after._replace(timer=""), left


def look_first(state: State, work: Work) -> Iterator[After]:
    yield state, work._replace(may=may_be_taken(state))


def then_set(state: State, work: Work) -> Iterator[After]:
    if work.may and state.stage in (WAITING, TAKEN, FALLBACK):
        yield taken(state, work.who), work


def note_before_sending(state: State, work: Work) -> Iterator[After]:
    if work.letter in state.letters:
        yield from note_sent(state, work)


def send_at_last(state: State, work: Work) -> Iterator[After]:
    if work.letter is not None:
        yield from send(state._replace(letters=state.letters | {work.letter}), work)


def send_whatever(state: State, work: Work) -> Iterator[After]:
    if work.letter is not None and work.letter in state.letters:
        yield said(state, work.letter), work


# ── after the first taking ────────────────────────────────────────────────────────────────────────────────────────


def forget_who_had_it(state: State, work: Work) -> Iterator[After]:
    for after, left in hear(state, work):
        yield after._replace(letters=frozenset(each for each in after.letters if each.says != "asked")), left


def hear_and_leave_it(state: State, work: Work) -> Iterator[After]:
    for after, left in hear(state, work):
        yield (state._replace(heard=after.heard) if state.stage == CLOSED else after), left


def open_again(state: State, work: Work) -> Iterator[After]:
    yield (reopened(state) if state.stage == CLOSED and state.heard == KEPT else state), work


def end_at_once(state: State, work: Work) -> Iterator[After]:
    for after, left in cancel(state, work):
        yield after._replace(stage=CLOSED, timer="", holder=""), left


def stop_waking(state: State, work: Work) -> Iterator[After]:
    for after, left in cancel(state, work):
        yield after._replace(timer=""), left


def tell_nobody(state: State, work: Work) -> Iterator[After]:
    for after, left in cancel(state, work):
        yield after._replace(letters=state.letters), left


def end_the_other(state: State, work: Work) -> Iterator[After]:
    for after, left in merge(state, work):
        yield after._replace(moved=False), left


def move_the_words(state: State, work: Work) -> Iterator[After]:
    yield state._replace(moved=state.other == MERGED), work


def look_who_has_both(state: State, work: Work) -> Iterator[After]:
    yield state, work._replace(may=has_both(state, work.who))


def then_merge(state: State, work: Work) -> Iterator[After]:
    if work.may:
        yield merged(state, work.who)._replace(moved=True), work


FAULTS: Mapping[str, Design] = {
    "answers before keeping": {**OURS, "keep": (answer, keep)},
    "notes the id before the case": {**OURS, "keep": (note_id_first, keep, answer)},
    "arms the timer outside the transaction": {**OURS, "keep": (keep_without_timer, answer, arm)},
    "takes the timer away, then fires it": {**OURS, "fire": (pop, fire)},
    "stops when the policy is at its end": {**OURS, "fire": (stop_when_exhausted,)},
    "drops a case that nobody is on duty for": {**OURS, "fire": (drop_empty_policy,)},
    "taken is for good": {**OURS, "take": (take_for_good,)},
    "takes first, arms the lease later": {**OURS, "take": (take_for_good, arm)},
    "looks first, then takes": {**OURS, "take": (look_first, then_set)},
    "notes as sent, then sends": {**OURS, "send": (note_before_sending, send_at_last, note_sent)},
    "sends before it keeps": {**OURS, "keep": (say_received, keep, answer)},
    "does not ask whether it is still true": {**OURS, "send": (send_whatever, note_sent)},
}
LATER_FAULTS: Mapping[str, tuple[Design, State]] = {
    "opens again and forgets who had it": ({**OPENING_AGAIN, "hear": (forget_who_had_it, answer_heard)}, TAKEN_BY_KARI),
    "leaves a text after the end where it is": ({**OPENING_AGAIN, "hear": (hear_and_leave_it,)}, TAKEN_BY_KARI),
    "keeps a text, then opens the case": ({**OPENING_AGAIN, "hear": (hear_and_leave_it, open_again)}, TAKEN_BY_KARI),
    "answers a later text before keeping": ({**OPENING_AGAIN, "hear": (answer_heard, hear)}, TAKEN_BY_KARI),
    "ends where the citizen manages": ({**MANAGING, "cancel": (end_at_once,)}, TAKEN_BY_KARI),
    "wakes nobody where the citizen manages": ({**MANAGING, "cancel": (stop_waking,)}, TAKEN_BY_KARI),
    "tells nobody that the citizen manages": ({**MANAGING, "cancel": (tell_nobody,)}, TAKEN_BY_KARI),
    "ends the other case, then moves its words": ({**MERGING, "merge": (end_the_other, move_the_words)}, TWO_CASES),
    "looks who has both, then merges": ({**MERGING, "merge": (look_who_has_both, then_merge)}, TWO_CASES),
}
"""What comes after the first taking, and from where it is visited."""
