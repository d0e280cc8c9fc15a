"""Two officers take a case in the same moment: one has it, and everybody knows who. A thousand: see the module."""

from __future__ import annotations

from tests.promises.same_moment import Contest, on_redis, on_sqlite
from tests.redis_server import RedisServer

ROUNDS = 40


async def test_of_two_who_take_a_case_in_the_same_moment_one_has_it() -> None:
    _one_each_time(await on_sqlite(ROUNDS))


async def test_nor_do_two_have_it_over_redis(redis: RedisServer) -> None:
    _one_each_time(await on_redis(redis.url, ROUNDS))


def _one_each_time(contest: Contest) -> None:
    assert contest.wrong == []
    assert contest.won.total() == ROUNDS
    assert contest.won.keys() <= {"kari", "ola"}
