"""How heavy a Norwegian text is to read."""

from __future__ import annotations

import pytest

from bot import shipped
from messages.catalogue_check import worst
from messages.lix import HEAVY, lix, long_sentences

OFFICE = (
    "Henvendelser vedrørende økonomisk sosialhjelp behandles fortløpende i henhold til gjeldende frister "
    "for saksbehandling, forutsatt at nødvendig dokumentasjon foreligger."
)


def test_short_words_in_short_sentences_are_light() -> None:
    assert lix("Ring oss nå. Vi er her. Kom inn.") < 10


def test_the_way_offices_write_is_heavy() -> None:
    assert lix(OFFICE) > 60
    assert long_sentences(OFFICE)


@pytest.mark.parametrize("text", ["", "123 456", "…"])
def test_where_nothing_is_said_nothing_is_heavy(text: str) -> None:
    assert lix(text) == 0


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_nothing_that_is_said_in_an_emergency_is_heavy(language: str) -> None:
    catalogue = shipped.catalogue()
    keys = ("alerting", "alerting_life", "alerting_child", "asked", "waiting", "fallback", "still", "taken", "lost")
    said = {key: catalogue.preview(f"{key}_citizen", language, **worst(language)) for key in keys}
    assert {key: found for key, text in said.items() if (found := lix(text)) > HEAVY} == {}
