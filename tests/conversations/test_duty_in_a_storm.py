"""An evening in which everything happens to one duty: exactly one gets it, and whoever answers is answered kindly."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Books
from escalation.plan import Override, Way
from escalation.rota import on_duty
from escalation.rota.changes import Refused, override, remove
from tests.fakes.town import FRIDAY_NIGHT, Heard, Phone, Town

OFFICE = "eksempelvik"


async def has_it(town: Town) -> list[str]:
    books = await town.desk.books()
    return [p.id for p in on_duty(books, OFFICE, "first", town.clock.now()) if not books.plan.away(p.id, FRIDAY_NIGHT)]


def mo_instead(books: Books) -> Books:
    """A leader puts Mo in for all that is left of Kari's."""
    (ask,) = books.plan.asks
    wanted = Override("put", OFFICE, "first", Way.REPLACE, "mo", FRIDAY_NIGHT, ask.end, "avtalt", "mo", "kari")
    after = override(books, wanted, FRIDAY_NIGHT)
    assert not isinstance(after, Refused)
    return after


def without_kari(books: Books) -> Books:
    after = remove(books, "kari", FRIDAY_NIGHT)
    assert not isinstance(after, Refused)
    return after


def nothing_for_kari(books: Books) -> Books:
    return replace(books, rota=tuple(shift for shift in books.rota if shift.person != "kari"))


async def test_two_yeses_in_one_moment_brought_three_times_and_more_yeses_after_it_give_it_to_one(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await kari.texts("SYK")
    await kari.texts("SPØR ALLE")
    town.reads_everything()
    await town.at_once((ola, "JA"), (mo, "ja"), times=3)
    (held,) = await has_it(town)
    winner, other = (ola, mo) if held == "ola" else (mo, ola)
    winner.hears("Vakten", "er din")
    winner.hears_nothing()
    thanked = {letter.text for letter in other.reads_all()}
    assert len(thanked) == 2
    assert any(f"{winner.name} tar vakten" in text and "Takk for at vi fikk spørre" in text for text in thanked)
    assert any("Takk, men vakten er ikke ledig lenger" in text for text in thanked)
    kari.hears(f"{winner.name} tar vakten")
    for _ in range(2):
        await winner.texts("Ja")
        winner.hears("er din")
        await other.texts("JA")
        other.hears("ikke ledig lenger", "trenger ikke gjøre noe")
    await amina.texts("JA")
    amina.hears("Haster det i dag eller i natt?")
    await amina.texts("2")
    amina.hears("Ring")
    await kari.texts("ja")
    kari.hears("Ikke sendt")
    assert await has_it(town) == [held]


async def test_whoever_got_it_and_then_says_no_is_told_that_it_is_theirs_and_how_to_ask(
    town: Town, kari: Phone, ola: Phone
) -> None:
    await kari.texts("BYTT Ola")
    await ola.texts("JA")
    town.reads_everything()
    await ola.texts("NEI")
    ola.hears("er din", "BYTT", "SPØR ALLE")
    assert await has_it(town) == ["ola"]
    kari.hears_nothing()


async def test_a_yes_after_a_leader_put_somebody_in_gives_it_to_nobody_else(
    town: Town, kari: Phone, ola: Phone
) -> None:
    await kari.texts("SYK")
    await kari.texts("SPØR ALLE")
    town.reads_everything()
    await town.changes_books(mo_instead)
    await ola.texts("JA")
    ola.hears("Takk, men vakten er ikke ledig lenger")
    assert await has_it(town) == ["mo"]


async def test_the_duty_of_somebody_who_has_left_goes_to_whoever_says_yes(town: Town, kari: Phone, ola: Phone) -> None:
    await kari.texts("SPØR ALLE")
    town.reads_everything()
    await town.changes_books(without_kari)
    await ola.texts("JA")
    ola.hears("Vakten", "er din")
    assert await has_it(town) == ["ola"]
    town.reads_everything()


async def test_a_yes_to_a_swap_of_a_duty_that_is_on_no_rota_any_more_is_thanked(
    town: Town, kari: Phone, ola: Phone
) -> None:
    await kari.texts("BYTT Ola")
    town.reads_everything()
    await town.changes_books(nothing_for_kari)
    await ola.texts("JA")
    ola.hears("Takk, men vakten er ikke ledig lenger")
    assert await has_it(town) == []
    town.leaves_open()


async def test_whoever_was_asked_hears_when_kari_is_well_again(town: Town, kari: Phone, ola: Phone, mo: Phone) -> None:
    await kari.texts("SYK")
    await kari.texts("SPØR ALLE")
    await mo.texts("NEI")
    town.reads_everything()
    await kari.texts("FRISK")
    kari.hears("varslet igjen")
    ola.hears("Kari trenger ikke bytte vakten", "Takk")
    mo.hears("Kari er frisk")
    mo.hears_nothing()


async def test_a_yes_by_name_from_somebody_who_was_not_asked_is_told_so(town: Town, ola: Phone) -> None:
    await ola.texts("BYTT JA")
    ola.hears("Ingen vakt venter på svar fra deg")


async def test_a_yes_of_an_officer_in_need_who_once_said_yes_to_a_swap_goes_to_whoever_helps_them(
    town: Town, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await kari.texts("BYTT Ola")
    await ola.texts("JA")
    await ola.texts("jeg har ikke mat til barna mine i kveld, jeg trenger hjelp")
    code = next(Heard(letter.text) for letter in mo.reads_all() if " TA " in letter.text).code
    await mo.texts(f"TA {code}")
    await mo.texts("Er du hjemme nå?")
    town.reads_everything()
    await ola.texts("ja")
    mo.hears(f"{code}: ja")
    town.leaves_open()
