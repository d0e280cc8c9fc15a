"""A link with a code makes an account an officer's; every other account is a citizen's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config.feed import proposed
from bot.config.load import load
from bot.wire import house
from escalation.accounts import bind, invite
from escalation.books import Books
from messages.address import Address
from tests.bot.gateway import NOW
from tests.bot.telegram.api import AMINA, KARI
from tests.bot.telegram.test_telegram_officers import CRY, EXAMPLE, Town, town
from tests.bot.test_wire import SETTINGS
from tests.cli.typing import typed

CODE = "Qk3-an_invented_code_x"


async def invites(here: Town, person: str = "kari") -> None:
    books = await here.house.desk.books()
    until = here.clock.now() + timedelta(hours=24)
    await here.house.store.put_books(invite(books, person, CODE, until), expected=books.version, entries=(), at=until)


async def test_who_opens_the_link_is_alerted_there_and_the_phone_is_told() -> None:
    async with town(EXAMPLE) as here:
        await invites(here)
        await here.writes(KARI, f"/start {CODE}")
        assert "Kari" in here.api.chat(KARI)[0].text
        (notice,) = here.texts("kari")
        assert ("Telegram" in notice.text, notice.sender.name) == (True, "+4700000010")
        await here.writes(AMINA, CRY)
        assert here.api.chat(KARI)[1].buttons
        assert "account_bound" in [entry.action for entry in await here.house.store.entries(100)]


async def test_a_code_works_for_one_account_and_the_next_is_a_citizen() -> None:
    async with town(EXAMPLE) as here:
        await invites(here)
        await here.writes(KARI, f"/start {CODE}")
        await here.writes(AMINA, f"/start {CODE}")
        assert (await here.house.desk.books()).person_at(Address("telegram", str(AMINA))) is None
        assert "00 00 00 1" in here.api.chat(AMINA)[0].text


async def test_a_code_that_is_too_old_makes_nobody_an_officer() -> None:
    async with town(EXAMPLE) as here:
        await invites(here)
        here.clock.passes(24 * 3600)
        await here.writes(KARI, f"/start {CODE}")
        assert (await here.house.desk.books()).person_at(Address("telegram", str(KARI))) is None
        assert "00 00 00 1" in here.api.chat(KARI)[0].text


async def test_an_account_that_has_asked_for_help_stays_a_citizens_while_its_case_runs() -> None:
    async with town(EXAMPLE) as here:
        await invites(here)
        await here.writes(AMINA, CRY)
        await here.writes(AMINA, f"/start {CODE}")
        assert (await here.house.desk.books()).person_at(Address("telegram", str(AMINA))) is None
        assert len(await here.house.store.open_cases()) == 1


async def test_an_unbound_account_that_knows_a_case_takes_nothing() -> None:
    async with town(EXAMPLE) as here:
        await here.writes(AMINA, CRY)
        (case,) = await here.house.store.open_cases()
        await here.writes(KARI, f"TA {case.code}")
        assert (await here.house.store.case(case.id)) == replace(case)


async def test_who_opens_the_bot_is_answered_with_a_number() -> None:
    async with town(EXAMPLE) as here:
        await here.writes(AMINA, "/start")
        assert "00 00 00 1" in here.api.chat(AMINA)[0].text
        assert not await here.house.store.open_cases()


def bound() -> Books:
    books = load(EXAMPLE).draft
    made = bind(invite(books, "kari", "x", NOW), "x", Address("telegram", str(KARI)), NOW - timedelta(hours=1))
    assert made is not None
    return invite(made.books, "ola", "y", NOW)


def test_a_folder_that_is_applied_unbinds_nobody_and_an_invitation_stays() -> None:
    after = proposed(load(EXAMPLE), bound())
    assert after is not None
    assert (after.people["kari"].ways, after.invited) == (bound().people["kari"].ways, bound().invited)


@dataclass
class Office:
    """A house that was open once, and the command line of its admin."""

    data: Path

    def types(self, *words: str) -> tuple[int, str]:
        done = typed(*words, "--data", str(self.data), "--config", str(EXAMPLE))
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
async def begun(tmp_path: Path) -> Office:
    async with house(replace(SETTINGS, data=tmp_path / "data")):
        return Office(tmp_path / "data")


async def test_an_admin_invites_a_person_with_a_link_that_is_kept_by_its_digest_alone(begun: Office) -> None:
    status, said = begun.types("telegram", "invite", "kari", "--bot", "some_bot")
    found = re.search(r"https://t\.me/some_bot\?start=([A-Za-z0-9_-]{20,64})\n", said)
    assert (status, found is not None) == (0, True)
    async with house(replace(SETTINGS, data=begun.data)) as opened:
        assert found
        assert found[1] not in repr(await opened.desk.books())
        assert set((await opened.desk.books()).invited) == {"kari"}


async def test_an_account_is_let_go_at_a_word(begun: Office) -> None:
    begun.types("telegram", "invite", "kari")
    assert "no Telegram account" in begun.types("telegram", "forget", "kari")[1]
    async with house(replace(SETTINGS, data=begun.data)) as opened:
        assert not (await opened.desk.books()).invited


def test_whom_nobody_knows_is_not_invited(begun: Office) -> None:
    status, said = begun.types("telegram", "invite", "karl")
    assert (status, "write one of kari, mo, ola" in said) == (2, True)
