"""Which eleven digits are a national id number."""

from __future__ import annotations

import pytest

from messages.id_numbers import holds_id_number


@pytest.mark.parametrize(
    "text", ["01019010046", "fnr 010190 10046 takk", "010190-10046", "mitt nr er 010190.10046."]
)  # made up, with check digits that are right
def test_an_id_number_is_found_however_it_is_written(text: str) -> None:
    assert holds_id_number(text)


@pytest.mark.parametrize(
    "text", ["", "01019010047", "12345678901", "99999999999", "ring 00 00 00 11", "0101901004699", "10190 10046"]
)
def test_other_digits_are_none(text: str) -> None:
    assert not holds_id_number(text)
