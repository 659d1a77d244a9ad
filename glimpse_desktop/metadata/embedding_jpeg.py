"""The XMP packet of a JPEG, put in the place of the old one; every other byte stays (ITU-T T.81, annex B; XMP
Specification Part 3, 1.1.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glimpse_desktop.domain.name_files import DoubtError

XMP = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_MOST = 0xFFFF - 2 - len(XMP)
"""Bytes of a packet that fit into one segment."""
_MOST_SEGMENTS = 10_000

_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP11 = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEB
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""In a scan: neither a stuffed byte, nor a restart marker, nor a fill byte."""


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    raw: bytes
    """Marker, length and payload as they stand in the file."""
    payload: bytes

    @property
    def is_xmp(self) -> bool:
        return self.marker == _APP1 and self.payload.startswith(XMP)


def with_packet(data: bytes, packet: bytes) -> bytes:
    """The same JPEG with this XMP packet. Raises DoubtError."""
    if len(packet) > _MOST:
        raise DoubtError("there is no room for so much in a JPEG")
    segments, scans = _split(data)
    new = _Segment(_APP1, b"\xff\xe1" + (len(XMP) + len(packet) + 2).to_bytes(2, "big") + XMP + packet, b"")
    places = [place for place, segment in enumerate(segments) if segment.is_xmp]
    if places:
        segments[places[0]] = new
    else:
        at = 0
        while at < len(segments) and segments[at].marker in (_APP0, _APP1):
            at += 1  # JFIF and EXIF are to come first
        segments.insert(at, new)
    return b"\xff\xd8" + b"".join(segment.raw for segment in segments) + scans


def everything_else(data: bytes) -> list[bytes]:
    """All of a JPEG but its XMP packet, piece by piece: to be compared. Raises DoubtError."""
    segments, scans = _split(data)
    return [*(segment.raw for segment in segments if not segment.is_xmp), scans]


def _split(data: bytes) -> tuple[list[_Segment], bytes]:
    """The segments before the first scan, and all from there to the end.

    Raises DoubtError where the file is not quite a plain JPEG, or more than that.
    """
    if not data.startswith(b"\xff\xd8"):
        raise _damaged()
    segments: list[_Segment] = []
    at = 2
    while len(segments) < _MOST_SEGMENTS:
        start = at
        if data[at : at + 1] != b"\xff":
            raise _damaged()
        while data[at : at + 1] == b"\xff":  # fill bytes
            at += 1
        marker, length = data[at] if at < len(data) else 0, int.from_bytes(data[at + 1 : at + 3], "big")
        if marker == _SOS:
            _require_end(data, at + 1 + length)
            _refuse_special(segments)
            return segments, data[start:]
        end = at + 1 + length
        if marker in (0, _SOI, _EOI) or length < 2 or end > len(data):
            raise _damaged()
        segments.append(_Segment(marker, data[start:end], data[at + 3 : end]))
        at = end
    raise _damaged()


def _require_end(data: bytes, at: int) -> None:
    """Go through the scans from ``at`` on: the picture has to end where the file does."""
    while (found := _NEXT_MARKER.search(data, at)) is not None:
        marker, at = data[found.end() - 1], found.end()
        if marker == _EOI:
            if at != len(data):
                raise DoubtError("the file goes on after its picture")
            return
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2:
            raise _damaged()
        at += length
    raise _damaged()


def _refuse_special(segments: list[_Segment]) -> None:
    for segment in segments:
        if segment.marker == _APP11:  # JUMBF: C2PA signs every byte of the file
            raise DoubtError("it has a signature that a change would break")
        if segment.marker == _APP2 and segment.payload.startswith(b"MPF\0"):
            raise DoubtError("there are several pictures in it")
        if segment.marker == _APP1 and segment.payload.startswith(EXTENDED_XMP):
            raise DoubtError("what it says about itself is spread over several places")
    if sum(segment.is_xmp for segment in segments) > 1:
        raise DoubtError("what it says about itself is spread over several places")


def _damaged() -> DoubtError:
    return DoubtError("the file is not quite as it should be")
