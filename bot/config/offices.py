"""``offices.toml``: the offices of the line, the numbers that reach them, their hours and phones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.config.facts import facts
from bot.config.hours import door
from bot.config.lines import Path
from bot.config.numbers import number
from bot.config.phones import phones
from bot.config.points import named_places, points, special
from bot.config.section import Section
from bot.config.source import meant
from bot.config.unsigned import unsigned_languages
from escalation.offices.numbers import PublicNumber
from escalation.offices.office import NEVER, Applying, Office, Relay
from escalation.policy import Policy

FORMS = ("nb", "nn")
LOCAL_NUMBERS = ("legevakt", "krisesenter", "barnevernvakt")  # institutions of every municipality, by their own names
A_LINK = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9/_.-]*)?")
NOBODY = Policy(steps=())


@dataclass(frozen=True, slots=True)
class Read:
    """The offices by id, and each receiving number with its office."""

    offices: Mapping[str, Office]
    numbers: Mapping[str, str]


def offices(root: Section, policies: Mapping[str, Policy] | None) -> Read:
    """``policies`` is None when their file could not be read: then none is missed."""
    found: dict[str, Office] = {}
    numbers: dict[str, str] = {}
    sections = root.named("offices")
    shared = any("numbers" in section.data for section in sections.values())
    for id, section in sections.items():
        an_id(section, id)
        needed = "numbers" in section.data or not shared  # one that has none is reached by its place, on another's
        for at, text in section.texts("numbers", "+47 00 00 00 10", needed=needed):
            _receiving(section, at, text, id, numbers)
        found[id] = _office(section, id, policies)
        section.done()
    if root.source.whole and not found:
        root.fault((), "has no office", "begin one with [offices.its-name]")
    root.done()
    return Read(found, numbers)


def _office(section: Section, id: str, policies: Mapping[str, Policy] | None) -> Office:
    public, staff = phones(section)
    office = Office(
        id=id,
        name=section.text("name", "Sosialtjenesten i Eksempelvik"),
        municipalities=tuple(m for _, m in section.texts("municipalities", "Eksempelvik")),
        hours=_hours(section),
        phones=public,
        policy=_policy(section, policies),
        language=form(section) or "nb",
        relay=_relay(section),
        emergency=_emergency(section.table("emergency")),
        telegram_words=section.flag("telegram_words"),
        no_follow_up=section.flag("no_follow_up"),
        sms_login_words=section.flag("sms_login_words"),
        points=points(section),
        staff_phones=staff,
        special=special(section),
        facts=facts(section),
        host=section.text("host", "Storvik", needed=False),
        unit=section.text("unit", "0000", needed=False),
        unsigned_languages=unsigned_languages(section),
        applying=_applying(section.table("apply")),
    )
    named_places(section, office)
    return office


def _hours(section: Section) -> str:
    """An office whose places have hours of their own needs none here."""
    if "points" in section.data and "hours" not in section.data:
        section.asked.append("hours")
        return NEVER
    return door(section)


def an_id(section: Section, id: str, key: Path = ()) -> None:
    """Ids become part of the ids of messages; a name that a person reads is another key."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        section.fault(key, f'"{id}" cannot be an id', "use the letters a-z, digits and single hyphens")


def form(section: Section) -> str | None:
    """Bokmål or Nynorsk, where somebody chose."""
    value = section.text("language", "nb", needed=False)
    if value and value not in FORMS:
        section.fault(("language",), f'"{value}" is not a form of Norwegian', f"write one of {', '.join(FORMS)}")
    return value if value in FORMS else None


def _receiving(section: Section, at: int, text: str, id: str, numbers: dict[str, str]) -> None:
    found = number(section, ("numbers", at), text)
    if found in numbers:
        wrong = "stands twice here" if numbers[found] == id else f"is also a number of {numbers[found]}"
        section.fault(("numbers", at), wrong, "a number reaches one office; take one of the two out")
    elif found:
        numbers[found] = id


def _policy(section: Section, policies: Mapping[str, Policy] | None) -> Policy:
    name = section.text("policy", "standard")
    if name and policies is not None and name not in policies:
        section.fault(("policy",), f'there is no policy "{name}"', meant(name, tuple(policies)))
    return (policies or {}).get(name, NOBODY)


def _relay(section: Section) -> Relay:
    """Where a citizen's words may be read once a case is taken; nothing written means on the taker's phone."""
    value = section.text("relay", Relay.PHONE.value, needed=False) or Relay.PHONE.value
    if value not in {relay.value for relay in Relay}:
        section.fault(("relay",), f'"{value}" is not a place to read in', 'write relay = "phone" or relay = "console"')
        return Relay.PHONE
    return Relay(value)


def _applying(section: Section) -> Applying:
    link = section.text("link", "eksempelvik.example/soknad", needed=False)
    if link and not A_LINK.fullmatch(link):
        mend = "write it as people type it, without https://, such as eksempelvik.example/soknad"
        section.fault(("link",), f'"{link}" is no address that a person can type', mend)
    found = Applying(link, section.flag("paper"))
    section.done()
    return found


def _emergency(section: Section) -> dict[str, PublicNumber]:
    texts = {key: section.text(key, "116117", needed=False) for key in LOCAL_NUMBERS}
    numbers = {key: number(section, (key,), text) for key, text in texts.items()}
    section.done()
    return {key: PublicNumber(found) for key, found in numbers.items() if found}
