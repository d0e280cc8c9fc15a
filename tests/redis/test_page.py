"""What docs/running/redis.md shows is what works."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.store.redis.open import open_shared
from bot.store.redis.preflight import faults_of
from bot.store.redis.server import Refused, Server
from bot.store.rootkey import root_key_at
from tests.redis.doors import LINE, connected, where
from tests.redis_server import redis_server
from tests.store.people import NOW, a_case, a_text, opening

PAGE = (Path(__file__).parents[2] / "docs" / "running" / "redis.md").read_text("utf-8")


def block(kind: str) -> list[str]:
    (found,) = re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found).splitlines()


async def test_with_the_lines_of_the_page_a_server_is_taken() -> None:
    lines = [word for line in block("conf") for word in f"--{line}".split()]
    with redis_server(*lines) as server:
        async with connected(server.url) as connection:
            assert await faults_of(connection, await where(server)) == ()


async def test_the_user_of_the_page_may_do_all_we_need_and_nothing_worse(tmp_path: Path) -> None:
    (line,) = block("acl")
    with redis_server() as server:
        shared = await where(server)
        async with connected(server.url) as connection:
            await connection.write(*line.split())
            as_user = f"unix://apendor-bot:a-long-password@{server.socket}"
        found = await open_shared(replace(shared, url=as_user), root_key_at(tmp_path / "data", None), LINE)
        async with found.beating():
            store = found.store
            assert await store.commit(opening(a_case(), a_text("a")), cause="sms/1", at=NOW)
            assert len(await store.open_cases()) == 1
            assert len(await store.due(NOW)) == 0
            (leased,) = await store.lease("sms", NOW, until=NOW, limit=9)
            await store.retry(leased.message.id, NOW)
            await store.sent(leased.message.id, "gateway-1", NOW)
            assert await store.codes_in_use(["K4F1"]) == {"K4F1"}
            assert (await store.next_due(), await store.waiting_messages()) != (None, 1)
            assert len(await store.thread("sms/1")) == len(await store.entries(9)) == 1
            refused = [await is_refused(found.server, *each) for each in (("FLUSHALL",), ("CONFIG", "SET", "save", ""))]
        await store.close()
    assert refused == [True, True]


async def is_refused(server: Server, *command: str) -> bool:
    try:
        await server.write(*command)
    except Refused:
        return True
    return False
