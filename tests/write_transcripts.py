"""Writes what the phones read into docs/conversations/ anew, for a person to read and approve."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.store.open import memory_store
from tests.fakes.town import Town
from tests.fakes.weather import Weather
from tests.transcript import FOLDER, play


async def played(script: str) -> str:
    store = await memory_store(line="eksempelvik")
    try:
        return await play(script, await Town(store, Weather(rough=False)).opens())
    finally:
        await store.close()


def write(path: Path) -> None:
    path.write_text(asyncio.run(played(path.read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.txt")):
        write(path)
