"""The root key, an X25519 key outside the data folder: who has it can read everything; texts come in without it."""

from __future__ import annotations

import base64
import binascii
import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from bot.store.errors import BadKey

SIZE = 32


@dataclass(frozen=True, slots=True)
class RootKey:
    """What was found where the root key should be: the key, or why there is none; and how to make one."""

    secret: bytes | None = field(repr=False)
    missing: str = ""
    file: Path | None = None

    def made(self) -> RootKey:
        """A new key in the file's place, or the one that another process has just put there. Raises BadKey."""
        if self.file is None:
            raise BadKey(self.missing)
        secret = X25519PrivateKey.generate().private_bytes_raw()
        try:
            _write(self.file, secret)
        except FileExistsError:
            return self._theirs()
        except OSError as e:
            raise BadKey(f"the root key cannot be made: {e.strerror}") from e
        return RootKey(secret, file=self.file)

    def looked_for_again(self) -> RootKey:
        """Another process may have made it meanwhile."""
        return self if self.file is None else root_key_at(self.file, self.file)

    def unmade(self) -> None:
        """A key that was made for nothing: nothing was sealed with it."""
        if self.file is not None:
            self.file.unlink(missing_ok=True)

    def _theirs(self) -> RootKey:
        found = self.looked_for_again()
        if found.secret is None:
            raise BadKey(f"the root key cannot be made: {found.missing}")
        return found


def root_key_at(folder: Path, key: Path | str | None) -> RootKey:
    """``key`` as for ``open_store``. Raises BadKey when others than the owner and group can reach the file."""
    if isinstance(key, str):
        return _parsed(key, None)
    file = key or folder.absolute().with_name(folder.absolute().name + ".key")
    try:
        mode = file.stat().st_mode
        text = file.read_text("ascii")
    except FileNotFoundError:
        return RootKey(None, "the root key file is missing", file)
    except (OSError, UnicodeDecodeError):
        return RootKey(None, "the root key file cannot be read")
    if mode & 0o007:
        raise BadKey("others than its owner can reach the root key file; run chmod 600 on it")
    return _parsed(text, file)


def _parsed(text: str, file: Path | None) -> RootKey:
    try:
        secret = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) != SIZE:
        return RootKey(None, "what stands in the root key's place is not a key")
    return RootKey(secret, file=file)


def _write(file: Path, secret: bytes) -> None:
    """On the disk, name and all, before the first thing is sealed with it. Whoever finds the file finds it whole."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    made = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(made, "wb") as out:
            out.write(base64.b64encode(secret) + b"\n")
            out.flush()
            os.fsync(made)
        os.link(draft, file)
    finally:
        draft.unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
