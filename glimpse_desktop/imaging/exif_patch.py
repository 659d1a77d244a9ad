"""An EXIF block for a picture that was turned upright and made smaller.

Changed in place, number by number, rather than taken apart and put together again: what makers of cameras keep in
it by its place (maker notes) stays where it was.
"""

from __future__ import annotations

import struct

from PIL import Image

from glimpse_desktop.imaging.exif_block import EXIF_DIRECTORY, ORIENTATION

_WIDTH, _HEIGHT, _GPS = 0xA002, 0xA003, 0x8825
_SHORT, _LONG = 3, 4
_MOST_ENTRIES = 512

_KEPT = (0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298)
"""Of a TIFF file's own directory: description, make, model, software, date, artist, copyright."""

_BLOCK_LIMIT = 65_500
"""Bytes that fit into a segment of a JPEG."""


def upright_exif(block: bytes | None, picture: Image.Image | None, size: tuple[int, int]) -> bytes | None:
    """The ``block`` (from its byte order mark on; None: there is none) of a picture that is upright now and has
    ``size`` (width, height): orientation 1, without the small picture in it, which isn't.

    ``picture`` is the file as Pillow opened it, None for one that it doesn't open (RAW): where the block is the
    whole file (TIFF, RAW) or too large, what matters of it is written anew. None where nothing can be kept. Never
    raises.
    """
    if block is None:
        return None
    try:
        if picture is not None and picture.format != "TIFF" and len(block) <= _BLOCK_LIMIT:
            return _patched(block, size)
        return _rewritten(_taken_apart(block) if picture is None else picture.getexif(), size)
    except Exception:  # strangers' bytes: a picture without the block is better than none
        return None


def _patched(block: bytes, size: tuple[int, int]) -> bytes:
    data = bytearray(block)
    order = "<" if data[:2] == b"II" else ">"
    (start,) = struct.unpack_from(order + "I", data, 4)
    entries, end = _entries(data, start, order)
    if ORIENTATION in entries:
        _set(data, entries[ORIENTATION], 1, order)
    if end + 4 <= len(data):
        struct.pack_into(order + "I", data, end, 0)  # where the directory of the small picture would be
    if EXIF_DIRECTORY in entries:
        (inner,) = struct.unpack_from(order + "I", data, entries[EXIF_DIRECTORY] + 8)
        inside, _ = _entries(data, inner, order)
        for tag, value in ((_WIDTH, size[0]), (_HEIGHT, size[1])):
            if tag in inside:
                _set(data, inside[tag], value, order)
    return bytes(data)


def _entries(data: bytearray, start: int, order: str) -> tuple[dict[int, int], int]:
    """Where each tag's entry of the directory at ``start`` is, and where the entries end."""
    (count,) = struct.unpack_from(order + "H", data, start)
    if count > _MOST_ENTRIES:
        raise ValueError("that is no directory")
    places = range(start + 2, start + 2 + 12 * count, 12)
    return {struct.unpack_from(order + "H", data, at)[0]: at for at in places}, places.stop


def _set(data: bytearray, entry: int, value: int, order: str) -> None:
    kind, count = struct.unpack_from(order + "HI", data, entry + 2)
    if count == 1 and kind == _SHORT and value < 1 << 16:
        struct.pack_into(order + "HH", data, entry + 8, value, 0)
    elif count == 1 and kind == _LONG:
        struct.pack_into(order + "I", data, entry + 8, value)


def _taken_apart(block: bytes) -> Image.Exif:
    old = Image.Exif()
    # Some makers have a magic number of their own.
    old.load(b"Exif\0\0" + block[:2] + (b"*\0" if block[:2] == b"II" else b"\0*") + block[4:])
    return old


def _rewritten(old: Image.Exif, size: tuple[int, int]) -> bytes | None:
    new = Image.Exif()
    for tag in _KEPT:
        if tag in old:
            new[tag] = old[tag]
    for directory in (EXIF_DIRECTORY, _GPS):
        inside = dict(old.get_ifd(directory))
        if inside:
            if directory == EXIF_DIRECTORY:
                inside.update({_WIDTH: size[0], _HEIGHT: size[1]})
            new.get_ifd(directory).update(inside)
    data = new.tobytes()
    data = data[6:] if data.startswith(b"Exif\0\0") else data
    return data if len(new) or new.get_ifd(EXIF_DIRECTORY) else None
