"""``dataclasses.replace`` at half its price: a text asks for a dozen of them, most of values with many fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as replace  # so that the names and types of what changes are checked
else:

    def replace(value: object, /, **changes: object) -> object:
        """The same value with these fields changed. Raises TypeError for a field that it has not."""
        kind = type(value)
        names, read = _fields(kind)
        return kind(**(dict(zip(names, read(value), strict=True)) | changes))


@lru_cache
def _fields(kind: type) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The names of all fields, and what reads them at once."""
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
