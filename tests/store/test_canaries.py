"""Whoever copies the data folder, or reads our logs, finds no text, name or number in it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store.errors import Conflict
from bot.store.open import open_store
from bot.store.rows import Mark, Parcel, Put, Queued, Ref, Row
from bot.store.store import Store
from escalation.decision import Decision, Said
from tests.store.people import AMINA, NOW, a_case, a_text, changing, number, opening, some_books

TEXT = "mannen min slår meg, jeg har ingen sted å gå i natt"
CITIZEN, OFFICER = AMINA.name, number(21).name
CANARIES = (TEXT, CITIZEN, CITIZEN.removeprefix("+47"), OFFICER, "Kari Nordmann", "har ikke mat")


def disguises(canary: str) -> Iterator[bytes]:
    for plain in {canary.encode(), canary.encode("latin-1"), canary.encode("utf-16-le"), canary.encode("utf-16-be")}:
        yield from (plain, plain[::-1], plain.hex().encode(), plain.hex().upper().encode())
        for shift in range(3):
            inner = base64.b64encode(bytes(shift) + plain)[4:-4]  # the ends depend on the neighbours
            yield from (inner, inner.translate(bytes.maketrans(b"+/", b"-_")))
    yield canary.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")  # as JSON writes it


async def an_evening(store: Store) -> None:
    await store.put_books(some_books(), expected=0, entries=(), at=NOW)
    case = a_case(why=("har ikke mat", TEXT))
    answer = a_text("sms/1:receipt", TEXT)
    alert = a_text("sms/1:alert", f"Ring {CITIZEN}", number(21), urgent=True, case="sms/1")
    said = Decision(log=(Said("sms/1", "sms/1:2", NOW, "citizen", TEXT),))
    await store.commit(opening(case, answer, alert).plus(said), cause="sms/1", at=NOW)
    await store.commit(changing(replace(case, version=1), holder="kari"), cause="sms/2", at=NOW)
    await store.lease("sms", NOW, until=NOW, limit=9)
    await store.failed("sms/1:alert", f"{OFFICER} is unknown", NOW)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


@pytest.mark.parametrize("moment", ["running", "closed"])
async def test_a_copied_data_folder_gives_nobody_away(tmp_path: Path, moment: str) -> None:
    store = await open_store(str(tmp_path / "data"), None, "example")
    await an_evening(store)
    if moment == "closed":
        await store.close()
    found = bytes_of(tmp_path / "data")
    assert b"sms/1:alert" in found  # ids lie open, so we did look at the right bytes
    assert [canary for canary in CANARIES for form in disguises(canary) if form in found] == []
    await store.close()


@pytest.mark.parametrize(
    "hidden",
    [
        TEXT.encode("utf-16-be"),
        base64.b64encode(b"ab" + TEXT.encode()),
        base64.urlsafe_b64encode(b"x" + CITIZEN.encode() + b"yz"),
        json.dumps([TEXT]).encode(),
        OFFICER.encode()[::-1],
        CITIZEN.encode("utf-16-le").hex().encode(),
    ],
)
def test_the_search_would_have_found_them(hidden: bytes) -> None:
    assert any(form in hidden for canary in CANARIES for form in disguises(canary))


async def test_nothing_that_the_store_hands_around_shows_itself(tmp_path: Path) -> None:
    store = await open_store(str(tmp_path / "data"), None, "example")
    await an_evening(store)
    leased = await store.lease("sms", NOW, until=NOW, limit=9)
    shown = repr(
        (store, vars(store), leased, await store.open_cases(), await store.books(), await store.thread("sms/1"))
    )
    assert [canary for canary in CANARIES if canary in shown] == []
    await store.close()


def test_bodies_are_not_shown() -> None:
    ref = Ref("case", "sms/1")
    kept = (
        Row(ref, 1, b"body"),
        Put(ref, 0, b"body"),
        Parcel("a", 1, b"body"),
        Queued("a", None, "sms", 0, False, b"body"),
    )
    assert "body" not in repr(kept).replace("body=", "")


async def test_a_refusal_names_nobody(tmp_path: Path) -> None:
    store = await open_store(str(tmp_path / "data"), None, "example")
    await an_evening(store)
    with pytest.raises(Conflict) as refusal:
        await store.commit(opening(a_case(3, code=TEXT)), cause=CITIZEN, at=NOW)
    assert [canary for canary in CANARIES if canary in repr(refusal.value) + str(refusal.value)] == []
    await store.close()


def test_the_list_of_what_lies_open_is_closed() -> None:
    """Whoever adds a mark says here whether it names a person; if it does, its values must be HMACs."""
    names_a_person = {Mark.CITIZEN, Mark.CITIZEN_OPEN, Mark.HOLDER, Mark.WOKEN}
    assert set(Mark) - names_a_person == {Mark.OPEN, Mark.CLOSED, Mark.CODE}
