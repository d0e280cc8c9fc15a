"""The canary flies through the real gateway, and the dead man's switch is held only while all is well."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.canary import Canary
from bot.dead_man import DeadMan
from bot.outbox import Outbox
from bot.store.open import memory_store
from bot.watch import Watch
from messages.address import phone
from messages.model import InboundMessage, Kind
from tests.fakes.town import FRIDAY_NIGHT, LINE, Town
from tests.fakes.weather import Weather

NUMBER = phone("+4700000049")


@dataclass
class Loop:
    """A town, and a number that brings back what it is sent, unless it is cut."""

    town: Town
    watch: Watch = field(default_factory=Watch)
    cut: bool = False

    def __post_init__(self) -> None:
        town = self.town
        self.canary = Canary(town.desk, town.store, town.clock, town.tray, self.watch, number=NUMBER)
        self.outbox = Outbox(
            town.store, town.desk, {"sms": town.gateway}, town.clock, town.tray, known=(), watch=self.watch
        )

    async def goes_on(self, seconds: float) -> None:
        for _ in range(int(seconds // 5)):
            self.town.clock.moment += timedelta(seconds=5)
            await self.canary.look()
            await self.outbox.deliver(self.town.clock.now())
            inbox = self.town.gateway.inbox(NUMBER.name)
            while inbox:
                song = inbox.popleft().text
                if not self.cut:
                    await self.brings(song)

    async def brings(self, text: str, id: str = "") -> None:
        now = self.town.clock.now()
        message = InboundMessage(id or f"sms_http/{text}{now}", NUMBER, LINE, Kind.TEXT, text, now, now)
        await self.canary.receive(message, now)


@pytest.fixture
async def loop() -> AsyncIterator[Loop]:
    store = await memory_store("eksempelvik")
    yield Loop(await Town(store, Weather(rough=False)).opens())
    await store.close()


async def test_the_canary_goes_round_each_quarter_of_an_hour_and_wakes_nobody(loop: Loop) -> None:
    await loop.goes_on(3600)
    actions = [entry.action for entry in await loop.town.store.entries(999)]
    assert actions.count("canary_back") == 4 + 1  # one at the start too
    assert set(actions) == {"canary_back"}
    assert await loop.town.cases() == ()
    assert not loop.town.unread()
    assert not loop.watch.canary_lost


async def test_a_canary_that_does_not_come_back_within_a_minute_is_lost_and_that_is_loud_once(loop: Loop) -> None:
    loop.cut = True
    await loop.goes_on(55)
    assert not loop.watch.canary_lost
    with capture_logs() as logs:
        await loop.goes_on(300)
    assert loop.watch.canary_lost
    assert [line["event"] for line in logs if line["event"] == "canary_lost"] == ["canary_lost"]


async def test_when_it_comes_back_again_all_is_well(loop: Loop) -> None:
    loop.cut = True
    await loop.goes_on(120)
    loop.cut = False
    await loop.goes_on(900)
    assert not loop.watch.canary_lost


async def test_a_cry_from_the_number_of_the_canary_is_a_cry(loop: Loop) -> None:
    await loop.brings("vi har ikke mat til barna i kveld")
    await loop.town.settles()
    loop.town.phone("Kari").hears("AKUTT")


async def test_an_old_song_is_no_sign_of_life(loop: Loop) -> None:
    loop.cut = True
    await loop.goes_on(10)
    await loop.brings("apendor canary 1")
    await loop.goes_on(120)
    assert loop.watch.canary_lost


async def test_two_processes_on_one_store_sing_once_and_both_hear_it(loop: Loop) -> None:
    other = replace(loop, watch=Watch())
    await loop.goes_on(60)
    await other.goes_on(60)
    songs = [message for message in loop.town.gateway.sent if message.to == NUMBER]
    assert len(songs) == 1
    assert other.watch.canary_at is not None


@dataclass
class Outside:
    calls: list[str] = field(default_factory=list)
    status: int = 200

    async def call(self, url: str) -> int:
        self.calls.append(url)
        if self.status == 0:
            raise OSError
        return self.status


@dataclass
class Body:
    well: bool = True

    async def __call__(self) -> dict[str, object]:
        return {"well": self.well}


async def minutes(man: DeadMan, town: Town, count: int) -> None:
    for _ in range(count * 12):
        await man.look()
        town.clock.moment += timedelta(seconds=5)


async def test_the_outside_is_called_each_minute_and_only_while_all_is_well(loop: Loop) -> None:
    body, outside = Body(), Outside()
    man = DeadMan(body, "https://watchdog.example/x", loop.town.clock, outside.call)
    await minutes(man, loop.town, 5)
    assert len(outside.calls) == 5
    body.well = False
    await minutes(man, loop.town, 5)
    assert len(outside.calls) == 5


@pytest.mark.parametrize("status", [0, 500])
async def test_an_outside_that_does_not_answer_is_told_once_and_tried_on(loop: Loop, status: int) -> None:
    outside = Outside(status=status)
    man = DeadMan(Body(), "https://watchdog.example/x", loop.town.clock, outside.call)
    with capture_logs() as logs:
        await minutes(man, loop.town, 3)
    assert (len(outside.calls), len(logs)) == (3, 1)


async def test_a_clock_that_is_set_back_does_not_silence_it(loop: Loop) -> None:
    outside = Outside()
    man = DeadMan(Body(), "https://watchdog.example/x", loop.town.clock, outside.call)
    await man.look()
    loop.town.clock.moment = FRIDAY_NIGHT - timedelta(hours=2)
    await man.look()
    assert len(outside.calls) == 2
