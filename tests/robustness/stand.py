"""A library of coloured squares that things are done to, and what is on its photos, known without it."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.index import vectors
from glimpse_desktop.library import decision_log
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import name_files
from glimpse_desktop.workspace.locations import Locations
from tests.support.square_engine import Square, SquareEngine, draw_photo

Place = tuple[str, float, float, float, float]
"""Of a face: its content in hex and its box, to four places."""

Known = dict[Place, tuple[str, str | None]]
"""Who or what each face is said to be: a status, and a name where it is somebody."""

SUFFIXES = (".jpg", ".jpg", ".jpg", ".png", ".webp", ".bmp")
"""A third of the photos is decoded in a helper process."""


@contextmanager
def squares() -> Iterator[SquareEngine]:
    """In this block the model pack finds squares, a few faces are enough for graphs in files, and there is no
    ExifTool.
    """
    engine = SquareEngine()
    with (
        mock.patch.object(PackCatalogue, "available", lambda self: [engine.info]),
        mock.patch.object(PackCatalogue, "describe", lambda self, choice=None: engine.info),
        mock.patch.object(PackCatalogue, "load", lambda self, choice=None, **_: engine),
        mock.patch.object(vectors, "_EXACT_BYTES", 16 * engine.info.dimensions * 4),
        mock.patch.object(name_files, "usable_exiftool", lambda: None),
    ):
        yield engine


@dataclass
class Stand:
    """A folder with photos and where their library is or will be. ``drawn``: how many faces each photo has."""

    folder: Path
    drawn: dict[Path, int] = field(default_factory=dict)
    made: int = 0

    @classmethod
    def make(cls, folder: Path) -> Stand:
        (folder / "photos").mkdir(parents=True)
        return cls(folder)

    @property
    def photos(self) -> Path:
        return self.folder / "photos"

    @property
    def locations(self) -> Locations:
        return Locations(self.folder / "library", self.folder / "cache")

    def draw(self, chance: random.Random, count: int) -> None:
        """So many more photos of one to three out of six people."""
        for _ in range(count):
            number, self.made = self.made, self.made + 1
            people = chance.sample(range(6), chance.choice([1, 1, 2, 3]))
            faces: list[Square] = [
                (one / 6, 10.0 + 100 * place, 40.0 + chance.randrange(60), 80.0)
                for place, one in enumerate(people)
            ]
            path = self.photos / f"{number % 3}" / f"{number:04}{SUFFIXES[number % len(SUFFIXES)]}"
            draw_photo(path, faces, grey=chance.randrange(20, 110), size=(320, 180 + number % 60))
            os.utime(path, (1_590_000_000 + number, 1_590_000_000 + number))
            self.drawn[path] = len(faces)

    def remove(self, chance: random.Random, count: int) -> None:
        """So many photos are deleted."""
        for path in chance.sample(sorted(self.drawn), min(count, len(self.drawn))):
            path.unlink()
            # Their sidecars stay, as most programs leave them.
            del self.drawn[path]

    @property
    def faces(self) -> int:
        return sum(self.drawn.values())


def known(connection: Connection) -> Known:
    """Who is on the faces that are shown, by what is derived from the log."""
    return {
        (content.hex(), *(round(side, 4) for side in box)): (status, name)
        for content, *box, status, name in connection.execute(
            "SELECT c.hash, f.x, f.y, f.w, f.h, l.status, p.name FROM labels l JOIN faces f ON f.id = l.face_id"
            " JOIN contents c ON c.analysis_id = f.analysis_id AND c.id = f.content_id"
            " LEFT JOIN people p ON p.id = l.person_id"
        )
    }


def people(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM people ORDER BY name, id")]


def log(connection: Connection, after: int = 0) -> list[Decision]:
    """The entries of the log after that number."""
    return list(decision_log.entries(connection, after))


def told(entry: Decision) -> str:
    """All that an entry says, as a text that is equal for equal entries."""
    return repr(entry)


def read_known(database: Path) -> tuple[Known, list[Decision]]:
    """Who is on which face, and the log, of a library that nobody has open."""
    library = Library.open(database)
    with closing(library), library.reading() as connection:
        return known(connection), log(connection)
