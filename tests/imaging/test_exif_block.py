import random
import struct
from types import SimpleNamespace

import pytest

from glimpse_desktop.imaging.exif_block import find_exif, read_orientation, read_tags


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_found_in_every_container(pictures: SimpleNamespace, kind: str) -> None:
    block = pictures.marked(1)
    block[0x0110] = "Camera 1"
    found = find_exif(pictures.encoded(pictures.smooth(16, 16), kind, exif=block))
    assert found is not None
    assert read_tags(found)[0][0x0110] == "Camera 1"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "AVIF"])
def test_none_without(pictures: SimpleNamespace, kind: str) -> None:
    assert find_exif(pictures.encoded(pictures.smooth(16, 16), kind)) is None


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders(order: str) -> None:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entries = (
        struct.pack(order + "HHIHH", 0x0112, 3, 1, 6, 0) + struct.pack(order + "HHI", 0x010F, 2, 3) + b"ab\0\0"
    )
    block = mark + struct.pack(order + "IH", 8, 2) + entries
    assert read_tags(block)[0] == {0x0112: 6, 0x010F: "ab"}
    assert read_orientation(block) == 6


@pytest.mark.parametrize("value", [0, 9, 255])
def test_nonsense_orientation_is_none(pictures: SimpleNamespace, value: int) -> None:
    assert (
        read_orientation(find_exif(pictures.encoded(pictures.smooth(8, 8), "JPEG", exif=pictures.marked(value))))
        == 1
    )


def test_never_raises_on_damage(pictures: SimpleNamespace) -> None:
    chance = random.Random(4)
    block = pictures.marked(6)
    block[0x010F], block[0x0110] = "Maker of cameras", "Model"
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        whole = pictures.encoded(pictures.smooth(8, 8), kind, exif=block)
        for _ in range(300):
            data = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.5 else whole)
            for _ in range(min(4, len(data))):
                data[chance.randrange(len(data))] = chance.randrange(256)
            found = find_exif(bytes(data))
            assert read_orientation(found) in range(1, 9)


def test_a_directory_that_points_at_itself_ends() -> None:
    block = b"II*\0" + struct.pack("<IH", 8, 60_000) + struct.pack("<HHII", 0x8769, 4, 1, 8) * 3
    main, inner = read_tags(block)
    assert main == inner == {0x8769: 8}
