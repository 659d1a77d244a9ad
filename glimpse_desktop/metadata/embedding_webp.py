"""The XMP packet of a WebP, put in the place of the old one; every other chunk stays (RFC 9649, 2)."""

from __future__ import annotations

from glimpse_desktop.domain.name_files import DoubtError

_MOST_CHUNKS = 1_000_000
_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10
_MOST_BYTES = 0xFFFFFFF6


def with_packet(data: bytes, packet: bytes) -> bytes:
    """The same WebP with this XMP packet. Raises DoubtError."""
    chunks = _split(data)
    if chunks[0][:4] != b"VP8X":
        chunks.insert(0, _chunk(b"VP8X", _extended_header(chunks[0])))
    header = bytearray(chunks[0])
    header[8] |= _XMP_FLAG
    chunks[0] = bytes(header)
    new = _chunk(b"XMP ", packet)
    places = [place for place, raw in enumerate(chunks) if raw[:4] == b"XMP "]
    if places:
        chunks[places[0]] = new
    else:
        chunks.append(new)
    body = b"WEBP" + b"".join(chunks)
    if len(body) > _MOST_BYTES:
        raise DoubtError("there is no room for so much in a WebP")
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def everything_else(data: bytes) -> list[bytes]:
    """All of a WebP but its XMP packet: to be compared. Raises DoubtError."""
    found = []
    for raw in _split(data):
        if raw[:4] == b"VP8X":  # only says what there is, which the others show
            found.append(raw[:8] + bytes([raw[8] & ~_XMP_FLAG]) + raw[9:])
        elif raw[:4] != b"XMP ":
            found.append(raw)
    if found and found[0][:4] != b"VP8X":  # what a plain one becomes when it gets a packet
        found.insert(0, _chunk(b"VP8X", _extended_header(found[0])))
    return found


def _split(data: bytes) -> list[bytes]:
    """The chunks, whole. Raises DoubtError where the file is not quite a WebP, or more than that."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise _damaged()
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise _damaged()
    if end < len(data):
        raise DoubtError("the file goes on after its picture")
    chunks: list[bytes] = []
    at = 12
    while at < end and len(chunks) < _MOST_CHUNKS:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        after = at + 8 + size + size % 2
        if at + 8 > end or after > end:
            raise _damaged()
        chunks.append(data[at:after])
        at = after
    kinds = [raw[:4] for raw in chunks]
    if at != end or not kinds or kinds[0] not in (b"VP8X", b"VP8 ", b"VP8L"):
        raise _damaged()
    if kinds[0] == b"VP8X" and len(chunks[0]) != 18:
        raise _damaged()
    if b"C2PA" in kinds:  # it signs every byte of the file
        raise DoubtError("it has a signature that a change would break")
    if kinds.count(b"XMP ") > 1 or b"VP8X" in kinds[1:]:
        raise DoubtError("what it says about itself is spread over several places")
    return chunks


def _extended_header(image: bytes) -> bytes:
    """What the chunk VP8X says of a file that is but one picture."""
    payload = image[8:]
    if image[:4] == b"VP8 ":  # RFC 6386, 9.1: 14 bits each, then the scale
        if payload[3:6] != b"\x9d\x01\x2a":
            raise _damaged()
        width = int.from_bytes(payload[6:8], "little") & 0x3FFF
        height = int.from_bytes(payload[8:10], "little") & 0x3FFF
        alpha = 0
    else:  # RFC 9649, 3.4: 14 bits each, less one, then whether there is transparency
        if payload[:1] != b"\x2f" or len(payload) < 5:
            raise _damaged()
        bits = int.from_bytes(payload[1:5], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        alpha = _ALPHA_FLAG if bits >> 28 & 1 else 0
    if not width or not height:
        raise _damaged()
    return bytes([alpha, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")


def _chunk(kind: bytes, payload: bytes) -> bytes:
    return kind + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2)


def _damaged() -> DoubtError:
    return DoubtError("the file is not quite as it should be")
