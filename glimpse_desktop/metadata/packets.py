"""The XMP of a photo, in its file and beside it, and the people in it. Reads only the bytes it needs."""

from __future__ import annotations

import io
import stat
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.people_metadata import PeopleMetadata
from glimpse_desktop.metadata import tiff_packet
from glimpse_desktop.metadata.box_packet import box_packet
from glimpse_desktop.metadata.chunk_packets import png_packet, webp_packet
from glimpse_desktop.metadata.jpeg_packet import jpeg_packet
from glimpse_desktop.metadata.ordinary_file import opened
from glimpse_desktop.metadata.xmp_document import DAMAGED, MOST_BYTES, TOO_LARGE
from glimpse_desktop.metadata.xmp_read import read_people

_FUJIFILM = b"FUJIFILMCCD-RAW"

_UNREADABLE = marked("the file could not be read")


class UnreadPeopleError(MetadataError):
    """``file``: which of a photo's files can't be read, itself or a sidecar."""

    def __init__(self, file: Path, why: MetadataError) -> None:
        super().__init__(why.message, **why.values)
        self.file = file


@dataclass(frozen=True, slots=True)
class _Embedded:
    """What a file says of itself; None where it doesn't."""

    packet: bytes | None = None
    size: tuple[int, int] | None = None
    """Width and height of the stored picture."""
    orientation: int | None = None
    """EXIF's, where decoders go by something else (HEIF) or apply it by themselves (TIFF)."""


def embedded_packet(picture: Path | bytes) -> bytes | None:
    """The XMP in a picture file, or in the bytes of one, as it lies there; None without.

    JPEG (extended XMP joined to the main one), PNG, TIFF, WebP, HEIF, AVIF, JPEG XL, and RAW: those that are TIFFs
    (DNG, NEF, CR2, ARW, PEF, SRW, ORF, RW2), CR3 and RAF. Raises MetadataError where the file can't be read, or is
    damaged where the packet should be.
    """
    return _embedded(picture).packet


def orientation_of_regions(path: Path, orientation: int) -> int:
    """The orientation that regions in this file, or beside it, are written for: EXIF's.

    ``orientation`` is what is left to apply to its decoded pixels, as the library has it. That is EXIF's but for
    HEIF, AVIF and TIFF: their pixels come turned, and it is 1. Raises MetadataError as ``embedded_packet`` does.
    """
    return _embedded(path).orientation or orientation


def sidecars_of(path: Path) -> list[Path]:
    """The XMP files beside a photo that are there: ``photo.jpg.xmp`` before ``photo.xmp``, in either case."""
    found: dict[tuple[int, int], Path] = {}
    for stem in dict.fromkeys((path.name, path.stem)):
        for suffix in (".xmp", ".XMP"):
            candidate = path.with_name(stem + suffix)
            try:
                status = candidate.stat()
            except (OSError, ValueError):
                continue
            if stat.S_ISREG(status.st_mode) and candidate != path:
                # Where case doesn't matter, both spellings are one file.
                found.setdefault((status.st_dev, status.st_ino), candidate)
    return list(found.values())


def people_of(path: Path, orientation: int) -> PeopleMetadata:
    """Everybody that a photo's file and its sidecars know, the boxes upright.

    ``orientation`` is what is left to apply to the file's decoded pixels, 1-8. Where sidecar and file both say
    regions, persons or keywords, the sidecar's count: it is what is written when nobody wants the picture touched.
    What is damaged is left out as long as something else can be read; else raises UnreadPeopleError.
    """
    problems: list[UnreadPeopleError] = []
    embedded = _Embedded()
    try:
        embedded = _embedded(path)
    except MetadataError as problem:
        problems.append(UnreadPeopleError(path, problem))
    turn = embedded.orientation or orientation
    said: list[PeopleMetadata] = []
    for sidecar in (*sidecars_of(path), None):
        try:
            packet = _whole(sidecar) if sidecar is not None else embedded.packet
            if packet is not None:
                said.append(read_people(packet, turn, stored_size=embedded.size))
        except MetadataError as problem:
            problems.append(UnreadPeopleError(sidecar or path, problem))
    if problems and not any(said):
        raise problems[0]
    return PeopleMetadata(
        regions=next((one.regions for one in said if one.regions), ()),
        persons=next((one.persons for one in said if one.persons), ()),
        keywords=next((one.keywords for one in said if one.keywords), ()),
        hierarchical=next((one.hierarchical for one in said if one.hierarchical), ()),
    )


def _embedded(picture: Path | bytes) -> _Embedded:
    try:
        with io.BytesIO(picture) if isinstance(picture, bytes) else opened(picture) as file:
            return _in_file(file)
    except (EOFError, struct.error, OverflowError) as error:
        raise MetadataError(DAMAGED) from error
    except (OSError, ValueError) as error:
        raise MetadataError(_UNREADABLE) from error


def _in_file(file: BinaryIO) -> _Embedded:
    head = file.read(16)
    if head.startswith(b"\xff\xd8\xff"):
        return _Embedded(*jpeg_packet(file))
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _Embedded(*png_packet(file))
    if head.startswith(tiff_packet.HEADS):
        file.seek(0)
        return _Embedded(*tiff_packet.tiff_packet(file))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _Embedded(*webp_packet(file))
    if head[4:8] in (b"ftyp", b"JXL "):
        packet, orientation = box_packet(file)
        return _Embedded(packet, None, orientation)
    if head.startswith(_FUJIFILM):
        file.seek(84)
        (start,) = struct.unpack(">I", file.read(4))
        return _Embedded(jpeg_packet(file, start)[0])
    return _Embedded()


def _whole(sidecar: Path) -> bytes:
    try:
        with opened(sidecar) as file:
            packet = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise MetadataError(_UNREADABLE) from error
    if len(packet) > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    return packet
