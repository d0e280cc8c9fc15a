"""Where the shipped example lies: in the repository, or under the environment's ``share`` in an installation."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import bot


def example() -> Path:
    """The folder with the example office; what every command reads when it is given no ``--config``."""
    here = Path(bot.__file__).resolve().parent.parent / "deploy" / "example"
    return here if here.is_dir() else Path(sysconfig.get_path("data")) / "share" / "apendor" / "example"
