"""Which files are RAW: what a camera's sensor saw, in one of many makers' formats. By content, never by name."""

from __future__ import annotations

from glimpse_desktop.imaging.tiff_directories import directories_and_below

RAW_SUFFIXES = frozenset(
    {
        *(".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".srf", ".sr2", ".raf", ".orf", ".ori"),
        *(".rw2", ".rwl", ".pef", ".srw", ".3fr", ".fff", ".iiq", ".erf", ".mef", ".mos", ".mrw"),
        *(".kdc", ".dcr", ".x3f", ".gpr"),
    }
)
"""In lower case. Not ``.raw``: a few old cameras use it, and so do sound, disks and memory dumps."""

_SEEN = (32803, 34892)
"""PhotometricInterpretation of what a sensor saw: one colour a pixel, or all."""

_BEGINNINGS = (
    b"IIRO",  # Olympus
    b"IIRS",
    b"MMOR",
    b"IIU\0",  # Panasonic, Leica
    b"FUJIFILMCCD-RAW",
    b"II\x1a\0\0\0HEAPCCDR",  # Canon until 2004
    b"\0MRM",  # Minolta
    b"FOVb",  # Sigma
)
_IN_TIFF = (b"CR", b"IIII", b"MMMM")
"""What Canon (CR2) and Phase One put after the eight bytes that a TIFF begins with."""


def is_raw(data: bytes) -> bool:
    """Whether the file that these bytes begin is RAW. Of a TIFF, all bytes are needed to tell. Never raises."""
    if data.startswith(_BEGINNINGS) or data[4:12] == b"ftypcrx ":
        return True
    if data[:4] not in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return False
    if data[2:4] in (b"*\0", b"\0*") and data[8:12].startswith(_IN_TIFF):
        return True
    return any(one.is_dng or one.colours in _SEEN for one in directories_and_below(data))


def sensor_size(data: bytes) -> tuple[int, int] | None:
    """Width and height, as stored, of what the sensor saw, from the bytes of a RAW that is a TIFF and says so.

    What stands for the photo (see ``raw``) may be smaller. Never raises.
    """
    seen = [(one.width, one.height) for one in directories_and_below(data) if one.colours in _SEEN]
    return max((size for size in seen if min(size) > 0), key=lambda size: size[0] * size[1], default=None)
