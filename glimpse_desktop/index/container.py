"""A checksummed file of arrays, replaced in one step.

Layout: eight magic bytes, the header's length (uint32, little endian), the header (JSON: the caller's
``meta`` and the arrays' names, types and shapes), the arrays' bytes one after the other, BLAKE2b-256 of it.
Nothing of it is handed out before the checksum has been compared. The index of a locked library has all of this
sealed, as one stream.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import DamagedIndexError, GlimpseError
from glimpse_desktop.domain.lasting_files import sync_folder
from glimpse_desktop.domain.sealing import Seal, SealError, SealingWriter, unsealed_size
from glimpse_desktop.index.room import taking

_MAGIC = b"GLIMPSE1"
_DIGEST = 32
_MAX_HEADER = 1 << 20
_BLOCK = 1 << 22
_TYPES = ("int8", "int32", "int64", "uint32", "uint64", "float32")


class IndexSaveError(GlimpseError, OSError):
    """The index could not be written; the file that was there before is untouched."""

    def __init__(self, number: int | None, reason: str, path: Path) -> None:
        GlimpseError.__init__(self, "The index could not be saved: {reason}.", reason=reason)
        self.errno = number
        self.filename = str(path)


def write(
    path: Path, meta: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]], seal: Seal | None = None
) -> None:
    """Write ``path`` beside and rename it over the old one; only its owner may read it.

    ``meta`` is anything JSON can hold. ``seal``: that of a locked library. The folder is made if it is missing.
    Raises IndexSaveError (full disk, no permission, the folder is gone) with the old file intact and nothing left
    beside it.
    """
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)  # left by a kill
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            if seal is None:
                expected = _write_body(file, meta, arrays)
            else:
                sealing = seal.writer(file)
                _write_body(sealing, meta, arrays)
                expected = sealing.finish()
            file.flush()
            os.fsync(file.fileno())
            if os.fstat(file.fileno()).st_size != expected:
                raise OSError(errno.EIO, "fewer bytes were written than asked")
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise IndexSaveError(error.errno, _reason(error), path) from error


def read(path: Path, seal: Seal | None = None) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """What ``write`` was given, with the same ``seal``: then it is opened in memory, never in a file.

    Raises DamagedIndexError for any file that isn't exactly what was written, and FileNotFoundError or
    another OSError when it can't be read at all.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if seal is None:
            return _read_body(file, size, path)
        try:
            return _read_body(seal.reader(file), unsealed_size(size), path)
        except SealError as error:
            raise _damaged(path) from error


def _read_body(file: BinaryIO, size: int, path: Path) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    digest = hashlib.blake2b(digest_size=_DIGEST)
    start = file.read(len(_MAGIC) + 4)
    if len(start) < len(_MAGIC) + 4 or not start.startswith(_MAGIC):
        raise _damaged(path)
    digest.update(start)
    (length,) = struct.unpack_from("<I", start, len(_MAGIC))
    if length > _MAX_HEADER:
        raise _damaged(path)
    header = file.read(length)
    digest.update(header)
    try:
        described = json.loads(header)
        meta = dict(described["meta"])
        shapes = [(str(n), str(t), tuple(int(x) for x in shape)) for n, t, shape in described["arrays"]]
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path) from error
    if any(t not in _TYPES or any(x < 0 for x in shape) for _, t, shape in shapes):
        raise _damaged(path)
    # In Python's integers a damaged shape can't overflow; nothing is allocated that isn't in the file.
    body = sum(np.dtype(t).itemsize * _product(shape) for _, t, shape in shapes)
    if len(start) + length + body + _DIGEST != size:
        raise _damaged(path)
    arrays = {name: _read_array(file, t, shape, digest, path) for name, t, shape in shapes}
    if file.read(_DIGEST) != digest.digest():
        raise _damaged(path)
    return meta, arrays


def _write_body(
    file: BinaryIO | SealingWriter, meta: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]
) -> int:
    described = [[name, array.dtype.name, list(array.shape)] for name, array in arrays.items()]
    header = json.dumps({"meta": dict(meta), "arrays": described}).encode()
    digest = hashlib.blake2b(digest_size=_DIGEST)
    written = 0
    for part in (_MAGIC + struct.pack("<I", len(header)), header):
        digest.update(part)
        written += file.write(part)
    for array in arrays.values():
        data = np.ascontiguousarray(array).reshape(-1).view(np.uint8)
        for start in range(0, data.size, _BLOCK):
            block = data[start : start + _BLOCK].data
            digest.update(block)
            written += file.write(block)
    return written + file.write(digest.digest())


def _read_array(
    file: BinaryIO, dtype: str, shape: tuple[int, ...], digest: hashlib.blake2b, path: Path
) -> NDArray[Any]:
    with taking:
        array = np.empty(shape, np.dtype(dtype))
    data = array.reshape(-1).view(np.uint8)
    for start in range(0, data.size, _BLOCK):
        block = data[start : start + _BLOCK].data
        if file.readinto(block) != len(block):  # type: ignore[attr-defined]
            raise _damaged(path)
        digest.update(block)
    return array


def _product(shape: tuple[int, ...]) -> int:
    result = 1
    for side in shape:
        result *= side
    return result


def _damaged(path: Path) -> DamagedIndexError:
    return DamagedIndexError(
        "The index file {file} is damaged; it can be rebuilt from the library.", file=path.name
    )


def _reason(error: OSError) -> str:
    known = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your quota on the disk is used up",
        errno.EACCES: "no permission to write there",
        errno.EPERM: "no permission to write there",
        errno.EROFS: "the disk is read-only",
        errno.ENOENT: "the folder is gone",
        errno.ENOTDIR: "its folder is a file",
        errno.EEXIST: "its folder is a file",
    }
    return known.get(error.errno or 0, error.strerror or "the disk reports an error")
