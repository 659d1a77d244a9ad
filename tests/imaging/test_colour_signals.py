"""Pictures that name their colours without a profile: orange in each of them is the same orange when shown."""

import io
import struct
import zlib
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageCms

from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB, profile_of_codes
from glimpse_desktop.imaging.colour_signals import profile_of
from glimpse_desktop.imaging.containers import open_picture
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.iso_media import ColourCodes
from glimpse_desktop.imaging.resized import resized_jpeg

ORANGE = np.array([200, 100, 50])
IN_ADOBE = np.array([176, 100, 57], np.uint8)
IN_P3 = np.array([187, 106, 62], np.uint8)


def plain(colour: np.ndarray, size: tuple[int, int] = (64, 48)) -> Image.Image:
    return Image.new("RGB", size, tuple(int(one) for one in colour))


def adobe_exif(colours: int = 0xFFFF, rule: str = "R03") -> bytes:
    block = Image.Exif()
    block.get_ifd(0x8769)[0xA001] = colours
    block.get_ifd(0x8769)[0xA005] = {1: rule}
    return block.tobytes()


def is_orange(rgb: np.ndarray) -> bool:
    height, width = rgb.shape[:2]
    return bool(np.abs(rgb[height // 2, width // 2].astype(int) - ORANGE).max() <= 5)


def jpeg(colour: np.ndarray, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    out = io.BytesIO()
    plain(colour, size).save(out, "JPEG", quality=97, subsampling=0, **options)
    return out.getvalue()


def test_adobe_rgb_by_the_cameras_mark() -> None:
    assert is_orange(decode(jpeg(IN_ADOBE, exif=adobe_exif())).upright(64))
    assert is_orange(decode(jpeg(IN_ADOBE, exif=adobe_exif(colours=2, rule="R98"))).upright(64))


@pytest.mark.parametrize(("colours", "rule"), [(1, "R98"), (0xFFFF, "R98"), (1, "R03")])
def test_other_marks_are_srgb(colours: int, rule: str) -> None:
    assert is_orange(decode(jpeg(ORANGE, exif=adobe_exif(colours, rule))).upright(64))


def test_reduced_jpegs_crops_chips_and_copies_are_converted_too() -> None:
    """A JPEG of 2,400 pixels is decoded at a half or less, by libjpeg-turbo itself."""
    from glimpse_desktop.domain.geometry import Box

    for options in ({"exif": adobe_exif()}, {"icc_profile": ADOBE_RGB}):
        data = jpeg(IN_ADOBE, (2400, 1800), **options)
        photo = decode(data, detail=600)
        assert is_orange(photo.upright(320))
        assert is_orange(photo.crop(Box(0.2, 0.2, 0.3, 0.3), 64))
        assert is_orange(photo.sample(np.array([[4.0, 0, 100], [0, 4.0, 100]]), (64, 64)))
        made = Image.open(io.BytesIO(resized_jpeg(data, 400, 95)))
        assert made.info.get("icc_profile") == ADOBE_RGB, "a copy keeps its colours, and says which"
        assert is_orange(decode(resized_jpeg(data, 400, 95)).upright(64))


def with_chunk(png: bytes, kind: bytes, content: bytes) -> bytes:
    chunk = struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return png[:33] + chunk + png[33:]


def test_a_png_by_numbers_before_its_profile(pictures: SimpleNamespace) -> None:
    png = pictures.encoded(plain(IN_P3), "PNG", icc_profile=ADOBE_RGB)
    assert not is_orange(decode(png).upright(64))
    assert is_orange(decode(with_chunk(png, b"cICP", bytes([12, 13, 0, 1]))).upright(64))


@pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
def test_heif_and_avif_by_numbers(pictures: SimpleNamespace, file_of, kind: str) -> None:
    data = file_of(plain(IN_P3), kind) if kind == "HEIF" else pictures.encoded(plain(IN_P3), "AVIF", quality=98)
    at = data.index(b"colrnclx") + 8
    before, matrix_on = data[:at], data[at + 4 :]
    assert not is_orange(decode(data).upright(64))
    assert is_orange(decode(before + struct.pack(">HH", 12, 13) + matrix_on).upright(64))


@pytest.mark.parametrize("transfer", [16, 18])
def test_a_heic_for_bright_screens_is_not_black(file_of, transfer: int) -> None:
    data = file_of(plain(np.array([148, 148, 148])), "HEIF")  # 203 nits of PQ, a fifth of HLG's
    at = data.index(b"colrnclx") + 8
    bright = decode(data[:at] + struct.pack(">HH", 9, transfer) + data[at + 4 :]).upright(64)
    assert 120 <= int(bright[20, 20, 1]) <= 250 and np.ptp(bright[20, 20].astype(int)) <= 3


def grey_profile(gamma: float) -> bytes:
    """A profile for grey: header, white and curve."""
    tags = [
        (b"wtpt", b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)),
        (b"kTRC", b"curv\0\0\0\0" + struct.pack(">IHH", 1, round(gamma * 256), 0)),
        (b"desc", b"desc\0\0\0\0" + struct.pack(">I", 5) + b"grey\0" + bytes(79)),
    ]
    at = 132 + 12 * len(tags)
    rows, body = b"", b""
    for name, content in tags:
        rows += struct.pack(">4sII", name, at + len(body), len(content))
        body += content
    head = bytearray(128)
    struct.pack_into(">I4sI4s4s4s", head, 0, at + len(body), b"\0\0\0\0", 0x02100000, b"mntr", b"GRAY", b"XYZ ")
    head[36:40] = b"acsp"
    struct.pack_into(">3i", head, 68, 63190, 65536, 54061)
    return bytes(head) + struct.pack(">I", len(tags)) + rows + body


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG"])
def test_grey_by_its_profile(pictures: SimpleNamespace, kind: str) -> None:
    """Linear light: a fifth of it is the grey that is shown as 124."""
    data = pictures.encoded(Image.new("L", (64, 48), 51), kind, icc_profile=grey_profile(1.0))
    assert np.abs(decode(data).upright(64)[20, 20].astype(int) - 124).max() <= 2
    made = Image.open(io.BytesIO(resized_jpeg(data, 32, 95)))
    assert made.info.get("icc_profile") is None
    assert abs(int(np.asarray(made.convert("L"))[10, 10]) - 124) <= 2


def test_profiles_of_the_wrong_kind_are_passed_over(pictures: SimpleNamespace) -> None:
    for picture, profile in ((plain(ORANGE), grey_profile(1.0)), (Image.new("L", (64, 48), 51), ADOBE_RGB)):
        data = pictures.encoded(picture, "PNG", icc_profile=profile)
        assert profile_of(*open_picture(data), data) is None
    cmyk = pictures.encoded(plain(ORANGE).convert("CMYK"), "JPEG", icc_profile=ADOBE_RGB)
    assert profile_of(*open_picture(cmyk), cmyk) is None


def test_display_p3_as_a_profile_in_every_format(pictures: SimpleNamespace, file_of) -> None:
    p3 = profile_of_codes(ColourCodes(12, 13))
    assert p3 is not None and ImageCms.ImageCmsProfile(io.BytesIO(p3)).profile.xcolor_space == "RGB "
    for kind, options in (("PNG", {}), ("TIFF", {}), ("WEBP", {"lossless": True}), ("AVIF", {"quality": 98})):
        assert is_orange(decode(pictures.encoded(plain(IN_P3), kind, icc_profile=p3, **options)).upright(64)), kind
