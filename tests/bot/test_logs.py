"""Logs: what an operator needs stays, and nothing of a person ever gets through."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot.logs import KEYS, loop_crashed, safe, setup

CANARIES = ("Amina Canary", "+4700000011", "4700000011", "vi har ikke mat", "01010112345", "Nøkkel!")


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    handlers, level = logging.root.handlers[:], logging.root.level
    setup(stream)
    yield stream
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks
    logging.captureWarnings(False)
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.reset_defaults()


def last(stream: io.StringIO) -> dict[str, object]:
    found = json.loads(stream.getvalue().splitlines()[-1])
    assert isinstance(found, dict)
    return found


def test_what_an_operator_needs_is_one_line_of_json(lines: io.StringIO) -> None:
    structlog.get_logger().error("send_failed", case="sms_http/0123456789abcdef0123", error="KeyError", count=3)
    line = last(lines)
    assert line.pop("at")
    assert line == {
        "action": "send_failed",
        "level": "error",
        "case": "sms_http/0123456789abcdef0123",
        "error": "KeyError",
        "count": 3,
    }


@pytest.mark.parametrize("canary", CANARIES)
def test_a_person_gets_through_under_no_key(canary: str) -> None:
    for key in (*KEYS, "event", "text", "number", "name", "exc_info", "stack"):
        assert not _shows(canary, safe(None, "info", {key: canary}))


@given(st.dictionaries(st.sampled_from([*KEYS, "event"]), st.from_regex(r"\+?[0-9]{7,12}", fullmatch=True)))
def test_no_number_gets_through(event: dict[str, object]) -> None:
    kept = safe(None, "info", {**event, "count": 4700000011})
    assert not any(str(value).strip("+").isdigit() for value in kept.values())


def test_a_crash_is_told_by_its_class_and_place_only(lines: io.StringIO) -> None:
    crash = _crash()
    sys.excepthook(type(crash), crash, crash.__traceback__)
    line = last(lines)
    assert (line["action"], line["error"]) == ("uncaught", "ValueError")
    assert str(line["where"]).startswith("test_logs.py:")
    assert not any(canary in lines.getvalue() for canary in CANARIES)


def test_a_thread_and_a_task_that_crash_are_told_likewise(lines: io.StringIO) -> None:
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    loop = asyncio.new_event_loop()
    loop_crashed(loop, {"message": CANARIES[0], "exception": _crash(), "task": CANARIES[1]})
    loop.close()
    assert [json.loads(line)["action"] for line in lines.getvalue().splitlines()] == ["uncaught", "uncaught"]
    assert not any(canary in lines.getvalue() for canary in CANARIES)


def test_of_a_library_only_its_name_and_the_class_of_its_error_is_kept(lines: io.StringIO) -> None:
    logging.getLogger("aiohttp.server").error("from %s: %s", *CANARIES[:2], exc_info=_crash())
    line = last(lines)
    assert (line["action"], line["library"], line["error"]) == ("library", "aiohttp.server", "ValueError")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(CANARIES[0], stacklevel=1)
    assert not any(canary in lines.getvalue() for canary in CANARIES)


def _raise() -> None:
    raise ValueError(*CANARIES)


def _crash() -> ValueError:
    try:
        _raise()
    except ValueError as e:
        return e
    raise AssertionError


def _shows(canary: str, event: object) -> bool:
    return canary in json.dumps(event, ensure_ascii=False)
