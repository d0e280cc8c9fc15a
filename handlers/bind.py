"""A code makes an account in a chat, or a phone, an officer's. A code that does not work is a citizen's text."""

from __future__ import annotations

from dataclasses import replace

from escalation.accounts import Bound, bind, verify
from escalation.decision import Decision, Entry
from handlers.turn import Turn
from messages.address import SMS, TELEGRAM
from messages.model import Kind, OutboundMessage, Purpose

START = "/start"  # what Telegram writes in a person's name when they open a link to the bot


def handle(turn: Turn) -> Decision | None:
    """Not for an account with a case of its own: whoever asked for help stays somebody who asked for help."""
    if turn.message.sender.channel == SMS:
        return _phone(turn)
    code = _code(turn)
    if not code or turn.case is not None:
        return None
    bound = bind(turn.books, code, turn.message.sender, turn.now)
    if bound is None:
        return None
    entry = Entry(turn.now, "account_bound", "", bound.person.id)
    told = replace(turn, officer=bound.person).answer("account_bound", name=bound.person.name)
    return Decision(books=bound.books, entries=(entry,)).plus(told).plus(_noticed(turn, bound))


def _phone(turn: Turn) -> Decision | None:
    """A person's own phone is theirs once a code came from it. What is no such code is a citizen's text."""
    if not turn.books.invited or turn.message.kind is not Kind.TEXT or turn.case is not None:
        return None
    code = "".join(turn.message.text.split()).upper()
    bound = verify(turn.books, code, turn.message.sender, turn.now)
    if bound is None:
        return None
    entry = Entry(turn.now, "phone_verified", "", bound.person.id)
    told = replace(turn, officer=bound.person).answer("phone_verified", name=bound.person.name)
    return Decision(books=bound.books, entries=(entry,)).plus(told)


def _code(turn: Turn) -> str:
    message = turn.message
    word, _, code = message.text.strip().partition(" ")
    is_link = message.kind is Kind.TEXT and message.sender.channel == TELEGRAM and word == START
    return code.strip() if is_link else ""


def _noticed(turn: Turn, bound: Bound) -> Decision:
    """Their phone hears of it too: a code may have come into wrong hands."""
    person, books = bound.person, bound.books
    number = books.number_of(person.offices[0] if person.offices else "")
    phone = next((way for way in person.ways if way.channel == SMS), None)
    if number is None or phone is None:
        return Decision()
    text = turn.say.say("account_bound_phone", person.language or turn.office.language, name=person.name)
    return Decision(send=(OutboundMessage(f"{turn.message.id}:notice", phone, number, text, Purpose.INFO),))
