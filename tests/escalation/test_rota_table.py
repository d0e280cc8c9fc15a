"""The rota as a table: each person's hours once, and what departs from them."""

from __future__ import annotations

from datetime import timedelta

from escalation.books import Books
from escalation.offices.hours import OSLO
from escalation.plan import Override, Way
from escalation.rota.changes import override, sick
from escalation.rota.table import Held, held
from tests.escalation.some_plans import VIK
from tests.escalation.test_gap import proved
from tests.escalation.test_rota import shift
from tests.escalation.test_stints import NIGHTS, oslo, planned

NOW = oslo("2026-11-24T12:00")
LINE = proved(planned(NIGHTS), NOW, "kari", "ola", "mo")


def spoken(found: tuple[Held, ...]) -> list[str]:
    return [
        f"{h.duty} {h.person} {h.start.astimezone(OSLO):%a %H:%M}-{h.end.astimezone(OSLO):%a %H:%M}"
        f"{' away' if h.away else ''}{'' if h.covers else ' untested'} {h.stint}".rstrip()
        for h in found
    ]


def changed(books: object) -> Books:
    assert isinstance(books, Books)
    return books


def test_each_stint_is_one_row() -> None:
    assert spoken(held(LINE, VIK, NOW, 2)) == [
        "first ola Tue 15:30-Wed 08:00 natt:2026-11-24",
        "first ola Wed 15:30-Thu 08:00 natt:2026-11-25",
    ]


def test_where_an_override_or_sickness_begins_the_row_is_cut() -> None:
    extra = Override(
        "o1", VIK, "first", Way.REPLACE, "mo", NOW + timedelta(hours=8), NOW + timedelta(hours=10), "x", "mo"
    )
    line = changed(sick(changed(override(LINE, extra, NOW)), "ola", NOW + timedelta(hours=12)))
    assert spoken(held(line, VIK, NOW, 1)) == [
        "first ola Tue 15:30-Tue 20:00 natt:2026-11-24",
        "first mo Tue 20:00-Tue 22:00",
        "first ola Tue 22:00-Wed 00:00 natt:2026-11-24",
        "first ola Wed 00:00-Wed 08:00 away natt:2026-11-24",
    ]


def test_two_people_with_one_duty_have_a_row_each() -> None:
    line = proved(planned(NIGHTS, rota=(shift("mo", "Tu 15:30-20:00"),)), NOW - timedelta(days=40), "ola")
    assert spoken(held(line, VIK, NOW, 1)) == [
        f"first mo Tue 15:30-Tue 20:00 {VIK}.first.mo:2026-11-24",
        "first ola Tue 15:30-Wed 08:00 untested natt:2026-11-24",
    ]
