"""The XMP packet of a PNG, put in the place of the old one; every other chunk stays (PNG Specification, third
edition; XMP Specification Part 3, 1.1.5)."""

from __future__ import annotations

import zlib

from glimpse_desktop.domain.name_files import DoubtError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORD = b"XML:com.adobe.xmp\0"
_PROFILE = b"Raw profile type xmp\0"
_MOST_CHUNKS = 1_000_000


def with_packet(data: bytes, packet: bytes) -> bytes:
    """The same PNG with this XMP packet. Raises DoubtError."""
    chunks = _split(data)
    # Uncompressed, with neither language nor translated keyword: as the specification wants it.
    new = _chunk(b"iTXt", _KEYWORD + b"\0\0\0\0" + packet)
    places = [place for place, raw in enumerate(chunks) if _is_xmp(raw)]
    if places:
        chunks[places[0]] = new
    else:
        first = next((place for place, raw in enumerate(chunks) if raw[4:8] == b"IDAT"), None)
        if first is None:
            raise _damaged()
        chunks.insert(first, new)
    return _SIGNATURE + b"".join(chunks)


def everything_else(data: bytes) -> list[bytes]:
    """All chunks of a PNG but the one with its XMP packet: to be compared. Raises DoubtError."""
    return [raw for raw in _split(data) if not _is_xmp(raw)]


def _split(data: bytes) -> list[bytes]:
    """The chunks, whole. Raises DoubtError where the file is not quite a PNG, or more than that."""
    if not data.startswith(_SIGNATURE):
        raise _damaged()
    chunks: list[bytes] = []
    at = len(_SIGNATURE)
    while len(chunks) < _MOST_CHUNKS:
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if len(kind) < 4 or end > len(data):
            raise _damaged()
        chunks.append(data[at:end])
        if kind == b"IEND":
            if end != len(data):
                raise DoubtError("the file goes on after its picture")
            _refuse_special(chunks)
            return chunks
        at = end
    raise _damaged()


def _refuse_special(chunks: list[bytes]) -> None:
    for raw in chunks:
        if raw[4:8] == b"caBX":  # C2PA signs every byte of the file
            raise DoubtError("it has a signature that a change would break")
        if raw[4:8] in (b"zTXt", b"tEXt", b"iTXt") and raw[8:].startswith(_PROFILE):
            raise DoubtError("what it says about itself is spread over several places")
    if sum(map(_is_xmp, chunks)) > 1:
        raise DoubtError("what it says about itself is spread over several places")


def _is_xmp(raw: bytes) -> bool:
    return raw[4:8] == b"iTXt" and raw[8 : 8 + len(_KEYWORD)] == _KEYWORD


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return len(payload).to_bytes(4, "big") + kind + payload + zlib.crc32(kind + payload).to_bytes(4, "big")


def _damaged() -> DoubtError:
    return DoubtError("the file is not quite as it should be")
