import io
from types import SimpleNamespace

import pytest
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.containers import FORMATS, PIXEL_LIMIT, open_picture, sniff


@pytest.mark.parametrize("kind", FORMATS)
def test_formats_by_content(pictures: SimpleNamespace, file_of, kind: str) -> None:
    data = file_of(pictures.smooth(40, 24), kind)
    assert sniff(data) == kind
    found, picture = open_picture(data)
    assert (found, picture.size) == (kind, (40, 24))


@pytest.mark.parametrize(
    ("brands", "kind"),
    [
        (b"heic\0\0\0\0mif1heic", "HEIF"),
        (b"mif1\0\0\0\0mif1heic", "HEIF"),
        (b"mif1\0\0\0\0mif1avif", "AVIF"),
        (b"avif\0\0\0\0mif1miaf", "AVIF"),
        (b"avis\0\0\0\0msf1", "AVIF"),
        (b"isom\0\0\0\0mp42", None),
        (b"qt  \0\0\0\0qt  ", None),
    ],
)
def test_heif_avif_and_films_by_their_brands(brands: bytes, kind: str | None) -> None:
    assert sniff((len(brands) + 8).to_bytes(4, "big") + b"ftyp" + brands) == kind


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"RIFF\0\0\0\0WAVE", b"%!PS-Adobe-3.0 EPSF", b"P6 1 1 255 abc"]
)
def test_everything_else_is_none(data: bytes) -> None:
    """Also what Pillow itself would open: PostScript runs programs, and none of it is a photo."""
    assert sniff(data) is None


def test_the_limit_is_on_pixels() -> None:
    """A header is enough: 250 megapixels open, one row more is refused, and no warning either way."""

    def header(width: int, height: int) -> bytes:
        out = io.BytesIO()
        Image.new("1", (8, 8)).save(out, "BMP")
        data = bytearray(out.getvalue())
        data[18:22], data[22:26] = width.to_bytes(4, "little"), height.to_bytes(4, "little")
        return bytes(data)

    assert open_picture(header(25_000, 10_000))[1].size == (25_000, 10_000)
    assert PIXEL_LIMIT == 25_000 * 10_000
    assert Image.MAX_IMAGE_PIXELS is not None and Image.MAX_IMAGE_PIXELS >= PIXEL_LIMIT, "Pillow's comes first"
    with pytest.raises(PhotoError, match="too large: 250 megapixels"):
        open_picture(header(25_000, 10_001))
