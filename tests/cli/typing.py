"""Types a command as a person does, and reads what comes back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def typed(*words: str, told: str = "", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """A process of its own, with ``told`` as its input."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        input=told,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        timeout=60,
        check=False,
    )
