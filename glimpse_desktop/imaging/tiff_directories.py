"""The directories of a TIFF file: what pictures it has, without decoding any.

TIFF 6.0, section 2, and BigTIFF (the same with numbers of eight bytes). Nearly every maker's RAW is one, too.
Bounded: a chain that leads back to itself ends there, and what is damaged is left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

_WIDTH, _HEIGHT, _COLOURS = 0x0100, 0x0101, 0x0106
_SUBFILE, _OLD_SUBFILE, _BELOW, _DNG_VERSION = 0x00FE, 0x00FF, 0x014A, 0xC612
_BITS, _SAMPLES, _PLANES, _SAMPLE_FORMAT = 0x0102, 0x0115, 0x011C, 0x0153
_ORIENTATION, _PROFILE, _PREVIEW_COLOURS = 0x0112, 0x8773, 0xC71A
_WANTED = {
    *(_WIDTH, _HEIGHT, _COLOURS, _SUBFILE, _OLD_SUBFILE, _BELOW, _DNG_VERSION, _PREVIEW_COLOURS),
    *(_BITS, _SAMPLES, _PLANES, _SAMPLE_FORMAT, _ORIENTATION),
}

_REDUCED, _MASK = 1, 4
_OLD_REDUCED = 2

_MOST_DIRECTORIES = 2_000
_MOST_ENTRIES = 4_096
_MOST_BELOW = 32
_SIZES = {1: 1, 3: 2, 4: 4, 13: 4, 16: 8, 18: 8}
"""Bytes of the kinds of whole numbers."""


@dataclass(frozen=True, slots=True)
class TiffDirectory:
    """One picture of a TIFF. ``colours``: its PhotometricInterpretation, None without; ``below``: where the
    directories lie that belong to it; ``is_dng``: it says which version of DNG the file is in.

    ``is_page``: a picture of its own, neither a smaller copy of another nor a mask for it. ``place``: its place in
    the main chain. ``preview_colours``: DNG's number for a preview's colours (PreviewColorSpace). How a pixel is
    stored: ``bits``, ``samples``, ``is_planar``, ``sample_format`` (1 whole, 2 with a sign, 3 floats).
    ``orientation`` is EXIF's; ``profile`` start and end of the ICC profile in the file.
    """

    width: int
    height: int
    colours: int | None
    is_page: bool
    is_dng: bool
    preview_colours: int | None
    below: tuple[int, ...]
    place: int
    bits: int
    samples: int
    is_planar: bool
    sample_format: int
    orientation: int
    profile: tuple[int, int]


def directories(data: bytes) -> list[TiffDirectory]:
    """Those of the main chain, in order, the first 2,000 of them. Never raises."""
    header = _header(data)
    return [] if header is None else [directory for directory, _ in _chain(data, *header)]


def directories_below(data: bytes, above: TiffDirectory) -> list[TiffDirectory]:
    """Those that belong to one of ``directories``. Never raises."""
    header = _header(data)
    if header is None:
        return []
    order, big, _ = header
    found = (_read(data, at, order, big) for at in above.below)
    return [one[0] for one in found if one is not None]


def _header(data: bytes) -> tuple[str, bool, int] | None:
    """Byte order, whether it is a BigTIFF, and where the first directory lies.

    Olympus ("IIRO") and Panasonic ("IIU\\0") have a magic number of their own, and the rest as it should be.
    """
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 16:
        return None
    big = struct.unpack_from(order + "H", data, 2)[0] == 43
    first = struct.unpack_from(order + "Q", data, 8)[0] if big else struct.unpack_from(order + "I", data, 4)[0]
    return order, big, int(first)


def _chain(data: bytes, order: str, big: bool, at: int) -> Iterator[tuple[TiffDirectory, int]]:
    been: set[int] = set()
    while at and at not in been and len(been) < _MOST_DIRECTORIES:
        been.add(at)
        read = _read(data, at, order, big)
        if read is None:
            return
        yield replace(read[0], place=len(been) - 1), read[1]
        at = read[1]


def _read(data: bytes, at: int, order: str, big: bool) -> tuple[TiffDirectory, int] | None:
    """The directory at ``at``, and where the next one is."""
    entry, inline, counted = (20, 12, 8) if big else (12, 8, 2)
    if at + counted > len(data):
        return None
    (count,) = struct.unpack_from(order + ("Q" if big else "H"), data, at)
    start, end = at + counted, at + counted + entry * count
    if count > _MOST_ENTRIES or end > len(data):
        return None
    found: dict[int, tuple[int, ...]] = {}
    profile = 0, 0
    for place in range(start, end, entry):
        tag, kind = struct.unpack_from(order + "HH", data, place)
        if tag == _PROFILE:
            length, where = struct.unpack_from(order + ("QQ" if big else "II"), data, place + 4)
            profile = where, where + length
        if tag not in _WANTED or kind not in _SIZES:
            continue
        (length,) = struct.unpack_from(order + ("Q" if big else "I"), data, place + 4)
        length = min(length, _MOST_BELOW)
        where, room = place + inline, 8 if big else 4
        if length * _SIZES[kind] > room:
            (where,) = struct.unpack_from(order + ("Q" if big else "I"), data, where)
        if where + length * _SIZES[kind] <= len(data):
            letter = {1: "B", 2: "H", 4: "I", 8: "Q"}[_SIZES[kind]]
            found[tag] = struct.unpack_from(f"{order}{length}{letter}", data, where)
    size = 8 if big else 4
    following = struct.unpack_from(order + ("Q" if big else "I"), data, end)[0] if end + size <= len(data) else 0
    subfile = _first(found, _SUBFILE) or 0
    smaller = subfile & (_REDUCED | _MASK) or _first(found, _OLD_SUBFILE) == _OLD_REDUCED
    directory = TiffDirectory(
        width=_first(found, _WIDTH) or 0,
        height=_first(found, _HEIGHT) or 0,
        colours=_first(found, _COLOURS),
        is_page=not smaller,
        is_dng=_DNG_VERSION in found,
        preview_colours=_first(found, _PREVIEW_COLOURS),
        below=found.get(_BELOW, ()),
        place=0,
        bits=max(found.get(_BITS, ()), default=1),
        samples=_first(found, _SAMPLES) or 1,
        is_planar=_first(found, _PLANES) == 2,
        sample_format=_first(found, _SAMPLE_FORMAT) or 1,
        orientation=_first(found, _ORIENTATION) or 1,
        profile=profile,
    )
    return directory, int(following)


def _first(found: dict[int, tuple[int, ...]], tag: int) -> int | None:
    numbers = found.get(tag)
    return numbers[0] if numbers else None
