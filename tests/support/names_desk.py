"""A library of real files with coloured squares for faces, whose names are to be written into files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.people_metadata import PeopleMetadata
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.metadata.packets import embedded_packet
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import name_files
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.export_desk import GREEN, RED, photo
from tests.support.square_engine import SquareEngine

OLD = 1_590_000_000


@dataclass
class NamesDesk:
    """``photos`` is the added folder."""

    folder: Path
    photos: Path
    workspace: Workspace
    engine: SquareEngine

    def id(self, name: str) -> PhotoId:
        row = self.workspace.photo_by_path(self.photos / name)
        assert row is not None
        return row.id

    def faces(self, name: str) -> list[FaceRow]:
        return self.workspace.photo_faces(self.id(name))

    def shown(self, name: str) -> list[str | None]:
        """Who is named in a photo, from left to right."""
        return [face.person_name for face in self.faces(name)]

    def name(self, photo: str, *people: str) -> None:
        """Name the faces of a photo from left to right."""
        for face, person in zip(self.faces(photo), people, strict=False):
            self.workspace.name_faces([face.id], person)

    def index(self) -> None:
        self.workspace.index_and_wait(CancelToken())
        self.workspace.settle()

    def reopen(self) -> None:
        """As the next start does."""
        self.workspace.close()
        self.workspace = Workspace.open(Locations(self.folder / "library", self.folder / "cache"))

    def files(self) -> list[str]:
        return sorted(path.name for path in self.photos.iterdir())

    def sidecar(self, name: str, orientation: int = 1) -> PeopleMetadata:
        return read_people((self.photos / name).read_bytes(), orientation)

    def inside(self, name: str, orientation: int = 1) -> PeopleMetadata:
        packet = embedded_packet(self.photos / name)
        assert packet is not None
        return read_people(packet, orientation)

    def names_in(self, name: str) -> list[str]:
        """Whom the regions of a file or sidecar name."""
        people = self.sidecar(name) if name.endswith(".xmp") else self.inside(name)
        return [region.name for region in people.regions]


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as picture:
        return np.array(picture.convert("RGB"))


@contextmanager
def names_desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    """Anna (red) is named in both.jpg and alone.jpg (stored turned), Ben (green) in both.jpg. No ExifTool."""
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    monkeypatch.setattr(name_files, "usable_exiftool", lambda: None)
    photos = folder / "photos"
    photo(photos / "both.jpg", RED, GREEN, grey=40)
    photo(photos / "alone.jpg", RED, grey=60, orientation=6)
    photo(photos / "empty.jpg", grey=100)
    workspace = Workspace.open(Locations(folder / "library", folder / "cache"))
    desk = NamesDesk(folder, photos, workspace, engine)
    try:
        workspace.add_folder(photos, start=False)
        desk.index()
        desk.name("both.jpg", "Anna", "Ben")
        desk.name("alone.jpg", "Anna")
        yield desk
    finally:
        desk.workspace.close()
