"""People: sick in the middle of a case, a phone that is tested, and STOPP from somebody on duty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import shipped
from bot.crew import Crew
from escalation.accounts import invite
from escalation.books import Books, Office
from escalation.carriers import EVERY
from escalation.plan import Shift
from escalation.rota import counts_as_cover
from escalation.rota.changes import remove
from escalation.rota.trial import ask
from escalation.scene import Scene
from tests.fakes.town import Phone, Town

NEED = "vi har ikke mat til barna i kveld"


async def test_when_kari_says_that_she_is_sick_ola_is_alerted_and_mo_hears_of_it(
    town: Town, kari: Phone, ola: Phone, mo: Phone, amina: Phone
) -> None:
    await kari.texts("SYK")
    kari.hears("meldt syk", "FRISK")
    mo.hears("Kari er syk")
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears_nothing()
    ola.hears("AKUTT")
    town.leaves_open()


async def test_a_case_that_kari_holds_goes_on_at_once_when_she_is_sick(
    town: Town, kari: Phone, ola: Phone, mo: Phone, amina: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    amina.hears("Kari")
    kari.hears("Du har")
    await kari.texts("jeg er syk")
    kari.hears("meldt syk")
    mo.hears("Kari er syk")
    amina.hears("kan ikke ha den lenger", "varsler andre")
    ola.hears(code)
    await ola.texts(f"TA {code}")
    amina.hears("Ola")
    ola.hears("Du har")
    town.leaves_open()


async def test_an_alert_that_kari_has_not_answered_goes_to_ola_when_she_is_sick(
    town: Town, kari: Phone, ola: Phone, mo: Phone, amina: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    ola.hears_nothing()
    await kari.texts("sjuk")
    kari.hears("meldt syk")
    mo.hears("Kari er syk")
    ola.hears("Kari svarte ikke")
    town.leaves_open()


async def test_who_is_well_again_is_alerted_again(town: Town, kari: Phone, mo: Phone, amina: Phone) -> None:
    await kari.texts("syk")
    await kari.texts("frisk")
    assert [m.text for m in kari.reads_all()][-1] == "Du blir varslet igjen når du har vakt."
    assert len(mo.reads_all()) == 2
    await kari.texts("frisk")
    kari.hears("ikke meldt syk")
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_a_citizen_who_writes_that_they_are_sick_signs_nobody_off(town: Town, amina: Phone) -> None:
    await amina.texts("syk")
    amina.reads_all()
    assert (await town.desk.books()).plan.absences == ()
    town.reads_everything()
    town.leaves_open()


async def test_stopp_from_somebody_on_duty_is_refused_and_told_to_the_leader(
    town: Town, kari: Phone, mo: Phone, amina: Phone
) -> None:
    await kari.texts("STOPP")
    kari.hears("kan ikke slås av med STOPP")
    mo.hears("Kari sendte STOPP")
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_start_from_somebody_on_duty_is_no_news_for_the_leader(kari: Phone, mo: Phone) -> None:
    await kari.texts("START")
    kari.hears("STOPP")
    mo.hears_nothing()


async def test_stopp_from_the_only_leader_is_refused_and_told_to_nobody(mo: Phone) -> None:
    await mo.texts("stopp")
    mo.hears("kan ikke slås av med STOPP")


async def test_a_phone_that_answers_a_test_is_relied_upon(town: Town, kari: Phone) -> None:
    await untested(town, "kari")
    await kari.texts("TEST")
    kari.hears("TEST av varslingen", "Svar TEST")
    assert not counts_as_cover((await town.desk.books()).people["kari"], town.clock.now())
    await kari.texts("test")
    kari.hears("Telefonen din er testet")
    assert counts_as_cover((await town.desk.books()).people["kari"], town.clock.now())


async def test_once_a_month_every_phone_is_asked_for_one_word(town: Town, kari: Phone, ola: Phone, mo: Phone) -> None:
    town.clock.moment = datetime(2026, 12, 16, 10, tzinfo=UTC)
    books = await town.desk.books()
    decision = ask(Scene(town.clock.now(), books, shipped.catalogue()))
    await town.store.commit(decision, cause="tests", at=town.clock.now())
    await town.settles()
    for phone in (kari, ola, mo):
        phone.hears("TEST av varslingen")
    await kari.texts("Test!")
    kari.hears("testet")
    tested = {id: person.tested_at for id, person in (await town.desk.books()).people.items()}
    assert tested["kari"] == town.clock.now()
    assert tested["ola"] == books.people["ola"].tested_at


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        ("2026-12-14T10:00", []),  # 24 days after the last test
        ("2026-12-16T10:00", ["kari", "ola", "mo"]),
        ("2026-12-16T02:00", []),  # nobody is woken for a test
        ("2026-12-19T10:00", []),  # nor on a Saturday
    ],
)
async def test_tests_are_asked_for_in_working_hours_before_the_last_one_runs_out(
    town: Town, now: str, asked: list[str]
) -> None:
    scene = Scene(datetime.fromisoformat(now).replace(tzinfo=UTC), await town.desk.books(), shipped.catalogue())
    assert [letter.id.split(":")[1] for letter in ask(scene).send] == asked


async def test_who_does_not_answer_is_asked_again_after_three_days(town: Town) -> None:
    first = Scene(datetime(2026, 12, 16, 10, tzinfo=UTC), await town.desk.books(), shipped.catalogue())
    books = ask(first).books
    assert books is not None
    later = [len(ask(replace(first, now=first.now + timedelta(days=n), books=books)).send) for n in (1, 2, 5)]
    assert later == [0, 0, 3]


async def test_one_officer_for_two_offices_is_woken_for_both_and_told_which(
    town: Town, kari: Phone, amina: Phone, bo: Phone
) -> None:
    await town.changes_books(two_offices)
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    first = kari.hears("Eksempelvik", "AKUTT").code
    town.line = replace(town.line, name="+4700000019")
    await bo.texts("jeg har ikke et sted å sove i natt")
    bo.hears("Vi varsler")
    second = kari.hears("Nabovik", "AKUTT").code
    await kari.texts(f"TA {first}")
    await kari.texts(f"TA {second}")
    town.reads_everything()
    await kari.texts(f"{second} jeg ringer")
    bo.hears("jeg ringer")
    kari.hears("Sendt til", second)
    amina.hears_nothing()
    town.leaves_open()


def two_offices(books: Books) -> Books:
    (office,) = books.offices.values()
    other: Office = replace(office, id="nabovik", name="Nav Nabovik", municipalities=("Nabovik",))
    kari = replace(books.people["kari"], offices=(office.id, other.id))
    return replace(
        books,
        offices={**books.offices, other.id: other},
        people={**books.people, "kari": kari},
        rota=(*books.rota, Shift("nabovik", "first", "kari", "24/7")),
        line=replace(books.line, numbers={**books.line.numbers, "+4700000019": "nabovik"}),
    )


async def untested(town: Town, id: str) -> None:
    def change(books: Books) -> Books:
        return replace(books, people={**books.people, id: replace(books.people[id], tested_at=None)})

    await town.changes_books(change)


async def test_when_the_holder_is_taken_out_of_the_books_the_case_goes_on(
    town: Town, kari: Phone, ola: Phone, amina: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    amina.hears("Kari")
    kari.hears("Du har")
    await without(town, "kari")
    amina.hears("kan ikke ha den lenger")
    ola.hears(code)
    kari.hears_nothing()
    town.leaves_open()


async def test_when_whoever_was_asked_is_taken_out_the_next_is_asked_at_once(
    town: Town, kari: Phone, ola: Phone, amina: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await without(town, "kari")
    ola.hears("AKUTT")
    (case,) = await town.cases()
    assert case.step == 1
    town.leaves_open()


async def test_a_change_of_the_books_that_concerns_nobody_moves_no_case(
    town: Town, kari: Phone, ola: Phone, amina: Phone
) -> None:
    await amina.texts(NEED)
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await without(town, "mo")
    ola.hears_nothing()
    town.leaves_open()


async def test_every_phone_is_asked_once_however_many_processes_look(town: Town, kari: Phone) -> None:
    town.clock.moment = datetime(2026, 12, 16, 10, tzinfo=UTC)
    for crew in (crew_of(town), crew_of(town)):
        await crew.look()
    town.clock.moment += timedelta(hours=1)
    await crew_of(town).look()
    await town.settles()
    kari.hears("TEST av varslingen")
    kari.hears_nothing()
    town.reads_everything()


async def without(town: Town, id: str) -> None:
    """The leader takes somebody out, and the house looks twice."""
    crew = crew_of(town)
    await crew.look()

    def change(books: Books) -> Books:
        gone = remove(books, id, town.clock.now())
        assert isinstance(gone, Books)
        return gone

    await town.changes_books(change)
    town.clock.moment += timedelta(seconds=6)
    await crew.look()
    await crew_of(town).look()
    await town.settles()


def crew_of(town: Town) -> Crew:
    return Crew(town.store, town.desk, shipped.catalogue(), town.clock, EVERY)


CODE = "K7QF2M9A"


async def invited(town: Town, id: str) -> None:
    """Nobody has verified this person's phone, and the leader has given them a code."""

    def change(books: Books) -> Books:
        new = replace(books.people[id], verified_at=None, tested_at=None)
        some = replace(books, people={**books.people, id: new})
        return invite(some, id, CODE, town.clock.now() + timedelta(hours=24))

    await town.changes_books(change)


async def test_a_code_from_karis_own_phone_verifies_it_and_one_more_word_tests_it(town: Town, kari: Phone) -> None:
    await invited(town, "kari")
    await kari.texts("k7qf 2m9a")
    kari.hears("Kari, telefonen din er bekreftet", "Svar TEST")
    await kari.texts("TEST")
    kari.hears("testet")
    person = (await town.desk.books()).people["kari"]
    assert (person.verified_at, person.tested_at) == (town.clock.now(), town.clock.now())


async def test_the_code_from_another_phone_verifies_nothing(town: Town, amina: Phone, ola: Phone) -> None:
    await invited(town, "kari")
    await amina.texts(CODE)
    amina.hears("Er det fare for liv, ring 113")
    await ola.texts(CODE)
    town.reads_everything()
    assert (await town.desk.books()).people["kari"].verified_at is None
    town.leaves_open()


async def test_a_code_works_once_and_not_after_its_day(town: Town, kari: Phone) -> None:
    await invited(town, "kari")
    town.clock.moment += timedelta(hours=24)
    await kari.texts(CODE)
    kari.hears("Er det fare for liv, ring 113")
    assert (await town.desk.books()).people["kari"].verified_at is None
    town.leaves_open()
