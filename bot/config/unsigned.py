"""``[[offices.x.unsigned_languages]]``: a language that an office speaks before a speaker has signed our texts."""

from __future__ import annotations

from bot.config.section import Section
from escalation.offices.office import SwitchedOn
from messages.catalogue import NEVER_UNSIGNED, NORWEGIAN, SECOND


def unsigned_languages(section: Section) -> tuple[SwitchedOn, ...]:
    """Each with who decided it, when and why: whoever is told something wrong must know whom to ask."""
    found = tuple(_one(each) for each in section.tables("unsigned_languages"))
    names = [each.language for each in found]
    if len(names) != len(set(names)):
        section.fault(("unsigned_languages",), "has a language twice", "keep the decision that holds")
    return found


def _one(section: Section) -> SwitchedOn:
    language = section.text("language", "so")
    if language in NEVER_UNSIGNED:
        wrong, mend = (
            f'"{language}" is never said before a speaker has signed it',
            "take it out, or have the texts signed",
        )
        section.fault(("language",), wrong, mend)
    elif language in (*NORWEGIAN, SECOND):
        section.fault(("language",), f'"{language}" is always said', "take it out")
    by, why = section.text("decided_by", "Mo Berg, leader of the office"), section.text("reason", "read by a colleague")
    if "decided" not in section.data:
        section.fault(("decided",), "is missing", "write for example decided = 2026-11-02")
    at = section.moment("decided")
    section.done()
    return SwitchedOn(language, by, at, why)
