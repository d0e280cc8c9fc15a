"""Short answers and routine wishes: ``TA K4F``, ``1``, ``STOPP``, "ring meg", "når åpner dere?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from messages.codes import LONGEST, SHORTEST, is_code
from messages.language.letters import plain, spellings, without_marks, words
from messages.language.lexicon import spelled_lists, strings, tables
from messages.language.phrases import Phrases
from messages.language.written import Text, written
from messages.model import Command, Intent, Means, Verb

Name = TypeVar("Name", bound=Enum)

_WORD = re.compile(r"[^\W_]+")
_OWN_WORDS = (
    Verb.TAKE,
    Verb.RELEASE,
    Verb.PASS_ON,
    Verb.CLOSE,
    Verb.CONTACT,
    Verb.NUMBER,
    Verb.MERGE,
    Verb.NOTE,
)  # these may name a case
_WHOLE = (Verb.ON_DUTY, Verb.LIST, Verb.ASK_ALL, Verb.SICK, Verb.WELL, Verb.TESTED)  # these are the whole text
_A_NAME = 4  # words that may follow BYTT: a longer text is a sentence
_ALONE = (Verb.STOP, Verb.START, Verb.EXIT)  # these must be the only word


@dataclass(frozen=True, slots=True)
class Commands:
    """The words of the lexicon, folded; made once by ``Commands.of``."""

    verbs: Mapping[str, Verb]
    alone: Mapping[str, Verb]
    whole: Mapping[tuple[str, ...], Verb]
    missed: frozenset[tuple[str, ...]]
    answers: Mapping[tuple[str, ...], bool]
    swap: frozenset[str]
    swapped: frozenset[str]
    fillers: frozenset[str]
    links: frozenset[str]
    outcomes: tuple[tuple[tuple[str, ...], str], ...]
    notes: Mapping[tuple[str, ...], str]
    unless: frozenset[str]
    wishes: Phrases[tuple[Intent, bool]] = field(repr=False)
    have: Phrases[tuple[Means, bool]] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Commands:
        """From the parsed ``commands.toml``. Raises KeyError or ValueError when a part is missing or misspelled."""
        verbs = tables(lexicon, "verbs")
        return cls(
            verbs={plain(word): verb for verb in _OWN_WORDS for word in strings(verbs, verb.value)},
            alone={
                form: verb for verb in _ALONE for word in strings(verbs, verb.value) for form in spellings(plain(word))
            },
            whole={phrase: verb for verb in _WHOLE for phrase in _phrases_of(verbs, verb)},
            missed=frozenset(_phrases_of(verbs, Verb.MISSED)),
            answers={
                tuple(words(plain(said))): yes
                for key, yes in (("yes", True), ("no", False))
                for said in strings(verbs, key)
            },
            swap=frozenset(plain(word) for word in strings(verbs, Verb.SWAP.value)),
            swapped=frozenset(plain(word) for word in strings(verbs, "swapped")),
            fillers=frozenset(plain(word) for word in strings(verbs, "fillers")),
            links=frozenset(plain(word) for word in strings(verbs, "links")),
            outcomes=_outcomes(tables(lexicon, "outcomes")),
            notes=dict(_outcomes(tables(lexicon, "notes"))),
            unless=frozenset(plain(word) for word in strings(verbs, "not")),
            wishes=_phrases(Intent, lexicon, "intents"),
            have=_phrases(Means, lexicon, "means"),
        )

    def parse(self, text: Text) -> Command | None:
        """The command a text is, if it is nothing but a command (and perhaps a thank-you)."""
        found = _WORD.findall(without_marks(written(text).plain))
        if len(found) == 1 and found[0] in self.alone:
            return Command(self.alone[found[0]])
        if tuple(found) in self.whole:
            return Command(self.whole[tuple(found)])
        if tuple(found) in self.answers:
            return Command(Verb.ANSWER, answer=self.answers[tuple(found)])
        if missed := self._missed(found):
            return missed
        if found and found[0] in self.swap and len(found) <= 1 + _A_NAME:
            return self._swap(found[1:])
        meant = [word for word in found if word not in self.fillers]
        if len(meant) == 1 and len(meant[0]) == 1 and meant[0] in "123456789":
            return Command(Verb.DIGIT, digit=int(meant[0]))
        return self._verb(self._joined(self._without_fillers_first(found)))

    def intent(self, text: Text) -> Intent | None:
        """The routine wish a text holds, whatever else it holds. "Do not ring" is no wish to be rung."""
        wished: list[Intent] = []
        for clause in written(text).clauses:
            found = [match.name for match in self.wishes.find(clause)]
            refused = {intent for intent, wanted in found if not wanted}
            wished.extend(intent for intent, wanted in found if wanted and intent not in refused)
        return next((intent for intent in Intent if intent in wished), None)

    def means(self, text: Text) -> Means | None:
        """What a person who wants to apply says they have, or have not."""
        found = {match.name for clause in written(text).clauses for match in self.have.find(clause)}
        return next((each for each in Means if (each, True) in found and (each, False) not in found), None)

    def outcome(self, text: str) -> str | None:
        """How a case ended, in the officer's words; a value of ``escalation.case.Outcome``."""
        found = words(plain(text))
        for phrase, outcome in self.outcomes:
            for start in range(len(found) - len(phrase) + 1):
                if tuple(found[start : start + len(phrase)]) == phrase and not self.unless & set(found[:start][-2:]):
                    return outcome
        return None

    def note(self, text: str) -> str | None:
        """What an officer notes, where these words say nothing else; a value of ``escalation.moves.noting.Note``."""
        return self.notes.get(tuple(words(plain(text))))

    def _swap(self, rest: Sequence[str]) -> Command:
        """BYTT Ola; BYTT JA, where several have asked with the name of whom it answers."""
        answer = self.answers.get(tuple(rest[:1]))
        name = rest[1:] if answer is not None else rest
        said = [word for word in name if word not in self.fillers | self.links | self.swapped]
        return Command(Verb.SWAP, rest=" ".join(said), answer=answer)

    def _missed(self, found: list[str]) -> Command | None:
        """The words and nothing else but a code before or behind them."""
        for said, rest in ((found[-1:], found[:-1]), (found[:1], found[1:])):
            if said and tuple(rest) in self.missed and is_code(said[0].upper()):
                return Command(Verb.MISSED, said[0].upper())
        return Command(Verb.MISSED) if tuple(found) in self.missed else None

    def _without_fillers_first(self, found: Sequence[str]) -> list[str]:
        skip = next((i for i, word in enumerate(found) if word not in self.fillers), len(found))
        return list(found[skip:])

    def _joined(self, found: list[str]) -> list[str]:
        """A verb of two words as one, at the front: "gi videre K4F", "gi K4F videre", "K4F gi den videre"."""
        said = [place for place, word in enumerate(found) if word not in self.fillers][:3]
        for first, second, code in ((0, 1, None), (0, 2, 1), (1, 2, 0)):
            if second >= len(said) or (code is not None and not is_code(found[said[code]].upper())):
                continue
            pair = (said[first], said[second])
            verb = f"{found[pair[0]]} {found[pair[1]]}"
            if verb in self.verbs:
                return [verb, *(word for place, word in enumerate(found) if place not in pair)]
        return found

    def _verb(self, found: list[str]) -> Command | None:
        if not found:
            return None
        head, rest = found[0], found[1:]
        if head not in self.verbs and rest and rest[0] in self.verbs:  # K4F ta
            head, rest = rest[0], [head, *rest[1:]]
        if head not in self.verbs:
            head, rest = self._taken_apart(head, rest)  # tak4f
        verb = self.verbs.get(head)
        if verb is None:
            return None
        code, rest = _code(self._without_fillers_first(rest))
        if verb is Verb.PASS_ON:
            return self._pass_on(code, rest)
        if code is None and not self._goes_with(verb, rest):
            return None  # a sentence that begins with such a word: "ta kontakt med henne"
        said = [word for word in rest if word not in self.fillers]
        note = self.note(" ".join(rest)) if verb is Verb.NOTE else None
        return Command(verb, code, " ".join(said), outcome=self.outcome(" ".join(said)), note=note)

    def _pass_on(self, code: str | None, rest: Sequence[str]) -> Command:
        """Which case, and to whom, in either order. Always a command: it may be a word about the citizen."""
        named = next((word for word in rest if code is None and is_code(word.upper())), None)
        name = [word for word in rest if word != named and word not in self.fillers and word not in self.links]
        return Command(Verb.PASS_ON, code or (named and named.upper()), " ".join(name))

    def _taken_apart(self, head: str, rest: list[str]) -> tuple[str, list[str]]:
        for size in range(len(head) - SHORTEST, 1, -1):
            if head[:size] in self.verbs and is_code(head[size:].upper()):
                return head[:size], [head[size:], *rest]
        return head, rest

    def _goes_with(self, verb: Verb, rest: Sequence[str]) -> bool:
        said = [word for word in rest if word not in self.fillers]
        if verb is Verb.NOTE:
            return not said or self.note(" ".join(rest)) is not None
        return not said or (verb is Verb.CLOSE and self.outcome(" ".join(said)) is not None)


def _code(rest: Sequence[str]) -> tuple[str | None, list[str]]:
    """The case named at the front, also when typed with gaps ("K 4 F"), and what follows it."""
    if rest and is_code(rest[0].upper()):
        return rest[0].upper(), list(rest[1:])
    spaced = ""
    for count, part in enumerate(rest, 1):
        spaced += part.upper()
        if len(part) > 2 or len(spaced) > LONGEST:
            break
        if is_code(spaced) and not (len(rest) > count and len(rest[count]) == 1):
            return spaced, list(rest[count:])
    return None, list(rest)


def _phrases_of(verbs: Mapping[str, object], verb: Verb) -> Iterator[tuple[str, ...]]:
    yield from (tuple(words(plain(phrase))) for phrase in strings(verbs, verb.value))


def _outcomes(table: Mapping[str, object]) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Longest first, so that "ikke nådd" is found before "nådd"."""
    found = [(tuple(words(plain(phrase))), outcome) for outcome in table for phrase in strings(table, outcome)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _phrases(names: type[Name], lexicon: Mapping[str, object], part: str) -> Phrases[tuple[Name, bool]]:
    """What says each name, and what says that it is not meant."""
    lists = spelled_lists(lexicon)
    found: Phrases[tuple[Name, bool]] = Phrases()
    for name in names:
        table = tables(tables(lexicon, part), str(name.value))
        found.add((name, True), strings(table, "patterns"), lists)
        found.add((name, False), strings(table, "unless"), lists)
    return found
