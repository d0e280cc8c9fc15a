"""The root key: made once, where there is no data yet; and what happens on the evening it is gone."""

from __future__ import annotations

import base64
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.store.errors import BadKey, Conflict
from bot.store.open import open_store
from bot.store.store import Store
from escalation.case import Timer
from escalation.decision import Decision
from tests.store.people import AMINA, MINUTE, NOW, a_case, a_talk, a_text, number, opened, opening, some_books


@asynccontextmanager
async def running(folder: Path, key: Path | str | None = None) -> AsyncIterator[Store]:
    store = await open_store(str(folder / "data"), key, "example")
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
async def lost(tmp_path: Path) -> Path:
    """A folder with Amina's case, the books and a waiting message. Its key has been moved away."""
    async with running(tmp_path) as store:
        await opened(store)
        await store.put_books(some_books(), expected=0, entries=(), at=NOW)
        await store.commit(Decision(send=(a_text("old", urgent=True),)), cause="old", at=NOW)
    (tmp_path / "data.key").rename(tmp_path / "elsewhere")
    return tmp_path


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def bring_back(folder: Path) -> None:
    (folder / "elsewhere").rename(folder / "data.key")


async def test_the_key_lies_beside_the_data_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    async with running(tmp_path) as store:
        assert store.blind is None
    assert (tmp_path / "data.key").stat().st_mode & 0o777 == 0o600
    assert not list((tmp_path / "data").glob("*key*"))


async def test_the_same_key_opens_the_data_again(tmp_path: Path) -> None:
    async with running(tmp_path) as store:
        case = await opened(store)
    async with running(tmp_path) as store:
        assert await store.open_cases_of(AMINA) == (case,)


async def test_a_key_from_the_environment_is_written_nowhere(tmp_path: Path) -> None:
    key = base64.b64encode(os.urandom(32)).decode()
    async with running(tmp_path, key) as store:
        case = await opened(store)
    async with running(tmp_path, key) as store:
        assert await store.case(case.id) == case
    assert names(tmp_path) == ["data"]


async def test_without_its_key_no_new_root_key_is_made(lost: Path) -> None:
    async with running(lost) as store:
        assert store.blind == (
            "the root key file is missing: new texts are kept sealed, older ones cannot be read until the key is back"
        )
    assert not (lost / "data.key").exists()


async def test_with_another_key_the_store_is_blind_too(lost: Path) -> None:
    async with running(lost, base64.b64encode(os.urandom(32)).decode()) as store:
        assert store.blind is not None
        assert "not the one of this data" in store.blind


async def test_what_was_kept_before_reads_as_absent(lost: Path) -> None:
    async with running(lost) as store:
        assert await store.books() is None
        assert await store.case("sms/1") is None
        assert await store.open_cases() == await store.open_cases_of(AMINA) == ()
        assert await store.thread("sms/1") == ()
        assert await store.entries(9) == ()
        assert "case sms/1" in store.unreadable


async def test_a_text_that_comes_in_blind_is_kept_and_read_when_the_key_is_back(lost: Path) -> None:
    async with running(lost) as store:
        new = await opened(store, 2)
        assert await store.open_cases_of(AMINA) == (new,)
    async with running(lost) as store:  # and blind again, with yet another data key
        assert await store.open_cases_of(AMINA) == ()
        await opened(store, 3)
    bring_back(lost)
    async with running(lost) as store:
        assert store.blind is None
        assert [case.id for case in await store.open_cases_of(AMINA)] == ["sms/1", "sms/2", "sms/3"]


async def test_a_redelivery_is_known_also_blind(lost: Path) -> None:
    async with running(lost) as store:
        assert await store.decided("sms/1")
        assert not await store.commit(opening(a_case()), cause="sms/1", at=NOW)


async def test_a_code_that_a_sealed_case_holds_is_not_given_away(lost: Path) -> None:
    async with running(lost) as store:
        assert await store.codes_in_use(["K4F1"]) == {"K4F1"}
        with pytest.raises(Conflict):
            await store.commit(opening(a_case(2, number(12), code="K4F1")), cause="sms/2", at=NOW)


async def test_books_fed_blind_do_not_lose_the_old_ones(lost: Path) -> None:
    async with running(lost) as store:
        assert await store.books() is None
        await store.put_books(some_books(), expected=0, entries=(), at=NOW)
        assert await store.books() == some_books(version=2)
        assert await store.books_set_aside() == ()
    bring_back(lost)
    async with running(lost) as store:
        assert await store.books() == some_books(version=2)
        assert await store.books_set_aside() == (some_books(version=1),)


async def test_messages_nobody_can_open_wait_and_stand_in_nobodys_way(lost: Path) -> None:
    async with running(lost) as store:
        await store.commit(Decision(send=(a_text("new", urgent=True),)), cause="new", at=NOW + MINUTE)
        (leased,) = await store.lease("sms", NOW + MINUTE, until=NOW + 2 * MINUTE, limit=1)
        assert leased.message.id == "new"
    bring_back(lost)
    async with running(lost) as store:
        hour = 60 * MINUTE
        (leased,) = await store.lease("sms", NOW + hour, until=NOW + 2 * hour, limit=1)
        assert leased.message.id in {"old", "new"}
        assert await store.waiting_messages() == 2


async def test_timers_of_sealed_cases_stand_in_nobodys_way(tmp_path: Path) -> None:
    async with running(tmp_path) as store:
        for n in range(150):
            await opened(store, n, number(n), timers={Timer.STEP: NOW})
    (tmp_path / "data.key").unlink()
    async with running(tmp_path) as store:
        case = await opened(store, 500, timers={Timer.STEP: NOW + MINUTE})
        assert await store.due(NOW + MINUTE, limit=10) == ((case, Timer.STEP),)
        assert await store.next_due() == NOW + MINUTE


async def test_after_a_blind_evening_a_citizen_is_still_one_citizen(lost: Path) -> None:
    async with running(lost) as store:
        await opened(store, 2)
    bring_back(lost)
    async with running(lost) as store:
        talk = await store.conversation(AMINA)
        assert talk is not None
        await store.commit(Decision(conversations=(talk,)), cause="next", at=NOW)
        with pytest.raises(Conflict):
            await store.commit(Decision(conversations=(talk,)), cause="at once", at=NOW)


async def test_after_a_blind_evening_a_citizen_who_was_quiet_that_night_is_known_from_before(lost: Path) -> None:
    async with running(lost) as store:
        await opened(store, 2, number(12))
        assert await store.conversation(AMINA) is None
    bring_back(lost)
    async with running(lost) as store:
        assert await store.conversation(AMINA) == a_talk(version=1)
        assert await store.commit(Decision(conversations=(a_talk(version=1),)), cause="next", at=NOW)
        assert await store.conversation(AMINA) == a_talk(version=2)


async def test_a_key_that_everybody_can_read_stops_the_start(tmp_path: Path) -> None:
    async with running(tmp_path):
        pass
    (tmp_path / "data.key").chmod(0o604)
    with pytest.raises(BadKey, match="chmod 600"):
        async with running(tmp_path):
            pass


@pytest.mark.parametrize("key", ["", "not a key", base64.b64encode(b"short").decode()])
async def test_with_no_data_yet_a_bad_key_stops_the_start(tmp_path: Path, key: str) -> None:
    with pytest.raises(BadKey, match="not a key"):
        async with running(tmp_path, key):
            pass


async def test_a_spoilt_key_file_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "data.key").write_text("spoilt")
    (tmp_path / "data.key").chmod(0o600)
    with pytest.raises(BadKey):
        async with running(tmp_path):
            pass
    assert (tmp_path / "data.key").read_text() == "spoilt"
