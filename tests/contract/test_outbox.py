"""A message waits until it was sent, goes out at least once, and urgent ones go first and one by one."""

from __future__ import annotations

import asyncio
from datetime import datetime

from bot.store.store import Store
from escalation.decision import Decision
from messages.model import OutboundMessage
from tests.store.people import MINUTE, NOW, a_text

SOON, LATER = NOW + MINUTE, NOW + 2 * MINUTE


async def queue(store: Store, *messages: OutboundMessage) -> None:
    for n, message in enumerate(messages):
        await store.commit(Decision(send=(message,)), cause=f"cause of {message.id}", at=NOW + n * MINUTE / 100)


async def leased(store: Store, now: datetime = SOON, limit: int = 10, until: datetime = LATER) -> list[str]:
    return [found.message.id for found in await store.lease("sms", now, until=until, limit=limit)]


async def test_a_message_comes_out_as_it_went_in(store: Store) -> None:
    message = a_text("a", "Hei Amina 🙂", case="sms/1", epoch=3, expires_at=LATER)
    await queue(store, message)
    (found,) = await store.lease("sms", SOON, until=LATER, limit=10)
    assert (found.message, found.tries) == (message, 1)


async def test_a_message_is_not_out_before_it_is_due(store: Store) -> None:
    await store.commit(Decision(send=(a_text("a"),)), cause="a", at=LATER)
    assert await leased(store, SOON) == []
    assert await leased(store, LATER) == ["a"]


async def test_urgent_ones_go_first_then_the_oldest(store: Store) -> None:
    await queue(store, a_text("a"), a_text("b"), a_text("c", urgent=True))
    assert await leased(store) == ["c", "a", "b"]


async def test_a_leased_message_is_nobody_elses_until_its_lease_runs_out(store: Store) -> None:
    await queue(store, a_text("a"))
    assert await leased(store, SOON, until=LATER) == ["a"]
    assert await leased(store, SOON, until=LATER) == []
    (again,) = await store.lease("sms", LATER, until=LATER + MINUTE, limit=10)
    assert (again.message.id, again.tries) == ("a", 2)


async def test_two_senders_at_once_share_the_messages(store: Store) -> None:
    await queue(store, *(a_text(f"m{n}") for n in range(20)))
    shares = await asyncio.gather(*(leased(store, SOON, limit=7) for _ in range(4)))
    assert sorted(id for share in shares for id in share) == sorted(f"m{n}" for n in range(20))


async def test_no_more_are_handed_out_than_are_asked_for(store: Store) -> None:
    await queue(store, *(a_text(f"u{n}", urgent=True) for n in range(4)), *(a_text(f"m{n}") for n in range(3)))
    assert await leased(store, limit=1) == ["u0", "m0"]
    found = await store.lease("sms", SOON, until=LATER, limit=1, urgent=2)
    assert [each.message.id for each in found] == ["u1", "u2", "m1"]
    assert await store.lease("sms", SOON, until=LATER, limit=0, urgent=0) == ()
    assert await leased(store) == ["u3", "m2"]


async def test_what_is_committed_and_leased_at_once_is_ours_until_the_lease_runs_out(store: Store) -> None:
    letters = Decision(send=(a_text("a", case="sms/1"), a_text("u", urgent=True)))
    mine = await store.commit_and_lease(letters, cause="one", at=NOW, until=SOON)
    assert [(each.message, each.tries, each.until) for each in mine] == [(m, 1, SOON) for m in letters.send]
    assert await leased(store, NOW) == []
    again = await store.lease("sms", SOON, until=LATER, limit=9)
    assert [(each.message.id, each.tries) for each in again] == [("u", 2), ("a", 2)]


async def test_what_is_leased_at_once_can_be_settled_and_put_back(store: Store) -> None:
    await store.commit_and_lease(Decision(send=(a_text("a"), a_text("b"))), cause="one", at=NOW, until=LATER)
    await store.sent("a", "gateway-1", NOW)
    await store.retry("b", SOON)
    assert await store.next_due() == SOON
    assert await leased(store, SOON) == ["b"]


async def test_a_letter_that_went_out_before_is_not_leased_again(store: Store) -> None:
    await store.commit_and_lease(Decision(send=(a_text("a"),)), cause="one", at=NOW, until=LATER)
    twice = Decision(send=(a_text("a"), a_text("b"), a_text("b", "other words")))
    found = await store.commit_and_lease(twice, cause="two", at=NOW, until=LATER)
    assert [each.message for each in found] == [a_text("b")]
    assert await store.commit_and_lease(twice, cause="two", at=NOW, until=LATER) == ()


async def test_an_urgent_message_whose_sender_died_does_not_hold_up_the_next_for_ever(store: Store) -> None:
    await queue(store, a_text("u1", urgent=True), a_text("u2", urgent=True))
    assert await leased(store, SOON, until=LATER) == ["u1"]
    assert await leased(store, LATER, until=LATER + MINUTE) == ["u1"]
    await store.retry("u1", LATER + MINUTE)
    assert await leased(store, LATER, until=LATER + MINUTE) == ["u2"]


async def test_what_was_sent_dropped_or_failed_does_not_go_out_again(store: Store) -> None:
    await queue(store, a_text("a"), a_text("b"), a_text("c"))
    await leased(store)
    await store.sent("a", "gateway-1", SOON)
    await store.dropped("b", SOON)
    await store.failed("c", "no such number", SOON)
    assert await store.waiting_messages() == 0
    assert await leased(store, LATER + MINUTE, until=LATER + 2 * MINUTE) == []


async def test_a_message_that_is_put_back_goes_out_when_it_is_due_again(store: Store) -> None:
    await queue(store, a_text("a"))
    await leased(store)
    await store.retry("a", SOON + MINUTE / 2)
    assert await leased(store, SOON) == []
    assert await leased(store, SOON + MINUTE / 2) == ["a"]


async def test_a_sent_message_is_not_put_back(store: Store) -> None:
    await queue(store, a_text("a"))
    await leased(store)
    await store.sent("a", "gateway-1", SOON)
    await store.retry("a", SOON)
    await store.failed("a", "late news", SOON)
    assert await leased(store, LATER) == []
    assert await store.outgoing_by_gateway_id("gateway-1") == a_text("a")


async def test_an_id_goes_out_once_for_ever(store: Store) -> None:
    await queue(store, a_text("a"))
    await leased(store)
    await store.sent("a", "gateway-1", SOON)
    await store.commit(Decision(send=(a_text("a", "other words"),)), cause="again", at=SOON)
    assert await store.waiting_messages() == 0
    assert await store.outgoing("a") == a_text("a")


async def test_a_channel_is_handed_only_its_own(store: Store) -> None:
    await queue(store, a_text("a"))
    assert await store.lease("telegram", SOON, until=LATER, limit=10) == ()
    assert await leased(store) == ["a"]


async def test_a_receipt_finds_its_message_by_our_id_and_by_the_gateways(store: Store) -> None:
    await queue(store, a_text("a"))
    await store.sent("a", "gateway-1", SOON)
    assert await store.outgoing("a") == await store.outgoing_by_gateway_id("gateway-1") == a_text("a")
    assert await store.outgoing_by_gateway_id("gateway-2") is None
    assert await store.outgoing("b") is None


async def hurried(store: Store, now: datetime = NOW) -> int:
    """As after the clock was set back to ``now``: nothing waits longer, and a lease is the length of one."""
    return await store.hurry(now, late=now, until=now + MINUTE / 4)


async def test_what_waits_for_a_moment_that_is_too_far_ahead_goes_now(store: Store) -> None:
    await queue(store, a_text("a"), a_text("b"))
    await leased(store)
    await store.retry("a", LATER)
    await store.retry("b", NOW)
    assert await leased(store, NOW, until=NOW) == ["b"]
    assert await hurried(store) == 1
    assert sorted(await leased(store, NOW)) == ["a", "b"]


async def test_a_retry_that_is_not_too_far_ahead_is_left_alone(store: Store) -> None:
    await queue(store, a_text("a"))
    await leased(store)
    await store.retry("a", SOON)
    assert await store.hurry(NOW, late=SOON, until=SOON) == 0
    assert await store.next_due() == SOON


async def test_a_lease_that_ends_too_far_ahead_ends_earlier_and_not_at_once(store: Store) -> None:
    """Whoever has it may be alive and sending it: nobody else is handed it meanwhile."""
    await store.commit(Decision(send=(a_text("a"),)), cause="a", at=LATER)
    assert await leased(store, LATER, until=LATER + MINUTE) == ["a"]
    assert await hurried(store) == 1
    assert await leased(store, NOW + MINUTE / 5) == []
    assert await leased(store, NOW + MINUTE / 4) == ["a"]


async def test_what_was_settled_is_not_hurried(store: Store) -> None:
    await store.commit(Decision(send=(a_text("a"),)), cause="a", at=LATER)
    await store.sent("a", "gateway-1", NOW)
    assert await hurried(store) == 0
    assert await leased(store, LATER) == []


async def test_more_than_a_page_is_hurried_at_once(store: Store) -> None:
    await store.commit(Decision(send=tuple(a_text(f"m{n}") for n in range(1100))), cause="many", at=LATER)
    assert await hurried(store) == 1100
    assert len(await leased(store, NOW, limit=2000)) == 1100
