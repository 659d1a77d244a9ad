"""A hundred real photos: ten people, ten pictures each, with strangers in the background.

The person in the middle is the one whom the photo's folder is called after; who the others are, nobody knows.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.command_line import CommandLine

STRANGER = "stranger"

NAMED_PHOTOS = 4
"""So many photos of each person are named where some are; the program is left to recognise the others."""


@dataclass
class Decided:
    """Everything that a person decided and a library shows, in words that hold for every pack and every place.

    A face goes by its photo's file name; one that is not in the middle of its photo by ``photo@x,y``.
    """

    names: dict[str, set[str]] = field(default_factory=dict)
    """Confirmed faces by the name of their person."""
    ignored: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    """Middle faces that are in no view: "not a face"."""
    drawn: dict[str, tuple[float, ...]] = field(default_factory=dict)
    """Boxes of the person's own, by photo."""
    rejected: set[tuple[str, str]] = field(default_factory=set)
    """(face, who it isn't)"""
    hidden: set[str] = field(default_factory=set)
    covers: dict[str, str] = field(default_factory=dict)
    """Covers by name."""


@dataclass
class Lfw(CommandLine):
    """The command line on a library of these photos in ``album``, one folder a person."""

    album: Path

    def photo(self, person: str, number: int) -> Path:
        """The person's photo of that number, counted from 0."""
        return sorted((self.album / person).iterdir())[number]

    def middle(self, photo: Path) -> dict[str, Any]:
        """The face in the middle of a photo, as ``glimpse faces`` describes it."""
        faces: list[dict[str, Any]] = self.json("faces", photo)["faces"]
        return min(faces, key=lambda face: _from_middle(face["box"]))

    def face(self, person: str, number: int) -> int:
        """The id of a person's face."""
        return int(self.middle(self.photo(person, number))["id"])

    def middles(self) -> dict[Path, int]:
        """The face in the middle of every photo."""
        found: dict[Path, list[FaceRow]] = {}
        for face in self.faces().values():
            found.setdefault(face.path, []).append(face)
        return {path: middle.id for path, faces in found.items() if (middle := _middle(faces)) is not None}

    def people(self) -> list[str]:
        return sorted(path.name for path in self.album.iterdir())

    @contextmanager
    def looking(self) -> Iterator[Workspace]:
        """The library, only to look at."""
        workspace = Workspace.open(Locations.choose(self.library), writes=False)
        try:
            yield workspace
        finally:
            workspace.close()

    def faces(self) -> dict[int, FaceRow]:
        """Every face that is shown in a photo."""
        with self.looking() as workspace:
            photos = workspace.timeline().ids.tolist()
            return {face.id: face for photo in photos for face in workspace.photo_faces(photo)}

    def truth(self) -> dict[int, str]:
        """Who each face is: the folder's name, or STRANGER."""
        middles = self.middles()
        return {
            face.id: face.path.parent.name if middles.get(face.path) == face.id else STRANGER
            for face in self.faces().values()
        }

    def decided(self) -> Decided:
        """What is decided now."""
        found = Decided()
        with self.looking() as workspace:
            by_id: dict[int, str] = {}
            for photo in workspace.timeline().ids.tolist():
                faces = workspace.photo_faces(photo)
                middle = _middle(faces)
                if middle is None:
                    found.missing.add(workspace.photos([photo])[0].path.name)
                for face in faces:
                    word = by_id[face.id] = face.path.name if face is middle else _word(face)
                    if face.status is FaceStatus.CONFIRMED:
                        found.names.setdefault(face.person_name or "", set()).add(word)
                    elif face.status is FaceStatus.IGNORED:
                        found.ignored.add(word)
                    if face.drawn:
                        found.drawn[face.path.name] = tuple(round(side, 4) for side in face.box.as_list())
            people = workspace.people(hidden=True)
            found.hidden = {person.name or "" for person in people if person.hidden}
            names = {person.id: person.name or "" for person in people}
        with closing(sqlite3.connect(self.library / "library.sqlite")) as database:
            for face, person in database.execute(
                "SELECT r.face_id, p.id FROM rejections r JOIN people p ON p.key = r.person"
            ):
                if face in by_id and person in names:
                    found.rejected.add((by_id[face], names[person]))
            for person, cover in database.execute(
                "SELECT id, cover_face FROM people WHERE cover_face IS NOT NULL"
            ):
                if person in names and cover in by_id:
                    found.covers[names[person]] = by_id[cover]
        return found


def _from_middle(box: list[float]) -> float:
    x, y, w, h = box
    return math.hypot(x + w / 2 - 0.5, y + h / 2 - 0.5)


def _middle(faces: list[FaceRow]) -> FaceRow | None:
    near = [face for face in faces if _from_middle(face.box.as_list()) < 0.15]
    return min(near, key=lambda face: _from_middle(face.box.as_list()), default=None)


def _word(face: FaceRow) -> str:
    x, y = face.box.centre
    return f"{face.path.name}@{x:.2f},{y:.2f}"
