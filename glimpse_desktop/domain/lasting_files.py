"""Files that are written beside their place and renamed: what that needs to be whole, and to last through a power
cut."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_REFUSALS = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})
"""What network drives and some file systems say to syncing a folder: there it is theirs to keep the name."""

PART_NAME = r"\.glimpse-[0-9a-f]{16}"
"""The beginning of what is being written, as a regular expression: no scan takes it for a photo."""


@contextmanager
def part_file(folder: Path, ending: str) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in ``folder``, called ``PART_NAME`` and ``ending``; gone after the block unless renamed."""
    part = folder / f".glimpse-{secrets.token_hex(8)}{ending}"
    try:
        with part.open("xb") as stream:
            yield stream, part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def close_synced(stream: BinaryIO) -> None:
    """Close a file that was written once its bytes are on the disk."""
    stream.flush()
    os.fsync(stream.fileno())
    stream.close()


def file_digest(path: Path) -> bytes:
    """SHA-256 of what is in a file. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can promise that; Windows has no such call.

    Raises OSError where the disk fails.
    """
    if os.name != "posix":
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _REFUSALS:
            raise
