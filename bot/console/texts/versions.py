"""What was ever said of a text, by whom and why: kept apart, because the trail of a busy office is soon too long."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.console.texts.flow import TAKEN_BACK
from bot.store.beside import Papers
from bot.store.store import Store
from bot.wordings import ACTION, digest
from escalation.decision import Entry

TRAIL = 5000  # newest lines of the trail that are looked through too: there is what was published without the console


def papers_of(key: str) -> str:
    """The name of the papers on which the versions of a text lie."""
    return f"text_versions:{key}"


async def history(store: Store, key: str) -> tuple[Entry, ...]:
    """The lines of the trail about what was said of a text, however long ago; oldest first."""
    held = await store.beside(Papers, papers_of(key))
    known = [] if held is None else [_read(text) for text in held.sheets.values()]
    return _sorted((*known, *_about(await store.entries(TRAIL), key)))


async def with_news(store: Store, news: Iterable[Entry]) -> tuple[Papers, ...]:
    """The papers with these lines too, to be put by the same transaction as the lines."""
    fresh = tuple(news)
    return tuple([await _with(store, key, fresh) for key in dict.fromkeys(filter(None, map(_key, fresh)))])


async def _with(store: Store, key: str, news: tuple[Entry, ...]) -> Papers:
    held = await store.beside(Papers, papers_of(key)) or Papers(papers_of(key))
    lines = _sorted((*await history(store, key), *_about(news, key)))
    return replace(held, sheets={_name(line): _written(line) for line in lines})


def _about(lines: Iterable[Entry], key: str) -> list[Entry]:
    return [line for line in lines if _key(line) == key]


def _key(line: Entry) -> str:
    """Which text it is about; empty for a line that tells no version."""
    if line.action == TAKEN_BACK:
        return line.detail.partition(" ")[0]
    return str(_told(line.detail)["key"]) if line.action == ACTION else ""


def _told(text: str) -> Mapping[str, str]:
    told: Mapping[str, str] = json.loads(text)
    return told


def _sorted(lines: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted({_name(line): line for line in lines}.values(), key=lambda line: line.at))


def _name(line: Entry) -> str:
    return f"{line.at.timestamp():.6f}/{digest(f'{line.action}/{line.by}/{line.detail}')}"


def _written(line: Entry) -> str:
    told = {"at": line.at.isoformat(), "action": line.action, "by": line.by, "detail": line.detail}
    return json.dumps(told, ensure_ascii=False)


def _read(text: str) -> Entry:
    told = _told(text)
    return Entry(datetime.fromisoformat(told["at"]), told["action"], "", told["by"], told["detail"])
