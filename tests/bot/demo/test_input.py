"""Lines reach the demo whole, whatever they come from."""

from __future__ import annotations

import asyncio
import os

from bot.demo.input import lines


async def read(*chunks: bytes) -> list[str]:
    source, end = os.pipe()
    for chunk in chunks:
        os.write(end, chunk)
    os.close(end)
    found = [line async for line in lines(source)]
    os.close(source)
    return found


async def test_each_line_comes_as_it_was_typed_also_the_last_one_without_an_end():
    assert await read(b"hei\r\n\n+5m\nquit") == ["hei", "", "+5m", "quit"]


async def test_a_letter_that_comes_in_two_halves_is_one_letter():
    assert await read("få".encode()[:2], "få".encode()[2:] + b"\n") == ["få"]


async def test_what_is_not_text_is_replaced_and_loses_nothing_else():
    assert await read(b"\xff\xfe hei\n") == ["\ufffd\ufffd hei"]


async def test_the_bot_goes_on_while_nobody_types():
    source, end = os.pipe()
    waiting = asyncio.create_task(anext(lines(source)))
    done, _ = await asyncio.wait([waiting], timeout=0.05)
    assert not done
    os.write(end, b"hei\n")
    assert await waiting == "hei"
    os.close(end)
