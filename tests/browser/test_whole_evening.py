"""A whole evening: a citizen, two officers, an admin, a leader and an auditor, at phones and at screens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from itertools import count

import pytest_asyncio

from bot.channels.telegram import Telegram, TelegramBot
from bot.desk import Desk
from bot.outbox import Outbox
from bot.store.open import memory_store
from bot.tray import Tray
from escalation.books import Books
from messages.address import Address
from messages.model import InboundMessage
from tests.bot.doubles import HandClock
from tests.bot.telegram.api import TOKEN, BotApi, bot_api, message, tapped, update
from tests.browser.conftest import Windows, staffed
from tests.browser.test_texts_in_a_browser import CLOSED, MENDED, approves, writes
from tests.browser.window import PHONE, Window
from tests.fakes.town import Town, catalogue, example, reader
from tests.fakes.weather import Weather

OLA = 700000022
CRY = "vi har ikke mat til barna i kveld"
OFFER = "Kom til oss klokken åtte. Da får dere mat."


class Chat:
    """Ola's Telegram: the real channel, over a double of the Bot API."""

    def __init__(self, town: Town, api: BotApi, channel: Telegram) -> None:
        self.town, self.api, self.channel, self._ids = town, api, channel, count(1)

    def reads(self) -> list[str]:
        return [said.text for said in self.api.chat(OLA)]

    async def taps(self, button: str) -> None:
        """Under the newest message that has it."""
        said = next(said for said in reversed(self.api.chat(OLA)) if button in said.buttons)
        tap = tapped(button, OLA, said.number, id=str(next(self._ids)))
        await self._brings(callback_query=tap)

    async def writes(self, text: str) -> None:
        await self._brings(message=message(next(self._ids), OLA, text=text))

    async def _brings(self, **what: object) -> None:
        self.api.gives(update(next(self._ids), **what))
        await self.channel.fetch(self._keep, self.town.clock.now)
        await self.town.settles()

    async def _keep(self, arrived: Sequence[InboundMessage]) -> None:
        for each in arrived:
            await self.town.desk.receive(each, each.received_at)


def with_ola_on_telegram(books: Books) -> Books:
    ola = replace(books.people["ola"], ways=(Address("telegram", str(OLA)),))
    return replace(books, people={**books.people, "ola": ola})


@pytest_asyncio.fixture(loop_scope="session")
async def chat() -> AsyncIterator[Chat]:
    """A town with two ways in and out: SMS, and Telegram."""
    store = await memory_store("eksempelvik")
    async with bot_api() as api:
        town = Town(store, Weather(rough=False))
        channel, tray = Telegram(TelegramBot(TOKEN, api=api.url), HandClock()), Tray(("sms", "telegram"))
        town.desk = Desk(town.store, reader(), catalogue(), tray, lambda: None, town.live.tell)
        town.outbox = Outbox(town.store, town.desk, {"sms": town.gateway, "telegram": channel}, town.clock, tray)
        await town.opens(with_ola_on_telegram(staffed(example())))
        yield Chat(town, api, channel)
        await channel.close()
    await store.close()


@pytest_asyncio.fixture(loop_scope="session")
async def town(chat: Chat) -> Town:
    return chat.town


async def test_a_whole_evening_from_the_first_text_to_the_auditor(windows: Windows, town: Town, chat: Chat) -> None:
    kari = await windows.of("Kari", size=PHONE)
    code = await she_takes_the_case_and_they_talk(kari, town)
    await she_hands_it_to_a_colleague_who_closes_it(kari, chat, code)
    await one_mends_the_words_and_another_approves(windows)
    await the_next_citizen_reads_them(kari, town)
    await the_auditor_sees_who_read_what_and_not_a_word(windows, code)


async def she_takes_the_case_and_they_talk(kari: Window, town: Town) -> str:
    """The officer on duty is alerted, takes the case at her screen, and what comes back shows by itself."""
    amina, phone = town.phone("Amina"), town.phone("Kari")
    await amina.texts(CRY)
    assert amina.reads_all()
    code = phone.hears("TA").code
    await kari.opens("/console/saker")
    assert CRY not in await kari.says()
    await kari.presses(f"Ta saken {code}")
    await town.settles()
    amina.hears("Kari")
    assert CRY in await kari.says()
    await kari.writes("Svar til innbyggeren", OFFER)
    await kari.presses("Send svar")
    await town.settles()
    amina.hears(OFFER)
    await amina.texts("takk, vi er fire")
    await kari.reads("takk, vi er fire")
    town.reads_everything()
    return code


async def she_hands_it_to_a_colleague_who_closes_it(kari: Window, chat: Chat, code: str) -> None:
    """He is on Telegram, takes it there with a button, and the citizen reads the words that end it."""
    town = chat.town
    await kari.page.get_by_text("Mer", exact=True).click()
    await kari.page.get_by_label("Til hvem?").select_option(label="Ola")
    await kari.presses("Gi videre")
    await town.settles()
    assert code in chat.reads()[-1]
    await chat.taps(f"TA {code}")
    await chat.writes(f"FERDIG {code} HJULPET")
    assert "Samtalen er avsluttet" in town.phone("Amina").reads_all()[-1].text
    assert await town.cases() == ()
    town.reads_everything()


async def one_mends_the_words_and_another_approves(windows: Windows) -> None:
    ola, mo = await windows.of("Ola"), await windows.of("Mo")
    await writes(ola, MENDED, "den forrige forvirret")
    await ola.presses("Send til godkjenning")
    await approves(mo, CLOSED)
    assert "Teksten gjelder" in await mo.says()


async def the_next_citizen_reads_them(kari: Window, town: Town) -> None:
    bo = town.phone("Bo")
    await bo.texts(CRY)
    code = town.phone("Kari").hears("TA").code
    await kari.opens("/console/saker")
    await kari.presses(f"Ta saken {code}")
    await kari.presses("Avslutt")
    await kari.page.get_by_label("Hjulpet").check()
    await kari.page.get_by_label("Ikke journalpliktig").check()
    await kari.presses(f"Avslutt sak {code}")
    await town.settles()
    assert bo.reads_all()[-1].text.startswith("Samtalen er slutt. Haster det igjen")
    town.reads_everything()


async def the_auditor_sees_who_read_what_and_not_a_word(windows: Windows, code: str) -> None:
    eva = await windows.of("Eva")
    await eva.opens(f"/console/logg?hva=opened&kode={code}&hvem=")
    lines = await eva.page.locator("tbody tr").all_inner_texts()
    assert lines
    assert all("Kari" in line and code in line for line in lines)
    assert [word for word in (CRY, OFFER, "vi er fire", "00 00 01 01") if word in await eva.page.content()] == []
