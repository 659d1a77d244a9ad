"""Bytes that only who has a library's key can read, and that nobody can change unnoticed.

AES-256-GCM of the library ``cryptography``, with keys derived by HKDF-SHA256 (RFC 5869), one for each use. A
stream is cut into chunks, each with its number as nonce, and the last one says that it is, so that chunks can be
neither swapped nor left out, at the end either: STREAM of V. T. Hoang, R. Reyhanitabar, P. Rogaway, D. Vizár,
"Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, BinaryIO, cast

from glimpse_desktop.domain.errors import GlimpseError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
BACKUPS = "backups"
"""The use of a key for backups, and for every file that is no database, no index and not the window's."""
CHUNK = 1 << 20
"""So many bytes of a stream are sealed at once."""

_MAGIC = b"GLSEAL01"
_STREAM_MAGIC = b"GLSTRM01"
_SALT = 16
_NONCE = 12
_TAG = 16
_MORE, _LAST = b"\x00", b"\x01"


class SealError(GlimpseError):
    """What was sealed has been changed, cut short, or sealed with another key."""

    def __init__(self) -> None:
        super().__init__("The file is damaged, or locked with another key.")


class LibraryKey:
    """The random key of a locked library. Everything is encrypted with keys made from it, never with itself."""

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        """``secret``: 32 random bytes."""
        if len(secret) != KEY_BYTES:
            raise ValueError("a library's key has 32 bytes")
        self._secret = secret

    @classmethod
    def random(cls) -> LibraryKey:
        """A new one, from the system's source of randomness."""
        return cls(os.urandom(KEY_BYTES))

    @property
    def secret(self) -> bytes:
        """The 32 bytes, to be wrapped or given to a keyring. Never to be written as they are."""
        return self._secret

    def for_use(self, use: str) -> bytes:
        """32 bytes that are the same each time for this use, and tell nothing of those for another."""
        return _derived(self._secret, None, use.encode())

    def __repr__(self) -> str:
        return "LibraryKey(…)"


class Seal:
    """Seals bytes and streams for one use of a library's key. Safe from any thread."""

    __slots__ = ("_key",)

    def __init__(self, key: LibraryKey, use: str) -> None:
        """What is sealed for one ``use`` can't be opened for another."""
        self._key = key.for_use(use)

    def seal(self, data: bytes) -> bytes:
        """``data`` so that only ``open`` makes something of it: 36 bytes more."""
        nonce = os.urandom(_NONCE)
        return _MAGIC + nonce + _aead(self._key).encrypt(nonce, data, _MAGIC)

    def open(self, sealed: bytes) -> bytes:
        """What was sealed. Raises SealError."""
        start = len(_MAGIC) + _NONCE
        if not sealed.startswith(_MAGIC) or len(sealed) < start + _TAG:
            raise SealError
        return _opened(_aead(self._key), sealed[len(_MAGIC) : start], sealed[start:], _MAGIC)

    def writer(self, file: BinaryIO) -> SealingWriter:
        """Seals a stream into ``file``, from where it stands."""
        return SealingWriter(file, self._key)

    def reader(self, file: BinaryIO) -> BinaryIO:
        """What a ``writer`` was given, opened as it is read. Reading raises SealError; of a stream that was cut
        short only at its end, so nothing should be done with it before.
        """
        return cast(BinaryIO, io.BufferedReader(_Opening(file, self._key), CHUNK))


def seal_for(key: LibraryKey | None, use: str) -> Seal | None:
    """What a library's files for that ``use`` are sealed with; None where it has no lock."""
    return None if key is None else Seal(key, use)


def unsealed_size(size: int) -> int:
    """How many bytes a stream has that is sealed in ``size`` bytes; below 0 for what can't be one."""
    body = size - len(_STREAM_MAGIC) - _SALT
    return body - _TAG * -(-body // (CHUNK + _TAG))


class _Opening(io.RawIOBase):
    """A sealed stream, opened a chunk at a time."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        self._file = file
        self._head = file.read(len(_STREAM_MAGIC) + _SALT)
        if len(self._head) < len(_STREAM_MAGIC) + _SALT or not self._head.startswith(_STREAM_MAGIC):
            raise SealError
        self._aead = _aead(_derived(key, self._head[len(_STREAM_MAGIC) :], b"stream"))
        self._number = 0
        self._next: bytes | None = file.read(CHUNK + _TAG)
        self._opened = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if not self._opened and self._next is not None:
            self._opened = memoryview(self._open_next(self._next))
        block = memoryview(buffer).cast("B")
        piece = self._opened[: len(block)]
        block[: len(piece)] = piece
        self._opened = self._opened[len(piece) :]
        return len(piece)

    def _open_next(self, sealed: bytes) -> bytes:
        following = self._file.read(CHUNK + _TAG) if len(sealed) == CHUNK + _TAG else b""
        kind = _MORE if following else _LAST
        opened = _opened(self._aead, self._number.to_bytes(_NONCE, "big"), sealed, self._head + kind)
        self._number += 1
        self._next = following or None
        return opened


class SealingWriter:
    """Seals what it is given. ``finish`` writes the end, without which nothing of it can be opened."""

    def __init__(self, file: BinaryIO, key: bytes) -> None:
        salt = os.urandom(_SALT)  # each stream has a key of its own, so numbers do as nonces
        self._file = file
        self._head = _STREAM_MAGIC + salt
        self._aead = _aead(_derived(key, salt, b"stream"))
        self._number = 0
        self._waiting = bytearray()
        self._written = file.write(self._head)

    def write(self, data: bytes | memoryview) -> int:
        """Take more of the stream; returns how much."""
        self._waiting += data
        # The last chunk must know that it is, so a whole one waits until there is more.
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), _MORE)
            del self._waiting[:CHUNK]
        return len(data)

    def finish(self) -> int:
        """The stream is over. Returns how many bytes it has in the file."""
        self._put(bytes(self._waiting), _LAST)
        self._waiting.clear()
        return self._written

    def _put(self, piece: bytes, kind: bytes) -> None:
        sealed = self._aead.encrypt(self._number.to_bytes(_NONCE, "big"), piece, self._head + kind)
        self._written += self._file.write(sealed)
        self._number += 1


def _derived(key: bytes, salt: bytes | None, use: bytes) -> bytes:
    # Imported late: a library that isn't locked never needs it.
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, b"glimpse " + use).derive(key)


def _aead(key: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _opened(aead: AESGCM, nonce: bytes, sealed: bytes, about: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        return aead.decrypt(nonce, sealed, about)
    except InvalidTag:
        raise SealError from None
