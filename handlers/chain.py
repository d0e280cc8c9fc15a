"""The order in which handlers are tried. These tables are the bot; read them first.

A code that binds an account comes before everything, then what a partner hands over. Else a citizen's text goes through
CITIZEN, an officer's through OFFICER. In each: ALWAYS all run and their decisions are merged; of THEN the first answer
wins; LAST always answers, when nobody else has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from escalation.decision import Decision, Relied, Table
from handlers import (
    acute,
    again,
    answered,
    apply,
    ask,
    ask_all,
    bind,
    call_me,
    cancel,
    close,
    contact,
    day_list,
    flood,
    followup,
    graver,
    grid,
    guess,
    hours,
    human,
    hush,
    language,
    lost,
    merge,
    missed,
    note,
    number,
    on_duty,
    on_list,
    partner,
    pass_on,
    private,
    quiet,
    relay,
    release,
    safe,
    sick,
    stay,
    swap,
    take,
    tested,
    urgent,
    useful,
    waiting,
    where,
    write,
)
from handlers.heard import heard, remembered
from handlers.turn import Turn
from messages.model import Reading, Verb
from messages.need.model import UNREADABLE, Verdict

FOR_ANYBODY = (Verb.DIGIT, Verb.STOP, Verb.START)  # short answers that are no officer's command
Handler = Callable[[Turn], Decision | None]


@dataclass(frozen=True, slots=True)
class Chain:
    """Three tables, read from top to bottom."""

    always: tuple[Handler, ...]
    then: tuple[Handler, ...]
    last: Callable[[Turn], Decision]


CITIZEN = Chain(
    always=(
        acute.handle,  # somebody is in need now: a case opens
        again.handle,  # their case was closed not long ago: it opens again, or the words are kept in it
        graver.handle,  # a running case speaks of danger to life: 113, and whoever has it is told
        safe.handle,  # "2" or "3": whether their phone may ring, where we asked
        relay.handle,  # a running case: the words go to its holder, or are kept for whoever takes it
        cancel.handle,  # "I manage now": it ends nothing, and whoever has it, or was asked, is told
        where.beside,  # which office is theirs? the case goes there, or they are asked while somebody is woken
    ),
    then=(
        urgent.handle,  # "1" means urgent, in every menu and language; "2" that it can wait
        followup.handle,  # "2" or "3" where we asked whether it helped
        quiet.handle,  # STOPP and START, even with a goodbye that has a number
        language.handle,  # "English please", or the digit for the language that we offered
        grid.handle,  # the power is out for everybody: whom to ring
        where.handle,  # "I am in Storvik": that office, or a question where the name is doubtful
        ask.handle,  # it may be urgent: one question, and the question is a promise
        call_me.handle,  # "ring meg"
        on_list.handle,  # a time to meet, a question about their case, a complaint: a person answers in time
        human.handle,  # "I want to talk to a human"
        apply.handle,  # "how do I apply?", by what they can use
        hours.handle,  # "when do you open?"
        waiting.handle,  # more from a person who waits for the office: when they can be reached
    ),
    last=useful.handle,  # everything else: an automatic answer with a number
)

OFFICER = Chain(
    always=(),
    then=(
        guess.handle,  # a code that is nobody's, or not theirs: before anything believes it
        take.handle,  # TA K4F
        release.handle,  # SLIPP K4F
        pass_on.handle,  # GI VIDERE K4F Ola: the case stays with the giver until Ola takes it
        close.handle,  # FERDIG K4F HJULPET
        contact.handle,  # KONTAKT K4F
        merge.handle,  # SAMME K4F 9C4: the two are one person's, and go on as one
        note.handle,  # NOTAT K4F 113: that something was done, and no word of it
        number.handle,  # NUMMER K4F: to ring the citizen; it is written down who saw it
        missed.handle,  # IKKE SVAR K4F: the citizen keeps their place, and is rung again
        day_list.handle,  # LISTE: who waits, by code
        on_duty.handle,  # PÅ VAKT?
        sick.handle,  # SYK and FRISK: skipped at once, and what they hold goes on
        swap.handle,  # BYTT Ola: would you have my duty?
        ask_all.handle,  # SPØR ALLE: would anybody?
        answered.handle,  # JA and NEI to one of these; never where it may be for a citizen
        tested.handle,  # TEST: answers a test alarm
        stay.handle,  # STOPP: nobody signs off duty by a text, and it is never for the citizen
        write.handle,  # everything else is for the citizen of the case they hold
    ),
    last=lost.handle,  # they hold no case: say so, relay nothing
)


def decide(turn: Turn) -> Decision:
    """What we do with this message. Deciding twice gives the same value."""
    bound = bind.handle(turn)
    if bound is not None:
        return bound.plus(relied_on(turn))
    handed = partner.handle(turn)
    if handed is not None:
        return flood.held_back(turn, handed).plus(relied_on(turn))
    if _speaks_as_citizen(turn):
        citizens = turn if turn.officer is None else replace(turn, officer=None)
        return _as_citizen(where.located(heard(citizens), turn.conversation)).plus(relied_on(turn))
    return _run(OFFICER, turn).plus(relied_on(turn))


def treat_as_urgent(turn: Turn) -> Decision:
    """When deciding failed: nobody could read this, so a human must."""
    unread = replace(turn, officer=None, reading=Reading(turn.reading.language, UNREADABLE))
    seen = heard(unread)
    decision = (acute.handle(seen) or Decision()).plus(relay.handle(seen) or Decision())
    return decision.plus(remembered(seen, decision)).plus(relied_on(turn))


def _speaks_as_citizen(turn: Turn) -> bool:
    """Anybody who is no officer; and an officer in need, or with a case of their own: if they hold nobody else's, or
    name their own, or answer what we asked them."""
    if turn.officer is None:
        return True
    command = turn.reading.command
    if command is not None and command.verb is Verb.ANSWER and not answered.may_be_meant(turn):
        command = None  # a yes to nobody's question, as in anybody's text
    if command is not None and command.verb not in FOR_ANYBODY:
        return False
    if turn.held:
        return write.names_own(turn) or _answers_us(turn)
    if turn.reading.need.verdict is Verdict.ALERT:
        return True
    return turn.case is not None and not write.names_another(turn)


def _answers_us(turn: Turn) -> bool:
    """A digit from somebody with a case of their own whom we asked something."""
    command, case = turn.reading.command, turn.case
    if case is None or command is None or command.verb is not Verb.DIGIT:
        return False
    return case.asked or turn.conversation.question(turn.now) is not None


def _as_citizen(turn: Turn) -> Decision:
    decision = hush.handle(turn)  # a word that gets no reply, so it goes through no table
    if decision is None:
        decision = hush.kept(turn, private.beside(turn, _run(CITIZEN, turn)))
    decision = guess.by_citizen(turn, decision)
    return flood.held_back(turn, decision.plus(remembered(turn, decision)))


def _run(chain: Chain, turn: Turn) -> Decision:
    decision = Decision()
    for handle in chain.always:
        if (decided := handle(turn)) is not None:
            decision = decision.plus(decided)
    decision = decision.plus(next(filter(None, (handle(turn) for handle in chain.then)), Decision()))
    silent = not decision if turn.officer is not None else not decision.send and turn.running is None
    return decision.plus(chain.last(turn)) if silent else decision


def relied_on(turn: Turn) -> Decision:
    """The versions of every row that the decision was made from."""
    books = Relied(Table.BOOKS, turn.books.line.id, turn.books.version)
    cases = tuple(Relied(Table.CASE, case.id, case.version) for case in turn.cases)
    person = Relied(Table.CONVERSATION, turn.conversation.person, turn.conversation.version)
    return Decision(relied_on=(books, *cases, person))
