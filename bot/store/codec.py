"""How our values become versioned JSON and come back, driven by the types of their fields."""

from __future__ import annotations

import collections.abc
import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar

from bot.store.errors import FromTheFuture, Unreadable

VERSION = 1
MICROSECOND = timedelta(microseconds=1)
WRITER = json.JSONEncoder(separators=(",", ":"), check_circular=False)  # frozen values cannot hold themselves
T = TypeVar("T")
Turn = Callable[[Any], Any]
"""One direction: a value to what JSON can hold, or back."""


class Codec:
    """Writes every field, also those at their default, so that a later default changes nothing that is stored.

    A field that is missing takes its default; a field nobody knows is left out. A newer format is refused.
    """

    def __init__(self) -> None:
        self._plans: dict[Any, tuple[Turn, Turn]] = {}

    def encode(self, value: object) -> bytes:
        out, _ = self._plan(type(value))
        return WRITER.encode({"v": VERSION, "is": out(value)}).encode("ascii")

    def decode(self, kind: type[T], data: bytes) -> T:
        """Raises FromTheFuture, or Unreadable when this cannot have been such a value."""
        _, back = self._plan(kind)
        try:
            held = json.loads(data.decode("ascii"))
            if held["v"] <= VERSION:
                value: T = back(held["is"])
                return value
        except (ValueError, TypeError, KeyError):
            raise Unreadable("this is not a stored value of the kind it should be") from None  # nor quoted
        raise FromTheFuture("a stored value was written by a newer version of this program; install that one again")

    def _plan(self, kind: Any) -> tuple[Turn, Turn]:
        if kind not in self._plans:
            self._plans[kind] = self._made(kind)
        return self._plans[kind]

    def _made(self, kind: Any) -> tuple[Turn, Turn]:
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return self._record(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return attrgetter("_value_"), kind  # what ``value`` says, without the way through a descriptor
        if kind in _LEAVES:
            return _LEAVES[kind]
        if isinstance(kind, typing.NewType):
            return self._plan(kind.__supertype__)
        return self._compound(typing.get_origin(kind), typing.get_args(kind), kind)

    def _compound(self, origin: Any, args: tuple[Any, ...], kind: Any) -> tuple[Turn, Turn]:
        if origin in (typing.Union, types.UnionType):
            return self._optional(kind, args)
        if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
            out, back = self._plan(args[0])
            if out is _same:
                return list, tuple
            return (lambda value: [out(v) for v in value]), (lambda held: tuple([back(h) for h in held]))
        if origin in (collections.abc.Mapping, dict):
            return self._mapping(args)
        raise TypeError(f"the codec does not know {kind}")

    def _optional(self, kind: Any, args: tuple[Any, ...]) -> tuple[Turn, Turn]:
        inner = [arg for arg in args if arg is not type(None)]
        if len(inner) != 1 or len(args) != 2:
            raise TypeError(f"the codec does not know {kind}")
        out, back = self._plan(inner[0])
        return (lambda value: None if value is None else out(value)), (
            lambda held: None if held is None else back(held)
        )

    def _mapping(self, args: tuple[Any, ...]) -> tuple[Turn, Turn]:
        (key_out, key_back), (out, back) = self._plan(args[0]), self._plan(args[1])

        def outwards(value: Mapping[Any, Any]) -> list[list[Any]]:
            return [[key_out(k), out(v)] for k, v in value.items()]  # pairs: keys need not be text

        def backwards(held: list[list[Any]]) -> dict[Any, Any]:
            return {key_back(k): back(v) for k, v in held}

        return outwards, backwards

    def _record(self, kind: type) -> tuple[Turn, Turn]:
        """Most fields are in JSON as they are with us: all are copied at once, and only the others are turned."""
        hints = typing.get_type_hints(kind)
        names = [field.name for field in dataclasses.fields(kind)]
        plans = [(name, *self._plan(hints[name])) for name in names]
        turned = [(name, out, back) for name, out, back in plans if out is not _same]
        known, read = frozenset(names), _reader(names)

        def outwards(value: Any) -> dict[str, Any]:
            fields = dict(zip(names, read(value), strict=True))
            for name, out, _ in turned:
                fields[name] = out(fields[name])
            return fields

        def backwards(held: dict[str, Any]) -> Any:
            fields = held if held.keys() <= known else {name: held[name] for name in names if name in held}
            for name, _, back in turned:
                if name in fields:
                    fields[name] = back(fields[name])
            return kind(**fields)

        return outwards, backwards


def _reader(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """All fields of a value at once."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _same(value: Any) -> Any:
    return value


_LEAVES: Mapping[Any, tuple[Turn, Turn]] = types.MappingProxyType(
    {
        str: (_same, _same),
        int: (_same, _same),
        bool: (_same, _same),
        float: (_same, _same),
        datetime: (datetime.isoformat, datetime.fromisoformat),
        timedelta: (lambda value: value // MICROSECOND, lambda held: held * MICROSECOND),
    }
)
