"""Whatever comes in whatever order, and whoever is killed at whatever word: after every step every promise holds."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.store.redis.keys import of
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.sqlite.database import Database
from bot.store.sqlite.rows import SqliteRows
from tests.promises.evening import Evening, Step
from tests.promises.house import LINE
from tests.redis_server import RedisServer

NO_SHRINKING = (Phase.explicit, Phase.generate)  # shrinking an evening takes minutes; what failed is printed whole
EVENINGS, ON_REDIS = 120, 20

dying = st.one_of(st.none(), st.integers(0, 14))
worker = st.integers(0, 1)
texts = st.builds(
    Step,
    st.just("text"),
    st.sampled_from(["Amina", "Amina", "Bo"]),
    st.sampled_from(
        ["vi har ikke mat i kveld", "jeg har tatt 40 tabletter", "1", "STOPP", "ring meg", "takk", "jeg klarer meg nå"]
    ),
    worker=worker,
    dies=dying,
)
orders = st.builds(
    Step,
    st.just("order"),
    st.sampled_from(["Kari", "Ola", "Mo"]),
    st.sampled_from(
        [
            "TA {}",
            "TA {}",
            "TA {}",
            "TA {1}",
            "SLIPP {}",
            "FERDIG {} HJULPET",
            "GI VIDERE {} Ola",
            "SAMME {} {}",
            "{} hei",
            "hei",
        ]
    ),
    worker=worker,
    dies=st.one_of(st.none(), st.integers(0, 20)),
)
together = st.sampled_from([("Kari", "TA {}"), ("Amina", "vi har ikke mat i kveld")])
both = st.builds(
    lambda said, worker, dies: Step("both", *said, worker=worker, dies=dies), together, worker=worker, dies=dying
)
flow = texts.map(lambda s: Step("flow", s.who, s.text, 0.0, s.worker, s.dies))
nobody = st.builds(Step, st.just("nobody"))
work = st.builds(Step, st.sampled_from(["tick", "deliver", "deliver"]), worker=worker, dies=dying)
time = st.builds(Step, st.just("pass"), minutes=st.sampled_from([0.2, 1.0, 3.0, 5.0, 11.0, 70.0, 600.0]))
back = st.builds(Step, st.just("back"), minutes=st.sampled_from([1.0, 120.0]))
again = st.builds(Step, st.just("again"), minutes=st.integers(0, 9), worker=worker, dies=dying)
report = st.builds(
    Step,
    st.just("report"),
    st.just(""),
    st.sampled_from(["failed", "delivered", "expired"]),
    st.integers(0, 30),
    worker,
    dying,
)
wires = st.builds(Step, st.sampled_from(["off", "off", "down"]), st.sampled_from(["Kari", "Ola", "Mo"]))
CRY, TAKE = Step("text", "Amina", "vi har ikke mat i kveld"), Step("order", "Kari", "TA {}")
CLOSE, OLA_TAKES = Step("order", "Kari", "FERDIG {} HJULPET"), Step("order", "Ola", "TA {}")
MANAGES, BO_CRIES = Step("text", "Amina", "jeg klarer meg nå"), Step("text", "Bo", "vi har ikke mat i kveld")
MERGE, BOTH = Step("order", "Kari", "SAMME {} {}"), (CRY, BO_CRIES, TAKE, replace(TAKE, text="TA {1}"))
OLA_CLOSES = Step("order", "Ola", "FERDIG {} HJULPET")
LET_GO = Step("order", "Kari", "SLIPP {}")
BEGINNINGS: tuple[tuple[Step, ...], ...] = (
    *((), (), (CRY, TAKE), (CRY, TAKE, LET_GO), (CRY, TAKE, CLOSE), (CRY, TAKE, CLOSE, CRY)),
    *((CRY, MANAGES), (CRY, TAKE, MANAGES), BOTH, (*BOTH, MERGE)),
)
events = st.lists(
    st.one_of(texts, flow, orders, both, work, work, work, time, time, back, again, report, wires, nobody),
    min_size=6,
    max_size=30,
)
evening = st.builds(lambda begun, then: (*begun, *then), st.sampled_from(BEGINNINGS), events)


HAPPENS = {"opened", "taken", "lease_lost", "released", "fallback", "closed", "reopened", "cancelled", "merged"}


def test_no_order_of_events_in_the_real_house_breaks_a_promise() -> None:
    happened = set[str]()

    @given(evening)
    @settings(max_examples=EVENINGS, phases=NO_SHRINKING)
    def lived(steps: Sequence[Step]) -> None:
        happened.update(entry.action for entry in asyncio.run(_on_sqlite(steps)).trail)

    lived()
    assert HAPPENS - happened == set(), "evenings in which nothing happens show nothing"


@given(evening)
@settings(max_examples=ON_REDIS, phases=NO_SHRINKING)
def test_nor_over_redis(redis: RedisServer, steps: Sequence[Step]) -> None:
    asyncio.run(_on_redis(redis.url, steps))


TICK, DELIVER, WAIT = Step("tick"), Step("deliver"), Step("pass", minutes=11.0)
DEEDS: Mapping[str, tuple[Step, ...]] = {
    "a text is kept": (CRY,),
    "a letter goes out": (CRY, DELIVER),
    "a step is taken": (CRY, DELIVER, WAIT, TICK),
    "an officer takes the case": (CRY, DELIVER, TAKE),
    "two officers take it": (CRY, DELIVER, Step("both", "Kari", "TA {}")),
    "those who are to know are told": (CRY, TAKE, DELIVER),
    "a text is kept while letters go out": (replace(CRY, what="flow"),),
    "nobody answers at any step": (CRY, DELIVER, WAIT, TICK, WAIT, TICK, WAIT, TICK),
    "it is lost to another": (CRY, TAKE, DELIVER, WAIT, TICK, DELIVER, Step("order", "Ola", "TA {}"), DELIVER),
    "it is let go": (CRY, TAKE, LET_GO),
    "a lease is lost": (CRY, TAKE, DELIVER, WAIT, TICK),
    "it is passed on": (CRY, TAKE, Step("order", "Kari", "GI VIDERE {} Ola"), DELIVER, Step("order", "Ola", "TA {}")),
    "it is closed": (CRY, TAKE, CLOSE),
    "it opens again": (CRY, TAKE, CLOSE, CRY),
    "whoever had it is asked first, then the next": (CRY, OLA_TAKES, OLA_CLOSES, CRY, DELIVER, WAIT, TICK),
    "it is opened again and taken by another": (CRY, TAKE, DELIVER, CLOSE, CRY, WAIT, TICK, DELIVER, OLA_TAKES),
    "the citizen manages while nobody has it": (CRY, DELIVER, MANAGES),
    "the citizen manages while somebody has it": (CRY, TAKE, MANAGES),
    "the citizen does not manage after all": (CRY, DELIVER, MANAGES, DELIVER, CRY),
    "two cases become one": (*BOTH, MERGE),
    "what became one is lost to another": (*BOTH, MERGE, DELIVER, WAIT, TICK),
}
DONE = {
    "it is closed": "closed",
    "it is let go": "released",
    "a lease is lost": "lease_lost",
    "nobody answers at any step": "fallback",
    "it opens again": "reopened",
    "whoever had it is asked first, then the next": "reopened",
    "it is opened again and taken by another": "reopened",
    "the citizen manages while nobody has it": "cancelled",
    "the citizen manages while somebody has it": "cancelled",
    "the citizen does not manage after all": "cancelled",
    "two cases become one": "merged",
    "what became one is lost to another": "merged",
}
WORDS = 200  # a deed that says more never ends


@pytest.mark.parametrize("deed", DEEDS)
def test_whoever_is_killed_at_any_word_of_a_deed_breaks_no_promise(deed: str) -> None:
    *before, last = DEEDS[deed]
    evenings = (asyncio.run(_on_sqlite((*before, replace(last, dies=word)))) for word in range(WORDS))
    died, lived = 0, next(evenings)
    while lived.kills:  # until somebody lives to the end of it
        died, lived = died + 1, next(evenings)
    assert died
    assert DONE.get(deed, "opened") in [entry.action for entry in lived.trail]


async def _on_sqlite(steps: Sequence[Step]) -> Evening:
    database = Database.in_memory()

    async def waiting() -> list[str]:
        return [id for (id,) in database.read("SELECT id FROM outgoing WHERE state = 'waiting'")]

    evening = await Evening(SqliteRows(database, LINE), waiting).begins()
    await _lived(evening, steps)
    await database.close()
    return evening


async def _on_redis(url: str, steps: Sequence[Step]) -> None:
    server = Server(url)
    await server.write("FLUSHALL")

    async def waiting() -> list[str]:
        found = await server.ask("ZRANGE", of(LINE, "next"), 0, -1)
        return [member.decode().partition(":")[2] for member in found]

    await _lived(await Evening(RedisRows(server, LINE), waiting).begins(), steps)
    await server.close()


async def _lived(evening: Evening, steps: Sequence[Step]) -> None:
    for step in steps:
        await evening.takes(step)
        assert not (wrongs := await evening.wrongs()), (step, wrongs)
    assert not (wrongs := await evening.ends()), wrongs
