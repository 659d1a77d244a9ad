import io
import random
from datetime import datetime
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFile
from PIL.TiffImagePlugin import IFDRational

from glimpse_desktop.domain.photo_details import Exposure, MapPoint, PhotoDetails
from glimpse_desktop.metadata.exif import PhotoMetadata, read_details, read_metadata

MAIN = {"make": 0x010F, "model": 0x0110, "changed": 0x0132, "orientation": 0x0112}
INNER = {"taken": 0x9003, "digitised": 0x9004, "lens": 0xA434, "fraction": 0x9291}
PIXELS = np.full((16, 24, 3), 120, np.uint8)


def photo(kind: str = "JPEG", **tags: Any) -> bytes:
    """A small file with these EXIF tags."""
    block = Image.Exif()
    for name, value in tags.items():
        if name in MAIN:
            block[MAIN[name]] = value
        else:
            block.get_ifd(0x8769)[INNER[name]] = value
    out = io.BytesIO()
    picture = Image.fromarray(PIXELS)
    if kind == "HEIF":
        pillow_heif = pytest.importorskip("pillow_heif", reason="HEIC files are written with pillow_heif")
        pillow_heif.from_pillow(picture).save(out, exif=block.tobytes())
    else:
        picture.save(out, kind, exif=block.tobytes())  # as bytes: from the object, TIFF loses the inner part
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF"])
def test_every_format(kind: str) -> None:
    data = photo(
        kind,
        taken="2019:07:14 18:03:59",
        fraction="123",
        make="FUJIFILM",
        model="X-T3",
        lens="XF35mmF1.4 R",
    )
    assert read_metadata(data) == PhotoMetadata(
        taken_at=datetime(2019, 7, 14, 18, 3, 59), camera="FUJIFILM X-T3", lens="XF35mmF1.4 R"
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF", "BMP", "GIF"])
def test_nothing_is_nothing(kind: str) -> None:
    out = io.BytesIO()
    if kind == "HEIF":
        pytest.importorskip("pillow_heif").from_pillow(Image.fromarray(PIXELS)).save(out)
    else:
        Image.fromarray(PIXELS).save(out, kind)
    assert read_metadata(out.getvalue()) == PhotoMetadata(None, None, None)


def test_when_taken_goes_before_digitised_before_changed() -> None:
    dates = {"taken": "2001:01:01 01:01:01", "digitised": "2002:02:02 02:02:02", "changed": "2003:03:03 03:03:03"}
    assert read_metadata(photo(**dates)).taken_at == datetime(2001, 1, 1, 1, 1, 1)
    dates["taken"] = "0000:00:00 00:00:00"
    assert read_metadata(photo(**dates)).taken_at == datetime(2002, 2, 2, 2, 2, 2)
    del dates["digitised"]
    assert read_metadata(photo(**dates)).taken_at == datetime(2003, 3, 3, 3, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "1825:12:31 23:59:59",
        "2101:01:01 00:00:00",
        "9999:99:99 99:99:99",
        "2019:02:30 10:00:00",
        "2019:01:01 24:00:00",
        "2019:01:01",
        "yesterday",
        "",
    ],
)
def test_nonsense_dates_are_none(text: str) -> None:
    assert read_metadata(photo(taken=text)).taken_at is None


@pytest.mark.parametrize(
    "text", ["2019:07:14 18:03:59", "2019-07-14T18:03:59", "2019/07/14 18:03:59", "2019:07:14 18:03:59.25+02:00"]
)
def test_dates_as_cameras_and_programs_write_them(text: str) -> None:
    assert read_metadata(photo(taken=text)).taken_at == datetime(2019, 7, 14, 18, 3, 59)


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS 5D", "Canon EOS 5D"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("Apple", "iPhone 12", "Apple iPhone 12"),
        ("SAMSUNG  ", "  SM-G991B", "SAMSUNG SM-G991B"),
        ("Apple", "", "Apple"),
        ("", "iPhone 12", "iPhone 12"),
        ("a\nb\x07", "c", "a b c"),
        ("", "", None),
    ],
)
def test_the_make_is_said_once(make: str, model: str, camera: str | None) -> None:
    assert read_metadata(photo(make=make, model=model)).camera == camera


def test_names_are_bounded() -> None:
    camera = read_metadata(photo(model="x" * 5000)).camera
    assert camera is not None and len(camera) == 100


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "AVIF"])
def test_never_raises(kind: str) -> None:
    chance = random.Random(2)
    whole = photo(kind, taken="2019:07:14 18:03:59", make="Canon", model="Canon EOS", lens="50 mm", orientation=6)
    for _ in range(120):
        data = bytearray(whole[: chance.randrange(len(whole) + 1)])
        for _ in range(min(3, len(data))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(read_metadata(bytes(data)), PhotoMetadata)
    assert read_metadata(b"") == PhotoMetadata()


def test_no_pixel_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (200, 300, 3), dtype=np.uint8)
    block = Image.Exif()
    block.get_ifd(0x8769)[0x9003] = "2019:07:14 18:03:59"
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "JPEG", exif=block)
    monkeypatch.setattr(ImageFile.ImageFile, "load", lambda *_: pytest.fail("decoded a picture"))
    assert read_metadata(out.getvalue()).taken_at is not None


def exposed(kind: str = "JPEG", place: dict[int, Any] | None = None, **tags: Any) -> bytes:
    """A small file with these facts of the exposure and these GPS tags."""
    numbers = {
        "seconds": 0x829A,
        "aperture": 0x829D,
        "iso": 0x8827,
        "focal": 0x920A,
        "film": 0xA405,
        "lens": 0xA434,
    }
    block = Image.Exif()
    block.get_ifd(0x8769).update({numbers[name]: value for name, value in tags.items()})
    block.get_ifd(0x8825).update(place or {})
    out = io.BytesIO()
    Image.fromarray(PIXELS).save(out, kind, exif=block.tobytes())
    return out.getvalue()


ZURICH = {1: "N", 2: (47.0, 22.0, 36.8), 3: "E", 4: (8.0, 32.0, 30.1)}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_how_and_where(kind: str) -> None:
    found = read_details(
        exposed(
            kind, ZURICH, seconds=IFDRational(1, 250), aperture=2.8, iso=400, focal=35.0, film=52, lens="35 mm"
        )
    )
    assert found.format == kind
    assert found.lens == "35 mm"
    assert found.exposure == Exposure(1 / 250, pytest.approx(2.8), 400, 35.0, 52.0)
    assert found.point is not None
    assert (found.point.latitude, found.point.longitude) == pytest.approx((47.376889, 8.541694), abs=1e-6)


def test_south_and_west_are_negative() -> None:
    place = {1: "S", 2: (33.0, 30.0, 0.0), 3: "W", 4: (70.0, 15.0, 0.0)}
    assert read_details(exposed(place=place)).point == MapPoint(-33.5, -70.25)


@pytest.mark.parametrize(
    "change",
    [
        {2: (91.0, 0.0, 0.0)},
        {4: (180.0, 1.0, 0.0)},
        {1: "X"},
        {3: ""},
        {2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)},
        {2: (IFDRational(47, 0), 22.0, 36.8)},
    ],
)
def test_a_place_that_cannot_be_is_none(change: dict[int, Any]) -> None:
    assert read_details(exposed(place={**ZURICH, **change})).point is None


def test_what_the_camera_did_not_know_is_none() -> None:
    found = read_details(exposed(seconds=IFDRational(0, 1), aperture=IFDRational(0, 0), iso=0, focal=0.0))
    assert found == PhotoDetails("JPEG")
    assert read_details(b"no picture") == PhotoDetails()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_details_of_damage_never_raise(kind: str) -> None:
    chance = random.Random(3)
    whole = exposed(kind, ZURICH, seconds=IFDRational(1, 250), aperture=2.8, iso=400, focal=35.0)
    for _ in range(200):
        data = bytearray(whole[: chance.randrange(len(whole) + 1)])
        for _ in range(min(3, len(data))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert isinstance(read_details(bytes(data)), PhotoDetails)
