"""National numbers and the hours in which they are answered: facts of the country, whatever an office writes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from escalation.offices.numbers import PublicNumber

ANY_LEGEVAKT = PublicNumber("116117")
"""Reaches the emergency ward wherever the caller is, day and night."""

ALWAYS = "24/7"
CONTACT_CENTRE = "Mo-Fr 09:00-15:00; PH off; Dec 24 off; Dec 31 off"  # 24 and 31 December vary: rather call them shut

NATIONAL: Mapping[str, str] = MappingProxyType(
    {
        "110": ALWAYS,
        "112": ALWAYS,
        "113": ALWAYS,
        "02800": ALWAYS,
        "116006": ALWAYS,
        "116111": ALWAYS,
        "116117": ALWAYS,
        "116123": ALWAYS,
        "+4722400040": ALWAYS,
        "+4722591300": ALWAYS,
        "+4755553333": CONTACT_CENTRE,
    }
)
"""Number → rule. Nobody behind these is on duty for one office."""
