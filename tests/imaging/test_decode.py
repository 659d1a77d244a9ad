import io
import os
import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageFile, ImageOps

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import decode as decode_module
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.reasons import DAMAGED

KINDS = ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "HEIF", "AVIF"]

# What lossy formats and a palette of 256 may change, in steps of 255, on the average.
TOLERANCE = {"PNG": 0, "TIFF": 0, "BMP": 0, "GIF": 6.0}


@pytest.mark.parametrize("kind", KINDS)
def test_every_format(pictures: SimpleNamespace, file_of, kind: str) -> None:
    rgb = pictures.smooth(160, 96)
    photo = decode(file_of(rgb, kind))
    assert (photo.width, photo.height, photo.format, photo.orientation) == (160, 96, kind, 1)
    assert pictures.difference(photo.upright(160), rgb) <= TOLERANCE.get(kind, 4.0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
def test_every_orientation(pictures: SimpleNamespace, file_of, kind: str, orientation: int) -> None:
    """Pictures that show the same upright come out the same, whatever way round they are stored."""
    rgb = pictures.smooth(160, 96)
    stored = pictures.stored_for(rgb, orientation)
    photo = decode(file_of(stored, kind, exif=pictures.marked(orientation)))
    assert (photo.width, photo.height) == (160, 96)
    assert pictures.difference(photo.upright(160), rgb) < 4
    assert pictures.difference(photo.upright(80), rgb.reshape(48, 2, 80, 2, 3).mean((1, 3)).astype(np.uint8)) < 4


@pytest.mark.parametrize("name", ["Landscape", "Portrait"])
def test_real_files_in_every_orientation(pictures: SimpleNamespace, shared: Path, name: str) -> None:
    """Nine real files per picture, each equal to what Pillow makes of it and turns in full."""
    for orientation in range(9):
        data = (shared / "photos" / "orientation" / f"{name}_{orientation}.jpg").read_bytes()
        photo = decode(data, detail=10_000)
        assert photo.orientation == max(orientation, 1)
        expected = np.array(ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB"))
        assert pictures.difference(photo.upright(10_000), expected) < 0.01


def test_jpeg_is_decoded_reduced_but_keeps_its_detail(pictures: SimpleNamespace) -> None:
    data = pictures.encoded(pictures.smooth(2600, 1700), "JPEG", quality=90)
    photo = decode(data, detail=640)
    assert photo._finest == 4
    assert (photo.width, photo.height) == (2600, 1700)
    assert photo.upright(640).shape == (418, 640, 3)
    assert pictures.difference(photo.upright(640), pictures.smooth(640, 418)) < 2
    assert photo._finest == 4
    assert decode(data, detail=1300)._finest == 2
    assert decode(data, detail=1301)._finest == 1


@pytest.mark.parametrize("size", [(5000, 3), (3, 5000), (1, 1), (1300, 1), (4001, 17)])
def test_slim_and_tiny_jpegs(pictures: SimpleNamespace, size: tuple[int, int]) -> None:
    photo = decode(pictures.encoded(pictures.smooth(*size), "JPEG", quality=95), detail=320)
    small = photo.upright(320)
    assert max(small.shape[:2]) == min(320, max(size))
    assert min(small.shape[:2]) >= 1
    assert photo.sample(np.array([[1.0, 0, 0], [0, 1, 0]]), (4, 4)).shape == (4, 4, 3)


def test_a_large_png_is_kept_in_bounds(pictures: SimpleNamespace) -> None:
    picture = Image.new("RGB", (8000, 6000), (10, 200, 30))
    photo = decode(pictures.encoded(picture, "PNG", compress_level=1), detail=1280)
    assert (photo.width, photo.height) == (8000, 6000)
    assert photo._levels[2].shape == (3000, 4000, 3)
    assert (photo.upright(1280) == (10, 200, 30)).all()


class TestBadInput:
    def test_empty(self) -> None:
        with pytest.raises(PhotoError, match=r"^the file is empty$"):
            decode(b"")

    @pytest.mark.parametrize("data", [b"Dear diary,\n" * 50, b"\0" * 999, b"%PDF-1.7\n", b"<svg/>", b"\xff"])
    def test_no_picture(self, data: bytes) -> None:
        with pytest.raises(PhotoError, match="not a picture"):
            decode(data)

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_truncated(
        self, pictures: SimpleNamespace, file_of, kind: str, share: float, capfd: pytest.CaptureFixture[str]
    ) -> None:
        noise = np.random.default_rng(5).integers(0, 256, (240, 320, 3), dtype=np.uint8)
        data = file_of(noise, kind)
        with pytest.raises(PhotoError) as caught:
            decode(data[: int(len(data) * share)], detail=100)
        assert str(caught.value) == DAMAGED
        assert capfd.readouterr() == ("", "")

    @pytest.mark.parametrize("progressive", [False, True])
    @pytest.mark.parametrize("missing", [2, 40, 3000])
    def test_truncated_jpeg_near_its_end(self, pictures: SimpleNamespace, missing: int, progressive: bool) -> None:
        noise = np.random.default_rng(5).integers(0, 256, (2000, 3000, 3), dtype=np.uint8)
        data = pictures.encoded(noise, "JPEG", progressive=progressive)
        for detail in (640, 5000):
            with pytest.raises(PhotoError, match=DAMAGED):
                decode(data[:-missing], detail=detail)

    def test_data_after_the_end_does_no_harm(self, pictures: SimpleNamespace) -> None:
        """Motion photos carry a film after the picture, some phones a second JPEG."""
        rgb = pictures.smooth(64, 48)
        data = pictures.encoded(rgb, "JPEG", quality=95)
        photo = decode(data + b"\0\0\0\x18ftypmp42" + bytes(5000) + data[:300])
        assert pictures.difference(photo.upright(64), rgb) < 3

    @pytest.mark.parametrize("kind", KINDS)
    def test_bomb_is_refused_by_its_header(self, pictures: SimpleNamespace, file_of, kind: str) -> None:
        """A real small file whose header claims 60,000 × 60,000 pixels; as much as the format can say."""
        side = 60_000
        data = bytearray(file_of(pictures.smooth(64, 64), kind))
        if kind == "JPEG":
            at = data.index(b"\xff\xc0") + 5
            data[at : at + 4] = struct.pack(">HH", side, side)
        elif kind == "PNG":
            data[16:24] = struct.pack(">II", side, side)
            data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
        elif kind == "TIFF":
            start = struct.unpack_from("<I", data, 4)[0]
            for at in range(start + 2, start + 2 + 12 * struct.unpack_from("<H", data, start)[0], 12):
                if struct.unpack_from("<H", data, at)[0] in (256, 257):
                    data[at + 2 : at + 12] = struct.pack("<HII", 4, 1, side)
        elif kind == "BMP":
            data[18:26] = struct.pack("<ii", side, side)
        elif kind == "GIF":
            data[6:10] = struct.pack("<HH", side, side)
        elif kind in ("HEIF", "AVIF"):
            at = data.index(b"ispe") + 8
            data[at : at + 8] = struct.pack(">II", side, side)
        else:
            body = b"VP8X" + struct.pack("<I", 10) + bytes(4) + 2 * struct.pack("<I", side - 1)[:3]
            data[12:12] = body
            data[4:8] = struct.pack("<I", len(data) - 8)
        with pytest.raises(PhotoError, match=r"^the picture is too large: 3,600 megapixels$"):
            decode(bytes(data))

    def test_libraries_stay_strict(self) -> None:
        assert ImageFile.LOAD_TRUNCATED_IMAGES is False

    @pytest.mark.parametrize("kind", KINDS)
    def test_damage_anywhere_is_a_photo_error_or_a_picture(
        self, pictures: SimpleNamespace, file_of, kind: str, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """Overwritten bytes: nothing but PhotoError may come out, and nothing on stderr."""
        chance = random.Random(11)
        whole = file_of(pictures.smooth(96, 64), kind, **({"exif": pictures.marked(6)} if kind != "BMP" else {}))
        outcomes = set()
        for _ in range(60):
            data = bytearray(whole)
            for _ in range(chance.choice([1, 8])):
                data[chance.randrange(len(data))] = chance.randrange(256)
            try:
                outcomes.add(decode(bytes(data), detail=32).upright(64).ndim)
            except PhotoError as error:
                outcomes.add(str(error).split(":")[0])
        assert 3 in outcomes
        assert capfd.readouterr() == ("", "")

    def test_stderr_stays_empty_in_the_product(self, pictures: SimpleNamespace, tmp_path: Path) -> None:
        """With Python's default filters: Pillow's warnings about odd metadata are not for the person."""
        odd = pictures.marked(6)
        odd[0x010E] = "x" * 40
        data = bytearray(pictures.encoded(pictures.smooth(96, 64), "JPEG", exif=odd))
        at = data.index(b"Exif\0\0") + 6 + 8
        data[at : at + 2] = b"\x40\x01" if data[at - 8 : at - 6] == b"II" else b"\x01\x40"
        (tmp_path / "odd.jpg").write_bytes(data)
        (tmp_path / "cut.jpg").write_bytes(data[: len(data) // 2])
        (tmp_path / "cut.tif").write_bytes(pictures.encoded(pictures.smooth(96, 64), "TIFF")[:-40])
        program = (
            "import sys, pathlib\n"
            "from glimpse_desktop.imaging.decode import decode\n"
            "from glimpse_desktop.domain.errors import PhotoError\n"
            "for name in sys.argv[1:]:\n"
            "    try: decode(pathlib.Path(name).read_bytes()); print('picture')\n"
            "    except PhotoError as error: print(error)\n"
        )
        names = [str(tmp_path / n) for n in ("odd.jpg", "cut.jpg", "cut.tif")]
        env = {k: v for k, v in os.environ.items() if k != "PYTHONWARNINGS"}
        run = subprocess.run([sys.executable, "-c", program, *names], capture_output=True, text=True, env=env)
        assert run.stderr == ""
        assert run.stdout.splitlines() == ["picture", DAMAGED, DAMAGED]


@pytest.mark.parametrize("reduction", [1, 2, 4, 8])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_quick_and_careful_decoding_give_the_same_pixels(
    monkeypatch: pytest.MonkeyPatch, mode: str, reduction: int
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (301, 403, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, "JPEG", quality=90, progressive=True)
    quick = decode_module.load(file.getvalue(), reduction)
    monkeypatch.setattr(decode_module, "load_quickly", lambda *_: None)
    careful = decode_module.load(file.getvalue(), reduction)
    assert quick.shape == careful.shape == (-(-301 // reduction), -(-403 // reduction), 3)
    assert (quick == careful).all()


def test_what_the_quick_decoder_complains_of_is_left_to_the_careful_one() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=90)
    whole = file.getvalue()
    middle = len(whole) // 2
    ends_early = whole[:middle] + b"\xff\xd9" + whole[middle + 2 :]
    assert decode_module.load_quickly(whole, 400, 300) is not None
    assert decode_module.load_quickly(ends_early, 400, 300) is None
    assert decode(ends_early).width == 400
    assert decode_module.load_quickly(whole[:middle], 400, 300) is None
    with pytest.raises(PhotoError):
        decode(whole[:middle])
