"""Åpen dør behind a real Kannel, configured as its page says: texts, answers, alerts and reports; and what is lost."""

from __future__ import annotations

import re
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from escalation.decision import Said
from tests.e2e.account import OFFICERS, kept_in
from tests.e2e.gateway import LINE_NUMBER
from tests.e2e.kannel.scene import PASSWORD, Scene, scene

pytestmark = pytest.mark.e2e

AMINA, OMAR, LEILA = "+4700000011", "+4700000012", "+4700000013"
NEED = "Vi har ikke mat til barna i kveld, og får ingen hjelp. Blåbær på brød?"
ARABIC = "ليس لدينا طعام للأطفال الليلة"
LONG = "Vi har ikke mat til barna i kveld. " + "Jeg prøver å forklare hva som har skjedd, både i går og nå. " * 5
TEXTS = {AMINA: NEED, OMAR: ARABIC, LEILA: LONG}
NUMBER = "00 00 00"  # every answer holds a phone number


@pytest.mark.parametrize("by_get", [False, True], ids=["posted", "in the address"])
async def test_three_texts_come_in_whole_and_the_answer_and_the_alert_go_out(tmp_path: Path, by_get: bool) -> None:
    async with scene(tmp_path, by_get=by_get) as it:
        await it.opens()
        for sender, text in TEXTS.items():
            await it.texts(sender, text)
            assert (await it.operator.hears(sender, NUMBER)).sender == LINE_NUMBER
        await woken(it, len(TEXTS))
        assert await words(it) == {sender: [text] for sender, text in TEXTS.items()}


async def test_what_became_of_our_texts_comes_back_under_our_own_ids(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.texts(AMINA, NEED)
        await it.operator.hears(AMINA, NUMBER)
        await woken(it)
        await it.counted('apendor_receipts_total{status="delivered"} 2.0')
        assert "apendor_receipts_unknown_total 0.0" in await it.figures()


async def test_an_officer_takes_the_case_by_text_and_the_two_write_to_each_other(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.texts(AMINA, NEED)
        code, officer = await woken(it)
        await it.texts(officer, f"TA {code}")
        await it.operator.hears(AMINA, "har saken din")
        await it.texts(officer, "Jeg ringer deg nå. Bor du på Grünerløkka?")
        await it.operator.hears(AMINA, "Bor du på Grünerløkka?")


async def test_a_text_that_comes_while_the_house_is_down_is_answered_when_it_is_up(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.house.killed()
        await it.texts(AMINA, NEED)
        await it.smsbox.says("Couldn't fetch", times=2)
        await it.house_starts()
        await it.operator.hears(AMINA, NUMBER)
        await woken(it)
        assert len(it.operator.inboxes[AMINA]) == 1  # and Kannel made no excuses of its own
        assert await words(it) == {AMINA: [NEED]}


async def test_stopped_before_the_house_as_the_page_says_kannel_loses_nothing(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.smsbox.ends()
        await it.house.leaves()
        await it.texts(AMINA, NEED)
        await it.bearerbox.says("smsbox_list empty!")
        await it.bearerbox.ends(signal.SIGKILL)
        await it.operator.program.ends(signal.SIGKILL)
        await it.bearerbox_starts()
        await it.house_starts()
        await it.smsbox_starts()
        await it.operator.hears(AMINA, NUMBER)
        assert await words(it) == {AMINA: [NEED]}


async def test_what_an_smsbox_holds_for_a_house_that_is_down_is_lost_with_it_as_the_page_says(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.house.killed()
        await it.texts(AMINA, NEED)
        await it.smsbox.says("Couldn't fetch")
        await it.smsbox.ends()
        await it.smsbox_starts()
        await it.house_starts()
        await it.texts(OMAR, ARABIC)
        await it.operator.hears(OMAR, NUMBER)
        assert await words(it) == {OMAR: [ARABIC]}


async def test_of_two_smsboxes_one_may_die_and_every_text_comes_through_the_other(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.kannel_starts()
        await it.second.starts("Connected to bearerbox")
        await it.house_starts(sendsms="13014")
        before, after = ([f"+47{number:08}" for number in range(first, first + 5)] for first in (10000, 20000))
        await all_are_answered(it, before)
        await it.smsbox.ends(signal.SIGKILL)
        await all_are_answered(it, after)
        assert await words(it) == {sender: [NEED] for sender in before + after}


async def test_kannels_own_logs_hold_no_word_and_no_number_even_of_what_failed(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.opens()
        await it.texts(AMINA, NEED)
        await it.operator.hears(AMINA, NUMBER)
        await it.house.killed()
        await it.texts(OMAR, ARABIC)
        await it.smsbox.says("Couldn't fetch")
        written = await it.written()
    assert "Couldn't fetch" in written
    assert not [private for private in ("mat til", "Blåbær", "00000", "%2B47", PASSWORD) if private in written]


async def all_are_answered(it: Scene, senders: Sequence[str]) -> None:
    for sender in senders:
        await it.texts(sender, NEED)
    for sender in senders:
        await it.operator.hears(sender, NUMBER)


async def woken(it: Scene, times: int = 1) -> tuple[str, str]:
    """Until there were so many alerts: the last one's code, and the officer who was woken."""

    def alerts() -> list[tuple[str, str]]:
        heard = [each for number in OFFICERS for each in it.operator.inboxes[number]]
        return [(found[1], each.to) for each in heard if (found := re.search(r"\bTA ([A-Z0-9]{3,8})\b", each.text))]

    return (await it.operator.program.until(lambda: alerts()[times - 1 :], "an alert"))[-1]


async def words(it: Scene) -> dict[str, list[str]]:
    """What each citizen wrote, as the house has kept it."""
    await it.house.leaves()
    kept = await kept_in(it.house.data)
    return {case.citizen.name: [said.text for said in kept.said[case.id] if by_citizen(said)] for case in kept.cases}


def by_citizen(said: Said) -> bool:
    return said.by == "citizen"
