"""What Picasa knew about people: ``.picasa.ini`` in every folder, and ``contacts.xml`` with everybody's name.

A section of the ini is called like a file of the folder. Its key ``faces`` holds, separated by semicolons,
``rect64(...),id``: four numbers of 16 bits (left, top, right, bottom, each a share of 65535), written as one
hexadecimal number whose leading zeros are left out, and the id of a person. The picture meant is the one stored in
the file, whatever its EXIF orientation and Picasa's own ``rotate`` say. The id ffffffffffffffff is nobody's: a
face that waits for a name, or is ignored. Names are in ``contacts.xml``; in the ini, ``[Contacts2]`` has
``id=name;mail;`` and, of people known online, ``[Contacts]`` has ``id=account,id in contacts.xml``.

Read from the format as public tools describe it (picasa2digikam, Buchinger's notes of 2011). Files come from
anywhere: sizes and counts are bounded, and lines that make no sense are left out.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata.ordinary_file import opened

INI_NAMES = (".picasa.ini", "Picasa.ini", "picasa.ini")
"""What the file is called: hidden since Picasa 3, the others by versions before."""

_MOST_BYTES = 32 << 20
_MOST_FACES = 2_000
"""In one picture."""
_MOST_PEOPLE = 200_000
_NOBODY = "f" * 16
_FACE = re.compile(r"rect64\(\s*([0-9a-fA-F]{1,16})\s*\)\s*,\s*([0-9a-fA-F]{1,32})")
_FULL = 0xFFFF


@dataclass(frozen=True, slots=True)
class PicasaFace:
    """``box`` is in fractions of the picture as stored; ``contact`` is the id of a person."""

    box: Box
    contact: str


@dataclass(frozen=True, slots=True)
class PicasaFolder:
    """What one ini says.

    ``photos``: faces with a person by the name of the file as written there. ``names`` and ``online``: of
    ``[Contacts2]`` and ``[Contacts]``, by the id that faces have.
    """

    photos: Mapping[str, tuple[PicasaFace, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    online: Mapping[str, str] = field(default_factory=dict)


def find_ini(folder: Path) -> Path | None:
    """The ini of a folder; None where it has none. Raises OSError."""
    return next((path for name in INI_NAMES if (path := folder / name).is_file()), None)


def read_ini(path: Path) -> PicasaFolder:
    """Raises MetadataError for a file that is too large, OSError for one that can't be read."""
    return parse_ini(_bytes(path))


def parse_ini(data: bytes) -> PicasaFolder:
    """Of an ini's bytes. Never raises: of what makes no sense there is nothing in the answer."""
    photos: dict[str, tuple[PicasaFace, ...]] = {}
    names: dict[str, str] = {}
    online: dict[str, str] = {}
    section = ""
    for line in _lines(data):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            continue
        key, equals, value = line.partition("=")
        if not equals:
            continue
        key = key.strip()
        match section.casefold():
            case "contacts2" if len(names) < _MOST_PEOPLE:
                name = value.split(";")[0].strip()
                if name:
                    names.setdefault(_id(key), name)
            case "contacts" if len(online) < _MOST_PEOPLE:
                _, _, other = value.partition(",")
                if other.strip():
                    online.setdefault(_id(key), _id(other.strip()))
            case _ if key.casefold() == "faces" and section:
                # Of a section or key that is there twice, as after a failed save, both are right.
                photos[section] = (photos.get(section, ()) + tuple(_faces(value)))[:_MOST_FACES]
    photos = {name: faces for name, faces in photos.items() if faces}
    return PicasaFolder(photos, names, online)


def read_contacts(path: Path) -> dict[str, str]:
    """Everybody's name by id, from a ``contacts.xml``.

    Raises MetadataError for what is too large, no XML, or has definitions of its own; OSError.
    """
    return parse_contacts(_bytes(path))


def parse_contacts(data: bytes) -> dict[str, str]:
    """See ``read_contacts``. A contact's name is ``name``, where that is empty ``display``."""
    found: dict[str, str] = {}
    name = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "contact":
            name = (attributes.get("name") or attributes.get("display") or "").strip()
        elif tag != "subject":
            return
        # A subject is the same person in an account online; faces may have either id.
        number = attributes.get("id", "")
        if name and number and len(found) < _MOST_PEOPLE:
            found.setdefault(_id(number), name)

    def end(tag: str) -> None:
        nonlocal name
        if tag == "contact":
            name = ""

    def refuse(*_: object) -> None:
        raise MetadataError("This file has definitions of its own, which no file of Picasa has.")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise MetadataError("This is no contacts.xml of Picasa, or it is damaged.") from error
    return found


def usual_contacts() -> list[Path]:
    """Where Picasa keeps ``contacts.xml`` on this system, in the order in which to look; on Linux under Wine."""
    home = Path.home()
    versions = ("Picasa3", "Picasa2", "Picasa2Albums")
    if sys.platform == "darwin":
        roots = [home / "Library" / "Application Support" / "Google"]
    elif sys.platform == "win32":
        roots = [Path(os.environ[name]) / "Google" for name in ("LOCALAPPDATA", "APPDATA") if os.environ.get(name)]
    else:
        users = home / ".wine" / "drive_c" / "users"
        local = ("AppData/Local/Google", "Local Settings/Application Data/Google")
        roots = [path for below in local for path in sorted(users.glob(f"*/{below}"))]
    places = [root / version / "contacts" / "contacts.xml" for root in roots for version in versions]
    return [place for place in places if place.is_file()]


def _bytes(path: Path) -> bytes:
    with opened(path) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise MetadataError("{file} is too large for a file of Picasa.", file=path.name)
    return data


def _lines(data: bytes) -> Iterator[str]:
    """Without spaces around, empty ones and comments."""
    for line in _text(data).splitlines():
        line = line.strip()
        if line and not line.startswith(";"):
            yield line


def _text(data: bytes) -> str:
    """Picasa wrote UTF-8 since version 3, and the code page of Windows before."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if b"utf8=1" in data[:4096]:
            return data.decode("utf-8-sig", "replace")
        return data.decode("cp1252", "replace")


def _faces(value: str) -> Iterator[PicasaFace]:
    for count, found in enumerate(_FACE.finditer(value)):
        if count == _MOST_FACES:
            return
        contact = _id(found[2])
        number = int(found[1], 16)
        left, top, right, bottom = ((number >> shift & _FULL) / _FULL for shift in (48, 32, 16, 0))
        if contact != _NOBODY and right > left and bottom > top:
            yield PicasaFace(Box(left, top, right - left, bottom - top), contact)


def _id(written: str) -> str:
    """One spelling of an id: small letters, leading zeros."""
    return written.strip().lower().zfill(16)
