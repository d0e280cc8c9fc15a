"""Every address of the console, in the order of the menu. Each says what it lets somebody do, or it does not open."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.console.access import Action
from bot.console.rooms import Rooms
from bot.console.views import (
    again,
    books,
    case,
    case_deeds,
    cases,
    demo_in,
    desk,
    door,
    help,
    hours,
    hours_changed,
    hours_register,
    link,
    oidc,
    own_desk,
    people,
    people_changed,
    policy,
    rota,
    rota_changed,
    sms,
    start,
    texts,
    texts_changed,
    texts_second,
    trail,
    what_if,
)
from bot.console.views.stream import stream
from bot.console.visit import Visit

View = Callable[[Visit], Awaitable[web.StreamResponse]]
OpenView = Callable[[web.Request, Rooms], Awaitable[web.StreamResponse]]
HOME = "/console/"


@dataclass(frozen=True, slots=True)
class Route:
    """For somebody who is logged in, and may do this at some office; the view asks again about the thing itself."""

    method: str
    path: str
    action: Action
    view: View


@dataclass(frozen=True, slots=True)
class OpenRoute:
    """For anybody who can reach the listener. There are few, and none of them shows anything of a case."""

    method: str
    path: str
    view: OpenView


OPEN: tuple[OpenRoute, ...] = (
    OpenRoute("GET", "/static/{name}", door.static_file),
    OpenRoute("GET", "/inn", door.way_in),
    OpenRoute("POST", "/inn/demo", demo_in.come_in),
    OpenRoute("GET", "/hjelp", help.help_page),
    OpenRoute("GET", "/tilgjengelighet", help.accessibility),
    OpenRoute("GET", "/start", start.asked),
    OpenRoute("POST", "/start", start.tried),
    OpenRoute("POST", "/inn/oidc", oidc.sets_out),
    OpenRoute("GET", "/oidc/tilbake", oidc.comes_back),
    OpenRoute("GET", "/inn/sms", sms.asked),
    OpenRoute("POST", "/inn/sms", sms.wanted),
    OpenRoute("POST", "/inn/kode", sms.tried),
    OpenRoute("GET", "/lenke", link.asked),
    OpenRoute("POST", "/lenke", link.tried),
)

ROUTES: tuple[Route, ...] = (
    Route("GET", "/", Action.OWN_DESK, desk.home),
    Route("GET", "/saker", Action.SEE_CASES, cases.listed),
    Route("GET", "/saker/kort", Action.SEE_CASES, cases.cards),
    Route("GET", "/stream", Action.SEE_CASES, stream),
    Route("GET", "/sak/{code}", Action.SEE_CASES, case.shown),
    Route("GET", "/sak/{code}/samtale", Action.READ, case.spoken),
    Route("POST", "/sak/{code}/ta", Action.TAKE, cases.take),
    Route("POST", "/sak/{code}/svar", Action.REACH, case_deeds.reply),
    Route("POST", "/sak/{code}/tell", Action.REACH, case.counted),
    Route("POST", "/sak/{code}/nummer", Action.REACH, case_deeds.number),
    Route("POST", "/sak/{code}/kontakt", Action.REACH, case_deeds.contact),
    Route("POST", "/sak/{code}/ikke-svar", Action.REACH, case_deeds.missed),
    Route("POST", "/sak/{code}/notat", Action.REACH, case_deeds.note),
    Route("POST", "/sak/{code}/gi-videre", Action.REACH, case_deeds.pass_on),
    Route("POST", "/sak/{code}/slipp", Action.REACH, case_deeds.let_go),
    Route("GET", "/sak/{code}/avslutt", Action.REACH, case_deeds.asked_how),
    Route("POST", "/sak/{code}/avslutt", Action.REACH, case_deeds.close),
    Route("GET", "/sak/{code}/innsyn", Action.BREAK_GLASS, case_deeds.glass),
    Route("POST", "/sak/{code}/innsyn", Action.BREAK_GLASS, case_deeds.break_glass),
    Route("GET", "/tekster", Action.SEE_TEXTS, texts.listed),
    Route("GET", "/tekster/{key}", Action.SEE_TEXTS, texts.shown),
    Route("POST", "/tekster/{key}", Action.EDIT_TEXTS, texts_changed.changed),
    Route("POST", "/tekster/{key}/andre", Action.APPROVE_TEXTS, texts_second.second),
    Route("POST", "/tekster/{key}/nodretur", Action.APPROVE_TEXTS, texts_second.taken_back),
    Route("POST", "/tekster/{key}/gjenopprett", Action.EDIT_TEXTS, texts_changed.restored),
    Route("GET", "/apningstider", Action.SEE_HOURS, hours.listed),
    Route("GET", "/apningstider/{office}/oppslag", Action.SEE_HOURS, hours.notice_page),
    Route("POST", "/apningstider/{office}/unntak", Action.EDIT_HOURS, hours_changed.special),
    Route("GET", "/apningstider/{office}/register", Action.EDIT_HOURS, hours_register.asked),
    Route("POST", "/apningstider/{office}/register", Action.EDIT_HOURS, hours_register.brought),
    Route("GET", "/apningstider/{office}/{what}", Action.SEE_HOURS, hours.shown),
    Route("POST", "/apningstider/{office}/{what}", Action.EDIT_HOURS, hours_changed.changed),
    Route("GET", "/hva-om", Action.SIMULATE, what_if.asked),
    Route("POST", "/hva-om", Action.SIMULATE, what_if.answered),
    Route("GET", "/vakter", Action.SEE_ROTA, rota.shown),
    Route("POST", "/vakter", Action.CHANGE_OWN_SHIFTS, rota_changed.changed),
    Route("GET", "/varsling", Action.SEE_POLICY, policy.shown),
    Route("POST", "/varsling/{office}", Action.EDIT_POLICY, policy.changed),
    Route("GET", "/boker", Action.SEE_BOOKS, books.shown),
    Route("GET", "/boker.zip", Action.APPLY_BOOKS, books.exported),
    Route("POST", "/boker", Action.APPLY_BOOKS, books.brought),
    Route("GET", "/folk", Action.SEE_PEOPLE, people.listed),
    Route("POST", "/folk", Action.EDIT_PEOPLE, people_changed.adds),
    Route("GET", "/folk/{person}", Action.SEE_PEOPLE, people.shown),
    Route("POST", "/folk/{person}/oppgaver", Action.EDIT_PEOPLE, people_changed.gives),
    Route("POST", "/folk/{person}/inviter", Action.EDIT_PEOPLE, people_changed.invites),
    Route("POST", "/folk/{person}/logg-ut", Action.EDIT_PEOPLE, people_changed.shows_out),
    Route("GET", "/folk/{person}/fjern", Action.EDIT_PEOPLE, people.asked_to_remove),
    Route("POST", "/folk/{person}/fjern", Action.EDIT_PEOPLE, people_changed.removes),
    Route("GET", "/logg", Action.SEE_TRAIL, trail.shown),
    Route("GET", "/logg.csv", Action.SEE_TRAIL, trail.table),
    Route("GET", "/min-vakt", Action.OWN_DESK, own_desk.shown),
    Route("POST", "/min-vakt/valg", Action.OWN_DESK, own_desk.settings),
    Route("POST", "/min-vakt/avslutt", Action.OWN_DESK, own_desk.ends_one),
    Route("POST", "/min-vakt/avslutt-alle", Action.OWN_DESK, own_desk.ends_all),
    Route("POST", "/min-vakt/konto", Action.OWN_DESK, own_desk.binds),
    Route("GET", "/fortsett", Action.OWN_DESK, own_desk.goes_on),
    Route("GET", "/vis-igjen", Action.OWN_DESK, again.asked),
    Route("POST", "/vis-igjen", Action.OWN_DESK, again.shows),
    Route("POST", "/vis-igjen/kode", Action.OWN_DESK, again.wants_code),
    Route("POST", "/vis-igjen/konto", Action.OWN_DESK, oidc.proves),
    Route("POST", "/ut", Action.OWN_DESK, desk.leave),
)
