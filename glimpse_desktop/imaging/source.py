"""Reading a photo's file, with a reason for people when that fails."""

from __future__ import annotations

import errno
import os
import stat
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from glimpse_desktop import __version__
from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.jpeg_xl import installed_decoders
from glimpse_desktop.imaging.raw_kinds import RAW_SUFFIXES
from glimpse_desktop.imaging.reasons import DISK_FAILED, EMPTY, NO_PERMISSION, NOT_READ

SUPPORTED_SUFFIXES = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff"),
        *(".bmp", ".dib", ".gif", ".heic", ".heif", ".hif", ".avif", ".jxl", ".mpo"),
        *RAW_SUFFIXES,
    }
)
"""Suffixes in lower case that a scan picks up; the format itself is decided by content."""

FILE_LIMIT = 1 << 30
"""Bytes."""

_GONE = marked("the file is gone")
_REASONS = {
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.ESTALE: _GONE,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.ELOOP: marked("the link leads nowhere"),
    errno.ENAMETOOLONG: marked("its path is too long"),
    errno.EIO: DISK_FAILED,
}


@lru_cache(maxsize=1)
def readers() -> str:
    """What reads photos here. In other words than before: what could not be read may be readable now.

    As they were at first: a helper process that runs already finds no decoder that comes later.
    """
    return " ".join((__version__, *installed_decoders()))


def looks_like_photo(path: Path) -> bool:
    """Whether the name's suffix is one of a photo's, in any case."""
    return path.suffix.lower() in SUPPORTED_SUFFIXES


def read_photo_file(path: Path) -> bytes:
    """All bytes of an ordinary file of 1 byte to ``FILE_LIMIT``. Never waits for a pipe or a device.

    Raises PhotoError: the file is gone, empty, too large, not an ordinary file, or may not be read.
    """
    try:
        # Before opening: to open a device can already do something, and a pipe would wait for its writer.
        _require_ordinary(path.stat())
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags | getattr(os, "O_CLOEXEC", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            _require_ordinary(status)
            data = _all_of(file, status.st_size) if status.st_size <= FILE_LIMIT else None
    except OSError as error:
        raise PhotoError(_REASONS.get(error.errno or 0, NOT_READ)) from error
    except ValueError as error:
        raise PhotoError(_GONE) from error
    if data is None or len(data) > FILE_LIMIT:
        raise PhotoError("the file is too large to be a photo: more than 1 GB")
    if not data:
        raise PhotoError(EMPTY)
    return data


def _all_of(file: BinaryIO, size: int) -> bytes:
    """All bytes, one more than ``FILE_LIMIT`` at most; at once where there are ``size``."""
    data = file.read(size + 1)
    return data if len(data) <= size else data + file.read(FILE_LIMIT + 1 - len(data))


def _require_ordinary(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise PhotoError("it is not an ordinary file")
