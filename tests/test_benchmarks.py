"""The benchmarks run, and end in the line that others read."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.decide import Room
from benchmarks.mix import SHARES, Mix
from handlers.chain import decide

ROOT = Path(__file__).parent.parent
KEYS = ["decide_us_median", "decide_us_p99", "door_cost_ratio", "throughput_ratio", "p99_ratio", "probe"]


def test_of_a_hundred_texts_seventy_are_questions_twenty_acute_and_ten_go_to_the_holder() -> None:
    kinds = [text.kind for text in Mix(1).texts(100)]
    assert {kind: kinds.count(kind) for kind in SHARES} == {"question": 70, "acute": 20, "relay": 10}


def test_the_same_seed_brings_the_same_texts_and_another_seed_others() -> None:
    assert Mix(1).texts(50) == Mix(1).texts(50)
    assert not {text.id for text in Mix(1).texts(50)} & {text.id for text in Mix(2).texts(50)}


def test_every_text_causes_as_many_messages_as_the_run_waits_for() -> None:
    room = Room(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    texts = Mix(1).texts(500)
    assert [len(decide(room.read(room.turn(text))).send) for text in texts] == [text.posts for text in texts]


@pytest.mark.e2e
async def test_a_look_at_the_deadlines_is_measured_by_a_command_of_its_own() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.tick", "20", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.decode().startswith("a look at the deadlines with 20 open cases: nothing due ")


@pytest.mark.e2e
async def test_a_run_ends_in_one_line_of_json_with_every_figure() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks", "--tiny", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    figures = json.loads(said.decode().splitlines()[-1])
    assert process.returncode == 0
    assert list(figures) == KEYS
    assert all(isinstance(figure, int | float) for figure in figures.values())
