"""People write in their own language: what they are told, what the officer reads, and that "ring meg" is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.shipped import catalogue
from escalation.books import Books
from escalation.offices.office import SwitchedOn
from tests.fakes.town import FRIDAY_NIGHT, Phone, Town

NO_FOOD = {
    "so": "cunto ma hayno caawa carruurta",
    "ar": "ليس لدينا طعام للأطفال الليلة",
    "uk": "у нас немає їжі для дітей сьогодні",
}
CALL_ME = {
    "nb": "ring meg",
    "nn": "kan de ringje meg",
    "en": "call me please",
    "uk": "передзвоніть мені",
    "ru": "перезвоните мне",
    "pl": "zadzwońcie do mnie",
    "lt": "paskambinkite man",
    "ar": "اتصلوا بي",
    "fa": "به من زنگ بزنید",
    "so": "i soo wac",
    "ti": "ደውሉለይ",
    "tr": "beni arayın",
    "ro": "telefonați-mi vă rog",
    "es": "llámame",
    "fr": "rappelez-moi",
    "se": "riŋge munnje",
}


def speaking(*languages: str) -> Callable[[Books], Books]:
    """The office has decided in writing to speak these before a speaker has signed our texts."""

    def change(books: Books) -> Books:
        decided = tuple(SwitchedOn(each, "Mo, leader", FRIDAY_NIGHT, "read by a colleague") for each in languages)
        offices = {id: replace(office, unsigned_languages=decided) for id, office in books.offices.items()}
        return replace(books, offices=offices)

    return change


@pytest.mark.parametrize("language", NO_FOOD)
async def test_nobody_is_sent_words_that_no_speaker_has_signed(language: str, town: Town, amina: Phone, kari: Phone):
    await amina.texts(NO_FOOD[language])
    amina.hears("Vi varsler vakten nå", "We are alerting the duty officer now", "00 00 00 12")
    kari.hears("AKUTT")
    town.leaves_open()


@pytest.mark.parametrize("language", NO_FOOD)
async def test_an_office_may_decide_to_speak_a_language_all_the_same(
    language: str, town: Town, amina: Phone, kari: Phone
):
    await town.changes_books(speaking(language))
    await amina.texts(NO_FOOD[language])
    ours = catalogue().preview("alerting_citizen", language, number="00 00 00 12")
    assert amina.hears(ours.split(".")[0]).text.startswith(ours)
    kari.hears("AKUTT")
    town.leaves_open()


async def test_an_officer_reads_the_persons_own_words_first_and_that_an_interpreter_is_needed(
    town: Town, amina: Phone, kari: Phone
):
    await amina.texts(NO_FOOD["ar"])
    amina.hears("Vi varsler vakten nå")
    await kari.texts(f"TA {kari.hears('AKUTT').code}")
    amina.hears("Kari")
    first, words, facts, *_ = kari.hears("Du har").text.split("\n")
    assert words == f'"{NO_FOOD["ar"]}"'
    assert "Språk: arabisk. Trenger nok tolk." in facts
    assert "arabisk" not in first
    town.leaves_open()


async def test_whoever_asks_for_an_interpreter_in_norwegian_is_believed(town: Town, amina: Phone, kari: Phone):
    await amina.texts("vi har ikke mat til barna i kveld")
    amina.hears("Vi varsler vakten nå")
    code = kari.hears("AKUTT").code
    await amina.texts("jeg trenger tolk")
    amina.hears("Vi har fått meldingen")
    await kari.texts(f"TA {code}")
    amina.hears("Kari")
    assert "Ber om tolk." in kari.hears("Du har").text
    town.leaves_open()


@pytest.mark.parametrize("language", CALL_ME)
async def test_ring_me_alone_is_enough_in_every_language(language: str, town: Town, amina: Phone):
    await amina.texts(CALL_ME[language])
    said = amina.hears("00 00 00 12", " 1 ").text
    assert any(f"{monday} 09:00" in said for monday in ("mandag kl.", "måndag kl.", "Monday at"))
    town.leaves_open()


@pytest.mark.parametrize("language", CALL_ME)
async def test_the_time_at_which_it_suits_is_kept_for_the_officer_in_the_persons_own_words(
    language: str, town: Town, amina: Phone
):
    wish = f"{CALL_ME[language]} 10:30"
    await amina.texts(wish)
    amina.hears("00 00 00 12")
    (case,) = await town.store.open_cases_of(amina.address)
    assert [said.text for said in await town.store.thread(case.id)] == [wish]
    town.leaves_open()
