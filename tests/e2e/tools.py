"""Programs of the machine that some of these tests need. Without one a test fails, and says how to get it."""

from __future__ import annotations

import shutil

import pytest


def tool(name: str) -> str:
    """Where it lies."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing; install it with: sudo apt-get install {name}")
    return found
