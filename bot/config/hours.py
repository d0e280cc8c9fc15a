"""Opening hours rules in a configuration: read, or refused with the rule that was probably meant."""

from __future__ import annotations

from bot.config.section import Section
from bot.config.weekdays import words
from escalation.offices.proposal import EXAMPLE, backwards, fault


def rule(section: Section, key: str = "hours") -> str:
    """An opening hours rule that can be read, or "off" in its place; what is wrong is noted."""
    text = section.text(key, EXAMPLE.replace('"', "'"))
    wrong = fault(text, words()) if text else None
    if wrong:
        section.fault((key,), wrong.wrong, wrong.mend)
    return text if text and not wrong else "off"


def door(section: Section, key: str = "hours") -> str:
    """The same for a place that nobody keeps open over midnight."""
    hours = rule(section, key)
    if span := backwards(hours):
        section.fault((key,), f'"{span}" ends before it begins', "write the earlier time first")
    return hours
