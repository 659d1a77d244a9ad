"""A library of real files with coloured squares for faces, to export from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import Square, SquareEngine, draw_photo

RED: Square = (0.0, 20.0, 60.0, 90.0)
GREEN: Square = (0.33, 200.0, 60.0, 90.0)
_ORIENTATION, _EXIF, _TAKEN = 0x0112, 0x8769, 0x9003


@dataclass
class ExportDesk:
    """``photos`` is the added folder; ``out`` is where copies may go, and isn't there yet."""

    photos: Path
    out: Path
    workspace: Workspace

    def photo(self, name: str) -> PhotoId:
        row = self.workspace.photo_by_path(self.photos / name)
        assert row is not None
        return row.id

    def ids(self, *names: str) -> tuple[PhotoId, ...]:
        return tuple(self.photo(name) for name in names)

    def name(self, photo: str, *people: str) -> None:
        """Name the faces of a photo from left to right."""
        for face, person in zip(self.workspace.photo_faces(self.photo(photo)), people, strict=False):
            self.workspace.name_faces([face.id], person)

    def index(self) -> None:
        self.workspace.index_and_wait(CancelToken())
        self.workspace.settle()

    def there(self) -> list[str]:
        """All files below ``out``, as they are called from there."""
        return sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file())


def photo(path: Path, *squares: Square, grey: int, taken: datetime | None = None, orientation: int = 1) -> Path:
    """A JPEG of 320 × 240 with a face for each square; its file is an hour older than a minute in 2020."""
    draw_photo(path, list(squares), grey=grey)
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    if taken is not None:
        exif.get_ifd(_EXIF)[_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
    with Image.open(path) as picture:
        picture.load()
    picture.save(path, "JPEG", quality=95, subsampling=0, exif=exif)
    os.utime(path, (1_590_000_000, 1_590_000_000))
    return path


@contextmanager
def export_desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    """Anna (red) is named, and in three photos: with a stranger, alone and turned, and in a folder."""
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    photos = folder / "photos"
    photo(photos / "both.jpg", RED, GREEN, grey=40, taken=datetime(2019, 7, 1, 14, 5, 9))
    photo(photos / "alone.jpg", RED, grey=60, taken=datetime(2019, 7, 1, 15), orientation=6)
    photo(photos / "2020" / "both.jpg", RED, GREEN, grey=80, taken=datetime(2020, 1, 2))
    photo(photos / "empty.jpg", grey=100)
    workspace = Workspace.open(Locations(folder / "library", folder / "cache"))
    try:
        desk = ExportDesk(photos, folder / "out", workspace)
        workspace.add_folder(photos, start=False)
        desk.index()
        desk.name("both.jpg", "Anna")
        desk.name("alone.jpg", "Anna")
        desk.name("2020/both.jpg", "Anna")
        yield desk
    finally:
        workspace.close()
