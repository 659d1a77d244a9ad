from __future__ import annotations

import os
import random
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageCms

from glimpse_desktop.domain.errors import Cancelled, PhotoError
from glimpse_desktop.imaging import colour, exif_block, foreign, raw, resized
from glimpse_desktop.imaging import decode as here
from glimpse_desktop.imaging.crash_journal import CrashJournal, end_journal, fingerprint, keep_journal
from glimpse_desktop.imaging.helper_pool import helpers
from glimpse_desktop.imaging.helper_start import UnavailableError
from glimpse_desktop.imaging.reasons import CRASHED
from tests.support.raw_files import dng, jpeg

KINDS = ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF", "AVIF"]
FileOf = Callable[..., bytes]


class Asked:
    """Which questions helpers are asked; they answer."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.operations: list[str] = []
        real = helpers.ask

        def ask(operation: str, *arguments: object, **more: object) -> object:
            self.operations.append(operation)
            return real(operation, *arguments, **more)  # type: ignore[arg-type]

        monkeypatch.setattr(helpers, "ask", ask)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(monkeypatch)


@pytest.fixture
def suspect(tmp_path: Path) -> Iterator[Callable[[bytes], None]]:
    """``suspect(data)``: a process died while it decoded that."""
    journals = []

    def make(data: bytes) -> None:
        path = tmp_path / "in hand"
        died = CrashJournal(path)
        with died.in_hand(fingerprint(data)):
            left = path.read_bytes()
        died.close()
        path.write_bytes(left)
        journals.append(keep_journal(path))

    yield make
    for journal in journals:
        end_journal(journal)


def p3() -> bytes:
    """A profile that isn't sRGB's: another gamma."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made.replace(b"rXYZ", b"tmp_").replace(b"bXYZ", b"rXYZ").replace(b"tmp_", b"bXYZ")  # red for blue


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_as_in_this_process(
    pictures: SimpleNamespace, file_of: FileOf, kind: str, asked: Asked
) -> None:
    exif = {} if kind in ("BMP", "GIF") else {"exif": pictures.marked(6)}
    data = file_of(pictures.smooth(160, 96), kind, **exif)
    photo, expected = foreign.decode(data), here.decode(data)
    assert (photo.width, photo.height, photo.format, photo.orientation) == (
        *(expected.width, expected.height),
        *(expected.format, expected.orientation),
    )
    assert np.array_equal(photo.upright(160), expected.upright(160))
    assert asked.operations == ([] if kind == "JPEG" else ["decode"])
    assert foreign.find_exif(data) == exif_block.find_exif(data)
    assert asked.operations[1:] == (["exif"] if kind in ("HEIF", "AVIF") else [])


def test_a_finer_decode_comes_from_a_helper_too(
    pictures: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, asked: Asked
) -> None:
    data = pictures.encoded(pictures.smooth(400, 300), "JPEG", progressive=True)[
        :-200
    ]  # incomplete: not taken here
    with pytest.raises(PhotoError, match="damaged"):
        foreign.decode(data, detail=100)
    assert asked.operations == ["load"]
    cmyk = pictures.encoded(Image.new("CMYK", (400, 300), (10, 200, 30, 40)), "JPEG")
    photo, expected = foreign.decode(cmyk, detail=100), here.decode(cmyk, detail=100)
    assert photo._finest == 4
    assert np.array_equal(photo.upright(400), expected.upright(400)) and photo._finest == 1
    assert asked.operations[1:] == ["load", "load"]


def many_scans(side: int, scans: int) -> bytes:
    """A progressive JPEG, grey, whose scans hold nothing: some bytes each, and work for every block."""

    def segment(marker: int, content: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content

    blocks = (side // 8) ** 2
    one_code = bytes([1] + [0] * 15)
    runs = "".join(f"0{max(min(left - 16_384, 16_383), 0):014b}" for left in range(blocks, 0, -32_767))
    runs += "1" * (-len(runs) % 8)
    scan = segment(0xDA, b"\1\1\0\1\x3f\0") + int(runs, 2).to_bytes(len(runs) // 8, "big").replace(
        b"\xff", b"\xff\0"
    )
    return (
        b"\xff\xd8"
        + segment(0xDB, b"\0" + bytes([1] * 64))
        + segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + b"\1\x11\0")
        + segment(0xC4, b"\0" + one_code + b"\0")
        + segment(0xC4, b"\x10" + one_code + b"\xe0")
        + (segment(0xDA, b"\1\1\0\0\0\0") + bytes(-(-blocks // 8)))
        + scan * scans
        + b"\xff\xd9"
    )


def test_what_takes_long_is_left_to_a_helper(
    pictures: SimpleNamespace, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing in this process could stop it."""
    assert foreign.decode(many_scans(2048, 20)).width == 2048
    usual = pictures.encoded(pictures.smooth(2000, 1500), "JPEG", progressive=True)
    foreign.decode(usual, detail=2000)
    assert asked.operations == []
    assert foreign.decode(many_scans(2048, 160)).width == 2048
    monkeypatch.setattr(foreign, "_MOST_PIXELS_HERE", 4_000_000)
    assert foreign.decode(many_scans(2048, 1)).width == 2048, "and what is large"
    assert asked.operations == ["decode", "decode"]
    small = pictures.encoded(pictures.smooth(16, 8), "JPEG")
    monkeypatch.setattr(foreign, "_MOST_HEADER_HERE", 10_000)
    for before in (b"\xff" * 10_001, b"\xff\xe1\0\x02" * 2000, b"\xff" + bytes(9000)):
        assert foreign.decode(small[:2] + before + small[2:]).width == 16
    foreign.decode(small[:2] + b"\xff" * 20 + b"\xff\xe1\0\x02" * 200 + small[2:])
    assert asked.operations == ["decode"] * 5


def test_colours_are_converted(pictures: SimpleNamespace, file_of: FileOf) -> None:
    for kind in ("PNG", "JPEG"):
        data = file_of(pictures.smooth(160, 96), kind, icc_profile=p3())
        changed = foreign.decode(data).upright(160)
        assert np.array_equal(changed, here.decode(data).upright(160))
        assert (
            pictures.difference(changed, foreign.decode(file_of(pictures.smooth(160, 96), kind)).upright(160)) > 10
        )


def test_another_page(pictures: SimpleNamespace, tmp_path: Path) -> None:
    first, second = (Image.new("RGB", (20, 10), colour) for colour in ("red", "blue"))
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second])
    data = (tmp_path / "a.tif").read_bytes()
    assert foreign.pages(data) == 2
    assert foreign.decode(data, page=1).upright(20)[0, 0].tolist() == [0, 0, 255]
    assert foreign.pages(pictures.encoded(first, "JPEG")) == 1
    with pytest.raises(PhotoError, match="the file has fewer pictures now"):
        foreign.decode(data, page=2)


def test_raw(pictures: SimpleNamespace, asked: Asked) -> None:
    seen = pictures.smooth(1000, 100)
    data = dng(np.full((100, 1000, 3), 40, np.uint8), jpeg(seen), orientation=6)
    photo, expected = foreign.decode(data), here.decode(data)
    assert (photo.format, photo.orientation, photo.width) == ("RAW", 6, 100)
    assert np.array_equal(photo.upright(1000), expected.upright(1000))
    assert foreign.find_exif(data) == exif_block.find_exif(data) is not None
    assert foreign.raw_says(data) == raw.raw_says(data) != (None, None)
    assert asked.operations == ["decode", "raw says"]
    assert foreign.raw_says(data[: len(data) // 2]) == (None, None)


def test_reasons_are_the_same(pictures: SimpleNamespace) -> None:
    for data in (b"", b"no picture at all", pictures.encoded(pictures.smooth(200, 100), "PNG")[:-900]):
        reasons = []
        for decode in (foreign.decode, here.decode):
            with pytest.raises(PhotoError) as error:
                decode(data)
            reasons.append(str(error.value))
        assert reasons[0] == reasons[1]


def test_what_a_process_died_of_is_not_touched_here(
    pictures: SimpleNamespace,
    suspect: Callable[[bytes], None],
    asked: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = pictures.encoded(pictures.smooth(400, 300), "JPEG", quality=95, icc_profile=p3())
    expected = here.decode(data, detail=100).upright(400)
    suspect(data)
    for name in ("load_quickly", "load", "look_into"):
        monkeypatch.setattr(here, name, None)
    monkeypatch.setattr(foreign, "rgb_converter", lambda profile: None if not profile else 1 / 0)
    photo = foreign.decode(data, detail=100)
    assert pictures.difference(photo.upright(400), expected) < 0.5
    assert asked.operations == ["decode", "load"]


def test_what_is_decoded_here_is_noted_meanwhile(
    pictures: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = pictures.encoded(pictures.smooth(160, 96), "JPEG", icc_profile=p3())
    path = tmp_path / "in hand"
    journal = keep_journal(path)
    noted = []
    for module, name in (
        (here, "look_into"),
        (here, "load_quickly"),
        (foreign, "rgb_converter"),
        (colour, "_apply"),
    ):
        real = getattr(module, name)

        def look(*arguments: object, real: Callable[..., object] = real, **more: object) -> object:
            noted.append(fingerprint(data) in path.read_bytes())
            return real(*arguments, **more)

        monkeypatch.setattr(module, name, look)
    colour._converter.cache_clear()
    foreign.decode(data).upright(160)
    assert noted == [True] * 5  # a profile is tried once before it is used
    assert fingerprint(data) not in path.read_bytes()
    end_journal(journal)


def test_without_helpers_this_process_decodes(
    pictures: SimpleNamespace, file_of: FileOf, suspect: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object, **__: object) -> None:
        raise UnavailableError("no processes here")

    monkeypatch.setattr(helpers, "ask", ask)
    data = file_of(pictures.smooth(160, 96), "AVIF", exif=pictures.marked(3))
    assert np.array_equal(foreign.decode(data).upright(160), here.decode(data).upright(160))
    assert foreign.find_exif(data) == exif_block.find_exif(data) is not None
    assert foreign.resized_jpeg(data, 80, 80) == resized.resized_jpeg(data, 80, 80)
    tiff = pictures.encoded(pictures.smooth(16, 9), "TIFF")
    assert foreign.pages(tiff) == 1
    negative = dng(np.full((100, 1000, 3), 40, np.uint8))
    assert foreign.raw_says(negative) == raw.raw_says(negative) != (None, None)
    suspect(data)  # but not what it died of before
    for work in (foreign.decode, lambda data: foreign.resized_jpeg(data, 80, 80)):
        with pytest.raises(PhotoError, match=CRASHED):
            work(data)
    assert foreign.find_exif(data) is None


@pytest.mark.parametrize("kind", ["JPEG", "HEIF"])
def test_smaller_ones_to_give_away(pictures: SimpleNamespace, file_of: FileOf, kind: str) -> None:
    data = file_of(pictures.smooth(160, 96), kind)
    assert foreign.resized_jpeg(data, 80, 80, 1) == resized.resized_jpeg(data, 80, 80, 1)
    if kind == "JPEG":
        assert foreign.resized_jpeg(data, 160, 80) is data


def test_a_checkpoint_ends_it(pictures: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    def check() -> None:
        raise Cancelled

    def ask(*_: object, checkpoint: Callable[[], None], **__: object) -> None:
        checkpoint()

    monkeypatch.setattr(helpers, "ask", ask)
    with pytest.raises(Cancelled):
        foreign.decode(pictures.encoded(pictures.smooth(16, 9), "PNG"), checkpoint=check)


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Cut off, changed in some bytes, or with a part missing, doubled or wiped out."""
    made = bytearray(data)
    at = dice.randrange(len(made))
    length = dice.randrange(1, 200)
    match dice.randrange(6):
        case 0:
            del made[at:]
        case 1:
            del made[at : at + length]
        case 2:
            made[at:at] = made[at : at + length]
        case 3:
            made[at : at + length] = bytes(len(made[at : at + length]))
        case 4:
            made[dice.randrange(min(len(made), 300))] = dice.randrange(256)  # headers are where it hurts
        case _:
            for _ in range(dice.randrange(1, 20)):
                made[dice.randrange(len(made))] ^= 1 << dice.randrange(8)
    return bytes(made)


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_pictures_give_pixels_or_a_reason(
    pictures: SimpleNamespace, file_of: FileOf, kind: str, tmp_path: Path
) -> None:
    """25 of each format: never anything else, never a crash of this process, nothing left in hand."""
    dice = random.Random(f"{kind} 6")
    noise = np.frombuffer(dice.randbytes(48 * 64 * 3), np.uint8).reshape(48, 64, 3)
    rgb = pictures.smooth(64, 48) // 2 + noise // 8
    files = [file_of(rgb, kind, **({} if kind in ("BMP", "GIF") else {"exif": pictures.marked(6)}))]
    if kind == "JPEG":
        files.append(file_of(rgb, kind, progressive=True, icc_profile=p3()))
    if kind == "TIFF":
        files += [file_of(rgb, kind, compression=name) for name in ("tiff_lzw", "jpeg", "tiff_adobe_deflate")]
    journal = keep_journal(tmp_path / "in hand")
    outcomes = {"pixels": 0, "reason": 0}
    for number in range(25):
        data = damaged(files[number % len(files)], dice)
        try:
            photo = foreign.decode(data)
            small = photo.upright(32)
            assert small.dtype == np.uint8 and small.ndim == 3 and max(small.shape[:2]) <= 32
            outcomes["pixels"] += 1
        except PhotoError as error:
            assert str(error)
            outcomes["reason"] += 1
        foreign.find_exif(data)
    end_journal(journal)
    assert sum(outcomes.values()) == 25 and outcomes["reason"]
    assert set((tmp_path / "in hand").read_bytes()[16:]) == {0}


def test_helpers_are_the_same_ones_all_the_time(pictures: SimpleNamespace, asked: Asked) -> None:
    data = pictures.encoded(pictures.smooth(16, 9), "PNG")
    foreign.decode(data)
    before = {process.pid for _, process in helpers._idle}
    foreign.decode(data)
    assert {process.pid for _, process in helpers._idle} == before and os.getpid() not in before
