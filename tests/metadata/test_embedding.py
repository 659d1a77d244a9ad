"""Packets put into files of every format: the picture and all else in it stay, whatever the file is like."""

from __future__ import annotations

import hashlib
import io
import os
import random
import shutil
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.name_files import DoubtError, NotWrittenError
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.metadata import embedding, embedding_jpeg, embedding_png, embedding_webp, heif_items
from glimpse_desktop.metadata.embedding import embed
from glimpse_desktop.metadata.exiftool import ExifTool, find_exiftool
from glimpse_desktop.metadata.packets import embedded_packet
from glimpse_desktop.metadata.same_picture import require_same
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.fake_exiftool import fake_exiftool

OLD = 1_500_000_000_123_456_789
KINDS = ["photo.jpg", "photo.png", "photo.webp", "plain.webp", "lossless.webp", "clear.webp", "moving.webp"]
BY_TOOL = ["photo.tif", "photo.heic"]


def packet_of(*names: str) -> bytes:
    places = [Box(0.1 + number % 8 / 10, 0.1 + number // 8 / 100, 0.05, 0.005) for number in range(len(names))]
    regions = tuple(PersonRegion(name, box, RegionForm.MWG) for name, box in zip(names, places, strict=True))
    return with_people(None, PeopleMetadata(regions), orientation=1, stored_size=(96, 64))


def picture(seed: int = 1, mode: str = "RGB") -> Image.Image:
    values = np.random.default_rng(seed).integers(0, 255, (64, 96, len(mode)), np.uint8)
    return Image.fromarray(values[..., 0] if len(mode) == 1 else values, mode)


def make(path: Path, **more: Any) -> Path:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Maker", 6
    exif.get_ifd(0x8769)[0x927C] = b"MAKER NOTES \0\1\2"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    said: dict[str, Any] = {"exif": exif, "icc_profile": profile, **more}
    match path.name:
        case "plain.webp":
            picture().save(path, "WEBP", quality=80)
        case "lossless.webp":
            picture().save(path, "WEBP", lossless=True)
        case "clear.webp":
            picture(mode="RGBA").save(path, "WEBP", lossless=True)
        case "moving.webp" | "moving.png":
            picture().save(path, save_all=True, append_images=[picture(2), picture(3)], duration=50, **said)
        case "photo.tif":
            picture().save(path, save_all=True, append_images=[picture(2, "L")], compression="tiff_lzw", **said)
        case "photo.heic":
            pillow_heif = pytest.importorskip("pillow_heif")
            file = pillow_heif.from_pillow(picture())
            file.add_from_pillow(picture(2))
            file.save(path, quality=60, exif=exif.tobytes())
        case _:
            picture().save(path, **said)
    os.utime(path, ns=(OLD, OLD))
    return path


def content(path: Path) -> ContentHash:
    return ContentHash(hashlib.sha256(path.read_bytes()).digest())


def info(path: Path) -> list[Any]:
    with Image.open(path) as opened:
        return [opened.info.get(key) for key in ("exif", "icc_profile", "duration", "loop")]


def frames(path: Path) -> list[tuple[str, bytes]]:
    if path.suffix == ".heic":
        import pillow_heif

        return [
            (image.mode, bytes(image.data)) for image in pillow_heif.open_heif(path, convert_hdr_to_8bit=False)
        ]
    with Image.open(path) as opened:
        found = []
        for number in range(getattr(opened, "n_frames", 1)):
            opened.seek(number)
            found.append((opened.mode, opened.convert("RGBA").tobytes()))
        return found


@pytest.mark.parametrize("name", [*KINDS, "moving.png"])
def test_ours(tmp_path: Path, name: str) -> None:
    path = make(tmp_path / name)
    before, said = frames(path), info(path)
    for packet in (packet_of("Anna"), packet_of("Anna", "Ben"), packet_of("Ü" * 300)):
        made = embed(path, content(path), packet, tool=None)
        assert made.content == content(path) and made.size == path.stat().st_size
        assert embedded_packet(path) == packet
        assert path.stat().st_mtime_ns == made.mtime_ns == OLD
        assert frames(path) == before
        assert info(path) == said
    assert [one.name for one in tmp_path.iterdir()] == [name]


def exiftool() -> Path:
    found = find_exiftool()
    if found is None:
        pytest.skip("there is no ExifTool here")
    return found


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", *BY_TOOL])
def test_by_exiftool(tmp_path: Path, name: str) -> None:
    path = make(tmp_path / name)
    before = frames(path)
    with ExifTool(exiftool()) as tool:
        for packet in (packet_of("Anna"), packet_of("Anna", "Ben")):
            embed(path, content(path), packet, tool=tool)
            back = embedded_packet(path)
            assert back is not None and b"Anna" in back and frames(path) == before
    assert path.stat().st_mtime_ns == OLD


@pytest.mark.parametrize("name", BY_TOOL)
def test_formats_that_need_a_tool(tmp_path: Path, name: str) -> None:
    path = make(tmp_path / name)
    with pytest.raises(DoubtError, match="ExifTool is needed"):
        embed(path, content(path), packet_of("Anna"), tool=None)


@pytest.mark.parametrize("behaviour", ["", "wrong", "unable", "dead", "slow"])
def test_a_tool_that_fails_is_done_without(tmp_path: Path, behaviour: str) -> None:
    path = make(tmp_path / "photo.jpg")
    before = frames(path)
    with ExifTool(fake_exiftool(tmp_path, behaviour), seconds=0.5 if behaviour == "slow" else 20) as tool:
        embed(path, content(path), packet_of("Anna"), tool=tool)
    assert embedded_packet(path) == packet_of("Anna") and frames(path) == before


def test_a_tool_that_makes_another_picture_of_a_tiff(tmp_path: Path) -> None:
    path = make(tmp_path / "photo.tif")
    before = content(path)
    with ExifTool(fake_exiftool(tmp_path, "wrong")) as tool, pytest.raises(DoubtError):
        embed(path, before, packet_of("Anna"), tool=tool)
    assert content(path) == before


def damaged(path: Path, how: str) -> None:
    data = path.read_bytes()
    jpeg_segment = {
        "signed": b"\xff\xeb\0\x06JPxx",
        "several": b"\xff\xe2\0\x08MPF\0xx",
        "extended": b"\xff\xe1" + struct.pack(">H", 37) + b"http://ns.adobe.com/xmp/extension/\0",
    }
    match how:
        case "trailing":
            data += b"\0"
        case "cut":
            data = data[:-2]
        case "signed png":
            at = data.index(b"IDAT") - 4
            data = data[:at] + b"\0\0\0\0caBX\0\0\0\0" + data[at:]
        case _:
            data = data[:2] + jpeg_segment[how] + data[2:]
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "how", "why"),
    [
        ("photo.jpg", "trailing", "goes on"),
        ("photo.png", "trailing", "goes on"),
        ("photo.webp", "trailing", "goes on"),
        ("photo.jpg", "cut", "as it should be"),
        ("photo.png", "cut", "as it should be"),
        ("photo.webp", "cut", "as it should be"),
        ("photo.jpg", "signed", "signature"),
        ("photo.png", "signed png", "signature"),
        ("photo.jpg", "several", "several pictures"),
        ("photo.jpg", "extended", "spread"),
    ],
)
def test_what_is_no_plain_picture_is_left_alone(tmp_path: Path, name: str, how: str, why: str) -> None:
    path = make(tmp_path / name)
    damaged(path, how)
    before = content(path)
    with ExifTool(fake_exiftool(tmp_path)) as tool:
        for one in (None, tool):
            with pytest.raises(DoubtError, match=why):
                embed(path, before, packet_of("Anna"), tool=one)
    assert content(path) == before


def test_links(tmp_path: Path) -> None:
    path = make(tmp_path / "photo.jpg")
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.jpg"
    link.symlink_to(path)
    before = content(path)
    with pytest.raises(DoubtError, match="a link"):
        embed(link, before, packet_of("Anna"), tool=None)
    (tmp_path / "way").symlink_to(tmp_path)
    embed(tmp_path / "way" / "photo.jpg", before, packet_of("Anna"), tool=None)  # of a folder
    assert link.is_symlink() and embedded_packet(path) == packet_of("Anna")
    os.link(path, tmp_path / "twin.jpg")
    with pytest.raises(DoubtError, match="several names"):
        embed(path, content(path), packet_of("Ben"), tool=None)


def test_other_kinds_and_other_names_stay_as_they_are(tmp_path: Path) -> None:
    gif = tmp_path / "photo.gif"
    picture().save(gif)
    raw = make(tmp_path / "photo.tif").rename(tmp_path / "photo.nef")
    for path in (gif, raw):
        with pytest.raises(DoubtError, match="left as they are"):
            embed(path, content(path), packet_of("Anna"), tool=None)


def test_a_change_at_the_last_moment_is_not_lost(tmp_path: Path) -> None:
    path = make(tmp_path / "photo.jpg")
    other = make(tmp_path / "other.jpg", comment=b"edited").read_bytes()
    with pytest.raises(NotWrittenError, match="another program"):
        embed(
            path,
            content(path),
            packet_of("A"),
            tool=None,
            before_rename=lambda _: path.write_bytes(other) and None,
        )
    assert path.read_bytes() == other
    with pytest.raises(NotWrittenError, match="has changed"):
        embed(path, ContentHash(bytes(32)), packet_of("A"), tool=None)


def test_a_packet_that_is_too_large_for_a_jpeg(tmp_path: Path) -> None:
    path = make(tmp_path / "photo.jpg")
    with pytest.raises(DoubtError, match="no room"):
        embed(path, content(path), packet_of(*(f"Person {number}" * 20 for number in range(300))), tool=None)


def test_names_that_can_not_be_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(tmp_path / "photo.jpg")
    before = content(path)
    monkeypatch.setattr(embedding, "embedded_packet", lambda _: packet_of("Somebody else"))
    with pytest.raises(DoubtError, match="read back"):
        embed(path, before, packet_of("Anna"), tool=None)
    assert content(path) == before


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp", "moving.webp", "photo.tif"])
def test_any_other_difference_is_noticed(tmp_path: Path, name: str) -> None:
    path = make(tmp_path / name)
    data = path.read_bytes()
    require_same(data, data)
    other = io.BytesIO(make(tmp_path / f"other{path.suffix}", icc_profile=b"").read_bytes())
    with pytest.raises(DoubtError):
        require_same(data, other.getvalue())
    with pytest.raises(DoubtError):
        require_same(data, make(tmp_path / "another.bmp").read_bytes())


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "plain.webp", "moving.webp", "photo.heic"])
def test_damage_is_refused_or_makes_no_difference(tmp_path: Path, name: str) -> None:
    chance = random.Random(7)
    whole = make(tmp_path / name).read_bytes()
    module = {"JPEG": embedding_jpeg, "PNG": embedding_png, "WEBP": embedding_webp}.get(str(sniff(whole)))
    packet = packet_of("Anna")
    for _ in range(500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(min(len(data), 400))
            data[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        try:
            if module is None:
                heif_items.everything_else(bytes(data))
                continue
            said = module.everything_else(bytes(data))
            written = module.with_packet(bytes(data), packet)
        except DoubtError:
            continue
        assert module.everything_else(written) == said
        assert module.with_packet(written, packet) == written


@pytest.mark.parametrize("place", [0.2, 0.5, 0.9])
def test_a_changed_byte_of_an_heic_is_noticed(tmp_path: Path, place: float) -> None:
    data = bytearray(make(tmp_path / "photo.heic").read_bytes())
    before = bytes(data)
    require_same(before, before)
    data[int(place * len(data))] ^= 0x55
    with pytest.raises(DoubtError):
        require_same(before, bytes(data))


def test_what_others_may_do_with_the_file_stays(tmp_path: Path) -> None:
    path = make(tmp_path / "photo.jpg")
    path.chmod(0o604)
    named = "user.note"
    try:
        os.setxattr(path, named, b"mine")
    except (AttributeError, OSError):
        named = ""
    embed(path, content(path), packet_of("Anna"), tool=None)
    assert path.stat().st_mode & 0o777 == 0o604
    if named:
        assert os.getxattr(path, named) == b"mine"


def test_what_can_not_be_kept_is_a_reason_to_leave_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(tmp_path / "photo.jpg")
    path.chmod(0o604)
    before = content(path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refuse)
    monkeypatch.setattr(shutil, "copystat", refuse)
    with pytest.raises(DoubtError, match="could not be kept"):
        embed(path, before, packet_of("Anna"), tool=None)
    assert content(path) == before and len(list(tmp_path.iterdir())) == 1


def test_a_copy_is_the_same_on_every_machine(tmp_path: Path) -> None:
    one = make(tmp_path / "photo.jpg")
    other = Path(shutil.copy2(one, tmp_path / "copy.jpg"))
    made = [embed(path, content(path), packet_of("Anna"), tool=None).content for path in (one, other)]
    assert made[0] == made[1]


def test_a_packet_that_the_tool_does_not_take_is_written_all_the_same(tmp_path: Path) -> None:
    """Without ``x:xmpmeta``, which may be left out, ExifTool copies the file as it is."""
    path = make(tmp_path / "photo.jpg")
    whole = packet_of("Anna").decode()
    bare = whole[whole.index("<rdf:RDF") : whole.index("</rdf:RDF>")] + "</rdf:RDF>"
    with ExifTool(exiftool()) as tool:
        embed(path, content(path), bare.encode(), tool=tool)
    assert embedded_packet(path) == bare.encode()
