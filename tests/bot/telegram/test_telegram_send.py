"""What goes out to Telegram: whole, plain, with its buttons; and each refusal means what it should."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.channels.base import SendError
from bot.channels.telegram import Telegram, TelegramBot
from bot.channels.telegram_letters import LONGEST, cut
from messages.address import Address
from messages.model import OutboundMessage, Purpose
from tests.bot.doubles import HandClock
from tests.bot.telegram.api import KARI, TOKEN, BotApi, bot_api

OURS = Address("telegram", "1234567890")
LETTER = OutboundMessage("case:0:alert:0", Address("telegram", str(KARI)), OURS, "AKUTT. Svar TA K4F", Purpose.ALERT)


@asynccontextmanager
async def door(api: str, seconds: float = 5.0, token: str = TOKEN) -> AsyncIterator[Telegram]:
    channel = Telegram(TelegramBot(token, api=api), HandClock(), seconds=seconds)
    try:
        yield channel
    finally:
        await channel.close()


async def refused(api: BotApi, status: int, **fields: object) -> SendError:
    api.refuses.append((status, {"description": "Somebody", **fields}))
    async with door(api.url) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    return error.value


async def test_a_text_arrives_as_it_was_written_and_nothing_in_it_is_markup() -> None:
    text = '*AKUTT* <b>_[K4F](http://x.example)</b> 🙏 "æøå"'
    async with bot_api() as api, door(api.url) as channel:
        handle = await channel.send(replace(LETTER, text=text))
    (said,) = api.chat(KARI)
    assert said.text == text
    assert "parse_mode" not in said.fields
    assert handle.startswith("telegram/")
    assert handle.endswith(f"/{said.number}")
    assert str(KARI) not in handle


async def test_choices_are_buttons_and_what_is_too_long_for_one_is_none() -> None:
    async with bot_api() as api, door(api.url) as channel:
        await channel.send(replace(LETTER, choices=("TA K4F", "FERDIG K4F IKKE NÅDD", "x" * 65)))
    assert api.chat(KARI)[0].buttons == ["TA K4F", "FERDIG K4F IKKE NÅDD"]


async def test_the_buttons_of_an_earlier_message_are_taken_away_by_the_one_that_ends_it() -> None:
    async with bot_api() as api, door(api.url) as channel:
        handle = await channel.send(replace(LETTER, choices=("TA K4F",)))
        await channel.send(replace(LETTER, text="Ola har tatt K4F.", retires=(handle,)))
        await api.until(lambda: not api.chat(KARI)[0].buttons)
    assert [said.text for said in api.chat(KARI)] == ["AKUTT. Svar TA K4F", "Ola har tatt K4F."]


@pytest.mark.parametrize("handle", ["", "gw-7", "telegram/x/", "telegram/x/7x", "sms/x/100", "telegram/x/999"])
async def test_a_handle_that_leads_nowhere_hurts_no_message(handle: str) -> None:
    async with bot_api() as api, door(api.url) as channel:
        await channel.send(replace(LETTER, retires=(handle,)))
    assert len(api.chat(KARI)) == 1


async def test_a_long_text_comes_in_pieces_with_the_buttons_under_the_last() -> None:
    words = "🙏 hjelp " * 1000
    async with bot_api() as api, door(api.url) as channel:
        handle = await channel.send(replace(LETTER, text=words, choices=("TA K4F",)))
    said = api.chat(KARI)
    assert " ".join(each.text for each in said) == words.strip()
    assert [each.buttons for each in said] == [[]] * (len(said) - 1) + [["TA K4F"]]
    assert handle.endswith(f"/{said[-1].number}")


@pytest.mark.parametrize("text", ["x" * 9000, "🙏" * 5000, "a " * 5000, "\n" * 5000 + "x", "x" * LONGEST])
def test_no_piece_is_longer_than_telegram_takes_and_no_letter_is_lost(text: str) -> None:
    pieces = cut(text)
    assert all(0 < len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


async def test_who_has_blocked_the_bot_is_silent_at_once() -> None:
    async with bot_api() as api, door(api.url) as channel:
        api.blocked.add(KARI)
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert (error.value.reason, error.value.retryable) == ("blocked", False)


async def test_when_telegram_asks_us_to_wait_we_know_how_long() -> None:
    async with bot_api() as api:
        error = await refused(api, 429, parameters={"retry_after": 17})
    assert (error.reason, error.retryable, error.retry_after) == ("too_many", True, 17.0)


@pytest.mark.parametrize(
    ("status", "reason", "retryable"),
    [
        (400, "refused", False),
        (401, "token", True),
        (403, "blocked", False),
        (404, "token", True),
        (409, "telegram_trouble", True),
        (413, "too_long", False),
        (500, "telegram_trouble", True),
        (502, "telegram_trouble", True),
    ],
)
async def test_a_no_is_final_only_when_it_is_about_this_message(status: int, reason: str, retryable: bool) -> None:
    async with bot_api() as api:
        error = await refused(api, status)
    assert (error.reason, error.retryable) == (reason, retryable)


async def test_a_group_that_became_another_is_written_to_no_more() -> None:
    async with bot_api() as api:
        assert not (await refused(api, 400, parameters={"migrate_to_chat_id": -1})).retryable


async def test_a_wrong_token_is_our_own_trouble() -> None:
    async with bot_api() as api, door(api.url, token="1234567890:" + "x" * 35) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert (error.value.reason, error.value.retryable) == ("token", True)


@pytest.mark.parametrize("body", ["<html>Logg inn</html>", "{}", "[]", '{"ok":true,"result":7}'])
async def test_a_login_page_has_not_taken_our_text(body: str) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text=body)

    async with elsewhere(answer) as url, door(url) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert (error.value.reason, error.value.retryable) == ("not_the_bot_api", True)


async def test_nobody_leads_us_elsewhere() -> None:
    async def answer(request: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect("/elsewhere")

    async with elsewhere(answer) as url, door(url) as channel:
        with pytest.raises(SendError) as error:
            await channel.send(LETTER)
    assert error.value.retryable


async def test_a_bot_api_that_hangs_or_is_gone_may_be_tried_again() -> None:
    async def answer(request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    async with elsewhere(answer) as url, door(url, seconds=0.1) as channel:
        with pytest.raises(SendError, match="unreachable") as hangs:
            await channel.send(LETTER)
    async with door("http://127.0.0.1:9") as channel:
        with pytest.raises(SendError, match="unreachable") as gone:
            await channel.send(LETTER)
    assert hangs.value.retryable
    assert gone.value.retryable


@pytest.mark.parametrize("name", ["", "unknown", "-100700000099", "0", "+4700000011", "१२३", "9" * 30])
async def test_to_a_group_or_a_name_nothing_can_be_sent(name: str) -> None:
    async with door("http://127.0.0.1:9") as channel:
        with pytest.raises(SendError, match="no_chat") as error:
            await channel.send(replace(LETTER, to=Address("telegram", name)))
    assert not error.value.retryable


async def test_no_error_and_no_log_tells_of_anybody() -> None:
    async with bot_api() as api:
        with capture_logs() as logs:
            error = await refused(api, 429, parameters={"retry_after": 17})
        handle = "telegram/x/999"
        async with door(api.url) as channel:
            await channel.send(replace(LETTER, retires=(handle,)))
    shown = f"{error!r} {error.__cause__!r} {logs} {Telegram!r} {TelegramBot(TOKEN)!r}"
    assert not [secret for secret in (str(KARI), TOKEN, "AKUTT", "Somebody") if secret in shown]


@asynccontextmanager
async def elsewhere(answer: object) -> AsyncIterator[str]:
    """Something on loopback that is no Bot API."""
    app = web.Application()
    app.router.add_post("/{rest:.*}", answer)  # type: ignore[arg-type]
    runner = web.AppRunner(app, shutdown_timeout=0.01)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
