"""The writer's buttons: save, ask a second person, publish, restore, and send it to one's own phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from aiohttp import web

from bot.console.access import Refusal
from bot.console.texts import flow
from bot.console.texts.flow import Refused, Typed, Why
from bot.console.texts.look import look
from bot.console.texts.sheet import Sheets, Step
from bot.console.times import NoMoment, typed
from bot.console.views.texts import TRAIL, key_of, languages_of, light_of, page, sheets_of
from bot.console.views.texts_way import FOLD, TEXT, done, folded, keep, published, refused
from bot.console.visit import Denied, Visit
from bot.wordings import Name, NotKnown, as_of, changes, worded
from escalation.decision import Decision, Entry
from messages.address import SMS
from messages.model import OutboundMessage, Purpose

TEST = "test_"
TESTS_A_DAY = 10
TESTED = "text_tested"


async def changed(visit: Visit) -> web.StreamResponse:
    """One form for the whole page: what was typed stays on it, whatever the button."""
    key, do = key_of(visit), visit.form.get("do", "save")
    try:
        if do == "look" or do.startswith(FOLD):
            return await page(visit, key, await sheets_of(visit), typed=folded(visit, do))
        if do.startswith(TEST):
            return await _tested(visit, key, do.removeprefix(TEST))
        saved = await _saved(visit, key)
        if do == "propose":
            return await _proposed(visit, key, saved)
        return await published(visit, key, saved) if do == "publish" else done(visit, key, "saved")
    except Refused as stays:
        return await refused(visit, key, stays)
    except NoMoment:
        return await refused(visit, key, Refused(Why.SPAN))


async def restored(visit: Visit) -> web.StreamResponse:
    """An earlier version becomes a draft, and goes the same way as every other."""
    key = key_of(visit)
    name, version = Name(key, visit.form.get("language", "nb")), visit.form.get("version", "")
    history = changes(await visit.rooms.store.entries(TRAIL), name)
    try:
        pattern = as_of(history, int(version), visit.books, name) if version.isdigit() else None
    except NotKnown:
        return await refused(visit, key, Refused(Why.NOTHING_EARLIER))
    sheets = await sheets_of(visit)
    stands = sheets.get(name)
    why = visit.words.say("text_restores", version=version)
    again = Typed(name, pattern, stands.mark if stands else "", "", visit.person.id, visit.now, why)
    await keep(visit, flow.save(sheets, visit.books, again))
    return done(visit, key, "restored")


async def _saved(visit: Visit, key: str) -> Sheets:
    """Every language whose field holds something else than what is said or was drafted."""
    sheets = await sheets_of(visit)
    after = sheets
    for each in _typed(visit, key):
        stands = sheets.get(each.name)
        if each.pattern != (stands.pattern if stands else worded(visit.books, each.name)) or (
            stands and each.why != stands.why
        ):
            after = flow.save(after, visit.books, each)
    if after is not sheets:
        await keep(visit, after)
    return await sheets_of(visit)


def _typed(visit: Visit, key: str) -> Iterator[Typed]:
    form = visit.form
    since, until = typed(form.get("since", "")), typed(form.get("until", ""))
    for language in languages_of(visit):
        if (text := form.get(TEXT + language)) is not None:
            mark, seen = form.get(f"mark_{language}", ""), form.get(f"seen_{language}", "")
            pattern = text.replace("\r\n", "\n").strip()
            own = None if pattern == visit.scene.say.original(key, language) else pattern
            who, why = visit.person.id, form.get("why", "").strip()
            yield Typed(Name(key, language), own, mark, seen, who, visit.now, why, since, until)


async def _proposed(visit: Visit, key: str, sheets: Sheets) -> web.Response:
    names = [sheet.name for sheet in sheets.of_text(key) if sheet.step is Step.DRAFT]
    for name in names:
        sheets = flow.propose(sheets, visit.books, visit.scene.say, name)
    await keep(visit, sheets, Entry(visit.now, "text_proposed", "", visit.person.id, key))
    return done(visit, key, "proposed")


async def _tested(visit: Visit, key: str, language: str) -> web.Response:
    """To the own verified phone only, through the real gateway, and ten a day."""
    today = visit.now - timedelta(days=1)
    lately = [e for e in await visit.rooms.store.entries(TRAIL) if e.action == TESTED and e.by == visit.person.id]
    phone = next((way for way in visit.person.ways if way.channel == SMS), None)
    if phone is None or visit.person.verified_at is None or len([e for e in lately if e.at > today]) >= TESTS_A_DAY:
        raise Denied(Refusal.NO_ROLE)
    found = look(light_of(visit), key, language, visit.form.get(TEXT + language, ""))
    sender = visit.books.number_of(next(iter(visit.actor.roles))) or phone
    id = f"text_test:{visit.form_key}"
    letter = OutboundMessage(id, phone, sender, f"TEST {found.shown}", Purpose.NOTICE)
    entry = Entry(visit.now, TESTED, "", visit.person.id, f"{key} ({language})")
    await visit.rooms.store.commit(Decision(send=(letter,), entries=(entry,)), cause=id, at=visit.now)
    return await page(visit, key, await sheets_of(visit), typed=folded(visit, ""), notice="tested")
