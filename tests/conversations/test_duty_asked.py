"""A duty that changes hands by SMS: a colleague is asked and says yes, or all are asked and the first yes gets it."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Books
from escalation.rota import on_duty
from tests.fakes.town import Phone, Town

NEED = "vi har ikke mat til barna i kveld"
OFFICE = "eksempelvik"


async def first_duty(town: Town) -> list[str]:
    return [person.id for person in on_duty(await town.desk.books(), OFFICE, "first", town.clock.now())]


async def test_kari_asks_ola_and_the_duty_is_his_when_he_says_yes(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await kari.texts("BYTT Ola")
    kari.hears("Ola er spurt", "din til du får et ja")
    assert "Kari spør" in ola.hears("Svar JA eller NEI").text
    assert await first_duty(town) == ["kari"]
    await ola.texts("Ja")
    ola.hears("Vakten", "er din")
    kari.hears("Ola sa ja")
    assert await first_duty(town) == ["ola"]
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    ola.hears("AKUTT")
    kari.hears_nothing()
    town.leaves_open()


async def test_when_ola_says_no_the_duty_is_still_karis_and_she_hears_it(town: Town, kari: Phone, ola: Phone) -> None:
    await kari.texts("bytte vakt med ola")
    kari.hears("Ola er spurt")
    ola.hears("Kari spør")
    await ola.texts("Nei")
    ola.hears("Det er greit")
    kari.hears("Ola kan ikke", "fortsatt din")
    assert await first_duty(town) == ["kari"]
    await ola.texts("ja")
    ola.hears("Du har ingen sak")


async def test_a_yes_of_somebody_who_holds_a_case_goes_neither_to_the_citizen_nor_to_the_duty(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await mo.texts(f"TA {code}")
    amina.hears("Mo")
    mo.hears("Du har")
    kari.hears("Mo har tatt")
    await kari.texts("BYTT Mo")
    kari.hears("Mo er spurt")
    mo.hears("Kari spør")
    await mo.texts("ja")
    mo.hears("Ikke sendt", "BYTT JA")
    amina.hears_nothing()
    await mo.texts("BYTT JA")
    mo.hears("er din")
    kari.hears("Mo sa ja")
    await mo.texts("ja")
    amina.hears("ja")
    mo.hears("Sendt til")
    ola.hears_nothing()
    town.leaves_open()


async def test_kari_is_sick_and_asks_all_and_the_first_yes_gets_the_duty(
    town: Town, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await kari.texts("SYK")
    kari.hears("meldt syk")
    mo.hears("Kari er syk")
    await kari.texts("spør alle")
    kari.hears("2 er spurt", "Den første som sier ja")
    for phone in (ola, mo):
        phone.hears("Kan du ta vakten", "Svar JA eller NEI")
    await ola.texts("JA")
    ola.hears("er din")
    mo.hears("Ola tar vakten", "Takk for at vi fikk spørre")
    kari.hears("Ola tar vakten")
    assert await first_duty(town) == ["ola"]
    await mo.texts("ja")
    mo.hears("ikke ledig lenger")
    assert await first_duty(town) == ["ola"]


async def test_of_two_who_say_yes_in_the_same_moment_one_gets_it_and_the_other_is_thanked(
    town: Town, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await kari.texts("spør alle")
    town.reads_everything()
    await town.at_once((ola, "ja"), (mo, "ja"))
    texts = {phone.name: " ".join(letter.text for letter in phone.reads_all()) for phone in (ola, mo)}
    (held,) = await first_duty(town)
    winner, other = ("Ola", "Mo") if held == "ola" else ("Mo", "Ola")
    assert "er din" in texts[winner]
    assert "ikke ledig lenger" in texts[other]
    kari.hears(f"{winner} tar vakten")


async def test_whoever_is_well_again_has_the_duty_and_nobody_is_asked_any_more(
    town: Town, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await kari.texts("SYK")
    await kari.texts("SPØR ALLE")
    await kari.texts("FRISK")
    town.reads_everything()
    await ola.texts("BYTT JA")
    ola.hears("Ingen vakt venter på svar")
    assert await first_duty(town) == ["kari"]


async def test_a_leader_asks_all_about_the_hours_that_nobody_has(
    town: Town, kari: Phone, ola: Phone, mo: Phone
) -> None:
    def nobody_first(books: Books) -> Books:
        return replace(books, rota=tuple(shift for shift in books.rota if shift.duty != "first"))

    await town.changes_books(nobody_first)
    await mo.texts("SPØR ALLE")
    mo.hears("er spurt om vakten")
    kari.hears("Kan du ta vakten")
    ola.hears("Kan du ta vakten")
    await kari.texts("ja")
    kari.hears("er din")
    ola.hears("Kari tar vakten")
    mo.hears("Kari tar vakten")
    assert await first_duty(town) == ["kari"]


async def test_nobody_is_asked_by_a_name_that_nobody_has_nor_twice(town: Town, kari: Phone, ola: Phone) -> None:
    await kari.texts("BYTT Per")
    kari.hears("Skriv BYTT og navnet")
    await kari.texts("BYTT Ola")
    kari.hears("Ola er spurt")
    ola.hears("Kari spør")
    await kari.texts("BYTT Ola")
    kari.hears("alt spurt")


async def test_a_citizen_who_writes_such_words_is_a_citizen_like_any_other(town: Town, amina: Phone) -> None:
    for text in ("bytte leilighet", "nei takk", "spør alle"):
        await amina.texts(text)
        amina.hears("Automatisk svar", "Ring")
