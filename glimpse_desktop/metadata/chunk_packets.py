"""The XMP packets of PNG and WebP, whose files are rows of chunks."""

from __future__ import annotations

import zlib
from typing import BinaryIO

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata.xmp_document import DAMAGED, MOST_BYTES, TOO_LARGE

_MOST_CHUNKS = 100_000
_KEYWORD = b"XML:com.adobe.xmp\0"

Found = tuple[bytes | None, tuple[int, int] | None]
"""The packet, and the stored picture's width and height."""


def png_packet(file: BinaryIO) -> Found:
    """From an ``iTXt`` chunk, compressed or not, before the pixels or after them (XMP part 3, 1.1.5)."""
    size = None
    file.seek(8)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if len(head) < 8 or kind == b"IEND":
            break
        if kind == b"IHDR" and length >= 8:
            sides = file.read(8)
            size = int.from_bytes(sides[:4], "big"), int.from_bytes(sides[4:], "big")
            file.seek(length - len(sides) + 4, 1)
        elif kind == b"iTXt" and length > len(_KEYWORD) + 4:
            start = file.read(len(_KEYWORD))
            if start == _KEYWORD:
                return _of_text(_bounded(file, length - len(start))), size
            file.seek(length - len(start) + 4, 1)
        else:
            file.seek(length + 4, 1)
    return None, size


def _of_text(rest: bytes) -> bytes:
    compressed, rest = rest[:1] == b"\1", rest[2:]
    for _ in range(2):  # the language and the translated keyword, both empty as a rule
        _, _, rest = rest.partition(b"\0")
    if not compressed:
        return rest
    unpacking = zlib.decompressobj()
    try:
        packet = unpacking.decompress(rest, MOST_BYTES + 1)
    except zlib.error as error:
        raise MetadataError(DAMAGED) from error
    if len(packet) > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    return packet


def webp_packet(file: BinaryIO) -> Found:
    """From the chunk ``XMP `` of an extended WebP file (RFC 9649, 2.7)."""
    size = None
    file.seek(12)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        length, kind = int.from_bytes(head[4:], "little"), head[:4]
        if len(head) < 8:
            break
        padded = length + length % 2
        if kind == b"VP8X" and length >= 10:
            sides = file.read(10)
            size = 1 + int.from_bytes(sides[4:7], "little"), 1 + int.from_bytes(sides[7:10], "little")
            file.seek(padded - len(sides), 1)
        elif kind == b"XMP ":
            return _bounded(file, length), size
        else:
            file.seek(padded, 1)
    return None, size


def _bounded(file: BinaryIO, length: int) -> bytes:
    if length > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    return file.read(length)
