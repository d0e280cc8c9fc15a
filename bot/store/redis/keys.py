"""The names of everything we keep in Redis. All keys of a line stand under one hash tag."""

from __future__ import annotations

from urllib.parse import quote

from bot.store.rows import UNIQUE, Mark, Ref

OURS = "apendor"
FORMAT = f"{OURS}:format"  # the shape of the data: a newer one is left alone
RING = f"{OURS}:ring"  # number → wrapped key, for all lines
ALIVE = f"{OURS}:alive"  # there while a process works on this data
NAMES = (
    "causes",  # set of what was answered; never made smaller, so that nothing is answered twice
    "newest",  # the highest number of the ring that anybody decided with
    "rows",  # hash: ref → version:body
    "marks",  # sorted set, all scores 0: mark and ref, found by their beginning
    "held",  # hash: unique mark → the ref that holds it
    "marked",  # hash: ref → its marks, so that they can be taken away
    "timers",  # sorted set: ref and kind → moment
    "armed",  # hash: ref → its timers, so that they can be taken away
    "aside",  # list of ref, row, ref, row …
    "out",  # hash: b:id → body, t:id → tries, m:id → where it stands, n:id → note, # → how many there were
    "next",  # sorted set: each message that waits → when it may be handed out
    "gateway",  # hash: gateway's id → ours
    "waiting",  # followed by channel and urgency, sorted set: number and id → due
    "leased",  # likewise: number and id → end of the lease
    "said",  # set of the log lines there are
    "log",  # followed by the key, list of id, body, id, body …
    "told",  # set of the entries there are
    "entries",  # list of key, id, body, key, id, body …
)


def of(line: str, name: str) -> str:
    return f"{OURS}:{{{quote(line, safe='')}}}:{name}"


def all_of(line: str) -> tuple[str, ...]:
    """In the order in which the scripts know them."""
    return tuple(of(line, name) for name in NAMES)


def log_of(line: str, key: str) -> str:
    return f"{of(line, 'log')}:{key}"


def ref(at: Ref) -> str:
    return f"{at.table}\0{at.key}"


def parsed_ref(text: bytes) -> Ref:
    table, _, key = text.decode().partition("\0")
    return Ref(table, key)


def timer(at: Ref, kind: str) -> str:
    return f"{ref(at)}\0{kind}"


def parsed_timer(text: bytes) -> tuple[Ref, str]:
    at, _, kind = text.rpartition(b"\0")
    return parsed_ref(at), kind.decode()


def marked_with(mark: Mark, value: str) -> str:
    """The beginning of every member of ``marks`` with this mark and value. The length keeps values apart."""
    return f"{mark.value}:{len(value.encode())}:{value}:"


def held_as(mark: Mark, value: str) -> str:
    """The name under which a unique mark is held; empty for the others."""
    return f"{mark.value}:{value}" if mark in UNIQUE else ""


def under(key: str, id: str) -> str:
    """One name made of two, so that no two pairs look alike."""
    return f"{len(key.encode())}:{key}:{id}"
