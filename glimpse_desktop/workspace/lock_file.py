"""What opens a locked library: its key, wrapped by a key made of the passphrase, in ``lock.json``.

The key is wrapped with AES-256-GCM under scrypt (RFC 7914) of the passphrase; changing that wraps the key anew and
leaves everything else as it is. Nothing in the file is secret, but without it the passphrase opens nothing: so
it is kept twice, the other one among the backups.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import unicodedata
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.errors import LibraryError, WrongPassphraseError
from glimpse_desktop.domain.lasting_files import sync_folder
from glimpse_desktop.domain.sealing import KEY_BYTES, LibraryKey
from glimpse_desktop.library.failures import os_failure
from glimpse_desktop.workspace.locations import Locations

_FORMAT = 1
_SALT = 16
_NONCE = 12
_MOST_BYTES = 1 << 16
_MOST_MEMORY = 1 << 30
"""Of scrypt, in bytes: a file that asks for more isn't one of ours."""
_MOST_WORK = 1 << 24
"""Of scrypt, in blocks: some 10 seconds."""
_LIBRARY = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work a guess is: scrypt's parameters. The usual ones take 128 MB and half a second."""

    n: int = 1 << 17
    r: int = 8
    p: int = 1

    @property
    def sane(self) -> bool:
        return (
            2 <= self.n <= 1 << 24
            and not self.n & (self.n - 1)
            and 1 <= self.r <= 64
            and 1 <= self.p <= 16
            and 128 * self.n * self.r <= _MOST_MEMORY
            and self.n * self.r * self.p <= _MOST_WORK
        )


USUAL_COST = Cost()


@dataclass(frozen=True, slots=True)
class LockFile:
    """``library``: what the library is called in a keyring, random. ``in_keyring``: its key was put there."""

    library: str
    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes
    in_keyring: bool = False

    @classmethod
    def make(cls, key: LibraryKey, passphrase: str, cost: Cost = USUAL_COST) -> LockFile:
        """A new one. Takes half a second."""
        return _wrap(os.urandom(16).hex(), key, passphrase, cost)

    def with_passphrase(self, key: LibraryKey, passphrase: str, cost: Cost = USUAL_COST) -> LockFile:
        """The same library's with another passphrase, as slowly."""
        return replace(_wrap(self.library, key, passphrase, cost), in_keyring=self.in_keyring)

    def key(self, passphrase: str) -> LibraryKey:
        """What the passphrase opens, in half a second. Raises WrongPassphraseError, LibraryError (no memory)."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        opener = AESGCM(_stretched(passphrase, self.salt, self.cost))
        try:
            return LibraryKey(opener.decrypt(self.nonce, self.wrapped, _about(self.library, self.cost)))
        except InvalidTag:
            raise WrongPassphraseError("That is not the passphrase of this library.") from None


def lock_copy(locations: Locations) -> Path:
    """The other place of the file."""
    return locations.backups / locations.lock_file.name


def read_lock(locations: Locations) -> LockFile | None:
    """The library's, None when it isn't locked. Where one of the two files is damaged or gone, the other is read.

    Raises LibraryError when both are damaged.
    """
    main, copy = locations.lock_file, lock_copy(locations)
    damage: LibraryError | None = None
    if main.exists():
        try:
            return _parsed(main)
        except LibraryError as error:
            damage = error
    if copy.exists() and _looks_encrypted(locations.database):
        try:
            return _parsed(copy)
        except LibraryError as error:
            damage = damage or error
    if damage is not None:
        raise damage
    return None


def write_lock(locations: Locations, lock: LockFile) -> None:
    """Put it into both places, on disk when this returns. Raises LibraryError with the old one in place."""
    for path in (lock_copy(locations), locations.lock_file):
        fresh = path.with_name(path.name + ".new")
        write_synced(fresh, lock_text(lock))
        try:
            fresh.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            raise os_failure(error, path) from error


def copy_lock(backups: Path, folder: Path) -> None:
    """Put the copy among the ``backups`` into another folder of backups, under a name of its own for each lock.

    Where the library is lost, it and the passphrase are all that opens them: as ``lock.json`` in the folder
    of a new library. Raises LibraryError where it is damaged or can't be written, OSError.
    """
    source = backups / "lock.json"
    if source.is_file():
        lock = _parsed(source)
        copy = folder / f"glimpse-{lock.library[:8]}-lock.json"
        fresh = copy.with_name(copy.name + ".new")  # the one that is there is good until this one is
        write_synced(fresh, lock_text(lock))
        fresh.replace(copy)


def lock_text(lock: LockFile) -> bytes:
    """What the file says."""
    body: dict[str, Any] = {
        "what": "The key of a locked Glimpse library, wrapped by its passphrase. Without this file the passphrase "
        "opens nothing: keep it with every copy of the library.",
        "format": _FORMAT,
        "library": lock.library,
        "stretching": {"name": "scrypt", **asdict(lock.cost), "salt": _text(lock.salt)},
        "wrapping": {"name": "AES-256-GCM", "nonce": _text(lock.nonce), "key": _text(lock.wrapped)},
        "keyring": lock.in_keyring,
    }
    return json.dumps({**body, "sum": _sum(body)}, indent=1).encode() + b"\n"


def write_synced(path: Path, content: bytes) -> None:
    """A small file, readable by the user only, on disk when this returns. Raises LibraryError."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise os_failure(error, path) from error


def _parsed(path: Path) -> LockFile:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise os_failure(error, path) from error
    try:
        body = dict(json.loads(text)) if len(text) <= _MOST_BYTES else {}
        newer = body.get("format") != _FORMAT and isinstance(body.get("format"), int)
        if not newer and body.pop("sum") == _sum(body):
            stretching, wrapping = body["stretching"], body["wrapping"]
            lock = LockFile(
                str(body["library"]),
                Cost(int(stretching["n"]), int(stretching["r"]), int(stretching["p"])),
                _bytes(stretching["salt"]),
                _bytes(wrapping["nonce"]),
                _bytes(wrapping["key"]),
                body["keyring"] is True,
            )
            sizes = (len(lock.salt), len(lock.nonce), len(lock.wrapped))
            sane = lock.cost.sane and _LIBRARY.fullmatch(lock.library) is not None
            if sane and sizes == (_SALT, _NONCE, KEY_BYTES + 16):
                return lock
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        newer = False
    if newer:
        raise LibraryError("The library was locked by a newer version of Glimpse. Update Glimpse to open it.")
    raise LibraryError(
        "{path} is damaged, and without it the passphrase opens nothing. Put it back from a copy of the "
        "library's folder.",
        path=path,
    )


def _wrap(library: str, key: LibraryKey, passphrase: str, cost: Cost) -> LockFile:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    wrapper = AESGCM(_stretched(passphrase, salt, cost))
    return LockFile(library, cost, salt, nonce, wrapper.encrypt(nonce, key.secret, _about(library, cost)))


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    # The same characters may be typed as other code points on another system.
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return Scrypt(salt=salt, length=KEY_BYTES, n=cost.n, r=cost.r, p=cost.p).derive(typed)
    except MemoryError:
        raise LibraryError(
            "Opening the library takes {needed} MB of memory, which are not free.",
            needed=128 * cost.n * cost.r // 1_000_000,
        ) from None


def _about(library: str, cost: Cost) -> bytes:
    """What the wrapped key is bound to."""
    return f"glimpse lock {_FORMAT} {library} scrypt {cost.n} {cost.r} {cost.p}".encode()


def _looks_encrypted(database: Path) -> bool:
    """Whether there is a file with something in it that isn't the head of a database in plain; also where there is
    none any more: its backups need the lock.
    """
    try:
        with database.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        return True
    except OSError:
        return False  # whoever opens it says so
    return not head or (len(head) == 16 and head != b"SQLite format 3\0")


def _sum(body: dict[str, Any]) -> str:
    """Against damage, not against somebody who changes it: of that the wrapped key says nothing but wrong."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return hashlib.blake2b(text, digest_size=16).hexdigest()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
