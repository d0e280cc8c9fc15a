"""Writes a picture of every page, on a phone and on a desk, into docs/console/: ``make screenshots``."""

from __future__ import annotations

import asyncio
import base64
import struct
import zlib
from collections.abc import Iterable
from contextlib import AsyncExitStack
from pathlib import Path

from playwright.async_api import Page

from bot.store.open import memory_store
from tests.browser.conftest import Windows, staffed
from tests.browser.eyes import kind
from tests.browser.walk import Place, places
from tests.browser.window import chromium
from tests.browser.worlds import World, full
from tests.console.screen import office
from tests.fakes.town import Town, example
from tests.fakes.weather import Weather

FOLDER = Path(__file__).parents[2] / "docs" / "console"
SIZES = ((360, 1100), (1280, 900))  # so much of a page is shown
COLOURS = 48
FEWER = (Path(__file__).parent / "picture.js").read_text("utf-8")


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    store = await memory_store("eksempelvik")
    town = await Town(store, Weather(rough=False)).opens(staffed(example()))
    async with chromium() as browser, office(town) as opened, AsyncExitStack() as stack:
        windows = Windows(browser, opened, stack)
        world, studio = await full(opened), await browser.new_page()
        for place in places():
            await _taken(windows, studio, place, world)
    await store.close()


async def _taken(windows: Windows, studio: Page, place: Place, world: World) -> None:
    """In both sizes; a file, a part of a page and a way on elsewhere have no picture."""
    for width, height in SIZES:
        how = {"size": (width, height)}
        who = await (windows.of(place.who, **how) if place.who else windows.stranger(**how))
        status, what = await kind(who.page, who.url + place.address(world))
        shown = what == "text/html" and status == 200 and place.path != "/"
        if shown and await who.runs("Boolean(document.doctype)"):
            await who.page.wait_for_load_state("load")
            picture = await who.page.screenshot()
            (FOLDER / f"{_name(place)}-{width}.png").write_bytes(await _few_colours(studio, picture))
        await who.context.close()


def _name(place: Place) -> str:
    return place.path.strip("/").replace("{", "").replace("}", "").replace("/", "-")


async def _few_colours(studio: Page, picture: bytes) -> bytes:
    """The same picture, a third as large, with a palette."""
    found = await studio.evaluate(FEWER, [base64.b64encode(picture).decode(), COLOURS])
    palette = b"".join(each.to_bytes(3, "big") for each in found["palette"])
    rows = b"".join(b"\0" + base64.b64decode(row) for row in found["rows"])
    head = struct.pack(">IIBBBBB", found["width"], found["height"], 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks(parts))


def _chunks(parts: Iterable[tuple[bytes, bytes]]) -> Iterable[bytes]:
    for name, body in parts:
        yield struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


if __name__ == "__main__":
    asyncio.run(main())
