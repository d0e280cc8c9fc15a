"""What a language is called, for whoever is to talk with somebody: also one in which we have no texts."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from messages.catalogue import Catalogue, TextError


def named(say: Catalogue, code: str, form: str) -> str:
    """Ours by our own name; any other as "probably Hungarian", since nobody here reads it."""
    try:
        return say.say(f"language_{code}", form)
    except TextError:
        return say.say("language_other", form, name=_of_babel(code, form))


def _of_babel(code: str, form: str) -> str:
    """The code itself where nobody has a name for it."""
    try:
        return str(Locale.parse(form).languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code
