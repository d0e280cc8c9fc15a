"""The way out: everything is sent, in order, as long as it is true; what cannot be sent is said so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.channels.base import Accept, Arrived, Limits, SendError
from bot.outbox import ANSWER_TRIES, IN_FLIGHT, URGENT_IN_FLIGHT, Outbox
from bot.store.errors import StoreDown
from bot.store.open import memory_store
from bot.store.store import Store
from bot.tray import Tray
from escalation.decision import Decision
from messages.address import Address
from messages.model import InboundMessage, OutboundMessage, Purpose, Receipt, ReceiptStatus
from tests.bot.doubles import HandClock, NotingDesk
from tests.bot.gateway import AMINA, LINE, NOW


@dataclass
class Gateway:
    """Takes what it is given, unless it is told to refuse, to hang, or to break."""

    name: str = "sms"
    limits: Limits = field(default_factory=Limits)
    refusal: Exception | None = None
    open: asyncio.Event = field(default_factory=asyncio.Event)
    began: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.open.set()

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        return ()

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        return ()

    async def send(self, message: OutboundMessage) -> str:
        self.began.append(message.id)
        self.heard.set()
        await self.open.wait()
        if self.refusal:
            raise self.refusal
        self.taken.append(message.id)
        return f"gw:{message.id}"

    async def close(self) -> None:
        pass


@dataclass
class Post:
    """A store with mail, the gateway it goes through, and the clock that decides when."""

    store: Store
    gateway: Gateway = field(default_factory=Gateway)
    desk: NotingDesk = field(default_factory=NotingDesk)
    clock: HandClock = field(default_factory=HandClock)
    tray: Tray = field(default_factory=lambda: Tray(("sms",)))
    seconds: float = 8.0

    async def has(self, *messages: OutboundMessage) -> None:
        await self.store.commit(Decision(send=messages), cause=messages[0].id, at=NOW)

    def outbox(self) -> Outbox:
        channels = {"sms": self.gateway}
        return Outbox(self.store, self.desk, channels, self.clock, self.tray, known=("telegram",), seconds=self.seconds)

    async def goes(self, after: float = 0) -> None:
        self.clock.passes(after)
        await self.outbox().deliver(self.clock.now())

    async def begun(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.gateway.began) < count:
                self.gateway.heard.clear()
                await self.gateway.heard.wait()

    def said(self) -> list[tuple[str, ReceiptStatus]]:
        return [(receipt.message_id, receipt.status) for receipt in self.desk.receipts]


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    store = await memory_store()
    yield Post(store)
    await store.close()


def letter(id: str, purpose: Purpose = Purpose.ANSWER, to: str = AMINA, urgent: bool = False) -> OutboundMessage:
    return OutboundMessage(id, Address("sms", to), Address("sms", LINE), f"Text {id}", purpose, urgent=urgent)


def alert(id: str, to: str = "+4700000021") -> OutboundMessage:
    return letter(id, Purpose.ALERT, to, urgent=True)


async def test_what_waits_is_sent_once_and_said_to_be_taken(post: Post) -> None:
    await post.has(letter("a"))
    await post.goes()
    await post.goes(after=3600)
    assert post.gateway.taken == ["a"]
    assert post.said() == [("a", ReceiptStatus.ACCEPTED)]
    assert await post.store.waiting_messages() == 0
    assert await post.store.outgoing_by_gateway_id("gw:a") is not None


async def test_alerts_go_before_everything_and_few_at_a_time(post: Post) -> None:
    alerts = [alert(f"x{n}", f"+47000002{n:02}") for n in range(URGENT_IN_FLIGHT + 1)]
    await post.has(letter("a"), *alerts)
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(URGENT_IN_FLIGHT + 1)
    first = [each.id for each in alerts[:URGENT_IN_FLIGHT]]
    assert post.gateway.began == [*first, "a"]
    post.gateway.open.set()
    await going
    assert post.gateway.taken == [*first, "a", alerts[-1].id]


async def test_many_go_at_once_but_never_more_than_may_be_repeated(post: Post) -> None:
    await post.has(*(letter(f"m{n}", to=f"+47000001{n:02}") for n in range(30)))
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(IN_FLIGHT)
    assert len(post.gateway.began) == IN_FLIGHT
    post.gateway.open.set()
    await going
    assert len(post.gateway.taken) == 30


async def test_two_texts_to_one_person_arrive_in_order(post: Post) -> None:
    await post.has(*(letter(f"m{n}") for n in range(20)))
    await post.goes()
    assert post.gateway.taken == [f"m{n}" for n in range(20)]


async def test_an_alert_does_not_wait_behind_small_talk_to_the_same_officer(post: Post) -> None:
    await post.has(letter("a", Purpose.INFO, "+4700000021"))
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(1)
    await post.has(alert("x", "+4700000021"))
    await post.begun(2)
    post.gateway.open.set()
    await going
    assert post.gateway.began == ["a", "x"]


async def test_an_answer_is_tried_again_ever_more_slowly_until_it_goes(post: Post) -> None:
    await post.has(letter("a"))
    post.gateway.refusal = SendError("http_500", retryable=True)
    await post.goes()
    for tries, wait in enumerate((1, 2, 5, 10, 30, 60, 60, 60), 1):
        await post.goes(after=wait - 0.5)
        assert len(post.gateway.began) == tries
        await post.goes(after=0.5)
        assert len(post.gateway.began) == tries + 1
    post.gateway.refusal = None
    await post.goes(after=60)
    assert post.said() == [("a", ReceiptStatus.ACCEPTED)]


async def test_a_gateway_that_asks_for_time_is_given_it(post: Post) -> None:
    await post.has(letter("a"))
    post.gateway.refusal = SendError("http_429", retryable=True, retry_after=120.0)
    await post.goes()
    await post.goes(after=119)
    assert len(post.gateway.began) == 1
    await post.goes(after=1)
    assert len(post.gateway.began) == 2


async def test_a_gateway_that_asks_for_a_day_is_given_a_quarter_of_an_hour(post: Post) -> None:
    await post.has(letter("a"))
    post.gateway.refusal = SendError("http_429", retryable=True, retry_after=86400.0)
    await post.goes()
    await post.goes(after=15 * 60 - 1)
    assert len(post.gateway.began) == 1
    await post.goes(after=1)
    assert len(post.gateway.began) == 2


async def test_an_alert_that_cannot_go_is_given_up_within_seconds_so_that_the_case_moves_on(post: Post) -> None:
    await post.has(alert("x"))
    post.gateway.refusal = SendError("http_500", retryable=True)
    for wait in (0, 1, 2, 5, 60, 60):
        await post.goes(after=wait)
    assert len(post.gateway.began) == 4
    assert post.said() == [("x", ReceiptStatus.FAILED)]
    assert await post.store.waiting_messages() == 0


async def test_an_alert_does_not_wait_for_a_gateway_that_wants_minutes(post: Post) -> None:
    await post.has(alert("x"))
    post.gateway.refusal = SendError("http_429", retryable=True, retry_after=600.0)
    await post.goes()
    assert post.said() == [("x", ReceiptStatus.FAILED)]


@pytest.mark.parametrize("purpose", [Purpose.ALERT, Purpose.ANSWER])
async def test_what_can_never_be_sent_fails_at_once(post: Post, purpose: Purpose) -> None:
    await post.has(letter("a", purpose))
    post.gateway.refusal = SendError("http_422", retryable=False)
    await post.goes()
    await post.goes(after=3600)
    assert (len(post.gateway.began), post.said()) == (1, [("a", ReceiptStatus.FAILED)])
    assert post.desk.receipts[0].reason == "http_422"


async def test_an_answer_is_not_tried_for_more_than_a_day(post: Post) -> None:
    await post.has(letter("a"))
    post.gateway.refusal = SendError("unreachable", retryable=True)
    for _ in range(ANSWER_TRIES):
        await post.goes(after=60)
    assert post.said() == [("a", ReceiptStatus.FAILED)]


async def test_mail_for_a_door_that_is_not_there_fails_at_once(post: Post) -> None:
    await post.has(replace(alert("x"), to=Address("telegram", "77")))
    await post.goes()
    assert post.said() == [("x", ReceiptStatus.FAILED)]


async def test_what_is_no_longer_true_is_not_sent(post: Post) -> None:
    await post.has(replace(letter("a"), expires_at=NOW + timedelta(minutes=1)), letter("b"))
    await post.goes(after=60)
    assert (post.gateway.taken, post.said()) == (["b"], [("b", ReceiptStatus.ACCEPTED)])
    assert await post.store.waiting_messages() == 0


async def test_a_gateway_that_hangs_or_breaks_its_promise_is_tried_again(post: Post) -> None:
    await post.has(letter("a"))
    post.seconds = 0.05
    post.gateway.open.clear()
    await post.goes()
    post.gateway.open.set()
    post.gateway.refusal = RuntimeError("bug")
    await post.goes(after=1)
    post.gateway.refusal = None
    await post.goes(after=2)
    assert (len(post.gateway.began), post.gateway.taken) == (3, ["a"])


async def test_while_a_gateway_hangs_new_alerts_are_still_looked_for(post: Post) -> None:
    await post.has(letter("a"))
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(1)
    await post.has(alert("x"))
    await post.begun(2)
    post.gateway.open.set()
    await going
    assert sorted(post.gateway.taken) == ["a", "x"]


async def test_a_crash_in_the_middle_repeats_what_was_in_flight_under_the_same_id(post: Post) -> None:
    await post.has(letter("a"), letter("b"))
    post.gateway.open.clear()
    going = asyncio.create_task(post.goes())
    await post.begun(1)
    going.cancel()
    await asyncio.wait([going])
    post.gateway.open.set()
    await post.goes(after=8)
    assert not post.gateway.taken
    await post.goes(after=1)
    assert post.gateway.taken == ["a", "b"]


async def test_a_sent_message_stays_sent_when_the_desk_has_trouble(post: Post) -> None:
    await post.has(letter("a"))
    post.desk.trouble = StoreDown("disk")
    await post.goes()
    post.desk.trouble = None
    await post.goes(after=3600)
    assert post.gateway.began == ["a"]


async def test_a_failed_alert_is_not_forgotten_when_the_desk_has_trouble(post: Post) -> None:
    await post.has(alert("x"))
    post.gateway.refusal = SendError("no_number", retryable=False)
    post.desk.trouble = StoreDown("disk")
    await post.goes()
    post.desk.trouble = None
    await post.goes(after=10)
    assert post.said() == [("x", ReceiptStatus.FAILED)]


async def test_a_gateway_in_trouble_is_told_of_once_and_not_for_each_message(post: Post) -> None:
    outbox = post.outbox()
    await post.has(*(letter(f"m{n}", to=f"+47000001{n:02}") for n in range(20)))
    post.gateway.refusal = SendError("http_500", retryable=True)
    with capture_logs() as logs:
        await outbox.deliver(NOW)
        post.gateway.refusal = None
        post.clock.passes(60)
        await outbox.deliver(post.clock.now())
    assert [line["event"] for line in logs] == ["gateway_trouble", "gateway_back"]
    assert logs[1]["seconds"] == 60


async def test_two_deliveries_at_once_send_everything_once(post: Post) -> None:
    await post.has(*(letter(f"m{n}", to=f"+47000001{n:02}") for n in range(20)))
    await asyncio.gather(post.goes(), post.goes())
    assert sorted(post.gateway.taken) == sorted(f"m{n}" for n in range(20))


async def test_when_the_house_closes_what_is_in_flight_ends_and_the_rest_waits_without_a_lease(post: Post) -> None:
    await post.has(letter("a"), letter("b"))
    post.gateway.open.clear()
    outbox = post.outbox()
    going = asyncio.create_task(outbox.deliver(NOW))
    await post.begun(1)
    outbox.close()
    post.gateway.open.set()
    await going
    assert post.gateway.taken == ["a"]
    await post.goes()
    assert post.gateway.taken == ["a", "b"]
