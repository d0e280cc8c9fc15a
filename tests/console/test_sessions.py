"""Sessions: every one of them is listed or has ended, also where somebody logs in often, or in the same moment."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.console.sessions import AT_MOST, LONGEST, Sessions
from bot.store.beside import Method
from bot.store.store import Store
from tests.fakes.town import FRIDAY_NIGHT
from tests.fakes.weather import Weather

NOW = FRIDAY_NIGHT


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return Sessions(store)


async def logs_in(sessions: Sessions, minutes: int = 0) -> str:
    return await sessions.begin("kari", Method.OIDC, NOW + timedelta(minutes=minutes))


async def still_runs(sessions: Sessions, token: str) -> bool:
    return await sessions.of(token, NOW + timedelta(minutes=30), on_duty=lambda _: True) is not None


async def test_whoever_logs_in_too_often_loses_the_oldest_login_and_no_other(sessions: Sessions) -> None:
    tokens = [await logs_in(sessions, minute) for minute in range(AT_MOST + 1)]
    assert [await still_runs(sessions, token) for token in tokens] == [False, *[True] * AT_MOST]
    assert len(await sessions.running("kari", NOW)) == AT_MOST


async def test_what_is_over_takes_nobodys_place(sessions: Sessions) -> None:
    for _ in range(AT_MOST):
        await logs_in(sessions)
    later = NOW + LONGEST
    await sessions.begin("kari", Method.OIDC, later)
    assert len((await sessions.desktop("kari")).sessions) == 1


async def test_two_logins_in_the_same_moment_are_both_listed(sessions: Sessions) -> None:
    tokens = await asyncio.gather(*(logs_in(sessions) for _ in range(5)))
    assert len(set(tokens)) == len(await sessions.running("kari", NOW)) == 5


async def test_all_logins_end_although_pages_are_asked_for_in_the_same_moment(store: Store) -> None:
    sessions = Sessions(Weather(rough=True).over(store))
    tokens = [await logs_in(sessions, minute) for minute in range(3)]
    pages = [still_runs(sessions, token) for token in tokens]
    ended, *_ = await asyncio.gather(sessions.end_all("kari", NOW), *pages)
    assert ended == 3
    assert not any([await still_runs(sessions, token) for token in tokens])
    assert [entry.action for entry in await store.entries(99)].count("logged_out") == 3


async def test_one_login_ends_although_a_page_was_asked_for_meanwhile(sessions: Sessions) -> None:
    token = await logs_in(sessions)
    (session,) = await sessions.running("kari", NOW)
    assert await still_runs(sessions, token)
    await sessions.end(session, NOW)
    assert not await still_runs(sessions, token)
