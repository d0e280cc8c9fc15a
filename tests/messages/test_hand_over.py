"""A partner hands a person over in one text, in any order; what is not said is asked for and never guessed."""

from __future__ import annotations

import pytest

from bot.shipped import shipped
from messages.address import Address
from messages.hand_over import HandedOver, Helpers
from messages.language.lexicon import LexiconError

HELPERS = Helpers.of(shipped().lexicons["helpers"])
AMINA = Address("sms", "+4700000101")


@pytest.mark.parametrize(
    "text",
    [
        "OVER VOKSEN EKSEMPELVIK AKUTT 00 00 01 01 SAMTYKKE JA",
        "over akutt, voksen, tlf 00000101, samtykke: ja. Eksempelvik",
        "Over: Eksempelvik kommune +4700000101 AKUTT vaksen samtykke ja",
        "handover adult acute Eksempelvik 0047 00 00 01 01 consent yes",
    ],
)
def test_the_parts_may_stand_in_any_order(text: str) -> None:
    assert HELPERS.found(text) == HandedOver(AMINA, "adult", "eksempelvik", "acute", True)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("OVER", ("number", "who", "class", "consent")),
        ("OVER VOKSEN AKUTT 00 00 01 01", ("consent",)),
        ("OVER VOKSEN AKUTT 00 00 01 01 SAMTYKKE", ("consent",)),
        ("OVER VOKSEN AKUTT SAMTYKKE JA", ("number",)),
        ("OVER VOKSEN AKUTT 00 00 01 SAMTYKKE JA", ("number",)),
        ("OVER VOKSEN LIV AKUTT 00 00 01 01 SAMTYKKE NEI", ("class",)),
    ],
)
def test_what_is_not_said_is_missed(text: str, missing: tuple[str, ...]) -> None:
    found = HELPERS.found(text)
    assert found is not None
    assert found.missing() == missing


@pytest.mark.parametrize("text", ["", "jeg er over 18 og har ikke mat", "voksen akutt 00 00 01 01", "hei"])
def test_what_does_not_begin_so_is_no_hand_over(text: str) -> None:
    assert HELPERS.found(text) is None


def test_a_number_is_in_no_repr() -> None:
    assert "0101" not in repr(HELPERS.found("OVER 00 00 01 01"))


def test_a_lexicon_without_its_words_is_refused() -> None:
    with pytest.raises(LexiconError, match="first"):
        Helpers.of({})
