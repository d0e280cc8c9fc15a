"""A town without a store or a wire: what is decided is done at once, so that many evenings fit in a minute.

What a store adds (versions, leases, kills) is tried elsewhere; here each decision is made from what the last one left.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache, lru_cache
from typing import Any, cast

from escalation.books import Books, Person
from escalation.case import Case
from escalation.decision import Decision, Said
from escalation.moves import due, receipt
from escalation.scene import Scene
from escalation.still_true import still_true
from handlers.chain import decide
from handlers.turn import Turn
from messages.address import Address, phone
from messages.catalogue import Catalogue
from messages.codes import codes_in
from messages.model import Conversation, InboundMessage, Kind, OutboundMessage, Reading, Receipt, ReceiptStatus, Verb
from tests.fakes.town import FRIDAY_NIGHT, catalogue, example, reader

NORTH, SOUTH = phone("00 00 00 10"), phone("00 00 00 15")
CITIZENS = {"Amina": "+4700000101", "Bo": "+4700000102", "Chi": "+4700000103"}
OFFICERS = {"Kari": "+4700000021", "Ola": "+4700000022", "Mo": "+4700000023", "Siri": "+4700000024"}
NUMBERS = CITIZENS | OFFICERS
CODES = ("K4F", "P7A", "X9C", "H3D", "T4L", "U7N", "M3W", "R9K")


class QuickWords:
    """Our own words, said once for each set of values: formatting them would be most of the time."""

    def __init__(self, real: Catalogue) -> None:
        self._said = lru_cache(100_000)(lambda key, how, values: real.say(key, *how, **dict(values)))

    def say(self, key: str, *how: Hashable, **values: Hashable) -> str:
        return self._said(key, how, tuple(values.items()))


@cache
def words() -> Catalogue:
    return cast(Catalogue, QuickWords(catalogue()))


@lru_cache(100_000)
def read(text: str, language: str | None, to: Address) -> Reading:
    """Texts of these evenings come again and again; each is read once."""
    message = InboundMessage("", NORTH, to, Kind.TEXT, text, FRIDAY_NIGHT, FRIDAY_NIGHT)
    return reader().read(message, Conversation(NORTH, to, language), "nb")


@cache
def books() -> Books:
    """Two offices of one line: Kari and Mo work for the north, Siri for the south, Ola for both."""
    plain = example()
    (north,) = plain.offices.values()
    south = replace(north, id="south", name="Sosialtjenesten i Sør")
    verified = plain.people["kari"].verified_at
    siri = Person("siri", "Siri", (phone(NUMBERS["Siri"]),), ("south",), verified_at=verified)
    ola = replace(plain.people["ola"], offices=(north.id, "south"))
    shifts = [replace(shift, office="south", person={"kari": "siri"}.get(shift.person, "ola")) for shift in plain.rota]
    line = replace(plain.line, numbers={NORTH.name: north.id, SOUTH.name: "south"})
    people = {**plain.people, "ola": ola, "siri": siri}
    return replace(
        plain, line=line, offices={north.id: north, "south": south}, people=people, rota=(*plain.rota, *shifts)
    )


@dataclass
class Town:
    """``written`` are letters that no phone has read yet; ``holders``: whoever had a case at any time."""

    now: datetime = FRIDAY_NIGHT
    cases: dict[str, Case] = field(default_factory=dict)
    talks: dict[Address, Conversation] = field(default_factory=dict)
    threads: dict[str, list[Said]] = field(default_factory=dict)
    written: list[OutboundMessage] = field(default_factory=list)
    texts: int = 0
    holders: set[tuple[str, str]] = field(default_factory=set)

    def text(self, who: str, to: Address, words_: str) -> tuple[Turn, Decision]:
        """What is decided about a text, and what it was decided from; it is done already."""
        self.texts += 1
        sender = phone_of(who)
        message = InboundMessage(f"sms/{self.texts}", sender, to, Kind.TEXT, words_, self.now, self.now)
        turn = self._turn(message)
        decision = decide(turn)
        self.done(decision)
        return turn, decision

    def time_passes(self, wait: timedelta) -> Iterator[Decision]:
        """Each deadline at its own moment; what was decided is done when it is told."""
        end = self.now + wait
        while (found := self._next_due()) and found[0] <= end:
            at, case, timer = found
            self.now = max(self.now, at)
            decision = due.fire(self.scene, case, timer)
            self.done(decision)
            yield decision
        self.now = end

    def delivered(self, place: int, status: ReceiptStatus | None) -> OutboundMessage | None:
        """One letter is read, unless it is no longer true. None: its report is lost."""
        letter = self.written.pop(place % len(self.written))
        case = self.cases.get(letter.case or "")
        if not still_true(letter, case, self.now):
            return None
        if status is not None and case is not None:
            self.done(receipt.receive(self.scene, case, letter, Receipt(letter.id, status, self.now)))
        return letter if status is not ReceiptStatus.FAILED else None

    def done(self, decision: Decision) -> None:
        self.cases |= {case.id: replace(case, version=case.version + 1) for case in decision.cases}
        self.holders |= {(case.id, case.holder) for case in decision.cases if case.holder}
        self.talks |= {talk.person: replace(talk, version=talk.version + 1) for talk in decision.conversations}
        for said in decision.log:
            self.threads.setdefault(said.case, []).append(said)
        self.written += decision.send

    @property
    def scene(self) -> Scene:
        return Scene(self.now, books(), words())

    def open_cases(self) -> list[Case]:
        return [case for case in self.cases.values() if case.is_open]

    def _turn(self, message: InboundMessage) -> Turn:
        """As the desk loads it."""
        officer = books().person_at(message.sender)
        known = self.talks.get(message.sender) or Conversation(message.sender, message.to)
        reading = read(message.text, known.language, message.to)
        cases = tuple(self._touched(message, reading, officer))
        takes = reading.command is not None and reading.command.verb is Verb.TAKE
        threads = {case.id: tuple(self.threads.get(case.id, ())) for case in cases if takes}
        return Turn(
            self.now, message, reading, officer, known, cases, books(), words(), CODES[len(self.cases)], threads=threads
        )

    def _touched(self, message: InboundMessage, reading: Reading, officer: Person | None) -> Iterable[Case]:
        own = [case for case in self.open_cases() if case.citizen == message.sender]
        if officer is None:
            return own
        named = {*codes_in(message.text), *([reading.command.code] if reading.command else [])}
        held = [case for case in self.open_cases() if case.holder == officer.id]
        woken = [case for case in self.open_cases() if case.woken(officer.id)]
        called = [case for case in self.cases.values() if case.code in named]
        return {case.id: case for case in (*own, *held, *woken, *called)}.values()

    def _next_due(self) -> tuple[datetime, Case, Any] | None:
        timers = ((at, case, timer) for case in self.open_cases() for timer, at in case.timers.items())
        return min(timers, key=lambda found: (found[0], found[1].id, found[2].value), default=None)


@cache
def phone_of(who: str) -> Address:
    return phone(NUMBERS[who])


NAMES: Mapping[str, str] = {number: name for name, number in NUMBERS.items()}
