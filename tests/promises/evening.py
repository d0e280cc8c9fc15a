"""An evening in the real house, in any order: texts, commands, clocks, broken wires and kills; then what must hold."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from bot.setback import Setback, put_back
from bot.store.rows import Rows
from bot.store.seal import Seal
from bot.store.store import Store
from escalation.case import Alert, Case, Outcome, Stage, Timer
from escalation.decision import CITIZEN, Entry, Said
from escalation.moves.repair import DRIVING, TELLING, farthest
from messages.address import phone
from messages.model import InboundMessage, Kind, OutboundMessage, Purpose, Receipt, ReceiptStatus
from tests.fakes.town import LINE as OUR_NUMBER
from tests.fakes.town import NUMBERS, TownClock, example
from tests.promises import model
from tests.promises.house import LINE, Gateway, Worker, was_true

OFFICERS = {NUMBERS[name]: name.casefold() for name in ("Kari", "Ola", "Mo")}
URGENT = frozenset({"vi har ikke mat i kveld", "jeg har tatt 40 tabletter"})
NOBODY = ("Ingen har svart", "ingen som har svart")  # the truth, also where it is the answer to a text
NO_CODES = ("K4F", "P7R")  # where there are not so many cases
CHANGED_HANDS = ("reopened", "taken", "lease_lost", "released")
WaitingIds = Callable[[], Awaitable[Sequence[str]]]


@dataclass(frozen=True)
class Step:
    """One event. ``text``: {} and {0} stand for the code of an open case, {1} for that of another one.

    ``dies``: the worker who handles it dies at the so manyeth word; None: it lives.
    """

    what: str
    who: str = ""
    text: str = ""
    minutes: float = 0.0
    worker: int = 0
    dies: int | None = None


@dataclass
class Evening:
    """``waiting``: the ids of the messages that lie in the store and are neither sent nor given up.

    ``ended``: the epoch in which each case was last closed. ``merged``: cases that ended in another. ``trail``: what
    was done. ``people``: who is in the books.
    """

    rows: Rows
    waiting: WaitingIds
    seal: Seal = field(default_factory=Seal.fresh)
    clock: TownClock = field(default_factory=TownClock)
    texts: list[InboundMessage] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    kills: int = 0
    before: Mapping[str, Case] = field(default_factory=dict)
    ended: dict[str, int] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)
    trail: Sequence[Entry] = ()
    people: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.witness = Store(self.rows, self.seal, LINE)
        self.gateway = Gateway(self.witness)
        self.workers = [self._worker(), self._worker()]

    def _worker(self) -> Worker:
        return Worker(self.rows, self.seal, self.gateway, self.clock)

    async def begins(self) -> Evening:
        await self.witness.put_books(example(), expected=0, entries=(), at=self.clock.now())
        return self

    # ── what may happen ───────────────────────────────────────────────────────────────────────────────────────────

    async def takes(self, step: Step) -> None:
        deeds: Mapping[str, Callable[[Step], Awaitable[None]]] = {
            "text": self._text,
            "order": self._text,
            "again": self._again,
            "both": self._both,
            "tick": self._tick,
            "deliver": self._deliver,
            "flow": self._flow,
            "nobody": self._nobody,
            "pass": self._pass,
            "back": self._back,
            "report": self._report,
            "off": self._off,
            "down": self._down,
        }
        await deeds[step.what](step)

    async def _text(self, step: Step) -> None:
        await self._brings(await self._written(step), step)

    async def _again(self, step: Step) -> None:
        """A gateway brings what it brought before; also what was answered."""
        if self.texts:
            await self._brings(self.texts[int(step.minutes) % len(self.texts)], step)

    async def _both(self, step: Step) -> None:
        """Both workers get a text in the same moment: the same officers' word, or one text twice."""
        first = await self._written(step)
        other = Step("order", "Ola", "TA {}") if step.who == "Kari" else step
        second = first if other is step else await self._written(other)
        await asyncio.gather(self._brings(first, step), self._brings(second, Step(other.what, worker=1 - step.worker)))

    async def _written(self, step: Step) -> InboundMessage:
        codes = [case.code for case in await self.witness.open_cases()]
        text, now = step.text.format(*codes, *NO_CODES), self.clock.now()
        id = f"sms_http/{len(self.texts):08x}"
        self.texts.append(InboundMessage(id, phone(NUMBERS[step.who]), OUR_NUMBER, Kind.TEXT, text, now, now))
        return self.texts[-1]

    async def _brings(self, message: InboundMessage, step: Step) -> None:
        if await self._by(step, lambda worker: worker.desk.receive(message, self.clock.now())):
            self.answered.add(message.id)

    async def _tick(self, step: Step) -> None:
        await self._by(step, lambda worker: worker.desk.tick(self.clock.now()))

    async def _deliver(self, step: Step) -> None:
        await self._by(step, lambda worker: worker.outbox.deliver(self.clock.now()))

    async def _flow(self, step: Step) -> None:
        """A text comes in while what was written before goes out, as in a house that runs."""
        message = await self._written(step)

        async def deliver(worker: Worker) -> None:
            for _ in range(6):
                await worker.outbox.deliver(self.clock.now())
                await asyncio.sleep(0)

        outgoing = self._by(Step("deliver", worker=step.worker, dies=step.dies), deliver)
        await asyncio.gather(self._brings(message, step), outgoing)

    async def _nobody(self, step: Step) -> None:
        """The rota is emptied, or filled again."""
        books = await self.witness.books() or example()
        then = replace(books, people={} if books.people else example().people)
        await self.witness.put_books(then, expected=books.version, entries=(), at=self.clock.now())

    async def _pass(self, step: Step) -> None:
        self.clock.moment += timedelta(minutes=step.minutes)

    async def _back(self, step: Step) -> None:
        """The clock is set back, and the house notices."""
        by = timedelta(minutes=step.minutes)
        self.clock.moment -= by
        await put_back(self.witness, Setback(by, self.clock.now()))

    async def _report(self, step: Step) -> None:
        """What became of an earlier message; most reports are lost."""
        if self.gateway.sent:
            ids = list(self.gateway.sent)
            found = Receipt(ids[int(step.minutes) % len(ids)], ReceiptStatus(step.text), self.clock.now())
            await self._by(step, lambda worker: worker.desk.receipt(found, self.clock.now()))

    async def _off(self, step: Step) -> None:
        self.gateway.off ^= {NUMBERS[step.who]}

    async def _down(self, step: Step) -> None:
        self.gateway.down = not self.gateway.down

    async def _by(self, step: Step, deed: Callable[[Worker], Awaitable[object]]) -> bool:
        worker = self.workers[step.worker]
        worker.life.left = step.dies
        done = await worker.does(partial(deed, worker))
        worker.life.left = None
        if worker.life.dead:
            self.kills += 1
            self.workers[step.worker] = self._worker()
        return done

    # ── what must hold ────────────────────────────────────────────────────────────────────────────────────────────

    async def wrongs(self) -> list[str]:
        """The promises that do not hold now, each with the case it is about."""
        cases = {case.id: case for case in await self.witness.open_cases()}
        self.trail = await self.witness.entries(10_000)
        self.people = {*(await self.witness.books() or example()).people}
        found = [wrong for case in cases.values() for wrong in await self._of(case)]
        for gone in self.before.keys() - cases.keys():
            found += await self._of_ended(gone)
        for asked in (DRIVING, TELLING):
            if await self.witness.unarmed(farthest(asked, self.clock.now())):
                found.append("I1: the store will not come for an open case")
        found += [wrong for id in self.answered for wrong in await self._of_text(id)]
        found += self._of_people(cases.values()) + self._of_sent()
        self.before = cases
        return found

    async def _of(self, case: Case) -> list[str]:
        wrong = model.wrong(await self._as_model(case)) if case.stage is not Stage.PENDING else ""
        found = [wrong] if wrong and not self._is_about_to_lose(case) else []
        if not case.covered:
            found.append("I1: an open case lacks a timer of its stage")
        at_step = [a for a in case.alerts.values() if (a.epoch, a.step) == (case.epoch, case.step)]
        if case.stage is Stage.WAITING and not at_step:
            found.append("I4: it waits for nobody")
        known = self.before.get(case.id)
        was = known.stage.value if known else "closed" if case.id in self.ended else case.stage.value
        if (was, case.stage.value) not in ALLOWED:
            found.append(f"the model knows no way from {was} to {case.stage.value}")
        if case.epoch <= self.ended.get(case.id, -1):
            found.append("I3: it is open again in the epoch that was closed")
        if case.id in self.merged:
            found.append("I5: a case that ended in another is open again")
        if known and case.epoch < known.epoch:
            found.append("I3: an epoch came back")
        return found

    def _is_about_to_lose(self, case: Case) -> bool:
        """The lease ran out while no worker looked: that it is theirs is too old to be told, and soon no longer so."""
        return case.stage is Stage.TAKEN and case.timers[Timer.LEASE] <= self.clock.now()

    async def _as_model(self, case: Case) -> model.State:
        """This case, as the model sees it."""
        letters = [model.Letter(*self._says(m)) for m in await self._letters(case) if self._says(m)[0]]
        told = [sent for sent in self.gateway.sent.values() if sent.message.case == case.id]
        return model.State(
            answered=True,
            known=True,
            stage=case.stage.value,
            timer=next((t.value for t in case.timers if t.value == model.RUNS.get(case.stage.value)), ""),
            holder=case.holder or "",
            epoch=case.epoch,
            letters=frozenset(letters),
            truth=any(_is_truth(sent.message, case) for sent in told) or case.quiet or case.neutral,
            sure=frozenset(self._sure(case)),
            by=case.last_holder or "" if self._is_reopened(case) else "",
            asked=next((a.person for a in _asked_now(case) if a.person == case.last_holder), ""),
            cancel="said" if case.cancelled and not self._somebody_asks(case) else "",
        )

    def _is_reopened(self, case: Case) -> bool:
        """Since it opened again nobody has had it."""
        changed = [e.action for e in self.trail if e.case == case.id and e.action in CHANGED_HANDS]
        return case.stage is Stage.WAITING and changed[-1:] == ["reopened"]

    def _somebody_asks(self, case: Case) -> bool:
        """That the citizen manages was told to all who were asked; whoever has the case reads it in the thread."""
        known = self.before.get(case.id)
        if case.stage is Stage.TAKEN or known is None or known.cancelled or known.epoch != case.epoch:
            return True
        asked = {alert.person for alert in _asked_now(known) if not alert.lost} & self.people
        return asked <= {case.alerts[id].person for id in case.alerts.keys() - known.alerts.keys()}

    async def _letters(self, case: Case) -> list[OutboundMessage]:
        found = [await self.witness.outgoing(id) for id in await self.waiting()]
        mine = [message for message in found if message is not None and message.case == case.id]
        return [message for message in mine if message.purpose is not Purpose.NOTICE or _is_truth(message, case)]

    def _says(self, message: OutboundMessage) -> tuple[str, str, int]:
        to = OFFICERS.get(message.to.name, "citizen")
        if message.purpose in (Purpose.TAKEN, Purpose.YOURS):
            return message.purpose.value, to, message.epoch
        if message.purpose is Purpose.NOTICE or _says_nobody(message):
            return "truth", to, message.epoch
        if message.purpose is Purpose.INFO and message.id.endswith((":lease_lost", ":handed_over")):
            return "lost", to, message.epoch
        return ("received" if message.purpose is Purpose.ANSWER else ""), to, message.epoch

    def _sure(self, case: Case) -> set[str]:
        """Who was told that it is theirs, and nothing else since."""
        refused = [m for m in self.gateway.refused if m.case == case.id and m.epoch == case.epoch]
        sure = {OFFICERS[m.to.name] for m in refused if m.purpose is Purpose.YOURS}  # switched off: it is their lease
        for sent in self.gateway.sent.values():
            says, to, _ = self._says(sent.message)
            if sent.message.case == case.id and says == "yours" and sent.message.epoch > self.ended.get(case.id, -1):
                sure.add(to)
            elif (sent.message.case == case.id and says == "lost") or sent.message.text.startswith(
                f"Du har ikke lenger {case.code}"
            ):
                sure.discard(to)
        return sure

    async def _of_ended(self, id: str) -> list[str]:
        case = await self.witness.case(id)
        if case is None or case.stage is not Stage.CLOSED:
            return ["I1: a case is gone"]
        if case.outcome is None:
            return ["I5: it was closed without an outcome"]
        self.ended[id] = case.epoch
        if case.outcome is Outcome.MERGED:
            self.merged.add(id)
        by = [e.by for e in self.trail if e.case == id and e.action == "closed"]
        human = CITIZEN if case.outcome is Outcome.NOT_URGENT else case.holder
        return [] if by and by[-1] == human else ["I5: it was not its holder who closed it"]

    async def _of_text(self, id: str) -> list[str]:
        message = next(text for text in self.texts if text.id == id)
        if not await self.witness.decided(id):
            return ["I1: a text was answered 2xx and is not kept"]
        if message.text not in URGENT:
            return []
        threads = [case for case in await self._cases() if id in {s.id for s in await self._thread(case)}]
        return [] if len(threads) == 1 else [f"I1: an urgent text stands in {len(threads)} threads"]

    async def _cases(self) -> list[str]:
        """Every case but those that ended in another: what was said there must stand in the other too."""
        return [t.id for t in self.texts if t.id not in self.merged and await self.witness.case(t.id) is not None]

    async def _thread(self, case: str) -> Sequence[Said]:
        return await self.witness.thread(case)

    def _of_people(self, found: Collection[Case]) -> list[str]:
        theirs = [address for case in found for address in (case.citizen, *case.also)]
        return [] if len(set(theirs)) == len(theirs) else ["I1: two open cases of one person"]

    def _of_sent(self) -> list[str]:
        found = ["I6: sent, and nothing is known of it" for sent in self.gateway.sent.values() if not sent.kept]
        found += ["I2: told what was not so" for sent in self.gateway.sent.values() if not was_true(sent)]
        if len(self.gateway.repeats) > 8 * self.kills:
            found.append("I7: repeated more than was in flight at a kill")
        return found

    async def ends(self) -> list[str]:
        """The wires are mended and nobody is killed any more: an hour later everybody who waits knows the truth."""
        self.gateway.down, healthy = False, Step("tick")
        for message in [text for text in self.texts if text.id not in self.answered]:
            await self._brings(message, healthy)
        for _ in range(12):
            self.clock.moment += timedelta(minutes=5)
            for deed in (self._tick, self._deliver, self._tick, self._deliver):
                await deed(healthy)
        found = await self.wrongs()
        found += [
            "I8: a deadline has passed" for due in [await self.witness.next_due()] if due and due <= self.clock.now()
        ]
        for case in await self.witness.open_cases():
            state = await self._as_model(case)
            if case.stage in (Stage.WAITING, Stage.FALLBACK) and not state.truth:
                found.append("I1: an hour went by and the citizen was told nothing")
        return found


def _asked_now(case: Case) -> list[Alert]:
    return [alert for alert in case.alerts.values() if alert.epoch == case.epoch]


def _is_truth(message: OutboundMessage, case: Case) -> bool:
    """In fallback it is not enough to have said earlier that the duty has not answered yet."""
    of_now = message.epoch == case.epoch and case.is_of(message.to)
    early = message.purpose is Purpose.NOTICE and case.stage is not Stage.FALLBACK
    return of_now and (early or _says_nobody(message))


def _says_nobody(message: OutboundMessage) -> bool:
    return any(words in message.text for words in NOBODY)


ALLOWED = frozenset(
    model.WAYS
    | {(stage.value, stage.value) for stage in Stage}
    | {("pending", stage.value) for stage in (Stage.WAITING, Stage.TAKEN, Stage.FALLBACK, Stage.CLOSED)}
    | {
        ("taken", "fallback"),
        ("waiting", "closed"),
        ("fallback", "closed"),
        ("closed", "pending"),
        ("closed", "fallback"),
    }
)
"""What the model allows, a case that nobody was woken for yet (what can wait is taken from the list), and two moves of
the model in one step of ours."""
