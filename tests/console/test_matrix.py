"""Who may do what, by hand from the study of access: a right that is changed in the code changes nothing here."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.console.access import RIGHTS, Action, Actor, Refusal, Thing, may
from bot.console.page import static_url
from bot.console.routes import OPEN, ROUTES
from bot.console.sessions import COOKIE
from bot.store.beside import Method
from bot.store.rows import Batch
from bot.store.seal import Seal
from bot.store.sqlite.database import Database
from bot.store.sqlite.rows import SqliteRows
from bot.store.store import Store
from escalation.books import Books, Person
from escalation.roles import Role
from tests.console.screen import Office, office
from tests.fakes.town import Phone, Town

HERE, THERE = "eksempelvik", "andre"
QUARTER = timedelta(minutes=15)

# Caseworker, Admin, Leader, aUditor, Operator. "sms": also after a login by SMS. "again": only shortly after they
# showed who they are. Whole books are for whoever is admin or leader at every office of the line, and these people are
# at one of two: see test_bringing.py. Whoever adds an address to the console adds its line here, from the table of who
# may do what.
MATRIX = """
GET  /                                  CALUO sms -
GET  /saker                             C.L.. sms -
GET  /saker/kort                        C.L.. sms -
GET  /stream                            C.L.. sms -
GET  /sak/{code}                        C.L.. sms -
GET  /sak/{code}/samtale                C.L.. sms -
POST /sak/{code}/ta                     C.L.. sms -
POST /sak/{code}/svar                   C.L.. sms -
POST /sak/{code}/tell                   C.L.. sms -
POST /sak/{code}/nummer                 C.L.. sms -
POST /sak/{code}/kontakt                C.L.. sms -
POST /sak/{code}/ikke-svar              C.L.. sms -
POST /sak/{code}/notat                  C.L.. sms -
POST /sak/{code}/gi-videre              C.L.. sms -
POST /sak/{code}/slipp                  C.L.. sms -
GET  /sak/{code}/avslutt                C.L.. sms -
POST /sak/{code}/avslutt                C.L.. sms -
GET  /sak/{code}/innsyn                 ..L.. -   again
POST /sak/{code}/innsyn                 ..L.. -   again
GET  /tekster                           CALU. -   -
GET  /tekster/{key}                     CALU. -   -
POST /tekster/{key}                     CAL.. -   -
POST /tekster/{key}/andre               .AL.. -   again
POST /tekster/{key}/nodretur            .AL.. -   again
POST /tekster/{key}/gjenopprett         CAL.. -   -
GET  /apningstider                      CALU. -   -
GET  /apningstider/{office}/oppslag     CALU. -   -
POST /apningstider/{office}/unntak      .AL.. -   -
GET  /apningstider/{office}/register    .AL.. -   -
POST /apningstider/{office}/register    .AL.. -   -
GET  /apningstider/{office}/{what}      CALU. -   -
POST /apningstider/{office}/{what}      .AL.. -   -
GET  /hva-om                            CALU. -   -
POST /hva-om                            CALU. -   -
GET  /vakter                            CALU. sms -
POST /vakter                            CAL.. sms -
GET  /varsling                          .ALU. -   -
POST /varsling/{office}                 ..L.. -   -
GET  /boker                             .ALU. -   -
GET  /boker.zip                         ..... -   again
POST /boker                             ..... -   again
GET  /folk                              .ALU. -   -
POST /folk                              .AL.. -   again
GET  /folk/{person}                     .ALU. -   -
POST /folk/{person}/oppgaver            .AL.. -   again
POST /folk/{person}/inviter             .AL.. -   again
POST /folk/{person}/logg-ut             .AL.. -   again
GET  /folk/{person}/fjern               .AL.. -   again
POST /folk/{person}/fjern               .AL.. -   again
GET  /logg                              ..LU. -   -
GET  /logg.csv                          ..LU. -   -
GET  /min-vakt                          CALUO sms -
POST /min-vakt/valg                     CALUO sms -
POST /min-vakt/avslutt                  CALUO sms -
POST /min-vakt/avslutt-alle             CALUO sms -
POST /min-vakt/konto                    CALUO sms -
GET  /fortsett                          CALUO sms -
GET  /vis-igjen                         CALUO sms -
POST /vis-igjen                         CALUO sms -
POST /vis-igjen/kode                    CALUO sms -
POST /vis-igjen/konto                   CALUO sms -
POST /ut                                CALUO sms -
"""
LINES = [line.split() for line in MATRIX.split("\n") if line]
LETTERS = dict(zip("CALUO", Role, strict=True))

# The same for what has no address of its own: method and path as above.
RULES = """
TAKE           C.L..
READ           C.L..
REACH          C.L..
BREAK_GLASS    ..L..
APPROVE_TEXTS  .AL..
"""


AT_THE_DOOR = 401  # as we count it: they are led to the login
FILLED = {  # where an empty form is somebody else's, or nobody's
    "POST /vakter": {"do": "take_over"},
    "POST /folk": {"office": HERE},
    "POST /folk/{person}/oppgaver": {"office": HERE},
    "POST /folk/{person}/fjern": {"version": "0"},  # a page of long ago: nobody is gone when the next role asks
}
NEEDS_A_PROVIDER = ("POST /min-vakt/konto", "POST /vis-igjen/konto")


class Watched:
    """Rows that note what is written."""

    def __init__(self, rows: SqliteRows) -> None:
        self.rows, self.batches = rows, list[Batch]()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.rows, name)

    async def commit(self, batch: Batch) -> frozenset[str] | None:
        self.batches.append(batch)
        return await self.rows.commit(batch)


@pytest.fixture
async def rows() -> Watched:
    return Watched(SqliteRows(Database.in_memory(), HERE))


@pytest.fixture
async def store(rows: Watched) -> AsyncIterator[Store]:
    store = Store(rows, Seal.fresh(), HERE)  # type: ignore[arg-type]
    yield store
    await store.close()


@pytest.fixture
async def at_office(town: Town) -> AsyncIterator[Office]:
    """Somebody with each role here, and somebody who has all of them at another office."""
    await town.changes_books(with_everybody)
    async with office(town) as opened:
        yield opened


def with_everybody(books: Books) -> Books:
    (here,) = books.offices.values()
    people = {letter: Person(letter, letter, (), (), roles={HERE: (role,)}) for letter, role in LETTERS.items()}
    stranger = Person("stranger", "x", (), (), roles={THERE: tuple(Role)})
    all_roles = Person("all", "x", (), (), roles={HERE: tuple(Role)})
    offices = {**books.offices, THERE: replace(here, id=THERE)}
    added = {**people, "stranger": stranger, "all": all_roles, "nobody": Person("nobody", "x", (), ())}
    return replace(books, offices=offices, people={**books.people, **added})


def address(path: str, code: str = "ZZ9") -> str:
    """With something real in it: a case, an office, a person, a text."""
    file = static_url("live.js").rpartition("/")[2]
    parts = {"code": code, "office": HERE, "key": "closed_citizen", "what": "dor", "person": "kari", "name": file}
    return "/console" + re.sub(r"\{(\w+)\}", lambda found: parts.get(found[1], "x"), path)


async def asked(
    at_office: Office, person: str, line: list[str], method: Method = Method.OIDC, *, code: str = "ZZ9"
) -> int:
    """The status that somebody gets who logged in so lately as the clock says. A form is filled in as ours are."""
    sessions = at_office.rooms.sessions
    token = await sessions.begin(person, method, at_office.town.clock.now())
    session = await sessions.of(token, at_office.town.clock.now(), on_duty=lambda _: True)
    at_office.town.clock.moment += timedelta(microseconds=1)
    return await answered(at_office, token, session.csrf if session else "", line, code)


async def answered(at_office: Office, token: str, csrf: str, line: list[str], code: str = "ZZ9") -> int:
    headers = {"Cookie": f"{COOKIE}={token}", "Origin": at_office.url, "Sec-Fetch-Site": "same-origin"}
    form = {"csrf": csrf, "key": "k", **FILLED.get(f"{line[0]} {line[1]}", {})}
    sent = {"data": form} if line[0] == "POST" else {}
    url = at_office.url + address(line[1], code)
    async with at_office.session.request(line[0], url, headers=headers, allow_redirects=False, **sent) as answer:
        to_the_door = answer.headers.get("Location", "").startswith("/console/inn?")
        return AT_THE_DOOR if to_the_door else answer.status


def is_reached(line: list[str], status: int) -> bool:
    """Whether the page itself answered, and not the door, a wall or an empty place."""
    if "{code}" in line[1] or f"{line[0]} {line[1]}" in NEEDS_A_PROVIDER:
        return status == 404  # it looked for the case ZZ9, or for an account, and there is none
    return status in ((200, 303) if line[0] == "GET" else (200, 303, 409, 422, 429))


def test_every_address_has_its_line_and_every_line_its_address() -> None:
    """Before a right is changed or an address added, somebody reads the table aloud."""
    assert [(route.method, route.path) for route in ROUTES] == [(line[0], line[1]) for line in LINES]


async def test_each_role_comes_as_far_as_the_table_says(at_office: Office) -> None:
    wrong = []
    for line in LINES:
        for letter in LETTERS:
            status = await asked(at_office, letter, line)
            if not (is_reached(line, status) if letter in line[2] else status == 403):
                wrong.append((*line, letter, status))
        nobody = await answered(at_office, "", "", line)
        if nobody != (AT_THE_DOOR if line[0] == "GET" else 403):
            wrong.append((*line, "nobody", nobody))
    await at_office.town.settles()  # invitations went out
    at_office.town.reads_everything()
    assert wrong == []


async def test_a_login_by_sms_and_an_old_one_come_as_far_as_the_table_says(at_office: Office) -> None:
    wrong = []
    for line in LINES:
        name = f"{line[0]} {line[1]}"
        weak = await asked(at_office, "all", line, Method.SMS)
        shut = line[3] == "-" or name in STRONG or not line[2].strip(".")
        if not (weak == 403 if shut else is_reached(line, weak)):
            wrong.append((*line, "sms", weak))
        sessions, now = at_office.rooms.sessions, at_office.town.clock.now()
        token = await sessions.begin("all", Method.OIDC, now - QUARTER)
        session = await sessions.of(token, now, on_duty=lambda _: True)
        old = await answered(at_office, token, session.csrf if session else "", line)
        shut = line[4] == "again" or name in FRESH
        if not (old == 403 if shut else is_reached(line, old)):
            wrong.append((*line, "old", old))
    await at_office.town.settles()  # invitations went out
    at_office.town.reads_everything()
    assert wrong == []


async def test_whoever_has_the_case_comes_to_each_page_of_it(at_office: Office, amina: Phone, kari: Phone) -> None:
    code = await held_by_somebody_who_may_everything(at_office, amina, kari)
    wrong = []
    for line in [line for line in LINES if "{code}" in line[1]]:
        status = await asked(at_office, "kari", line, code=code)
        if status not in ((200,) if line[0] == "GET" else (200, 303, 422)):
            wrong.append((*line, status))
    at_office.town.reads_everything()
    assert wrong == []


async def held_by_somebody_who_may_everything(at_office: Office, amina: Phone, kari: Phone) -> str:
    """The code of Amina's case, which Kari has; and she has every role at every office."""
    everywhere = {office: tuple(Role) for office in (HERE, THERE)}
    await at_office.town.changes_books(
        lambda books: replace(books, people={**books.people, "kari": replace(books.people["kari"], roles=everywhere)})
    )
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("TA").code
    await kari.texts(f"TA {code}")
    at_office.town.reads_everything()
    at_office.town.leaves_open()
    return code


STRONG = ("POST /min-vakt/konto", "POST /vis-igjen", "POST /vis-igjen/kode")  # asked for by the page itself
FRESH = ("POST /min-vakt/konto",)


async def test_what_is_another_offices_looks_like_what_is_not(at_office: Office, amina: Phone) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    at_office.town.reads_everything()
    at_office.town.leaves_open()
    (case,) = await at_office.town.cases()
    for line in [line for line in LINES if "{code}" in line[1]]:
        found, missing = await pages(at_office, line, case.code), await pages(at_office, line, "ZZ9")
        assert found == missing, line
        assert found[0] == 404, line
    for line in [line for line in LINES if "{office}" in line[1] or "{person}" in line[1]]:
        assert (await pages(at_office, line, ""))[0] == 404, line


async def pages(at_office: Office, line: list[str], code: str) -> tuple[int, str]:
    screen = await at_office.login("stranger")
    await screen.opens("/console/min-vakt")
    path = address(line[1], code)
    page = await (screen.sends(path) if line[0] == "POST" else screen.opens(path))
    return screen.status, re.sub(f'value="[^"]*"|{code or "-"}', "", page)


@pytest.mark.parametrize("rule", [rule.split() for rule in RULES.split("\n") if rule], ids=lambda rule: rule[0])
def test_a_role_at_another_office_is_worth_nothing_here(rule: list[str]) -> None:
    for letter, role in LETTERS.items():
        actor = Actor("x", {THERE: frozenset({role})})
        assert may(actor, Action[rule[0]], Thing(HERE)) is Refusal.NO_ROLE
        here = may(Actor("x", {HERE: frozenset({role})}), Action[rule[0]], Thing(HERE))
        assert (here is Refusal.NO_ROLE) == (letter not in rule[1])


def test_what_helps_a_citizen_tonight_never_waits_for_a_new_proof() -> None:
    for action in (Action.SEE_CASES, Action.TAKE, Action.READ, Action.REACH):
        assert RIGHTS[action].weak
        assert not RIGHTS[action].proved


@pytest.mark.parametrize("agent", ["Mozilla/5.0 Chrome/143", "WhatsApp/2.0 (link preview)"])
async def test_looking_at_every_page_changes_nothing(
    at_office: Office, rows: Watched, amina: Phone, kari: Phone, agent: str
) -> None:
    """Links are opened by scanners of mail, previews of chats and browsers that are eager. A line of the trail and the
    minute of the last use are all that may be written.
    """
    code = await held_by_somebody_who_may_everything(at_office, amina, kari)
    people = ("kari", "all")
    tokens = [await at_office.rooms.sessions.begin(id, Method.OIDC, at_office.town.clock.now()) for id in people]
    at_office.town.clock.moment += timedelta(minutes=2)
    rows.batches.clear()
    for method, token in ((m, t) for m in ("GET", "HEAD") for t in ("", *tokens)):
        for each in [each for each in (*ROUTES, *OPEN) if each.method == "GET"]:
            path = address(each.path, code)
            headers = {"User-Agent": agent, **({"Cookie": f"{COOKIE}={token}"} if token else {})}
            request = at_office.session.request(method, at_office.url + path, headers=headers, allow_redirects=False)
            async with asyncio.timeout(10), request as answer:
                assert answer.status < 500, path
                if (method, token) == ("GET", tokens[0]) and each in ROUTES:
                    assert answer.status == (303 if each.path == "/" else 200), path
                assert "default-src 'none'" in answer.headers["Content-Security-Policy"], path
    written = [put.ref.table for batch in rows.batches for put in batch.puts]
    assert set(written) <= {"session"}
    assert not [batch for batch in rows.batches if batch.outbox or batch.timers or batch.log]


async def test_no_words_and_no_number_in_an_address_or_a_title(at_office: Office, amina: Phone, kari: Phone) -> None:
    code = await held_by_somebody_who_may_everything(at_office, amina, kari)
    screen = await at_office.login("kari")
    pages = [each.path for each in ROUTES if each.method == "GET" and each.path not in ("/stream", "/boker.zip")]
    for path in [address(each, code) for each in pages]:
        await screen.opens(path)
        assert screen.status == 200, path
        assert screen.page, path
        title = re.search(r"<title>(.*?)</title>", screen.page, re.DOTALL)
        links = re.findall(r'(?:href|action|src)="([^"]*)"', screen.page)
        assert not [
            each for each in (*links, title[1] if title else "") if "mat til barna" in each or "0000101" in each
        ]
        assert not [each for each in links if each.startswith(("http", "//")) and not each.startswith(at_office.url)]
