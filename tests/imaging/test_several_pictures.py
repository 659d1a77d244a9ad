"""Files with more in them than one picture: which one is shown, and that the rest does no harm."""

import io
import struct
from types import SimpleNamespace

import numpy as np
import pytest
import tifffile
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging.containers import open_picture, pages
from glimpse_desktop.imaging.decode import decode, look_into
from tests.support.raw_files import dng

RED, GREEN, BLUE = (220, 20, 20), (20, 200, 20), (20, 20, 220)


def plain(colour: tuple[int, int, int], size: tuple[int, int] = (64, 48)) -> Image.Image:
    return Image.new("RGB", size, colour)


def shows(data: bytes, colour: tuple[int, int, int], page: int = 0) -> bool:
    photo = decode(data, page=page)
    return bool(np.abs(photo.upright(64)[10, 10].astype(int) - colour).max() < 20)


def heic(*colours: tuple[int, int, int], primary: int = 0) -> bytes:
    pillow_heif = pytest.importorskip("pillow_heif", reason="HEIC files are written with pillow_heif")
    file = pillow_heif.HeifFile()
    for place, colour in enumerate(colours):
        file.add_from_pillow(plain(colour, (64 + 16 * place, 48)))
    out = io.BytesIO()
    file.save(out, quality=90, primary_index=primary)
    return out.getvalue()


@pytest.mark.parametrize("primary", [0, 1, 2])
def test_an_heics_primary_picture_is_shown_and_the_others_follow(primary: int) -> None:
    colours = [RED, GREEN, BLUE]
    data = heic(*colours, primary=primary)
    assert pages(data) == 3
    order = [colours.pop(primary), *colours]
    assert all(shows(data, colour, page) for page, colour in enumerate(order))
    with pytest.raises(PhotoError, match="fewer pictures"):
        decode(data, page=3)


def tiff(*pictures: tuple[tuple[int, int, int], tuple[int, int], int], big: bool = False) -> bytes:
    """Pages of these colours, sizes and NewSubfileTypes."""
    out = io.BytesIO()
    with tifffile.TiffWriter(out, bigtiff=big) as file:
        for colour, size, subfile in pictures:
            file.write(np.asarray(plain(colour, size)), photometric="rgb", subfiletype=subfile, tile=(16, 16))
    return out.getvalue()


@pytest.mark.parametrize("big", [False, True])
def test_a_tiffs_first_full_page_is_shown(big: bool) -> None:
    data = tiff((RED, (16, 12), 1), (GREEN, (64, 48), 0), (RED, (32, 24), 1), (BLUE, (80, 48), 2), big=big)
    assert pages(data) == 2
    assert shows(data, GREEN) and shows(data, BLUE, 1)
    assert look_into(data).size == (64, 48) and look_into(data, page=1).size == (80, 48)
    with pytest.raises(PhotoError, match="fewer pictures"):
        open_picture(data, 2)


def test_every_page_has_the_bounds_of_a_picture() -> None:
    data = bytearray(tiff((RED, (64, 48), 0), (GREEN, (96, 80), 0)))
    for tag, size in ((b"\0\1", 96), (b"\1\1", 80)):
        at = bytes(data).rindex(tag + b"\4\0\1\0\0\0" + size.to_bytes(4, "little"))
        data[at + 8 : at + 12] = (60_000).to_bytes(4, "little")
    assert shows(bytes(data), RED)
    with pytest.raises(PhotoError, match="too large: 3,600 megapixels"):
        decode(bytes(data), page=1)


def test_a_tiff_of_small_copies_only_shows_the_first() -> None:
    data = tiff((RED, (64, 48), 1), (GREEN, (32, 24), 1))
    assert pages(data) == 1 and shows(data, RED)


def test_pages_below_a_page_are_its_smaller_copies() -> None:
    out = io.BytesIO()
    with tifffile.TiffWriter(out) as file:
        file.write(np.asarray(plain(GREEN)), photometric="rgb", subifds=1)
        file.write(np.asarray(plain(RED, (32, 24))), photometric="rgb", subfiletype=1)
    assert pages(out.getvalue()) == 1 and shows(out.getvalue(), GREEN)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_a_moving_picture_it_is_the_first(pictures: SimpleNamespace, kind: str) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    data = pictures.encoded(
        plain(RED), kind, save_all=True, append_images=[plain(GREEN), plain(BLUE)], duration=100, **options
    )
    assert pages(data) == 1 and shows(data, RED)
    with pytest.raises(PhotoError, match="fewer pictures"):
        decode(data, page=1)


def test_of_an_mpo_it_is_the_first(pictures: SimpleNamespace) -> None:
    """Two views of a stereo camera, a large preview, or a map of what is brighter on bright screens."""
    data = pictures.encoded(plain(RED), "MPO", save_all=True, append_images=[plain(GREEN, (32, 24))])
    assert pages(data) == 1 and shows(data, RED)


def film() -> bytes:
    return b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + b"\0\0\x40\x08mdat" + bytes(range(256)) * 64


SAMSUNG = (
    b"\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data" + film() + b"SEFH\x6b\0\0\0\1\0\0\0" + bytes(12) + b"\x18\0\0\0SEFT"
)


@pytest.mark.parametrize("behind", [film(), SAMSUNG], ids=["Google", "Samsung"])
def test_the_film_behind_a_jpeg_is_passed_over(
    pictures: SimpleNamespace, behind: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    seen = pictures.smooth(1600, 1200)
    alone = pictures.encoded(seen, "JPEG", quality=95, exif=pictures.marked(6))
    for detail in (400, 1600):
        with_film, without = decode(alone + behind, detail=detail), decode(alone, detail=detail)
        assert (with_film.width, with_film.height) == (1200, 1600)
        assert np.array_equal(with_film.upright(400), without.upright(400))
    assert capfd.readouterr() == ("", "")


def test_the_film_in_an_heic_is_passed_over() -> None:
    data = heic(RED)
    assert shows(data + struct.pack(">I4s", 8 + len(film()), b"mpvd") + film(), RED)


@pytest.mark.parametrize("kind", ["HEIF", "TIFF", "AVIF"])
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_where_it_is_cut_off_it_is_said(
    pictures: SimpleNamespace, file_of, kind: str, share: float, capfd: pytest.CaptureFixture[str]
) -> None:
    data = file_of(pictures.smooth(400, 300), kind)
    with pytest.raises(PhotoError, match="damaged"):
        decode(data[: int(len(data) * share)])
    assert capfd.readouterr() == ("", "")


def test_one_picture_is_one_page(pictures: SimpleNamespace, file_of) -> None:
    for kind in ("JPEG", "PNG", "HEIF", "TIFF", "BMP"):
        assert pages(file_of(pictures.smooth(40, 30), kind)) == 1
    raw = dng(np.zeros((64, 64, 3), np.uint8))
    assert pages(raw) == 1
    with pytest.raises(PhotoError, match="fewer pictures"):
        decode(raw, page=1)
