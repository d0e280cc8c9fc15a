"""The administrator's commands open the store that the processes share, and no other."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from bot.store.redis.open import open_shared
from bot.store.rootkey import root_key_at
from tests.fakes.town import example
from tests.redis.doors import emptied, where
from tests.redis_server import RedisServer
from tests.store.people import NOW

ROOT = Path(__file__).parents[2]


async def test_what_one_process_keeps_a_command_finds_and_no_data_folder_is_made(
    redis: RedisServer, tmp_path: Path
) -> None:
    await emptied(redis)
    shared = await open_shared(await where(redis), root_key_at(tmp_path / "data", None), "eksempelvik")
    await shared.store.put_books(example(), expected=0, entries=(), at=NOW)
    await shared.store.close()
    said = await told(redis, tmp_path, "books", "diff", str(ROOT / "deploy" / "example"))
    assert "the folder says what version 1 of the books says" in said
    assert not (tmp_path / "data").exists()


async def told(redis: RedisServer, at: Path, *words: str) -> str:
    env = {name: value for name, value in os.environ.items() if not name.startswith("APENDOR_")} | {
        "APENDOR_DATA": str(at / "data"),
        "REDIS_URL": redis.url,
        "APENDOR_STORE_ACCEPT_VERSION": (await where(redis)).accept_version or "",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words), cwd=ROOT, env=env, stdout=-1, stderr=-2
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()
    return said.decode()
