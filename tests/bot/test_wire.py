"""The whole house over real HTTP: a text in is an answer out; and it says why when it cannot open."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.channels.standard_webhooks import signed, verified
from bot.settings import Listen, Settings, SettingsFault
from bot.store.open import memory_store
from bot.wire import CannotStart, House, house
from tests.bot.doubles import HandClock
from tests.bot.gateway import AMINA, SECRET, gateway, text

EXAMPLE = Path(__file__).parents[2] / "deploy" / "example"
ANYWHERE = Listen("127.0.0.1", 0)
LINE = "+4700000010"
SETTINGS = Settings(EXAMPLE, Path(":memory:"), None, ANYWHERE, ANYWHERE, "http://127.0.0.1:9/", (SECRET,))


@dataclass
class Town:
    """A house that runs, the gateway it talks to, and every text that gateway was given."""

    house: House
    session: aiohttp.ClientSession
    texts: list[dict[str, str]]
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def hears(self, body: dict[str, object]) -> int:
        raw = json.dumps(body).encode()
        headers = signed(SECRET, str(body["id"]), datetime.now(UTC), raw)
        async with self.session.post(self.house.door_url + "/sms/http", data=raw, headers=headers) as answer:
            return answer.status

    async def told(self, number: str) -> str:
        async with asyncio.timeout(10):
            while number not in (sent["to"] for sent in self.texts):
                self.heard.clear()
                await self.heard.wait()
        return next(sent["text"] for sent in self.texts if sent["to"] == number)

    async def get(self, path: str) -> tuple[int, str]:
        async with self.session.get(self.house.inside_url + path) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def running(settings: Settings = SETTINGS) -> AsyncIterator[Town]:
    texts: list[dict[str, str]] = []
    heard = asyncio.Event()

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        verified([SECRET], request.headers, body, datetime.now(UTC))
        texts.append(json.loads(body))
        heard.set()
        return web.json_response({"id": f"gw-{len(texts)}"})

    async with (
        gateway(take) as url,
        aiohttp.ClientSession() as session,
        house(replace(settings, sms_url=url), clock=HandClock()) as opened,
    ):
        town = Town(opened, session, texts, heard=heard)
        task = asyncio.create_task(opened.run(town.stop))
        yield town
        town.stop.set()
        await task


async def test_a_text_in_is_an_answer_out_and_an_officer_woken() -> None:
    async with running() as town:
        assert await town.hears(text(to=LINE, text="vi har ikke mat til barna i kveld")) == 204
        assert "00 00 00 1" in await town.told(AMINA)
        case = (await town.house.store.open_cases())[0]
        assert f"TA {case.code}" in await town.told("+4700000021")


async def test_the_same_text_brought_five_times_is_one_case_and_one_answer() -> None:
    async with running() as town:
        same = text(to=LINE, text="vi har ikke mat til barna i kveld")
        assert await asyncio.gather(*(town.hears(same) for _ in range(5))) == [204] * 5
        await town.told(AMINA)
        await town.told("+4700000021")
    assert len([sent for sent in town.texts if sent["to"] == AMINA]) == 1


async def test_from_inside_one_sees_that_it_is_well_and_counts() -> None:
    async with running() as town:
        await town.hears(text(to=LINE, text="vi har ikke mat til barna i kveld"))
        await town.told(AMINA)
        status, page = await town.get("/healthz")
        assert (status, json.loads(page)["well"], json.loads(page)["store"]) == (200, True, "up")
        assert 'apendor_messages_total{kind="text"} 1.0' in (await town.get("/metrics"))[1]
        assert (await town.get("/metrics"))[0] == 200


async def test_from_outside_nobody_sees_the_figures() -> None:
    async with running() as town:
        for path in ("/healthz", "/metrics", "/"):
            async with town.session.get(town.house.door_url + path) as answer:
                assert answer.status == 404


async def test_when_deadlines_are_missed_somebody_is_told_to_look() -> None:
    clock = HandClock()
    async with house(SETTINGS, clock=clock) as opened, aiohttp.ClientSession() as session:
        town = Town(opened, session, [])
        await town.hears(text(to=LINE, text="vi har ikke mat til barna i kveld"))
        clock.passes(3600)
        status, page = await town.get("/healthz")
    assert (status, json.loads(page)["well"]) == (503, False)
    assert json.loads(page)["late_seconds"] > 3000


async def test_when_a_gateway_takes_nothing_somebody_is_told_to_look() -> None:
    clock = HandClock()
    async with house(SETTINGS, clock=clock) as opened, aiohttp.ClientSession() as session:
        town = Town(opened, session, [])
        await town.hears(text(to=LINE, text="når åpner dere?"))
        await opened.outbox.deliver(clock.now())
        clock.passes(40)
        await opened.outbox.deliver(clock.now())
        status, page = await town.get("/healthz")
    assert (status, json.loads(page)["gateways_down"]) == (503, ["sms"])


async def test_it_ends_in_order_when_it_is_told_to() -> None:
    async with house(SETTINGS, clock=HandClock()) as opened:
        task = asyncio.create_task(opened.run())
        await asyncio.sleep(0)
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(task, 10)
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.ClientConnectorError):
                await session.get(opened.door_url)


async def test_a_second_start_goes_on_with_the_books_there_are(tmp_path: Path) -> None:
    kept = replace(SETTINGS, data=tmp_path / "data")
    for _ in range(2):
        async with house(kept) as opened:
            assert (await opened.desk.books()).version == 1


async def test_a_folder_that_was_changed_is_not_taken_silently(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLE, tmp_path / "office")
    store = await memory_store("eksempelvik")
    async with house(replace(SETTINGS, config=folder), store=store):
        pass
    line = folder / "line.toml"
    line.write_text(line.read_text().replace('name = "Eksempelvik"', 'name = "Nyby"'))
    with pytest.raises(CannotStart) as refused:
        async with house(replace(SETTINGS, config=folder), store=store):
            pass
    await store.close()
    assert any("Nyby" in line for line in refused.value.lines)


async def test_what_was_published_since_the_folder_was_fed_stays_and_stops_nobody(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLE, tmp_path / "office")
    store = await memory_store("eksempelvik")
    async with house(replace(SETTINGS, config=folder), store=store) as opened:
        books = await opened.desk.books()
    published = replace(books, texts={"nb": {"nobody_on_duty": "Ingen er på vakt."}})
    await store.put_books(published, expected=1, entries=(), at=HandClock().now())
    async with house(replace(SETTINGS, config=folder), store=store) as opened:
        assert (await opened.desk.books()).texts == published.texts
    await store.close()


async def test_a_line_that_changes_its_id_does_not_leave_its_cases_behind(tmp_path: Path) -> None:
    folder, data = shutil.copytree(EXAMPLE, tmp_path / "office"), tmp_path / "data"
    async with house(replace(SETTINGS, config=folder, data=data)):
        pass
    line = folder / "line.toml"
    line.write_text(line.read_text().replace('id = "eksempelvik"', 'id = "nyby"'))
    with pytest.raises(CannotStart, match='belongs to the line "eksempelvik"'):
        async with house(replace(SETTINGS, config=folder, data=data)):
            pass


async def test_a_broken_configuration_stops_it_with_every_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLE, tmp_path / "office")
    (folder / "rota.toml").write_text("[[shift]\n")
    (folder / "people.toml").write_text("x = \n")
    with pytest.raises(CannotStart) as refused:
        async with house(replace(SETTINGS, config=folder)):
            pass
    assert {line.split(":")[0] for line in refused.value.lines} >= {"rota.toml", "people.toml"}


async def test_without_a_configuration_it_says_so() -> None:
    with pytest.raises(SettingsFault, match="APENDOR_CONFIG: there is no configuration"):
        async with house(replace(SETTINGS, config=None)):
            pass


async def test_a_port_that_is_taken_is_named() -> None:
    async with house(SETTINGS) as opened:
        port = int(opened.door_url.rsplit(":", 1)[1])
        with pytest.raises(SettingsFault, match="APENDOR_LISTEN: nobody can listen there"):
            async with house(replace(SETTINGS, listen=Listen("127.0.0.1", port))):
                pass


async def test_what_is_missing_around_it_does_not_stop_it_but_is_said() -> None:
    with capture_logs() as logs:
        bare = replace(SETTINGS, sms_url=None, sms_secrets=())
        async with house(bare) as opened, aiohttp.ClientSession() as session:
            assert await Town(opened, session, []).hears(text()) == 503
    assert [line.split(" ")[0] for line in opened.degraded] == ["APENDOR_SMS_SECRETS", "APENDOR_SMS_URL"]
    assert [line["setting"] for line in logs if line["event"] == "degraded"] == [
        "APENDOR_SMS_SECRETS",
        "APENDOR_SMS_URL",
    ]


async def test_what_is_missing_around_kannel_is_said() -> None:
    async with house(replace(SETTINGS, sms_url=None, sms_gateway="kannel")) as opened:
        missing = [line.split(" ")[0] for line in opened.degraded]
    assert missing == ["APENDOR_KANNEL_TOKENS", "APENDOR_SMS_URL", "APENDOR_KANNEL_DOOR"]


async def test_without_its_key_it_says_so_and_still_takes_texts(tmp_path: Path) -> None:
    kept = replace(SETTINGS, data=tmp_path / "data")
    async with house(kept):
        pass
    (tmp_path / "data.key").unlink()
    async with house(kept) as opened, aiohttp.ClientSession() as session:
        assert await Town(opened, session, []).hears(text(to=LINE, text="vi har ikke mat i kveld")) == 204
    assert "older cases cannot be read" in opened.degraded[0]
