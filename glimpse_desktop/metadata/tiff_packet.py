"""The XMP packet of a TIFF: tag 700 of its first directory. Most cameras' raw formats are TIFFs.

TIFF 6.0, section 2; BigTIFF has the same with eight bytes where TIFF has four.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata.xmp_document import MOST_BYTES, TOO_LARGE

_XMP, _WIDTH, _HEIGHT, _KIND, _ORIENTATION = 700, 256, 257, 254, 274
_MOST_ENTRIES = 4096
_BYTES = (1, 2, 6, 7)
"""The kinds that are a byte each."""

HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"IIU\0", b"IIRO", b"IIRS", b"MMOR")
"""Of TIFF and BigTIFF; the last four are Panasonic's and Olympus' raw files."""


def tiff_packet(file: BinaryIO) -> tuple[bytes | None, tuple[int, int] | None, int | None]:
    """The packet; the stored picture's width and height where the first directory is about that picture; and the
    orientation (1-8) that its pixels are stored in, which decoders may apply by themselves."""
    head = file.read(16)
    order = "<" if head[:2] == b"II" else ">"
    big = head[2:4] in (b"+\0", b"\0+")
    entry_form, count_form, entry_size = ("HHQ", "Q", 20) if big else ("HHI", "H", 12)
    (start,) = struct.unpack_from(order + ("Q" if big else "I"), head, 8 if big else 4)
    file.seek(start)
    (count,) = struct.unpack(order + count_form, _exactly(file, struct.calcsize(order + count_form)))
    table = _exactly(file, entry_size * min(count, _MOST_ENTRIES))
    found: dict[int, int] = {}
    packet: tuple[int, int] | None = None
    at_value = struct.calcsize(order + entry_form)
    for at in range(0, len(table), entry_size):
        tag, kind, length = struct.unpack_from(order + entry_form, table, at)
        if tag == _XMP and kind in _BYTES and length > entry_size - at_value:
            packet = struct.unpack_from(order + ("Q" if big else "I"), table, at + at_value)[0], length
        elif tag in (_WIDTH, _HEIGHT, _KIND, _ORIENTATION) and length == 1 and kind in (3, 4):
            form = order + ("H" if kind == 3 else "I")
            (found[tag],) = struct.unpack_from(form, table, at + at_value)
    # A raw file's first directory is often about a small preview: bit 0 of its kind says so.
    whole = not found.get(_KIND, 0) & 1
    size = (found[_WIDTH], found[_HEIGHT]) if whole and _WIDTH in found and _HEIGHT in found else None
    orientation = found.get(_ORIENTATION)
    orientation = orientation if orientation is not None and 1 <= orientation <= 8 else None
    if packet is None:
        return None, size, orientation
    where, length = packet
    if length > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    file.seek(where)
    return _exactly(file, length), size, orientation


def _exactly(file: BinaryIO, length: int) -> bytes:
    data = file.read(length)
    if len(data) < length:
        raise EOFError
    return data
