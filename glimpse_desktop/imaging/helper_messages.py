"""What goes through the pipes between this program and its decode helper: a header in JSON, then rows of bytes."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from io import RawIOBase
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HEADER_LIMIT = 1 << 20
_BYTES_LIMIT = 1 << 30
"""Of one row: a photo's file may have so many, and pixels have fewer (see ``containers.PIXEL_LIMIT``)."""

_ROWS_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Bounds:
    """What decoding one picture may take: 12 megapixels 32 s of a processor, 96 s by the clock, 0.9 GB.

    Measured on a slow machine, HEIC, the slowest of the formats, takes 0.08 s a megapixel.
    """

    memory: int = 512 << 20
    """Bytes, beside four times the file and what a pixel may take."""
    memory_a_pixel: int = 32
    seconds: float = 20.0
    """Of a processor."""
    seconds_a_megapixel: float = 1.0
    patience: float = 3.0
    """How much longer it may take by the clock: others want the processors, too."""

    def seconds_for(self, pixels: int) -> float:
        """Of a processor."""
        return self.seconds + self.seconds_a_megapixel * pixels / 1e6

    def by_the_clock(self, pixels: int) -> float:
        return self.patience * self.seconds_for(pixels)

    def bytes_for(self, pixels: int, size: int) -> int:
        """``size``: of the file."""
        return self.memory + 4 * size + self.memory_a_pixel * pixels


USUAL_BOUNDS = Bounds()


class BrokenTalkError(Exception):
    """The other side is gone, or says what it can't mean."""


@dataclass(frozen=True, slots=True)
class Message:
    """``header``: words and numbers; ``rows``: (n,) uint8 each."""

    header: dict[str, Any]
    rows: tuple[NDArray[np.uint8], ...] = ()


def send(to: RawIOBase, header: dict[str, Any], rows: Sequence[bytes | memoryview] = ()) -> None:
    """Write a message whole. Raises BrokenTalkError when nobody reads it."""
    views = [memoryview(row).cast("B") if len(row) else memoryview(b"") for row in rows]
    text = json.dumps({**header, "sizes": [len(view) for view in views]}).encode()
    try:
        for part in (memoryview(struct.pack("<I", len(text)) + text), *views):
            while part:
                part = part[to.write(part) or 0 :]
    except (OSError, ValueError) as error:
        raise BrokenTalkError(str(error)) from error


def receive(source: RawIOBase) -> Message | None:
    """The next message; None when the other side ended between two.

    Raises BrokenTalkError for anything else that isn't a message, MemoryError.
    """
    first = _read(source, 4, may_end=True)
    if first is None:
        return None
    (length,) = struct.unpack("<I", first.tobytes())
    if length > _HEADER_LIMIT:
        raise BrokenTalkError("too long a header")
    text = _read(source, length)
    try:
        header = json.loads(b"" if text is None else text.tobytes())
        sizes = header.pop("sizes")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenTalkError("not a header") from error
    if (
        not isinstance(sizes, list)
        or len(sizes) > _ROWS_LIMIT
        or not all(isinstance(size, int) and 0 <= size <= _BYTES_LIMIT for size in sizes)
    ):
        raise BrokenTalkError("not sizes of rows")
    rows = [_read(source, size) for size in sizes]
    return Message(header, tuple(row for row in rows if row is not None))


def _read(source: RawIOBase, count: int, *, may_end: bool = False) -> NDArray[np.uint8] | None:
    """So many bytes; None when ``may_end`` and there is none left."""
    row = np.empty(count, np.uint8)
    left = row.data
    while left:
        try:
            got = source.readinto(left)
        except (OSError, ValueError) as error:
            raise BrokenTalkError(str(error)) from error
        if not got:
            if may_end and len(left) == count:
                return None
            raise BrokenTalkError("it ended in the middle")
        left = left[got:]
    return row
