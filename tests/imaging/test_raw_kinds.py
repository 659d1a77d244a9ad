from types import SimpleNamespace

import numpy as np
import pytest

from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.raw_kinds import RAW_SUFFIXES, is_raw, sensor_size
from tests.support.raw_files import TiffWriter, dng


@pytest.mark.parametrize(
    "beginning",
    [
        b"II*\0\x10\0\0\0CR\x02\0",
        b"\0\0\0\x18ftypcrx \0\0\0\1crx isom",
        b"IIRO\x08\0\0\0",
        b"IIU\0\x18\0\0\0",
        b"FUJIFILMCCD-RAW 0201",
        b"II\x1a\0\0\0HEAPCCDR",
        b"\0MRM\0\0\1\0",
        b"FOVb\0\0\2\0",
        b"II*\0\x10\0\0\0IIIITwaR",
    ],
)
def test_makers_beginnings(beginning: bytes) -> None:
    assert is_raw(beginning.ljust(64, b"\0")) and sniff(beginning.ljust(64, b"\0")) == "RAW"


def test_a_tiff_is_raw_by_what_is_in_it() -> None:
    assert sniff(dng(np.zeros((8, 8, 3), np.uint8))) == "RAW"
    nikon = TiffWriter()
    sensor = nikon.directory([(0x0106, 3, [32803])])
    first = nikon.directory([(0x00FE, 4, [1]), (0x0106, 3, [2]), (0x014A, 4, [sensor])])
    assert sniff(nikon.finished(first)) == "RAW"


def test_other_pictures_are_not(pictures: SimpleNamespace, file_of) -> None:
    for kind in ("TIFF", "JPEG", "HEIF", "PNG"):
        assert not is_raw(file_of(pictures.smooth(8, 8), kind))
    assert not is_raw(b"") and not is_raw(b"II*\0") and not is_raw(b"MM\0*" + bytes(100))


def test_what_the_sensor_saw() -> None:
    assert sensor_size(dng(np.zeros((40, 60, 3), np.uint8))) == (60, 40)
    assert sensor_size(b"FUJIFILMCCD-RAW" + bytes(200)) is None
    assert sensor_size(b"II*\0") is None


def test_suffixes() -> None:
    assert all(one.startswith(".") and one == one.lower() for one in RAW_SUFFIXES)
    assert {".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2", ".pef", ".dng"} <= RAW_SUFFIXES
    assert ".raw" not in RAW_SUFFIXES
