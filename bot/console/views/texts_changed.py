"""The writer's buttons: save, ask a second person, publish, restore, and send it to one's own phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from aiohttp import web

from bot.console.access import Action, Refusal, Thing
from bot.console.texts import flow
from bot.console.texts.flow import Refused, Typed, Why
from bot.console.texts.look import look
from bot.console.texts.posted import MARK, SEEN, TEXT, WAS_ABOUT, about, in_hand, plain, shown, typed
from bot.console.texts.sheet import Sheets, Step
from bot.console.texts.versions import TRAIL, history
from bot.console.times import NoMoment
from bot.console.times import typed as moment
from bot.console.views.texts import key_of, languages_of, light_of, page, sheets_of
from bot.console.views.texts_way import FOLD, PUT, done, folded, keep, published, refused
from bot.console.visit import Denied, NotFound, Visit
from bot.wordings import Name, NotKnown, as_of, changes
from escalation.decision import Decision, Entry
from messages.address import SMS, Address
from messages.model import OutboundMessage, Purpose

TEST = "test_"
TESTS_A_DAY = 10
TESTED = "text_tested"


async def changed(visit: Visit) -> web.StreamResponse:
    """One form for the whole page: what was typed stays on it, whatever the button."""
    key, do = key_of(visit), visit.form.get("do", "save")
    try:
        if do == "look" or do.startswith((FOLD, PUT)):
            return await page(visit, key, await sheets_of(visit), typed=folded(visit, do))
        if do.startswith(TEST):
            return await _tested(visit, key, do.removeprefix(TEST))
        if do == "publish":
            _demand_approval(visit)
        before = await sheets_of(visit)
        saved = await _saved(visit, key, before)
        if do == "save":
            return done(visit, key, _what_came_of_it(before, saved))
        ready = _in_hand(visit, key, before, saved)
        return await (published if do == "publish" else _proposed)(visit, key, saved, ready)
    except Refused as stays:
        return await refused(visit, key, stays)
    except NoMoment:
        return await refused(visit, key, Refused(Why.SPAN))


def _what_came_of_it(before: Sheets, saved: Sheets) -> str:
    if saved is before:
        return "unchanged"
    return "dropped" if len(saved.by_name) < len(before.by_name) else "saved"


async def restored(visit: Visit) -> web.StreamResponse:
    """An earlier version becomes a draft, and goes the same way as every other."""
    key = key_of(visit)
    name, version = Name(key, visit.form.get("language", "nb")), visit.form.get("version", "")
    stood = changes(await history(visit.rooms.store, key), name)
    try:
        pattern = as_of(stood, int(version), visit.books, name)
    except (NotKnown, ValueError):  # a version that is no number is none of ours
        return await refused(visit, key, Refused(Why.NOTHING_EARLIER))
    why = visit.words.say("text_restores", version=version)
    again = Typed(name, pattern, "", "", visit.person.id, visit.now, why)
    try:
        await keep(visit, flow.restore(await sheets_of(visit), visit.books, again))
    except Refused as stays:
        words = visit.scene.say.original(key, name.language) if pattern is None else pattern
        return await refused(visit, key, stays, {name.language: words})
    return done(visit, key, "restored")


def _demand_approval(visit: Visit) -> None:
    """The page has no such button for who may not, and neither has the address behind it."""
    offices = visit.offices(Action.APPROVE_TEXTS)
    if not offices:
        raise Denied(Refusal.NO_ROLE)
    visit.demand(Action.APPROVE_TEXTS, Thing(offices[0]))


async def _saved(visit: Visit, key: str, sheets: Sheets) -> Sheets:
    """Every language in which something was typed, and drafts that must be looked at anew."""
    after, touched = sheets, typed(visit.form)
    other = about(visit.form) != visit.form.get(WAS_ABOUT)
    for each in _typed(visit, key):
        news = flow.is_news(sheets.get(each.name), each, visit.books, other)
        if each.name.language in touched or news:
            after = flow.save(after, visit.books, each)
    if after.papers == sheets.papers:
        return sheets
    await keep(visit, after)
    return await sheets_of(visit)


def _typed(visit: Visit, key: str) -> Iterator[Typed]:
    form = visit.form
    since, until = moment(form.get("since", "")), moment(form.get("until", ""))
    for language in languages_of(visit):
        if (text := form.get(TEXT + language)) is not None:
            mark, seen = form.get(MARK + language, ""), form.get(SEEN + language, "")
            own = None if plain(text) == visit.scene.say.original(key, language) else plain(text)
            who, why = visit.person.id, form.get("why", "").strip()
            yield Typed(Name(key, language), own, mark, seen, who, visit.now, why, since, until)


def _in_hand(visit: Visit, key: str, before: Sheets, saved: Sheets) -> list[Name]:
    """One's own goes on; a colleague's draft only where there is nothing else. Raises Refused where nothing may."""
    languages = [Name(key, language) for language in languages_of(visit)]
    steps = (Step.DRAFT, Step.PROPOSED) if visit.form.get("do") == "publish" else (Step.DRAFT,)
    ready = [sheet for sheet in in_hand(saved, before, shown(visit.form, key), languages) if sheet.step in steps]
    own = [sheet for sheet in ready if sheet.who == visit.person.id]
    if not ready:
        raise Refused(Why.NOTHING)
    return [sheet.name for sheet in own or ready]


async def _proposed(visit: Visit, key: str, sheets: Sheets, names: list[Name]) -> web.Response:
    for name in names:
        sheets = flow.propose(sheets, visit.books, visit.scene.say, name)
    await keep(visit, sheets, Entry(visit.now, "text_proposed", "", visit.person.id, key))
    return done(visit, key, "proposed")


async def _tested(visit: Visit, key: str, language: str) -> web.Response:
    """To the own verified phone only, through the real gateway, and ten a day. Raises Refused."""
    if language not in visit.scene.say.languages:
        raise NotFound
    phone = await _own_phone(visit)
    found = look(light_of(visit), key, language, visit.form.get(TEXT + language, ""))
    if not found.shown:
        raise Refused(Why.NOT_SENT, found.faults, language=language)
    sender = visit.books.number_of(next(iter(visit.actor.roles))) or phone
    id = f"text_test:{visit.form_key}"
    letter = OutboundMessage(id, phone, sender, f"TEST {found.shown}", Purpose.NOTICE)
    entry = Entry(visit.now, TESTED, "", visit.person.id, f"{key} ({language})")
    await visit.rooms.store.commit(Decision(send=(letter,), entries=(entry,)), cause=id, at=visit.now)
    return await page(visit, key, await sheets_of(visit), typed=folded(visit, ""), notice="tested")


async def _own_phone(visit: Visit) -> Address:
    """Where a test goes. Raises Refused."""
    phone = next((way for way in visit.person.ways if way.channel == SMS), None)
    if phone is None or visit.person.verified_at is None:
        raise Refused(Why.NO_PHONE)
    lines, since = await visit.rooms.store.entries(TRAIL), visit.now - timedelta(days=1)
    if sum(line.action == TESTED and line.by == visit.person.id and line.at > since for line in lines) >= TESTS_A_DAY:
        raise Refused(Why.ENOUGH)
    return phone
