"""The directories of a TIFF file: what pictures it has, without decoding any.

TIFF 6.0, section 2, and BigTIFF (the same with numbers of eight bytes). Nearly every maker's RAW is one, too.
Bounded: a chain that leads back to itself ends there, and what is damaged is left out. Directories may overlap, so
a small file can have very many: how much is read of all of them together is bounded, too.
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
_MOST_ENTRIES_IN_ALL = 100_000
"""0.03 s. A scan of a thousand pages has 20,000."""
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
    ``orientation`` is EXIF's; ``profile`` start and end of the ICC profile in the file; ``following`` where
    the next one of the chain lies, 0 for none.
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
    following: int


def directories(data: bytes) -> list[TiffDirectory]:
    """Those of the main chain, in order, the first 2,000 of them. Never raises."""
    return list(_Reader(data).chain())


def directories_and_below(data: bytes) -> Iterator[TiffDirectory]:
    """Those of ``directories``, each followed by those that belong to it. Never raises."""
    reader = _Reader(data)
    for above in reader.chain():
        yield above
        yield from filter(None, map(reader.read, above.below))


class _Reader:
    """Of one file, as long as it hasn't read too much.

    Olympus ("IIRO") and Panasonic ("IIU\\0") have a magic number of their own, and the rest as it should be.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._order = {b"II": "<", b"MM": ">"}.get(data[:2], "") if len(data) >= 16 else ""
        self._big = bool(self._order) and self._number("H", 2) == 43
        self._left = _MOST_ENTRIES_IN_ALL

    def chain(self) -> Iterator[TiffDirectory]:
        if not self._order:
            return
        at = self._number("Q", 8) if self._big else self._number("I", 4)
        been: set[int] = set()
        while at and at not in been and len(been) < _MOST_DIRECTORIES:
            been.add(at)
            read = self.read(at)
            if read is None:
                return
            yield replace(read, place=len(been) - 1)
            at = read.following

    def read(self, at: int) -> TiffDirectory | None:
        """The directory at ``at``."""
        entry, counted, place = (20, 8, "Q") if self._big else (12, 2, "I")
        if at + counted > len(self._data):
            return None
        count = self._number("Q" if self._big else "H", at)
        start, end = at + counted, at + counted + entry * count
        if count > min(_MOST_ENTRIES, self._left) or end > len(self._data):
            return None
        self._left -= count
        found, profile = self._entries(range(start, end, entry), place)
        has_more = end + struct.calcsize(place) <= len(self._data)
        return _directory(found, profile, self._number(place, end) if has_more else 0)

    def _entries(self, places: range, number: str) -> tuple[dict[int, tuple[int, ...]], tuple[int, int]]:
        """Wanted numbers by tag, and where the ICC profile is. ``number``: how places and lengths are written."""
        data, order, room = self._data, self._order, struct.calcsize(number)
        found: dict[int, tuple[int, ...]] = {}
        profile = 0, 0
        for place in places:
            tag, kind = struct.unpack_from(order + "HH", data, place)
            if tag == _PROFILE:
                length, where = struct.unpack_from(order + number * 2, data, place + 4)
                profile = where, where + length
            if tag not in _WANTED or kind not in _SIZES:
                continue
            length = min(self._number(number, place + 4), _MOST_BELOW)
            where = place + 4 + room
            if length * _SIZES[kind] > room:
                where = self._number(number, where)
            if where + length * _SIZES[kind] <= len(data):
                letter = {1: "B", 2: "H", 4: "I", 8: "Q"}[_SIZES[kind]]
                found[tag] = struct.unpack_from(f"{order}{length}{letter}", data, where)
        return found, profile

    def _number(self, form: str, at: int) -> int:
        return int(struct.unpack_from(self._order + form, self._data, at)[0])


def _directory(found: dict[int, tuple[int, ...]], profile: tuple[int, int], following: int) -> TiffDirectory:
    subfile = _first(found, _SUBFILE) or 0
    smaller = subfile & (_REDUCED | _MASK) or _first(found, _OLD_SUBFILE) == _OLD_REDUCED
    return TiffDirectory(
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
        following=following,
    )


def _first(found: dict[int, tuple[int, ...]], tag: int) -> int | None:
    numbers = found.get(tag)
    return numbers[0] if numbers else None
