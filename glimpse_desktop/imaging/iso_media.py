"""The boxes of ISO media files (HEIF, AVIF, Canon's CR3), and what HEIF's say of the picture that is shown.

ISO/IEC 14496-12 (4.2: boxes) and 23008-12 (items and their properties). Only headers are read, never pictures;
bounded, and silent on damage.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_BOXES = 4_096
_MOST_ITEMS = 4_096


@dataclass(frozen=True, slots=True)
class ColourCodes:
    """Numbers of ITU-T H.273: which primaries, and which curve from light to numbers."""

    primaries: int
    transfer: int


def boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each box between ``start`` and ``end``. Never raises.

    What claims to reach further than the box around it ends with that.
    """
    end = len(data) if end is None else min(end, len(data))
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind = struct.unpack_from(">I4s", data, start)
        head = 8
        if size == 1 and start + 16 <= end:
            (size,) = struct.unpack_from(">Q", data, start + 8)
            head = 16
        elif size == 0:
            size = end - start
        if size < head:
            return
        yield kind, start + head, min(start + size, end)
        start += size


def inside(data: bytes, path: bytes, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """Start and end of the content of the first box of a kind in the first of another ...: ``b"moov/trak"``."""
    for wanted in path.split(b"/"):
        found = next(((a, b) for kind, a, b in boxes(data, start, end) if kind == wanted), None)
        if found is None:
            return None
        start, end = found
    return start, end or 0


def primary_colours(data: bytes) -> ColourCodes | None:
    """What the picture that is shown says of its colours by numbers (``colr`` with ``nclx``). None without."""
    meta = inside(data, b"meta")
    if meta is None:
        return None
    top = meta[0] + 4, meta[1]  # a full box: version and flags come first
    shown = inside(data, b"pitm", *top)
    held = inside(data, b"iprp/ipco", *top)
    tied = inside(data, b"iprp/ipma", *top)
    if shown is None or held is None or tied is None:
        return None
    try:
        item = _number(data, shown[0] + 4, 2 if data[shown[0]] == 0 else 4)
        wanted = _properties_of(data, *tied, item)
    except (IndexError, struct.error):
        return None
    for place, (kind, start, end) in enumerate(boxes(data, *held), 1):
        if place in wanted and kind == b"colr" and data[start : start + 4] == b"nclx" and start + 8 <= end:
            return ColourCodes(*struct.unpack_from(">HH", data, start + 4))
    return None


def _properties_of(data: bytes, start: int, end: int, item: int) -> set[int]:
    """Which places in the row of properties an item is tied to, from 1 on."""
    long_ids, long_places = data[start] > 0, bool(data[start + 3] & 1)
    at = start + 8
    for _ in range(min(_number(data, start + 4, 4), _MOST_ITEMS)):
        number = _number(data, at, 4 if long_ids else 2)
        at += 4 if long_ids else 2
        count, width = data[at], 2 if long_places else 1
        at += 1
        if at + count * width > end:
            return set()
        if number == item:
            mask = 0x7FFF if long_places else 0x7F
            return {_number(data, at + i * width, width) & mask for i in range(count)}
        at += count * width
    return set()


def _number(data: bytes, at: int, size: int) -> int:
    return int(struct.unpack_from({1: ">B", 2: ">H", 4: ">I"}[size], data, at)[0])
