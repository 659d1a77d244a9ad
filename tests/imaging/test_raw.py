"""RAW files through LibRaw: DNG written by hand, small ones whose previews are large enough."""

import io
import struct
import subprocess
import sys
from contextlib import suppress
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import raw as raw_module
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB
from glimpse_desktop.imaging.decode import decode, load, look_into
from glimpse_desktop.imaging.orientation import turn_upright
from glimpse_desktop.imaging.raw import SMALLEST_PREVIEW, UNKNOWN_RAW, raw_says
from glimpse_desktop.imaging.resized import resized_jpeg
from tests.support.raw_files import TiffWriter, dng, jpeg, maker_raw

WIDTH, HEIGHT = SMALLEST_PREVIEW, 100
SEEN = (60, 40, 20)
"""What the sensor saw, in linear light: shown as (132, 110, 79)."""
IN_ADOBE = np.array([177, 100, 56], np.uint8)
ORANGE = np.array([200, 100, 50])


def sensor(width: int = WIDTH, height: int = HEIGHT) -> np.ndarray:
    return np.full((height, width, 3), SEEN, np.uint8)


def preview_of(pictures: SimpleNamespace, width: int = WIDTH, height: int = HEIGHT) -> np.ndarray:
    return pictures.smooth(width, height)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_preview_is_shown_turned_as_the_raw_says(pictures: SimpleNamespace, orientation: int) -> None:
    seen = preview_of(pictures)
    photo = decode(dng(sensor(), jpeg(seen), orientation=orientation))
    upright = turn_upright(seen, orientation)
    assert (photo.format, photo.orientation) == ("RAW", orientation)
    assert (photo.width, photo.height) == (upright.shape[1], upright.shape[0])
    assert pictures.difference(photo.upright(WIDTH), upright) < 2


@pytest.mark.parametrize(
    ("make", "model"),
    [(b"NIKON CORPORATION", b"NIKON Z 6"), (b"SONY", b"DSLR-A100"), (b"PENTAX Corporation", b"PENTAX K10D")],
)
def test_other_makers_files(pictures: SimpleNamespace, make: bytes, model: bytes) -> None:
    seen = preview_of(pictures, 1200, 800)
    photo = decode(maker_raw(make, model, sensor(1200, 800), jpeg(seen), orientation=8))
    assert (photo.format, photo.width, photo.height) == ("RAW", 800, 1200)
    assert pictures.difference(photo.upright(1200), turn_upright(seen, 8)) < 2


def test_a_previews_own_orientation_does_not_count(pictures: SimpleNamespace) -> None:
    seen = preview_of(pictures)
    photo = decode(dng(sensor(), jpeg(seen, exif=pictures.marked(8)), orientation=6))
    assert pictures.difference(photo.upright(WIDTH), turn_upright(seen, 6)) < 2


def test_a_preview_that_is_upright_already_stays_so(pictures: SimpleNamespace) -> None:
    """A photo in portrait, whose RAW lies on its side and whose preview doesn't."""
    seen = preview_of(pictures, HEIGHT, WIDTH)
    photo = decode(dng(sensor(), jpeg(seen), orientation=6))
    assert (photo.width, photo.height) == (HEIGHT, WIDTH)
    assert pictures.difference(photo.upright(WIDTH), seen) < 2


@pytest.mark.parametrize("size", [None, (SMALLEST_PREVIEW - 10, 99), (WIDTH, 2 * HEIGHT)])
def test_developed_without_a_preview_that_shows_all_large_enough(
    pictures: SimpleNamespace, size: tuple[int, int] | None
) -> None:
    preview = None if size is None else jpeg(preview_of(pictures, *size))
    seen = sensor(400, 300) if size is None else sensor()
    seen[: seen.shape[0] // 2] = 0  # the upper half is dark
    photo = decode(dng(seen, preview, orientation=6))
    stored = seen.shape[1] // 2, seen.shape[0] // 2
    assert (photo.width, photo.height) == stored[::-1], "half of what the sensor has, upright"
    rgb = photo.upright(1000).astype(int)
    right, left = rgb[stored[0] // 2, -10], rgb[stored[0] // 2, 10]
    assert right.max() < 12 and left.min() > 60, "turned: what was above is on the right"
    assert left[0] > left[1] > left[2]


@pytest.mark.parametrize("mark", [{"preview_colours": 3}, {"interoperability": b"R03"}])
def test_a_preview_in_adobe_rgb_is_converted(mark: dict[str, Any]) -> None:
    preview = np.broadcast_to(IN_ADOBE, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    photo = decode(dng(sensor(), jpeg(preview, subsampling=0), **mark))
    assert np.abs(photo.upright(500)[20, 20].astype(int) - ORANGE).max() <= 5
    crop = photo.thumbnail(64)[2, 20].astype(int)
    assert np.abs(crop - ORANGE).max() <= 5
    says_so = jpeg(preview, subsampling=0, icc_profile=ADOBE_RGB)
    shown = decode(dng(sensor(), says_so, preview_colours=2)).upright(500)[20, 20].astype(int)
    assert np.abs(shown - ORANGE).max() <= 5, "its own profile counts"


def test_a_preview_of_plain_pixels(pictures: SimpleNamespace) -> None:
    """What older cameras and converters put there instead of a JPEG."""
    seen = preview_of(pictures)
    data = bitmap_dng(seen)
    photo = decode(data)
    assert (photo.format, photo.width, photo.height) == ("RAW", WIDTH, HEIGHT)
    assert np.array_equal(photo.upright(WIDTH), seen)


def bitmap_dng(seen: np.ndarray) -> bytes:
    """A DNG whose first directory is the preview, and below it what the sensor saw."""
    made = dng(sensor())
    file = TiffWriter()
    file.data = bytearray(made)
    start = struct.unpack_from("<I", made, 4)[0]
    count = struct.unpack_from("<H", made, start)[0]
    pixels = file.block(seen.tobytes())
    rows = []
    new = {0x0100: seen.shape[1], 0x0101: seen.shape[0], 0x0111: pixels, 0x0116: seen.shape[0], 0x0117: seen.size}
    for at in range(start + 2, start + 2 + 12 * count, 12):
        (tag,) = struct.unpack_from("<H", made, at)
        rows.append(struct.pack("<HHII", tag, 4, 1, new[tag]) if tag in new else made[at : at + 12])
    first = file.block(struct.pack("<H", len(rows)) + b"".join(rows) + bytes(4))
    return file.finished(first)


def test_looked_into_and_loaded_it_is_opened_once(
    pictures: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = dng(sensor(), jpeg(preview_of(pictures)))
    opened = []
    real = raw_module._find
    monkeypatch.setattr(raw_module, "_find", lambda data: opened.append(1) or real(data))
    found = look_into(data)
    load(data, found.reduction)
    assert len(opened) == 1
    load(data, found.reduction)
    assert len(opened) == 2, "nothing of it is kept after that"
    decode(data)
    assert len(opened) == 3


def test_where_it_is_cut_off_it_is_said(pictures: SimpleNamespace) -> None:
    data = dng(sensor(400, 300))
    for end in (40, len(data) // 2, len(data) - 100):
        with pytest.raises(PhotoError):
            decode(data[:end])
    # Directories first, and the pixels cut off after them.
    hurt = bytearray(data)
    at = data.index(struct.pack("<HHI", 0x0111, 4, 1)) + 8
    struct.pack_into("<I", hurt, at, len(hurt) - 1000)
    with pytest.raises(PhotoError) as caught:
        decode(bytes(hurt))
    assert caught.value.english == "the file is damaged or incomplete"


def test_a_preview_outlives_a_damaged_rest(pictures: SimpleNamespace) -> None:
    data = bytearray(dng(sensor(), jpeg(preview_of(pictures))))
    at = bytes(data).index(struct.pack("<HHI", 0x0111, 4, 1)) + 8
    struct.pack_into("<I", data, at, len(data) - 10)
    assert decode(bytes(data)).width == WIDTH


def test_a_kind_that_is_unknown_is_said() -> None:
    for data in (b"FOVb" + bytes(500), b"II*\0\x10\0\0\0CR\x02\0" + bytes(600), b"\0MRM" + bytes(400)):
        with pytest.raises(PhotoError) as caught:
            decode(data)
        assert caught.value.english == UNKNOWN_RAW


def test_no_more_pixels_than_others_may_have() -> None:
    with pytest.raises(PhotoError, match="too large: 900 megapixels"):
        decode(dng(sensor(64, 64), sensor_size=(30_000, 30_000)))


def test_strangers_bytes_raise_nothing_else(pictures: SimpleNamespace, capfd: pytest.CaptureFixture[str]) -> None:
    data = dng(sensor(64, 64), jpeg(preview_of(pictures)))
    chance = np.random.default_rng(11)
    for _ in range(60):
        hurt = bytearray(data)
        for at in chance.integers(0, len(hurt), 6):
            hurt[at] = int(chance.integers(256))
        for at in chance.integers(len(hurt) - 700, len(hurt), 2):
            hurt[at] = int(chance.integers(256))
        with suppress(PhotoError):
            decode(bytes(hurt)).upright(100)
        raw_says(bytes(hurt))
    assert capfd.readouterr() == ("", "")


def test_what_the_makers_notes_say() -> None:
    taken, lens = raw_says(dng(sensor(64, 64)))
    assert (taken, lens) == (datetime(2019, 6, 7, 8, 9, 10), "Glimpse 50mm")
    assert raw_says(b"FOVb" + bytes(100)) == (None, None)
    assert raw_says(dng(sensor(64, 64), taken=b"0000:00:00 00:00:00", lens=b"")) == (None, None)


def test_a_smaller_copy_keeps_what_the_raw_says(pictures: SimpleNamespace) -> None:
    seen = preview_of(pictures)
    made = Image.open(io.BytesIO(resized_jpeg(dng(sensor(), jpeg(seen), orientation=6), 500, 95)))
    assert made.size == (50, 500)
    small = np.asarray(made.resize((100, 1000)))
    assert pictures.difference(small, turn_upright(seen, 6)) < 4
    assert made.getexif()[0x010F] == "Glimpse" and 0x0112 not in made.getexif()
    assert made.getexif().get_ifd(0x8769)[0x9003] == "2019:06:07 08:09:10"
    told: list[int] = []
    made_once = resized_jpeg(dng(sensor(400, 300)), 100, 95, turns=1, expect=told.append)
    assert Image.open(io.BytesIO(made_once)).size == (75, 100) and told == [200 * 150]


def test_the_library_is_loaded_for_the_first_raw_only() -> None:
    modules = "glimpse_desktop.imaging.decode, glimpse_desktop.metadata.exif"
    code = f"import sys, {modules}; sys.exit('rawpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
