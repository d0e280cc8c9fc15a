"""Access given and taken: somebody is put in, invited, given other roles, shown out, or struck from the books."""

from __future__ import annotations

from collections.abc import Iterator

import structlog
from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.entering.invitation import invite
from bot.console.page import elsewhere
from bot.console.views.people import left_by, listed, shown, somebody
from bot.console.visit import Visit
from bot.store.errors import Conflict, StoreError
from escalation.books import Books, Person
from escalation.case import Case
from escalation.decision import Entry
from escalation.logins import unbound
from escalation.moves.gone import go_on
from escalation.people import Refused, Why, added, given
from escalation.roles import Role
from escalation.rota.changes import Refused as NotKnown
from escalation.rota.changes import remove
from messages.address import BadNumber, phone

PEOPLE = "/console/folk"

log = structlog.get_logger()


async def adds(visit: Visit) -> web.StreamResponse:
    """They are invited by a button of their own page: somebody looks at the number twice."""
    office = visit.form.get("office", "")
    visit.demand(Action.EDIT_PEOPLE, Thing(office))
    if await visit.is_done():
        return elsewhere(PEOPLE)
    try:
        number = phone(visit.form.get("number", ""))
    except BadNumber:
        return await listed(visit, 422, "people_why_number")
    after = added(visit.books, visit.form.get("name", ""), number, office)
    if isinstance(after, Refused):
        return await listed(visit, 422, f"people_why_{after.why.value}")
    (id,) = after.people.keys() - visit.books.people.keys()
    await _put(visit, after, "access_granted", id, f"{office} {Role.CASEWORKER.value}")
    return elsewhere(f"{PEOPLE}/{id}")


async def gives(visit: Visit) -> web.StreamResponse:
    """The boxes that are ticked are the roles from now on; who loses one is asked for nothing."""
    person, office = somebody(visit), visit.form.get("office", "")
    visit.demand(Action.EDIT_PEOPLE, Thing(office))
    if await visit.is_done():
        return elsewhere(f"{PEOPLE}/{person.id}")
    roles = frozenset(role for role in Role if role.value in visit.form)
    after = given(visit.books, visit.person, person, office, roles)
    if isinstance(after, Refused):
        return await shown(visit, 422, f"people_why_{after.why.value}")
    told = " ".join(sorted(role.value for role in roles))
    await _put(visit, after, "roles_changed", person.id, f"{office} {told}")
    await others_go_on(visit, person.id)
    return elsewhere(f"{PEOPLE}/{person.id}")


async def invites(visit: Visit) -> web.StreamResponse:
    """The code goes to their phone. Whoever may give no roles may invite nobody who has more than theirs."""
    person = somebody(visit)
    _demand(visit, person)
    if not _may_speak_for(visit, person):
        return await shown(visit, 422, f"people_why_{Why.LEADER.value}")
    url = visit.rooms.url or f"http://{visit.request.host}"
    if not await invite(visit.rooms, visit.scene, person, visit.person.id, url):
        return await shown(visit, 422, "people_why_no_phone")
    return elsewhere(f"{PEOPLE}/{person.id}")


async def shows_out(visit: Visit) -> web.StreamResponse:
    """Every login of theirs ends now, and their accounts open nothing until they are invited again."""
    person = somebody(visit)
    _demand(visit, person)
    if not _leads(visit, person):
        return await shown(visit, 422, f"people_why_{Why.LEADER.value}")
    await _put(visit, unbound(visit.books, person), "login_unbound", person.id, "")
    await visit.rooms.sessions.end_all(person.id, visit.now)
    return elsewhere(f"{PEOPLE}/{person.id}")


async def removes(visit: Visit) -> web.StreamResponse:
    """Nothing that they have is a reason to keep them: their cases go on, and the gap is found and told as one."""
    if await visit.is_done():
        return elsewhere(PEOPLE)
    person = somebody(visit)
    _demand(visit, person)
    if not _may_speak_for(visit, person):
        return await shown(visit, 422, f"people_why_{Why.LEADER.value}")
    left = await left_by(visit, person)
    after = remove(visit.books, person.id, visit.now)
    if isinstance(after, NotKnown):
        return elsewhere(PEOPLE)
    where = " ".join(office for office in visit.books.offices if person.roles_at(office))
    await _put(visit, after, "access_taken", person.id, where)  # whose log it is, when nobody else knows any more
    await visit.rooms.sessions.end_all(person.id, visit.now)
    await others_go_on(visit, person.id)
    log.info("access_taken", count=len(left.cases))
    return elsewhere(PEOPLE)


async def others_go_on(visit: Visit, person: str) -> None:
    """Whatever was theirs goes to somebody else now; if that fails, the clock comes round to it."""
    store = visit.rooms.store
    touched = {case.id: case for case in (*await store.cases_held_by(person), *await store.cases_woken(person))}
    for case in touched.values():
        await _goes_on(visit, case)


async def _goes_on(visit: Visit, case: Case) -> None:
    cause = f"gone/{case.id}/{case.version}"
    try:
        await visit.rooms.desk.act(lambda at: go_on(at.scene, at.case), case.code, cause, visit.now)
    except StoreError as e:
        log.error("go_on_failed", case=case.code, error=type(e).__name__)


async def _put(visit: Visit, after: Books, action: str, id: str, detail: str) -> None:
    """Raises Conflict where somebody changed the books since the page was made."""
    if visit.form.get("version", str(visit.books.version)) != str(visit.books.version):
        raise Conflict("people")
    await visit.publish(after, Entry(visit.now, action, "", visit.person.id, f"{id} {detail}".strip()))


def _demand(visit: Visit, person: Person) -> None:
    """At one office of theirs, or at any where they have none. Raises NotFound and Denied."""
    theirs = [office for office in visit.books.offices if person.roles_at(office)]
    own = visit.offices(Action.EDIT_PEOPLE)
    visit.demand(Action.EDIT_PEOPLE, Thing(next((each for each in theirs if each in own), (theirs or [*own])[0])))


def _may_speak_for(visit: Visit, person: Person) -> bool:
    """Whether they lead wherever the person is more than a caseworker: what is done here reaches all of it.

    An invitation opens everything that the person may do, and who is struck from the books is nothing anywhere.
    """
    return all(_led(visit, person))


def _leads(visit: Visit, person: Person) -> bool:
    """One of the places is enough: whoever lost their phone is let in nowhere at once, and can be invited again."""
    led = tuple(_led(visit, person))
    return any(led) or not led


def _led(visit: Visit, person: Person) -> Iterator[bool]:
    """For each office where somebody else is more than a caseworker: whether this visitor leads there."""
    by = visit.person
    for office in visit.books.offices:
        if by.id != person.id and person.roles_at(office) - {Role.CASEWORKER}:
            yield Role.LEADER in by.roles_at(office)
