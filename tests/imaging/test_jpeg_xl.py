"""JPEG XL: headers of files that libjxl wrote, and pixels where a decoder is installed."""

import base64
import importlib.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop import __version__
from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.imaging import jpeg_xl, source
from glimpse_desktop.imaging.colour_profiles import ADOBE_RGB
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.jpeg_xl import NO_DECODER, jpeg_xl_exif, jpeg_xl_size
from glimpse_desktop.metadata.exif import read_metadata

# 60 x 40, (200, 100, 50) everywhere.
ORANGE = base64.b64decode("/woJQSQIBAEAdABLGIsVANQbY9zduHsAAKihPcCCuCwWZPH6Ri4TAA==")
HEAD = b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl "


def boxed(kind: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def header(*fields: tuple[int, int]) -> bytes:
    """Numbers of so many bits, the first in the lowest bits, after the mark."""
    bits = at = 0
    for value, count in fields:
        bits |= value << at
        at += count
    return b"\xff\x0a" + bits.to_bytes(at // 8 + 20, "little")


@pytest.fixture
def decoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[np.ndarray]]:
    """A decoder that gives what is put into the list, in Adobe RGB."""
    given: list[np.ndarray] = []
    monkeypatch.setattr(jpeg_xl, "_decoder", lambda: lambda _: (given[0], ADOBE_RGB))
    yield given


def test_by_content() -> None:
    assert sniff(ORANGE) == "JXL"
    assert sniff(HEAD + boxed(b"jxlc", ORANGE)) == "JXL"


def test_sizes() -> None:
    assert jpeg_xl_size(ORANGE) == (60, 40)
    assert jpeg_xl_size(HEAD + boxed(b"jxlc", ORANGE)) == (60, 40)
    assert jpeg_xl_size(HEAD + boxed(b"jxlp", bytes(4) + ORANGE)) == (60, 40)
    assert jpeg_xl_size(header((1, 1), (31, 5), (3, 3))) == (341, 256), "in eights, 4:3"
    assert jpeg_xl_size(header((0, 1), (1, 2), (4999, 13), (0, 3), (2, 2), (69_999, 18))) == (70_000, 5000)
    turned = header((1, 1), (4, 5), (7, 3), (0, 1), (1, 1), (5, 3))
    assert jpeg_xl_size(turned) == (40, 80), "2:1, lying on its side"
    assert jpeg_xl_size(HEAD) is None and jpeg_xl_size(HEAD + boxed(b"jxlc", b"nothing")) is None


def test_exif_beside_the_picture() -> None:
    block = b"MM\0*\0\0\0\x08\0\x01\x01\x10\0\x02\0\0\0\x05\0\0\0\x1a\0\0\0\0Glim\0"
    data = HEAD + boxed(b"Exif", b"\0\0\0\0" + block) + boxed(b"jxlc", ORANGE)
    assert list(jpeg_xl_exif(data)) == [block]
    assert read_metadata(data).camera == "Glim"
    shifted = HEAD + boxed(b"Exif", b"\0\0\0\x06Exif\0\0" + block) + boxed(b"jxlc", ORANGE)
    assert list(jpeg_xl_exif(shifted)) == [block]
    assert list(jpeg_xl_exif(ORANGE)) == []
    assert list(jpeg_xl_exif(HEAD + boxed(b"brob", b"Exif" + bytes(30)))) == []


def test_what_is_installed_is_found_without_importing_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = jpeg_xl.installed_decoders()
    (tmp_path / "pylibjxl.py").write_text("raise SystemExit")
    monkeypatch.syspath_prepend(tmp_path)
    assert jpeg_xl.installed_decoders() == ["pylibjxl", *(name for name in before if name != "pylibjxl")]
    assert source.readers.__wrapped__() == " ".join((__version__, *jpeg_xl.installed_decoders()))


def test_without_a_decoder_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jpeg_xl, "_decoder", lambda: None)
    with pytest.raises(PhotoError) as caught:
        decode(ORANGE)
    assert caught.value.english == NO_DECODER


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_whatever_a_decoder_gives(decoder: list[np.ndarray], kind: str, channels: int) -> None:
    most = {"uint8": 255, "uint16": 65535, "float32": 1.0}[kind]
    decoder.append(np.full((40, 60, channels), most, kind))
    photo = decode(ORANGE)
    assert (photo.format, photo.width, photo.height) == ("JXL", 60, 40)
    assert photo.upright(60).min() >= 253


def test_colours_are_converted_and_large_ones_reduced(
    decoder: list[np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.imaging.decode.WHOLE_PIXELS", 1000)
    decoder.append(np.broadcast_to(np.array([177, 100, 56], np.uint8), (40, 60, 3)))
    shown = decode(ORANGE, detail=20).upright(20)
    assert np.abs(shown[5, 5].astype(int) - (200, 100, 50)).max() <= 3


def test_what_a_decoder_gives_must_be_what_was_announced(decoder: list[np.ndarray]) -> None:
    decoder.append(np.zeros((41, 60, 3), np.uint8))
    with pytest.raises(PhotoError, match="damaged"):
        decode(ORANGE)


def test_no_more_pixels_than_others_may_have(decoder: list[np.ndarray]) -> None:
    with pytest.raises(PhotoError, match="too large: 1,000 megapixels"):
        decode(header((0, 1), (2, 2), (9_999, 18), (0, 3), (2, 2), (99_999, 18)))


@pytest.mark.parametrize("package", ["pylibjxl", "imagecodecs"])
def test_with_a_real_decoder(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if importlib.util.find_spec(package) is None:
        pytest.skip(f"{package} is not installed: a person adds it")
    monkeypatch.setattr(
        jpeg_xl, "_decoder", {"pylibjxl": jpeg_xl._by_pylibjxl}.get(package, jpeg_xl._by_imagecodecs)
    )
    assert np.abs(decode(ORANGE).upright(60)[20, 20].astype(int) - (200, 100, 50)).max() <= 2
    with pytest.raises(PhotoError, match="damaged"):
        decode(ORANGE[:30])
