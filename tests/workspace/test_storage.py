"""What is kept where, and room that can be had back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.storage import PlaceKind
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    opened = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    yield opened
    opened.close()


def _sizes(workspace: Workspace) -> dict[PlaceKind, int]:
    return {place.kind: place.size for place in workspace.storage.places()}


def test_everything_in_the_librarys_folder_is_told(workspace: Workspace) -> None:
    locations = workspace.locations
    (locations.models_dir / "pack").mkdir()
    (locations.models_dir / "pack" / "a.onnx").write_bytes(b"x" * 500)
    locations.cache_dir.mkdir()
    (locations.cache_dir / "b.onnx").write_bytes(b"x" * 300)
    sizes = _sizes(workspace)
    assert (sizes[PlaceKind.MODELS], sizes[PlaceKind.CACHE], sizes[PlaceKind.WINDOW]) == (500, 300, 0)
    assert sizes[PlaceKind.DECISIONS] > 4096 and sizes[PlaceKind.THUMBNAILS] > 1024
    assert PlaceKind.SAMPLE not in sizes
    known = {place.path for place in workspace.storage.places()}
    beside = {"-wal", "-shm"}
    notes = {locations.lock, locations.in_hand, locations.last_decision}  # a few bytes each
    for path in locations.library_dir.iterdir():
        plain = path.with_name(path.name[:-4]) if path.name[-4:] in beside else path
        assert plain in known | notes


def test_thumbnails_can_be_cleared_and_come_back_when_looked_at(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(8):
        draw_photo(tmp_path / "photos" / f"{number}.png", [(0.1, 40 + number, 40, 60)])
    workspace.add_folder(tmp_path / "photos", start=False)
    workspace.index_and_wait(CancelToken())
    photos = [row.id for row in workspace.photos(workspace.timeline().ids.tolist())]
    there = workspace.photo_thumbnails(photos)
    assert len(there) == 8
    freed = workspace.storage.clear_thumbnails()
    assert freed > 0
    assert workspace._thumbnails.count() == 0
    assert len(workspace.photo_thumbnails(photos)) == 8
    assert workspace._thumbnails.count() == 8
