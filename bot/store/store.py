"""The store as the desk knows it: our own values in, our own values out; sealed and encoded on the way, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.store.beside import Desktop, Latest, Papers, Session, Ticket
from bot.store.errors import RingHasGrown
from bot.store.keyring import Ring
from bot.store.rows import Batch, Due, Fate, Line, Mark, Parcel, Put, Queued, Ref, Row, Rows, Seen, Settled, Timers
from bot.store.seal import Seal
from bot.store.shapes import at_beside, at_books, at_case, at_conversation, clear, moment, people_of, when, words_of
from bot.store.vault import Kept, Vault
from escalation.books import Books
from escalation.case import Case, Timer
from escalation.decision import Decision, Entry, Relied, Said, Table
from messages.address import Address
from messages.model import Conversation, OutboundMessage

LOG, TRAIL = "log", "entry"
T = TypeVar("T")
Beside = Session | Ticket | Desktop | Papers | Latest
Laid = TypeVar("Laid", Session, Ticket, Desktop, Papers, Latest)
LIFE = "!"  # after the name of a channel: the lane of what is about a life
THIRD = 3
UNOPENED = timedelta(minutes=15)  # a message whose key is missing is looked at again after so long


@dataclass(frozen=True, slots=True)
class Leased:
    """A message that is ours to send until the lease runs out. ``tries`` counts this time."""

    message: OutboundMessage
    tries: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """What a text from somebody touches, whoever they are."""

    books: Books | None
    conversation: Conversation | None
    cases: tuple[Case, ...]


class Store:
    """Everything of one line. Every method may raise StoreDown.

    A row that cannot be opened counts as absent; ``unreadable`` names it. ``blind`` says why, if all older rows are.
    """

    def __init__(
        self, rows: Rows, seal: Seal, line: str, *, ring: Ring | None = None, unopened: timedelta = UNOPENED
    ) -> None:
        """``ring``: where keys are fetched that other processes make; None where there are no other processes."""
        self._rows, self._line, self._vault = rows, line, Vault(seal, line)
        self._ring, self._unopened = ring, unopened
        self._looks = 0
        self.blind = seal.blind

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The rows that were met and could not be opened, as ``table key``."""
        return tuple(f"{ref.table} {ref.key}" for ref in self._vault.unreadable)

    async def close(self) -> None:
        """Writes what still waits."""
        await self._rows.close()

    # ── what is known ─────────────────────────────────────────────────────────────────────────────────────────────

    async def known_of(self, person: Address) -> Known:
        """The books, the conversation and the cases of this person that are open or may open again, in one go."""
        talks = [at_conversation(name) for name in self._vault.names(Table.CONVERSATION.value, *words_of(person))]
        names = self._vault.names(Mark.CITIZEN_OPEN.value, *words_of(person))
        rows, marked = await self._rows.look((at_books(self._line), *talks), Mark.CITIZEN_OPEN, names)
        talk = next((rows[ref] for ref in talks if ref in rows), None)
        books = await self._row(Books, rows.get(at_books(self._line)))
        return Known(books, await self._row(Conversation, talk), await self._cases(marked))

    async def books(self) -> Books | None:
        return await self._read(Books, at_books(self._line))

    async def books_set_aside(self) -> tuple[Books, ...]:
        """Books that were put over while nobody could open them, and that can be opened now."""
        aside = [row for row in await self._rows.aside() if row.ref == at_books(self._line)]
        return tuple(books for row in aside if (books := self._vault.peek(Books, row)) is not None)

    async def conversation(self, person: Address) -> Conversation | None:
        return await self._read(Conversation, await self._conversation_of(person))

    async def case(self, case_id: str) -> Case | None:
        return await self._read(Case, at_case(case_id))

    async def open_cases(self) -> tuple[Case, ...]:
        return await self._cases(await self._rows.marked(Mark.OPEN, ("",)))

    async def closed_cases(self) -> tuple[Case, ...]:
        """Those that were closed so lately that they may open again."""
        return await self._cases(await self._rows.marked(Mark.CLOSED, ("",)))

    async def versions(self) -> Mapping[str, int]:
        """The version of each case that is open or may open again, by its id, without opening one."""
        found = [*await self._rows.marked(Mark.OPEN, ("",)), *await self._rows.marked(Mark.CLOSED, ("",))]
        return {row.ref.key: row.version for row in found}

    async def open_cases_of(self, citizen: Address) -> tuple[Case, ...]:
        found = await self._cases_under(Mark.CITIZEN_OPEN, words_of(citizen))
        return tuple(case for case in found if case.is_open)

    async def cases_held_by(self, person: str) -> tuple[Case, ...]:
        return await self._cases_under(Mark.HOLDER, (person,))

    async def cases_woken(self, person: str) -> tuple[Case, ...]:
        """The open cases that this person was ever alerted for."""
        return await self._cases_under(Mark.WOKEN, (person,))

    async def case_by_code(self, code: str) -> Case | None:
        """Open, or closed and still known by this code."""
        found = await self._cases(await self._rows.marked(Mark.CODE, (clear(code),)))
        return found[0] if found else None

    async def codes_in_use(self, candidates: Sequence[str]) -> frozenset[str]:
        return await self._rows.taken(Mark.CODE, candidates)

    async def thread(self, case_id: str) -> tuple[Said, ...]:
        return await self._lines(Said, LOG, await self._rows.log(clear(case_id)))

    async def entries(self, limit: int) -> tuple[Entry, ...]:
        """The newest so many, oldest first."""
        return await self._lines(Entry, TRAIL, await self._rows.entries(limit))

    async def decided(self, cause: str) -> bool:
        return await self._rows.decided(clear(cause))

    # ── what is decided ───────────────────────────────────────────────────────────────────────────────────────────

    async def commit(self, decision: Decision, *, cause: str, at: datetime) -> bool:
        """All of it in one transaction. False: this cause was answered before, and nothing was written.

        Raises Conflict when something it was decided on has changed, or a new code is already taken.
        """
        return await self._commit(await self._batch(decision, clear(cause), at, 0)) is not None

    async def commit_and_lease(
        self, decision: Decision, *, cause: str, at: datetime, until: datetime
    ) -> tuple[Leased, ...]:
        """The same; and by the same transaction what it sends is ours to send, as if we had leased it."""
        new = await self._commit(await self._batch(decision, clear(cause), at, moment(until))) or ()
        by_id = {clear(message.id): message for message in reversed(decision.send)}  # of two with one id, the first
        return tuple(Leased(message, 1, until) for id, message in reversed(by_id.items()) if id in new)

    async def put_books(
        self, books: Books, *, expected: int, entries: Sequence[Entry], at: datetime, beside: Sequence[Beside] = ()
    ) -> None:
        """The next version of the books. Raises Conflict when ``expected`` is no longer the newest.

        ``beside``: what changes with them in the same transaction, such as the draft that became a text.
        """
        put = self._vault.put(at_books(self._line), books, expected)
        trail = self._entries(entries, f"books:{put.expected + 1}")
        await self._commit(Batch(None, moment(at), puts=(put, *map(self._put_beside, beside)), entries=trail))

    async def due(self, now: datetime, limit: int = 100) -> tuple[tuple[Case, Timer], ...]:
        """The timers whose moment has come, oldest first. Cases that cannot be opened stand in nobody's way."""
        found = await self._timers(moment(now), limit)
        return tuple((case, Timer(due.kind)) for due, case in found)

    async def unarmed(self, until: Mapping[Timer, datetime], limit: int = 100) -> tuple[Case, ...]:
        """Open cases that have no timer of any of these kinds up to the moment of its kind. There must never be one."""
        rows = await self._rows.unarmed(Mark.OPEN, {kind.value: moment(at) for kind, at in until.items()}, limit)
        return await self._cases(rows)

    async def next_due(self) -> datetime | None:
        """When the next timer runs out, or the next message may go."""
        timers = [due.at for due, _ in await self._timers(None, 1)]
        message = await self._rows.next_message()
        both = timers if message is None else [*timers, message]
        return when(min(both)) if both else None

    # ── what lies beside it ───────────────────────────────────────────────────────────────────────────────────────

    async def beside(self, kind: type[Laid], key: str) -> Laid | None:
        """A session, a code that was sent, a desk, unfinished papers; or the latest moment."""
        return await self._read(kind, at_beside(kind, key))

    async def put_beside(self, *values: Beside, at: datetime, entries: Sequence[Entry] = (), cause: str = "") -> None:
        """All of them, and the lines of the trail, in one transaction. Raises Conflict where one was changed.

        ``cause`` tells the lines of the trail apart; what comes without any leaves a line only once for each moment.
        """
        puts = tuple(map(self._put_beside, values))
        trail = self._entries(entries, cause or f"beside:{moment(at)}")
        await self._commit(Batch(None, moment(at), puts=puts, entries=trail))

    # ── what goes out ─────────────────────────────────────────────────────────────────────────────────────────────

    async def lease(
        self, channel: str, now: datetime, *, until: datetime, limit: int, urgent: int = 1
    ) -> tuple[Leased, ...]:
        """Due messages of a channel: at most ``urgent`` urgent ones, and then ``limit`` others, the oldest first.

        What is about a life goes before that, but not every third time, so that nothing waits for ever.
        They are hidden from everybody until ``until``: settle each, put it back, or wait for its lease.
        """
        self._looks += 1
        most = urgent if self._looks % THIRD else 0
        found = await self._lease_from(f"{channel}{LIFE}", (now, until), (most, 0)) if most else ()
        found += await self._lease_from(channel, (now, until), (urgent - len(found), limit))
        left = urgent - sum(leased.message.urgent for leased in found)
        if most == 0 and left > 0:
            found += await self._lease_from(f"{channel}{LIFE}", (now, until), (left, 0))
        return found

    async def _lease_from(
        self, lane: str, when: tuple[datetime, datetime], most: tuple[int, int]
    ) -> tuple[Leased, ...]:
        now, until = when
        while parcels := await self._rows.lease(lane, moment(now), moment(until), *most):
            if found := tuple([leased for parcel in parcels if (leased := await self._leased(parcel, now, until))]):
                return found
        return ()

    async def sent(self, id: str, gateway_id: str, at: datetime) -> None:
        await self._rows.settle(Settled(clear(id), Fate.SENT, moment(at), clear(gateway_id)))

    async def dropped(self, id: str, at: datetime) -> None:
        await self._rows.settle(Settled(clear(id), Fate.DROPPED, moment(at)))

    async def failed(self, id: str, reason: str, at: datetime) -> None:
        note = self._vault.parcel(clear(id), reason, "note")
        await self._rows.settle(Settled(clear(id), Fate.FAILED, moment(at), note=note))

    async def retry(self, id: str, due_at: datetime) -> None:
        await self._rows.postpone(clear(id), moment(due_at))

    async def hurry(self, now: datetime, *, late: datetime, until: datetime) -> int:
        """What waits for a moment after ``late`` may go now; a lease that ends after ``until`` ends then."""
        return await self._rows.hurry(moment(now), moment(late), moment(until))

    async def outgoing(self, id: str) -> OutboundMessage | None:
        """Also after it was sent."""
        return await self._message(await self._rows.queued(clear(id)))

    async def outgoing_by_gateway_id(self, gateway_id: str) -> OutboundMessage | None:
        return await self._message(await self._rows.queued_by_gateway(clear(gateway_id)))

    async def waiting_messages(self) -> int:
        return await self._rows.waiting()

    # ── how ───────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _opened(self, read: Callable[[], T]) -> T:
        """What another process sealed with a key of its own is read once that key was fetched."""
        found = read()
        if self._ring is not None and await self._ring.learned(self._vault.missing):
            found = read()
        return found

    async def _read(self, kind: type[Kept], ref: Ref) -> Kept | None:
        return await self._row(kind, await self._rows.read(ref))

    async def _row(self, kind: type[Kept], row: Row | None) -> Kept | None:
        return await self._opened(lambda: self._vault.row(kind, row))

    async def _lines(self, kind: type[T], table: str, lines: Sequence[Line]) -> tuple[T, ...]:
        read = partial(self._vault.read_line, kind, table)
        found = await self._opened(lambda: [read(line) for line in lines])
        return tuple(value for value in found if value is not None)

    async def _batch(self, decision: Decision, cause: str, at: datetime, until: int) -> Batch:
        talks = [(c, await self._conversation_of(c.person)) for c in decision.conversations]
        return Batch(
            cause,
            moment(at),
            relied_on=tuple([await self._seen(relied) for relied in decision.relied_on]),
            puts=(
                *map(self._put_case, decision.cases),
                *(self._vault.put(ref, talk, talk.version) for talk, ref in talks),
                *(self._vault.put(at_books(self._line), books, books.version) for books in _some(decision.books)),
            ),
            timers=tuple(_timers(case) for case in decision.cases),
            outbox=tuple(self._queued(message, at, until) for message in decision.send),
            log=tuple(self._vault.line(LOG, clear(said.case), clear(said.id), said) for said in decision.log),
            entries=self._entries(decision.entries, cause),
        )

    async def _commit(self, batch: Batch) -> frozenset[str] | None:
        try:
            return await self._rows.commit(batch)
        except RingHasGrown:
            if self._ring is not None:
                await self._ring.fetch()
            raise

    async def _conversation_of(self, person: Address) -> Ref:
        """Where this person's conversation lies, or is to lie: under the newest key of the ring that knows it."""
        refs = [at_conversation(name) for name in self._vault.names(Table.CONVERSATION.value, *words_of(person))]
        for ref in refs if len(refs) > 1 else ():
            if await self._rows.read(ref) is not None:
                return ref
        return refs[0]

    async def _cases_under(self, mark: Mark, words: tuple[str, ...]) -> tuple[Case, ...]:
        return await self._cases(await self._rows.marked(mark, self._vault.names(mark.value, *words)))

    async def _cases(self, rows: Sequence[Row]) -> tuple[Case, ...]:
        found = await self._opened(lambda: [self._vault.row(Case, row) for row in rows])
        return tuple(case for case in found if case is not None)

    async def _seen(self, relied: Relied) -> Seen:
        if isinstance(relied.key, Address):
            ref = await self._conversation_of(relied.key)
        else:
            ref = at_books(self._line) if relied.table is Table.BOOKS else at_case(relied.key)
        return Seen(ref, self._vault.version(ref, relied.version))

    def _put_beside(self, value: Beside) -> Put:
        return self._vault.put(at_beside(type(value), value.key), value, value.version)

    def _put_case(self, case: Case) -> Put:
        people = {(mark, self._vault.names(mark.value, *words)[0]) for mark, words in people_of(case)}
        opened = {(Mark.OPEN, "")} if case.is_open else {(Mark.CLOSED, "")} if case.may_reopen else set()
        return self._vault.put(
            at_case(case.id), case, case.version, frozenset({*people, *opened, (Mark.CODE, case.code)})
        )

    def _queued(self, message: OutboundMessage, at: datetime, until: int) -> Queued:
        id, case = clear(message.id), None if message.case is None else clear(message.case)
        body = self._vault.parcel(id, message)
        lane = f"{message.to.channel}{LIFE}" if message.life and message.urgent else message.to.channel
        return Queued(id, case, lane, moment(at), message.urgent, body, until)

    def _entries(self, entries: Sequence[Entry], cause: str) -> tuple[Line, ...]:
        return tuple(self._vault.line(TRAIL, clear(e.case), f"{cause}:{n}", e) for n, e in enumerate(entries))

    async def _timers(self, until: int | None, limit: int) -> list[tuple[Due, Case]]:
        found: list[tuple[Due, Case]] = []
        after, size = None, limit
        while len(found) < limit and (page := await self._rows.due(until, size, after)):
            cases = await self._opened(partial(self._at_hand, page))
            found += [(due, case) for due, case in zip(page, cases, strict=True) if case is not None]
            after, size = page[-1], min(2 * size, 1000)
        return found[:limit]

    def _at_hand(self, page: Sequence[Due]) -> list[Case | None]:
        return [self._vault.row(Case, due.row) for due in page]

    async def _leased(self, parcel: Parcel, now: datetime, until: datetime) -> Leased | None:
        message = await self._message(parcel)
        if message is None:  # its key is missing: kept for the day it is back, and out of the way of the others
            await self._rows.postpone(parcel.id, moment(now + self._unopened))
            return None
        return Leased(message, parcel.tries, until)

    async def _message(self, parcel: Parcel | None) -> OutboundMessage | None:
        if parcel is None:
            return None
        return await self._opened(lambda: self._vault.read_parcel(OutboundMessage, parcel))


def _some(books: Books | None) -> tuple[Books, ...]:
    return () if books is None else (books,)


def _timers(case: Case) -> Timers:
    return Timers(at_case(case.id), {timer.value: moment(at) for timer, at in case.timers.items()})
