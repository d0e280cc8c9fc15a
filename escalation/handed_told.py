"""What is said of a hand-over: to the partner that the case was taken, to the taker who handed it over."""

from __future__ import annotations

from escalation.case import Case
from escalation.handed_in import HandedIn
from escalation.letters import Letters, sender
from escalation.scene import Scene
from messages.model import OutboundMessage, Purpose
from messages.moments import clock


def taken(scene: Scene, case: Case) -> Letters:
    """Once for each case: the partner hears when it was taken, and not by whom."""
    if case.handed_in is None:
        return ()
    office, to = scene.office(case), case.handed_in.way
    at = clock(scene.now, office.language)
    text = scene.say.say("partner_taken", office.language, code=case.code, office=office.name, until=at)
    return (OutboundMessage(f"{case.id}:partner_taken", to, sender(scene, case, to), text, Purpose.INFO, case.id),)


def words_for(scene: Scene, case: Case, form: str) -> str:
    """What the taker reads where the person has not written a word; empty for whoever wrote for themselves."""
    by = case.handed_in
    if by is None:
        return ""
    who = scene.say.say(f"who_{by.who}", form)
    told = "yes" if by.consent else "no"
    return scene.say.say("handed_in", form, name=partner_name(scene, by), who=who, told=told)


def partner_name(scene: Scene, by: HandedIn) -> str:
    """Their id if they were struck from the books meanwhile."""
    partner = scene.books.partners.get(by.partner)
    return partner.name if partner else by.partner
