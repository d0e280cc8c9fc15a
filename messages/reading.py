"""The reader: makes one reading of one message, and never fails to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from messages.circumstances import Circumstances, weighed
from messages.commands import Commands
from messages.endings import Endings
from messages.hand_over import Helpers
from messages.language.identify import UNSERVED, Languages, Ranked
from messages.language.table import Table
from messages.language.written import Written
from messages.model import Command, Conversation, Doubt, InboundMessage, Kind, Reading, Verb
from messages.need.assess import Assessor, known, speaks_of_need
from messages.need.model import UNREADABLE, Level, Need, Verdict
from messages.need.weigh import Clause
from messages.norwegian import Forms
from messages.places.mention import Mentions
from messages.times import Hours

LEAN_ON = 0.5  # below this the language is a guess, and the person's earlier language wins
SURE_FROM = 0.8
SETTLED = 0.97
CLEAR_FORM = 0.95  # so large a part of what speaks for Norwegian must speak for one form of it
WORTH_OFFERING = 0.1
WORDS_OF_A_SENTENCE = 3
WORDS_OF_A_WISH = 5  # "kan de ringje meg", with a please
WORDS_BESIDE_A_TIME = 4
NORWEGIAN = "nb"
READ_AS_NORWEGIAN = ("da", "sv")  # who writes Danish or Swedish reads Norwegian
LONGEST_TAKE = 4  # letters of the words for TA
SAY_NO_MORE = (Verb.EXIT, Verb.DIGIT)
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
    circumstances: Circumstances
    endings: Endings
    hours: Hours
    helpers: Helpers
    mentions: Mentions = field(default_factory=Mentions)

    @classmethod
    def of(
        cls,
        lexicons: Mapping[str, Mapping[str, object]],
        table: Table | None = None,
        profiles: Sequence[str] = (),
        need: bytes = b"",
    ) -> Reader:
        """From what is shipped. Raises LexiconError when a file cannot be used."""
        return cls(
            Assessor.of(lexicons, need),
            Commands.of(lexicons["commands"]),
            Languages.of(lexicons["language"], table, profiles),
            Forms.of(lexicons["norwegian"]),
            Circumstances.of(lexicons["circumstances"]),
            Endings.of(lexicons["endings"]),
            Hours.of(lexicons["times"]),
            Helpers.of(lexicons["helpers"]),
        )

    def warm(self) -> None:
        """Where the table is missing, the library of last resort reads its profiles: half a second and 70 MB."""
        if self.languages.table is None:
            self.languages.last_resort.languages("a text in no language that is ours")

    def read(self, message: InboundMessage, conversation: Conversation, default: str) -> Reading:
        """What we make of a message. A crash anywhere in here is taken for the gravest doubt, never for silence."""
        fallback = conversation.language or default
        if message.kind is not Kind.TEXT:
            return Reading(fallback, UNREADABLE)
        try:
            said = Written.of(message.text)
            unreadable = _unreadable(said)
            return Reading(fallback, UNREADABLE) if unreadable else self._read(said, conversation.language, default)
        except Exception:
            return Reading(fallback, UNREADABLE)

    def _read(self, said: Written, prior: str | None, default: str) -> Reading:
        ranked = self.languages.identify(said, prior)
        language, sure = self._language(ranked)
        command = self.commands.parse(said)
        if command is not None and sure < SETTLED:
            sure = 0.0  # a command is understood in every language, and says nothing of who wrote it
        spoken = self._form(language, said, ranked, (prior, default))
        tongue = self._tongue(said, ranked) if sure < LEAN_ON else ""
        around, cues = self.circumstances.found(said), self.assessor.found(said)
        reading = Reading(
            language=spoken if sure >= LEAN_ON else tongue or prior or default,
            need=Need() if _is_only(command, said) else weighed(self.assessor.need(cues), around),
            intent=self.commands.intent(said),
            command=command,
            confident=sure >= SURE_FROM or bool(tongue),
            settled=sure >= SETTLED and len(said.spelled) >= WORDS_OF_A_SENTENCE,
            chosen=self._chosen(said, default),
            doubt=self._doubt(language, ranked) if LEAN_ON <= sure < SURE_FROM else None,
            means=self.commands.means(said),
            times=self.hours.found(said),
            handed=self.helpers.found(said),
            where=self.mentions.read(said),
            circumstances=around,
            ending=self.endings.found(said),
        )
        if self._says_nothing_to_us(said, cues, reading, sure) or (tongue and self._asks_nothing(reading)):
            return replace(reading, need=UNKNOWN)
        return replace(reading, need=Need()) if self._only_a_wish(said, cues, reading) else reading

    def _only_a_wish(self, said: Written, cues: Sequence[Clause], reading: Reading) -> bool:
        """A few words that wish for something routine and name no need ("ring meg"): the wish alone is answered.

        So is a time that stands alone or beside such a wish ("ring meg i morgen etter 12"): it is no need by itself.
        """
        times, few = reading.times, WORDS_OF_A_WISH if reading.need.verdict is Verdict.ASK else WORDS_BESIDE_A_TIME
        if speaks_of_need(cues):
            return False
        if times is not None and times.only:
            return True
        rest = len(said.words) - (times.words if times else 0)
        wished = reading.intent is not None and (times is not None or reading.need.verdict is Verdict.ASK)
        return wished and rest <= few

    def _language(self, ranked: Ranked) -> tuple[str, float]:
        """The likeliest language that we serve, and how sure we are of it; Norwegian is one, whatever its form.

        Not sure at all where a language that we do not serve is likelier.
        """
        norwegian = sum(part for name, part in ranked if self._is_norwegian(name))
        best, sure = next(((name, part) for name, part in ranked if not self._is_norwegian(name)), ("", 0.0))
        if norwegian > sure:
            return next((name for name, _ in ranked if name in self.forms), NORWEGIAN), norwegian
        return (best, sure) if best in self.languages.names else ("", 0.0)

    def _tongue(self, said: Written, ranked: Ranked) -> str:
        """The language of a sentence that is surely none of ours, as the library calls it; else nothing."""
        likeliest, sure = ranked[0] if ranked else ("", 0.0)
        if likeliest != UNSERVED or sure < SURE_FROM or len(said.spelled) < WORDS_OF_A_SENTENCE:
            return ""
        return self.languages.called(said.text) or ""

    def _is_norwegian(self, name: str) -> bool:
        return name in self.forms or name in READ_AS_NORWEGIAN

    def _form(self, language: str, said: Written, ranked: Ranked, known: tuple[str | None, str]) -> str:
        """Norwegian in the form of the text; where it could be either, as this person wrote before, or the office."""
        if language not in self.forms:
            return language
        parts = dict(ranked)
        clear = max(self.forms.words, key=lambda form: parts.get(form, 0.0))
        whole = sum(parts.get(form, 0.0) for form in self.forms.words)
        told = self.forms.tell(said) or (clear if parts.get(clear, 0.0) >= CLEAR_FORM * whole > 0 else None)
        return next(form for form in (told, *known, language) if form is not None and form in self.forms)

    def _chosen(self, said: Written, default: str) -> str | None:
        """The language they name; who says "Norwegian" means the form of the office."""
        chosen = self.languages.wishes.chosen(said)
        return (
            default if chosen == NORWEGIAN and default in self.forms and not self._names_a_form(said.text) else chosen
        )

    def _names_a_form(self, text: str) -> bool:
        return "bokm" in text.casefold()

    def _doubt(self, language: str, ranked: Ranked) -> Doubt | None:
        """The likeliest other language that we serve, unless it is the other form of Norwegian."""
        for name, part in ranked:
            other = name in self.languages.names and name != language
            if other and part >= WORTH_OFFERING and not (self._is_norwegian(name) and language in self.forms):
                return Doubt(name, self.languages.own[name])
        return None

    @staticmethod
    def _asks_nothing(reading: Reading) -> bool:
        """A sentence in a language that nobody here reads, in which nothing was found: one question is asked."""
        plain = reading.intent is None and reading.command is None and reading.chosen is None
        return plain and not reading.need.worrying

    def _says_nothing_to_us(self, said: Written, cues: Sequence[Clause], reading: Reading, sure: float) -> bool:
        """No word that a lexicon knows, no language that we serve: a sentence that nobody has read."""
        if reading.need.worrying or reading.intent is not None or reading.command is not None or sure >= LEAN_ON:
            return False
        if reading.chosen is not None:
            return False
        return len(said.words) >= WORDS_OF_A_SENTENCE and known(cues) == 0


def _is_only(command: Command | None, said: Written) -> bool:
    """Nothing is read into the exit word, a digit that stands alone, or TA and a code: they mean what they mean."""
    if command is None:
        return False
    if command.verb is Verb.TAKE and command.code is not None:
        return not command.rest and len("".join(said.words)) <= len(command.code) + LONGEST_TAKE
    return command.verb in SAY_NO_MORE and len(said.words) == 1


def _unreadable(said: Written) -> bool:
    """Blank, or mostly signs that stand for letters lost on the way."""
    seen = "".join(said.plain.split())
    return not seen or seen.count("\ufffd") >= LOST_LETTERS * len(seen)
