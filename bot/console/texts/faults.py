"""What is wrong with a text, in the words of whoever writes it: the catalogue says it in English."""

from __future__ import annotations

import re
from difflib import get_close_matches

from bot.console.words import Words

_WHERE = re.compile(r"^[a-z0-9_]+ \([a-z]+\): ")
_SORTS = tuple(
    (key, re.compile(pattern, re.DOTALL))
    for key, pattern in (
        ("fault_every", r"(?P<value>\{ \$\w+ \}) is missing in every variant;"),
        ("fault_missing", r"(?P<value>\{ \$\w+ \}) is missing;"),
        ("fault_unknown_none", r"(?P<value>\{ \$\w+ \}) is not known here; .* no values at all"),
        ("fault_unknown", r"(?P<value>\{ \$\w+ \}) is not known here; this text can use (?P<known>.*)\.$"),
        ("fault_number", r"(?P<value>[\d ]+) is missing; it is a number"),
        ("fault_letter_space", r"(?P<letter>.+) \((?P<name>.+)\) is not an ordinary SMS letter .* an ordinary space"),
        ("fault_letter_plain", r"(?P<letter>.+) \((?P<name>.+)\) is not an .* room; write (?P<instead>\S+) instead"),
        ("fault_letter", r"(?P<letter>.+) \((?P<name>.+)\) is not an ordinary SMS letter"),
        ("fault_long", r"takes (?P<parts>\d+) SMS where (?P<most>\d+) is the most, .* about (?P<letters>\d+) letters"),
        ("fault_late", r"(?P<value>\{ \$\w+ \}) comes late; .* first (?P<early>\d+) letters"),
        ("fault_empty", r"is empty;"),
        ("fault_not_plain", r"is not one plain text;"),
        ("fault_nested", r"has choices inside choices;"),
        ("fault_itself", r"refers to (?P<name>.+?); write the words out"),
        ("fault_unreadable", r"line (?P<line>\d+) cannot be read;"),
    )
)
UNSEEN = "a letter that is not seen"


def told(words: Words, fault: str) -> str:
    """The same in the console's words. A fault that nobody has put into words yet is told as it is."""
    plain = _WHERE.sub("", fault)
    for key, sort in _SORTS:
        if found := sort.match(plain):
            values = found.groupdict()
            near = get_close_matches(values.get("value", ""), (values.get("known") or "").split(", "), n=1)
            said = words.say(key, **{name: _shown(words, value) for name, value in values.items()})
            return f"{said} {words.say('fault_near', value=near[0])}" if near else said
    return plain


def _shown(words: Words, value: str) -> str:
    return words.say("fault_unseen") if value == UNSEEN else value
