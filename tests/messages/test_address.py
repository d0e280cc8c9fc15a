"""How a phone number is read, kept, spoken and hidden."""

from __future__ import annotations

import pytest

from messages.address import Address, BadNumber, e164, is_valid, phone, spoken


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("00 00 00 11", "+4700000011"),
        ("+47 41 23 45 67", "+4741234567"),
        ("0046701234567", "+46701234567"),
        ("116 117", "116117"),
        ("02800", "02800"),
        ("1963", "1963"),
    ],
)
def test_a_number_is_kept_in_one_form(written: str, kept: str) -> None:
    assert e164(written) == kept
    assert e164(kept) == kept


@pytest.mark.parametrize("written", ["", "NAV", "1", "+47", "41 23 45 67 89 01 23 45 67", "ring meg"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(BadNumber) as refused:
        e164(written)
    assert written not in str(refused.value) or not written


@pytest.mark.parametrize(
    ("kept", "aloud"),
    [("+4700000011", "00 00 00 11"), ("116117", "116 117"), ("02800", "02800"), ("+46701234567", "+46701234567")],
)
def test_a_number_is_spoken_as_people_tap_it(kept: str, aloud: str) -> None:
    assert spoken(kept) == aloud


def test_the_numbering_plan_warns_and_never_refuses() -> None:
    assert is_valid("+4741234567")
    assert not is_valid("+4700000011")
    assert phone("+4700000011") == Address("sms", "+4700000011")


def test_an_address_never_shows_itself() -> None:
    assert "4700000011" not in repr({"who": phone("+4700000011")})
