"""What was opened once is not opened again, and nobody is ever shown an older state for a newer one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.store.errors import Conflict
from bot.store.opened import Opened
from bot.store.rows import Ref, Row
from bot.store.store import Store
from tests.store.people import AMINA, NOW, a_case, changing, opened, opening

ONE = Row(Ref("case", "sms/1"), 1, b"sealed once")


def test_a_row_that_has_not_changed_is_known() -> None:
    known = Opened()
    known.keep(ONE, "a case")
    assert known.of(Row(Ref("case", "sms/1"), 1, b"sealed once")) == "a case"


def test_another_version_another_body_and_another_row_are_not() -> None:
    known = Opened()
    known.keep(ONE, "a case")
    others = (replace(ONE, version=2), replace(ONE, body=b"sealed again"), replace(ONE, ref=Ref("case", "sms/2")))
    assert [known.of(other) for other in others] == [None, None, None]


def test_the_one_that_was_asked_for_longest_ago_is_forgotten_first() -> None:
    known = Opened(most=2)
    rows = [replace(ONE, ref=Ref("case", f"sms/{n}")) for n in range(3)]
    known.keep(rows[0], 0)
    known.keep(rows[1], 1)
    known.of(rows[0])
    known.keep(rows[2], 2)
    assert [known.of(row) for row in rows] == [0, None, 2]


async def test_what_was_sealed_for_a_commit_that_was_refused_is_not_taken_for_kept(store: Store) -> None:
    case = await opened(store)
    stale = changing(replace(case, version=9), holder="ola")
    with pytest.raises(Conflict):
        await store.commit(stale, cause="sms/9", at=NOW)
    assert await store.case(case.id) == case
    assert await store.open_cases_of(AMINA) == (case,)


async def test_a_case_read_twice_is_the_one_that_was_put_in(store: Store) -> None:
    await store.commit(opening(a_case()), cause="sms/1", at=NOW)
    assert await store.case("sms/1") == await store.case("sms/1") == replace(a_case(), version=1)
