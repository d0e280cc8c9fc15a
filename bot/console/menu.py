"""The menu: only what a person may see, in the order in which it is needed at night."""

from __future__ import annotations

from bot.console.access import Action, Actor, may

MENU: tuple[tuple[str, str, Action], ...] = (
    ("/console/saker", "menu_cases", Action.SEE_CASES),
    ("/console/tekster", "menu_texts", Action.SEE_TEXTS),
    ("/console/apningstider", "menu_hours", Action.SEE_HOURS),
    ("/console/vakter", "menu_rota", Action.SEE_ROTA),
    ("/console/varsling", "menu_policy", Action.SEE_POLICY),
    ("/console/hva-om", "menu_what_if", Action.SIMULATE),
    ("/console/boker", "menu_books", Action.SEE_BOOKS),
    ("/console/folk", "menu_people", Action.SEE_PEOPLE),
    ("/console/logg", "menu_trail", Action.SEE_TRAIL),
    ("/console/min-vakt", "menu_own", Action.OWN_DESK),
)
"""Where it leads, the name of its word, and what it is for."""


def menu_of(actor: Actor) -> tuple[tuple[str, str], ...]:
    return tuple((path, word) for path, word, action in MENU if may(actor, action) is None)
