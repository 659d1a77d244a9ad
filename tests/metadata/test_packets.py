import contextlib
import hashlib
import io
import os
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata.packets import (
    UnreadPeopleError,
    embedded_packet,
    orientation_of_regions,
    people_of,
    sidecars_of,
)
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.xmp_packets import face, listed, mwg, packet

BOX = Box(0.2, 0.1, 0.1, 0.2)
KNOWN = PeopleMetadata((PersonRegion("Anna", BOX, RegionForm.MWG),))
PACKET = with_people(None, KNOWN, orientation=1, stored_size=(40, 30))
PICTURE = Image.new("RGB", (40, 30), (200, 30, 30))
EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"


def saved(kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    PICTURE.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(said: bytes, *, compressed: bool = False, last: bool = False) -> bytes:
    text = zlib.compress(said) if compressed else said
    own = chunk(b"iTXt", b"XML:com.adobe.xmp\0" + bytes([compressed, 0]) + b"en\0\xc3\xa4\0" + text)
    other = chunk(b"iTXt", b"Comment\0\0\0\0\0hello") + chunk(b"tEXt", b"XML:com.adobe.xmp\0no")
    data = saved("PNG")
    at = len(data) - 12 if last else 33
    return data[:at] + other + own + data[at:]


def tiff(
    said: bytes, order: str = "<", *, head: bytes | None = None, kind: int = 1, preview: bool = False
) -> bytes:
    """A TIFF's first directory; no pixels are needed."""
    rows = [(254, 4, 1, int(preview)), (256, 3, 1, 40), (257, 4, 1, 30), (700, kind, len(said), 200)]
    table = struct.pack(order + "H", len(rows))
    for tag, form, count, value in rows:
        short = struct.pack(order + "HH", value, 0) if form == 3 else struct.pack(order + "I", value)
        table += struct.pack(order + "HHI", tag, form, count) + short
    start = head or (b"II*\0" if order == "<" else b"MM\0*")
    data = start + struct.pack(order + "I", 8) + table + struct.pack(order + "I", 0)
    return data.ljust(200, b"\0") + said


def big_tiff(said: bytes) -> bytes:
    row = struct.pack(">HHQQ", 700, 7, len(said), 100)
    return (b"MM\0+" + struct.pack(">HHQQ", 8, 0, 16, 1) + row).ljust(100, b"\0") + said


def box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(data), kind) + data


def canon(said: bytes) -> bytes:
    name = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    return box(b"ftyp", b"crx \0\0\0\1crx isom") + box(b"moov", b"\0" * 90) + box(b"uuid", name + said)


def fujifilm(said: bytes) -> bytes:
    jpeg = saved("JPEG", xmp=said)
    return b"FUJIFILMCCD-RAW ".ljust(84, b"\0") + struct.pack(">II", 160, len(jpeg)) + b"\0" * 68 + jpeg


def heif(said: bytes) -> bytes:
    pillow_heif = pytest.importorskip("pillow_heif", reason="HEIC files are written with pillow_heif")
    out = io.BytesIO()
    pillow_heif.from_pillow(PICTURE).save(out, xmp=said)
    return out.getvalue()


def idat_heif(said: bytes, version: int = 1) -> bytes:
    """An item within the box ``meta``, in two pieces."""
    infe = box(b"infe", b"\2\0\0\0" + struct.pack(">HH", 7, 0) + b"mimenamed\0application/rdf+xml\0\0")
    first = box(b"infe", b"\2\0\0\0" + struct.pack(">HH", 1, 0) + b"hvc1\0")
    iinf = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 2) + first + infe)
    half = len(said) // 2
    pieces = struct.pack(">IIII", 0, half, half, len(said) - half)
    wide = "I" if version == 2 else "H"
    head = bytes([version, 0, 0, 0, 0x44, 0x00]) + struct.pack(">" + wide, 1)
    iloc = box(b"iloc", head + struct.pack(f">{wide}HHH", 7, 1, 0, 2) + pieces)
    inside = box(b"hdlr", b"\0" * 24) + iinf + iloc + box(b"idat", said)
    return box(b"ftyp", b"mif1\0\0\0\0heic") + box(b"meta", b"\0\0\0\0" + inside) + box(b"mdat", b"\0" * 50)


FORMATS: dict[str, Callable[[bytes], bytes]] = {
    "jpeg": lambda said: saved("JPEG", xmp=said),
    "jpeg with exif first": lambda said: saved("JPEG", xmp=said, exif=b"Exif\0\0" + tiff(b"no"), comment=b"hello"),
    "png": png,
    "png, compressed": lambda said: png(said, compressed=True),
    "png, after the pixels": lambda said: png(said, last=True),
    "webp": lambda said: saved("WEBP", xmp=said),
    "tiff": lambda said: saved("TIFF", tiffinfo={700: said}),
    "tiff, little": tiff,
    "tiff, big": lambda said: tiff(said, ">", kind=7),
    "bigtiff": big_tiff,
    "olympus": lambda said: tiff(said, head=b"IIRO"),
    "panasonic": lambda said: tiff(said, head=b"IIU\0"),
    "canon cr3": canon,
    "fujifilm raf": fujifilm,
    "heif": heif,
    "heif, within": idat_heif,
    "heif, wide": lambda said: idat_heif(said, 2),
    "avif": lambda said: saved("AVIF", xmp=said),
    "jpeg xl": lambda said: box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl \0\0\0\0jxl ") + box(b"xml ", said),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "photo"
    file.write_bytes(FORMATS[kind](PACKET))
    assert embedded_packet(file) == PACKET
    (found,) = people_of(file, 1).regions
    assert found.name == "Anna"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "GIF", "BMP"])
def test_files_without(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "photo"
    file.write_bytes(saved(kind))
    assert embedded_packet(file) is None
    assert not people_of(file, 1)


def test_only_the_beginning_is_read(tmp_path: Path) -> None:
    """A file of which the rest can't be read: what is sparse costs nothing, and isn't reached for."""
    for name, data in (
        ("a.jpg", saved("JPEG", xmp=PACKET)),
        ("a.heic", idat_heif(PACKET)),
        ("a.nef", tiff(PACKET)),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        os.truncate(file, 3 << 30)
        assert embedded_packet(file) == PACKET


def extended(pieces: list[bytes], whole: bytes, *, named: str | None = None) -> bytes:
    digest = hashlib.md5(whole, usedforsecurity=False).hexdigest().upper()
    main = packet(
        listed("dc:subject", "sea"),
        attributes=f'xmpNote:HasExtendedXMP="{named if named is not None else digest}"',
    )
    data = saved("JPEG", xmp=main)
    at, segments = 0, b""
    for piece in pieces:
        body = EXTENSION + digest.encode() + struct.pack(">II", len(whole), at) + piece
        segments += b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
        at += len(piece)
    return data[:2] + segments + data[2:]


def test_extended_xmp_is_joined(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    whole = packet(mwg(face("Anna", 0.25, 0.2, 0.1, 0.2)), f"<ours:long>{'x' * 90_000}</ours:long>")
    pieces = [whole[:60_000], whole[60_000:]]
    file.write_bytes(extended(pieces, whole))
    found = people_of(file, 1)
    assert found.keywords == ("sea",)
    assert [region.name for region in found.regions] == ["Anna"]
    joined = embedded_packet(file)
    assert joined is not None
    assert b"HasExtendedXMP" not in joined
    assert joined.count(b"x" * 90_000) == 1
    for damaged in (
        extended(pieces[:1], whole),
        extended(pieces, whole, named="0" * 32),
        extended([whole[:30], whole[31:60_000], whole[60_000:]], whole),
    ):
        file.write_bytes(damaged)
        assert people_of(file, 1).keywords == ("sea",)
        assert not people_of(file, 1).regions


def test_which_file_can_not_be_read_is_said(tmp_path: Path) -> None:
    photo, sidecar = tmp_path / "photo.jpg", tmp_path / "photo.jpg.xmp"
    photo.write_bytes(saved("JPEG"))
    sidecar.write_bytes(b"<broken")
    with pytest.raises(UnreadPeopleError) as error:
        people_of(photo, 1)
    assert error.value.file == sidecar and str(error.value)
    photo.unlink()
    with pytest.raises(UnreadPeopleError) as error:
        people_of(photo, 1)
    assert error.value.file == photo


def test_sidecars_in_order_and_case(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    assert sidecars_of(photo) == []
    for name in ("photo.XMP", "photo.jpg.xmp", "photo.xmp.bak", "other.xmp"):
        (tmp_path / name).write_bytes(PACKET)
    assert [found.name for found in sidecars_of(photo)] == ["photo.jpg.xmp", "photo.XMP"]
    assert sidecars_of(tmp_path / "other.xmp") == []
    (tmp_path / "folder.xmp").mkdir()
    assert sidecars_of(tmp_path / "folder.png") == []
    assert sidecars_of(tmp_path / f"{'x' * 300}.jpg") == []
    os.link(tmp_path / "photo.XMP", tmp_path / "photo.xmp")  # as where case doesn't matter
    assert [found.name for found in sidecars_of(photo)] == ["photo.jpg.xmp", "photo.xmp"]


def test_the_sidecar_wins_where_both_speak(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(
        saved("JPEG", xmp=packet(mwg(face("Inside", 0.25, 0.2, 0.1, 0.2)), listed("dc:subject", "inside")))
    )
    (tmp_path / "photo.xmp").write_bytes(
        packet(listed("dc:subject", "second") + listed("lr:hierarchicalSubject", "A|B"))
    )
    (tmp_path / "photo.jpg.xmp").write_bytes(packet(listed("dc:subject", "first")))
    found = people_of(photo, 1)
    assert [region.name for region in found.regions] == ["Inside"]
    assert found.keywords == ("first",)
    assert found.hierarchical == ("A|B",)


def test_what_is_damaged_does_not_hide_the_rest(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(saved("JPEG", xmp=b"<broken"))
    with pytest.raises(MetadataError):
        people_of(photo, 1)
    (tmp_path / "photo.xmp").write_bytes(PACKET)
    assert people_of(photo, 1).keywords == ("Anna",)
    (tmp_path / "photo.xmp").write_bytes(b"<broken")
    photo.write_bytes(saved("JPEG", xmp=PACKET))
    assert people_of(photo, 1).keywords == ("Anna",)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff, little"])
def test_the_stored_size_tells_regions_that_were_written_upright(kind: str, tmp_path: Path) -> None:
    photo = tmp_path / "photo"
    said = packet(mwg(face("Anna", 0.25, 0.2, 0.1, 0.2), size=(300, 400)))
    photo.write_bytes(FORMATS[kind](said))
    (found,) = people_of(photo, 6).regions
    assert found.box.iou(BOX) > 0.99
    photo.write_bytes(FORMATS[kind](packet(mwg(face("Anna", 0.25, 0.2, 0.1, 0.2)))))
    (found,) = people_of(photo, 6).regions
    assert found.box.iou(BOX.upright(6)) > 0.99


def test_a_raw_files_preview_is_not_its_size(tmp_path: Path) -> None:
    photo = tmp_path / "photo.nef"
    photo.write_bytes(tiff(packet(mwg(face("Anna", 0.25, 0.2, 0.1, 0.2), size=(300, 400))), preview=True))
    (found,) = people_of(photo, 6).regions
    assert found.box.iou(BOX.upright(6)) > 0.99


def test_heif_has_its_regions_in_the_orientation_of_exif(tmp_path: Path) -> None:
    """Its decoder turns by itself, so that the library has orientation 1."""
    pillow_heif = pytest.importorskip("pillow_heif", reason="HEIC files are written with pillow_heif")
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = tmp_path / "photo.heic"
    pillow_heif.from_pillow(PICTURE).save(photo, xmp=PACKET, exif=exif.tobytes())
    assert orientation_of_regions(photo, 1) == 6
    (found,) = people_of(photo, 1).regions
    assert found.box.iou(BOX.upright(6)) > 0.99
    photo.write_bytes(heif(PACKET))
    assert orientation_of_regions(photo, 1) == 1
    photo.write_bytes(saved("JPEG"))
    assert orientation_of_regions(photo, 8) == 8


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for path in (tmp_path / "none.jpg", tmp_path, pipe, tmp_path / "a\0b.jpg"):
        with pytest.raises(MetadataError):
            embedded_packet(path)
        with pytest.raises(MetadataError):
            people_of(path, 1)


def test_bombs(tmp_path: Path) -> None:
    photo = tmp_path / "photo"
    many = b"\0" * (17 << 20)
    claimed = b"II*\0" + struct.pack("<IHHHII", 8, 1, 700, 1, 0xFFFFFFF0, 100)
    for data in (png(many, compressed=True), png(many), claimed + many[:4096], idat_heif(many), canon(many)):
        photo.write_bytes(data)
        with pytest.raises(MetadataError):
            embedded_packet(photo)
    photo.write_bytes(b"\xff\xd8" + b"\xff" * 100_000)
    assert embedded_packet(photo) is None
    items = b"\2\0\0\0\0\0" + struct.pack(">I", 1 << 30) + (struct.pack(">IHHH", 1, 0, 0, 999)) * 100_000
    entry = box(b"infe", b"\2\0\0\0" + struct.pack(">HH", 7, 0) + b"mime\0application/rdf+xml\0")
    listed_items = box(b"iinf", b"\0\0\0\0\0\1" + entry) + box(b"iloc", items)
    photo.write_bytes(box(b"ftyp", b"heic\0\0\0\0heic") + box(b"meta", b"\0\0\0\0" + listed_items))
    assert embedded_packet(photo) is None
    photo.write_bytes(saved("JPEG"))
    with (tmp_path / "photo.xmp").open("wb") as sidecar:
        sidecar.truncate(50 << 20)
    with pytest.raises(MetadataError, match="too large"):
        people_of(photo, 1)
    photo.write_bytes(png(PACKET, compressed=True).replace(zlib.compress(PACKET)[:40], b"\xaa" * 40))
    with pytest.raises(MetadataError, match="damaged"):
        embedded_packet(photo)


@settings(max_examples=100)
@given(st.data())
def test_damaged_files(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    kinds = [kind for kind in FORMATS if kind != "heif"]
    whole = bytearray(FORMATS[data.draw(st.sampled_from(kinds))](packet(listed("dc:subject", "a"))))
    for at in data.draw(st.lists(st.integers(0, min(len(whole), 600) - 1), max_size=6)):
        whole[at] = data.draw(st.sampled_from([0, 1, 0x7F, 0x80, 0xFF, data.draw(st.integers(0, 255))]))
    file = tmp_path_factory.getbasetemp() / "damaged"
    for damaged in (whole, whole[: data.draw(st.integers(0, len(whole)))]):
        file.write_bytes(damaged)
        with contextlib.suppress(MetadataError):
            people_of(file, 6)


@settings(max_examples=60)
@given(
    st.sampled_from([b"\xff\xd8\xff\xe1", b"II*\0\x08\0\0\0", b"\0\0\0\x18ftypheic", b"RIFF____WEBP", b""]),
    st.binary(),
)
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, start: bytes, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "anything"
    file.write_bytes(start + data)
    with contextlib.suppress(MetadataError):
        people_of(file, 6)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif"])
def test_what_exiftool_embeds_is_found(suffix: str, tmp_path: Path) -> None:
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("ExifTool is not installed")
    photo, sidecar = tmp_path / f"photo{suffix}", tmp_path / "from.xmp"
    PICTURE.save(photo)
    sidecar.write_bytes(PACKET)
    long = tmp_path / "long.txt"
    long.write_text("word " * 20_000)
    call = [
        exiftool,
        "-q",
        "-overwrite_original",
        "-tagsfromfile",
        str(sidecar),
        "-XMP:all",
        f"-XMP:Description<={long}",
    ]
    done = subprocess.run([*call, str(photo)], capture_output=True, text=True)
    if "not yet supported" in done.stderr or "Can't write" in done.stderr:
        pytest.skip(f"this ExifTool does not write {suffix}")
    found = embedded_packet(photo)
    assert found is not None
    assert len(found) > 100_000
    assert read_people(found, 1) == read_people(PACKET, 1)


@pytest.mark.parametrize("there", range(4))
def test_a_png_that_ends_within_its_packet(tmp_path: Path, there: int) -> None:
    path = tmp_path / "photo.png"
    Image.new("RGB", (8, 8)).save(path)
    start = path.read_bytes()[:33]  # the signature and the first chunk
    path.write_bytes(start + b"\0\0\0\x64iTXtXML:com.adobe.xmp\0" + b"\1\0\0"[:there])
    with pytest.raises(MetadataError):
        people_of(path, 1)
