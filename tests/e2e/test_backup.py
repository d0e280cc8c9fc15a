"""A drill: the data is copied while texts come in, its machine is lost, and the copy starts on another one."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.account import kept_in
from tests.e2e.bridge import Handed
from tests.e2e.gateway import Gateway, Text
from tests.e2e.process import ROOT, Process, process
from tests.e2e.scene import Scene, scene
from tests.e2e.traffic import a_need, flowing, nothing_waits

pytestmark = pytest.mark.e2e

SOME = 15
NEW = a_need(90000)
A_QUARTER = 16  # what waited and could not be read is looked at again after a quarter of an hour


async def copied(house: Process, to: Path) -> None:
    """By the documented command."""
    command = (sys.executable, "-m", "bot", "backup", str(to), "--data", str(house.data))
    made = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    said, _ = await made.communicate()
    assert made.returncode == 0, said.decode()


async def copied_in_the_traffic(it: Scene, to: Path) -> set[Text]:
    """Texts come in before, meanwhile and afterwards; then the machine is lost. The texts that the copy must hold."""
    await it.house.starts()
    async with flowing(it.gateway, it.bridge, seed=5):
        await it.bridge.until(lambda: len(it.bridge.handed) > SOME)
        before = set(it.gateway.kept)
        await copied(it.house, to)
        handed = len(it.bridge.handed)
        await it.bridge.until(lambda: len(it.bridge.handed) > handed + SOME)
    await it.house.killed()
    return before


def restored(copy: Path, folder: Path, key: Path | None) -> None:
    """As docs/running/backup.md says it."""
    folder.mkdir()
    shutil.copytree(copy, folder / "data")
    if key is not None:
        shutil.copy2(key, folder / "data.key")


def waiting(data: Path, state: str = "waiting") -> set[str]:
    with closing(sqlite3.connect(data / "store.db")) as c:
        return {id for (id,) in c.execute("SELECT id FROM outgoing WHERE state = ?", (state,))}


def ids(handed: list[Handed]) -> list[str]:
    return [each.id for each in handed]


async def degraded(it: Scene, house: Process) -> str:
    async with it.session.get(f"{house.inside_url}/healthz") as answer:
        return " ".join((await answer.json())["degraded"])


async def test_a_copy_made_in_the_traffic_starts_elsewhere_with_every_case_and_repeats_only_what_waited(
    tmp_path: Path,
) -> None:
    async with scene(tmp_path) as it, process(tmp_path / "new", it.bridge) as house:
        before = await copied_in_the_traffic(it, tmp_path / "copy")
        restored(tmp_path / "copy", house.folder, it.house.folder / "data.key")
        waited, known = waiting(house.data), len(it.bridge.handed)
        await house.starts()
        await nothing_waits(house, it.session)
        await house.leaves()
        again = ids(it.bridge.handed[known:])
        kept = await kept_in(house.data, tuple(before))
    said = {each.text for thread in kept.said.values() for each in thread}
    print(f"\n{len(before)} texts before the copy, {len(waited)} messages waited in it, {len(again)} were handed over")
    assert {text.kept_as for text in before} == kept.decided
    assert {text.text for text in before if text.id.startswith("need-")} <= said
    assert all(case.covered for case in kept.cases)
    untrue = waiting(house.data, "dropped")  # what was no longer so when its turn came, such as a case that is closed
    assert sorted(again) == sorted(waited - untrue), "each that waited and was still true once, and nothing else"
    assert len(untrue & waited) < len(waited) / 4


async def test_a_copy_without_the_key_takes_texts_blind_and_says_so_until_the_key_is_back(tmp_path: Path) -> None:
    async with scene(tmp_path) as it, process(tmp_path / "new", it.bridge) as house:
        before = await copied_in_the_traffic(it, tmp_path / "copy")
        restored(tmp_path / "copy", house.folder, key=None)
        await house.starts()
        assert "the root key file is missing" in await degraded(it, house)
        known = len(it.bridge.handed)
        await Gateway(house, it.session).brings(NEW)
        await it.bridge.until(lambda: any(each.code for each in it.bridge.handed[known:]))
        await house.leaves()
        shutil.copy2(it.house.folder / "data.key", house.folder / "data.key")
        house.clock_ahead(minutes=A_QUARTER)
        await house.starts()
        assert not await degraded(it, house)
        await nothing_waits(house, it.session)
        await house.leaves()
        kept = await kept_in(house.data, (*before, NEW))
    assert set(kept.outgoing.values()) <= {"sent", "dropped"}
    citizens = {case.citizen.name for case in kept.cases}
    assert {text.kept_as for text in (*before, NEW)} == kept.decided
    assert {text.sender for text in (*before, NEW) if text.id.startswith("need-")} <= citizens
