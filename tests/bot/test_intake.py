"""The intake over real HTTP: nothing is answered yes that is not kept, and our trouble is never the gateway's."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.channels.sms_http import SmsHttp
from bot.channels.standard_webhooks import signed
from bot.intake import CAP, Intake
from bot.settings import Listen
from bot.store.errors import Conflict, StoreDown
from bot.watch import Watch
from bot.web import doors, listening
from messages.address import Address
from messages.model import Kind, OutboundMessage, Purpose, ReceiptStatus
from tests.bot.doubles import HandClock, NotingDesk
from tests.bot.gateway import AMINA, LINE, NOW, SECRET, text

LETTER = OutboundMessage("case:0:alert", Address("sms", AMINA), Address("sms", LINE), "…", Purpose.ALERT)


@dataclass
class Door:
    """A door of a real server, and the gateway that knocks."""

    url: str
    desk: NotingDesk
    watch: Watch
    session: aiohttp.ClientSession
    clock: HandClock = field(default_factory=HandClock)

    async def brings(
        self, body: object, path: str = "/sms/http", *, signs: dict[str, str] | None = None, ago: float = 0
    ) -> aiohttp.ClientResponse:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = signed(SECRET, "msg_1", NOW - timedelta(seconds=ago), raw) | (signs or {})
        async with self.session.post(self.url + path, data=raw, headers=headers) as answer:
            await answer.read()
            return answer

    async def says(self, raw: bytes) -> bytes:
        """Bytes as they are, and what is answered until the door is shut."""
        host, port = self.url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(raw)
        answer = await reader.read()
        writer.close()
        return answer

    def counted(self, what: str) -> bool:
        return what.encode() in self.watch.page()


@asynccontextmanager
async def open_door(patience: float = 5.0) -> AsyncIterator[Door]:
    desk, watch, clock = NotingDesk(), Watch(), HandClock()
    intake = Intake(desk, desk, clock, clock, watch, patience=patience)
    app = doors([SmsHttp([SECRET], None, clock)], intake.accept)
    async with listening(app, Listen("127.0.0.1", 0), "X") as url, aiohttp.ClientSession() as session:
        yield Door(url, desk, watch, session, clock)


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    async with open_door() as opened:
        yield opened


async def test_a_signed_text_is_kept_and_then_answered(door: Door) -> None:
    answer = await door.brings(text(text="Vi har ikke mat"))
    assert (answer.status, [message.text for message in door.desk.kept]) == (204, ["Vi har ikke mat"])
    assert door.counted('apendor_messages_total{kind="text"} 1.0')


async def test_nobody_is_told_yes_before_the_text_is_committed(door: Door) -> None:
    door.desk.open.clear()
    bringing = asyncio.create_task(door.brings(text()))
    done, _ = await asyncio.wait([bringing], timeout=0.2)
    assert not done
    door.desk.open.set()
    assert (await bringing).status == 204


@pytest.mark.parametrize("lost", ["webhook-id", "webhook-timestamp", "webhook-signature"])
async def test_a_stranger_is_turned_away_and_nothing_is_kept(door: Door, lost: str) -> None:
    for path in ("/sms/http", "/sms/http/receipt"):
        assert (await door.brings(text(), path, signs={lost: "x"})).status == 401
    assert not door.desk.kept
    assert not door.desk.receipts


@pytest.mark.parametrize(
    "trouble", [StoreDown("disk"), Conflict("c"), TimeoutError(), KeyError("bug"), RecursionError()]
)
async def test_when_we_cannot_keep_it_the_gateway_is_asked_to_bring_it_again(door: Door, trouble: Exception) -> None:
    door.desk.trouble = trouble
    answer = await door.brings(text())
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert door.watch.refused_at is not None
    door.desk.trouble = None
    assert (await door.brings(text())).status == 204
    assert door.watch.refused_at is None
    assert len(door.desk.kept) == 1


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"[" * 60_000, b"{}", b"", b'{"text":7}'])
async def test_a_signed_text_that_nobody_can_read_is_kept_and_answered_yes(door: Door, body: bytes) -> None:
    assert (await door.brings(body)).status == 204
    assert [message.kind for message in door.desk.kept] == [Kind.UNREADABLE]


async def test_the_largest_body_is_taken_and_one_byte_more_is_not(door: Door) -> None:
    assert (await door.brings(b"x" * CAP)).status == 204
    assert (await door.brings(b"x" * (CAP + 1))).status == 413
    assert len(door.desk.kept) == 1


async def test_a_body_without_a_length_is_cut_at_the_cap(door: Door) -> None:
    async def drops() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"x" * 1024

    async with door.session.post(door.url + "/sms/http", data=drops()) as answer:
        assert answer.status == 413


async def test_a_packed_body_is_never_unpacked(door: Door) -> None:
    bomb = gzip.compress(b"0" * 40_000_000)
    assert len(bomb) < CAP
    assert (await door.brings(bomb, signs={"content-encoding": "gzip"})).status == 204
    assert door.desk.kept[0].kind is Kind.UNREADABLE


async def test_a_body_that_drips_is_cut() -> None:
    async with open_door(patience=0.2) as door:
        answer = await door.says(b"POST /sms/http HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{")
    assert answer.startswith(b"HTTP/1.1 408")
    assert not door.desk.kept


@pytest.mark.parametrize(
    "raw",
    [
        b"POST /sms/http HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nnot a length\r\n",
        b"POST /sms/http HTTP/1.1\r\nhost: x\r\n" + b"x: y\r\n" * 1000 + b"\r\n",
        b"POST /sms/http HTTP/1.1\r\nhost: x\r\nx: " + b"y" * 100_000 + b"\r\n\r\n",
        b"\x16\x03\x01 not HTTP at all\r\n\r\n",
    ],
    ids=["broken chunks", "a thousand headers", "an endless header", "no HTTP"],
)
async def test_a_broken_request_is_the_senders_fault(door: Door, raw: bytes) -> None:
    assert (await door.says(raw)).startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))


async def test_a_new_text_signed_at_another_time_stays_at_the_gateway(door: Door) -> None:
    assert (await door.brings(text(), ago=600)).status == 503
    assert not door.desk.kept
    assert (await door.brings(text())).status == 204


async def test_a_replay_of_what_we_have_is_turned_away(door: Door) -> None:
    await door.brings(text())
    assert (await door.brings(text(), ago=600)).status == 401
    assert len(door.desk.kept) == 1


async def test_a_replay_cannot_be_judged_while_the_store_is_down(door: Door) -> None:
    door.desk.trouble = StoreDown("disk")
    assert (await door.brings(text(), ago=600)).status == 503


async def test_many_stale_signatures_say_once_and_loudly_that_a_clock_is_wrong(door: Door) -> None:
    with capture_logs() as logs:
        for number in range(8):
            await door.brings(text(id=f"gw-{number}"), ago=-600)
    assert [line["event"] for line in logs if line["log_level"] == "error"] == ["check_the_clock"]


async def test_a_receipt_finds_its_message_by_our_id_or_the_gateways(door: Door) -> None:
    door.desk.known[LETTER.id] = LETTER
    for id in (LETTER.id, f"gw:{LETTER.id}"):
        assert (await door.brings({"id": id, "status": "delivered"}, "/sms/http/receipt")).status == 204
    assert door.counted('apendor_receipts_total{status="delivered"} 2.0')
    assert door.desk.receipts[-1].message_id == LETTER.id
    assert door.desk.receipts[-1].status is ReceiptStatus.DELIVERED


async def test_a_receipt_for_nothing_we_know_is_let_go_and_counted(door: Door) -> None:
    assert (await door.brings({"id": "x", "status": "failed"}, "/sms/http/receipt")).status == 204
    assert (await door.brings(b"{", "/sms/http/receipt")).status == 204
    assert door.counted("apendor_receipts_unknown_total 1.0")


async def test_no_log_and_no_figure_holds_anything_of_a_person(door: Door) -> None:
    with capture_logs() as logs:
        for trouble in (None, StoreDown(AMINA)):
            door.desk.trouble = trouble
            for body in (text(text="hemmelig"), b"hemmelig", {"id": AMINA, "status": "hemmelig", "reason": AMINA}):
                await door.brings(body)
                await door.brings(body, "/sms/http/receipt", ago=900)
    told = json.dumps(logs) + door.watch.page().decode()
    assert "hemmelig" not in told
    assert AMINA[3:] not in told
