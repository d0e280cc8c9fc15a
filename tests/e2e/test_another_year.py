"""Every conversation again in another year: nothing in the house asks the machine what day it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tests.e2e.process import ROOT
from tests.e2e.tools import tool

pytestmark = pytest.mark.e2e

STORIES = ("tests/conversations", "tests/test_transcripts.py")
YEAR = "2031"
WHAT_YEAR = "import datetime; print(datetime.datetime.now().year)"
PATIENCE = 300.0


def python(*args: str, under: Sequence[str] = ()) -> str:
    command = [*under, sys.executable, *args]
    env = os.environ | {"TZ": "UTC"}
    ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=PATIENCE)
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-1000:]
    return ran.stdout


def stories(*args: str, under: Sequence[str] = ()) -> str:
    return python(
        "-m", "pytest", "-o", "addopts=--import-mode=importlib -p no:cacheprovider", *args, *STORIES, under=under
    )


def number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    assert found, text[-1000:]
    return int(found[1])


def test_every_conversation_goes_as_written_in_another_year_too() -> None:
    elsewhere = (tool("faketime"), "-f", f"@{YEAR}-06-15 03:00:00")
    assert python("-c", WHAT_YEAR, under=elsewhere).strip() == YEAR
    written = number(r"(\d+) tests? collected", stories("--collect-only", "-q"))
    passed = number(r"= (\d+) passed in", stories("-n", "auto", under=elsewhere))
    assert passed == written > 0
