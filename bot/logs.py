"""Logs that cannot leak: only listed keys, only values that look like what they should; all else is dropped."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, WrappedLogger

WORD = re.compile(r"[a-z][a-z_]{0,59}")
ID = re.compile(r"[a-z_]{1,20}/[0-9a-f]{20}")
CODE = re.compile(r"[ACDEFHJKLMNPRTUVWXY3479]{3,8}|" + ID.pattern)
CLASS = re.compile(r"[A-Z][A-Za-z]{2,59}")
PLACE = re.compile(r"[a-z_]{1,40}\.py:[0-9]{1,5}")
SETTING = re.compile(r"[A-Z][A-Z_]{1,40}")
LIBRARY = re.compile(r"[a-z_]{1,30}(\.[a-z_]{1,30}){0,4}")
LISTENER = re.compile(r"https?://(localhost|[0-9.]{7,15}|\[[0-9a-f:]{2,39}\]):[0-9]{1,5}")

KEYS: Mapping[str, re.Pattern[str] | type[int]] = {
    "action": WORD,
    "level": WORD,
    "id": ID,
    "case": CODE,
    "timer": WORD,
    "loop": WORD,
    "purpose": WORD,
    "status": WORD,
    "channel": WORD,
    "reason": re.compile(r"[a-z][a-z_]{0,31}(_[0-9]{1,4})?"),
    "error": CLASS,
    "where": PLACE,
    "setting": SETTING,
    "library": LIBRARY,
    "listener": LISTENER,
    "count": int,
    "seconds": int,
    "version": int,
}
"""A key that is not here is not logged. A number of people or seconds fits; a phone number is too long for any."""
LARGEST = 999_999


def safe(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """The structlog processor: what is listed and looks right stays, the rest is gone."""
    named = {"action": event.get("event", ""), **event}
    return {key: value for key, value in named.items() if key in KEYS and _fits(KEYS[key], value)}


def _fits(shape: re.Pattern[str] | type[int], value: object) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    return isinstance(value, int) and abs(value) <= LARGEST


def dated(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """After ``safe``, so that nobody else can write this key."""
    return {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), **event}


def setup(stream: TextIO | None = None) -> None:
    """From here on everything that this process logs, and every way in which it may crash, goes through ``safe``."""
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, safe, dated, structlog.processors.JSONRenderer(_json)],
        logger_factory=structlog.WriteLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[Libraries()], level=logging.WARNING, force=True)
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda found: crashed(found.exc_value)
    threading.excepthook = lambda found: crashed(found.exc_value)


class Libraries(logging.Handler):
    """What libraries log may hold whole requests: their name, and the class of an error, is all that is kept."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        structlog.get_logger().warning("library", library=record.name.lower(), **_about(error))


def crashed(error: BaseException | None) -> None:
    """An error that nobody caught, without its words and without anybody's values."""
    structlog.get_logger().error("uncaught", **_about(error))


def loop_crashed(_loop: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
    """For ``loop.set_exception_handler``."""
    found = context.get("exception")
    crashed(found if isinstance(found, BaseException) else None)


def _uncaught(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    crashed(error)


def _about(error: BaseException | None) -> dict[str, str]:
    return {} if error is None else {"error": type(error).__name__, "where": _place(error.__traceback__)}


def _place(trace: TracebackType | None) -> str:
    place = ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rsplit("/", 1)[-1]
        place, trace = f"{file}:{trace.tb_lineno}", trace.tb_next
    return place


def _json(event: object, **_: object) -> str:
    return json.dumps(event)
