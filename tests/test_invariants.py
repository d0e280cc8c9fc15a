"""Whatever people do and whatever breaks, in whatever order: what may never happen, does not."""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store.open import memory_store
from escalation.case import Case, Stage, Timer
from messages.model import Purpose
from tests.fakes.town import Town
from tests.fakes.weather import Weather

OFFICERS = ("Kari", "Ola", "Mo")
CITIZENS = ("Amina", "Bo")
said = st.tuples(
    st.just("citizen"),
    st.sampled_from(CITIZENS),
    st.sampled_from(["jeg er sulten", "jeg har tatt 40 tabletter", "hjelp", "1", "2", "STOPP", "ring meg", "takk", ""]),
)
ordered = st.tuples(
    st.just("officer"),
    st.sampled_from(OFFICERS),
    st.sampled_from(
        [
            "TA {}",
            "SLIPP {}",
            "FERDIG {} HJULPET",
            "KONTAKT {}",
            "GI VIDERE {} Ola",
            "GI VIDERE {} Mo",
            "{} hei",
            "hei",
            "TA",
            "FERDIG",
        ]
    ),
)
waited = st.tuples(st.just("time"), st.sampled_from([0.5, 2.0, 5.0, 11.0, 70.0]), st.just(""))
broke = st.tuples(st.just("off"), st.sampled_from(OFFICERS), st.just(""))
evening = st.lists(st.one_of(said, ordered, waited, broke), min_size=3, max_size=14)


@given(evening, st.booleans())
@settings(max_examples=60)
def test_no_evening_ends_in_silence(deeds: list[Any], rough: bool) -> None:
    asyncio.run(_live_through(deeds, rough))


async def _live_through(deeds: list[Any], rough: bool) -> None:
    store = await memory_store(line="eksempelvik")
    town = await Town(store, Weather(rough)).opens()
    before: dict[str, Case] = {}
    for kind, who, what in deeds:
        await _do(town, kind, who, what)
        before = await _check(town, before)
    await store.close()


async def _do(town: Town, kind: str, who: Any, what: str) -> None:
    if kind == "time":
        await town.minutes_pass(who)
    elif kind == "off":
        town.phone(who).switches_off()
    else:
        codes = [case.code for case in await town.cases()]
        await town.phone(who).texts(what.format(codes[0] if codes else "K4F"))


async def _check(town: Town, before: dict[str, Case]) -> dict[str, Case]:
    cases = {case.id: case for case in await town.cases()}
    assert all(case.covered for case in cases.values()), "an open case without its timer"
    assert len({case.citizen for case in cases.values()}) == len(cases), "two open cases of one person"
    for case in cases.values():
        _holds(case, town)
    for gone in before.keys() - cases.keys():
        _closed_by_a_human(await town.store.case(gone))
    return cases


def _holds(case: Case, town: Town) -> None:
    assert (case.stage is Stage.TAKEN) == (case.holder is not None), "held by nobody, or by somebody without taking"
    assert case.offered_to is None or case.stage is Stage.TAKEN, "offered by nobody"
    assert (case.offered_to is None) == (Timer.OFFER not in case.timers), "an offer that never ends, or an end of none"
    assert case.offered_to is None or case.offered_to != case.holder, "offered to the holder"
    if case.stage is Stage.FALLBACK and not case.quiet and not case.neutral:
        told = [message for message in town.gateway.sent if message.case == case.id and message.to == case.citizen]
        assert any(m.purpose is Purpose.NOTICE and m.epoch == case.epoch for m in told), "fallback, and nobody said so"


def _closed_by_a_human(case: Case | None) -> None:
    assert case is not None
    assert case.stage is Stage.CLOSED
    assert case.outcome is not None, "closed by nobody"
