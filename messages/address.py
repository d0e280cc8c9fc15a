"""Where a person can be reached, and how a phone number is read, kept and spoken."""

from __future__ import annotations

from dataclasses import dataclass

import phonenumbers

SMS = "sms"
TELEGRAM = "telegram"
VOICE = "voice"  # an automatic call
SECOND_SMS = "sms2"  # SMS by another provider, when the first takes nothing
SHORTEST_FULL_NUMBER = 8  # fewer digits are a short code (116117, 02800, 1963) and are kept as they stand


class BadNumber(ValueError):
    """This is not a phone number that can be reached."""


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """A channel (``sms``, ``telegram``) and the name a person has there. The repr hides the name."""

    channel: str
    name: str

    def __repr__(self) -> str:
        return f"Address({self.channel}, …)"


def phone(text: str) -> Address:
    """The SMS address of a number as people write it; Norwegian where no country is named.

    A *possible* number is enough: the library calls whole ranges invalid that gateways sell.
    """
    return Address(SMS, e164(text))


def e164(text: str) -> str:
    """``00 00 00 11`` → ``+4700000011``; short codes stay as they are. Raises BadNumber."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    if 3 <= len(digits) < SHORTEST_FULL_NUMBER and "+" not in text:
        return digits
    try:
        number = phonenumbers.parse(text, "NO")
    except phonenumbers.NumberParseException as e:
        raise BadNumber("not a phone number") from e
    if not phonenumbers.is_possible_number(number):
        raise BadNumber("not a possible phone number")
    return f"+{number.country_code}{phonenumbers.national_significant_number(number)}"


def is_valid(number: str) -> bool:
    """Whether the numbering plan knows this number; a warning at most, see ``phone``."""
    if not number.startswith("+"):
        return True
    return phonenumbers.is_valid_number(phonenumbers.parse(number))


def spoken(number: str) -> str:
    """As it is read aloud and tapped: ``+4700000011`` → ``00 00 00 11``, ``116117`` → ``116 117``."""
    if number.startswith("+47") and len(number) == 11:
        return " ".join(number[i : i + 2] for i in range(3, 11, 2))
    if not number.startswith("+") and len(number) == 6:
        return f"{number[:3]} {number[3:]}"
    return number
