"""What reads bytes that come from strangers: one function each that may raise nothing but a GlimpseError.

Pixels are not among them: what decodes those is native code, and has a process of its own
(``tests/imaging/test_foreign.py``).
"""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_file import FORMAT, VERSION
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.imaging import containers, exif_block
from glimpse_desktop.library import digikam_database
from glimpse_desktop.metadata import exif, immich, packets, picasa, xmp_read, xmp_write
from glimpse_desktop.vision import onnx_file, pack_install
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_file import Cost, LockFile, lock_text, read_lock
from glimpse_desktop.workspace.people_file_reading import check_people_file
from tests.support.digikam_maker import DigikamMaker

_SUMMER = PeopleMetadata(persons=("Summer",), keywords=("Summer",), hierarchical=("People|Summer",))
_PEOPLE = PeopleMetadata(
    regions=(
        PersonRegion("Anna Müller", Box(0.1, 0.2, 0.3, 0.3), RegionForm.MWG),
        PersonRegion("Ben <&> Co", Box(0.6, 0.2, 0.2, 0.4), RegionForm.MWG),
    ),
    persons=("Anna Müller", "Ben <&> Co"),
    keywords=("Summer", "Anna Müller"),
    hierarchical=("People|Anna Müller",),
)
_INI = """[encoding]
utf8=1
[Contacts2]
8e62398ebda8c1a5=Anna;anna@example.org;
[Contacts]
d10a8325c557b085=joe,cb989580bc43a91
[a.jpg]
faces=rect64(3f845bcb59418507),8e62398ebda8c1a5;rect64(40008000c000c000),ffffffffffffffff
"""
_CONTACTS = """<?xml version="1.0" encoding="utf-8"?>
<contacts><contact id="8e62398ebda8c1a5" name="Anna" display="Anna M." modified_time="2010"/>
<contact id="0098589580bc43a9" name="Ben"/></contacts>
"""
_ANSWERS = """[{"id": "a", "originalPath": "/photos/a.jpg", "originalFileName": "a.jpg", "people":
[{"id": "p", "name": "Anna", "faces": [{"id": "f", "imageWidth": 400, "imageHeight": 300, "boundingBoxX1": 10,
"boundingBoxY1": 20, "boundingBoxX2": 110, "boundingBoxY2": 130}]}]}]"""
_DUMP = r"""--
-- PostgreSQL database dump
--
COPY public.person (id, "createdAt", "ownerId", name) FROM stdin;
p1	2024-01-01 00:00:00+00	o1	Anna
\.

COPY public.asset_face (id, "assetId", "personId", "imageWidth", "imageHeight", "boundingBoxX1", "boundingBoxY1", "boundingBoxX2", "boundingBoxY2") FROM stdin;
f1	a1	p1	400	300	10	20	110	130
\.

COPY public.asset (id, "ownerId", "originalPath", "originalFileName", "fileCreatedAt") FROM stdin;
a1	o1	/photos/a.jpg	a.jpg	2024-01-01 00:00:00+00
\.
"""  # noqa: E501 - a dump's lines are as long as they are


@dataclass(frozen=True, slots=True)
class Target:
    """``read`` gets bytes and an empty folder of its own, in which it may do as it likes."""

    read: Callable[[bytes, Path], object]
    seeds: Callable[[], list[bytes]]
    """What it reads without a complaint, to begin with."""


def packet() -> bytes:
    """XMP as Glimpse writes it."""
    return xmp_write.with_people(None, _PEOPLE, orientation=6, stored_size=(400, 300))


def picture(form: str) -> bytes:
    """A small picture with EXIF and XMP."""
    image = Image.fromarray(np.arange(48 * 32 * 3, dtype=np.uint8).reshape(32, 48, 3))
    tags = Image.Exif()
    tags[0x0112], tags[0x010F], tags[0x0110] = 6, "Maker", "Model"
    tags.get_ifd(0x8769)[0x9003] = "2019:07:14 12:00:00"
    tags.get_ifd(0x8825)[2] = (48.0, 12.0, 3.0)
    file = io.BytesIO()
    if form == "TIFF":
        tags[700] = packet()
        image.save(file, form, exif=tags)
    elif form == "PNG":
        texts = PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", packet().decode())
        image.save(file, form, exif=tags, pnginfo=texts)
    else:
        image.save(file, form, exif=tags, xmp=packet())
    return file.getvalue()


def _pictures() -> list[bytes]:
    return [picture(form) for form in ("JPEG", "PNG", "WEBP", "TIFF")]


def _pack() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack/det_500m.onnx", _model())
        archive.writestr("pack/LICENSE", "free")
    return file.getvalue()


def _model() -> bytes:
    from onnx import TensorProto, helper

    sides = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 3, 8, 8]) for name in ("in", "out")]
    graph = helper.make_graph([helper.make_node("Relu", ["in"], ["out"])], "g", sides[:1], sides[1:])
    written: bytes = helper.make_model(graph).SerializeToString()
    return written


def _digikam() -> bytes:
    with tempfile.TemporaryDirectory(prefix="glimpse-fuzz-") as folder:
        maker = DigikamMaker(Path(folder))
        maker.photo("2019/a.jpg")
        maker.face("2019/a.jpg", "Anna", (400, 300, 500, 600))
        maker.connection.close()
        return maker.path.read_bytes()


def _people_file() -> bytes:
    """Without a checksum: what is damaged is read as far as it goes."""
    about = {"photo": "ab" * 32, "box": [0.1, 0.2, 0.3, 0.4]}
    entries = [
        {
            "id": 1,
            "at": 1.5e9,
            "actor": "person",
            "kind": "name",
            "person": "11" * 16,
            "name": "Anna",
            "faces": [about],
        },
        {"id": 2, "at": 1.5e9, "actor": "person", "kind": "ignore", "faces": [about]},
        {"id": 3, "at": 1.5e9, "actor": "person", "kind": "undo", "target": 2},
    ]
    return json.dumps({"format": FORMAT, "version": VERSION, "entries": entries}, indent=1).encode()


def _lock() -> bytes:
    return lock_text(LockFile.make(LibraryKey(bytes(32)), "passphrase", Cost(n=2, r=1, p=1)))


def _at(name: str, read: Callable[[Path], object]) -> Callable[[bytes, Path], object]:
    """For what reads files: the bytes are one of that name."""

    def reading(data: bytes, folder: Path) -> object:
        path = folder / name
        path.write_bytes(data)
        return read(path)

    return reading


def _installed(path: Path) -> object:
    return pack_install.install(path, path.parent / "models", lambda copy: None)


def _faces(path: Path) -> object:
    with digikam_database.reading_faces(path) as (_, photos):
        return list(photos)


def _rewritten(data: bytes, _folder: Path) -> object:
    return xmp_write.with_people(data, _PEOPLE, orientation=3, stored_size=(40, 30), former=_SUMMER)


def _unpacked(path: Path) -> object:
    with gzip.open(path, "wb") as file:
        file.write(path.with_suffix("").read_bytes())
    return list(immich.read_photos(path))


def _dumped(data: bytes, folder: Path) -> object:
    (folder / "immich-db-backup-1.sql").write_bytes(data)
    return _unpacked(folder / "immich-db-backup-1.sql.gz")


TARGETS: dict[str, Target] = {
    "xmp": Target(lambda data, _: xmp_read.read_people(data, 6), lambda: [packet()]),
    "xmp-writing": Target(_rewritten, lambda: [packet()]),
    "xmp-in-files": Target(_at("a.jpg", packets.embedded_packet), _pictures),
    "exif": Target(lambda data, _: (exif.read_metadata(data), exif.read_details(data)), _pictures),
    "exif-block": Target(
        lambda data, _: (exif_block.read_tags(data), exif_block.read_orientation(data)),
        lambda: [block for one in _pictures() if (block := exif_block.find_exif(one))],
    ),
    "containers": Target(lambda data, _: (containers.sniff(data), containers.pages(data)), _pictures),
    "picasa-ini": Target(lambda data, _: picasa.parse_ini(data), lambda: [_INI.encode()]),
    "picasa-contacts": Target(lambda data, _: picasa.parse_contacts(data), lambda: [_CONTACTS.encode()]),
    "immich-answers": Target(
        _at("a.json", lambda path: list(immich.read_photos(path))), lambda: [_ANSWERS.encode()]
    ),
    "immich-dump": Target(_dumped, lambda: [_DUMP.encode()]),
    "immich-packed": Target(
        _at("immich-db-backup-1.sql.gz", lambda path: list(immich.read_photos(path))),
        lambda: [gzip.compress(_DUMP.encode(), mtime=0)],
    ),
    "digikam": Target(_at("digikam4.db", _faces), lambda: [_digikam()]),
    "people-file": Target(_at("people.json", check_people_file), lambda: [_people_file()]),
    "people-file-packed": Target(
        _at("people.json.gz", check_people_file), lambda: [gzip.compress(_people_file(), mtime=0)]
    ),
    "lock": Target(
        _at("lock.json", lambda path: read_lock(Locations(path.parent, path.parent))), lambda: [_lock()]
    ),
    "model": Target(_at("a.onnx", onnx_file.read_signature), lambda: [_model()]),
    "pack": Target(_at("pack.zip", _installed), lambda: [_pack()]),
}
"""By the name to call them by."""
