"""Does a text hold a Norwegian national id number (or a D number)? It does not belong in a text message."""

from __future__ import annotations

import re

from stdnum.exceptions import ValidationError
from stdnum.no import fodselsnummer

_WRITTEN = re.compile(r"(?<!\d)\d{6}[ .-]?\d{5}(?!\d)")


def holds_id_number(text: str) -> bool:
    """Whether any eleven digits are one: the check digits are right, and it begins with a date."""
    return any(_is_one(fodselsnummer.compact(found.replace(".", ""))) for found in _WRITTEN.findall(text))


def _is_one(digits: str) -> bool:
    """Not by ``is_valid``, which asks the machine what day it is."""
    checked = fodselsnummer.calc_check_digit1(digits) + fodselsnummer.calc_check_digit2(digits)
    try:
        return bool(checked == digits[-2:] and fodselsnummer.get_birth_date(digits))
    except ValidationError:
        return False
