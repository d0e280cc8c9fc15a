"""The one gate: may this person do this to that? Pure, and closed by default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from escalation.case import Case, Stage
from escalation.roles import Role


class Action(Enum):
    """Everything that can be done at the console. A route without one of these does not open."""

    SEE_CASES = auto()  # the cards: code, class, language, who is asked next
    TAKE = auto()
    READ = auto()  # the words of a conversation
    REACH = auto()  # write, ring, note, hand over, let go, close: whatever is the holder's
    BREAK_GLASS = auto()  # read what is somebody else's, with a reason
    SEE_TEXTS = auto()
    EDIT_TEXTS = auto()
    APPROVE_TEXTS = auto()
    SEE_HOURS = auto()
    EDIT_HOURS = auto()
    SEE_ROTA = auto()
    CHANGE_OWN_SHIFTS = auto()
    EDIT_ROTA = auto()
    SEE_POLICY = auto()
    EDIT_POLICY = auto()
    SEE_PEOPLE = auto()
    EDIT_PEOPLE = auto()
    SIMULATE = auto()
    EDIT_WORDS = auto()
    SEE_BOOKS = auto()
    APPLY_BOOKS = auto()
    SEE_REPORT = auto()
    SEE_TRAIL = auto()
    SEE_MACHINE = auto()
    OWN_DESK = auto()  # one's own settings, sessions and openings


class Rule(Enum):
    """What else must be so, beside the role."""

    NOTHING = auto()
    HOLDER = auto()  # the case is theirs, and open
    WAITING = auto()  # nobody else has the case, or whoever has it asks them to take it over
    OTHERS = auto()  # it is not their own work


class Refusal(Enum):
    """Why not. The words for it are the page's."""

    NO_ROLE = auto()
    NOT_YOURS = auto()
    TAKEN = auto()
    CLOSED = auto()
    OWN_WORK = auto()
    WEAK_LOGIN = auto()  # a code by SMS opens cases and nothing else
    NO_WORDS = auto()  # and no conversation, where the office keeps words off phones
    PROVE_AGAIN = auto()  # too long ago that they showed who they are


C, A, L, U, O = Role.CASEWORKER, Role.ADMIN, Role.LEADER, Role.AUDITOR, Role.OPERATOR  # noqa: E741


@dataclass(frozen=True, slots=True)
class Right:
    """Who may, under which rule. ``weak``: also after a login by SMS. ``proved``: only shortly after showing who."""

    roles: frozenset[Role]
    rule: Rule = Rule.NOTHING
    weak: bool = False
    proved: bool = False


def _right(*roles: Role, rule: Rule = Rule.NOTHING, weak: bool = False, proved: bool = False) -> Right:
    return Right(frozenset(roles), rule, weak, proved)


RIGHTS: Mapping[Action, Right] = {
    Action.SEE_CASES: _right(C, L, weak=True),
    Action.TAKE: _right(C, L, rule=Rule.WAITING, weak=True),
    Action.READ: _right(C, L, rule=Rule.HOLDER, weak=True),
    Action.REACH: _right(C, L, rule=Rule.HOLDER, weak=True),
    Action.BREAK_GLASS: _right(L, proved=True),
    Action.SEE_TEXTS: _right(C, A, L, U),
    Action.EDIT_TEXTS: _right(C, A, L),
    Action.APPROVE_TEXTS: _right(A, L, rule=Rule.OTHERS, proved=True),
    Action.SEE_HOURS: _right(C, A, L, U),
    Action.EDIT_HOURS: _right(A, L),
    Action.SEE_ROTA: _right(C, A, L, U, weak=True),
    Action.CHANGE_OWN_SHIFTS: _right(C, A, L, weak=True),
    Action.EDIT_ROTA: _right(A, L),
    Action.SEE_POLICY: _right(A, L, U),
    Action.EDIT_POLICY: _right(L),
    Action.SEE_PEOPLE: _right(A, L, U),
    Action.EDIT_PEOPLE: _right(A, L, proved=True),
    Action.SIMULATE: _right(C, A, L, U),
    Action.EDIT_WORDS: _right(A, L),
    Action.SEE_BOOKS: _right(A, L, U),
    Action.APPLY_BOOKS: _right(A, L, proved=True),
    Action.SEE_REPORT: _right(L, U),
    Action.SEE_TRAIL: _right(L, U),
    Action.SEE_MACHINE: _right(U, O),
    Action.OWN_DESK: _right(C, A, L, U, O, weak=True),
}
"""Read it aloud: this is the whole of console.md 6.1. Taking, writing and ringing never ask for a new proof."""

WORDS = frozenset({Action.READ, Action.REACH})  # what brings a citizen's words to the screen


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is at the screen: their roles by office, and how they showed who they are.

    ``wordless``: the offices whose conversations are not opened to whoever logged in like this.
    """

    person: str
    roles: Mapping[str, frozenset[Role]]
    weak: bool = False
    proved: bool = True
    wordless: frozenset[str] = frozenset()

    def offices(self, roles: frozenset[Role]) -> tuple[str, ...]:
        """Where they have one of these roles."""
        return tuple(office for office, own in self.roles.items() if own & roles)


@dataclass(frozen=True, slots=True)
class Thing:
    """What it is done to. ``author``: whose work it is, where that matters."""

    office: str
    case: Case | None = field(default=None, repr=False)
    author: str = ""


def may(actor: Actor, action: Action, thing: Thing | None = None) -> Refusal | None:
    """None: they may. Without a thing: whether there is any office where they might."""
    right = RIGHTS[action]
    offices = actor.offices(right.roles)
    if not offices or (thing is not None and thing.office not in offices):
        return Refusal.NO_ROLE
    if actor.weak and not right.weak:
        return Refusal.WEAK_LOGIN
    if thing is not None and (refused := _ruled(actor, right.rule, thing)):
        return refused
    if thing is not None and thing.office in actor.wordless and action in WORDS:
        return Refusal.NO_WORDS
    return Refusal.PROVE_AGAIN if right.proved and not actor.proved else None


def _ruled(actor: Actor, rule: Rule, thing: Thing) -> Refusal | None:
    if rule is Rule.OTHERS:
        return Refusal.OWN_WORK if thing.author == actor.person else None
    if rule is Rule.NOTHING or thing.case is None:
        return None if rule is Rule.NOTHING else Refusal.NOT_YOURS
    if not thing.case.is_open:
        return Refusal.CLOSED
    taken = thing.case.stage is Stage.TAKEN
    if rule is Rule.WAITING:
        free = not taken or actor.person in (thing.case.holder, thing.case.offered_to)
        return None if free else Refusal.TAKEN
    return None if taken and thing.case.holder == actor.person else Refusal.NOT_YOURS
