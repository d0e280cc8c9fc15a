"""Redis undoes nothing: so a script that cannot do all of it does none of it, and looks at no more than it must."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.store.errors import StoreDown
from bot.store.redis.keys import FORMAT, NAMES, RING, all_of, log_of, marked_with, of, under
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.rows import Mark
from bot.store.seal import Seal
from bot.store.store import Store
from escalation.case import Timer
from tests.redis.doors import LINE, emptied
from tests.redis_server import RedisServer
from tests.store.people import AMINA, MINUTE, NOW, a_case, a_text, changing, number, opened, opening

SOON, LATER = NOW + MINUTE, NOW + 2 * MINUTE
Deed = Callable[[Store], Awaitable[object]]
QUEUES = ("waiting:sms:0", "leased:sms:0")


@pytest.fixture
async def server(redis: RedisServer) -> AsyncIterator[Server]:
    await emptied(redis)
    server = Server(redis.url)
    yield server
    await server.close()


@pytest.fixture
def kept(server: Server) -> Store:
    return Store(RedisRows(server, LINE), Seal.fresh(), LINE)


async def commits(store: Store) -> object:
    return await store.commit(opening(a_case(2, number(2)), a_text("sms/2:receipt")), cause="sms/2", at=NOW)


async def leases(store: Store) -> object:
    return await store.lease("sms", SOON, until=LATER, limit=9)


async def settles(store: Store) -> object:
    return await store.sent("sms/1:receipt", "gateway-1", SOON)


async def postpones(store: Store) -> object:
    return await store.retry("sms/1:receipt", LATER)


async def hurries(store: Store) -> object:
    return await store.hurry(NOW - MINUTE, late=NOW - MINUTE, until=NOW - MINUTE)


async def everything(server: Server) -> dict[bytes, bytes]:
    return {key: await server.ask("DUMP", key) for key in await server.ask("KEYS", "*")}


async def spoil(server: Server, key: str) -> None:
    """Something of another kind lies where ours should lie."""
    is_text = key == of(LINE, "newest")
    await server.write("DEL", key)
    await (server.write("RPUSH", key, "strange") if is_text else server.write("SET", key, "strange"))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("waiting", "leased", "log")])
@pytest.mark.parametrize("deed", [commits, leases, settles, postpones, hurries])
async def test_a_script_that_finds_something_strange_changes_nothing(
    server: Server, kept: Store, deed: Deed, name: str
) -> None:
    await kept.commit(opening(a_case(), a_text("sms/1:receipt")), cause="sms/1", at=NOW)
    await spoil(server, of(LINE, name))
    before = await everything(server)
    with pytest.raises(StoreDown):
        await deed(kept)
    assert await everything(server) == before


@pytest.mark.parametrize("name", QUEUES)
@pytest.mark.parametrize("deed", [leases, settles, postpones, hurries])
async def test_the_queues_are_looked_at_too(server: Server, kept: Store, deed: Deed, name: str) -> None:
    await kept.commit(opening(a_case(), a_text("sms/1:receipt")), cause="sms/1", at=NOW)
    await spoil(server, of(LINE, name))
    before = await everything(server)
    with pytest.raises(StoreDown):
        await deed(kept)
    assert await everything(server) == before


@pytest.mark.parametrize("key", [of(LINE, "waiting:sms:0"), log_of(LINE, "sms/2")])
async def test_so_is_what_only_this_decision_touches(server: Server, kept: Store, key: str) -> None:
    await spoil(server, key)
    before = await everything(server)
    with pytest.raises(StoreDown):
        await commits(kept)
    assert await everything(server) == before


async def test_bytes_that_mean_nothing_are_found_before_anything_is_written(server: Server, kept: Store) -> None:
    case = await opened(kept)
    for name in ("marked", "armed"):
        await server.write("HSET", of(LINE, name), f"case\0{case.id}", b"\xc1")
    before = await everything(server)
    with pytest.raises(StoreDown):
        await kept.commit(changing(case, holder="kari"), cause="sms/9", at=NOW)
    assert await everything(server) == before


async def test_everything_of_a_line_lies_together(server: Server, kept: Store) -> None:
    await commits(kept)
    await leases(kept)
    keys = {key.decode() for key in await server.ask("KEYS", "*")}
    assert all(key.startswith(f"apendor:{{{LINE}}}:") for key in keys - {FORMAT, RING})


async def test_a_tick_costs_what_is_due_and_not_what_is_open(server: Server, kept: Store) -> None:
    for n in range(200):
        await opened(kept, n, number(n), timers={Timer.STEP: SOON if n < 2 else LATER})
    await kept.due(SOON)
    before = await reads(server)
    assert len(await kept.due(SOON)) == 2
    assert await reads(server) - before == 4  # two rows; and the timers twice, to see that there are no more


async def reads(server: Server) -> int:
    """How many commands the server has run that read a timer or a row, a script's own among them."""
    told = await server.ask("INFO", "commandstats")
    return sum(told.get(f"cmdstat_{name}", {}).get("calls", 0) for name in ("hget", "zrangebyscore"))


async def test_whose_lease_ran_out_stands_where_it_stood(kept: Store) -> None:
    await kept.commit(opening(a_case(), a_text("old")), cause="old", at=NOW)
    await kept.lease("sms", NOW, until=SOON, limit=1)
    await kept.commit(opening(a_case(2, number(2)), a_text("new")), cause="new", at=NOW + MINUTE / 2)
    assert [found.message.id for found in await kept.lease("sms", SOON, until=LATER, limit=9)] == ["old", "new"]


def test_no_two_things_have_one_name() -> None:
    assert under("a", "b:c") != under("a:b", "c")
    assert not marked_with(Mark.CITIZEN, "a:b").startswith(marked_with(Mark.CITIZEN, "a"))
    assert all_of("a}{b")[0].count("{") == all_of("a}{b")[0].count("}") == 1
    assert len({*all_of("a"), *all_of("b")}) == 2 * len(NAMES)
    assert AMINA.name not in of(LINE, "rows")
