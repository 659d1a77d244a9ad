"""Watching as the window and the command line know it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.indexing import notices
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Workspace]]:
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    monkeypatch.setattr(notices, "QUIET_SECONDS", 0.1)
    opened: list[Workspace] = []

    def open_() -> Workspace:
        opened.append(Workspace.open(Locations(tmp_path / "library", tmp_path / "cache")))
        return opened[-1]

    yield open_
    for workspace in opened:
        workspace.close()


def wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_new_photo_is_in_the_library_with_its_faces(make: Callable[[], Workspace], tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    workspace = make()
    workspace.watching.start()
    folder = workspace.add_folder(photos)
    assert workspace.watching.states() == {folder: Watching.AT_ONCE}
    workspace.indexer.wait()
    path = draw_photo(photos / "a.png", [(0.0, 20, 20, 90)])
    wait(lambda: (row := workspace.photo_by_path(path)) is not None and row.faces == 1)
    path.unlink()
    wait(lambda: not len(workspace.timeline().ids))
    workspace.remove_folder(folder)
    assert workspace.watching.states() == {}


def test_switched_off_it_stays_so_until_it_is_wanted_again(make: Callable[[], Workspace], tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    workspace = make()
    workspace.add_folder(photos, start=False)
    assert workspace.watching.wanted()
    workspace.watching.set_wanted(False)  # nobody watches yet: it is only remembered
    workspace.watching.start()
    assert workspace.watching.states() == {} and workspace.indexer.follower is None
    workspace.close()
    workspace = make()
    assert not workspace.watching.wanted()
    workspace.watching.start()
    path = draw_photo(photos / "a.png", [])
    workspace.watching.set_wanted(True)  # what came meanwhile is found
    wait(lambda: workspace.photo_by_path(path) is not None)
    workspace.indexer.wait()
    other = draw_photo(photos / "b.png", [])
    wait(lambda: workspace.photo_by_path(other) is not None)


def test_asked_for_it_watches_anyway(make: Callable[[], Workspace]) -> None:
    workspace = make()
    workspace.watching.set_wanted(False)
    workspace.watching.start(anyway=True)
    assert workspace.indexer.follower is not None
    assert not workspace.watching.wanted()


def test_library_that_is_only_looked_at_remembers_nothing(make: Callable[[], Workspace], tmp_path: Path) -> None:
    make().close()
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"), writes=False)
    try:
        with pytest.raises(DecisionError):
            workspace.watching.set_wanted(False)
    finally:
        workspace.close()


def test_sample_album_in_the_library_is_watched_and_the_library_is_not(
    make: Callable[[], Workspace], tmp_path: Path
) -> None:
    """An added folder around the library, and one inside it."""
    workspace = make()
    workspace.watching.start()
    album = tmp_path / "library" / "sample album"
    draw_photo(album / "a.png", [])
    workspace.add_folder(tmp_path)
    workspace.add_folder(album)
    workspace.indexer.wait()
    watcher = workspace.indexer.follower
    watched = {Path(path) for path in watcher._notifier.watched()}  # type: ignore[union-attr]
    assert album in watched and tmp_path in watched
    assert tmp_path / "library" not in watched and tmp_path / "library" / "index" not in watched
    path = draw_photo(album / "b.png", [])
    wait(lambda: workspace.photo_by_path(path) is not None)
