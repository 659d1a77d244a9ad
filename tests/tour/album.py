"""The library that the tour goes through: real photos with people who have names, groups, marks and problems.

The photos are copies of those in ../shared where that is there, else the sample album.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import ExifTags, Image

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.sample_album import make_sample_album
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
PACK = SHARED / "models" / "scrfd-mobilefacenet"
_NEWEST = datetime(2024, 8, 30, 14, 20, tzinfo=UTC)
_LONG_NAME = "Wolfgang-Maximilian von Hohenstein-Oberlahn"
"""Somebody whose name is too long for every place: the tour is there to see what becomes of it."""


def make_album(folder: Path) -> None:
    """Photos in ``folder``, written (by the dates of their files) over twenty years; one of them is damaged."""
    if (SHARED / "photos").is_dir():
        shutil.copytree(SHARED / "photos", folder)
    else:
        make_sample_album(folder)
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".jpg", ".png"))
    taken, left = _NEWEST, 0
    for path in sorted(files, key=lambda path: hash_of(path.name)):
        if left == 0:  # many on one day, then none for a while, as people take photos
            left = 1 + hash_of(str(path)) % 14
            taken -= timedelta(days=9 * left)
        left -= 1
        taken -= timedelta(minutes=7)
        _date(path, taken)
    (folder / "Broken.jpg").write_bytes(files[0].read_bytes()[:400])
    (folder / "Empty.png").write_bytes(b"")
    for name in ("Broken.jpg", "Empty.png"):
        os.utime(folder / name, (taken.timestamp(),) * 2)
    shutil.copy2(files[1], folder / f"Copy of {files[1].name}")


def _date(path: Path, taken: datetime) -> None:
    """Most say themselves when they were taken, as photos do; of the others only the file does."""
    if path.suffix.lower() == ".jpg" and "orientation" not in path.parts:
        with Image.open(path) as picture:
            exif = picture.getexif()
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken.strftime("%Y:%m:%d %H:%M:%S")
            exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Drawn", "Pencil 2"
            picture.load()
            picture.save(path, quality=95, exif=exif)
    os.utime(path, (taken.timestamp(),) * 2)


def hash_of(name: str) -> int:
    """The same mixing on every machine."""
    return sum(ord(letter) * 31**place for place, letter in enumerate(name)) % 9973


def make_library(library: Path, album: Path) -> None:
    """A library of the photos in ``album`` with what people decide in their first days."""
    locations = Locations.choose(library)
    locations.create()
    workspace = Workspace.open(locations, pack=str(PACK) if PACK.is_dir() else "builtin")
    try:
        workspace.add_folder(album, start=False)
        workspace.index_and_wait(CancelToken())
        _name_people(workspace)
        _mark_photos(workspace)
        workspace.settle()
    finally:
        workspace.close()


def _name_people(workspace: Workspace) -> None:
    """Most groups get the name of the folder that most of their photos are in; some stay without one."""
    taken: set[str] = set()
    for number, group in enumerate(workspace.groups()):
        faces = workspace.person_faces(group.id)
        name = _folder_of(face.path for face in faces)
        if number == 1:
            name = _LONG_NAME
        if number % 5 == 4 or name in taken:
            continue
        taken.add(name)
        # Some faces of everybody stay without a name: there is something to suggest.
        workspace.name_faces([FaceId(face.id) for face in faces[: max(2, len(faces) * 2 // 3)]], name)


def _folder_of(paths: Iterable[Path]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for path in paths:
        counts[path.parent.name.replace("_", " ").title()] += 1
    return max(counts, key=lambda name: (counts[name], name))


def _mark_photos(workspace: Workspace) -> None:
    ids = [PhotoId(int(photo)) for photo in workspace.timeline().ids]
    workspace.favourite_photos(ids[2:40:6], on=True)
    workspace.rate_photos(ids[0:60:4], 4)
    workspace.label_photos(ids[1:50:5], "green")
    workspace.rotate_photos(ids[3:4], 1)
    workspace.searching.save("Summers", "summer")
