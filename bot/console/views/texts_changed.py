"""The buttons of a text's page: save, ask a second person, publish, take back, and send it to one's own phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from aiohttp import web

from bot.console.access import Action, Refusal, Thing
from bot.console.page import elsewhere
from bot.console.texts import flow
from bot.console.texts.examples import PAPERS as EXAMPLES
from bot.console.texts.examples import kept, replayed, shipped
from bot.console.texts.flow import Published, Refused, Typed, Why
from bot.console.texts.look import folded, look
from bot.console.texts.sheet import Sheets, Step
from bot.console.times import NoMoment, typed
from bot.console.views.texts import TRAIL, key_of, languages_of, light_of, page, sheets_of
from bot.console.visit import Denied, Visit
from bot.store.beside import Papers
from bot.wordings import Name, NotKnown, as_of, changes, reworded, worded
from escalation.books import Books
from escalation.decision import Decision, Entry
from messages.address import SMS
from messages.model import OutboundMessage, Purpose

TEXT = "text_"
FOLD, TEST = "fold_", "test_"
TESTS_A_DAY = 10
TESTED = "text_tested"
FIELDS = {Why.NO_REASON: "why", Why.SPAN: "since"}
"""Where on the page it is mended; the rest is mended in the text itself."""


async def changed(visit: Visit) -> web.StreamResponse:
    """One form for the whole page: what was typed stays on it, whatever the button."""
    key, do = key_of(visit), visit.form.get("do", "save")
    try:
        if do == "look" or do.startswith(FOLD):
            return await page(visit, key, await sheets_of(visit), typed=_folded(visit, do))
        if do.startswith(TEST):
            return await _tested(visit, key, do.removeprefix(TEST))
        saved = await _saved(visit, key)
        if do == "propose":
            return await _proposed(visit, key, saved)
        return await _published(visit, key, saved) if do == "publish" else _done(visit, key, "saved")
    except Refused as refused:
        return await _refused(visit, key, refused)
    except NoMoment:
        return await _refused(visit, key, Refused(Why.SPAN))


async def second(visit: Visit) -> web.StreamResponse:
    """The second person: what was proposed becomes what is said, or goes back with a reason."""
    key, do = key_of(visit), visit.form.get("do", "")
    sheets = await sheets_of(visit)
    try:
        names = [sheet.name for sheet in sheets.of_text(key) if sheet.step is Step.PROPOSED]
        if do == "approve":
            _demand_second(visit, sheets, names)
            return await _published(visit, key, sheets)
        if do == "confirm":
            return await _confirmed(visit, key, sheets)
        for name in names:
            sheets = flow.refuse(sheets, name, visit.form.get("reason", ""))
        await _keep(visit, sheets, Entry(visit.now, "text_refused", "", visit.person.id, key))
        return _done(visit, key, "refused")
    except Refused as refused:
        return await _refused(visit, key, refused)


async def taken_back(visit: Visit) -> web.StreamResponse:
    """«Nødretur»: a wrong number must not wait for a second person."""
    key, language = key_of(visit), visit.form.get("language", "nb")
    trail = await visit.rooms.store.entries(TRAIL)
    history = changes(trail, Name(key, language))
    try:
        last = history[-1] if history else None
        if last is not None and flow.is_return(trail, last):
            raise Refused(Why.TAKEN_BACK)
        if last is not None and visit.form.get("version") != str(last.version):
            raise Refused(Why.CHANGED)  # what would be taken back is not what this person was shown
        await _put(visit, flow.take_back(await sheets_of(visit), visit.books, last, visit.person.id, visit.now))
    except Refused as refused:
        return await _refused(visit, key, refused)
    return _done(visit, key, "taken_back")


async def restored(visit: Visit) -> web.StreamResponse:
    """An earlier version becomes a draft, and goes the same way as every other."""
    key = key_of(visit)
    name, version = Name(key, visit.form.get("language", "nb")), visit.form.get("version", "")
    history = changes(await visit.rooms.store.entries(TRAIL), name)
    try:
        pattern = as_of(history, int(version), visit.books, name) if version.isdigit() else None
    except NotKnown:
        return await _refused(visit, key, Refused(Why.NOTHING_EARLIER))
    sheets = await sheets_of(visit)
    stands = sheets.get(name)
    why = visit.words.say("text_restores", version=version)
    again = Typed(name, pattern, stands.mark if stands else "", "", visit.person.id, visit.now, why)
    await _keep(visit, flow.save(sheets, visit.books, again))
    return _done(visit, key, "restored")


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
        await _keep(visit, after)
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
    await _keep(visit, sheets, Entry(visit.now, "text_proposed", "", visit.person.id, key))
    return _done(visit, key, "proposed")


async def _published(visit: Visit, key: str, sheets: Sheets) -> web.Response:
    """First the kept examples are asked again; what comes out otherwise must be looked at before it goes on."""
    visit.demand(Action.APPROVE_TEXTS, Thing(visit.offices(Action.APPROVE_TEXTS)[0]))
    names = [sheet.name for sheet in sheets.of_text(key) if not sheet.is_planned and sheet.step is not Step.RETURNED]
    person, say = visit.person.id, visit.scene.say
    published = flow.approve(sheets, visit.books, say, names, person, visit.now)
    if visit.form.get("looked") != "yes":
        differences = await _differences(visit, _as_if(visit.books, sheets, names))
        if differences:
            return await page(visit, key, sheets, differences=differences, doing=visit.form.get("do"))
    await _put(visit, published)
    return _done(visit, key, "published")


def _as_if(books: Books, sheets: Sheets, names: list[Name]) -> Books:
    """The books as they would be, also where that is on another day."""
    for name in names:
        if sheet := sheets.get(name):
            books = reworded(books, name, sheet.pattern)
    return books


async def _differences(visit: Visit, after: Books) -> tuple[object, ...]:
    papers = await visit.rooms.store.beside(Papers, EXAMPLES)
    examples = (*kept(papers), *shipped(visit.books, visit.now))
    return await replayed(visit.books, after, examples)


def _demand_second(visit: Visit, sheets: Sheets, names: list[Name]) -> None:
    """The page has no button for one's own work, and neither has the address behind it."""
    office = visit.offices(Action.APPROVE_TEXTS)[0]
    for name in names:
        sheet = sheets.get(name)
        safety = flow.is_safety(visit.scene.say, name.key)
        visit.demand(Action.APPROVE_TEXTS, Thing(office, author=sheet.who if sheet and safety else ""))


async def _confirmed(visit: Visit, key: str, sheets: Sheets) -> web.Response:
    returned = [sheet.name for sheet in sheets.of_text(key) if sheet.step is Step.RETURNED]
    trail: tuple[Entry, ...] = ()
    for name in returned:
        sheets, entry = flow.confirm(sheets, name, visit.person.id, visit.now)
        trail += (entry,)
    await _keep(visit, sheets, *trail)
    return _done(visit, key, "confirmed")


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
    return await page(visit, key, await sheets_of(visit), typed=_folded(visit, ""), notice="tested")


def _folded(visit: Visit, do: str) -> Mapping[str, str]:
    """What stands in the fields, the dear letters of one language replaced if that was the button."""
    texts = {name[len(TEXT) :]: text for name, text in visit.form.items() if name.startswith(TEXT)}
    language = do.removeprefix(FOLD)
    return {each: folded(text, each) if each == language else text for each, text in texts.items()}


async def _refused(visit: Visit, key: str, refused: Refused) -> web.Response:
    """The page again with everything that was typed, and what is wrong; 409 where somebody else was faster."""
    field = FIELDS.get(refused.why, f"text-{refused.language or 'nb'}")
    errors = tuple((field, fault) for fault in refused.faults)
    why = visit.words.say(f"text_{refused.why.name.lower()}")
    status = 409 if refused.why is Why.CHANGED else 422
    shown = {"typed": _folded(visit, ""), "errors": ((field, why), *errors), "theirs": refused.sheet}
    return await page(visit, key, await sheets_of(visit), status, **shown)


async def _put(visit: Visit, published: Published) -> None:
    version, now = visit.books.version, visit.now
    papers = () if published.sheets.papers == (await sheets_of(visit)).papers else (published.sheets.papers,)
    if published.books == visit.books:
        await visit.rooms.store.put_beside(*papers, at=now, entries=published.entries, cause=f"texts:{visit.form_key}")
        return
    await visit.rooms.store.put_books(
        published.books, expected=version, entries=published.entries, at=now, beside=papers
    )


async def _keep(visit: Visit, sheets: Sheets, *entries: Entry) -> None:
    await visit.rooms.store.put_beside(sheets.papers, at=visit.now, entries=entries, cause=f"texts:{visit.form_key}")


def _done(visit: Visit, key: str, what: str) -> web.Response:
    asked = "".join(f"&sprak={language}" for language in languages_of(visit))
    return elsewhere(f"/console/tekster/{key}?gjort={what}{asked}")
