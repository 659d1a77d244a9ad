"""Which format a file's bytes are, and a Pillow picture opened on them without decoding any pixel.

Decided by content, never by a file's name. Only the plugins of the formats in ``FORMATS`` can be reached, so
that no exotic decoder (and no external program) is ever fed a stranger's file.
"""

from __future__ import annotations

import io
import math
import re
import struct
import warnings
from collections.abc import Callable, Sequence

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.imaging.jpeg_xl import is_jpeg_xl
from glimpse_desktop.imaging.raw_kinds import is_raw
from glimpse_desktop.imaging.reasons import DAMAGED, EMPTY, FEWER_PICTURES, NO_MEMORY
from glimpse_desktop.imaging.tiff_directories import directories

PIXEL_LIMIT = 250_000_000
"""Pictures with more pixels are refused before decoding: nobody's camera makes them, bombs do."""

# Pillow's own limits lie lower (a warning, then an error); ours is checked right after opening. What is left
# to Pillow are the frames and tiles inside a file, which may be larger than the picture.
Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT
# Odd metadata makes Pillow warn on stderr. The pixels are what counts here, and they are checked.
warnings.filterwarnings("ignore", module=r"PIL\.")
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF", "AVIF")
"""What Pillow opens here. Besides them there are "RAW" (see ``raw``) and "JXL" (see ``jpeg_xl``)."""

_MOST_PAGES = 1_000

UNKNOWN = marked("it is not a picture, or of a kind that can't be read")

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}


def sniff(data: bytes) -> str | None:
    """The format, one of ``FORMATS`` or "RAW" or "JXL", that a file's bytes announce; None for anything else.

    The first bytes are enough for all but RAW, many of which are TIFF files with something else in them.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if is_raw(data):
        return "RAW"
    if is_jpeg_xl(data):
        return "JXL"
    if data.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        return "TIFF"
    if data.startswith(b"BM"):
        return "BMP"
    if data[4:8] == b"ftyp":
        return _sniff_iso_media(data)
    return None


def _sniff_iso_media(data: bytes) -> str | None:
    """HEIF and AVIF share a container: the brands in its first box tell (ISO/IEC 14496-12, 4.3)."""
    end = min(max(int.from_bytes(data[:4], "big"), 16), 1024)
    brands = {data[8:12], *(data[i : i + 4] for i in range(16, end, 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIF" if brands & _HEIF_BRANDS else None


def open_picture(data: bytes, page: int = 0) -> tuple[str, ImageFile.ImageFile]:
    """The format, one of ``FORMATS``, and the picture, its first frame ready to be loaded; or another ``page``.

    Raises PhotoError with a reason for people: empty, not a picture, damaged, more than ``PIXEL_LIMIT`` pixels, or
    without that page (see ``pages``).
    """
    if not data:
        raise PhotoError(EMPTY)
    kind = sniff(data)
    if kind not in FORMATS:
        raise PhotoError(UNKNOWN)
    try:
        picture = _opener(kind)(io.BytesIO(data))
        frame = _frame(kind, picture, data, page)
        if frame != picture.tell():
            picture.seek(frame)
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        size = re.search(r"\((\d+) pixels\)", str(error))
        raise too_large(int(size.group(1)) if size else None) from error
    except MemoryError as error:
        raise PhotoError(NO_MEMORY) from error
    except Exception as error:  # parsers of strangers' bytes raise whatever they stumble over
        claimed = _claimed_pixels(data) if kind in ("HEIF", "AVIF") else 0
        raise (too_large(claimed) if claimed > PIXEL_LIMIT else PhotoError(DAMAGED)) from error
    width, height = picture.size
    if width < 1 or height < 1:
        raise PhotoError(DAMAGED)
    if width * height > PIXEL_LIMIT:
        raise too_large(width * height)
    return kind, picture


def pages(data: bytes) -> int:
    """How many pictures somebody can look at are in a file: of a TIFF or an HEIF maybe several, else one.

    Raises PhotoError when the file can't be opened.
    """
    kind = sniff(data)
    if kind == "TIFF":
        return len(tiff_pages(data))
    if kind != "HEIF":
        return 1
    return len(_frames(kind, open_picture(data)[1], data))


def tiff_pages(data: bytes) -> list[int]:
    """The places of a TIFF's pages in its chain of directories: full pictures only; without any, the first."""
    return [one.place for one in directories(data)[:_MOST_PAGES] if one.is_page] or [0]


def _frame(kind: str, picture: Image.Image, data: bytes, page: int) -> int:
    """Which of Pillow's frames the page is."""
    if kind in ("TIFF", "HEIF"):
        return place_of(page, _frames(kind, picture, data))
    return place_of(page, [0])  # animations are not looked through


def place_of(page: int, places: Sequence[int]) -> int:
    """Where in its file a page is, of the ``places`` of all. Raises PhotoError."""
    if page >= len(places):
        raise PhotoError(FEWER_PICTURES)
    return places[page]


def _frames(kind: str, picture: Image.Image, data: bytes) -> list[int]:
    """Pillow's frames that are pages, in order: an HEIF's primary picture first, a TIFF's full ones only."""
    if kind == "HEIF":
        shown, count = picture.tell(), min(getattr(picture, "n_frames", 1), _MOST_PAGES)
        return [shown, *(frame for frame in range(count) if frame != shown)]
    return tiff_pages(data)


def too_large(pixels: int | None) -> PhotoError:
    """Why a picture with that many pixels is refused."""
    if pixels is None:
        return PhotoError("the picture is too large")
    return PhotoError("the picture is too large: {number} megapixels", number=f"{round(pixels / 1e6):,}")


def _claimed_pixels(data: bytes) -> int:
    """The largest size in the image spatial extents of an HEIF or AVIF header (ISO/IEC 23008-12, 6.5.3).

    Their libraries refuse a size of their own choosing as they refuse damage: this tells the two apart.
    """
    header = data[: 1 << 16]
    largest, at = 0, header.find(b"ispe")
    while at >= 0 and at + 16 <= len(header):
        largest = max(largest, math.prod(struct.unpack_from(">II", header, at + 8)))
        at = header.find(b"ispe", at + 4)
    return largest


def _opener(kind: str) -> Callable[[io.BytesIO], ImageFile.ImageFile]:
    if kind == "HEIF":
        return _open_heif
    openers: dict[str, Callable[[io.BytesIO], ImageFile.ImageFile]] = {
        "JPEG": JpegImagePlugin.JpegImageFile,
        "PNG": PngImagePlugin.PngImageFile,
        "WEBP": WebPImagePlugin.WebPImageFile,
        "TIFF": TiffImagePlugin.TiffImageFile,
        "BMP": BmpImagePlugin.BmpImageFile,
        "GIF": GifImagePlugin.GifImageFile,
        "AVIF": AvifImagePlugin.AvifImageFile,
    }
    return openers[kind]


def _open_heif(file: io.BytesIO) -> ImageFile.ImageFile:
    # Imported for the first HEIF only: libheif costs time at start-up, and most folders have none.
    import pi_heif
    from pi_heif.as_plugin import HeifImageFile

    # Workers run in parallel by photo; depth maps and small previews are of no use here.
    pi_heif.options.DECODE_THREADS = 1
    pi_heif.options.THUMBNAILS = False
    pi_heif.options.DEPTH_IMAGES = False
    pi_heif.options.AUX_IMAGES = False
    picture: ImageFile.ImageFile = HeifImageFile(file)
    return picture
