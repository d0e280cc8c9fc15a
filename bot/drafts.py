"""Drafts of texts: one small file each beside the data, so that a draft can be read, compared and thrown away."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from bot.wordings import Name

KEY = re.compile(r"[a-z][a-z0-9_]*")
LANGUAGE = re.compile(r"[a-z]{2,3}")
HEAD = re.compile(r"# (from|seen|who|why): ?(.*)")


@dataclass(frozen=True, slots=True)
class Draft:
    """``begun`` is the version of the books that the writer saw, ``seen`` the digest of what the text was then."""

    name: Name
    pattern: str = field(repr=False)
    begun: int
    seen: str
    who: str
    why: str = field(repr=False)


class Drafts:
    """A folder with ``<language>/<key>.ftl``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, draft: Draft) -> Path:
        """Writes or replaces the draft of this text."""
        path = self.path(draft.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        why = " ".join(draft.why.split())
        head = f"# from: {draft.begun}\n# seen: {draft.seen}\n# who: {draft.who}\n# why: {why}\n"
        path.write_text(f"{head}{draft.pattern.strip()}\n", "utf-8")
        return path

    def all(self) -> tuple[Draft, ...]:
        """Every draft, by language and key."""
        paths = sorted(self._folder.glob("*/*.ftl"))
        return tuple(draft for path in paths if (draft := self.get(Name(path.stem, path.parent.name))) is not None)

    def get(self, name: Name) -> Draft | None:
        path = self.path(name)
        return _read(name, path.read_text("utf-8")) if path.is_file() else None

    def drop(self, name: Name) -> None:
        self.path(name).unlink(missing_ok=True)

    def path(self, name: Name) -> Path:
        """Where this draft lies. A name from outside never leads out of the folder."""
        if not (KEY.fullmatch(name.key) and LANGUAGE.fullmatch(name.language)):
            raise ValueError("not the name of a text")
        return self._folder / name.language / f"{name.key}.ftl"


def _read(name: Name, text: str) -> Draft:
    """The lines that begin with # at the top are about the draft; the rest is the text."""
    lines = text.split("\n")
    head: dict[str, str] = {}
    while lines and (found := HEAD.fullmatch(lines[0].rstrip())):
        head[found[1]] = found[2]
        lines.pop(0)
    begun, seen, who, why = (head.get(word, "") for word in ("from", "seen", "who", "why"))
    return Draft(name, "\n".join(lines).strip(), int(begun) if begun.isdigit() else 0, seen, who, why)
