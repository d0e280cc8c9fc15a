"""Looks at a Redis server before anything is kept in it: one that would lose it is refused, and told how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.store.errors import UnsafeServer
from bot.store.redis.server import Refused, Server
from bot.store.shared import ACCEPT_VERSION, REPLICAS, Shared

Version = tuple[int, ...]

# The first of each series in which the faults of 2025 in its Lua are mended: who can send us a text must not run code.
MENDED: Mapping[str, tuple[Version, ...]] = {
    "Redis": ((7, 2, 11), (7, 4, 6), (8, 0, 4), (8, 2, 2)),
    "Valkey": ((8, 1, 4),),
}
SETTINGS = (
    ("appendonly", "yes", "everything is gone when the server stops"),
    ("appendfsync", "always", "what we answered for can be lost when the power goes"),
    ("no-appendfsync-on-rewrite", "no", "what we answered for can be lost while the server tidies its file"),
    ("maxmemory-policy", "noeviction", "cases are thrown away when memory is short"),
)


async def refuse_what_would_lose(server: Server, shared: Shared) -> None:
    """Raises UnsafeServer with every fault at once, and StoreDown."""
    if faults := await faults_of(server, shared):
        raise UnsafeServer("\n".join(("this Redis server would lose what is kept in it:", *faults)))


async def faults_of(server: Server, shared: Shared) -> tuple[str, ...]:
    try:
        info: Mapping[str, Any] = await server.ask("INFO")
        asked = await server.ask_all([("CONFIG", "GET", name) for name, _, _ in SETTINGS])
    except Refused:
        return ("its settings cannot be asked for; allow it with ACL SETUSER <our user> +info +config|get",)
    config = {name.decode(): value.decode() for name, value in filter(None, asked)}
    return (*_of_version(info, shared.accept_version), *_of_role(info, shared.replicas), *_of_settings(config))


def _of_version(info: Mapping[str, Any], accepted: str | None) -> Iterator[str]:
    product, text = server_of(info)
    if is_mended(product, text) or accepted == text:
        return
    yield (
        f"it is {product} {text}, which has known faults; install Valkey 8.1.4, Redis 8.2.2 or newer, or, if whoever "
        f"packed it has mended them, set {ACCEPT_VERSION}={text}"
    )


def server_of(info: Mapping[str, Any]) -> tuple[str, str]:
    """Valkey also names the version of Redis that it can stand in for."""
    if "valkey_version" in info:
        return "Valkey", str(info["valkey_version"])
    return "Redis", str(info.get("redis_version", "of no version"))


def is_mended(product: str, text: str) -> bool:
    version = tuple(int(part) for part in text.split(".") if part.isdigit())
    floors = MENDED[product]
    return version[:2] > floors[-1][:2] or any(version[:2] == floor[:2] and version >= floor for floor in floors)


def _of_role(info: Mapping[str, Any], replicas: int) -> Iterator[str]:
    if info.get("cluster_enabled"):
        yield "it is part of a cluster; give us a server of its own"
    if info.get("role") != "master":
        yield "it is a replica; give us the address of the server that it copies"
        return
    there = int(info.get("connected_slaves", 0))
    if there and not replicas:
        yield (
            f"it has replicas ({there}), and one of them could take over without what we answered for; "
            f"set {REPLICAS} to the number of them that must confirm each write"
        )
    if replicas > there:
        yield f"{replicas} replicas are to confirm each write, and {there} are there; start them or lower {REPLICAS}"


def _of_settings(config: Mapping[str, str]) -> Iterator[str]:
    for name, right, otherwise in SETTINGS:
        if config.get(name) != right:
            found = config.get(name, "unknown")
            yield f"{name} is {found}, so {otherwise}; run CONFIG SET {name} {right} and CONFIG REWRITE"
