"""A small library with people, thumbnails, an index in files, a backup and a log: everything that a lock hides."""

from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.index import vectors
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_file import Cost
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo

CHEAP = Cost(n=1 << 4)
"""Guessing is easy and tests are quick."""

NAME = "Annabella Huberstedt"
BACKUP = "glimpse-01234567-20260101-000000-by-hand-3.json.gz"
SEARCHED = "person:Annabella winterthur"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"


def use_squares(monkeypatch: pytest.MonkeyPatch) -> None:
    """Faces are squares, and so few of them are enough for graphs in files."""
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4 * engine.info.dimensions * 4)
    monkeypatch.setattr(vectors, "_SEGMENTS", 2)


def fill(folder: Path, key: LibraryKey | None = None) -> Locations:
    """Index six photos of two people in ``folder``, name one, and leave everything on disk that use leaves."""
    for number in range(6):
        draw_photo(folder / "photos" / f"{number}.png", [(0.1 + 0.4 * (number % 2), 40 + number, 40, 60)])
    locations = Locations(folder / "library", folder / "cache")
    workspace = Workspace.open(locations, key=key)
    use(workspace, folder)
    workspace.close()
    return locations


def use(workspace: Workspace, folder: Path) -> None:
    """What somebody does in an hour: look at photos, name somebody, search."""
    workspace.add_folder(folder / "photos", start=False)
    workspace.index_and_wait(CancelToken())
    workspace.settle()
    ids = workspace.timeline().ids.tolist()
    workspace.photo_thumbnails([row.id for row in workspace.photos(ids)])
    faces = [face.id for photo in ids for face in workspace.photo_faces(photo)]
    workspace.name_faces(faces[:1], NAME)
    workspace.rebuild_index()


def leave_traces(locations: Locations) -> None:
    """What a window writes besides: its file, its log, a backup."""
    locations.backups.mkdir(exist_ok=True)
    (locations.backups / BACKUP).write_bytes(NAME.encode() * 9)
    locations.window_state.write_text(f'[search]\nrecent = ["{SEARCHED}"]\n[window]\nsidebar = no\n')
    (locations.log_dir / "glimpse.log").write_text(f"could not read {NAME}.jpg\n")


def secrets_of(locations: Locations, key: LibraryKey | None = None) -> list[bytes]:
    """What no file may show: a name, a search, how a picture begins, a row of numbers that stands for a face."""
    workspace = Workspace.open(locations, key=key, writes=False)
    try:
        with workspace._library.reading() as connection:
            (raw,) = connection.execute("SELECT embedding FROM faces WHERE embedding NOT NULL").fetchone()
            (thumbnail_hash,) = connection.execute("SELECT hash FROM contents").fetchone()
    finally:
        workspace.close()
    return [NAME.encode(), SEARCHED.encode(), JPEG, bytes(raw)[:24], bytes(thumbnail_hash)]


def everything_in(locations: Locations) -> dict[str, bytes]:
    """All files of the library by name."""
    folder = locations.library_dir
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def contents_of(locations: Locations, key: LibraryKey | None = None) -> tuple[object, ...]:
    """What a person would miss: photos, people, thumbnails, who is found by a face."""
    workspace = Workspace.open(locations, key=key)
    try:
        people = sorted((row.name or "", row.faces) for row in workspace.people())
        ids = workspace.timeline().ids.tolist()
        faces = [face.id for photo in ids for face in workspace.photo_faces(photo)]
        found = workspace.search_face(faces[0], limit=10, min_similarity=0.5)
        hits = [(str(hit.path), round(hit.match.similarity, 4)) for hit in found.hits]
        with workspace._library.reading() as connection:
            decided = connection.execute("SELECT count(*) FROM decisions").fetchone()[0]
        return people, sorted(hits), workspace._thumbnails.count(), int(decided)
    finally:
        workspace.close()
