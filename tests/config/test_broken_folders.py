"""Every folder of ``broken_folders.toml``: what somebody did to it, and the whole of what is said of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot import shipped
from bot.config.check import check
from tests.config.folders import EXAMPLE, NOW, Edit, folder, without_invented

BROKEN = tomllib.loads(Path(__file__).with_name("broken_folders.toml").read_text("utf-8"))["broken"]
CATALOGUE = shipped.catalogue()


def edit(broken: dict[str, Any]) -> Edit:
    old = broken.get("old", "")
    return Edit(broken["file"], (EXAMPLE / broken["file"]).read_text("utf-8") if old == "ALL" else old, broken["new"])


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken["what"])
def test_each_fault_is_told_with_its_place_and_how_to_mend_it(broken: dict[str, Any], tmp_path: Path) -> None:
    checked = check(folder(tmp_path, edit(broken)), CATALOGUE, NOW)
    assert without_invented(checked.faults) == broken["said"]
    assert checked.books is None


def test_there_are_at_least_forty_of_them() -> None:
    assert len({broken["what"] for broken in BROKEN}) == len(BROKEN) >= 40
