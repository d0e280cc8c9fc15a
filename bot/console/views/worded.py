"""Pages about cases, with the words that officers are told by SMS too: what it is about, and in which language."""

from __future__ import annotations

from aiohttp import web

from bot.console.cards import NO_NEED
from bot.console.visit import Visit
from messages.language.named import named


def page(visit: Visit, name: str, status: int = 200, **values: object) -> web.Response:
    """As ``visit.page``; templates may ask for ``need`` and ``language`` by their names."""
    form = visit.words.form

    def need(key: str) -> str:
        return visit.words.say("cases_urgent") if key == NO_NEED else visit.scene.say.say(f"need_{key}", form)

    def language(code: str) -> str:
        return named(visit.scene.say, code, form)

    return visit.page(name, status, need=need, language=language, **values)
