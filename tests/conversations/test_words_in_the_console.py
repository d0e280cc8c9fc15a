"""An office that reads in the console: no word of a citizen ever comes to a phone."""

from __future__ import annotations

from escalation.offices.office import Relay
from tests.fakes.town import Phone, Town, with_office

WORDS = "vi har ikke mat til barna i kveld"


async def test_whoever_takes_a_case_is_told_to_log_in_and_gets_no_word_of_it(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await town.changes_books(lambda books: with_office(books, relay=Relay.CONSOLE))
    await amina.texts(WORDS)
    amina.hears("vi varsler vakten nå")
    code = kari.hears("AKUTT").code
    await kari.texts(f"ta {code}")
    assert kari.hears(code).text == f"Du har {code}. Les og svar i konsollen."
    amina.hears("Kari")
    town.leaves_open()


async def test_later_words_come_as_the_news_that_there_are_some(town: Town, amina: Phone, kari: Phone) -> None:
    await town.changes_books(lambda books: with_office(books, relay=Relay.CONSOLE))
    await amina.texts(WORDS)
    code = kari.hears("AKUTT").code
    await kari.texts(f"ta {code}")
    town.reads_everything()
    await amina.texts("vi er i Storgata 5, tredje etasje")
    assert kari.hears(code).text == f"Ny melding i {code}. Les og svar i konsollen."
    assert not [text.text for text in town.gateway.sent if "Storgata" in text.text]
    town.leaves_open()


async def test_the_officer_may_still_answer_by_sms(town: Town, amina: Phone, kari: Phone) -> None:
    await town.changes_books(lambda books: with_office(books, relay=Relay.CONSOLE))
    await amina.texts(WORDS)
    code = kari.hears("AKUTT").code
    await kari.texts(f"ta {code}")
    town.reads_everything()
    await kari.texts("Jeg kommer innom om en time")
    amina.hears("Jeg kommer innom om en time")
    kari.hears(code)
    town.leaves_open()
