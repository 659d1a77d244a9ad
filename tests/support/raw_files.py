"""RAW files written by hand: DNG, which LibRaw reads like any camera's, and pieces of other makers' formats."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Entry = tuple[int, int, Sequence[int] | Sequence[tuple[int, int]] | bytes]
"""Tag, kind (1 byte, 2 text, 3 short, 4 long, 5 fraction, 10 signed fraction), values."""

_FORMS = {1: "B", 3: "H", 4: "I", 5: "II", 10: "ii"}


class TiffWriter:
    """Writes directories one after the other; who knows an offset may name it in a later one."""

    def __init__(self, magic: bytes = b"II*\0") -> None:
        self.data = bytearray(magic + b"\0\0\0\0")

    def block(self, content: bytes) -> int:
        """Append bytes; where they lie."""
        self.data += b"\0" * (len(self.data) % 2)
        at = len(self.data)
        self.data += content
        return at

    def directory(self, entries: Sequence[Entry], following: int = 0) -> int:
        """Append a directory; where it lies."""
        rows = []
        for tag, kind, values in sorted(entries, key=lambda entry: entry[0]):
            if kind == 2:
                packed, count = bytes(values) + b"\0", len(values) + 1
            elif kind in (5, 10):
                packed = b"".join(struct.pack("<" + _FORMS[kind], *pair) for pair in values)
                count = len(values)
            else:
                packed, count = struct.pack(f"<{len(values)}{_FORMS[kind]}", *values), len(values)
            where = packed.ljust(4, b"\0") if len(packed) <= 4 else struct.pack("<I", self.block(packed))
            rows.append(struct.pack("<HHI", tag, kind, count) + where)
        return self.block(struct.pack("<H", len(rows)) + b"".join(rows) + struct.pack("<I", following))

    def finished(self, first: int) -> bytes:
        """All bytes, ``first`` being the first directory."""
        struct.pack_into("<I", self.data, 4, first)
        return bytes(self.data)


def jpeg(rgb: NDArray[np.uint8], **options: object) -> bytes:
    """A preview."""
    out = io.BytesIO()
    Image.fromarray(rgb).save(out, "JPEG", quality=92, **options)
    return out.getvalue()


def maker_raw(make: bytes, model: bytes, rgb: NDArray[np.uint8], preview: bytes, *, orientation: int = 1) -> bytes:
    """A RAW as Nikon and others lay theirs out: a small picture, below it the JPEG preview and the sensor's."""
    file = TiffWriter()
    at = file.block(preview)
    below = [
        file.directory([(0x00FE, 4, [1]), (0x0103, 3, [6]), (0x0201, 4, [at]), (0x0202, 4, [len(preview)])]),
        file.directory(_sensor(file, rgb, (rgb.shape[1], rgb.shape[0]))),
    ]
    exif = file.directory([(0x9003, 2, b"2019:06:07 08:09:10")])
    said: list[Entry] = [(0x010F, 2, make), (0x0110, 2, model), (0x0112, 3, [orientation])]
    first = file.directory([*_small_picture(file), *said, (0x014A, 4, below), (0x8769, 4, [exif])])
    return file.finished(first)


def _sensor(file: TiffWriter, rgb: NDArray[np.uint8], size: tuple[int, int]) -> list[Entry]:
    height, width = rgb.shape[:2]
    mosaic = np.empty((height, width), np.uint16)
    mosaic[0::2, 0::2] = rgb[0::2, 0::2, 0]
    mosaic[0::2, 1::2] = rgb[0::2, 1::2, 1]
    mosaic[1::2, 0::2] = rgb[1::2, 0::2, 1]
    mosaic[1::2, 1::2] = rgb[1::2, 1::2, 2]
    mosaic *= 257
    width, height = size
    return [
        (0x00FE, 4, [0]),
        (0x0100, 4, [width]),
        (0x0101, 4, [height]),
        (0x0102, 3, [16]),
        (0x0103, 3, [1]),
        (0x0106, 3, [32803]),
        (0x0111, 4, [file.block(mosaic.tobytes())]),
        (0x0115, 3, [1]),
        (0x0116, 4, [height]),
        (0x0117, 4, [mosaic.nbytes]),
        (0x828D, 3, [2, 2]),
        (0x828E, 1, [0, 1, 1, 2]),
    ]


def _small_picture(file: TiffWriter) -> list[Entry]:
    tiny = np.full((16, 24, 3), 90, np.uint8).tobytes()
    return [
        (0x00FE, 4, [1]),
        (0x0100, 4, [24]),
        (0x0101, 4, [16]),
        (0x0102, 3, [8, 8, 8]),
        (0x0103, 3, [1]),
        (0x0106, 3, [2]),
        (0x0111, 4, [file.block(tiny)]),
        (0x0115, 3, [3]),
        (0x0116, 4, [16]),
        (0x0117, 4, [len(tiny)]),
    ]


def dng(
    rgb: NDArray[np.uint8],
    preview: bytes | None = None,
    *,
    orientation: int = 1,
    taken: bytes = b"2019:06:07 08:09:10",
    preview_colours: int | None = None,
    preview_size: tuple[int, int] | None = None,
    lens: bytes = b"Glimpse 50mm",
    interoperability: bytes | None = None,
    sensor_size: tuple[int, int] | None = None,
) -> bytes:
    """A DNG whose sensor saw ``rgb`` (linear light, 8 bits, even sides) through RGGB, without compression.

    ``preview`` is a JPEG of ``preview_size``, said to be in the colours of DNG's PreviewColorSpace
    ``preview_colours``; ``sensor_size`` (width, height) is what the file claims instead of what it has.
    """
    file = TiffWriter()
    size = sensor_size or (rgb.shape[1], rgb.shape[0])
    below = [file.directory([*_sensor(file, rgb, size), (0xC61D, 4, [65535])])]
    if preview is not None:
        with Image.open(io.BytesIO(preview)) as opened:
            shown = preview_size or opened.size
        small: list[Entry] = [
            (0x00FE, 4, [1]),
            (0x0100, 4, [shown[0]]),
            (0x0101, 4, [shown[1]]),
            (0x0102, 3, [8, 8, 8]),
            (0x0103, 3, [7]),
            (0x0106, 3, [6]),
            (0x0111, 4, [file.block(preview)]),
            (0x0115, 3, [3]),
            (0x0116, 4, [shown[1]]),
            (0x0117, 4, [len(preview)]),
        ]
        if preview_colours is not None:
            small.append((0xC71A, 4, [preview_colours]))
        below.append(file.directory(small))
    inner: list[Entry] = [(0x9003, 2, taken), (0xA434, 2, lens), (0x829D, 5, [(28, 10)])]
    if interoperability is not None:
        inner.append((0xA001, 3, [65535]))
        inner.append((0xA005, 4, [file.directory([(1, 2, interoperability)])]))
    exif = file.directory(inner)
    first = file.directory(
        [
            *_small_picture(file),
            (0x010F, 2, b"Glimpse"),
            (0x0110, 2, b"Glimpse Test One"),
            (0x0112, 3, [orientation]),
            (0x014A, 4, below),
            (0x8769, 4, [exif]),
            (0xC612, 1, [1, 4, 0, 0]),
            (0xC614, 2, b"Glimpse Test One"),
            # sRGB's own primaries: what the sensor saw are the colours of the screen.
            (
                0xC621,
                10,
                [
                    (int(v * 10000), 10000)
                    for v in (3.2406, -1.5372, -0.4986, -0.9689, 1.8758, 0.0415, 0.0557, -0.204, 1.057)
                ],
            ),
            (0xC628, 5, [(1, 1), (1, 1), (1, 1)]),
            (0xC65A, 3, [21]),
        ]
    )
    return file.finished(first)
