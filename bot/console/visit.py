"""A visit: one request of somebody who is logged in, and everything a page may know and do for them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.console.access import RIGHTS, Action, Actor, Refusal, Thing, may
from bot.console.page import answer, rendered
from bot.console.rooms import Rooms
from bot.console.sessions import is_proved
from bot.console.words import Words
from bot.desk import At, NoSuchCase
from bot.store.beside import Desktop, Method, Session
from escalation.books import Books, Person
from escalation.case import Case
from escalation.decision import Decision, Entry
from escalation.rota.own import has_duty
from escalation.scene import Scene
from messages.model import OutboundMessage

Form = Mapping[str, str]
Deed = Callable[[At], Decision]
CONFLICT = 409


class NotFound(Exception):
    """There is no such thing for this person: whether it exists is not told."""


class Denied(Exception):
    """They may not, and may be told why. ``case`` is as it is now."""

    def __init__(self, why: Refusal, case: Case | None = None) -> None:
        super().__init__(why.name)
        self.why, self.case = why, case


@dataclass(frozen=True, slots=True)
class Visit:
    """``form`` is what was posted, empty for a GET. ``key`` is new for each page, so that a form counts once.

    ``menu``: where they may go, and the name of its word.
    """

    request: web.Request = field(repr=False)
    rooms: Rooms = field(repr=False)
    session: Session = field(repr=False)
    desktop: Desktop = field(repr=False)
    person: Person
    scene: Scene = field(repr=False)
    form: Form = field(default_factory=dict, repr=False)
    key: str = field(default="", repr=False)
    menu: tuple[tuple[str, str], ...] = ()

    @property
    def now(self) -> datetime:
        return self.scene.now

    @property
    def books(self) -> Books:
        return self.scene.books

    @property
    def actor(self) -> Actor:
        return actor(self.person, self.books, self.session, self.now)

    @property
    def words(self) -> Words:
        """In the form this person chose, else that of their first office."""
        office = self.books.offices.get(next(iter(self.actor.roles), ""))
        form = self.desktop.language or self.person.language or (office.language if office else "")
        return self.rooms.words.get(form) or self.rooms.words["nb"]

    @property
    def is_patient(self) -> bool:
        """Whether their login lasts as long as their duty, whatever they do; else it ends when nothing is asked for."""
        return self.session.method is not Method.SMS and is_on_duty(self.books, self.person.id, self.now)

    def may(self, action: Action, thing: Thing | None = None) -> bool:
        """For what a page shows; what it does is asked again by ``demand`` and ``act``."""
        return may(self.actor, action, thing) is None

    def demand(self, action: Action, thing: Thing) -> None:
        """Raises NotFound where they have no part in that office at all, and Denied where something else is wrong."""
        refused = may(self.actor, action, thing)
        if refused is Refusal.NO_ROLE:
            raise NotFound
        if refused:
            raise Denied(refused, thing.case)

    def offices(self, action: Action) -> tuple[str, ...]:
        """Where they have a role that may do this."""
        return tuple(id for id in self.actor.offices(RIGHTS[action].roles) if id in self.books.offices)

    async def case(self, code: str) -> Case:
        """A case whose card they may see. Raises NotFound for one that is not, or is another office's."""
        found = await self.rooms.store.case_by_code(code.upper())
        if found is None or not self.may(Action.SEE_CASES, Thing(found.office, found)):
            raise NotFound
        return found

    async def act(self, action: Action, code: str, deed: Deed) -> Decision:
        """Does it to the case as it is at that moment, once for each form. Raises NotFound, Denied and whatever the
        deed raises; Conflict and StoreDown when nothing was done.
        """

        def guarded(at: At) -> Decision:
            self.demand(action, Thing(at.case.office, at.case))
            return deed(at)

        try:
            return await self.rooms.desk.act(guarded, code.upper(), self._cause, self.now)
        except NoSuchCase:
            raise NotFound from None

    @property
    def form_key(self) -> str:
        """Tells this form from every other: pressing twice is pressing once, and other words are another form."""
        said = "\0".join(f"{name}={value}" for name, value in sorted(self.form.items()))
        told = f"{self.session.digest}\0{self.request.path}\0{said}"
        return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:32]

    @property
    def is_of_now(self) -> bool:
        """Whether their page was made from the books as they are: nobody changes what they have not seen."""
        return self.form.get("version") == str(self.books.version)

    def made_from(self, status: int) -> str:
        """The version for the next form. A page that is only shown again stays as old as it was; a new one is that
        which told them (409) that somebody else was faster.
        """
        shown_again = self.request.method == "POST" and status != CONFLICT
        return self.form.get("version", "") if shown_again else str(self.books.version)

    async def publish(self, after: Books, entry: Entry, send: tuple[OutboundMessage, ...] = ()) -> None:
        """The next version of the books, once for each form, and whom it is told to. Raises Conflict where somebody
        was faster.
        """
        decision = Decision(books=after, entries=(entry,), send=send)
        await self.rooms.store.commit(decision, cause=self._cause, at=self.now)

    async def is_done(self) -> bool:
        """Whether this very form has been answered before: a second press does nothing, and is told the same."""
        return await self.rooms.store.decided(self._cause)

    @property
    def _cause(self) -> str:
        return f"console:{self.form_key}"

    async def note(self, action: str, case_id: str = "", detail: str = "") -> None:
        """A line of the trail that somebody saw or asked for something, before they see it. No line, no sight."""
        entry = Entry(self.now, action, case_id, self.person.id, detail)
        cause = f"{action}:{self.key}"
        await self.rooms.store.put_beside(at=self.now, entries=(entry,), cause=cause)

    def page(self, name: str, /, status: int = 200, **values: object) -> web.Response:
        """A page of ours in this person's words."""
        words = self.words
        shared = {"visit": self, "say": words.say, "form": words.form, "key": self.key, "menu": self.menu}
        return answer(rendered(name, {**shared, **values}), status)


def actor(person: Person, books: Books, session: Session, now: datetime) -> Actor:
    """What this person is at each office of the line."""
    roles = {id: person.roles_at(id) for id in books.offices}
    own = {id: found for id, found in roles.items() if found}
    weak = session.method is Method.SMS
    wordless = frozenset(id for id, office in books.offices.items() if weak and not office.shows_words_to_a_phone)
    return Actor(person.id, own, weak=weak, proved=is_proved(session, now), wordless=wordless)


def is_on_duty(books: Books, person_id: str, now: datetime) -> bool:
    """Whether any duty of any office is theirs now."""
    return has_duty(books, person_id, now)
