"""Every kind of stored pixel comes out as the RGB a viewer would show."""

import struct
import zlib
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageCms

from glimpse_desktop.imaging.decode import decode


def test_grey(pictures: SimpleNamespace) -> None:
    grey = pictures.smooth(64, 48)[..., 0]
    for kind in ("PNG", "TIFF", "BMP"):
        got = decode(pictures.encoded(grey, kind)).upright(64)
        assert np.array_equal(got, np.repeat(grey[..., None], 3, axis=2))
    got = decode(pictures.encoded(grey, "JPEG", quality=95)).upright(64)
    assert pictures.difference(got, np.repeat(grey[..., None], 3, axis=2)) < 2


def test_one_bit(pictures: SimpleNamespace) -> None:
    bits = Image.fromarray(pictures.smooth(64, 48)[..., 0] > 120)
    got = decode(pictures.encoded(bits, "PNG")).upright(64)
    assert np.array_equal(got[..., 0], np.array(bits) * np.uint8(255))


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bit_grey_is_scaled_not_clipped(pictures: SimpleNamespace, kind: str) -> None:
    eight = pictures.smooth(64, 48)[..., 0]
    data = pictures.encoded(eight.astype(np.uint16) * 257, kind)
    got = decode(data).upright(64)
    assert np.array_equal(got, np.repeat(eight[..., None], 3, axis=2))


def test_twelve_bit_tiff_white_is_white(pictures: SimpleNamespace) -> None:
    """Written by hand: Pillow only reads 12 bits."""
    rows = bytes([0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x80, 0x08, 0x00])
    entries = [(256, 3, 2), (257, 3, 3), (258, 3, 12), (259, 3, 1), (262, 3, 1), (273, 4, 8)]
    entries += [(277, 3, 1), (278, 3, 3), (279, 4, 9)]
    directory = struct.pack("<H", len(entries)) + b"".join(
        struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries
    )
    data = b"II*\0" + struct.pack("<I", 18) + rows + b"\0" + directory + b"\0\0\0\0"
    got = decode(data).upright(3)[..., 0]
    assert got.tolist() == [[255, 255], [0, 0], [128, 128]]


@pytest.mark.parametrize("channels", [3, 4])
def test_sixteen_bit_colour_png(pictures: SimpleNamespace, channels: int) -> None:
    eight = pictures.smooth(32, 24)
    if channels == 4:
        eight = np.dstack([eight, np.full((24, 32), 255, np.uint8)])
    rows = (eight.astype(">u2") * 257).astype(">u2")
    raw = b"".join(b"\0" + row.tobytes() for row in rows)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 32, 24, 16, 2 if channels == 3 else 6, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw))
    got = decode(data + chunk(b"IEND", b"")).upright(32)
    assert np.array_equal(got, eight[..., :3])


def test_float_tiff(pictures: SimpleNamespace) -> None:
    eight = pictures.smooth(64, 48)[..., 0]
    expected = np.repeat(eight[..., None], 3, axis=2)
    for scale in (1.0, 1 / 255):
        got = decode(pictures.encoded(eight.astype(np.float32) * np.float32(scale), "TIFF")).upright(64)
        assert pictures.difference(got, expected) <= 0.01
    wide = (eight.astype(np.float32) - 100) * 1000
    wide[0, 0], wide[0, 1] = np.nan, np.inf
    got = decode(pictures.encoded(wide, "TIFF")).upright(64)
    assert got[1:].min() <= 2 and got.max() == 255
    assert got[0, 0, 0] == 0 and got[0, 1, 0] == 255


def test_palette_and_its_transparency_on_white(pictures: SimpleNamespace) -> None:
    picture = Image.new("P", (40, 30), 1)
    picture.putpalette([0, 0, 0, 200, 30, 60] + [0] * 750)
    picture.paste(0, (0, 0, 20, 30))
    plain = decode(pictures.encoded(picture, "PNG")).upright(40)
    assert (plain[:, :20] == 0).all() and (plain[:, 20:] == (200, 30, 60)).all()
    for kind in ("PNG", "GIF"):
        seen = decode(pictures.encoded(picture, kind, transparency=0)).upright(40)
        assert (seen[:, :20] == 255).all() and (seen[:, 20:] == (200, 30, 60)).all()


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
def test_alpha_lies_on_white(pictures: SimpleNamespace, file_of, kind: str) -> None:
    rgba = np.zeros((64, 96, 4), np.uint8)
    rgba[:, :32] = (200, 40, 40, 255)
    rgba[:, 32:64] = (200, 40, 40, 0)
    rgba[:, 64:] = (0, 0, 0, 128)
    options = {"lossless": True} if kind == "WEBP" else {}
    seen = decode(file_of(Image.fromarray(rgba), kind, **options)).upright(96).astype(int)
    assert np.abs(seen[8:-8, 8:24] - (200, 40, 40)).max() < 12
    assert seen[8:-8, 40:56].min() > 243
    assert np.abs(seen[8:-8, 72:88] - 127).max() < 12


def test_grey_with_alpha(pictures: SimpleNamespace) -> None:
    picture = Image.merge("LA", [Image.new("L", (20, 10), 90), Image.new("L", (20, 10), 0)])
    picture.paste((90, 255), (0, 0, 10, 10))
    seen = decode(pictures.encoded(picture, "PNG")).upright(20)
    assert (seen[:, :10] == 90).all() and (seen[:, 10:] == 255).all()


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk(pictures: SimpleNamespace, kind: str) -> None:
    """JPEG stores it inverted, as Adobe does; neither may come out as a negative."""
    rgb = pictures.smooth(64, 48)
    options = {"quality": 95} if kind == "JPEG" else {}
    data = pictures.encoded(Image.fromarray(rgb).convert("CMYK"), kind, **options)
    if kind == "JPEG":
        assert b"Adobe" in data
    assert pictures.difference(decode(data).upright(64), rgb) < 3


def test_lab(pictures: SimpleNamespace) -> None:
    rgb = pictures.smooth(64, 48)
    srgb = ImageCms.createProfile("sRGB")
    lab = ImageCms.profileToProfile(Image.fromarray(rgb), srgb, ImageCms.createProfile("LAB"), outputMode="LAB")
    assert pictures.difference(decode(pictures.encoded(lab, "TIFF")).upright(64), rgb) < 3


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF", "AVIF"])
def test_the_first_frame_of_many(pictures: SimpleNamespace, kind: str) -> None:
    frames = [Image.new("RGB", (48, 32), colour) for colour in ((250, 10, 10), (10, 250, 10))]
    data = pictures.encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    seen = decode(data).upright(48).astype(int)
    assert np.abs(seen - (250, 10, 10)).max() < 12
