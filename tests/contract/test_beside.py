"""What the console keeps beside the cases: versioned, sealed, and never half of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.store.beside import Desktop, Latest, Method, Papers, Session, Ticket
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.decision import Entry
from tests.store.people import MINUTE, NOW

SESSION = Session("a" * 64, "kari", Method.OIDC, NOW, NOW, NOW, "csrf")
READ = Entry(NOW, "read", "sms/1", "kari")


async def test_a_session_comes_back_as_it_was_kept(store: Store) -> None:
    await store.put_beside(SESSION, Desktop("kari", (SESSION.digest,)), at=NOW)
    assert await store.beside(Session, SESSION.digest) == replace(SESSION, version=1)
    assert await store.beside(Desktop, "kari") == Desktop("kari", (SESSION.digest,), version=1)
    assert await store.beside(Ticket, SESSION.digest) is None


async def test_a_code_that_was_used_meanwhile_is_not_used_again(store: Store) -> None:
    await store.put_beside(Ticket("b" * 64, "start", "", NOW + MINUTE), at=NOW)
    ticket = await store.beside(Ticket, "b" * 64)
    assert ticket is not None
    await store.put_beside(replace(ticket, used_at=NOW), at=NOW)
    with pytest.raises(Conflict):
        await store.put_beside(replace(ticket, used_at=NOW), at=NOW)


async def test_where_the_value_is_refused_no_line_of_the_trail_is_written(store: Store) -> None:
    await store.put_beside(Papers("texts", {"a": "b"}), at=NOW)
    with pytest.raises(Conflict):
        await store.put_beside(Papers("texts"), at=NOW, entries=(READ,))
    assert await store.entries(9) == ()


async def test_two_openings_of_a_conversation_are_two_lines_of_the_trail(store: Store) -> None:
    for cause in ("read:1", "read:2", "read:2"):
        await store.put_beside(at=NOW, entries=(READ,), cause=cause)
    assert await store.entries(9) == (READ, READ)


async def test_the_latest_moment_outlives_whoever_saw_it_and_is_one_for_all(store: Store) -> None:
    latest = Latest(NOW, lost=MINUTE, noticed_at=NOW - MINUTE)
    await store.put_beside(latest, at=NOW)
    assert await store.beside(Latest, "clock") == replace(latest, version=1)
    with pytest.raises(Conflict):
        await store.put_beside(replace(latest, seen_at=NOW + MINUTE), at=NOW)
