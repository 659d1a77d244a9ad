"""The EXIF block of a file, and the few of its tags that matter here.

``read_tags`` is for every photo of a library, ``read_numbers`` for the one that somebody looks at.

Read by hand rather than through Pillow: bounded, silent on damage, and without a second look at the pixels.
EXIF is a TIFF file in miniature: directories of 12-byte entries (TIFF 6.0, section 2; JEITA CP-3451).
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import raw_headers
from glimpse_desktop.imaging.containers import open_picture, sniff
from glimpse_desktop.imaging.jpeg_xl import jpeg_xl_exif

ORIENTATION = 0x0112
EXIF_DIRECTORY = 0x8769
GPS_DIRECTORY = 0x8825

Value = int | str
Tags = dict[int, Value]
Numbers = dict[int, tuple[float, ...] | str]

_COLOUR_SPACE, _INTEROPERABILITY = 0xA001, 0xA005
_ADOBE_RGB, _UNCALIBRATED = 2, 0xFFFF

JPEG_SCAN, JPEG_END = 0xDA, 0xD9
_JPEG_APP1 = 0xE1
_FILLING = re.compile(rb"\xff{2,}")
"""What may be before a JPEG's marker, as long as it likes."""

_MAX_ENTRIES = 512
_MAX_TEXT = 4096
_MAX_CHUNKS = 100_000
_MAX_NUMBERS = 4
"""Longer rows of numbers are tables of a maker, or damage."""

_NUMBERS = {1: "B", 3: "H", 4: "I", 5: "II", 9: "i", 10: "ii", 11: "f", 12: "d"}
"""How the kinds of numbers of TIFF lie in the file; 5 and 10 are fractions."""


def find_exif(data: bytes) -> bytes | None:
    """The EXIF block in a picture file's bytes, from its byte order mark on; None without. Never raises."""
    kind = sniff(data)
    if kind == "JPEG":
        blocks = _jpeg_blocks(data)
    elif kind == "PNG":
        blocks = _png_blocks(data)
    elif kind == "WEBP":
        blocks = _webp_blocks(data)
    elif kind == "TIFF":
        return data
    elif kind == "RAW":
        return raw_exif(data)
    elif kind == "JXL":
        blocks = jpeg_xl_exif(data)
    elif kind in ("HEIF", "AVIF"):
        return _from_picture(data)
    else:
        return None
    for block in blocks:
        found = strip_prefix(block)
        if found is not None:
            return found
    return None


def strip_prefix(block: bytes) -> bytes | None:
    """An EXIF block without the ``Exif\\0\\0`` that some containers put before it; None if it isn't one."""
    if block.startswith(b"Exif\0"):
        block = block[6:]
    return block if block[:4] in (b"II*\0", b"MM\0*") else None


def read_tags(block: bytes) -> tuple[Tags, Tags]:
    """Whole numbers and texts of the main directory and of the EXIF directory. Never raises.

    What is damaged is left out. Values are the first number of an entry, or its text up to the first NUL.
    """
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None or len(block) < 8:
        return {}, {}
    (start,) = struct.unpack_from(order + "I", block, 4)
    main = dict(_directory(block, start, order))
    inner = main.get(EXIF_DIRECTORY)
    return main, dict(_directory(block, inner, order)) if isinstance(inner, int) else {}


def read_numbers(block: bytes, directory: int) -> Numbers:
    """Numbers (fractions, too) and texts of the directory that the main one names by this tag. Never raises.

    ``directory`` is EXIF_DIRECTORY or GPS_DIRECTORY. Every number comes as a row of one to four finite ones; what
    is damaged is left out, and a fraction over 0 with its whole row.
    """
    start = read_tags(block)[0].get(directory)
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None or not isinstance(start, int):
        return {}
    found: Numbers = {tag: text for tag, text in _directory(block, start, order) if isinstance(text, str)}
    for at in _entries(block, start, order):
        tag, kind, count = struct.unpack_from(order + "HHI", block, at)
        if kind not in _NUMBERS or not 1 <= count <= _MAX_NUMBERS:
            continue
        form = order + _NUMBERS[kind] * count
        size = struct.calcsize(form)
        where = at + 8 if size <= 4 else struct.unpack_from(order + "I", block, at + 8)[0]
        if where + size > len(block):
            continue
        whole = struct.unpack_from(form, block, where)
        if kind not in (5, 10):
            if all(math.isfinite(number) for number in whole):
                found[tag] = tuple(float(number) for number in whole)
        elif all(whole[1::2]):
            found[tag] = tuple(above / below for above, below in zip(whole[::2], whole[1::2], strict=True))
    return found


def says_adobe_rgb(block: bytes | None) -> bool:
    """Whether a camera marked its colours as Adobe RGB, as DCF tells it to: no sRGB, interoperability "R03"."""
    if block is None:
        return False
    inner = read_tags(block)[1]
    if inner.get(_COLOUR_SPACE) == _ADOBE_RGB:  # not in any standard, but written
        return True
    start = inner.get(_INTEROPERABILITY)
    if inner.get(_COLOUR_SPACE) != _UNCALIBRATED or not isinstance(start, int):
        return False
    return dict(_directory(block, start, "<" if block[:2] == b"II" else ">")).get(1) == "R03"


def read_orientation(block: bytes | None) -> int:
    """EXIF orientation 1-8; 1 when the block doesn't say, or says nonsense."""
    value = read_tags(block)[0].get(ORIENTATION) if block is not None else None
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _entries(block: bytes, start: int, order: str) -> Iterator[int]:
    """Where the entries of a directory begin."""
    if start + 2 > len(block):
        return
    (count,) = struct.unpack_from(order + "H", block, start)
    for i in range(min(count, _MAX_ENTRIES)):
        at = start + 2 + 12 * i
        if at + 12 > len(block):
            return
        yield at


def _directory(block: bytes, start: int, order: str) -> Iterator[tuple[int, Value]]:
    for at in _entries(block, start, order):
        tag, kind, length = struct.unpack_from(order + "HHI", block, at)
        if kind == 3 and length >= 1 and length <= 2:
            yield tag, struct.unpack_from(order + "H", block, at + 8)[0]
        elif kind in (4, 13) and length == 1:
            yield tag, struct.unpack_from(order + "I", block, at + 8)[0]
        elif kind == 2 and length >= 1:
            where = at + 8 if length <= 4 else struct.unpack_from(order + "I", block, at + 8)[0]
            raw = block[where : where + min(length, _MAX_TEXT)].split(b"\0", 1)[0]
            yield tag, raw.decode("utf-8", "replace").strip()


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of the content of a JPEG's segments up to that of the first pixels. Never raises."""
    at = 2
    for _ in range(_MAX_CHUNKS):
        if filling := _FILLING.match(data, at):
            at = filling.end() - 1
        if len(data) < at + 4 or data[at] != 0xFF or data[at + 1] == JPEG_END:
            return
        end = at + 2 + max(int.from_bytes(data[at + 2 : at + 4], "big"), 2)
        yield data[at + 1], at + 4, end
        if data[at + 1] == JPEG_SCAN:
            return
        at = end


def _jpeg_blocks(data: bytes) -> Iterator[bytes]:
    return (data[start:end] for marker, start, end in jpeg_segments(data) if marker == _JPEG_APP1)


def _png_blocks(data: bytes) -> Iterator[bytes]:
    at = 8
    for _ in range(_MAX_CHUNKS):
        if at + 8 > len(data):
            return
        length = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"eXIf":
            yield data[at + 8 : at + 8 + length]
        at += 12 + length


def _webp_blocks(data: bytes) -> Iterator[bytes]:
    at = 12
    for _ in range(_MAX_CHUNKS):
        if at + 8 > len(data):
            return
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] == b"EXIF":
            yield data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def raw_exif(data: bytes) -> bytes | None:
    """The EXIF block of a RAW: most are TIFF files themselves, which is the block."""
    if data[:2] in (b"II", b"MM") and not data.startswith(b"II\x1a\0"):
        return data
    inner = raw_headers.exif_of(data)
    return inner if inner is None or inner[:2] in (b"II", b"MM") else find_exif(inner)


def _from_picture(data: bytes) -> bytes | None:
    try:
        block = open_picture(data)[1].info.get("exif")
    except PhotoError:
        return None
    return strip_prefix(block) if isinstance(block, bytes) else None
