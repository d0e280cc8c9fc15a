"""Secrets that somebody put into the folder: refused, since folders are mailed, copied and kept in version control."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.config.fault import Fault
from bot.config.lines import Path
from bot.config.source import Sources, dotted

KEYS = re.compile(r"secret|token|passw|passphrase|api_?key|private_?key|credential", re.IGNORECASE)
VALUES = re.compile(r"\s*(whsec_|-----BEGIN )")
MEND = "take it out, make a new one, and set that in the environment"


def faults(sources: Sources) -> Iterator[Fault]:
    """Wherever it stands, and without repeating it."""
    for file, source in sources.files.items():
        for path, value in _walk((), source.data):
            if looks_secret(path[-1]) or (isinstance(value, str) and VALUES.match(value)):
                yield Fault(file, source.line(path), dotted(path), "looks like a secret", MEND)


def looks_secret(key: object) -> bool:
    return isinstance(key, str) and KEYS.search(key) is not None


def _walk(path: Path, value: object) -> Iterator[tuple[Path, object]]:
    if path:
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in inner:
        yield from _walk((*path, key), member)
