"""The account that is drawn up when all processes have ended: what was promised, what is kept, what was handed over."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.store.open import open_store
from escalation.case import Case
from escalation.decision import Said
from tests.e2e.bridge import Bridge, Handed
from tests.e2e.gateway import Gateway, Text
from tests.e2e.house import LINE

OFFICERS = {"+4700000021": "kari", "+4700000022": "ola", "+4700000023": "mo"}
WORDS_AGAIN = "again"


@dataclass(frozen=True)
class Kept:
    """What lies in the data folder. ``outgoing``: the state of each message by its id."""

    cases: tuple[Case, ...]
    said: Mapping[str, Sequence[Said]]
    decided: frozenset[str]
    outgoing: Mapping[str, str]


async def kept_in(data: Path, texts: Sequence[Text] = ()) -> Kept:
    """Opened with its key, as the house would. No process may have it open."""
    store = await open_store(str(data), None, LINE)
    try:
        cases = await store.open_cases()
        said = {case.id: await store.thread(case.id) for case in cases}
        decided = [text.kept_as for text in texts if await store.decided(text.kept_as)]
        return Kept(cases, said, frozenset(decided), _outgoing(data))
    finally:
        await store.close()


def _outgoing(data: Path) -> Mapping[str, str]:
    with closing(sqlite3.connect(data / "store.db")) as c:
        return dict(c.execute("SELECT id, state FROM outgoing WHERE line = ?", (LINE,)).fetchall())


async def faults(data: Path, gateway: Gateway, bridge: Bridge) -> list[str]:
    """Every promise that was broken, one sentence each; empty is what a test wants. Everything due must be out."""
    kept = await kept_in(data, gateway.kept)
    found = [*_lost(kept, gateway), *_uncovered(kept, bridge), *_unsent(kept, bridge), *_repeated(bridge)]
    found += _answered_twice(gateway, bridge)
    return [*found, f"{bridge.forged} signatures were wrong"] if bridge.forged else found


def _lost(kept: Kept, gateway: Gateway) -> Iterator[str]:
    words = Counter(said.text for thread in kept.said.values() for said in thread)
    for text in dict.fromkeys(gateway.kept):
        remembered, by_citizen = text.kept_as in kept.decided, text.sender not in OFFICERS
        if by_citizen and words[text.text] > 1:
            yield f"text {text.id} stands {words[text.text]} times in a thread"
        elif by_citizen and not words[text.text]:
            yield f"text {text.id} was answered 2xx and is lost"
        elif not remembered:
            yield f"text {text.id} was answered 2xx and is {'kept, and not remembered' if by_citizen else 'lost'}"


def _uncovered(kept: Kept, bridge: Bridge) -> Iterator[str]:
    citizens = Counter(case.citizen.name for case in kept.cases)
    yield from (f"{count} cases of one citizen" for count in citizens.values() if count > 1)
    alerted = {handed.code for handed in bridge.alerts()}
    for case in kept.cases:
        if not case.covered:
            yield f"case {case.code} has no timer that watches over it"
        if case.code not in alerted:
            yield f"case {case.code} has woken nobody"


def _unsent(kept: Kept, bridge: Bridge) -> Iterator[str]:
    handed = {each.id for each in bridge.handed}
    for id, state in kept.outgoing.items():
        if state not in ("sent", "dropped"):
            yield f"message {id} is {state}"
        elif state == "sent" and id not in handed:
            yield f"message {id} is settled as sent, and the bridge never had it"
    yield from (f"message {id} was sent, and nothing is known of it" for id in handed - kept.outgoing.keys())


def _repeated(bridge: Bridge) -> Iterator[str]:
    """A process may repeat what another one left in flight, under the same id and word for word; never its own."""
    for (id, life), times in Counter((each.id, each.life) for each in bridge.handed).items():
        if times > 1:
            yield f"message {id} was handed over {times} times by process {life}"
    by_id: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in bridge.handed:
        by_id[each.id].add((each.to, each.text))
    yield from (f"message {id} changed between two tries" for id, forms in by_id.items() if len(forms) > 1)


def _answered_twice(gateway: Gateway, bridge: Bridge) -> Iterator[str]:
    answers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for each in bridge.handed:
        if _is_answer(each.id):
            answers[each.id.partition(":")[0], each.to].add(each.id)
    for text in dict.fromkeys(gateway.kept):
        if len(found := answers[text.kept_as, text.sender]) > 1:
            yield f"text {text.id} was answered with {len(found)} messages"


def _is_answer(id: str) -> bool:
    """``<text>:<what>``; what a case says later carries an epoch: ``<case>:<epoch>:<what>``.

    The words that a holder gets once more, beside the answer that the case is theirs already, are the citizen's.
    """
    what = id.partition(":")[2].partition(":")[0]
    return what != WORDS_AGAIN and not what.isdigit()


def repeats(bridge: Bridge) -> Counter[int]:
    """How many messages each process handed over that an earlier one had handed over already."""
    seen: set[str] = set()
    found: Counter[int] = Counter()
    for each in sorted(bridge.handed, key=_when):
        if each.id in seen:
            found[each.life] += 1
        seen.add(each.id)
    return found


def _when(handed: Handed) -> float:
    return handed.at
