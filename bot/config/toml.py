"""Values as TOML that a person can read and edit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta

from bot.config.section import OSLO, written


def joined(tables: Iterable[str]) -> str:
    return "\n".join(tables)


def table(head: str, rows: Mapping[str, object]) -> str:
    return "\n".join([head, *_rows(rows)]) + "\n"


def _rows(rows: Mapping[str, object]) -> Iterator[str]:
    for name, value in rows.items():
        if value is not None and value != "" and value != ():
            yield f"{key(name)} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case timedelta():
            return f'"{written(value)}"'
        case datetime():
            return _moment(value)
        case Mapping():
            return "{ " + ", ".join(_rows(value)) + " }"
        case tuple():
            return "[" + ", ".join(_value(v) for v in value) + "]"
        case str():
            return _text(value)
        case _:
            return str(value)


def _moment(moment: datetime) -> str:
    """A date where it means the same: the first moment of a Norwegian day."""
    local = moment.astimezone(OSLO)
    if local.time() == time() and not local.fold:
        return local.date().isoformat()
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _text(text: str) -> str:
    if "\n" not in text:
        return f'"{_escaped(text)}"'
    return '"""\n' + "\n".join(_escaped(line) for line in text.split("\n")) + '"""'


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")


def key(name: str) -> str:
    plain = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if plain else f'"{_escaped(name)}"'
