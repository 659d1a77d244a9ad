"""An index in files: a head that says how it is divided, and each segment in a checksummed file of its own.

A segment is written by itself, beside and renamed over, so a kill leaves each as it was before or after. Whoever
opens them asks the database who is missing and who has gone: nothing else needs them to be of one moment, but
that all are divided alike, which ``key`` says. A damaged segment is missing, the others are as good as before.
"""

from __future__ import annotations

import logging
import os
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import DamagedIndexError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import Seal
from glimpse_desktop.index import container
from glimpse_desktop.index.room import taking
from glimpse_desktop.index.segment import Segment

_log = logging.getLogger(__name__)

_FORMAT = 2


@dataclass(frozen=True, slots=True)
class Head:
    """``axes`` (d, g) along which graphs are searched, ``segments`` how many there are."""

    pack: str
    key: str
    axes: NDArray[np.float32]
    segments: int


def segment_path(path: Path, number: int) -> Path:
    """Where the segment of that number is, of an index whose head is in ``path``."""
    return path.with_name(f"{path.stem}.{number}{path.suffix}")


def write_head(path: Path, head: Head, seal: Seal | None = None) -> None:
    """Begin an index that is divided in its own way; segments of the one before go. Raises IndexSaveError."""
    meta = {"format": _FORMAT, "pack": head.pack, "key": head.key, "segments": head.segments}
    container.write(path, meta, {"axes": head.axes}, seal)
    for file in _segments(path):
        with suppress(OSError):  # one that is left is passed over
            file.unlink(missing_ok=True)


def read_head(path: Path, pack: str, dimensions: int, seal: Seal | None = None) -> Head | None:
    """None where there is no file. Raises DamagedIndexError (also for one of another pack or version), OSError."""
    try:
        meta, arrays = container.read(path, seal)
    except FileNotFoundError:
        return None
    if meta.get("format") != _FORMAT:
        raise DamagedIndexError("The index file {file} is from another version of the program.", file=path.name)
    if meta.get("pack") != pack or arrays["axes"].shape[0] != dimensions:
        raise DamagedIndexError("The index file {file} belongs to another model pack.", file=path.name)
    return Head(pack, str(meta["key"]), arrays["axes"], int(meta["segments"]))


def dimensions(path: Path, seal: Seal | None = None) -> int:
    """Of the vectors in an index. Raises DamagedIndexError, OSError."""
    _, arrays = container.read(path, seal)
    if "axes" not in arrays:
        raise DamagedIndexError("The index file {file} is from another version of the program.", file=path.name)
    return int(arrays["axes"].shape[0])


def write_segment(
    path: Path,
    key: str,
    number: int,
    graph: dict[str, Any],
    arrays: dict[str, NDArray[Any]],
    seal: Seal | None = None,
) -> None:
    """Raises IndexSaveError."""
    meta = {"format": _FORMAT, "key": key, "number": number, "graph": graph}
    container.write(segment_path(path, number), meta, arrays, seal)


def read_segments(
    path: Path, head: Head, cancel: CancelToken | None = None, seal: Seal | None = None
) -> list[Segment | None]:
    """Every segment, None for those that are missing or (the log says so) damaged. Raises Cancelled, OSError."""

    def read(number: int) -> Segment | None:
        if cancel is not None:
            cancel.check()
        try:
            return _read_segment(segment_path(path, number), head, number, seal)
        except FileNotFoundError:
            return None
        except DamagedIndexError as error:
            _log.warning("a part of the search index is made again: %s", error)
            return None

    with ThreadPoolExecutor(min(2, os.cpu_count() or 1), "index-reader") as pool:
        return list(pool.map(read, range(head.segments)))


def discard(path: Path) -> None:
    """Delete what there is in ``path`` and beside it: what is damaged, or of an index that is no more."""
    for file in (path, *_segments(path)):
        file.unlink(missing_ok=True)


def _segments(path: Path) -> list[Path]:
    number = re.compile(rf"{re.escape(path.stem)}\.\d+{re.escape(path.suffix)}")
    folder = path.parent
    return [file for file in folder.iterdir() if number.fullmatch(file.name)] if folder.is_dir() else []


def _read_segment(path: Path, head: Head, number: int, seal: Seal | None) -> Segment | None:
    """None for one of the index before: a kill came between the new head and it."""
    meta, arrays = container.read(path, seal)
    if meta.get("format") != _FORMAT or meta.get("number") != number:
        raise DamagedIndexError("The index file {file} belongs to another index.", file=path.name)
    if meta.get("key") != head.key:
        return None
    try:
        with taking:
            return Segment.restored(head.axes, meta["graph"], arrays)
    except (RuntimeError, ValueError, KeyError) as error:
        raise DamagedIndexError(
            "The index file {file} is from another version of hnswlib.", file=path.name
        ) from error
