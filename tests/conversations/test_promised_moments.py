"""A moment that Amina is told: kept, or said to be broken; and never told where nobody would keep it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.fakes.town import Phone, Town, with_people

WISH = "ring meg"


async def until_it_opens(town: Town) -> None:
    """To the moment at which the case that waits begins."""
    at = min(at for case in await town.cases() for at in case.timers.values())
    await town.minutes_pass((at - town.clock.now()) / timedelta(minutes=1))


async def actions(town: Town) -> list[str]:
    return [entry.action for entry in await town.store.entries(99)]


async def test_a_moment_is_told_where_the_rota_can_keep_it(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(WISH)
    amina.hears("ringe deg når det åpner")
    (case,) = await town.cases()
    assert case.promised_at is not None
    town.leaves_open()


async def test_where_nobody_is_on_the_rota_then_no_moment_is_told_and_the_wish_is_kept(
    town: Town, amina: Phone
) -> None:
    await town.changes_books(with_people)
    await amina.texts(WISH)
    text = amina.hears("Ring 00 00 00 12").text
    assert "åpner" not in text
    (case,) = await town.cases()
    assert case.promised_at is None
    town.leaves_open()


async def test_a_rota_that_is_mended_in_time_serves_a_wish_that_was_promised_nothing(
    town: Town, amina: Phone, ola: Phone
) -> None:
    full = await town.desk.books()
    await town.changes_books(with_people)
    await amina.texts(WISH)
    amina.reads_all()
    await town.changes_books(lambda books: replace(full, version=books.version))
    await until_it_opens(town)
    ola.hears("Svar TA")
    town.leaves_open()


async def test_when_a_promised_moment_is_missed_the_citizen_hears_it_with_the_next_doors_and_it_is_written_down(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(WISH)
    amina.hears("ringe deg når det åpner")
    await until_it_opens(town)
    assert ola.hears("Svar TA").code
    assert "promise_missed" not in await actions(town)
    await town.minutes_pass(5)
    amina.hears("har ikke svart ennå", "Ring", "113", "åpent for alle igjen")
    missed = [entry for entry in await town.store.entries(99) if entry.action == "promise_missed"]
    assert [entry.detail for entry in missed] == ["5"]
    town.reads_everything()
    town.leaves_open()


async def test_a_miss_is_written_down_once(town: Town, amina: Phone) -> None:
    await amina.texts(WISH)
    await until_it_opens(town)
    await town.minutes_pass(120)
    assert (await actions(town)).count("promise_missed") == 1
    assert sum("åpent for alle igjen" in message.text for message in amina.reads_all()) == 1
    town.reads_everything()
    town.leaves_open()


async def test_when_the_rota_was_emptied_meanwhile_the_truth_comes_at_the_promised_moment(
    town: Town, amina: Phone
) -> None:
    await amina.texts(WISH)
    amina.reads_all()
    await town.changes_books(with_people)
    await until_it_opens(town)
    amina.hears("Ingen har svart", "116 117")
    assert "promise_missed" in await actions(town)
    town.leaves_open()


async def test_a_promise_that_is_kept_is_no_miss(town: Town, amina: Phone, ola: Phone) -> None:
    await amina.texts(WISH)
    await until_it_opens(town)
    code = ola.hears("Svar TA").code
    await ola.texts(f"TA {code}")
    await town.minutes_pass(2)
    await ola.texts(f"FERDIG {code} HJULPET")
    assert "promise_missed" not in await actions(town)
    town.reads_everything()


async def test_who_says_that_it_is_urgent_meanwhile_was_promised_nothing_more(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts(WISH)
    await amina.texts("1")
    amina.reads_all()
    (case,) = await town.cases()
    assert case.promised_at is None
    kari.hears("AKUTT")
    town.leaves_open()
