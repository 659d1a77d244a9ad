"""The XMP packet of a JPEG, joined from its segments; and the size that its frame says."""

from __future__ import annotations

import struct
from typing import BinaryIO

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata import xmp_document
from glimpse_desktop.metadata.xmp_edit import as_bytes, drop_field
from glimpse_desktop.metadata.xmp_namespaces import NOTE, named

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
_MOST_SEGMENTS = 10_000
_MOST_FILLING = 1_000
"""Bytes FF before a marker, which mean nothing."""

_EXTENDED = named(NOTE, "HasExtendedXMP")

_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""SOF0-15, which say the size; not the tables that stand between them (ITU-T T.81, table B.1)."""


_Extensions = dict[tuple[bytes, int], dict[int, bytes]]
"""Pieces of extended packets by where they begin, by the packet's name and length."""


def jpeg_packet(file: BinaryIO, start: int = 0) -> tuple[bytes | None, tuple[int, int] | None]:
    """The packet, and the stored picture's width and height, from the segments before its pixels;
    ``start`` is where in the file the JPEG begins.

    A packet of more than 64 KB is in two: the main one, and an extended one that it names (XMP part 3, 1.1.3.1).
    They come back as one; the main one alone where the extended isn't whole.
    """
    main: bytes | None = None
    extensions: _Extensions = {}
    size = None
    gathered = 0
    file.seek(start + 2)
    for _ in range(_MOST_SEGMENTS):
        marker, length = _next_segment(file)
        if marker == 0xE1 and length >= len(_XMP):
            name = file.read(min(length, len(_EXTENSION)))
            rest = length - len(name)
            if main is None and name.startswith(_XMP):
                main = name[len(_XMP) :] + file.read(rest)
            elif name == _EXTENSION and rest > 40 and gathered < xmp_document.MOST_BYTES:
                piece = file.read(rest)
                gathered += len(piece)
                length_of_all, at = struct.unpack_from(">II", piece, 32)
                extensions.setdefault((piece[:32], length_of_all), {})[at] = piece[40:]
            else:
                file.seek(rest, 1)
        elif marker in _FRAMES and length >= 5:
            head = file.read(5)
            size = int.from_bytes(head[3:5], "big"), int.from_bytes(head[1:3], "big")
            file.seek(length - len(head), 1)
        elif marker in (0, 0xD9, 0xDA):
            break
        else:
            file.seek(length, 1)
    return (_joined(main, extensions) if main is not None and extensions else main), size


def _next_segment(file: BinaryIO) -> tuple[int, int]:
    """The next marker and how many bytes follow it; marker 0 where there is none."""
    head = file.read(4)
    for _ in range(_MOST_FILLING):
        if head[:2] != b"\xff\xff":
            break
        head = head[1:] + file.read(1)
    if len(head) < 4 or head[0] != 0xFF:
        return 0, 0
    return head[1], max(int.from_bytes(head[2:], "big") - 2, 0)


def _whole(extensions: _Extensions, wanted: bytes) -> bytes | None:
    """The extended packet of that name, where all of it is there."""
    for (name, length), pieces in extensions.items():
        whole = b"".join(pieces[at] for at in sorted(pieces))
        placed = all(whole[at : at + len(piece)] == piece for at, piece in pieces.items())
        if name == wanted and placed and len(whole) == length:
            return whole
    return None


def _joined(main: bytes, extensions: _Extensions) -> bytes:
    try:
        document = xmp_document.parse(main)
        name = xmp_document.text(next(xmp_document.properties(document.rdf, _EXTENDED), None))
        whole = _whole(extensions, name.encode("ascii", "replace"))
        if whole is None:
            return main
        more = xmp_document.parse(whole)
        for block in list(xmp_document.elements(more.rdf)):
            document.rdf.append(block)
        for block in xmp_document.elements(document.rdf):
            drop_field(block, _EXTENDED)
        return as_bytes(document)
    except MetadataError:
        return main
