"""EXIF blocks of pictures that were turned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from glimpse_desktop.imaging.exif_block import read_orientation, read_tags
from glimpse_desktop.imaging.exif_patch import upright_exif

_ORIENTATION, _MAKE = 0x0112, 0x010F
NOTHING = Image.new("RGB", (1, 1))


def block(orientation: int) -> bytes:
    made = Image.Exif()
    made[_ORIENTATION], made[_MAKE] = orientation, "Camera"
    return made.tobytes().removeprefix(b"Exif\0\0")


def test_only_what_is_no_longer_so_changes() -> None:
    before = block(8)
    after = upright_exif(before, NOTHING, (10, 20))
    assert after is not None and len(after) == len(before)
    assert (read_orientation(before), read_orientation(after)) == (8, 1)
    assert read_tags(after)[0][_MAKE] == "Camera"


def test_the_small_picture_inside_is_not_found_any_more() -> None:
    before = bytearray(block(6))
    entries = int.from_bytes(before[8:10], "little" if before[:2] == b"II" else "big")
    end = 10 + 12 * entries
    before[end : end + 4] = b"\0\0\0\x08" if before[:2] == b"MM" else b"\x08\0\0\0"
    after = upright_exif(bytes(before), NOTHING, (10, 20))
    assert after is not None and after[end : end + 4] == b"\0\0\0\0"


def test_a_block_that_fits_into_no_jpeg_is_written_anew() -> None:
    made = Image.Exif()
    made[_MAKE] = "Camera"
    made.get_ifd(0x8769).update({0x9003: "2019:07:01 14:05:09", 0xA002: 4000})
    made[0xC4A5] = b"x" * 70_000
    picture = Image.new("RGB", (1, 1))
    picture.info["exif"] = made.tobytes()
    after = upright_exif(made.tobytes().removeprefix(b"Exif\0\0"), picture, (10, 20))
    assert after is not None and len(after) < 1000
    main, inner = read_tags(after)
    assert main[_MAKE] == "Camera"
    assert (inner[0x9003], inner[0xA002]) == ("2019:07:01 14:05:09", 10)


@given(st.binary(max_size=200))
def test_damage_is_survived(rest: bytes) -> None:
    for mark in (b"II*\0", b"MM\0*", b""):
        upright_exif(mark + rest, NOTHING, (10, 20))
    assert upright_exif(None, NOTHING, (10, 20)) is None
