"""The reader: makes one reading of one message, and never fails to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from messages.commands import Commands
from messages.language.identify import Languages
from messages.language.letters import plain, words
from messages.model import Conversation, InboundMessage, Kind, Reading
from messages.need.assess import Assessor
from messages.need.model import UNREADABLE, Level, Need, Verdict

LEAN_ON = 0.5  # below this the language is a guess, and the person's earlier language wins
SURE_FROM = 0.8
WORDS_OF_A_SENTENCE = 3
LOST_LETTERS = 0.3  # so large a part of replacement signs, and the text is not readable

UNKNOWN = Need(Verdict.ASK, Level.ACUTE, ("other",), 0.0)
"""A sentence in no language that we know: somebody wrote it for a reason, so they are asked."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Language, need, wish and command of a message, side by side."""

    assessor: Assessor
    commands: Commands
    languages: Languages

    @classmethod
    def of(cls, lexicons: Mapping[str, Mapping[str, object]]) -> Reader:
        """From ``Shipped.lexicons``. Raises LexiconError when a file cannot be used."""
        return cls(Assessor.of(lexicons), Commands.of(lexicons["commands"]), Languages.of(lexicons["language"]))

    def read(self, message: InboundMessage, conversation: Conversation, default: str) -> Reading:
        """What we make of a message. A crash anywhere in here is taken for the gravest doubt, never for silence."""
        fallback = conversation.language or default
        if message.kind is not Kind.TEXT or _unreadable(message.text):
            return Reading(fallback, UNREADABLE)
        try:
            return self._read(message.text, conversation.language, fallback)
        except Exception:
            return Reading(fallback, UNREADABLE)

    def _read(self, text: str, prior: str | None, fallback: str) -> Reading:
        language, sure = self._language(text, prior)
        reading = Reading(
            language=language if sure >= LEAN_ON else fallback,
            need=self.assessor.assess(text),
            intent=self.commands.intent(text),
            command=self.commands.parse(text),
            confident=sure >= SURE_FROM,
        )
        if self._says_nothing_to_us(text, reading, sure):
            return replace(reading, need=UNKNOWN)
        return reading

    def _language(self, text: str, prior: str | None) -> tuple[str, float]:
        ranked = self.languages.identify(text, prior)
        return ranked[0] if ranked else ("", 0.0)

    def _says_nothing_to_us(self, text: str, reading: Reading, sure: float) -> bool:
        """No word that a lexicon knows, no language that we serve: a sentence that nobody has read."""
        if reading.need.worrying or reading.intent is not None or reading.command is not None or sure >= LEAN_ON:
            return False
        return len(words(plain(text))) >= WORDS_OF_A_SENTENCE and self.assessor.knows(text) == 0


def _unreadable(text: str) -> bool:
    """Blank, or mostly signs that stand for letters lost on the way."""
    seen = "".join(plain(text).split())
    return not seen or seen.count("\ufffd") >= LOST_LETTERS * len(seen)
