"""Letters and words as people type them, brought to one form so that a lexicon can meet them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")
_CLAUSE = re.compile(r"[.!?;:,\n\r()\[\]…–—|،؛؟።፣፤፥፧/]+|\s-\s|[\U0001F000-\U0001FAFF\u2600-\u27BF]+")
_ELISION = frozenset({"j", "d", "n", "l", "m", "t", "s", "c", "qu"})  # French: d'argent, j'ai, n'ai
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_ARABIC_MARKS: dict[int, str | int | None] = dict.fromkeys((*range(1611, 1632), 1600, 1648))
_ONE_FORM = str.maketrans("أإآٱىیېکةۀؤئёıሓኃኀሠፀዐዓ’ʼ`´", "ااااييي" + "كههويеiሐሃሀሰጸአኣ" + 4 * "'")
_BARE = str.maketrans(
    {"ø": "o", "æ": "a", "å": "a", "ł": "l", "đ": "d", "ŋ": "n", "ŧ": "t", "œ": "oe", "ß": "ss", "ә": "а"}
)
_TWO_LETTERS = str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})
_ARABIC_PREFIXES = ("وال", "فال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


def plain(text: str) -> str:
    """One form of every letter: compatibility forms, case, invisible marks, digits of any script."""
    if text.isascii():
        return text.lower() if text.isprintable() else text.lower().translate(_SEEN)
    text = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFC", text.replace("i̇", "i")).translate(_SEEN)


def words(text: str) -> list[str]:
    """The words of a text that has gone through ``plain``; numbers apart from letters, ``heeelp`` as ``help``."""
    return _words(_once(text))


def words_and_clauses(text: str) -> tuple[list[str], list[list[str]]]:
    """The words, and the same clause by clause; empty clauses are left out."""
    text = _once(text)
    found, parts = _words(text), _CLAUSE.split(text)
    if len(parts) == 1:
        return found, [found] if found else []
    return found, [clause for part in parts if (clause := _words(part))]


def clauses(text: str) -> list[list[str]]:
    return words_and_clauses(text)[1]


def _once(text: str) -> str:
    return _DRAWN_OUT.sub(r"\1", text)


def _words(text: str) -> list[str]:
    found = _WORD.findall(text)
    return [part for word in found for part in _apart(word)] if "'" in text else found


def without_marks(text: str) -> str:
    """Without what is written over or around a letter: "1" where somebody sent the picture of a key."""
    return text if text.isascii() else text.translate(_MARKS)


def spellings(word: str) -> frozenset[str]:
    """How people also type a word of the lexicon: without its marks, or with two letters for one."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return frozenset({word, bare.translate(_BARE), word.translate(_TWO_LETTERS)})


def stems(word: str) -> tuple[str, ...]:
    """The word, and what is left of an Arabic one without the small words glued to its front."""
    if not "\u0600" <= word[0] <= "\u06ff":
        return (word,)
    return (word, *(word[len(p) :] for p in _ARABIC_PREFIXES if word.startswith(p) and len(word) - len(p) >= 3))


def _apart(word: str) -> Iterator[str]:
    if "'" in word:
        head, _, tail = word.partition("'")
        if head in _ELISION:
            yield head
            yield from _apart(tail)
            return
        word = word.replace("'", "")
    yield word


def _kinds() -> dict[int, str]:
    """What kind of sign each is, as far as any are written."""
    return {code: unicodedata.category(chr(code)) for code in (*range(0x20000), *range(0xE0000, 0xE01F0))}


def _seen(kinds: Mapping[int, str]) -> dict[int, str | int | None]:
    """One form of each letter; digits of any script as ours, control signs as spaces, invisible marks as nothing."""
    found: dict[int, str | int | None] = {code: None for code, kind in kinds.items() if kind == "Cf"}
    found |= {code: str(unicodedata.digit(chr(code))) for code, kind in kinds.items() if kind == "Nd"}
    found |= {code: " " for code in range(0x80) if not chr(code).isprintable() and code != ord("\n")}
    return found | _ARABIC_MARKS | _ONE_FORM


def _marks(kinds: Mapping[int, str]) -> dict[int, None]:
    return {code: None for code, kind in kinds.items() if kind in ("Mn", "Me")}


def _tables() -> tuple[dict[int, str | int | None], dict[int, None]]:
    kinds = _kinds()
    return _seen(kinds), _marks(kinds)


_SEEN, _MARKS = _tables()
