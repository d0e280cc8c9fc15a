"""A calendar elsewhere is part of the rota; when it breaks, the last good copy is, and the leader knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot import shipped
from bot.calendars.fetch import Feeds, Sources
from escalation.books import Books
from escalation.plan import Feed, Plan
from escalation.rota import on_duty
from tests.bot.calendars.test_read import google
from tests.fakes.town import Phone, Town

VIK, URL = "eksempelvik", "https://calendar.example/secret.ics"
NIGHT = "DTSTART:20261211T150000Z\nDTEND:20261212T070000Z"


class Web:
    """Answers with what it was last told to, or not at all."""

    def __init__(self, page: bytes) -> None:
        self.page: bytes | None = page

    async def get(self, address: str) -> bytes:
        assert address == URL
        if self.page is None:
            raise TimeoutError
        return self.page


async def feeds(town: Town, web: Web) -> Feeds:
    """Ola's shifts are in a calendar, and nowhere else."""

    def change(books: Books) -> Books:
        return replace(books, rota=(), plan=Plan(feeds=(Feed("vakt", VIK, "first"),)))

    await town.changes_books(change)
    return Feeds(town.store, town.desk, shipped.catalogue(), town.clock, Sources({"vakt": URL}, web.get))


async def looks(town: Town, found: Feeds) -> list[str]:
    await found.look()
    town.clock.moment += timedelta(minutes=16)
    await town.settles()
    return [person.id for person in on_duty(await town.desk.books(), VIK, "first", town.clock.now())]


async def test_whoever_the_calendar_names_is_on_duty_and_is_woken(town: Town, amina: Phone, ola: Phone) -> None:
    found = await feeds(town, Web(google(f"SUMMARY:Ola\n{NIGHT}")))
    assert await looks(town, found) == ["ola"]
    await amina.texts("vi har ikke mat til barna i kveld")
    amina.hears("Vi varsler")
    ola.hears("AKUTT")
    town.leaves_open()


async def test_a_calendar_that_breaks_never_empties_the_rota_and_the_leader_hears_of_it_once_a_day(
    town: Town, mo: Phone
) -> None:
    web = Web(google(f"SUMMARY:Ola\n{NIGHT}"))
    found = await feeds(town, web)
    await looks(town, found)
    for page in (None, b"<html>", google(), b""):
        web.page = page
        assert await looks(town, found) == ["ola"]
    mo.hears("vi kan ikke lese kalenderen vakt", "gjelder fortsatt")
    mo.hears_nothing()
    town.leaves_open()


async def test_a_name_that_nobody_has_is_told_once_and_the_others_count(town: Town, mo: Phone) -> None:
    found = await feeds(town, Web(google(f"SUMMARY:Karri\n{NIGHT}", f"SUMMARY:Ola\n{NIGHT}")))
    assert await looks(town, found) == ["ola"]
    assert await looks(town, found) == ["ola"]
    mo.hears("navn vi ikke kjenner: Karri")
    mo.hears_nothing()
    town.leaves_open()


async def test_what_has_not_changed_makes_no_new_version_of_the_books(town: Town) -> None:
    found = await feeds(town, Web(google(f"SUMMARY:Ola\n{NIGHT}")))
    await looks(town, found)
    version = (await town.desk.books()).version
    await looks(town, found)
    assert (await town.desk.books()).version == version
    town.leaves_open()
