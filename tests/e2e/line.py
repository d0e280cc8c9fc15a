"""The example's configuration with phones that were tested today, whatever day it is."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]


def tested_line(folder: Path) -> Path:
    """Made once, so that a house that starts again finds what it was fed with. Nobody is then asked for a test."""
    made = folder / "line"
    if not made.exists():
        shutil.copytree(ROOT / "deploy" / "example", made)
        people, yesterday = made / "people.toml", datetime.now(UTC).date() - timedelta(days=1)
        people.write_text(re.sub(r"(?m)^tested = .*$", f"tested = {yesterday}", people.read_text("utf-8")), "utf-8")
    return made
