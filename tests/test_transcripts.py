"""The conversations in docs/ are promises to the people who approve them; here they are kept, to the letter."""

from __future__ import annotations

import pytest

from tests.fakes.town import Town
from tests.transcript import FOLDER, play

SCRIPTS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))}


@pytest.mark.parametrize("written", SCRIPTS.values(), ids=SCRIPTS.keys())
async def test_the_conversation_goes_as_written(written: str, town: Town) -> None:
    assert await play(written, town) == written
    town.leaves_open()
