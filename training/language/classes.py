"""What the table tells apart: the languages we serve, their neighbours, and families that are none of ours."""

from __future__ import annotations

from collections.abc import Iterable

SERVED = "nb nn se en pl lt uk ru ar fa so ti tr ro es fr".split()
NEIGHBOURS = "da sv fi bg ckb ku ur am".split()
NORDIC = frozenset({"nb", "nn", "da", "sv"})

# A family of its own for what is easily taken for a served language; the rest of the world is one.
FAMILIES = {
    "other-cyrillic": "mkd bel kaz srp-Cyrl".split(),
    "other-germanic": "deu nld isl fao afr".split(),
    "other-slavic": "ces slk hrv slv srp-Latn".split(),
    "other-romance": "por ita cat".split(),
    "other-turkic": "uzb aze-Latn".split(),
    "other-baltic": "est lav hun sqi".split(),
    "other-arabic": "pus snd-Arab uig".split(),
}
OTHER = "other-any"

CLASSES = (*SERVED, *NEIGHBOURS, *FAMILIES, OTHER)
NUMBER = {name: number for number, name in enumerate(CLASSES)}
_FAMILY_OF = {language: family for family, languages in FAMILIES.items() for language in languages}


def family(language: str) -> str:
    """The class of a language that we do not serve, by the three-letter code of the data."""
    return _FAMILY_OF.get(language, OTHER)


def is_ours(name: str) -> bool:
    """One of the languages with a code of its own, served or neighbour."""
    return not name.startswith("other-")


def numbers(names: Iterable[str]) -> tuple[int, ...]:
    return tuple(NUMBER[name] for name in names if name in NUMBER)
