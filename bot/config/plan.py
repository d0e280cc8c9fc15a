"""``rota.toml`` beside its shifts: rotations, overrides, swaps, absences, intended gaps and calendars elsewhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.config.hours import rule
from bot.config.offices import an_id
from bot.config.section import Section
from bot.config.source import meant
from bot.config.weekdays import DAYS, words
from escalation.plan import ALWAYS, Absence, Feed, Intended, Override, Plan, Rotation, Swap, Way

CHANGEOVER = re.compile(r"(\w+)\.?\s+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})")
MOST_WEEKS = 52
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def plan(root: Section) -> Plan:
    """Everything of the file but ``[[shifts]]``."""
    found = Plan(
        rotations=tuple(_rotation(section) for section in root.tables("rotations")),
        overrides=tuple(_override(section) for section in root.tables("overrides")),
        swaps=tuple(_swap(section) for section in root.tables("swaps")),
        absences=tuple(_absence(section) for section in root.tables("absences")),
        intended=tuple(_intended(section) for section in root.tables("intended")),
        feeds=tuple(_feed(section) for section in root.tables("feeds")),
    )
    sources = [*((r.id, "rotations", at) for at, r in enumerate(found.rotations))]
    sources += [(f.id, "feeds", at) for at, f in enumerate(found.feeds)]
    _once(root, sources)
    _once(root, [(o.id, "overrides", at) for at, o in enumerate(found.overrides)])
    _once(root, [(s.id, "swaps", at) for at, s in enumerate(found.swaps)])
    return found


def _rotation(section: Section) -> Rotation:
    id, office, duty = _head(section)
    people = tuple(person for _, person in section.texts("people", "kari"))
    day, minute = _changeover(section)
    weeks = section.count("weeks", 1, MOST_WEEKS)
    if weeks < 1:
        section.fault(("weeks",), "is less than one week", "write weeks = 1, or more")
    hours = rule(section) if "hours" in section.data else ALWAYS
    begins, ends = _moment(section, "begins"), section.moment("ends")
    if ends is not None and ends <= begins:
        section.fault(("ends",), "is not later than begins", "write a later day, or take it out")
    section.asked.append("hours")
    section.done()
    return Rotation(id, office, duty, people, begins, day, minute, max(weeks, 1), hours, ends)


def _override(section: Section) -> Override:
    id, office, duty = section.text("id", "jul"), *_place(section)
    word, known = section.text("way", "replace"), tuple(way.value for way in Way)
    if word and word not in known:
        section.fault(("way",), f'"{word}" is not something an override can do', meant(word, known))
    way = Way(word) if word in known else Way.ADD
    who = (section.text("person", "kari"), *_span(section))
    why = (section.text("reason", "juleferie"), section.text("by", "mo", needed=False))
    instead_of = section.text("instead_of", "ola", needed=False)
    if instead_of and way is not Way.REPLACE:
        section.fault(
            ("instead_of",), f"says nothing where way is {way.value}", 'write way = "replace", or take it out'
        )
    section.done()
    return Override(id, office, duty, way, *who, *why, instead_of)


def _swap(section: Section) -> Swap:
    id, stint = section.text("id", "bytte"), section.text("stint", "natt:2026-12-24")
    giver, taker = section.text("giver", "kari"), section.text("taker", "ola")
    asked, accepted = _moment(section, "asked"), section.moment("accepted")
    found = Swap(id, stint, giver, taker, asked, accepted, section.text("back", "natt:2026-12-31", needed=False))
    section.done()
    return found


def _absence(section: Section) -> Absence:
    person, start, end = section.text("person", "kari"), _moment(section, "from"), section.moment("to")
    _forward(section, start, end)
    found = Absence(person, start, end, section.flag("sick"), section.text("by", "mo", needed=False))
    section.done()
    return found


def _intended(section: Section) -> Intended:
    office, duty = section.text("office", "eksempelvik"), section.text("duty", "second", needed=False)
    reason, by = section.text("reason", "legevakta dekker"), section.text("by", "mo", needed=False)
    found = Intended(office, duty, rule(section), reason, by)
    section.done()
    return found


def _feed(section: Section) -> Feed:
    head, table = _head(section), section.table("names")
    found = Feed(*head, {name: table.text(name, "kari") for name in table.data})
    section.done()
    return found


def _head(section: Section) -> tuple[str, str, str]:
    id = section.text("id", "natt")
    if id:
        an_id(section, id, ("id",))
    return id, *_place(section)


def _place(section: Section) -> tuple[str, str]:
    return section.text("office", "eksempelvik"), section.text("duty", "first")


def _changeover(section: Section) -> tuple[int, int]:
    """The day of the week from Monday, 0, and the minute of the day."""
    text = section.text("changeover", "Mo 08:00")
    found = CHANGEOVER.fullmatch(text)
    day = words().get(found[1].lower(), "") if found else ""
    if found is None or day not in DAYS or int(found[2]) > 23 or int(found[3]) > 59:
        if text:
            mend = 'write a day and an hour, such as "Mo 08:00"'
            section.fault(("changeover",), f'"{text}" is not a day of the week and an hour', mend)
        return 0, 0
    return DAYS.index(day), int(found[2]) * 60 + int(found[3])


def _span(section: Section) -> tuple[datetime, datetime]:
    start, end = _moment(section, "from"), _moment(section, "to")
    _forward(section, start, end)
    return start, end


def _forward(section: Section, start: datetime, end: datetime | None) -> None:
    if end is not None and end <= start and end != LONG_AGO:
        section.fault(("to",), "is not later than from", "write the later moment here")


def _moment(section: Section, key: str) -> datetime:
    """One that must be there."""
    found = section.moment(key)
    if key not in section.data:
        section.fault((key,), "is missing", f"write for example {key} = 2026-12-24T15:30:00")
    return found or LONG_AGO


def _once(root: Section, named: list[tuple[str, str, int]]) -> None:
    """Stints, overrides and swaps are spoken of by name, so that a name means one thing."""
    seen: set[str] = set()
    for id, key, at in named:
        if id in seen:
            root.fault((key, at, "id"), f'"{id}" stands twice', "give each an id of its own")
        seen.add(id)
