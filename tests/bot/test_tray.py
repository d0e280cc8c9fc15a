"""The tray: what was just committed goes out at once, and never before what is older."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.store.store import Leased
from bot.tray import MOST, Tray
from escalation.decision import Decision
from tests.bot.gateway import NOW
from tests.bot.test_outbox import Post, alert, letter, post

__all__ = ["post"]  # the fixture
UNTIL = NOW + timedelta(seconds=8.5)


def leased(id: str, urgent: bool = False) -> Leased:
    return Leased(alert(id) if urgent else letter(id), 1, UNTIL)


def ready() -> Tray:
    """Nothing older lies in the store."""
    tray = Tray(("sms",))
    tray.caught_up("sms")
    return tray


def ids(mail: list[Leased]) -> list[str]:
    return [each.message.id for each in mail]


def test_urgent_ones_go_first_and_each_kind_in_its_order() -> None:
    tray = ready()
    tray.put([leased("a"), leased("x", urgent=True), leased("b"), leased("y", urgent=True)])
    assert ids(tray.take("sms", 1, 1)) == ["x", "a"]
    assert ids(tray.take("sms", 5, 5)) == ["y", "b"]
    assert tray.take("sms", 5, 5) == []


def test_until_the_store_was_looked_into_nothing_comes_into_the_tray() -> None:
    assert not Tray(("sms",)).has_room([letter("a")])
    assert ready().has_room([letter("a")])


def test_what_was_left_in_the_store_goes_before_what_comes_later() -> None:
    tray = ready()
    tray.left([letter("a")])
    assert not tray.has_room([letter("b")])
    tray.caught_up("sms")
    assert tray.has_room([letter("b")])


def test_a_full_tray_leaves_the_rest_in_the_store() -> None:
    tray = ready()
    tray.put(leased(f"m{n}") for n in range(MOST))
    assert not tray.has_room([letter("late")])
    tray.take("sms", MOST, MOST)
    assert not tray.has_room([letter("later still")])


def test_mail_for_a_door_that_is_not_there_stays_in_the_store() -> None:
    tray = Tray(())
    assert not tray.has_room([letter("a")])
    assert tray.take("sms", 9, 9) == []


def test_a_closed_tray_takes_nothing() -> None:
    tray = ready()
    tray.close()
    assert not tray.has_room([letter("a")])


def test_whoever_listens_hears_of_new_mail_here_and_in_the_store() -> None:
    rung: list[str] = []
    tray = Tray(("sms",), rung.append)
    with tray.listening("sms") as heard:
        tray.put([leased("a")])
        assert heard.is_set()
        heard.clear()
        tray.left([letter("b")])
        assert heard.is_set()
    assert rung == ["sms", "sms"]


async def commits(post: Post, *ids: str) -> None:
    """As the desk does."""
    for id in ids:
        decision = Decision(send=(letter(id),))
        if post.tray.has_room(decision.send):
            post.tray.put(await post.store.commit_and_lease(decision, cause=id, at=NOW, until=UNTIL))
        else:
            await post.store.commit(decision, cause=id, at=NOW)
            post.tray.left(decision.send)


async def test_what_comes_by_the_tray_and_what_lies_in_the_store_all_goes_once_and_in_order(post: Post) -> None:
    await commits(post, "a", "b")
    await post.goes()
    await commits(post, "c", "d")
    await post.goes()
    assert post.gateway.taken == ["a", "b", "c", "d"]
    assert await post.store.waiting_messages() == 0


async def test_a_flood_that_the_tray_cannot_hold_goes_out_whole_and_in_order(post: Post) -> None:
    await post.goes()
    names = [f"m{n:03}" for n in range(2 * MOST)]
    await commits(post, *names)
    assert post.tray.is_behind("sms")
    await post.goes()
    assert post.gateway.taken == names
    assert not post.tray.is_behind("sms")


async def test_what_came_while_the_gateway_was_busy_goes_without_a_look_into_the_store(post: Post) -> None:
    await commits(post, "a")
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(1)
    post.tray.caught_up("sms")
    post.tray.put(await post.store.commit_and_lease(Decision(send=(alert("x"),)), cause="x", at=NOW, until=UNTIL))
    await post.begun(2)
    post.gateway.open.set()
    await going
    assert post.gateway.taken == ["a", "x"]


async def test_what_lay_too_long_in_the_tray_is_put_back_rather_than_sent_twice(post: Post) -> None:
    await post.goes()
    await commits(post, "a")
    await post.goes(after=2)
    assert post.gateway.taken == ["a"]
    assert (await post.store.outgoing_by_gateway_id("gw:a")) is not None


async def test_of_a_closing_house_the_tray_goes_back_into_the_store(post: Post) -> None:
    await post.goes()
    await commits(post, "a")
    outbox = post.outbox()
    outbox.close()
    await outbox.deliver(NOW)
    assert post.gateway.began == []
    assert [each.message.id for each in await post.store.lease("sms", NOW, until=UNTIL, limit=9)] == ["a"]
