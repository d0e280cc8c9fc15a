"""Whose business a case is: of officers of its office as the books are now, and never of the one in need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot import shipped
from bot.crew import Crew
from escalation.books import Books
from escalation.carriers import EVERY
from tests.conversations.test_people import two_offices
from tests.fakes.town import Phone, Town

NEED = "vi har ikke mat til barna i kveld"
NABOVIK = "+4700000019"


async def looks_at_the_books(town: Town) -> None:
    """The loop that follows the books comes round."""
    await Crew(town.store, town.desk, shipped.catalogue(), town.clock, EVERY).look()
    await town.settles()


def without(books: Books, office: str) -> Books:
    """The same books, from which an office was struck; its number belongs to the other."""
    numbers: Mapping[str, str] = dict.fromkeys(books.line.numbers, "eksempelvik")
    return replace(
        books,
        offices={id: known for id, known in books.offices.items() if id != office},
        line=replace(books.line, numbers=numbers),
        people={id: replace(p, offices=("eksempelvik",)) for id, p in books.people.items()},
        rota=tuple(shift for shift in books.rota if shift.office != office),
    )


async def test_a_case_of_an_office_that_is_struck_from_the_books_goes_to_the_one_behind_its_number(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await town.changes_books(two_offices)
    town.line = replace(town.line, name=NABOVIK)
    await amina.texts(NEED)
    kari.hears("Nabovik")
    await town.changes_books(lambda books: without(books, "nabovik"))
    await looks_at_the_books(town)
    assert "Eksempelvik" in kari.hears("noen trenger hjelp").text
    await town.minutes_pass(4)
    ola.hears("Kari svarte ikke")
    town.reads_everything()
    town.leaves_open()


async def test_whoever_holds_a_case_of_an_office_that_is_struck_keeps_it(town: Town, amina: Phone, kari: Phone) -> None:
    await town.changes_books(two_offices)
    town.line = replace(town.line, name=NABOVIK)
    await amina.texts(NEED)
    await kari.texts(f"TA {kari.hears('Nabovik').code}")
    town.reads_everything()
    await town.changes_books(lambda books: without(books, "nabovik"))
    await looks_at_the_books(town)
    await kari.texts("Jeg ringer deg nå")
    amina.hears("Jeg ringer deg nå")
    kari.hears("Sendt")
    (case,) = await town.cases()
    assert (case.holder, case.office) == ("kari", "eksempelvik")
    town.leaves_open()


async def test_who_has_left_the_office_takes_no_case_of_it_though_they_were_asked(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await town.changes_books(two_offices)
    await amina.texts(NEED)
    code = kari.hears("AKUTT").code
    town.reads_everything()
    await town.changes_books(lambda books: now_of(books, "kari", "nabovik"))
    await kari.texts(f"TA {code}")
    kari.hears(f"{code} er nå hos Sosialtjenesten i Eksempelvik")
    amina.hears_nothing()
    town.leaves_open()


async def test_who_has_left_the_office_hears_no_more_of_its_cases(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await town.changes_books(two_offices)
    await amina.texts(NEED)
    town.reads_everything()
    await town.minutes_pass(4)
    ola.hears("Kari svarte ikke")
    await town.changes_books(lambda books: now_of(books, "kari", "nabovik"))
    await amina.texts("jeg har tatt 40 tabletter")
    amina.hears("113")
    ola.hears("mer alvorlig")
    kari.hears_nothing()
    town.leaves_open()


async def test_an_officer_in_need_is_helped_by_somebody_else_and_at_once(town: Town, kari: Phone, ola: Phone) -> None:
    """Kari is on duty herself."""
    await kari.texts(NEED)
    kari.hears("Vi varsler vakten nå")
    code = ola.hears("AKUTT").code
    await town.minutes_pass(20)
    assert not any("TA " in message.text for message in kari.reads_all())
    await kari.texts(f"TA {code}")
    assert (await town.cases())[0].holder is None
    town.reads_everything()
    town.leaves_open()


async def test_an_officer_who_holds_a_case_and_is_in_need_says_which_of_the_two_they_write_of(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    own = await holds_and_is_in_need(amina, kari, ola)
    await kari.texts("jeg klarer ikke mer")
    kari.hears("Ikke sendt", f"begynn med {own}", "113")
    amina.hears_nothing()
    await kari.texts(f"{own} jeg klarer ikke mer")
    kari.reads_all()
    await ola.texts(f"TA {own}")
    assert "jeg klarer ikke mer" in ola.reads_all()[-1].text
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_an_officer_cannot_take_their_own_case_by_its_code(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    own = await holds_and_is_in_need(amina, kari, ola)
    await kari.texts(f"TA {own}")
    kari.hears(f"{own} er nå hos")
    assert [case.holder for case in await town.cases() if case.code == own] == [None]
    town.leaves_open()


async def holds_and_is_in_need(amina: Phone, kari: Phone, ola: Phone) -> str:
    """Kari wrote for herself, and then took Amina's case; the code is that of her own."""
    await kari.texts(NEED)
    kari.hears("Vi varsler vakten nå")
    own = ola.hears("AKUTT").code
    await amina.texts("jeg har ikke et sted å sove i natt")
    await kari.texts(f"TA {kari.hears('AKUTT').code}")
    kari.reads_all()
    amina.reads_all()
    return own


async def test_when_a_case_goes_to_another_office_whoever_was_asked_first_hears_so_and_cannot_take_it(
    town: Town, amina: Phone, kari: Phone, mo: Phone
) -> None:
    await town.changes_books(with_siri_in_nabovik)
    await amina.texts(NEED)
    code = kari.hears("AKUTT").code
    await amina.texts("Nabovik")
    kari.hears(f"{code} er nå hos Nav Nabovik")
    mo.hears("Nav Nabovik")  # Siri has Mo's phone in this story
    await kari.texts(f"TA {code}")
    kari.hears(f"{code} er nå hos Nav Nabovik")
    amina.reads_all()
    await mo.texts(f"TA {code}")
    assert "vold" not in mo.reads_all()[-1].text  # no need is read in the name of a place
    amina.hears("ved Nav Nabovik har saken din")
    town.leaves_open()


def with_siri_in_nabovik(books: Books) -> Books:
    """Kari and Ola work in Eksempelvik, Siri in Nabovik."""
    both = two_offices(books)
    (phone,) = books.people["mo"].ways
    siri = replace(books.people["ola"], id="siri", name="Siri", ways=(phone,), offices=("nabovik",))
    shifts = (replace(shift, person="siri") if shift.office == "nabovik" else shift for shift in both.rota)
    return replace(
        both, people={"kari": books.people["kari"], "ola": books.people["ola"], "siri": siri}, rota=tuple(shifts)
    )


def now_of(books: Books, person: str, office: str) -> Books:
    moved = replace(books.people[person], offices=(office,))
    return replace(books, people={**books.people, person: moved})
