import io
import struct
from types import SimpleNamespace

import numpy as np
import pytest
import tifffile
from PIL import Image

from glimpse_desktop.imaging import tiff_directories
from glimpse_desktop.imaging.tiff_directories import directories, directories_and_below
from tests.support.raw_files import TiffWriter, dng


def written(*pictures: tuple[tuple[int, int], int], big: bool = False) -> bytes:
    """A TIFF of black pictures of these sizes with these NewSubfileTypes."""
    out = io.BytesIO()
    with tifffile.TiffWriter(out, bigtiff=big) as file:
        for (width, height), subfile in pictures:
            file.write(np.zeros((height, width), bool), subfiletype=subfile)
    return out.getvalue()


@pytest.mark.parametrize("big", [False, True])
def test_the_chain_tells_pages_from_smaller_copies_and_masks(big: bool) -> None:
    chain = directories(written(((40, 30), 2), ((20, 15), 1), ((40, 30), 4), ((50, 60), 0), big=big))
    assert [(one.width, one.height, one.is_page) for one in chain] == [
        (40, 30, True),
        (20, 15, False),
        (40, 30, False),
        (50, 60, True),
    ]
    assert [one.place for one in chain] == [0, 1, 2, 3]


def test_what_a_pixel_is(pictures: SimpleNamespace) -> None:
    profile = b"a profile of some length"
    data = pictures.encoded(Image.new("RGB", (8, 8)), "TIFF", icc_profile=profile, tiffinfo={274: 6})
    (one,) = directories(data)
    assert (one.bits, one.samples, one.is_planar, one.sample_format, one.orientation) == (8, 3, False, 1, 6)
    assert data[slice(*one.profile)] == profile


def test_directories_below_another() -> None:
    data = dng(np.zeros((40, 60, 3), np.uint8))
    above, below = directories_and_below(data)
    assert directories(data) == [above]
    assert (below.width, below.height, below.colours) == (60, 40, 32803)
    assert above.is_dng and not below.is_dng


def test_a_chain_that_bites_its_tail_ends() -> None:
    file = TiffWriter()
    at = file.directory([(0x0100, 4, [7]), (0x0101, 4, [5])], following=len(file.data))
    assert [(one.width, one.height) for one in directories(file.finished(at))] == [(7, 5)]


def test_directories_that_lie_in_each_other_are_not_all_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """200 with 3,855 entries each, in 48 KB; each with 32 below, they would take 6 s to read."""
    many, entries, first = 200, 0x0F0F, 512
    data = bytearray(b"\x0f" * (first + 4 * many + 2 + 12 * entries + 4 * many))
    data[:8] = b"II*\0" + struct.pack("<I", first)
    for number in range(many):
        following = first + 4 * (number + 1) if number + 1 < many else 0
        struct.pack_into("<I", data, first + 4 * number + 2 + 12 * entries, following)
    assert 20 < len(directories(bytes(data))) < 30
    assert len(list(directories_and_below(bytes(data)))) < 30
    monkeypatch.setattr(tiff_directories, "_MOST_ENTRIES_IN_ALL", 10**9)
    assert len(directories(bytes(data))) == many


def test_damage_never_raises() -> None:
    data = dng(np.zeros((8, 8, 3), np.uint8))
    chance = np.random.default_rng(7)
    for end in (0, 1, 7, 8, 15, 16, 20, len(data) // 2, len(data) - 3):
        directories(data[:end])
    for _ in range(300):
        hurt = bytearray(data)
        for at in chance.integers(0, len(hurt), 4):
            hurt[at] = int(chance.integers(256))
        list(directories_and_below(bytes(hurt)))
    assert directories(b"II*\0" + struct.pack("<I", 0xFFFFFFFF) + bytes(20)) == []
