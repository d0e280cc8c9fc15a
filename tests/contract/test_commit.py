"""A decision is kept whole, once, and only if what it was made from still stands."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.case import Stage
from escalation.decision import Decision, Entry, Relied, Said, Table
from tests.store.people import AMINA, MINUTE, NOW, a_case, a_talk, a_text, changing, number, opened, opening, some_books


async def test_what_is_decided_is_there_whole(store: Store) -> None:
    case = a_case()
    assert await store.commit(opening(case, a_text("sms/1:receipt")), cause="sms/1", at=NOW)
    assert await store.case("sms/1") == replace(case, version=1)
    assert await store.conversation(AMINA) == a_talk(version=1)
    assert await store.thread("sms/1") == (Said("sms/1", "sms/1", NOW, "citizen", "vi har ikke mat"),)
    assert await store.entries(9) == (Entry(NOW, "opened", "sms/1", "citizen"),)
    assert await store.outgoing("sms/1:receipt") == a_text("sms/1:receipt")
    assert await store.decided("sms/1")


async def test_a_redelivered_text_changes_nothing(store: Store) -> None:
    await opened(store)
    again = opening(a_case(2), a_text("sms/2:receipt"))
    assert not await store.commit(again, cause="sms/1", at=NOW)
    assert await store.case("sms/2") is None
    assert await store.outgoing("sms/2:receipt") is None
    assert len(await store.entries(9)) == 1


async def test_a_redelivered_text_is_no_conflict_though_its_rows_have_moved(store: Store) -> None:
    decision = opening(a_case())
    assert await store.commit(decision, cause="sms/1", at=NOW)
    assert not await store.commit(decision, cause="sms/1", at=NOW)


async def test_a_text_delivered_a_hundred_times_at_once_is_kept_once(store: Store) -> None:
    decision = opening(a_case(), a_text("sms/1:receipt"))
    kept = await asyncio.gather(*(store.commit(decision, cause="sms/1", at=NOW) for _ in range(100)))
    assert sum(kept) == 1
    assert await store.waiting_messages() == 1


async def test_two_who_take_a_case_at_once_do_not_both_get_it(store: Store) -> None:
    case = await opened(store)
    both = [changing(case, holder=who, stage=Stage.TAKEN) for who in ("kari", "ola")]
    done = await asyncio.gather(
        *(store.commit(one, cause=f"sms/take{n}", at=NOW) for n, one in enumerate(both)), return_exceptions=True
    )
    assert [type(found) for found in done] == [bool, Conflict]
    assert await store.cases_held_by("kari") == await store.open_cases()
    assert await store.cases_held_by("ola") == ()


async def test_two_texts_of_one_citizen_at_once_open_one_case(store: Store) -> None:
    texts = [store.commit(opening(a_case(n)), cause=f"sms/{n}", at=NOW) for n in (1, 2)]
    done = await asyncio.gather(*texts, return_exceptions=True)
    assert [type(found) for found in done] == [bool, Conflict]
    assert len(await store.open_cases_of(AMINA)) == 1


async def test_two_hundred_citizens_at_once_all_get_in(store: Store) -> None:
    await store.put_books(some_books(), expected=0, entries=(), at=NOW)
    relied = Decision(relied_on=(Relied(Table.BOOKS, "example", 1),))
    all_at_once = (
        store.commit(opening(a_case(n, number(n))).plus(relied), cause=f"sms/{n}", at=NOW) for n in range(200)
    )
    assert await asyncio.gather(*all_at_once) == [True] * 200
    assert len(await store.open_cases()) == 200


@pytest.mark.parametrize("moved", ["case", "conversation", "books"])
async def test_a_decision_made_from_what_has_changed_is_refused(store: Store, moved: str) -> None:
    case = await opened(store)
    await store.put_books(some_books(), expected=0, entries=(), at=NOW)
    relied = {
        "case": Relied(Table.CASE, case.id, 0),
        "conversation": Relied(Table.CONVERSATION, AMINA, 2),
        "books": Relied(Table.BOOKS, "example", 0),
    }[moved]
    with pytest.raises(Conflict):
        await store.commit(Decision(send=(a_text("new"),), relied_on=(relied,)), cause="sms/9", at=NOW)
    assert await store.outgoing("new") is None


async def test_what_was_refused_may_be_decided_anew_for_the_same_cause(store: Store) -> None:
    case = await opened(store)
    with pytest.raises(Conflict):
        await store.commit(changing(replace(case, version=7), holder="kari"), cause="sms/take", at=NOW)
    assert not await store.decided("sms/take")
    assert await store.commit(changing(case, holder="kari"), cause="sms/take", at=NOW)


async def test_a_refused_decision_leaves_no_trace(store: Store) -> None:
    case = await opened(store)
    entries = await store.entries(9)
    refused = opening(a_case(2), a_text("sms/2:receipt"))  # relies on there being no conversation, and there is one
    with pytest.raises(Conflict):
        await store.commit(refused, cause="sms/2", at=NOW)
    assert await store.open_cases() == (case,)
    assert await store.thread("sms/2") == ()
    assert await store.entries(9) == entries
    assert await store.waiting_messages() == 0


async def test_one_refusal_does_not_touch_the_others_of_the_same_moment(store: Store) -> None:
    case = await opened(store)
    stale = changing(replace(case, version=9), holder="ola")
    mixed = [stale if n % 2 else opening(a_case(100 + n, number(n))) for n in range(40)]
    done = await asyncio.gather(
        *(store.commit(one, cause=f"mixed/{n}", at=NOW) for n, one in enumerate(mixed)), return_exceptions=True
    )
    assert [type(found) for found in done] == [bool, Conflict] * 20
    assert len(await store.open_cases()) == 21


async def test_a_code_names_one_case(store: Store) -> None:
    await opened(store, 1, code="K4F")
    with pytest.raises(Conflict):
        await store.commit(opening(a_case(2, number(12), code="K4F")), cause="sms/2", at=NOW)
    assert await store.codes_in_use(["K4F", "TA7"]) == {"K4F"}


async def test_a_case_keeps_its_code(store: Store) -> None:
    case = await opened(store)
    assert await store.commit(changing(case, holder="kari"), cause="sms/take", at=NOW)
    assert await store.case_by_code(case.code) == replace(case, holder="kari", version=2)


async def test_a_code_may_pass_from_one_case_to_another_in_one_decision(store: Store) -> None:
    old, new = await opened(store, 1, code="K4F"), await opened(store, 2, number(12))
    swap = Decision(cases=(replace(new, code="K4F"), replace(old, code="TA7")))
    assert await store.commit(swap, cause="swap", at=NOW)
    found = await store.case_by_code("K4F")
    assert found is not None
    assert found.id == new.id


async def test_the_books_are_written_by_one_hand_at_a_time(store: Store) -> None:
    trail = (Entry(NOW, "books_applied", "", "mo"),)
    await store.put_books(some_books(), expected=0, entries=trail, at=NOW)
    with pytest.raises(Conflict):
        await store.put_books(some_books(), expected=0, entries=trail, at=NOW)
    assert await store.books() == some_books(version=1)
    assert await store.entries(9) == trail


async def test_the_trail_tells_the_newest_oldest_first(store: Store) -> None:
    told = [Entry(NOW + n * MINUTE, f"step{n}", "sms/1", "clock") for n in range(5)]
    for n, entry in enumerate(told):
        await store.commit(Decision(entries=(entry,)), cause=f"step/{n}", at=NOW)
    assert await store.entries(3) == tuple(told[2:])


async def test_ids_with_letters_that_no_database_holds_are_kept(store: Store) -> None:
    case = a_case(id="sms/\ud83d\0'--{x}")
    assert await store.commit(opening(case, a_text(case.id)), cause=case.id, at=NOW)
    assert await store.case(case.id) == replace(case, version=1)
    assert await store.decided(case.id)
    assert await store.outgoing(case.id) == a_text(case.id)
