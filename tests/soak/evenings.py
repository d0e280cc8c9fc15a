"""One random evening of the town, and what must never be seen in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from escalation.case import Case, Stage
from escalation.decision import Decision
from handlers.turn import Turn
from messages.model import OutboundMessage, ReceiptStatus
from tests.soak.town import CITIZENS, CODES, NAMES, NORTH, OFFICERS, SOUTH, Town, books, phone_of

LENGTH = 12
MOST_CASES = len(CODES) - 1
MARKS = tuple(f"ordet{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
"""A word that stands in one text of an evening only, so that whoever reads it has read that text."""
CRIES = ("vi har ikke mat i kveld {}", "jeg har tatt 40 tabletter {}")
SMALL = ("er du der {}", "takk {}", "{} kommer du", "STOPP", "1", "START")
COMMANDS = ("TA {c}", "TA {c}", "TA {c}", "SLIPP {c}", "FERDIG {c} HJULPET", "GI VIDERE {c} Ola", "GI VIDERE {c} Mo")
WORDS = ("{c} jeg kommer {w}", "jeg kommer {w}", "jeg kommer {w}", "{w}", "{c} {w}")
WAITS = (0.5, 2.0, 4.0, 11.0, 70.0)


@dataclass(frozen=True, slots=True)
class Written:
    """A text that bears a mark: by whom, and who may read it, as it was when it was written."""

    mark: str
    who: str
    text: str
    may: frozenset[str]


@dataclass
class Evening:
    """``faults`` says what went wrong, in the order of the evening; the last lines of ``told`` are how it came."""

    dice: Random
    town: Town = field(default_factory=Town)
    told: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _texts: list[Written] = field(default_factory=list)

    def goes_by(self) -> Sequence[str]:
        for who, to in (("Amina", NORTH), ("Bo", self.dice.choice((NORTH, SOUTH)))):
            self._says(who, to, self.dice.choice(CRIES))
        for _ in range(LENGTH):
            self._something()
        while self.town.written:
            self._delivers()
        return self.faults

    def _something(self) -> None:
        chances: Sequence[tuple[int, Callable[[], None]]] = (
            (5, self._citizen),
            (8, self._command),
            (6, self._words),
            (1, self._officer_in_need),
            (6, self._delivers),
            (3, self._waits),
        )
        weights, deeds = zip(*chances, strict=True)
        self.dice.choices(deeds, weights)[0]()

    def _citizen(self) -> None:
        who, cry = self.dice.choice(tuple(CITIZENS)), self.dice.random() < 0.4
        self._says(who, self.dice.choice((NORTH, SOUTH)), self.dice.choice(CRIES if cry else SMALL))

    def _officer_in_need(self) -> None:
        """Whoever is on duty may be in need, and writes from the same phone."""
        self._says(self.dice.choice(("Siri", "Ola")), NORTH, self.dice.choice(CRIES))

    def _command(self) -> None:
        self._says(self.dice.choice(tuple(OFFICERS)), NORTH, self.dice.choice(COMMANDS))

    def _words(self) -> None:
        self._says(self.dice.choice(tuple(OFFICERS)), NORTH, self.dice.choice(WORDS))

    def _says(self, who: str, to: object, pattern: str) -> None:
        cases = list(self.town.cases.values())
        if len(cases) >= MOST_CASES:
            return
        code = self.dice.choice(cases).code if cases else CODES[0]
        mark = MARKS[len(self._texts)]
        text = pattern.format(mark, c=code, w=mark)
        self.told.append(f"{who}: {text}")
        turn, decision = self.town.text(who, NORTH if to is NORTH else SOUTH, text)
        self._texts.append(Written(mark, who, text, frozenset(self._may_read(turn, who, text))))
        self._looks(decision)

    def _may_read(self, turn: Turn, who: str, text: str) -> Iterator[str]:
        """Of an officer's words: the citizen of the one case that they hold, or name and hold."""
        held = [case for case in turn.cases if case.stage is Stage.TAKEN and case.holder == who.casefold()]
        named = [case for case in held if text.upper().startswith(case.code)]
        if named or (len(held) == 1 and not any(text.upper().startswith(code) for code in CODES)):
            yield NAMES[(named or held)[0].citizen.name]

    def _waits(self) -> None:
        wait = timedelta(minutes=self.dice.choice(WAITS))
        self.told.append(f"({wait})")
        for decision in self.town.time_passes(wait):
            self._looks(decision)

    def _delivers(self) -> None:
        if self.town.written:
            kinds = (
                ReceiptStatus.ACCEPTED,
                ReceiptStatus.ACCEPTED,
                ReceiptStatus.DELIVERED,
                ReceiptStatus.FAILED,
                None,
            )
            before = len(self.town.written)
            letter = self.town.delivered(self.dice.randrange(before), self.dice.choice(kinds))
            if letter is not None:
                self._reads(letter)
            for letter in self.town.written[before - 1 :]:
                self._looks_at(letter)

    def _looks(self, decision: Decision) -> None:
        for letter in decision.send:
            self._looks_at(letter)

    def _looks_at(self, letter: OutboundMessage) -> None:
        reader = NAMES.get(letter.to.name, "a stranger")
        for written in self._texts:
            if written.mark in letter.text and not self._belongs(written, reader):
                self._fault(f"{reader} reads what {written.who} wrote: {letter.text!r}")
        ours = letter.text  # without what people wrote themselves: they may name any code
        for text in (each.text for each in self._texts if each.mark in letter.text):
            ours = ours.replace(text, "")
        for case in self.town.cases.values():
            if case.code in ours and not self._knows(case, reader, letter):
                self._fault(f"{reader} reads of {case.code}: {letter.text!r}")

    def _reads(self, letter: OutboundMessage) -> None:
        """Whoever reads it may do so now: what was theirs when it was written may be somebody else's since."""
        reader = NAMES.get(letter.to.name, "a stranger")
        for written in self._texts:
            if written.mark in letter.text and not self._belongs(written, reader, (Stage.TAKEN, Stage.CLOSED)):
                self._fault(f"{reader} is handed what {written.who} wrote: {letter.text!r}")

    def _fault(self, what: str) -> None:
        self.faults.append("\n".join((*self.told, f"=> {what}")))

    def _belongs(self, written: Written, reader: str, stages: Sequence[Stage] = (Stage.TAKEN,)) -> bool:
        """A citizen's words are for whoever holds that citizen's case now; an officer's for whom they were meant."""
        if reader in written.may:
            return True
        own = [case for case in self.town.cases.values() if case.citizen == phone_of(written.who)]
        if written.who in OFFICERS and self._is_for_another(written, own):
            return False
        held = [case for case in own if case.holder == reader.casefold() and case.stage in stages]
        return any(case.office in books().people[reader.casefold()].offices for case in held)

    def _is_for_another(self, written: Written, own: Sequence[Case]) -> bool:
        named = next((code for code in CODES if written.text.upper().startswith(code)), "")
        return bool(named) and named not in {case.code for case in own}

    def _knows(self, case: Case, reader: str, letter: OutboundMessage) -> bool:
        """Codes are for officers of the case's office who were asked, or for whoever named it themselves; and an
        officer in need is told which code is their own."""
        if reader not in OFFICERS:
            return False
        if case.is_of(letter.to):
            return True
        person = books().people[reader.casefold()]
        asked = case.woken(person.id) or (case.id, person.id) in self.town.holders
        own_words = bool(self.told) and self.told[-1].startswith(f"{reader}:") and case.code in self.told[-1].upper()
        return (asked and case.office in person.offices) or own_words


def live(seed: int) -> Sequence[str]:
    """The faults of the evening that this seed makes."""
    return Evening(Random(seed)).goes_by()
