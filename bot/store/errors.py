"""Everything that a store may refuse, in words that a person can be told."""

from __future__ import annotations


class StoreError(Exception):
    """The store could not do what was asked of it."""


class Conflict(StoreError):
    """Somebody changed a row that this was decided on: read again and decide again."""


class RingHasGrown(Conflict):
    """Another process has made a key meanwhile: fetch it, then read and decide again."""


class StoreDown(StoreError):
    """The store cannot be read or written now; nothing of what was asked may be counted on."""


class NotOurs(StoreError):
    """The data folder cannot be used by this program as it is; it was left untouched."""


class UnsafeServer(StoreError):
    """The server that was named would lose what is kept in it."""


class BadKey(StoreError):
    """The root key cannot be read or made."""


class Unreadable(StoreError):
    """A sealed value cannot be opened: its key is missing, or it is not what was put in this place."""


class KeyMissing(Unreadable):
    """A sealed value was sealed with a key that is not in our ring; ``number`` names it."""

    def __init__(self, number: int) -> None:
        super().__init__("the key of this value is missing")
        self.number = number


class FromTheFuture(StoreError):
    """A stored value was written by a newer version of the program: install that one again."""
