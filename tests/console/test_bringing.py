"""Bøker: a file changes what its bringer could change by hand, and whole books are for whoever has all of the line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.config.export import exported
from bot.console.access import Actor
from bot.console.bringing import Why, refused
from escalation.books import Books
from escalation.roles import Role
from tests.console.screen import Office, Screen
from tests.fakes.town import catalogue, example

BOOKS = "/console/boker"
SAFETY = '[nb]\nalerting_citizen = "Vi varsler vakten. Ring { $number }. Er det fare for liv, ring 113. Og mer."\n'


async def brings(screen: Screen, name: str, text: str, do: str = "apply") -> None:
    """As the page of the difference sends it on, made from the books as they are."""
    await screen.opens(BOOKS)
    await screen.sends(BOOKS, {f"file_{name}": text, "version": str(await version(screen)), "do": do})


async def version(screen: Screen) -> int:
    return int(screen.page.split("Nå gjelder versjon ")[1].split(".")[0])


async def files(at_office: Office) -> dict[str, str]:
    return dict(exported(await at_office.town.desk.books()))


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    """An admin."""
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    """A leader."""
    return await at_office.login("Mo")


async def test_words_that_lives_hang_on_have_a_second_person_also_by_way_of_a_file(
    at_office: Office, mo_s: Screen
) -> None:
    await brings(mo_s, "texts.toml", SAFETY)
    assert mo_s.status == 422
    mo_s.shows("Tekster som liv kan henge på, endres under Tekster")
    assert (await at_office.town.desk.books()).texts == {}


async def test_other_words_may_come_in_a_file(at_office: Office, mo_s: Screen) -> None:
    await brings(mo_s, "texts.toml", '[nb]\nday_list_empty = "Ingen venter nå."\n')
    mo_s.shows("Det gjelder nå")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("+4700000023", "+4700000029"),
        ("tested = 2026-11-20", "tested = 2026-11-21"),
        ("verified = 2026-11-02", "verified = 2026-11-03"),
    ],
)
async def test_whose_phone_it_is_and_that_it_works_is_never_said_by_a_file(
    at_office: Office, mo_s: Screen, was: str, becomes: str
) -> None:
    before = await at_office.town.desk.books()
    people = (await files(at_office))["people.toml"]
    assert was in people
    await brings(mo_s, "people.toml", people.replace(was, becomes, 1))
    assert mo_s.status == 422
    mo_s.shows("Telefonen til en person")
    assert await at_office.town.desk.books() == before


async def test_somebody_new_comes_without_a_mark_that_the_phone_is_theirs(at_office: Office, ola_s: Screen) -> None:
    people = (await files(at_office))["people.toml"]
    new = '\n[people.per]\nname = "Per"\nways = ["+47 00 00 00 28"]\noffices = ["eksempelvik"]\n'
    await brings(ola_s, "people.toml", people + new + "verified = 2026-11-20\n")
    assert ola_s.status == 422
    await brings(ola_s, "people.toml", people + new)
    ola_s.shows("Det gjelder nå")
    assert (await at_office.town.desk.books()).people["per"].verified_at is None


async def test_an_admin_does_not_change_by_a_file_what_a_leader_decides(at_office: Office, ola_s: Screen) -> None:
    before, held = await at_office.town.desk.books(), await files(at_office)
    changes = {
        "policy.toml": ('wait = "3 min"', 'wait = "2 min"'),
        "offices.toml": ('relay = "phone"', 'relay = "console"'),
        "line.toml": ('name = "Eksempelvik"', 'name = "Nordvik"'),
    }
    for name, (was, becomes) in changes.items():
        assert was in held[name]
        for do in ("look", "apply"):
            await brings(ola_s, name, held[name].replace(was, becomes, 1), do)
            assert ola_s.status == 422, name
            ola_s.shows("Bare en leder kan gjøre dette")
            ola_s.shows_not("La det gjelde")
    assert await at_office.town.desk.books() == before


async def test_an_admin_changes_hours_and_rota_by_a_file_as_by_hand(at_office: Office, ola_s: Screen) -> None:
    hours = (await files(at_office))["offices.toml"]
    await brings(ola_s, "offices.toml", hours.replace("Mo,Tu,Th 10:00-14:00", "Mo,Tu 10:00-14:00"))
    ola_s.shows("Det gjelder nå")


async def test_whole_books_are_for_whoever_has_every_office_of_the_line(at_office: Office, mo_s: Screen) -> None:
    held = await files(at_office)
    await at_office.town.changes_books(with_another)
    for ask in (mo_s.opens(f"{BOOKS}.zip"), brings(mo_s, "rota.toml", held["rota.toml"])):
        await ask
        assert mo_s.status == 403
    await mo_s.opens(BOOKS)
    mo_s.shows("alle kontorene")
    mo_s.shows_not("Last ned mappa")
    await at_office.town.changes_books(lambda books: with_mo(books, Role.ADMIN))
    async with at_office.session.get(at_office.url + f"{BOOKS}.zip", headers=mo_s._cookie()) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(("there", "why"), [(Role.ADMIN, Why.LEADER), (Role.LEADER, None)])
def test_what_is_the_lines_is_for_whoever_leads_all_of_it(there: Role, why: Why | None) -> None:
    before = with_mo(with_another(example()), there)
    roles = {id: before.people["mo"].roles_at(id) for id in before.offices}
    after = replace(before, line=replace(before.line, name="Nordvik"))
    assert refused(before, after, Actor("mo", roles), catalogue()) is why
    assert refused(before, replace(before, partners={}), Actor("mo", roles), catalogue()) is why


def with_another(books: Books) -> Books:
    (here,) = books.offices.values()
    return replace(books, offices={**books.offices, "andre": replace(here, id="andre", municipalities=("Andre",))})


def with_mo(books: Books, role: Role) -> Books:
    return replace(books, people={**books.people, "mo": replace(books.people["mo"], roles={"andre": (role,)})})
