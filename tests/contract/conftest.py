"""The promises of this folder are kept by every store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.store import Store
from tests.contract.stores import STORES
from tests.redis_server import RedisServer


@pytest.fixture(params=STORES, ids=lambda make: make.__name__)
async def store(request: pytest.FixtureRequest, tmp_path: Path, redis: RedisServer) -> AsyncIterator[Store]:
    store: Store = await request.param(tmp_path, redis.url)
    yield store
    await store.close()
