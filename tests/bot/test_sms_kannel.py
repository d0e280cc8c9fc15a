"""The door for Kannel: whatever smsbox brings is read or kept as unreadable, and a text goes out once Kannel has it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from urllib.parse import quote_from_bytes, urlencode

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.channels.base import Arrived, Refused, SendError, Unavailable
from bot.channels.sms_http_body import UNKNOWN
from bot.channels.sms_kannel import Kannel, SmsKannel
from bot.channels.sms_kannel_body import name_for
from bot.channels.standard_webhooks import Secret
from bot.intake import Intake
from bot.settings import Listen
from bot.watch import Watch
from bot.web import doors, listening
from messages.address import Address
from messages.model import InboundMessage, Kind, OutboundMessage, Purpose, Receipt, ReceiptStatus
from tests.bot.doubles import HandClock, NotingDesk
from tests.bot.gateway import AMINA, LINE, NOW, Answer, gateway

TOKEN, OLD = "0123456789abcdef" * 2, "the-one-before-this-one-was-made"
KANNEL = Kannel((Secret(TOKEN.encode()), Secret(OLD.encode())), None, "http://house.example")
DOOR = SmsKannel(KANNEL, HandClock())
LETTER = OutboundMessage("case:0:alert", Address("sms", AMINA), Address("sms", LINE), "Vi har fått den", Purpose.ALERT)
TS = str(int(NOW.timestamp()))


def query(**fields: str) -> str:
    """As smsbox fills in the address of the page; ``fields`` change it."""
    known = {"id": "1f2898ad", "from": AMINA, "to": LINE, "coding": "0", "charset": "UTF-8", "udh": "", "ts": TS}
    return urlencode(known | fields)


def arrived(query: str, body: bytes = b"", path: str = f"/sms/kannel/{TOKEN}", *, peer: str = "127.0.0.1") -> Arrived:
    return Arrived("POST" if body else "GET", path, query, {}, body, NOW, NOW, peer)


def read(query: str, body: bytes = b"") -> InboundMessage:
    (message,) = DOOR.parse(arrived(query, body))
    assert isinstance(message, InboundMessage)
    return message


def posted(headers: Mapping[str, str], fields: str = f"id=1f28&coding=0&charset=UTF-8&ts={TS}") -> InboundMessage:
    """As the page has it: only what is nobody's secret stands in the address."""
    (message,) = DOOR.parse(Arrived("POST", f"/sms/kannel/{TOKEN}", fields, headers, "Hæ".encode(), NOW, NOW))
    assert isinstance(message, InboundMessage)
    return message


def reported(query: str) -> Sequence[object]:
    return DOOR.parse(arrived(query, path=f"/sms/kannel/{TOKEN}/receipt"))


def test_a_text_is_read_whole() -> None:
    message = read(query(), "Vi har ikke mat 🙏".encode())
    assert (message.sender, message.to) == (Address("sms", AMINA), Address("sms", LINE))
    assert (message.kind, message.text) == (Kind.TEXT, "Vi har ikke mat 🙏")
    assert (message.sent_at, message.received_at) == (NOW, NOW)


def test_a_posted_text_has_its_numbers_in_its_headers() -> None:
    message = posted({"x-kannel-from": AMINA, "x-kannel-to": LINE})
    assert (message.sender.name, message.to.name, message.kind, message.text) == (AMINA, LINE, Kind.TEXT, "Hæ")
    assert posted({"x-kannel-from": "Posten\udcff"}).sender.name == "Posten\ufffd"
    assert posted({}).kind is Kind.UNREADABLE
    assert posted({"x-kannel-from": AMINA}, "").id != posted({"x-kannel-from": LINE}, "").id


ALPHABETS = [
    ("0", "UTF-8", "utf-8", "Vi har ikke mat, æøå & 100 % + mer = hei"),
    ("2", "UTF-16BE", "utf-16-be", "الطفل مريض 🙏"),
    ("2", "", "utf-16-be", "Мой ребёнок болен"),
    ("2", "UTF-16", "utf-16", "ልጄ ታሟል"),
    ("0", "ISO-8859-1", "latin-1", "Blåbær på nødhjelp"),
    ("0", "ISO-8859-15", "iso-8859-15", "100 €"),
    ("0", "windows-1252", "cp1252", "«nå» – 5 €"),
    ("", "", "utf-8", "æ"),
]


@pytest.mark.parametrize(("coding", "charset", "codec", "words"), ALPHABETS)
def test_every_alphabet_that_kannel_names_is_read_from_the_address_and_from_the_body(
    coding: str, charset: str, codec: str, words: str
) -> None:
    fields, raw = query(coding=coding, charset=charset), words.encode(codec)
    for message in (read(fields, raw), read(f"{fields}&text={quote_from_bytes(raw).replace('%20', '+')}")):
        assert (message.kind, message.text) == (Kind.TEXT, words)


UNREADABLE = {
    "bytes of another alphabet": (query(), "Hæ".encode("latin-1")),
    "half a letter of two bytes": (query(coding="2", charset="UTF-16BE"), "ab".encode("utf-16-be")[:3]),
    "data and no letters": (query(coding="1", charset="8-BIT"), b"\x02\x06\x03"),
    "an alphabet nobody heard of": (query(charset="klingon"), b"nuqneH"),
    "a codec that is no alphabet": (query(charset="rot13"), b"hei"),
    "nobody sent it": (query(**{"from": ""}), b"hei"),
    "two senders": (query() + "&from=%2B4700000012", b"hei"),
}


@pytest.mark.parametrize(("fields", "body"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_kannel_brings_and_nobody_can_read_comes_in_as_unreadable(fields: str, body: bytes) -> None:
    assert read(fields, body).kind is Kind.UNREADABLE


def test_of_two_senders_neither_has_written() -> None:
    assert read(query() + "&from=%2B4700000012", b"hei").sender == UNKNOWN


def test_half_an_emoji_at_the_end_takes_no_words_away() -> None:
    message = read(query(coding="2", charset="UTF-16BE"), "mat 🙏".encode("utf-16-be")[:-2])
    assert (message.kind, message.text) == (Kind.TEXT, "mat \ufffd")


def test_the_same_text_brought_again_has_the_same_id_and_shows_no_number() -> None:
    first = read(query(id="4700000011-7"), b"hei")
    assert first.id == read(query(id="4700000011-7", coding=""), b"hei").id
    assert first.id != read(query(id="4700000011-8"), b"hei").id
    assert first.id.startswith("sms_kannel/")
    assert "00000011" not in first.id


def test_without_kannels_id_a_text_goes_by_who_wrote_what_and_when() -> None:
    first = read(query(id=""), b"hei")
    assert first.id == read(query(id=""), b"hei").id
    others = [read(query(id="", ts="1"), b"hei"), read(query(id=""), b"hallo"), read(query(id="", **{"from": "1963"}))]
    assert len({first.id, *(other.id for other in others)}) == 4


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (TS, NOW),
        (str(int(TS) - 7200), NOW - timedelta(hours=2)),
        (str(int(TS) + 7200), NOW),
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("999999999999", NOW),
        ("2026-12-24 20:10:00", NOW),
        ("-1", NOW),
    ],
)
def test_a_text_keeps_the_moment_kannel_got_it_if_that_can_be(written: str, moment: datetime) -> None:
    assert read(query(ts=written), b"hei").sent_at == moment


@given(st.text(), st.binary())
def test_nothing_that_is_brought_makes_it_stumble(fields: str, body: bytes) -> None:
    for message in (read(fields, body), read(f"coding=2&charset=UTF-16&{fields}", body), read(query(charset=fields))):
        for kept in (message.id, message.text, message.sender.name, message.to.name):
            kept.encode()
    reported(fields)
    reported(f"id={fields}&type=1")


@given(st.text())
def test_who_does_not_know_the_token_is_refused(token: str) -> None:
    for path in (f"/sms/kannel/{token}", f"/sms/kannel/{token}/receipt", "/sms/kannel/", token):
        with pytest.raises(Refused):
            DOOR.parse(arrived(query(), b"hei", path))


def test_an_old_token_is_let_in_while_it_is_changed_for_a_new_one() -> None:
    assert DOOR.parse(arrived(query(), b"hei", f"/sms/kannel/{OLD}"))


@pytest.mark.parametrize(
    ("peer", "let_in"),
    [("10.0.0.7", True), ("::ffff:10.0.0.7", True), ("10.0.1.7", False), ("::1", False), ("", False)],
)
def test_where_peers_are_named_no_other_machine_is_let_in(peer: str, let_in: bool) -> None:
    door = SmsKannel(replace(KANNEL, peers=(ip_network("10.0.0.0/24"),)), HandClock())
    if let_in:
        assert door.parse(arrived(query(), b"hei", peer=peer))
    else:
        with pytest.raises(Refused):
            door.parse(arrived(query(), b"hei", peer=peer))


def test_without_a_token_kannel_keeps_its_texts() -> None:
    with pytest.raises(Unavailable):
        SmsKannel(Kannel(), HandClock()).parse(arrived(query(), b"hei"))


REPORTS = [
    ("1", "", ReceiptStatus.DELIVERED, ""),
    ("1", "id:7 stat:DELIVRD err:000 text:Kari", ReceiptStatus.DELIVERED, ""),
    ("2", "id:7 sub:001 stat:UNDELIV err:027 text:Kari", ReceiptStatus.FAILED, "undeliv_27"),
    ("2", "id:7 stat:EXPIRED err:000 text:", ReceiptStatus.EXPIRED, "expired"),
    ("34", "", ReceiptStatus.EXPIRED, ""),
    ("66", "Kari er ikke her", ReceiptStatus.FAILED, "other"),
    ("16", "NACK/0x0000000b/Invalid Destination Address", ReceiptStatus.FAILED, "nack_11"),
    ("16", "NACK/validity expired", ReceiptStatus.EXPIRED, "other"),
    ("4", "", ReceiptStatus.ACCEPTED, ""),
    ("8", "ACK/", ReceiptStatus.ACCEPTED, "other"),
]


@pytest.mark.parametrize(("type", "said", "status", "reason"), REPORTS)
def test_a_report_is_read_and_keeps_no_words(type: str, said: str, status: ReceiptStatus, reason: str) -> None:
    fields = urlencode({"id": name_for("sms_kannel/1:0:alert:0:kåre"), "type": type, "said": said})
    assert reported(fields) == [Receipt("sms_kannel/1:0:alert:0:kåre", status, NOW, reason)]


@given(st.text(min_size=1))
def test_whatever_our_id_is_it_comes_back_and_leaves_kannel_nothing_to_fill_in(id: str) -> None:
    name = name_for(id)
    assert reported(f"id={name}&type=1") == [Receipt(id, ReceiptStatus.DELIVERED, NOW)]
    assert not set(name) & set("%&+=/?# ")


@pytest.mark.parametrize("fields", ["", "id=YQ", "type=1", "id=YQ&type=64", "id=YQ&type=x", "id=%C3%A6&type=1"])
def test_a_report_that_says_nothing_is_let_go(fields: str) -> None:
    assert not reported(fields)


@asynccontextmanager
async def house() -> AsyncIterator[tuple[str, NotingDesk]]:
    desk, clock = NotingDesk(), HandClock()
    app = doors([DOOR], Intake(desk, desk, clock, clock, Watch()).accept)
    async with listening(app, Listen("127.0.0.1", 0), "X") as url:
        yield f"{url}/sms/kannel/", desk


async def test_smsbox_hears_the_only_yes_it_knows_and_nothing_that_it_could_text_on() -> None:
    async with house() as (url, _), aiohttp.ClientSession() as session:
        async with session.post(f"{url}{TOKEN}?{query()}", data=b"hei") as answer:
            assert (answer.status, answer.content_type, await answer.read()) == (200, "text/plain", b"")
        async with session.post(f"{url}{'x' * 32}?{query()}", data=b"hei") as answer:
            assert answer.status == 401


async def test_the_bytes_of_the_address_reach_the_door_as_they_came() -> None:
    words = "100 %41 av 1+1 & 2"  # decoded twice, it would say something else
    fields = f"{query()}&text={quote_from_bytes(words.encode()).replace('%20', '+')}"
    async with house() as (url, desk), aiohttp.ClientSession() as session:
        wire = URL(f"{url}{TOKEN}?{fields}", encoded=True)
        async with session.get(wire) as answer:
            assert answer.status == 200
        assert [message.text for message in desk.kept] == [words]


@asynccontextmanager
async def sendsms(answer: Answer, **kannel: object) -> AsyncIterator[SmsKannel]:
    async with gateway(answer) as url:
        there = url.replace("http://", "http://apendor:p%40ss@")
        channel = SmsKannel(replace(KANNEL, url=there, **kannel), HandClock(), seconds=0.5)
        try:
            yield channel
        finally:
            await channel.close()


async def sent(message: OutboundMessage, **kannel: object) -> tuple[dict[str, str], str, str]:
    """The headers, the body and the address with which a message came to sendsms."""
    seen: list[tuple[dict[str, str], str, str]] = []

    async def answer(request: web.Request) -> web.Response:
        named = {name.lower(): value for name, value in request.headers.items()}
        seen.append((named, (await request.read()).decode(), request.raw_path))
        return web.Response(text="0: Accepted for delivery", status=202, content_type="text/html")

    async with sendsms(answer, **kannel) as channel:
        assert await channel.send(message) == message.id
    return seen[0]


async def test_a_text_goes_out_with_everything_that_kannel_needs_and_no_word_in_its_address() -> None:
    headers, body, path = await sent(LETTER)
    assert (body, path) == (LETTER.text, "/send")
    named = ("username", "password", "from", "to", "coding", "priority", "dlr-mask")
    assert [headers[f"x-kannel-{name}"] for name in named] == ["apendor", "p@ss", LINE, AMINA, "0", "0", "19"]
    assert headers["content-type"] == "text/plain; charset=UTF-8"
    assert "x-kannel-validity" not in headers
    assert "authorization" not in headers


async def test_kannel_is_told_to_report_under_our_own_id() -> None:
    headers, _, _ = await sent(LETTER)
    door, _, fields = headers["x-kannel-dlr-url"].replace("%d", "1").replace("%A", "").partition("?")
    assert door == f"http://house.example/sms/kannel/{TOKEN}/receipt"
    assert reported(fields) == [Receipt(LETTER.id, ReceiptStatus.DELIVERED, NOW)]


async def test_without_an_address_of_ours_no_report_is_asked_for() -> None:
    headers, _, _ = await sent(LETTER, door=None)
    assert not [name for name in headers if "dlr" in name]


@pytest.mark.parametrize(("words", "coding"), [("Vi har fått den {}", "0"), ("لقد تلقينا", "2"), ("mat 🙏", "2")])
async def test_a_text_is_coded_by_its_letters(words: str, coding: str) -> None:
    headers, body, _ = await sent(replace(LETTER, text=words))
    assert (headers["x-kannel-coding"], body) == (coding, words)


@pytest.mark.parametrize(
    ("expires", "minutes"),
    [(timedelta(minutes=14, seconds=1), "15"), (-timedelta(hours=1), "1"), (timedelta(9), "10080")],
)
async def test_a_text_does_not_outlive_its_sense(expires: timedelta, minutes: str) -> None:
    headers, _, _ = await sent(replace(LETTER, expires_at=NOW + expires, urgent=True))
    assert (headers["x-kannel-validity"], headers["x-kannel-priority"]) == (minutes, "1")


ANSWERS = [
    (403, "Authorization failed for sendsms", "login", True),
    (403, "Not routable. Do not try again.", "not_routable", False),
    (400, "Number(s) has/have been denied by white- and/or black-lists.", "denied_number", False),
    (400, "Charset or body misformed, rejected", "http_400", False),
    (404, "Unknown request.", "http_404", True),
    (302, "", "http_302", True),
    (500, "Sending failed.", "http_500", True),
    (503, "Temporal failure, try again later.", "http_503", True),
    (200, "<html>Logg inn</html>", "not_a_gateway", True),
    (403, "x" * 3_000_000, "http_403", True),
]


@pytest.mark.parametrize(("status", "words", "reason", "retryable"), ANSWERS)
async def test_a_no_is_final_only_when_it_is_about_this_message(
    status: int, words: str, reason: str, retryable: bool
) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text=words, status=status, headers={"location": "/elsewhere"})

    async with sendsms(answer) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert (error.value.reason, error.value.retryable) == (reason, retryable)


async def test_a_text_that_waits_for_the_operator_is_kannels_now() -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text="3: Queued for later delivery", status=202)

    async with sendsms(answer) as channel:
        assert await channel.send(LETTER) == LETTER.id


async def test_a_kannel_that_hangs_or_is_gone_may_be_tried_again() -> None:
    async def answer(request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    async with sendsms(answer) as channel:
        with pytest.raises(SendError, match="unreachable"):
            await channel.send(LETTER)
    with pytest.raises(SendError, match="no_gateway"):
        await DOOR.send(LETTER)


@pytest.mark.parametrize("name", ["Posten", "unknown", "", "+47 00"])
async def test_to_a_name_nothing_can_be_sent(name: str) -> None:
    with pytest.raises(SendError) as error:
        await DOOR.send(replace(LETTER, to=Address("sms", name)))
    assert not error.value.retryable


def test_no_secret_is_ever_shown() -> None:
    shown = repr(replace(KANNEL, url="http://apendor:hemmelig@127.0.0.1/"))
    assert not any(part in shown for part in (TOKEN, OLD, "hemmelig"))
