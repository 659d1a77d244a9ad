"""What RAW files say of themselves that are no TIFF files: made here, piece by piece."""

import struct
from datetime import datetime

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.photo_details import MapPoint
from glimpse_desktop.imaging.exif_block import find_exif
from glimpse_desktop.imaging.raw_headers import exif_of
from glimpse_desktop.metadata.exif import read_details, read_metadata
from tests.support.raw_files import TiffWriter, dng, jpeg

TAKEN = datetime(2019, 6, 7, 8, 9, 10)
MAIN = [(0x010F, 2, b"Canon"), (0x0110, 2, b"Canon EOS R5"), (0x0112, 3, [6])]
INNER = [(0x9003, 2, b"2019:06:07 08:09:10"), (0xA434, 2, b"RF50mm F1.2L USM"), (0x829D, 5, [(12, 10)])]
GPS = [(1, 2, b"N"), (2, 5, [(48, 1), (30, 1), (0, 1)]), (3, 2, b"E"), (4, 5, [(11, 1), (15, 1), (0, 1)])]


def block(entries: list) -> bytes:
    file = TiffWriter()
    return file.finished(file.directory(entries))


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def cr3(inner: list = INNER) -> bytes:
    name = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    parts = box(b"CNCV", b"CanonCR3") + box(b"CMT1", block(MAIN)) + box(b"CMT2", block(inner))
    parts += box(b"CMT3", b"notes of the maker's") + box(b"CMT4", block(GPS))
    return box(b"ftyp", b"crx \0\0\0\1crx isom") + box(
        b"moov", box(b"uuid", name + parts) + box(b"mvhd", bytes(20))
    )


def exif_jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x0110], exif[0x0112] = "X-T5", 6
    exif.get_ifd(0x8769)[0x9003] = "2019:06:07 08:09:10"
    exif.get_ifd(0x8769)[0xA434] = "XF35mm"
    return jpeg(np.zeros((16, 16, 3), np.uint8), exif=exif)


def raf() -> bytes:
    inside = exif_jpeg()
    head = b"FUJIFILMCCD-RAW 0201FF129502X-T5".ljust(84, b"\0") + struct.pack(">II", 148, len(inside))
    return head.ljust(148, b"\0") + inside + bytes(100)


def mrw() -> bytes:
    parts = b"\0PRD" + struct.pack(">I", 24) + bytes(24)
    inside = TiffWriter()
    exif = inside.directory(INNER)
    inner = inside.finished(inside.directory([(0x0110, 2, b"DiMAGE A2"), (0x8769, 4, [exif])]))
    parts += b"\0TTW" + struct.pack(">I", len(inner)) + inner
    return b"\0MRM" + struct.pack(">I", len(parts)) + parts + bytes(50)


def test_canons_directories_become_one_block() -> None:
    said = read_metadata(cr3())
    assert (said.taken_at, said.camera, said.lens) == (TAKEN, "Canon EOS R5", "RF50mm F1.2L USM")
    details = read_details(cr3())
    assert (details.format, details.lens, details.exposure.aperture) == ("RAW", "RF50mm F1.2L USM", 1.2)
    assert details.point == MapPoint(48.5, 11.25)


@pytest.mark.parametrize(("data", "camera"), [(raf(), "X-T5"), (mrw(), "DiMAGE A2")])
def test_fujifilm_and_minolta(data: bytes, camera: str) -> None:
    said = read_metadata(data)
    assert (said.taken_at, said.camera) == (TAKEN, camera)


def test_a_raw_says_what_its_sensor_saw() -> None:
    details = read_details(dng(np.zeros((40, 60, 3), np.uint8)))
    assert (details.format, details.sensor_size, details.lens) == ("RAW", (60, 40), "Glimpse 50mm")
    assert read_details(cr3()).sensor_size is None


@pytest.mark.parametrize("magic", [b"IIU\0", b"IIRO"])
def test_makers_with_a_magic_number_of_their_own(magic: bytes) -> None:
    file = TiffWriter(magic)
    exif = file.directory(INNER)
    said = read_metadata(file.finished(file.directory([*MAIN, (0x8769, 4, [exif])])))
    assert (said.taken_at, said.camera) == (TAKEN, "Canon EOS R5")


@pytest.mark.parametrize("whole", [cr3(), raf(), mrw()])
def test_damage_never_raises(whole: bytes) -> None:
    chance = np.random.default_rng(3)
    for end in range(0, len(whole), max(1, len(whole) // 40)):
        exif_of(whole[:end])
        find_exif(whole[:end])
    for _ in range(300):
        hurt = bytearray(whole)
        for at in chance.integers(0, len(hurt), 5):
            hurt[at] = int(chance.integers(256))
        exif_of(bytes(hurt))
        find_exif(bytes(hurt))
    assert exif_of(b"FOVb") is None
