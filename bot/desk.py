"""The desk: load what is known, let the inner rooms decide, commit in one transaction. The only way through."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.store.errors import Conflict
from bot.store.store import Store
from bot.tray import LEASE, Tray
from escalation.books import Books, Person
from escalation.carriers import EVERY, Carriers
from escalation.case import Case, Timer
from escalation.decision import Decision, Relied, Said, Table
from escalation.letters import case_of_alert
from escalation.moves import due, receipt
from escalation.moves.together import MANY, together
from escalation.pieces import in_pieces
from escalation.scene import Scene
from handlers.chain import decide, treat_as_urgent
from handlers.turn import Turn
from messages.catalogue import Catalogue
from messages.codes import by_length, codes_in
from messages.model import Conversation, InboundMessage, OutboundMessage, Reading, Receipt, Verb
from messages.reading import Reader

ATTEMPTS = 20  # how often a decision is made anew when somebody was faster; then the gateway tries again

log = structlog.get_logger()


class NoBooks(Exception):
    """This line has no books yet: feed them with `apendor books apply FOLDER`."""


class NoSuchCase(Exception):
    """There is no case with this code, open or lately closed."""


@dataclass(frozen=True, slots=True)
class At:
    """What a person at a screen acts on: the scene, the case as it is now, and its thread."""

    scene: Scene
    case: Case
    thread: tuple[Said, ...]


class Desk:
    """Knows no gateway and no clock: ``now`` comes in, letters go into the store's outbox."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        catalogue: Catalogue,
        tray: Tray,
        due: Callable[[], None],
        changed: Callable[[Sequence[Case]], None] = lambda _: None,
        *,
        carriers: Carriers = EVERY,
    ) -> None:
        """``tray``: where letters go at once, as far as it has room. ``due`` is called when a timer need not wait.

        ``changed`` is told which cases were committed, as they were decided.
        """
        self._store, self._reader, self._shipped = store, reader, catalogue
        self._tray, self._due, self._changed, self._carriers = tray, due, changed, carriers
        self._spoken: tuple[int, Catalogue] | None = None

    def warm(self) -> None:
        """Loads what is loaded at first use, so that no citizen waits for it. May run in a thread of its own."""
        self._reader.warm()

    async def receive(self, message: InboundMessage, now: datetime) -> None:
        """Decide and commit; when this returns, the message is kept for ever. Twice is once."""
        for _ in range(ATTEMPTS):
            if await self._commit(_decided(await self.turn(message, now)), message.id, now):
                return
        raise Conflict("receive")

    async def act(self, deed: Callable[[At], Decision], code: str, cause: str, now: datetime) -> Decision:
        """Somebody at a screen does something to the case of this code. The same cause again does nothing.

        Raises NoSuchCase, whatever ``deed`` raises, and Conflict when others were faster too often.
        """
        for _ in range(ATTEMPTS):
            if await self._store.decided(cause):
                return Decision()
            case = await self._store.case_by_code(code)
            if case is None:
                raise NoSuchCase
            decision = deed(At(await self._scene(now), case, await self._store.thread(case.id)))
            if await self._commit(decision.plus(_relied_on(case)), cause, now):
                return decision
        raise Conflict("act")

    async def receipt(self, found: Receipt, now: datetime) -> bool:
        """Note what became of a message. False: we never sent such a message."""
        message = await self._store.outgoing(found.message_id)
        if message is not None:
            await self.note(message, replace(found, message_id=message.id), now)
        return message is not None

    async def note(self, message: OutboundMessage, found: Receipt, now: datetime) -> None:
        """The same where the message is at hand. What stands for several alerts is noted in the case of each."""
        for id in message.covers:
            await self.note(replace(message, id=id, case=case_of_alert(id), covers=()), found, now)
        for _ in range(ATTEMPTS):
            case = await self._store.case(message.case) if message.case else None
            if case is None:
                return
            noted = receipt.receive(await self._scene(now), case, message, found)
            cause = f"{message.id}:{found.status.value}"
            if not noted or await self._commit(noted.plus(_relied_on(case)), cause, now):
                return
        raise Conflict("receipt")

    async def tick(self, now: datetime) -> int:
        """Fire every timer whose moment has passed, oldest first. Safe to run twice, and in two processes."""
        fired = 0
        while ready := _one_each(await self._store.due(now)):
            together = await self._fire_together(ready, now) if len(ready) >= MANY else 0
            done = () if together else await asyncio.gather(*(self._fire(case, timer, now) for case, timer in ready))
            fired += together + sum(done)
            if not together and not any(done):
                break
        return fired

    async def books(self) -> Books:
        """The books as they are now."""
        books = await self._store.books()
        if books is None:
            raise NoBooks
        return books

    async def turn(self, message: InboundMessage, now: datetime) -> Turn:
        """Everything that is known and that this message touches."""
        found = await self._store.known_of(message.sender)
        if (books := found.books) is None:
            raise NoBooks
        officer = books.person_at(message.sender)
        known = found.conversation or Conversation(message.sender, message.to)
        reading = self._reader.read(message, known, books.office_at(message.to).language)
        cases = found.cases if officer is None else await self._cases(message, reading, officer, found.cases)
        partner = books.partner_at(message.sender) if officer is None else None
        number = reading.handed.number if partner and reading.handed else None
        handed = await self._store.known_of(number) if number else None
        cases = (*cases, *handed.cases) if handed else cases
        return Turn(
            partner=partner,
            person=(handed.conversation or Conversation(number, message.to)) if handed and number else None,
            now=now,
            message=message,
            reading=reading,
            officer=officer,
            conversation=known,
            cases=cases,
            books=books,
            say=self._catalogue(books),
            code=await self._free_code(message.id) if _may_open(message, reading, cases) else "",
            threads={case.id: await self._store.thread(case.id) for case in cases if _needs_threads(reading)},
            carriers=self._carriers,
        )

    async def _cases(
        self, message: InboundMessage, reading: Reading, officer: Person, own: tuple[Case, ...]
    ) -> tuple[Case, ...]:
        """For an officer also those held, those woken for, and those named in the text."""
        held, woken = await self._store.cases_held_by(officer.id), await self._store.cases_woken(officer.id)
        named = [await self._store.case_by_code(code) for code in _codes(message, reading)]
        every = await self._store.open_cases() if _lists(reading) else ()
        found = (*own, *held, *woken, *(case for case in named if case), *every)
        return tuple({case.id: case for case in found}.values())

    async def _free_code(self, message_id: str) -> str:
        """The shortest that is free. If all are taken, the commit refuses the last, and a later try may find one."""
        last = ""
        for same_length in by_length(message_id):
            used = await self._store.codes_in_use(same_length)
            if free := [name for name in same_length if name not in used]:
                return free[0]
            last = same_length[-1]
        return last

    async def _fire_together(self, ready: Sequence[tuple[Case, Timer]], now: datetime) -> int:
        """How many timers; 0 where each is fired by itself, since nobody would get many texts or one case has moved."""
        try:
            decided = together(await self._scene(now), ready)
        except Exception as e:
            log.error("timers_failed", error=type(e).__name__)
            return 0
        case, timer = ready[0]
        cause = f"{case.id}:{case.version}:{timer.value}:{len(ready)}"
        return len(ready) if decided is not None and await self._commit(decided, cause, now) else 0

    async def _fire(self, case: Case, timer: Timer, now: datetime) -> bool:
        """A case that cannot be moved must not hold up the others: it is loud, and tried again."""
        try:
            moved = due.fire(await self._scene(now), case, timer)
        except Exception as e:
            log.error("timer_failed", case=case.code, timer=timer.value, error=type(e).__name__)
            return False
        return await self._commit(moved.plus(_relied_on(case)), f"{case.id}:{case.version}:{timer.value}", now)

    async def _commit(self, decision: Decision, cause: str, now: datetime) -> bool:
        """False: somebody was faster, so this decision was made from what is no longer true."""
        decision = in_pieces(decision)
        try:
            await self._kept(decision, cause, now)
        except Conflict:
            return False
        self._changed(decision.cases)
        if any(at <= now for case in decision.cases for at in case.timers.values()):
            self._due()
        return True

    async def _kept(self, decision: Decision, cause: str, now: datetime) -> None:
        if decision.send and self._tray.has_room(decision.send):
            self._tray.put(await self._store.commit_and_lease(decision, cause=cause, at=now, until=now + LEASE))
        else:
            await self._store.commit(decision, cause=cause, at=now)
            self._tray.left(decision.send)

    async def _scene(self, now: datetime) -> Scene:
        books = await self.books()
        return Scene(now, books, self._catalogue(books), self._carriers)

    def _catalogue(self, books: Books) -> Catalogue:
        if self._spoken is None or self._spoken[0] != books.version:
            self._spoken = (books.version, self._shipped.with_texts(books.texts))
        return self._spoken[1]


def _decided(turn: Turn) -> Decision:
    """Whatever goes wrong in deciding, the text is kept and somebody is woken."""
    try:
        return decide(turn)
    except Exception as e:
        log.error("decide_failed", id=turn.message.id, error=type(e).__name__)
        return treat_as_urgent(turn)


def _may_open(message: InboundMessage, reading: Reading, cases: Sequence[Case]) -> bool:
    """Whether this text may become a case, which then needs a name."""
    if any(case.is_of(message.sender) and (case.is_open or case.may_reopen) for case in cases):
        return False
    asks = reading.intent is not None or reading.command is not None or reading.handed is not None
    return reading.need.worrying or asks


def _needs_threads(reading: Reading) -> bool:
    return reading.command is not None and reading.command.verb in (Verb.TAKE, Verb.MERGE)


def _lists(reading: Reading) -> bool:
    return reading.command is not None and reading.command.verb is Verb.LIST


def _codes(message: InboundMessage, reading: Reading) -> tuple[str, ...]:
    named = (reading.command.code,) if reading.command and reading.command.code else ()
    return (*named, *codes_in(message.text))


def _one_each(ready: Sequence[tuple[Case, Timer]]) -> list[tuple[Case, Timer]]:
    """The oldest timer of each case; a case's next one fires when the first is committed."""
    first: dict[str, tuple[Case, Timer]] = {}
    for case, timer in ready:
        first.setdefault(case.id, (case, timer))
    return list(first.values())


def _relied_on(case: Case) -> Decision:
    return Decision(relied_on=(Relied(Table.CASE, case.id, case.version),))
