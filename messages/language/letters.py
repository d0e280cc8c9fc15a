"""Letters and words as people type them, brought to one form so that a lexicon can meet them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")
_CLAUSE = re.compile(r"[.!?;:,\n\r()\[\]…–—|،؛؟።፣፤፥፧/]+|\s-\s|[\U0001F000-\U0001FAFF\u2600-\u27BF]+")
_ELISION = frozenset({"j", "d", "n", "l", "m", "t", "s", "c", "qu"})  # French: d'argent, j'ai, n'ai
_ARABIC_MARKS = dict.fromkeys((*range(1611, 1632), 1600, 1648))
_ONE_FORM = str.maketrans("أإآٱىیېکةۀؤئёıሓኃኀሠፀዐዓ’ʼ`´", "ااااييي" + "كههويеiሐሃሀሰጸአኣ" + 4 * "'")
_BARE = str.maketrans(
    {"ø": "o", "æ": "a", "å": "a", "ł": "l", "đ": "d", "ŋ": "n", "ŧ": "t", "œ": "oe", "ß": "ss", "ә": "а"}
)
_TWO_LETTERS = str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})
_ARABIC_PREFIXES = ("وال", "فال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك")


def plain(text: str) -> str:
    """One form of every letter: compatibility forms, case, invisible marks, digits of any script."""
    text = unicodedata.normalize("NFKC", text).casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.replace("i̇", "i")).translate(_ARABIC_MARKS).translate(_ONE_FORM)
    return "".join(_visible(text))


def words(text: str) -> list[str]:
    """The words of a text that has gone through ``plain``; numbers apart from letters, ``heeelp`` as ``help``."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        found.extend(_apart(match.group()))
    return found


def clauses(text: str) -> list[list[str]]:
    """The words, clause by clause; empty clauses are left out."""
    return [found for part in _CLAUSE.split(text) if (found := words(part))]


def spellings(word: str) -> frozenset[str]:
    """How people also type a word of the lexicon: without its marks, or with two letters for one."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return frozenset({word, bare.translate(_BARE), word.translate(_TWO_LETTERS)})


def stems(word: str) -> tuple[str, ...]:
    """The word, and what is left of an Arabic one without the small words glued to its front."""
    if not "\u0600" <= word[0] <= "\u06ff":
        return (word,)
    return (word, *(word[len(p) :] for p in _ARABIC_PREFIXES if word.startswith(p) and len(word) - len(p) >= 3))


def _visible(text: str) -> Iterator[str]:
    for letter in text:
        if letter.isascii():
            yield letter if letter.isprintable() or letter == "\n" else " "
            continue
        kind = unicodedata.category(letter)
        if kind == "Nd":
            yield str(unicodedata.digit(letter))
        elif kind == "Cf":
            continue  # direction marks, joiners: never seen, never meant
        else:
            yield letter


def _apart(word: str) -> Iterator[str]:
    if "'" in word:
        head, _, tail = word.partition("'")
        if head in _ELISION:
            yield head
            yield from _apart(tail)
            return
        word = word.replace("'", "")
    yield re.sub(r"([^\W\d])\1{2,}", r"\1", word)
