"""The XMP packet of files made of ISO boxes: HEIF and AVIF, Canon's CR3, JPEG XL; and HEIF's own orientation.

ISO/IEC 14496-12 (boxes 4.2, items 8.11), XMP part 3 (1.1.4: the long name of a box of XMP). libheif would give it,
too, but reads the whole file for it: some megabytes a photo instead of some kilobytes.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterator
from typing import BinaryIO

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.imaging.exif_block import ORIENTATION, read_orientation, read_tags
from glimpse_desktop.metadata.xmp_document import MOST_BYTES, TOO_LARGE

_LONG_NAME = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_KIND = b"application/rdf+xml"
_MOST_BOXES = 10_000
_MOST_PIECES = 20_000
"""Of all items together: a large picture is a grid of some hundreds."""
_IN_FILE, _IN_META = 0, 1
"""What the place of an item counts from (ISO/IEC 14496-12, 8.11.3)."""


def box_packet(file: BinaryIO) -> tuple[bytes | None, int | None]:
    """The packet, and the orientation that HEIF's or AVIF's EXIF says; None without.

    Decoders turn those pictures as a property of the picture tells them, and leave EXIF aside. But regions are
    written for the picture before that. Raises MetadataError where something is too large.
    """
    for kind, start, end in _boxes(file, 0, file.seek(0, io.SEEK_END)):
        if kind == b"meta":
            meta = io.BytesIO(_read(file, start, end - start))
            packet, exif = _item(file, meta, _is_xmp), _item(file, meta, _is_exif)
            return packet, _orientation(exif) if exif is not None else None
        if kind == b"uuid" and end - start > 16:
            file.seek(start)
            if file.read(16) == _LONG_NAME:
                return _read(file, start + 16, end - start - 16), None
        elif kind == b"xml ":
            return _read(file, start, end - start), None
    return None, None


def _is_xmp(item: bytes) -> bool:
    # The item's own name stands between its kind and its type of content.
    return item[:4] == b"mime" and item[4:].split(b"\0")[1:2] == [_KIND]


def _is_exif(item: bytes) -> bool:
    return item[:4] == b"Exif"


def _orientation(item: bytes) -> int | None:
    block = item[4 + int.from_bytes(item[:4], "big") :]
    return read_orientation(block) if ORIENTATION in read_tags(block)[0] else None


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each box between ``start`` and ``end``."""
    for _ in range(_MOST_BOXES):
        file.seek(start)
        head = file.read(16)
        if start + 8 > end or len(head) < 8:
            return
        size, kind = struct.unpack_from(">I4s", head)
        header = 8
        if size == 1 and len(head) == 16:
            (size,) = struct.unpack_from(">Q", head, 8)
            header = 16
        elif size == 0:
            size = end - start
        if size < header:
            return
        yield kind, start + header, min(start + size, end)
        start += size


def _read(file: BinaryIO, start: int, length: int) -> bytes:
    if length > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    file.seek(start)
    return file.read(length)


def _item(file: BinaryIO, meta: io.BytesIO, is_wanted: Callable[[bytes], bool]) -> bytes | None:
    """An item that a box ``meta`` lists, put together of its pieces."""
    parts = {kind: (start, end) for kind, start, end in _boxes(meta, 4, len(meta.getbuffer()))}
    if b"iinf" not in parts or b"iloc" not in parts:
        return None
    item = _number_of_item(meta, *parts[b"iinf"], is_wanted)
    place = _place(_read(meta, parts[b"iloc"][0], parts[b"iloc"][1] - parts[b"iloc"][0]), item)
    if place is None:
        return None
    method, pieces = place
    if sum(length for _, length in pieces) > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    source: BinaryIO = file
    first = 0
    if method == _IN_META and b"idat" in parts:
        source, first = meta, parts[b"idat"][0]
    elif method != _IN_FILE:
        return None
    return b"".join(_read(source, first + start, length) for start, length in pieces)


def _number_of_item(meta: io.BytesIO, start: int, end: int, is_wanted: Callable[[bytes], bool]) -> int | None:
    meta.seek(start)
    wide = meta.read(1) != b"\0"
    for kind, at, last in _boxes(meta, start + (8 if wide else 6), end):
        entry = _read(meta, at, last - at)
        if kind != b"infe" or len(entry) < 12 or entry[0] not in (2, 3):
            continue
        wide_number = entry[0] == 3
        number = int.from_bytes(entry[4 : 8 if wide_number else 6], "big")
        rest = entry[10 if wide_number else 8 :]
        if is_wanted(rest):
            return number
    return None


def _place(iloc: bytes, wanted: int | None) -> tuple[int, list[tuple[int, int]]] | None:
    """How the item's place is counted, and start and length of its pieces."""
    if wanted is None:
        return None
    stream = io.BytesIO(iloc)

    def number(size: int) -> int:
        data = stream.read(size)
        if len(data) < size:
            raise EOFError
        return int.from_bytes(data, "big")

    version = number(4) >> 24
    sizes = number(2)
    of_start, of_length, of_base, of_index = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15
    left = _MOST_PIECES
    for _ in range(number(2 if version < 2 else 4)):
        item = number(2 if version < 2 else 4)
        method = number(2) & 15 if version in (1, 2) else _IN_FILE
        number(2)  # data reference: this file
        base = number(of_base)
        pieces = []
        count = number(2)
        left -= 1 + count
        if left < 0:
            return None
        for _ in range(count):
            number(of_index if version in (1, 2) else 0)
            start = number(of_start)
            pieces.append((base + start, number(of_length)))
        if item == wanted:
            return method, pieces
    return None
