"""Every fault of a text is told in Norwegian, and says how it is mended."""

from __future__ import annotations

import pytest

from bot import shipped
from bot.console.texts.faults import told
from bot.console.words import words

CATALOGUE, WORDS = shipped.catalogue(), words()
GOOD = "Samtalen er slutt. Haster det igjen, svar 1 eller ring { $number }."
SORTS = [
    ("closed_citizen", "nb", "Svar 1.", "{ $number } mangler"),
    ("closed_citizen", "nb", GOOD.replace("number", "numer"), "{ $numer } finnes ikke her"),
    ("closed_citizen", "nb", GOOD.replace("number", "numer"), "Mente du { $number }?"),
    ("closed_citizen", "nb", GOOD.replace("svar 1", "svar"), "1 mangler. Det er et nummer"),
    ("closed_citizen", "nb", GOOD.replace(".", " –", 1), "Skriv - i stedet"),
    ("closed_citizen", "nb", GOOD.replace(" er", "\u00a0er", 1), "Skriv et vanlig mellomrom"),
    ("closed_citizen", "nb", GOOD.replace(".", " ☎", 1), "Ta den ut"),
    ("closed_citizen", "nb", GOOD.replace(".", ".\u200b", 1), "En bokstav som ikke synes"),
    ("closed_citizen", "nb", GOOD + " Vi er her." * 40, "Det meste er 2. Kutt omtrent"),
    ("closed_citizen", "pl", "Bardzo długie zdanie, " * 3 + "1, tel. { $number }.", "kommer for sent"),
    ("closed_citizen", "nb", " ", "Teksten er tom"),
    ("closed_citizen", "nb", "Ring\n.nummer = { $number } 1", "Dette er ikke én vanlig tekst"),
    ("closed_citizen", "nb", "Ring { number } eller svar 1", "Mener du et felt, skal det stå $"),
    ("closed_citizen", "nb", "Ring { $number", "Linje 1 kan ikke leses"),
    ("closed_citizen", "nb", "{" * 9 + "$number" + "}" * 9 + " 1", "Skriv det enklere"),
]


@pytest.mark.parametrize(("key", "language", "pattern", "said"), SORTS)
def test_a_fault_is_told_in_words_that_an_office_uses(key: str, language: str, pattern: str, said: str) -> None:
    faults = CATALOGUE.check(key, language, pattern)
    assert said in " ".join(told(WORDS["nb"], fault) for fault in faults), faults
    nynorsk = " ".join(told(WORDS["nn"], fault) for fault in faults)
    assert nynorsk
    for english in ("missing", "write", "cannot", "ordinary", "known", key):
        assert english not in nynorsk


def test_a_variant_that_lacks_the_number_is_told_of() -> None:
    patterns = [CATALOGUE.original(key, "nb").replace("{ $number }", "oss") for key in CATALOGUE.keys()]  # noqa: SIM118
    faults = {
        told(WORDS["nb"], fault)
        for key, pattern in zip(CATALOGUE.keys(), patterns, strict=True)
        for fault in CATALOGUE.check(key, "nb", pattern)
    }
    assert faults
    assert not [fault for fault in faults if "missing" in fault or "put it back" in fault]


def test_a_fault_that_nobody_has_words_for_yet_is_told_as_it_is() -> None:
    assert told(WORDS["nb"], "closed_citizen (nb): is odd; mend it.") == "is odd; mend it."
