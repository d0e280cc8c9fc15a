"""A copy of the example with one thing changed: what somebody does to a configuration on a late afternoon."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "deploy" / "example"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Edit:
    """In this file, the first ``old`` becomes ``new``; without ``old`` the file ends with ``new``."""

    file: str
    old: str
    new: str


def folder(at: Path, *edits: Edit) -> Path:
    """The example in a folder of its own, edited."""
    made = Path(shutil.copytree(EXAMPLE, at / "line"))
    for edit in edits:
        path = made / edit.file
        text = path.read_text("utf-8") if path.exists() else ""
        assert edit.old in text, f"{edit.file} has no {edit.old!r} to change"
        path.write_text(text.replace(edit.old, edit.new, 1) if edit.old else text + edit.new, "utf-8")
    return made


def without_invented(sentences: Sequence[object]) -> list[str]:
    """The sentences, but for the one that each copy of the example earns: its numbers are nobody's."""
    return [str(s) for s in sentences if "one of the example's numbers" not in str(s)]
