"""The town in calm and in rough weather, over every store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import HealthCheck, settings

from bot.store.open import memory_store
from bot.store.store import Store
from tests.contract.stores import redis_store
from tests.fakes.town import Phone, Town
from tests.fakes.weather import Weather
from tests.redis_server import RedisServer, redis_server

# The same examples every time, and no stopwatch: a slow or busy machine must not turn a promise red.
settings.register_profile("house", derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("house")


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """One server for all tests; whoever uses it begins by emptying it."""
    with redis_server() as server:
        yield server


@pytest.fixture(params=["calm", "rough"])
def weather(request: pytest.FixtureRequest) -> Weather:
    return Weather(rough=request.param == "rough")


@pytest.fixture(params=["sqlite", "redis"])
async def store(request: pytest.FixtureRequest, redis: RedisServer) -> AsyncIterator[Store]:
    opened = redis_store(redis.url, "eksempelvik") if request.param == "redis" else memory_store("eksempelvik")
    store = await opened
    yield store
    await store.close()


@pytest.fixture
async def town(store: Store, weather: Weather) -> AsyncIterator[Town]:
    town = await Town(store, weather).opens()
    yield town
    await town.all_quiet()


@pytest.fixture
def amina(town: Town) -> Phone:
    return town.phone("Amina")


@pytest.fixture
def bo(town: Town) -> Phone:
    return town.phone("Bo")


@pytest.fixture
def kari(town: Town) -> Phone:
    return town.phone("Kari")


@pytest.fixture
def ola(town: Town) -> Phone:
    return town.phone("Ola")


@pytest.fixture
def mo(town: Town) -> Phone:
    return town.phone("Mo")
