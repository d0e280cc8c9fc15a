"""Our scripts, read from the files beside this one. Each is one step in Redis: whole, and alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files

HERE = "bot.store.redis"


@dataclass(frozen=True, slots=True)
class Script:
    """``digest`` is the name under which the server remembers it."""

    source: str
    digest: str

    @classmethod
    def named(cls, name: str) -> Script:
        source = "\n".join(files(HERE).joinpath(f"{part}.lua").read_text("utf-8") for part in ("common", name))
        return cls(source, hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest())


COMMIT = Script.named("commit")
LEASE = Script.named("lease")
HURRY = Script.named("hurry")
SETTLE = Script.named("settle")
POSTPONE = Script.named("postpone")
MARKED = Script.named("marked")
DUE = Script.named("due")
UNARMED = Script.named("unarmed")
