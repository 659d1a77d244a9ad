import struct

import numpy as np

from glimpse_desktop.imaging.iso_media import ColourCodes, boxes, inside, primary_colours


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def colr(primaries: int, transfer: int) -> bytes:
    return box(b"colr", b"nclx" + struct.pack(">HHHB", primaries, transfer, 1, 0x80))


def heif(shown: int = 2, *, long: bool = False) -> bytes:
    """Item 1 has the first colours, item 2 the second; ``long``: with numbers of more bytes."""
    held = box(b"ipco", box(b"ispe", bytes(12)) + colr(1, 13) + box(b"colr", b"prof" + bytes(9)) + colr(9, 16))
    one, two = ((1, (1, 2)), (2, (0x80 | 4, 3)))
    rows = b""
    for item, places in (one, two):
        wide = tuple((place & 0x80) << 8 | place & 0x7F for place in places)
        rows += struct.pack(">IBHH", item, 2, *wide) if long else struct.pack(">HBBB", item, 2, *places)
    tied = box(b"ipma", struct.pack(">BBBBI", int(long), 0, 0, int(long), 2) + rows)
    pitm = box(
        b"pitm", bytes([1, 0, 0, 0]) + struct.pack(">I", shown) if long else bytes(4) + struct.pack(">H", shown)
    )
    return box(b"ftyp", b"heic\0\0\0\0mif1") + box(b"meta", bytes(4) + pitm + box(b"iprp", held + tied))


def test_boxes_of_every_length() -> None:
    large = struct.pack(">I4sQ", 1, b"larg", 20) + b"abcd"
    rest = struct.pack(">I4s", 0, b"rest") + b"to the end"
    data = box(b"tiny", b"") + large + rest
    assert [(kind, data[a:b]) for kind, a, b in boxes(data)] == [
        (b"tiny", b""),
        (b"larg", b"abcd"),
        (b"rest", b"to the end"),
    ]
    assert [b - a for _, a, b in boxes(struct.pack(">I4s", 999, b"open") + b"abc")] == [3]
    assert list(boxes(struct.pack(">I4s", 4, b"none") + bytes(50))) == []
    nested = box(b"moov", box(b"trak", b"x") + box(b"trak", b"y"))
    found = inside(nested, b"moov/trak")
    assert found is not None and nested[slice(*found)] == b"x"
    assert inside(nested, b"moov/none") is None


def test_the_colours_of_the_picture_that_is_shown() -> None:
    for long in (False, True):
        assert primary_colours(heif(2, long=long)) == ColourCodes(9, 16)
        assert primary_colours(heif(1, long=long)) == ColourCodes(1, 13)
        assert primary_colours(heif(3, long=long)) is None


def test_damage_never_raises() -> None:
    whole = heif()
    chance = np.random.default_rng(5)
    for end in range(len(whole)):
        primary_colours(whole[:end])
    for _ in range(1000):
        hurt = bytearray(whole)
        for at in chance.integers(20, len(hurt), 3):
            hurt[at] = int(chance.integers(256))
        primary_colours(bytes(hurt))
