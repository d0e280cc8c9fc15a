"""Books that leave as a folder come back as the same books, and what differs is told in sentences."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from bot.config.difference import difference
from bot.config.export import export, exported
from bot.config.feed import proposed
from bot.config.load import load
from escalation.books import Books, Person, Shift
from escalation.plan import Override, Plan, Rotation, Way
from escalation.roles import Role
from escalation.rota.changes import override, sick, well
from messages.address import phone
from tests.config.folders import EXAMPLE, Edit, folder
from tests.config.some_books import books

VIK = "eksempelvik"


def example() -> Books:
    found = load(EXAMPLE).books
    assert found is not None
    return found


def test_the_example_comes_back_as_it_went(tmp_path: Path) -> None:
    export(example(), tmp_path / "out")
    assert load(tmp_path / "out").books == example()
    assert exported(example()) == {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}


@settings(max_examples=25, deadline=None)
@given(books())
def test_any_books_come_back_as_they_went(some: Books) -> None:
    with tempfile.TemporaryDirectory() as at:
        export(some, Path(at) / "out")
        assert load(Path(at) / "out").draft == some
        assert difference(some, load(Path(at) / "out").draft) == ()


@settings(max_examples=25, deadline=None)
@given(books(), books())
def test_nothing_differs_only_where_the_books_are_the_same(one: Books, other: Books) -> None:
    assert difference(one, one) == ()
    assert (difference(one, other) == ()) == (one == other)


@pytest.mark.parametrize("roles", [(Role.AUDITOR,), (Role.ADMIN, Role.LEADER), (Role.LEADER, Role.OPERATOR)])
def test_whoever_is_on_no_duty_and_leads_or_looks_comes_back_as_they_went(
    tmp_path: Path, roles: tuple[Role, ...]
) -> None:
    """As the console makes them: of a role at an office, with no phone, and in no rota."""
    eva = Person("eva", "Eva", (), (), roles={"eksempelvik": roles})
    books = replace(example(), people={**example().people, "eva": eva})
    export(books, tmp_path / "copy")
    loaded = load(tmp_path / "copy")
    assert loaded.books is not None, loaded.faults
    assert loaded.books.people["eva"] == eva


def test_a_configuration_is_never_written_over(tmp_path: Path) -> None:
    export(example(), tmp_path)
    with pytest.raises(FileExistsError):
        export(example(), tmp_path)


def with_office(**changed: object) -> Books:
    office = replace(example().offices[VIK], **changed)  # type: ignore[arg-type]
    return replace(example(), offices={VIK: office})


def with_person(id: str, **changed: object) -> Books:
    person = replace(example().people[id], **changed)  # type: ignore[arg-type]
    return replace(example(), people={**example().people, id: person})


def with_policy(**changed: object) -> Books:
    return with_office(policy=replace(example().offices[VIK].policy, **changed))  # type: ignore[arg-type]


STEPS = example().offices[VIK].policy.steps
SHIFT = Shift(VIK, "first", "mo", "Sa 10:00-12:00")
CHANGES: tuple[tuple[Callable[[], Books], str], ...] = (
    (lambda: with_office(hours="24/7"), f'offices.{VIK}.hours: "{example().offices[VIK].hours}" becomes "24/7"'),
    (
        lambda: with_office(municipalities=("Vik", "Vågen")),
        f'offices.{VIK}.municipalities: "Eksempelvik" becomes "Vik", "Vågen"',
    ),
    (lambda: with_policy(lease=timedelta(minutes=20)), f"offices.{VIK}.policy.lease: 10 min becomes 20 min"),
    (
        lambda: with_policy(steps=(replace(STEPS[0], wait=timedelta(seconds=120)), *STEPS[1:])),
        f"offices.{VIK}.policy.steps[1].wait: 3 min becomes 2 min",
    ),
    (lambda: with_person("kari", name="Karin"), 'people.kari.name: "Kari" becomes "Karin"'),
    (lambda: with_person("kari", leader=True), "people.kari.leader: no becomes yes"),
    (lambda: with_person("kari", ways=(phone("+4700000029"),)), "people.kari.ways[1]: sms …21 becomes sms …29"),
    (lambda: with_person("mo", verified_at=None), "people.mo.verified: 2026-11-02 00:00 becomes nothing"),
    (lambda: replace(example(), rota=(*example().rota, SHIFT)), f'rota: mo has "first" at {VIK} Sa 10:00-12:00 is new'),
    (lambda: replace(example(), texts={"nb": {"alert": "Ny sak"}}), "texts.nb.alert is our own now"),
)


@pytest.mark.parametrize(("changed", "sentence"), CHANGES)
def test_what_changes_is_told_in_a_sentence(changed: Callable[[], Books], sentence: str) -> None:
    assert difference(example(), changed()) == (sentence,)


def test_what_goes_is_told_too() -> None:
    alone = replace(example(), people={"kari": example().people["kari"]})
    assert difference(example(), alone) == ("people.ola is taken out", "people.mo is taken out")
    assert difference(alone, example()) == ("people.ola is new", "people.mo is new")
    assert difference(example(), with_office(emergency={"legevakt": "116117"})) == (
        f'offices.{VIK}.emergency.krisesenter: "+4700000031" is taken out',
        f'offices.{VIK}.emergency.barnevernvakt: "+4700000032" is taken out',
    )


def test_the_order_of_the_rota_is_told_because_the_first_is_woken_first() -> None:
    said = "rota: the shifts stand in another order; within a duty the first is woken first"
    assert difference(example(), replace(example(), rota=example().rota[::-1])) == (said,)


def test_the_version_is_no_difference() -> None:
    assert difference(example(), replace(example(), version=7)) == ()


def test_a_folder_without_texts_leaves_the_published_ones() -> None:
    known = replace(example(), texts={"nb": {"alert": "Ny sak"}}, version=4)
    assert proposed(load(EXAMPLE), known) == known


def test_a_folder_with_texts_means_them(tmp_path: Path) -> None:
    known = replace(example(), texts={"nb": {"alert": "Ny sak"}})
    wanted = proposed(load(folder(tmp_path, Edit("texts.toml", "", "# none of our own\n"))), known)
    assert wanted is not None
    assert difference(known, wanted) == ("texts.nb.alert is the shipped one again",)


def test_a_later_test_of_the_same_phone_stays_and_that_of_another_phone_does_not() -> None:
    later = datetime(2026, 12, 1, tzinfo=UTC)
    tested = proposed(load(EXAMPLE), with_person("kari", tested_at=later))
    assert tested is not None
    assert tested.people["kari"].tested_at == later
    moved = proposed(load(EXAMPLE), with_person("kari", tested_at=later, ways=(phone("+4700000029"),)))
    assert moved is not None
    assert moved.people["kari"].tested_at == example().people["kari"].tested_at


def test_sickness_and_overrides_outlive_a_folder_that_knows_nothing_of_them() -> None:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    known = sick(example(), "kari", now)
    assert isinstance(known, Books)
    later = override(known, Override("o1", VIK, "first", Way.ADD, "mo", now, now + timedelta(1), "kurs", "mo"), now)
    assert isinstance(later, Books)
    assert proposed(load(EXAMPLE), later) == later
    assert difference(example(), later) == ("rota.overrides.o1 is new", "rota.absences.1 is new")


def test_a_folder_with_an_old_sickness_does_not_bring_it_back(tmp_path: Path) -> None:
    old = Edit("rota.toml", "", '\n[[absences]]\nperson = "kari"\nfrom = 2026-11-20T07:00:00Z\nsick = true\n')
    made = folder(tmp_path, old)
    ill = load(made).draft
    cured = well(ill, "kari", datetime(2026, 11, 21, tzinfo=UTC))
    assert isinstance(cured, Books)
    assert proposed(load(made), cured) == cured


def test_how_a_rotation_changes_is_told_as_the_folder_writes_it() -> None:
    turns = Rotation("natt", VIK, "first", ("kari", "ola"), datetime(2026, 11, 22, 23, tzinfo=UTC))
    one, other = (replace(example(), plan=Plan((each,))) for each in (turns, replace(turns, day=4, minute=930)))
    assert difference(one, other) == ('rota.rotations.natt.changeover: "Mo 08:00" becomes "Fr 15:30"',)


def test_a_folder_with_faults_proposes_nothing(tmp_path: Path) -> None:
    assert proposed(load(folder(tmp_path, Edit("line.toml", "[line]", "[lin]"))), example()) is None
