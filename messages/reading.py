"""The reader: makes one reading of one message, and never fails to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from messages.commands import Commands
from messages.language.identify import Languages
from messages.language.letters import plain, words
from messages.language.table import Table
from messages.model import Conversation, InboundMessage, Kind, Reading
from messages.need.assess import Assessor
from messages.need.model import UNREADABLE, Level, Need, Verdict
from messages.norwegian import Forms
from messages.places.mention import Mentions

LEAN_ON = 0.5  # below this the language is a guess, and the person's earlier language wins
SURE_FROM = 0.8
WORDS_OF_A_SENTENCE = 3
NORWEGIAN = "nb"
READ_AS_NORWEGIAN = ("da", "sv")  # who writes Danish or Swedish reads Norwegian
LOST_LETTERS = 0.3  # so large a part of replacement signs, and the text is not readable

UNKNOWN = Need(Verdict.ASK, Level.ACUTE, ("other",), 0.0)
"""A sentence in no language that we know: somebody wrote it for a reason, so they are asked."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Language, need, wish and command of a message, side by side."""

    assessor: Assessor
    commands: Commands
    languages: Languages
    forms: Forms
    mentions: Mentions = field(default_factory=Mentions)

    @classmethod
    def of(
        cls,
        lexicons: Mapping[str, Mapping[str, object]],
        table: Table | None = None,
        profiles: Sequence[str] = (),
    ) -> Reader:
        """From what is shipped. Raises LexiconError when a file cannot be used."""
        return cls(
            Assessor.of(lexicons),
            Commands.of(lexicons["commands"]),
            Languages.of(lexicons["language"], table, profiles),
            Forms.of(lexicons["norwegian"]),
        )

    def warm(self) -> None:
        """The library of last resort reads its profiles when it is first asked; it takes half a second."""
        self.languages.last_resort.languages("a text in no language that is ours")

    def read(self, message: InboundMessage, conversation: Conversation, default: str) -> Reading:
        """What we make of a message. A crash anywhere in here is taken for the gravest doubt, never for silence."""
        fallback = conversation.language or default
        if message.kind is not Kind.TEXT or _unreadable(message.text):
            return Reading(fallback, UNREADABLE)
        try:
            return self._read(message.text, conversation.language, default)
        except Exception:
            return Reading(fallback, UNREADABLE)

    def _read(self, text: str, prior: str | None, default: str) -> Reading:
        language, sure = self._language(text, prior)
        reading = Reading(
            language=self._form(language, text, prior, default) if sure >= LEAN_ON else prior or default,
            need=self.assessor.assess(text),
            intent=self.commands.intent(text),
            command=self.commands.parse(text),
            confident=sure >= SURE_FROM,
            where=self.mentions.read(text),
        )
        if self._says_nothing_to_us(text, reading, sure):
            return replace(reading, need=UNKNOWN)
        return reading

    def _language(self, text: str, prior: str | None) -> tuple[str, float]:
        """The likeliest language that we serve, and how sure we are of it; Norwegian is one, whatever its form.

        Not sure at all where a language that we do not serve is likelier.
        """
        ranked = self.languages.identify(text, prior)
        norwegian = sum(part for name, part in ranked if name in self.forms or name in READ_AS_NORWEGIAN)
        others = [(name, part) for name, part in ranked if name not in self.forms and name not in READ_AS_NORWEGIAN]
        best, sure = others[0] if others else ("", 0.0)
        if norwegian > sure:
            return next((name for name, _ in ranked if name in self.forms), NORWEGIAN), norwegian
        return (best, sure) if best in self.languages.names else ("", 0.0)

    def _form(self, language: str, text: str, prior: str | None, default: str) -> str:
        """Norwegian in the form of the text; where it could be either, as this person wrote before, or the office."""
        if language not in self.forms:
            return language
        known = (form for form in (self.forms.tell(text), prior, default) if form in self.forms)
        return next((form for form in known if form), language)

    def _says_nothing_to_us(self, text: str, reading: Reading, sure: float) -> bool:
        """No word that a lexicon knows, no language that we serve: a sentence that nobody has read."""
        if reading.need.worrying or reading.intent is not None or reading.command is not None or sure >= LEAN_ON:
            return False
        return len(words(plain(text))) >= WORDS_OF_A_SENTENCE and self.assessor.knows(text) == 0


def _unreadable(text: str) -> bool:
    """Blank, or mostly signs that stand for letters lost on the way."""
    seen = "".join(plain(text).split())
    return not seen or seen.count("\ufffd") >= LOST_LETTERS * len(seen)
