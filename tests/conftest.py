"""The town in calm and in rough weather, over every store."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store.open import memory_store
from bot.store.store import Store
from tests.fakes.town import Phone, Town
from tests.fakes.weather import Weather


@pytest.fixture(params=["calm", "rough"])
def weather(request: pytest.FixtureRequest) -> Weather:
    return Weather(rough=request.param == "rough")


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = await memory_store(line="eksempelvik")
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
