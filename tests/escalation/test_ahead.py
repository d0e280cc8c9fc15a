"""The leader hears of a gap 48 hours and 2 hours before it, once each, and nobody is nagged for what is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import shipped
from bot.foresight import Foresight
from bot.watch import Watch
from escalation.books import Books
from escalation.plan import Intended, Plan, Rotation
from escalation.policy import Step
from escalation.rota.ahead import Told, told
from escalation.rota.changes import sick
from escalation.scene import Scene
from tests.escalation.test_stints import oslo
from tests.fakes.town import Town, example

VIK = "eksempelvik"
FIRST = Step(duties=("first",))
TESTED = oslo("2026-12-01T12:00")


def line(hours: str = "Mo-Th 00:00-24:00; Fr 00:00-16:00; Su 08:00-24:00", *steps: Step) -> Books:
    """Kari and Ola take turns; nobody has from Friday at four until Sunday at eight."""
    turns = Rotation("uke", VIK, "first", ("kari", "ola"), oslo("2026-11-02T00:00"), minute=0, hours=hours)
    some = example()
    office = some.offices[VIK]
    people = {id: replace(person, tested_at=TESTED) for id, person in some.people.items()}
    policy = replace(office.policy, steps=steps or (FIRST,))
    return replace(some, rota=(), plan=Plan((turns,)), people=people, offices={VIK: replace(office, policy=policy)})


def at(now: str, books: Books | None = None) -> tuple[Told, ...]:
    return told(Scene(oslo(now), books or line(), shipped.catalogue()))


def marks(found: tuple[Told, ...]) -> list[str]:
    return [each.cause.rpartition(":")[2] for each in found if each.cause.startswith("gap:")]


def texts(found: tuple[Told, ...]) -> list[str]:
    return [letter.text for each in found for letter in each.decision.send]


def running(clock: str, books: Books) -> list[Told]:
    return [each for each in at(f"2026-12-09T{clock}", books) if each.cause.endswith("now")]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-12-09T15:59", []),  # Wednesday, a minute too early
        ("2026-12-09T16:00", ["48"]),
        ("2026-12-10T03:00", []),  # two days off can wait until the morning
        ("2026-12-11T13:59", ["48"]),
        ("2026-12-11T14:00", ["2"]),
    ],
)
def test_the_leader_is_told_two_days_and_two_hours_ahead(now: str, expected: list[str]) -> None:
    assert marks(at(now)) == expected


def test_the_text_says_which_hours_and_goes_to_the_leader_only() -> None:
    (found,) = at("2026-12-10T16:30")
    (letter,) = found.decision.send
    assert letter.to.name == "+4700000023"
    assert letter.text == (
        "Sosialtjenesten i Eksempelvik: det er ingen å varsle fra fredag kl. 16:00 til søndag kl. 08:00. "
        "Sett inn noen i vaktlisten."
    )


def test_the_same_gap_has_the_same_name_from_one_look_to_the_next() -> None:
    assert {each.cause for now in ("16:00", "16:01", "21:30") for each in at(f"2026-12-09T{now}")} == {
        f"gap:{VIK}:all:nobody:20261211T150000:48"
    }


def test_a_gap_that_comes_all_at_once_is_told_at_once_and_once_a_day_while_it_lasts() -> None:
    ill = sick(line("24/7"), "ola", oslo("2026-12-09T12:00"))
    assert isinstance(ill, Books)
    names = [
        each.cause
        for now in ("12:00", "12:01", "23:00")
        for each in at(f"2026-12-09T{now}", ill)
        if "now" in each.cause
    ]
    assert len(set(names)) == 1
    assert len({*names, *(each.cause for each in at("2026-12-10T09:00", ill) if "now" in each.cause)}) == 2


def test_on_working_days_what_lies_further_ahead_is_told_once_a_day() -> None:
    said = [texts(at(now)) for now in ("2026-12-07T10:00", "2026-12-07T18:00", "2026-12-12T10:00")]
    assert said[0] == [
        "Sosialtjenesten i Eksempelvik: 2 hull i vaktlisten de neste 14 dagene. "
        "Det første er fra fredag kl. 16:00 til søndag 13. desember kl. 08:00."
    ]
    assert said[1] == []
    assert [marks(at("2026-12-12T10:00"))] == [["now"]]


def test_a_gap_that_somebody_means_is_told_to_nobody() -> None:
    weekend = Intended(VIK, "", "Fr 16:00-24:00; Sa 00:00-24:00; Su 00:00-08:00", "legevakta dekker", "mo")
    some = line()
    assert at("2026-12-10T16:30", replace(some, plan=replace(some.plan, intended=(weekend,)))) == ()


def test_a_phone_whose_test_runs_out_is_told_before_it_does() -> None:
    stale = line("24/7")
    people = {id: replace(p, tested_at=TESTED - timedelta(days=21)) for id, p in stale.people.items()}
    (found, *_) = at("2026-12-09T16:00", replace(stale, people=people))
    assert "fra torsdag kl. 12:00" in found.decision.send[0].text
    assert "ikke er testet" in found.decision.send[0].text


def test_a_duty_that_nobody_has_is_told_by_name() -> None:
    some = line("Mo-Th 00:00-24:00; Fr 00:00-16:00; Su 08:00-24:00", FIRST, Step(people=("mo",)))
    (found,) = at("2026-12-10T16:30", some)
    assert "ingen har førstevakt fra fredag kl. 16:00" in found.decision.send[0].text


def test_without_a_leader_it_is_still_written_down() -> None:
    some = line()
    people = {id: replace(person, leader=False) for id, person in some.people.items()}
    (found,) = at("2026-12-10T16:30", replace(some, people=people))
    assert found.decision.send == ()
    assert found.decision.entries[0].action == "gap_told"


async def test_however_often_the_house_looks_each_mark_is_one_text(town: Town) -> None:
    some = line()
    await town.changes_books(lambda known: replace(some, version=known.version))
    watch = Watch()
    sight = Foresight(town.store, town.desk, shipped.catalogue(), town.clock, watch)
    now, end = oslo("2026-12-09T16:00"), oslo("2026-12-11T15:00")
    while now < end:
        town.clock.moment = now
        await sight.look()
        await Foresight(town.store, town.desk, shipped.catalogue(), town.clock, watch).look()
        await town.settles()
        now += timedelta(minutes=20)
    read = [message.text for message in town.phone("Mo").reads_all()]
    assert len([text for text in read if "ingen å varsle" in text]) == 2
    assert b"apendor_rota_gaps_ahead 1.0" in watch.page()
    town.leaves_open()
