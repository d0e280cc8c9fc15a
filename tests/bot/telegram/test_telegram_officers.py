"""Officers on Telegram: alerted with buttons that are commands, and that are gone when the case is somebody's."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.channels.standard_webhooks import Secret
from bot.channels.telegram import Telegram, TelegramBot
from bot.config.load import load
from bot.wire import House, house
from messages.address import Address
from messages.model import InboundMessage, Kind, OutboundMessage
from tests.bot.doubles import HandClock
from tests.bot.telegram.api import AMINA, KARI, TOKEN, BotApi, Said, bot_api, message, tapped, update
from tests.bot.test_wire import EXAMPLE, SETTINGS
from tests.fakes.gateway import Gateway

OLA = 700000022
SECRET = Secret(b"known-to-telegram-and-this-house")
CRY = "vi har ikke mat til barna i kveld"
PHONES = {"amina": "+4700000101", "kari": "+4700000021", "ola": "+4700000022"}


def office(folder: Path, **ways: list[str]) -> Path:
    """The example office, with these ways for its people."""
    made = shutil.copytree(EXAMPLE, folder / "office")
    people = (made / "people.toml").read_text("utf-8")
    for name, given in ways.items():
        written = ", ".join(f'"{way}"' for way in given)
        people = re.sub(rf"(?s)(\[people\.{name}\].*?ways = )\[.*?\]", rf"\1[{written}]", people, count=1)
    (made / "people.toml").write_text(people, "utf-8")
    return made


@dataclass
class Town:
    """The house, both its gateways, and a clock that only the test moves."""

    house: House
    api: BotApi
    sms: Gateway
    clock: HandClock
    ids: Any = field(default_factory=lambda: count(1))

    async def writes(self, who: int, text: str) -> None:
        await self._brought(update(next(self.ids), message=message(next(self.ids), who, text=text)))

    async def taps(self, said: Said, data: str) -> None:
        assert data in said.buttons
        tap = tapped(data, said.chat, said.number, id=str(next(self.ids)))
        await self._brought(update(next(self.ids), callback_query=tap))

    async def minutes_pass(self, minutes: float) -> None:
        self.clock.passes(60 * minutes)
        await self.settles()

    async def settles(self) -> None:
        for _ in range(3):
            await self.house.desk.tick(self.clock.now())
            await self.house.outbox.deliver(self.clock.now())

    async def _brought(self, raw: dict[str, Any]) -> None:
        assert await self.api.brings(raw) == [204]
        await self.settles()

    def texts(self, person: str) -> list[OutboundMessage]:
        return list(self.sms.inbox(PHONES[person]))

    async def buttons_of(self, who: int) -> list[list[str]]:
        """What can be tapped, once the house has done what it does beside the way."""
        await asyncio.sleep(0.05)
        return [said.buttons for said in self.api.chat(who)]


@asynccontextmanager
async def town(config: Path) -> AsyncIterator[Town]:
    clock, sms = HandClock(), Gateway()
    async with bot_api() as api:
        telegram = Telegram(TelegramBot(TOKEN, (SECRET,), "http://nowhere", api.url), clock)
        settings = replace(SETTINGS, config=config)
        async with house(settings, clock=clock, channels={"sms": sms, "telegram": telegram}) as opened:
            api.webhook = {"url": f"{opened.door_url}/telegram", "secret_token": SECRET.key.decode()}
            yield Town(opened, api, sms, clock)


BOTH = {"kari": [f"telegram:{KARI}", "+47 00 00 00 21"], "ola": [f"telegram:{OLA}", "+47 00 00 00 22"]}


async def test_an_alert_says_office_code_and_class_and_can_be_taken_with_a_tap(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        (alert,) = here.api.chat(KARI)
        (case,) = await here.house.store.open_cases()
        assert (
            alert.text
            == f"AKUTT. Sosialtjenesten i Eksempelvik: noen trenger hjelp. Svar TA {case.code} for å ta saken."
        )
        assert alert.buttons == [f"TA {case.code}"]
        await here.taps(alert, f"TA {case.code}")
        (case,) = await here.house.store.open_cases()
        assert case.holder == "kari"
        assert "Kari" in here.api.chat(AMINA)[-1].text


async def test_when_a_case_is_taken_the_buttons_of_all_who_were_asked_are_gone(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        await here.minutes_pass(5)
        (asked,) = here.api.chat(OLA)
        await here.taps(asked, asked.buttons[0])
        assert (await here.buttons_of(KARI))[0] == []
        assert (await here.buttons_of(OLA))[0] == []
        code = (await here.house.store.open_cases())[0].code
        assert "Ola" in here.api.chat(KARI)[-1].text
    assert [f"GI VIDERE {code}", f"FERDIG {code}"] in [said.buttons for said in here.api.chat(OLA)]


async def test_a_case_is_passed_on_and_closed_with_taps_alone(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        await here.taps(here.api.chat(KARI)[0], here.api.chat(KARI)[0].buttons[0])
        mine = next(said for said in here.api.chat(KARI) if said.text.startswith("Du har"))
        await here.taps(mine, mine.buttons[0])
        whom = here.api.chat(KARI)[-1]
        await here.taps(whom, next(button for button in whom.buttons if button.endswith("Ola")))
        asked = here.api.chat(OLA)[-1]
        await here.taps(asked, asked.buttons[0])
        mine = next(said for said in here.api.chat(OLA) if said.text.startswith("Du har"))
        await here.taps(mine, mine.buttons[1])
        how = here.api.chat(OLA)[-1]
        await here.taps(how, how.buttons[0])
        assert not await here.house.store.open_cases()


async def test_a_button_that_is_left_over_tells_the_truth(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        await here.minutes_pass(5)
        karis = replace(here.api.chat(KARI)[0])
        await here.taps(here.api.chat(OLA)[0], here.api.chat(OLA)[0].buttons[0])
        await here.taps(karis, f"TA {(await here.house.store.open_cases())[0].code}")
        assert here.api.chat(KARI)[-1].text.startswith("Ola har")


async def test_who_has_blocked_the_bot_is_alerted_by_sms_at_once_and_hears_the_rest_there(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        here.api.blocked.add(KARI)
        await here.writes(AMINA, CRY)
        (alert,) = here.texts("kari")
        assert "AKUTT" in alert.text
        assert alert.sender.name == "+4700000010"
        code = (await here.house.store.open_cases())[0].code
        await here.house.desk.receive(sms("kari", f"TA {code}", here), here.clock.now())
        await here.settles()
        assert f"Du har {code}" in here.texts("kari")[-1].text


async def test_when_telegram_asks_us_to_wait_too_long_the_next_way_is_taken(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        here.api.refuses = [(429, {"description": "", "parameters": {"retry_after": 600}})] * 2
        await here.writes(AMINA, CRY)
        assert "AKUTT" in here.texts("kari")[0].text


def all_said(here: Town, who: int) -> str:
    return " / ".join(said.text for said in here.api.chat(who))


async def test_words_needs_and_numbers_come_by_sms_and_never_on_telegram(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.house.desk.receive(sms("amina", CRY, here), here.clock.now())
        await here.settles()
        code = here.api.chat(KARI)[0].buttons[0].removeprefix("TA ")
        await here.taps(here.api.chat(KARI)[0], f"TA {code}")
        await here.house.desk.receive(sms("amina", "vi fryser", here), here.clock.now())
        await here.settles()
        await here.writes(KARI, f"NUMMER {code}")
        on_phone = " / ".join(letter.text for letter in here.texts("kari"))
        assert [word in on_phone for word in (CRY, "Gjelder: ", "vi fryser", "00 00 01 01")] == [True] * 4
        assert not [word for word in (CRY, "mat", "fryser", "00 00 01 01") if word in all_said(here, KARI)]
        assert "Ny melding" in all_said(here, KARI)
    assert {letter.sender.name for letter in here.texts("kari")} == {"+4700000010"}


async def test_an_office_may_decide_that_telegram_carries_words(tmp_path: Path) -> None:
    folder = office(tmp_path, **BOTH)
    offices = (folder / "offices.toml").read_text("utf-8")
    (folder / "offices.toml").write_text(
        offices.replace('relay = "phone"', 'relay = "phone"\ntelegram_words = true', 1)
    )
    async with town(folder) as here:
        await here.writes(AMINA, CRY)
        assert CRY not in here.api.chat(KARI)[0].text
        await here.taps(here.api.chat(KARI)[0], here.api.chat(KARI)[0].buttons[0])
        await here.writes(AMINA, "vi fryser")
        assert [CRY in all_said(here, KARI), "vi fryser" in all_said(here, KARI)] == [True, True]
        assert not here.texts("kari")


async def test_of_who_writes_on_telegram_there_is_no_number_to_ring(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        code = here.api.chat(KARI)[0].buttons[0].removeprefix("TA ")
        await here.taps(here.api.chat(KARI)[0], f"TA {code}")
        await here.writes(KARI, f"NUMMER {code}")
        assert "ikke noe nummer" in here.api.chat(KARI)[-1].text
        assert str(AMINA) not in all_said(here, KARI)


async def test_what_the_officer_writes_reaches_the_citizen_where_they_wrote(tmp_path: Path) -> None:
    async with town(office(tmp_path, **BOTH)) as here:
        await here.writes(AMINA, CRY)
        await here.taps(here.api.chat(KARI)[0], here.api.chat(KARI)[0].buttons[0])
        await here.writes(KARI, "Hei, jeg kommer med mat kl. 20")
        assert here.api.chat(AMINA)[-1].text == "Hei, jeg kommer med mat kl. 20"


def sms(person: str, text: str, here: Town) -> InboundMessage:
    now, line = here.clock.now(), Address("sms", "+4700000010")
    return InboundMessage(
        f"sms_http/{next(here.ids):020x}", Address("sms", PHONES[person]), line, Kind.TEXT, text, now, now
    )


@pytest.mark.parametrize("way", ["telegram:", "telegram:@kari", "telegram:-100700000099", "telegram:0", "signal:1"])
def test_a_way_that_leads_to_no_account_is_a_fault_with_its_mending(way: str, tmp_path: Path) -> None:
    loaded = load(office(tmp_path, kari=[way, "+47 00 00 00 21"]))
    assert [str(fault).split(": ")[1] for fault in loaded.faults] == ["people.kari.ways[1]"]


def test_an_account_without_a_phone_is_not_enough(tmp_path: Path) -> None:
    loaded = load(office(tmp_path, kari=[f"telegram:{KARI}"]))
    assert "has no phone" in str(loaded.faults[0])
