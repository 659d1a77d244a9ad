"""Every item of an HEIF file byte for byte, but its XMP: pictures, depths, thumbnails, EXIF (ISO/IEC 14496-12,
8.11; 23008-12). For comparing two files; what isn't plain is refused."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass

from glimpse_desktop.domain.name_files import DoubtError

_MOST = 100_000
_XMP_TYPE = b"application/rdf+xml"
_PADDING = frozenset({b"free", b"skip", b"wide"})
_PLAIN = frozenset({b"ftyp", b"meta", b"mdat"})

Piece = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    kind: bytes
    named: bytes
    """All that its entry says after its kind: name, type of content."""

    @property
    def is_xmp(self) -> bool:
        return self.kind == b"mime" and _XMP_TYPE in self.named


def everything_else(data: bytes) -> list[Piece]:
    """All items but XMP, with their properties and what refers to what. Raises DoubtError."""
    try:
        return _read(data)
    except (struct.error, IndexError, ValueError) as error:
        raise _damaged() from error


def _read(data: bytes) -> list[Piece]:
    top = _boxes(data, 0, len(data))
    kinds = {kind for kind, _, _ in top} - _PADDING
    if kinds - _PLAIN:
        raise DoubtError("there is more than pictures in it")  # the film of a motion photo, a signature
    metas = [(start, end) for kind, start, end in top if kind == b"meta"]
    if len(metas) != 1:
        raise _damaged()
    meta = _boxes(data, metas[0][0] + 4, metas[0][1])  # a full box: version and flags come first
    parts = {kind: (start, end) for kind, start, end in meta}
    if len(parts) != len(meta) or not {b"iinf", b"iloc", b"iprp"} <= parts.keys():
        raise _damaged()
    items = _items(data, *parts[b"iinf"])
    idat = parts.get(b"idat")
    found: list[Piece] = [("box", kind, data[start:end]) for kind, start, end in top if kind == b"ftyp"]
    found += [
        ("part", kind, data[slice(*parts[kind])])
        for kind in sorted(parts.keys() - {b"iinf", b"iloc", b"iref", b"idat"} - _PADDING)
    ]
    xmp = {number for number, item in items.items() if item.is_xmp}
    if len(xmp) > 1:
        raise DoubtError("what it says about itself is spread over several places")
    if b"iref" in parts:
        found += sorted(_references(data, *parts[b"iref"], xmp), key=repr)
    places = _places(data, *parts[b"iloc"], idat)
    for number, item in sorted(items.items()):
        if number not in xmp:
            digest = hashlib.sha256()
            for start, end in places.get(number, ()):
                if not 0 <= start <= end <= len(data):
                    raise _damaged()
                digest.update(data[start:end])
            found.append(("item", number, item.kind, item.named, digest.digest()))
    return found


def _boxes(data: bytes, at: int, end: int) -> list[tuple[bytes, int, int]]:
    """Kind, start and end of the content of each box, which have to fill the room exactly."""
    found: list[tuple[bytes, int, int]] = []
    while at < end and len(found) < _MOST:
        size, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1:
            (size,), head = struct.unpack_from(">Q", data, at + 8), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise _damaged()
        found.append((kind, at + head, at + size))
        at += size
    return found


def _items(data: bytes, start: int, end: int) -> dict[int, _Item]:
    count, width = (2, 2) if data[start] == 0 else (4, 4)
    found: dict[int, _Item] = {}
    for kind, at, stop in _boxes(data, start + 4 + count, end):
        version = data[at]
        if kind != b"infe" or version not in (2, 3):
            raise _damaged()
        width = 2 if version == 2 else 4
        number = int.from_bytes(data[at + 4 : at + 4 + width], "big")
        at += 4 + width + 2  # and the index of its protection
        found[number] = _Item(data[at : at + 4], data[at + 4 : stop].rstrip(b"\0"))
    return found


def _places(data: bytes, start: int, end: int, idat: tuple[int, int] | None) -> dict[int, list[tuple[int, int]]]:
    """Where the bytes of each item lie in the file."""
    version = data[start]
    offset_size, length_size = data[start + 4] >> 4, data[start + 4] & 15
    base_size, index_size = data[start + 5] >> 4, data[start + 5] & 15 if version else 0
    at = start + 6
    wide = 4 if version == 2 else 2

    def number(size: int) -> int:
        nonlocal at
        if at + size > end:
            raise _damaged()
        value = int.from_bytes(data[at : at + size], "big")
        at += size
        return value

    found: dict[int, list[tuple[int, int]]] = {}
    for _ in range(min(number(wide), _MOST)):
        item = number(wide)
        method = number(2) & 15 if version else 0
        number(2)  # which file: this one
        base = number(base_size)
        if method == 1 and idat is not None:
            base += idat[0]
        elif method:
            raise DoubtError("there is more than pictures in it")
        extents = []
        for _ in range(min(number(2), _MOST)):
            number(index_size)
            offset, length = number(offset_size), number(length_size)
            extents.append((base + offset, base + offset + length))
        found[item] = extents
    return found


def _references(data: bytes, start: int, end: int, xmp: set[int]) -> list[Piece]:
    width = 2 if data[start] == 0 else 4
    found: list[Piece] = []
    for kind, at, stop in _boxes(data, start + 4, end):
        source = int.from_bytes(data[at : at + width], "big")
        if source not in xmp:
            found.append(("reference", kind, source, data[at + width + 2 : stop]))
    return found


def _damaged() -> DoubtError:
    return DoubtError("the file is not quite as it should be")
