"""The log: who has read what, for those who may ask; and whoever asks stands in it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import pytest

from escalation.books import Books
from escalation.decision import Entry
from escalation.roles import Role
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone

LOG = "/console/logg"


async def a_case(at_office: Office, amina: Phone, kari: Phone) -> str:
    """Kari takes Amina's case, and reads it; Mo asks for the number."""
    await amina.texts("vi har ikke mat til barna i kveld")
    amina.reads_all()
    code = kari.hears("TA").code
    (case,) = await at_office.town.cases()
    now = at_office.town.clock.now()
    lines = (("read", "kari", ""), ("number_shown", "kari", ""), ("glass_broken", "mo", "klage"))
    entries = tuple(Entry(now, action, case.id, by, detail) for action, by, detail in lines)
    await at_office.town.store.put_beside(at=now, entries=entries, cause="x")
    at_office.town.leaves_open()
    return code


async def auditor(at_office: Office) -> Screen:
    ola = {"eksempelvik": (Role.AUDITOR,)}
    await at_office.town.changes_books(
        lambda books: replace(books, people={**books.people, "ola": replace(books.people["ola"], roles=ola)})
    )
    return await at_office.login("Ola")


async def test_who_has_read_this_case(at_office: Office, amina: Phone, kari: Phone) -> None:
    code = await a_case(at_office, amina, kari)
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}?hva=opened&kode={code.lower()}")
    screen.shows("Kari", "åpnet samtalen", "så nummeret", "Mo", "åpnet uten å ha saken", "klage", code)
    screen.shows_not("ikke mat", "+4700000101", "0101")


async def test_what_somebody_has_opened_and_what_was_opened_without_holding(
    at_office: Office, amina: Phone, kari: Phone
) -> None:
    await a_case(at_office, amina, kari)
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}?hva=opened&hvem=mo")
    assert screen.page.count("<tr data-color") == 1
    screen.shows_not("åpnet samtalen</td>")
    await screen.opens(f"{LOG}?hva=glass")
    screen.shows("klage")
    screen.shows_not("så nummeret</td>")
    await screen.opens(f"{LOG}?hva=off_duty")
    screen.shows("klage")
    screen.shows_not("åpnet samtalen</td>")


async def test_whoever_reads_the_log_stands_in_it(at_office: Office, amina: Phone, kari: Phone) -> None:
    code = await a_case(at_office, amina, kari)
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}?hva=opened&kode={code}")
    await screen.opens(f"{LOG}.csv?hva=glass")
    read = [entry for entry in await at_office.town.store.entries(99) if entry.action == "trail_read"]
    assert [(entry.by, entry.detail) for entry in read] == [("ola", f"opened {code}"), ("ola", "glass")]


async def test_the_file_has_the_same_lines_and_runs_nothing(at_office: Office, amina: Phone, kari: Phone) -> None:
    await a_case(at_office, amina, kari)
    (case,) = await at_office.town.cases()
    now = at_office.town.clock.now()
    bad = Entry(now, "glass_broken", case.id, "mo", '=HYPERLINK("https://evil.example")')
    await at_office.town.store.put_beside(at=now, entries=(bad,), cause="y")
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}.csv?hva=glass")
    assert screen.headers["Content-Type"].startswith("text/csv")
    lines = screen.page.splitlines()
    assert len(lines) == 3
    assert "'=HYPERLINK" in screen.page


async def test_the_log_of_another_office_is_not_shown(at_office: Office, amina: Phone, kari: Phone) -> None:
    await a_case(at_office, amina, kari)
    screen = await auditor(at_office)
    elsewhere = {"andre": (Role.AUDITOR,)}

    def moved(books):  # type: ignore[no-untyped-def]
        (office,) = books.offices.values()
        ola = replace(books.people["ola"], offices=("andre",), roles=elsewhere)
        offices = {**books.offices, "andre": replace(office, id="andre")}
        return replace(books, offices=offices, people={**books.people, "ola": ola})

    await at_office.town.changes_books(moved)
    await screen.opens(f"{LOG}?hva=all")
    assert screen.status == 200
    screen.shows_not("åpnet samtalen</td>", "klage")


async def test_what_somebody_did_who_is_gone_is_read_where_they_were(at_office: Office) -> None:
    """Per was at the other office, and is in the books no more; nobody at all knows who "hva" was."""
    now, gone = at_office.town.clock.now(), ("per", "hva")
    entries = [Entry(now, "logged_in", "", who, f"gone {who}") for who in gone]
    entries.append(Entry(now, "access_taken", "", "mo", "per andre"))
    await at_office.town.store.put_beside(at=now, entries=entries, cause="x")
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}?hva=all")
    screen.shows("gone per", "gone hva")  # the line has no other office
    await at_office.town.changes_books(with_another)
    await screen.opens(f"{LOG}?hva=all")
    screen.shows_not("gone per", "gone hva")
    await at_office.town.changes_books(lambda books: with_ola(books, "andre"))
    await screen.opens(f"{LOG}?hva=all")
    screen.shows("gone per")
    screen.shows_not("gone hva")


@pytest.mark.parametrize("typed", ["Amina", "+47 00 00 00 21", "K4B", "01010100131"])
async def test_only_a_code_is_looked_for_and_written_down(at_office: Office, typed: str) -> None:
    screen = await auditor(at_office)
    for page in (LOG, f"{LOG}.csv"):
        await screen.opens(f"{page}?hva=all&kode={quote(typed)}")
        assert screen.status == 422
        screen.shows("Skriv en kode som K4F")
        screen.shows_not("<tbody>")
    assert [e.detail for e in await at_office.town.store.entries(99) if e.action == "trail_read"] == []


async def test_a_log_that_is_cut_says_so(at_office: Office) -> None:
    now, count = at_office.town.clock.now(), 20_001
    entries = [Entry(now, "logged_out", "", "kari", str(n)) for n in range(count)]
    await at_office.town.store.put_beside(at=now, entries=entries, cause="x")
    screen = await auditor(at_office)
    await screen.opens(f"{LOG}?hva=all")
    screen.shows("de 20000 nyeste linjene")
    await screen.opens(f"{LOG}.csv?hva=all")
    assert "de 20000 nyeste linjene" in screen.page.splitlines()[-1]


def with_another(books: Books) -> Books:
    (office,) = books.offices.values()
    return replace(books, offices={**books.offices, "andre": replace(office, id="andre")})


def with_ola(books: Books, office: str) -> Books:
    ola = replace(books.people["ola"], offices=(), roles={office: (Role.AUDITOR,)})
    return replace(books, people={**books.people, "ola": ola})


async def test_a_caseworker_does_not_read_the_log(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens(LOG)
    assert screen.status == 403
