"""What the holder of a case does with it at the screen. What cannot be done is said, with everything that was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from bot.console.access import Action, Refusal, Thing
from bot.console.page import elsewhere
from bot.console.seat import epoch_of, seated
from bot.console.talk import Bubble, talk
from bot.console.views.case import conversation, read
from bot.console.views.cases import LISTED
from bot.console.views.worded import page
from bot.console.visit import Denied, Visit
from bot.desk import At
from escalation.case import Case
from escalation.decision import Decision
from escalation.moves.close import ENDINGS, Journal
from escalation.scene import Scene
from handlers import screen
from handlers.screen import Refused, Seat, Why

FIELDS = {
    Why.EMPTY: "words",
    Why.ID_NUMBER: "words",
    Why.QUIET: "words",
    Why.NOBODY: "colleague",
}
LOST = {Refusal.NOT_YOURS: Why.MOVED_ON, Refusal.CLOSED: Why.CLOSED}
GLASS = ("absent", "complaint", "safety", "supervision")
"""Why a leader may read what is somebody else's."""

Deed = Callable[[Seat], Decision]


async def reply(visit: Visit) -> web.StreamResponse:
    words = visit.form.get("words", "")
    return await _done(visit, lambda seat: screen.replying(seat, words), "#reply", sends=True)


async def pass_on(visit: Visit) -> web.StreamResponse:
    colleague = visit.form.get("colleague", "")
    return await _done(visit, lambda seat: screen.passing_on(seat, colleague), "")


async def contact(visit: Visit) -> web.StreamResponse:
    return await _done(visit, screen.talking, "")


async def missed(visit: Visit) -> web.StreamResponse:
    """To the list: where nobody is there to ring again soon, the case waits for who is on duty then."""
    return await _done(visit, screen.missing, LISTED)


async def note(visit: Visit) -> web.StreamResponse:
    what = visit.form.get("what", "")
    return await _done(visit, lambda seat: screen.noting_down(seat, what), "", "what")


async def let_go(visit: Visit) -> web.StreamResponse:
    reason = visit.form.get("reason", "")
    return await _done(visit, lambda seat: screen.letting_go(seat, reason), LISTED, "reason")


async def close(visit: Visit) -> web.StreamResponse:
    """With how it ended and what becomes of the conversation, or not at all."""
    if "ask" in visit.form:  # the button beside the reply, so that a reply that is half written comes along
        return await asked_how(visit)
    outcome, journal = visit.form.get("outcome", ""), visit.form.get("journal", "")
    try:
        await _act(visit, lambda seat: screen.ending(seat, outcome, journal))
    except Refused as refused:
        if refused.why is not Why.CHOOSE:
            return _lost(visit, refused)
        return _asked_how(visit, refused.case, 422)
    return elsewhere(LISTED)


async def asked_how(visit: Visit) -> web.StreamResponse:
    """The page before the end. Its name says which case it is."""
    case = await visit.case(visit.request.match_info["code"])
    try:
        visit.demand(Action.REACH, Thing(case.office, case))
    except Denied as denied:
        if denied.why not in LOST or not visit.form.get("words"):
            raise
        return _lost(visit, Refused(LOST[denied.why], case))
    return _asked_how(visit, case)


def _asked_how(visit: Visit, case: Case, status: int = 200) -> web.Response:
    typed = {name: visit.form.get(name, "") for name in ("outcome", "journal")}
    say = visit.words.say
    missing = [name for name, value in typed.items() if status == 422 and not value]
    return page(
        visit,
        "case_close.html",
        status,
        case=case,
        endings=ENDINGS,
        journals=tuple(Journal),
        typed=typed,
        unsent=visit.form.get("words", ""),
        errors=tuple((name, say(f"case_choose_{name}")) for name in missing),
        told=_what_they_hear(visit.scene, case),
    )


def _what_they_hear(scene: Scene, case: Case) -> str:
    """The text that the citizen gets at the end; empty where they get none."""
    if case.quiet or case.hushed:
        return ""
    office = scene.office(case)
    values = {"number": scene.number(office), "second": scene.second_door(office)}
    return scene.say.say("closed_citizen", case.language, office.language, office.switched_on, **values)


async def number(visit: Visit) -> web.StreamResponse:
    """On purpose: who sees it is written down first. The page is the answer to the form itself, so that the number
    stands in no address, and only whoever presses the button again sees it again.
    """
    case = await visit.case(visit.request.match_info["code"])
    visit.demand(Action.REACH, Thing(case.office, case))
    try:
        found = screen.number(Seat(visit.scene, case, (), visit.person, ""))
    except Refused as refused:
        return _lost(visit, refused)
    await visit.note("number_shown", case.id)
    return page(visit, "case_number.html", case=case, number=found, unsent=visit.form.get("words", ""))


async def glass(visit: Visit) -> web.StreamResponse:
    """A leader asks to read what is somebody else's: why?"""
    case = await visit.case(visit.request.match_info["code"])
    visit.demand(Action.BREAK_GLASS, Thing(case.office, case))
    return page(visit, "case_glass.html", case=case, reasons=GLASS, errors=())


async def break_glass(visit: Visit) -> web.StreamResponse:
    """With a reason, and written down as what it is before a word is shown; auditors look for these lines."""
    case = await visit.case(visit.request.match_info["code"])
    visit.demand(Action.BREAK_GLASS, Thing(case.office, case))
    reason = visit.form.get("reason", "")
    if reason not in GLASS:
        errors = (("reason", visit.words.say("case_choose_reason")),)
        return page(visit, "case_glass.html", 422, case=case, reasons=GLASS, errors=errors)
    await visit.note("glass_broken", case.id, reason)
    return page(visit, "case_read.html", case=case, talk=await _talk(visit, case))


async def _talk(visit: Visit, case: Case) -> tuple[Bubble, ...]:
    return talk(visit.scene, case, await read(visit, case))


async def _done(visit: Visit, deed: Deed, then: str, field: str = "", *, sends: bool = False) -> web.StreamResponse:
    """Back to the case, or to ``then``; or the page with what was typed and why it did not go.

    A reply that is half written is shown again, unless it is what was sent.
    """
    code = visit.request.match_info["code"].upper()
    try:
        await _act(visit, deed)
    except Refused as refused:
        if refused.why in (Why.MOVED_ON, Why.CLOSED, Why.NO_NUMBER):
            return _lost(visit, refused)
        errors = ((FIELDS.get(refused.why, field), visit.words.say(f"case_refused_{refused.why.name.lower()}")),)
        return await conversation(visit, refused.case, visit.form.get("words", ""), errors, 422)
    if not sends and visit.form.get("words", "").strip():
        return await _with_words(visit)
    return elsewhere(then if then.startswith("/") else f"/console/sak/{code}{then}")


async def _with_words(visit: Visit) -> web.StreamResponse:
    """The words stand in no address and on no disk, so the page is the answer to the form itself."""
    case = await visit.case(visit.request.match_info["code"])
    if visit.may(Action.READ, Thing(case.office, case)):
        return await conversation(visit, case, visit.form["words"], kept=True)
    return page(visit, "case_lost.html", case=case, why="let_go", at=None, holder="", typed=visit.form["words"])


async def _act(visit: Visit, deed: Deed) -> Decision:
    """Raises Refused, also where the gate says that the case is not theirs any more."""

    def seat(at: At) -> Decision:
        return deed(seated(visit, at))

    try:
        return await visit.act(Action.REACH, visit.request.match_info["code"], seat)
    except Denied as denied:
        if denied.why in LOST and denied.case is not None:
            raise Refused(LOST[denied.why], denied.case) from None
        raise


def _lost(visit: Visit, refused: Refused) -> web.Response:
    """Nothing was sent; what they wrote stands there still, and can be copied."""
    case, why = refused.case, refused.why
    return page(
        visit,
        "case_lost.html",
        409,
        case=case,
        why=why.name.lower(),
        at=_moved_at(case, epoch_of(visit)),
        holder="" if case.holder in (None, visit.person.id) else visit.scene.name(case.holder),
        typed=visit.form.get("words", ""),
    )


def _moved_at(case: Case, epoch: int | None) -> datetime | None:
    """When the case went on from the epoch that the page was made in, as far as it can be told."""
    after = case.epoch if epoch is None else epoch + 1
    woken = [alert.at for alert in case.alerts.values() if alert.epoch == after]
    return min(woken, default=case.taken_at if case.epoch == after else None)
