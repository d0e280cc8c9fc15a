"""What a duty is called on our pages: in our words where it goes by a common name, else as the office wrote it."""

from __future__ import annotations

from bot.console.words import Words


def duty_word(words: Words, duty: str) -> str:
    key = f"duty_word_{duty}"
    return words.say(key) if key in words.wordings else duty
