"""What an Immich server knows about people: from the dump that it makes of its database, or from its answers.

*The dump*: every night Immich writes ``backups/immich-db-backup-….sql.gz``. Its tables have had several names:
``asset_faces`` then ``asset_face``, ``assets`` then ``asset``, ``exif`` then ``asset_exif``; since 3.2 a person is
found by ``personGroupId`` in place of ``id``, and every owner may call the same group otherwise.

*The answers*: JSON of its API kept as files, as ``GET /api/assets/ID``, ``POST /api/search/metadata`` with people,
``GET /api/faces?id=ID`` (in a file with that id in its name) and ``GET /api/people``. Whatever else is in the
files is passed over, however they are nested.

Boxes are in pixels of ``imageWidth`` × ``imageHeight``, the upright preview that faces were looked for in. Faces
and photos in Immich's trash are left out, and so are faces without a name.
"""

from __future__ import annotations

import json
import os
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.people_metadata import PersonRegion, RegionForm
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.metadata.copy_blocks import DumpReader, Values
from glimpse_desktop.metadata.ordinary_file import opened

Progress = Callable[[int, int], None]
"""Bytes read so far, and all there are."""
Unread = Callable[[Path, Exception], object]
"""Told of each file of a folder that can't be read, and why."""

_PEOPLE = ("person", "people")
_FACES = ("asset_face", "asset_faces")
_ASSETS = ("asset", "assets")
_EXIF = ("asset_exif", "exif")
_DUMP = "immich-db-backup-*.sql*"
_MOST_FACES = 5_000_000
_MOST_IN_PHOTO = 2_000
_MOST_FILES = 200_000
_MOST_JSON_BYTES = 128 << 20
_DEEPEST = 40
_REPORTED_EVERY = 5_000
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)

_RECT = struct.Struct("<6f")
_Rect = tuple[float, float, float, float, float, float]
"""Left, top, right, bottom, then width and height of the picture; in pixels."""


@dataclass(slots=True)
class _Asset:
    path: str = ""
    first_name: str = ""
    owner: str = ""
    size: int | None = None
    taken_at: float | None = None
    gone: bool = False


@dataclass(slots=True)
class _Known:
    """What was read so far. ``names``: by a person's id, then by owner. ``faces``: by asset, with who it is.

    There may be millions of faces, most of them nobody's: each takes some hundred bytes until the names are known.
    """

    names: dict[str, dict[str, str]] = field(default_factory=dict)
    faces: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)
    assets: dict[str, _Asset] = field(default_factory=dict)
    count: int = 0
    people: dict[str, str] = field(default_factory=dict)
    """Each id once, however many faces have it."""

    def add_name(self, person: str, owner: str, name: str) -> None:
        if person and name.strip():
            self.names.setdefault(person, {})[owner] = name.strip()

    def add_face(self, asset: str, person: str, rect: _Rect | None) -> None:
        if not asset or not person or rect is None:
            return
        there = self.faces.setdefault(asset, [])
        face = self.people.setdefault(person, person), _RECT.pack(*rect)
        if len(there) < _MOST_IN_PHOTO and face not in there:
            there.append(face)
            self.count += 1
            if self.count > _MOST_FACES:
                raise MetadataError("There are too many faces in this export.")

    def photos(self) -> Iterator[DescribedPhoto]:
        for number, faces in self.faces.items():
            asset = self.assets.get(number, _Asset())
            regions = [
                PersonRegion(name, _box(_RECT.unpack(rect)), RegionForm.IMMICH)
                for person, rect in faces
                if (name := self._name(person, asset.owner))
            ]
            if regions and not asset.gone and (asset.path or asset.first_name):
                yield DescribedPhoto(
                    path=(asset.path or asset.first_name).replace("\\", "/"),
                    regions=tuple(regions),
                    size=asset.size,
                    taken_at=asset.taken_at,
                    sides=_RECT.unpack(faces[0][1])[4:],
                    first_name=asset.first_name,
                )

    def _name(self, person: str, owner: str) -> str:
        names = self.names.get(person, {})
        return names.get(owner) or next(iter(names.values()), "")


def export_at(path: Path) -> Path:
    """What is to be read of a place: a dump, a JSON file, or a folder of JSON files; of a folder with dumps (or
    with a folder ``backups`` of them) the newest one. Raises MetadataError where nothing is there.
    """
    if path.is_file():
        return path
    if not path.is_dir():
        raise MetadataError("There is no file {file}.", file=path)
    dumps = sorted((*path.glob(_DUMP), *path.glob(f"backups/{_DUMP}")), key=lambda one: one.name)
    return dumps[-1] if dumps else path


def read_photos(
    path: Path,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
    unread: Unread = lambda file, error: None,
) -> Iterator[DescribedPhoto]:
    """The photos of an export with the named faces in them.

    Of a folder of answers those are left out, and told to ``unread``, that can't be read. Raises MetadataError for
    what is no export of Immich, is damaged or without bounds; OSError, Cancelled.
    """
    known, cancel = _Known(), cancel or CancelToken()
    found = export_at(path)
    if found.is_dir() or found.suffix.lower() == ".json":
        _read_answers(found, known, progress, cancel, unread)
        if not known.assets and not known.names:
            raise MetadataError("There is nothing of Immich in {file}.", file=found.name)
    else:
        _read_dump(found, known, progress, cancel)
    yield from known.photos()


# -- the dump -----------------------------------------------------------------------------------------------


def _read_dump(path: Path, known: _Known, progress: Progress | None, cancel: CancelToken) -> None:
    """Twice: faces first, then of all photos those that have some."""
    total = 2 * path.stat().st_size
    seen = False
    reader = DumpReader(path, (*_PEOPLE, *_FACES), cancel)
    for number, row in enumerate(reader.rows()):
        seen = seen or row.table in _FACES
        values = row.values
        if row.table in _PEOPLE:
            person = values.get("personGroupId") or values.get("id") or ""
            known.add_name(person, values.get("ownerId") or "", values.get("name") or "")
        elif not values.get("deletedAt") and values.get("isVisible") != "f":
            person = values.get("personGroupId") or values.get("personId") or ""
            known.add_face(values.get("assetId") or "", person, _rect(values))
        if progress is not None and number % _REPORTED_EVERY == 0:
            progress(reader.read, total)
    if not seen and not known.names:
        raise MetadataError("{file} is no database backup of Immich, or one without faces.", file=path.name)
    known.faces = {
        asset: named
        for asset, faces in known.faces.items()
        if (named := [face for face in faces if face[0] in known.names])
    }
    reader = DumpReader(path, (*_ASSETS, *_EXIF), cancel)
    for number, row in enumerate(reader.rows()):
        if row.table in _ASSETS:
            _note_asset(known, row.values)
        elif row.values.get("assetId") in known.faces:
            asset = known.assets.setdefault(row.values["assetId"] or "", _Asset())
            asset.size = _whole(row.values.get("fileSizeInByte"))
        if progress is not None and number % _REPORTED_EVERY == 0:
            progress(total // 2 + reader.read, total)


def _note_asset(known: _Known, values: Values) -> None:
    number = values.get("id")
    if number is None or number not in known.faces:
        return
    asset = known.assets.setdefault(number, _Asset())
    asset.path = values.get("originalPath") or ""
    asset.first_name = values.get("originalFileName") or ""
    asset.owner = values.get("ownerId") or ""
    asset.taken_at = _seconds(values.get("localDateTime"))
    asset.gone = bool(values.get("deletedAt")) or values.get("status") in ("trashed", "deleted")


# -- the answers --------------------------------------------------------------------------------------------


def _read_answers(
    path: Path, known: _Known, progress: Progress | None, cancel: CancelToken, unread: Unread
) -> None:
    files = [path] if path.is_file() else _answers_below(path, cancel)
    for number, file in enumerate(files):
        cancel.check()
        if progress is not None:
            progress(number, len(files))
        try:
            said = _answer(file)
        except (MetadataError, OSError) as error:
            if path.is_file():
                raise
            unread(file, error)
            continue
        of = _UUID.search(file.stem)
        _walk(said, known, of[0].lower() if of is not None else "")


def _answers_below(folder: Path, cancel: CancelToken) -> list[Path]:
    found: list[Path] = []
    for at, _, names in os.walk(folder):
        cancel.check()
        found += [Path(at, name) for name in names if name.lower().endswith(".json")]
        if len(found) > _MOST_FILES:
            raise MetadataError("There are too many files in {folder}.", folder=folder)
    if not found:
        raise MetadataError(
            "There is no database backup of Immich (immich-db-backup-….sql.gz) and no JSON file in {folder}.",
            folder=folder,
        )
    return sorted(found)


def _answer(path: Path) -> Any:
    with opened(path) as file:
        data = file.read(_MOST_JSON_BYTES + 1)
    if len(data) > _MOST_JSON_BYTES:
        raise MetadataError("{file} is too large to be read.", file=path.name)
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MetadataError("{file} is no JSON, or it is damaged.", file=path.name) from error


def _walk(value: Any, known: _Known, asset: str, depth: int = 0) -> None:
    """``asset``: whose answer this is part of, where that is known."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            _walk(one, known, asset, depth + 1)
        return
    if not isinstance(value, dict):
        return
    number = _said(value, "id")
    if _said(value, "originalPath") or _said(value, "originalFileName"):
        asset = number
        _note_answer(known, value)
    elif "boundingBoxX1" in value:
        person = value.get("person")
        person = person if isinstance(person, dict) else {}
        who = _said(person, "id") or _said(value, "personId")
        known.add_name(who, "", _said(person, "name"))
        known.add_face(_said(value, "assetId") or asset, who, _rect(value))
        return
    elif number and "name" in value and isinstance(value.get("name"), str):
        known.add_name(number, "", value["name"])
        faces = value.get("faces")
        for face in faces if isinstance(faces, list) else ():
            if isinstance(face, dict):
                known.add_face(_said(face, "assetId") or asset, number, _rect(face))
        return
    for key, one in value.items():
        # Answers kept together, by the id that was asked for.
        _walk(one, known, key.lower() if isinstance(key, str) and _UUID.fullmatch(key) else asset, depth + 1)


def _note_answer(known: _Known, value: Mapping[str, Any]) -> None:
    asset = known.assets.setdefault(_said(value, "id"), _Asset())
    asset.path = _said(value, "originalPath")
    asset.first_name = _said(value, "originalFileName")
    asset.taken_at = _seconds(_said(value, "localDateTime"))
    asset.gone = value.get("isTrashed") is True
    exif = value.get("exifInfo")
    if isinstance(exif, dict):
        asset.size = _whole(exif.get("fileSizeInByte"))


# -- values -------------------------------------------------------------------------------------------------


def _said(value: Mapping[str, Any], key: str) -> str:
    said = value.get(key)
    return said if isinstance(said, str) else ""


def _rect(values: Mapping[str, Any]) -> _Rect | None:
    """None where the numbers are no box in a picture; Immich has all zeros where a face was never measured."""
    keys = ("boundingBoxX1", "boundingBoxY1", "boundingBoxX2", "boundingBoxY2", "imageWidth", "imageHeight")
    numbers = [_number(values.get(key)) for key in keys]
    left, top, right, bottom, width, height = numbers
    if width < 1 or height < 1 or right <= left or bottom <= top:
        return None
    return left, top, right, bottom, width, height


def _box(rect: _Rect) -> Box:
    left, top, right, bottom, width, height = rect
    return Box(left / width, top / height, (right - left) / width, (bottom - top) / height)


def _number(value: object) -> float:
    with suppress(ValueError, OverflowError):
        if isinstance(value, (int, float, str)):
            number = float(value)
            return number if abs(number) < 1e7 else 0.0
    return 0.0


def _whole(value: object) -> int | None:
    number = str(value) if isinstance(value, (int, str)) else ""
    return int(number) if number.isascii() and number.isdigit() and len(number) < 16 else None


def _seconds(written: str | None) -> float | None:
    """``localDateTime`` is the camera's clock written as UTC."""
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(written).replace(tzinfo=UTC).timestamp() if written else None
    return None
