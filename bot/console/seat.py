"""Where somebody sits when they press a button: who they are, the case as it is now, and which form it was."""

from __future__ import annotations

from bot.console.visit import Visit
from bot.desk import At
from handlers.screen import Seat


def seated(visit: Visit, at: At) -> Seat:
    return Seat(at.scene, at.case, at.thread, visit.person, f"console/{visit.form_key[:20]}", epoch_of(visit))


def epoch_of(visit: Visit) -> int | None:
    """In which epoch of the case the page with this form was made; None where the form does not say."""
    said = visit.form.get("epoch", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None
