"""The numbers of an office in ``offices.toml``: those that citizens are given, and those that they never are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from bot.config.facts import facts
from bot.config.hours import rule
from bot.config.numbers import number
from bot.config.section import Section
from escalation.offices.numbers import PublicNumber, StaffNumber
from escalation.offices.office import ChannelKind, Phone, StaffPhone, Visibility

PUBLIC = "public"
WHO = {kind.value: kind for kind in ChannelKind}
SEEN: Mapping[str, Visibility | None] = {PUBLIC: None, **{each.value: each for each in Visibility}}

T = TypeVar("T")


def phones(section: Section) -> tuple[tuple[Phone, ...], tuple[StaffPhone, ...]]:
    """Both sorts stand in one list; what is not plainly public is taken for a staff number."""
    public: list[Phone] = []
    staff: list[StaffPhone] = []
    for each in section.tables("phones"):
        if each.data.get("visibility", PUBLIC) == PUBLIC:
            each.text("visibility", PUBLIC, needed=False)
            public.append(a_phone(each, ChannelKind.PARTNER if public else ChannelKind.DUTY))
            _twice(each, public)
        else:
            staff.append(_staff(each))
    if not public and not section.data.get("phones"):
        section.fault((), "has no phone that citizens can be given", f"begin one with [[{section.name}.phones]]")
    elif not public:
        mend = 'add one with visibility = "public"; a national number will do'
        section.fault(("phones",), "has no phone that citizens can be given", mend)
    return tuple(public), tuple(staff)


def a_phone(section: Section, default: ChannelKind) -> Phone:
    """A number for citizens. Without ``kind`` the first is the duty phone, and the others are partners."""
    found = Phone(
        number=public(section, "number", "+47 00 00 00 11"),
        hours=rule(section),
        label=section.text("label", "Vakttelefonen", needed=False),
        kind=choice(section, "kind", WHO) or default,
        audience=tuple(group for _, group in section.texts("audience", "under-30", needed=False)),
        facts=facts(section),
    )
    section.done()
    return found


def public(section: Section, key: str, example: str, *, needed: bool = True) -> PublicNumber:
    return PublicNumber(number(section, (key,), section.text(key, example, needed=needed)))


def choice(section: Section, key: str, known: Mapping[str, T | None]) -> T | None:
    """One of the words that are known; None where there is none or another, which is noted."""
    word = section.text(key, next(iter(known)), needed=False)
    if word and word not in known:
        section.fault((key,), f'"{word}" is not known here', f"write one of {', '.join(known)}")
    return known.get(word)


def _staff(section: Section) -> StaffPhone:
    found = StaffPhone(
        number=StaffNumber(number(section, ("number",), section.text("number", "+47 00 00 00 41"))),
        hours=rule(section),
        label=section.text("label", "Vakt for unge", needed=False),
        visibility=choice(section, "visibility", SEEN) or Visibility.STAFF,
        audience=tuple(group for _, group in section.texts("audience", "under-30", needed=False)),
    )
    section.done()
    return found


def _twice(section: Section, found: list[Phone]) -> None:
    *before, last = found
    if last.number and last.number in {phone.number for phone in before}:
        section.fault(("number",), "stands twice in this office", "write all its hours in one rule")
