"""What a caseworker must do at night also works by SMS: each deed at the screen has its word, and does the same."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.console.access import Action
from bot.console.routes import ROUTES
from bot.console.views import rota_changed
from bot.desk import At
from bot.store.open import memory_store
from escalation.case import Case
from escalation.decision import Decision
from escalation.rota import on_duty
from handlers import screen
from handlers.screen import Seat
from messages.address import spoken
from messages.commands import Commands
from messages.model import Verb
from tests.console.screen import Office
from tests.fakes.town import NUMBERS, Phone, Town
from tests.fakes.weather import Weather

BY_SMS: dict[str, tuple[Verb, str]] = {
    "/sak/{code}/ta": (Verb.TAKE, "TA {code}"),
    "/sak/{code}/kontakt": (Verb.CONTACT, "KONTAKT {code}"),
    "/sak/{code}/ikke-svar": (Verb.MISSED, "IKKE SVAR {code}"),
    "/sak/{code}/notat": (Verb.NOTE, "NOTAT {code} 113"),
    "/sak/{code}/gi-videre": (Verb.PASS_ON, "GI VIDERE {code} Ola"),
    "/sak/{code}/slipp": (Verb.RELEASE, "SLIPP {code}"),
    "/sak/{code}/avslutt": (Verb.CLOSE, "FERDIG {code} HJULPET"),
    "/sak/{code}/nummer": (Verb.NUMBER, "NUMMER {code}"),
}
WITHOUT_A_WORD = {
    "/sak/{code}/svar": "any other text of the holder's goes to the citizen",
    "/sak/{code}/tell": "counts letters; an SMS that is too long is only dearer",
    "/sak/{code}/innsyn": "reading what is somebody else's needs a login and a reason, and can wait for a screen",
}
WITHOUT_A_BUTTON = {
    Verb.MERGE: "two cases of one person are put together by SMS; the screen does not offer it yet",
    Verb.LIST: "who waits for the office stands under its own heading on the list of cases",
}
NOT_OF_A_CASE = {"on_duty", "digit", "stop", "start", "exit", "sick", "well", "tested", "swap", "ask_all", "answer"}
SHOWN = {Verb.NUMBER}  # changes nothing of the case: what is read and what is written down is compared
OF_THE_ROTA: dict[str, Verb] = {
    "sick": Verb.SICK,
    "well": Verb.WELL,
    "ask_swap": Verb.SWAP,
    "accept": Verb.ANSWER,
    "drop": Verb.ANSWER,
    "ask_all": Verb.ASK_ALL,
    "say_yes": Verb.ANSWER,
    "say_no": Verb.ANSWER,
}
OF_THE_ROTA_WITHOUT_A_WORD = {
    "take_over": "whoever takes a shift that runs looks at the rota first",
    "put_in": "hours and names are chosen on a page",
    "lift": "so is what is taken out again",
}
ROOT = Path(__file__).parents[2]
WHERE_WORDS_ARE_LISTED = [
    ("docs/console.md", "`([^`]+)`"),
    ("docs/rota.md", r"^\| ([^|]+) \|"),
    ("docs/glossary.md", r"^\| `[a-z_]+` \| ([^|]+) \|"),
    ("bot/console/words/help.nb.ftl", "^help_[a-z]+_text = (.+)"),
    ("bot/console/words/help.nn.ftl", "^help_[a-z]+_text = (.+)"),
]
DEEDS: dict[Verb, Callable[[Seat], Decision]] = {
    Verb.TAKE: screen.taking,
    Verb.CONTACT: screen.talking,
    Verb.MISSED: screen.missing,
    Verb.NOTE: lambda seat: screen.noting_down(seat, "ambulance"),
    Verb.PASS_ON: lambda seat: screen.passing_on(seat, "ola"),
    Verb.RELEASE: lambda seat: screen.letting_go(seat, "other"),
    Verb.CLOSE: lambda seat: screen.ending(seat, "helped", "archive"),
}
AT_THE_SCREEN_ALONE = {"journal"}  # what becomes of the conversation is not asked by SMS: it can wait for the morning


def test_each_button_of_a_case_has_a_word_or_a_reason_why_not() -> None:
    about_a_case = {Action.TAKE, Action.REACH, Action.BREAK_GLASS}
    buttons = {route.path for route in ROUTES if route.method == "POST" and route.action in about_a_case}
    assert buttons == {*BY_SMS, *WITHOUT_A_WORD}


def test_each_word_of_an_officer_has_a_button_or_a_reason_why_not() -> None:
    words = {verb for verb, _ in BY_SMS.values()}
    assert {verb for verb in Verb if verb.value not in NOT_OF_A_CASE} == words | WITHOUT_A_BUTTON.keys()


def test_each_word_is_tried_beside_its_button() -> None:
    assert {verb for verb, _ in BY_SMS.values()} == DEEDS.keys() | SHOWN


def test_each_button_of_the_rota_has_a_word_or_a_reason_why_not() -> None:
    assert rota_changed.DEEDS.keys() == OF_THE_ROTA.keys() | OF_THE_ROTA_WITHOUT_A_WORD.keys()


@pytest.mark.parametrize(("page", "listed"), WHERE_WORDS_ARE_LISTED)
def test_every_list_of_an_officers_words_has_those_of_the_rota(page: str, listed: str) -> None:
    """In the office's own spelling, as the phone understands it."""
    commands = Commands.of(tomllib.loads((ROOT / "messages/lexicon/commands.toml").read_text("utf-8")))
    said = re.findall(listed, (ROOT / page).read_text("utf-8"), re.MULTILINE)
    parts = [part for words in said for part in re.split(r"[,;:.]| eller | og ", words)]
    found = {command.verb for part in parts if (command := commands.parse(part))}
    assert set(OF_THE_ROTA.values()) <= found


@pytest.mark.parametrize(
    ("first", "then", "text", "answer"),
    [
        ("ask_swap", "accept", "BYTT Ola", "JA"),
        ("ask_swap", "drop", "BYTT Ola", "NEI"),
        ("ask_all", "say_yes", "SPØR ALLE", "JA"),
    ],
)
async def test_a_duty_changes_hands_alike_by_button_and_by_word(
    at_office: Office, first: str, then: str, text: str, answer: str
) -> None:
    """Whom Ola's answer leaves with the duty, and what the colleagues read of it."""
    typed = await _handed_on_by_sms(text, answer)
    town, kari, ola = at_office.town, await at_office.login("Kari"), await at_office.login("Ola")
    await kari.opens("/console/vakter?bare=mine")
    stint = kari.page.split('name="stint" value="')[1].split('"')[0]
    await kari.sends("/console/vakter", {"do": first, "stint": stint, "taker": "ola"})
    await ola.opens("/console/vakter")
    name = "swap" if first == "ask_swap" else "ask"
    id = ola.page.split(f'name="{name}" value="')[1].split('"')[0]
    await ola.sends("/console/vakter", {"do": then, name: id})
    await town.settles()
    assert await _left(town) == typed


async def _handed_on_by_sms(text: str, answer: str) -> tuple[list[str], list[str]]:
    store = await memory_store("eksempelvik")
    town = await Town(store, Weather(rough=False)).opens()
    await town.phone("Kari").texts(text)
    await town.phone("Ola").texts(answer)
    left = await _left(town)
    await store.close()
    return left


async def _left(town: Town) -> tuple[list[str], list[str]]:
    """Who has the duty, and what was told to those who did not press or write it themselves."""
    held = on_duty(await town.desk.books(), "eksempelvik", "first", town.clock.now())
    told = [m.text for m in town.reads_everything() if m.id.startswith(("swap:", "ask:"))]
    return [person.id for person in held], sorted(told)


async def evening(by_screen: Verb | None, text: str) -> tuple[Case, list[str], set[str]]:
    """The case, what Amina read, and the trail, after Kari did this to a case she was asked for."""
    store = await memory_store("eksempelvik")
    town = await Town(store, Weather(rough=False)).opens()
    amina, kari = town.phone("Amina"), town.phone("Kari")
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("AKUTT").code
    if not text.startswith("TA "):
        await kari.texts(f"ta {code}")
    amina.reads_all()
    await (kari.texts(text.format(code=code)) if by_screen is None else _at_the_screen(town, code, by_screen))
    read = [letter.text for letter in amina.reads_all()]
    (case,) = (*await store.open_cases(), *await store.closed_cases())
    trail = {entry.action for entry in await store.entries(100)}
    await store.close()
    return case, read, trail


async def _at_the_screen(town: Town, code: str, verb: Verb) -> None:
    def seated(at: At) -> Decision:
        return DEEDS[verb](Seat(at.scene, at.case, at.thread, at.scene.books.people["kari"], "console/1"))

    await town.desk.act(seated, code, "console:1", town.clock.now())
    await town.settles()


def woken(case: Case) -> list[tuple[str, int, int]]:
    return [(alert.person, alert.epoch, alert.step) for alert in case.alerts.values()]


async def test_the_number_by_sms_and_at_the_screen_is_the_same_and_is_written_down_as_the_same(
    at_office: Office, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("TA").code
    await kari.texts(f"TA {code}")
    at_office.town.reads_everything()
    at_office.town.leaves_open()
    pressing = await at_office.login("Kari")
    await pressing.opens(f"/console/sak/{code}")
    await pressing.sends(f"/console/sak/{code}/nummer")
    await kari.texts(f"NUMMER {code}")
    number = spoken(NUMBERS["Amina"])
    pressing.shows(number)
    kari.hears(number)
    (case,) = await at_office.town.cases()
    shown = [entry for entry in await at_office.town.store.entries(100) if entry.action == "number_shown"]
    assert [(entry.case, entry.by) for entry in shown] == [(case.id, "kari")] * 2


@pytest.mark.parametrize(("verb", "text"), [each for each in BY_SMS.values() if each[0] in DEEDS], ids=str)
async def test_a_button_and_its_word_do_the_same(verb: Verb, text: str) -> None:
    typed, heard, written = await evening(None, text)
    pressed, read, noted = await evening(verb, text)
    assert replace(pressed, alerts={}, arrived={}) == replace(typed, alerts={}, arrived={})
    assert [(a.person, a.epoch) for a in pressed.alerts.values()] == [
        (a.person, a.epoch) for a in typed.alerts.values()
    ]
    assert read == heard
    assert noted - AT_THE_SCREEN_ALONE == written
