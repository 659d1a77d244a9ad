"""Where RAW files that are no TIFF files keep what they say of themselves (EXIF)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from glimpse_desktop.imaging.iso_media import boxes, inside

_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
"""What Canon's box in a CR3 is called."""

_EXIF_DIRECTORY, _GPS_DIRECTORY = 0x8769, 0x8825
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_ENTRIES = 512
_LIMIT = 16 << 20
"""Bytes of one block; they have some kilobytes."""


def exif_of(data: bytes) -> bytes | None:
    """An EXIF block, or a JPEG file that has one, from the bytes of a RAW. None: there is none. Never raises.

    Fujifilm's RAF begins with the place of a JPEG; Minolta's MRW has a block among others; Canon's CR3 has one for
    each directory, which are put together here. Canon's CRW and Sigma's X3F have something else.
    """
    try:
        if data.startswith(b"FUJIFILMCCD-RAW"):
            start, length = struct.unpack_from(">II", data, 84)
            return data[start : start + min(length, _LIMIT)] or None
        if data.startswith(b"\0MRM"):
            return _minolta(data)
        if data[4:8] == b"ftyp":
            return _canon(data)
    except (struct.error, IndexError):
        return None
    return None


def _minolta(data: bytes) -> bytes | None:
    end, at = min(8 + struct.unpack_from(">I", data, 4)[0], len(data)), 8
    while at + 8 <= end:
        (length,) = struct.unpack_from(">I", data, at + 4)
        if data[at : at + 4] == b"\0TTW":
            return data[at + 8 : at + 8 + min(length, _LIMIT)]
        at += 8 + length
    return None


def _canon(data: bytes) -> bytes | None:
    moov = inside(data, b"moov")
    held = moov and next((box for box in _uuids(data, *moov) if data[box[0] - 16 : box[0]] == _CANON), None)
    if held is None:
        return None
    parts = {kind: data[start : min(end, start + _LIMIT)] for kind, start, end in boxes(data, *held)}
    main = parts.get(b"CMT1", b"")
    if main[:4] not in (b"II*\0", b"MM\0*"):
        return None
    block, order = bytearray(main), "<" if main[:2] == b"II" else ">"
    rows = _rows(main, order)
    for tag, kind in ((_EXIF_DIRECTORY, b"CMT2"), (_GPS_DIRECTORY, b"CMT4")):
        part = parts.get(kind, b"")
        if part[:4] != main[:4]:
            continue
        block += b"\0" * (len(block) % 2)
        moved = [_moved(row, order, len(block)) for row in _rows(part, order)]
        block += part
        rows.append(struct.pack(order + "HHII", tag, 4, 1, _append(block, moved, order)))
    start = _append(block, rows, order)
    struct.pack_into(order + "I", block, 4, start)
    return bytes(block)


def _uuids(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of what is in each box with a long name, after the name."""
    return ((a + 16, b) for kind, a, b in boxes(data, start, end) if kind == b"uuid" and b - a > 16)


def _rows(block: bytes, order: str) -> list[bytes]:
    """The entries of a block's first directory, 12 bytes each."""
    (start,) = struct.unpack_from(order + "I", block, 4)
    (count,) = struct.unpack_from(order + "H", block, start)
    places = range(start + 2, start + 2 + 12 * min(count, _MOST_ENTRIES), 12)
    return [block[at : at + 12] for at in places if at + 12 <= len(block)]


def _moved(row: bytes, order: str, by: int) -> bytes:
    """An entry of a block that now begins ``by`` bytes later: what it names by its place has moved, too."""
    tag, kind, count, where = struct.unpack(order + "HHII", row)
    if _SIZES.get(kind, 1) * count <= 4:
        return row
    return struct.pack(order + "HHII", tag, kind, count, min(where + by, 0xFFFFFFFF))


def _append(block: bytearray, rows: list[bytes], order: str) -> int:
    """Write a directory of these entries at the end; where it begins."""
    block += b"\0" * (len(block) % 2)
    start = len(block)
    block += struct.pack(order + "H", len(rows)) + b"".join(rows) + struct.pack(order + "I", 0)
    return start
