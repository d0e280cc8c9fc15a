"""What a duty is called on our pages: in our words where it goes by a common name, else as the office wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.console.words import Words

WORD = "duty_word_"


def duty_word(words: Words, duty: str) -> str:
    key = f"{WORD}{duty}"
    return words.say(key) if key in words.wordings else duty


def duty_meant(words: Words, typed: str, known: Sequence[str]) -> str:
    """The duty that somebody wrote by its word, in any case, or by its id; what nobody knows stays as written."""
    common = [key.removeprefix(WORD) for key in words.wordings if key.startswith(WORD)]
    if typed in known:
        return typed
    ids = (id for id in (*known, *common) if duty_word(words, id).casefold() == typed.casefold())
    return next(ids, typed)


def duty_shown(words: Words, duty: str, known: Sequence[str]) -> str:
    """Its word in a field that is read again: the id where the word would be read as another duty."""
    word = duty_word(words, duty)
    return word if duty_meant(words, word, known) == duty else duty
