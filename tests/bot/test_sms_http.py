"""The SMS door: a text is read as well as it can be, and sent so that it arrives once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Refused, SendError, Unavailable
from bot.channels.sms_http import SmsHttp
from bot.channels.sms_http_body import UNKNOWN, address
from bot.channels.standard_webhooks import signed, verified
from messages.address import Address, phone
from messages.model import InboundMessage, Kind, OutboundMessage, Purpose, Receipt, ReceiptStatus
from tests.bot.gateway import AMINA, LINE, NOW, SECRET, Answer, arrived, gateway, text


class MachineClock:
    def now(self) -> datetime:
        return NOW


DOOR = SmsHttp([SECRET], None, MachineClock())
LETTER = OutboundMessage("case:0:alert", Address("sms", AMINA), Address("sms", LINE), "Vi har fått den", Purpose.ALERT)


def read(body: bytes | object) -> InboundMessage:
    (message,) = DOOR.parse(arrived(body))
    assert isinstance(message, InboundMessage)
    return message


def receipts(body: bytes | object) -> Sequence[object]:
    return DOOR.parse(arrived(body, "/sms/http/receipt"))


def test_a_text_is_read_whole() -> None:
    message = read(text(text="Vi har ikke mat 🙏"))
    assert (message.sender, message.to) == (Address("sms", AMINA), Address("sms", LINE))
    assert (message.kind, message.text, message.sent_at, message.received_at) == (
        Kind.TEXT,
        "Vi har ikke mat 🙏",
        NOW,
        NOW,
    )


def test_the_same_text_brought_again_has_the_same_id_and_shows_no_number() -> None:
    first = read(text(id="4700000011/7"))
    assert first.id == read(text(id="4700000011/7", text="…")).id != read(text(id="4700000011/8")).id
    assert first.id.startswith("sms_http/")
    assert len(first.id) == len("sms_http/") + 20
    assert "00000011" not in first.id


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("+4700000011", "+4700000011"),
        ("4700000011", "+4700000011"),
        ("00000011", "+4700000011"),
        ("46701234567", "+46701234567"),
        (" +47 00 00 00 11 ", "+4700000011"),
        ("116117", "116117"),
        ("Posten", "Posten"),
        ("800POSTEN", "800POSTEN"),
    ],
)
def test_a_sender_is_a_number_however_it_is_written_or_else_a_name(written: str, kept: str) -> None:
    message = read(text(**{"from": written}))
    assert message.sender == Address("sms", kept)
    assert message.kind is Kind.TEXT


UNREADABLE = {
    "nothing": b"",
    "no JSON": b"to=1&text=hei",
    "half of it": b'{"id":"gw-1","from":"+4700000011","text":"vi har ik',
    "another alphabet's bytes": json.dumps(text(text="Hæ")).encode().replace(b"H\\u00e6", b"H\xe6"),
    "utf-16": json.dumps(text()).encode("utf-16"),
    "a list": [text()],
    "a number": 7,
    "text is none": text(text=None),
    "text is a list": text(text=["hei"]),
    "text is a number": text(text=113),
    "nobody sent it": text(**{"from": None}),
    "sender is a list": text(**{"from": [AMINA]}),
    "an unheard-of kind": text(type="hologram"),
    "a kind that is none": text(type={}),
    "two senders": b'{"from":"+4700000011","text":"x","from":"+4700000012"}',
    "a hundred thousand deep": b'{"text":' + b"[" * 50_000,
    "a number without end": b'{"text":' + b"1" * 50_000 + b"}",
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
def test_what_a_bridge_brings_and_nobody_can_read_comes_in_as_unreadable(body: object) -> None:
    assert read(body).kind is Kind.UNREADABLE


def test_of_half_a_text_we_keep_who_wrote_and_what_there_was() -> None:
    message = read(b'{"id":"gw-1","from":"+4700000011","to":"+4700000001","text":"vi har ik')
    assert (message.sender.name, message.to.name) == (AMINA, LINE)
    assert "vi har ik" in message.text
    assert message.id == read(text()).id


def test_a_bridge_that_does_not_quote_cannot_be_made_to_say_that_another_wrote() -> None:
    message = read(b'{"id":"gw-1","from":"+4700000011","text":"x","from":"+4700000012"}')
    assert message.sender == UNKNOWN


def test_an_unreadable_body_goes_by_the_id_of_its_request() -> None:
    assert read(b"{").id == read(b"[").id != read(text()).id


@pytest.mark.parametrize("lost", ["to", "id", "sent_at"])
def test_words_that_can_be_read_are_read_whatever_else_is_missing(lost: str) -> None:
    message = read(text(**{lost: None}))
    assert (message.kind, message.text, message.sent_at) == (Kind.TEXT, "Hei", NOW)


@pytest.mark.parametrize(("type", "kind"), [("picture", Kind.PICTURE), ("VOICE", Kind.VOICE), ("text", Kind.TEXT)])
def test_a_picture_and_a_voice_are_told_from_a_text(type: str, kind: Kind) -> None:
    assert read(text(type=type)).kind is kind


def test_half_a_letter_is_replaced_because_no_store_could_keep_it() -> None:
    assert read(rb'{"from":"+4700000011","text":"hei \ud83d"}').text == "hei \ufffd"
    assert read(rb'{"from":"+4700000011","text":"\u0000 \ud83d\ude4f"}').text == "\0 🙏"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-12-24T20:10:00Z", datetime(2026, 12, 24, 20, 10, tzinfo=UTC)),
        ("2026-12-24T21:10:00+01:00", datetime(2026, 12, 24, 20, 10, tzinfo=UTC)),
        ("2026-12-24T21:10:00", NOW),
        ("2030-01-01T00:00:00Z", NOW),
        ("0001-01-01T00:00:00+14:00", NOW),
        ("i går", NOW),
        (1766613600, NOW),
    ],
)
def test_a_text_keeps_the_moment_it_was_sent_if_that_can_be(written: object, moment: datetime) -> None:
    assert read(text(sent_at=written)).sent_at == moment


def test_in_a_house_on_another_clock_a_text_has_lain_as_long_as_it_has() -> None:
    then = NOW + timedelta(days=400)
    (message,) = DOOR.parse(arrived(text(sent_at="2026-12-24T20:10:00Z"), at=then))
    assert isinstance(message, InboundMessage)
    assert message.sent_at == then - timedelta(hours=2)


@given(
    st.binary()
    | st.builds(
        lambda v: json.dumps(v).encode(),
        st.dictionaries(
            st.sampled_from(["id", "from", "to", "text", "sent_at", "type"]),
            st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists),
        ),
    )
)
def test_no_body_makes_it_stumble(body: bytes) -> None:
    message = read(body)
    for kept in (message.id, message.text, message.sender.name, message.to.name):
        kept.encode()
    receipts(body)


@given(st.binary())
def test_what_is_not_signed_is_refused_whatever_it_says(body: bytes) -> None:
    for path in ("/sms/http", "/sms/http/receipt"):
        with pytest.raises(Refused):
            DOOR.parse(arrived(body, path, signs={"webhook-signature": "v1,AAAA"}))


def test_a_good_but_late_signature_is_our_trouble_and_names_its_message() -> None:
    body = json.dumps(text()).encode()
    with pytest.raises(Unavailable) as late:
        DOOR.parse(arrived(body, signs=signed(SECRET, "msg_1", NOW - timedelta(minutes=6), body)))
    assert late.value.ids == (read(text()).id,)


def test_without_a_secret_the_gateway_keeps_its_texts() -> None:
    with pytest.raises(Unavailable):
        SmsHttp([], None, MachineClock()).parse(arrived(text()))


def test_a_receipt_is_read() -> None:
    body = {"id": "case:0:alert", "status": "Failed", "at": "2026-12-24T22:09:00Z", "reason": "absent_subscriber"}
    failed = Receipt("case:0:alert", ReceiptStatus.FAILED, NOW - timedelta(minutes=1), "absent_subscriber")
    assert receipts(body) == [failed]


@pytest.mark.parametrize(
    "body", [b"{", {"id": "x"}, {"status": "failed"}, {"id": "x", "status": "lost"}, {"status": []}]
)
def test_a_receipt_that_says_nothing_is_let_go(body: object) -> None:
    assert not receipts(body)


@pytest.mark.parametrize("reason", ["Kari Nordmann er død", "+4700000012", "user_4700000012", 7])
def test_a_reason_cannot_smuggle_a_name_or_a_number(reason: object) -> None:
    (receipt,) = receipts({"id": "x", "status": "failed", "reason": reason})
    assert isinstance(receipt, Receipt)
    assert receipt.reason in ("other", "")


@asynccontextmanager
async def door(answer: Answer, seconds: float = 5.0) -> AsyncIterator[SmsHttp]:
    async with gateway(answer) as url:
        channel = SmsHttp([SECRET], url, MachineClock(), seconds=seconds)
        try:
            yield channel
        finally:
            await channel.close()


async def test_a_text_goes_out_signed_and_under_its_own_id() -> None:
    seen: list[object] = []

    async def answer(request: web.Request) -> web.Response:
        body = await request.read()
        seen.extend([verified([SECRET], request.headers, body, NOW), json.loads(body)])
        return web.json_response({"id": "gw-77"}, status=202)

    async with door(answer) as channel:
        assert await channel.send(LETTER) == "gw-77"
    assert seen == [LETTER.id, {"id": LETTER.id, "to": AMINA, "from": LINE, "text": "Vi har fått den"}]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"OK", b'{"id":null}', b"\xff", b"x" * 3_000_000])
async def test_a_yes_is_a_yes_even_if_its_body_is_broken(body: bytes) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=body)

    async with door(answer) as channel:
        assert await channel.send(LETTER) == LETTER.id


async def test_a_yes_whose_body_never_comes_is_a_yes() -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"{")
        await asyncio.Event().wait()
        return response

    async with door(answer, seconds=0.2) as channel:
        assert await channel.send(LETTER) == LETTER.id


async def test_a_login_page_has_not_taken_our_text() -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text="<html>Logg inn</html>", content_type="text/html")

    async with door(answer) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert error.value.retryable


@pytest.mark.parametrize(
    ("status", "retryable"),
    [(302, True), (400, False), (401, True), (404, True), (413, False), (422, False), (429, True), (500, True)],
)
async def test_a_no_is_final_only_when_it_is_about_this_message(status: int, retryable: bool) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=status, headers={"location": "/elsewhere", "retry-after": "17"})

    async with door(answer) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert (error.value.reason, error.value.retryable, error.value.retry_after) == (f"http_{status}", retryable, 17.0)


async def test_a_gateway_that_hangs_or_is_gone_may_be_tried_again() -> None:
    async def answer(request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    async with door(answer, seconds=0.1) as channel:
        with pytest.raises(SendError, match="unreachable"):
            await channel.send(LETTER)
    with pytest.raises(SendError, match="no_gateway"):
        await DOOR.send(LETTER)


@pytest.mark.parametrize("name", ["Posten", "unknown", "", "+47 00", "१२३४५६७८"])
async def test_to_a_name_nothing_can_be_sent(name: str) -> None:
    with pytest.raises(SendError) as error:
        await DOOR.send(replace(LETTER, to=Address("sms", name)))
    assert not error.value.retryable


@given(st.integers(0, 99_999_999))
def test_a_number_in_full_is_read_as_any_other_spelling_of_it(number: int) -> None:
    full = f"+47{number:08}"
    assert address(full) == phone(full) == address(full.replace("+", "00"))
