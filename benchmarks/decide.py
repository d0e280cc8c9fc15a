"""What reading and deciding cost by themselves: the inner rooms, without a door, a store or a queue."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean, median, quantiles

from benchmarks.mix import OURS, RELAY, Mix, Text
from bot.config.load import load
from bot.shipped import catalogue, reader
from escalation.books import Books
from escalation.case import Case
from escalation.moves.take import take
from escalation.scene import Scene
from handlers.chain import decide
from handlers.turn import Turn
from messages.address import phone
from messages.codes import candidates
from messages.model import Conversation, InboundMessage, Kind

EXAMPLE = Path(__file__).parents[1] / "deploy" / "example"
WARM = 200  # texts; fewer where fewer are measured


@dataclass(frozen=True, slots=True)
class Costs:
    """In microseconds. ``mean_cpu`` is what is taken off the house's CPU; the others are what one text waits."""

    median: float
    p99: float
    mean_cpu: float
    reading: float
    by_kind: dict[str, float]
    sent: dict[str, float]


class Room:
    """Everything that a turn needs besides the text."""

    def __init__(self, now: datetime) -> None:
        self._now, self._reader, self._catalogue = now, reader(), catalogue()
        books = load(EXAMPLE).books
        assert books is not None
        self._books: Books = replace(books, version=1)

    def turn(self, text: Text) -> Turn:
        """As for the first text of somebody new, or of somebody whose case Kari has."""
        cases = (self._taken(text),) if text.kind == RELAY else ()
        return self._turn(text, cases)

    def read(self, turn: Turn) -> Turn:
        office = self._books.office_at(turn.message.to)
        return replace(turn, reading=self._reader.read(turn.message, turn.conversation, office.language))

    def _turn(self, text: Text, cases: tuple[Case, ...]) -> Turn:
        sender, ours, id = phone(text.sender), phone(OURS), text.mark
        message = InboundMessage(id, sender, ours, Kind.TEXT, text.words, self._now, self._now)
        known = Conversation(sender, ours)
        reading = self._reader.read(message, known, "nb")
        code = candidates(id)[0]
        return Turn(self._now, message, reading, None, known, cases, self._books, self._catalogue, code)

    def _taken(self, text: Text) -> Case:
        opening = Text(f"open-{text.sender}", "acute", text.sender, "vi har ikke mat til barna i kveld", 2)
        (case,) = decide(self._turn(opening, ())).cases
        scene = Scene(self._now, self._books, self._catalogue)
        (taken,) = take(scene, replace(case, version=1), self._books.people["kari"], ()).cases
        return taken


def costs(count: int, seed: int = 1) -> Costs:
    """Every text is another one, so nothing that was remembered of the last one helps."""
    warm = min(WARM, count)
    room, texts = Room(datetime.now(UTC)), Mix(seed).texts(count + warm)
    turns = [room.turn(text) for text in texts]
    for turn in turns[:warm]:
        decide(room.read(turn))
    measured, kept = turns[warm:], texts[warm:]
    cpu = time.process_time()
    took = list(_timed(room, measured))
    cpu = time.process_time() - cpu
    whole = [(reading + deciding) * 1e6 for reading, deciding, _ in took]
    return Costs(
        median=median(whole),
        p99=quantiles(whole, n=100)[98],
        mean_cpu=cpu / len(measured) * 1e6,
        reading=fmean(reading for reading, _, _ in took) * 1e6,
        by_kind=_by_kind(kept, whole),
        sent=_by_kind(kept, [float(sent) for _, _, sent in took]),
    )


def _timed(room: Room, turns: Sequence[Turn]) -> Iterator[tuple[float, float, int]]:
    for turn in turns:
        began = time.perf_counter()
        read = room.read(turn)
        between = time.perf_counter()
        decision = decide(read)
        yield between - began, time.perf_counter() - between, len(decision.send)


def _by_kind(texts: Sequence[Text], values: Sequence[float]) -> dict[str, float]:
    kinds = sorted({text.kind for text in texts})
    return {kind: fmean(v for text, v in zip(texts, values, strict=True) if text.kind == kind) for kind in kinds}
