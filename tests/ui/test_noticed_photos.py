"""Photos that come and go on the disk while the window is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.indexing import notices
from glimpse_desktop.indexing.watching import Watcher
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from tests.ui.conftest import Desk

_LONG = 20_000


@pytest.fixture
def page(desk: Desk, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhotosPage]:
    """The grid of sixty photos in a window that watches, scrolled to the middle."""
    monkeypatch.setattr(notices, "QUIET_SECONDS", 0.1)
    for day in range(60):
        desk.draw(f"{day:02}.png", day=18_000 + 10 * day)
    desk.workspace.watching.start()
    desk.workspace.add_folder(desk.photos)
    page = window.pages["photos"]
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: len(page.model) == 60 and not desk.workspace.indexer.running, timeout=_LONG)
    bar = page.grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300, timeout=_LONG)
    bar.setValue(bar.maximum() // 2)
    yield page
    qtbot.waitUntil(lambda: not desk.workspace.indexer.running, timeout=_LONG)


def _shown(page: PhotosPage) -> dict[int, int]:
    """The tiles that are fully in view: photo and height."""
    tiles = {int(photo): page.grid.tile_rect(index) for index, photo in enumerate(page.model.ids)}
    view = page.grid.viewport().rect()
    return {photo: tile.top() for photo, tile in tiles.items() if view.contains(tile)}


def test_new_ones_come_in_their_place_and_what_is_looked_at_stays(
    page: PhotosPage, desk: Desk, qtbot: QtBot
) -> None:
    before = _shown(page)
    assert before
    desk.draw("newest.png", (0.0, 20, 20, 90), day=19_000)
    desk.draw("oldest.png", day=10_000)
    qtbot.waitUntil(lambda: len(page.model) == 62, timeout=_LONG)
    names = [row.path.name for row in desk.workspace.photos(desk.ids())]
    assert (names[0], names[-1]) == ("newest.png", "oldest.png")
    after = _shown(page)
    assert len(before.keys() & after.keys()) >= len(before) - 1
    assert min(abs(after[photo] - before[photo]) for photo in before.keys() & after.keys()) <= 1


def test_deleted_ones_go_and_moved_ones_stay(page: PhotosPage, desk: Desk, qtbot: QtBot) -> None:
    rows = desk.workspace.photos(desk.ids())
    ids, analysed = list(page.model.ids), desk.engine.analysed
    rows[0].path.unlink()
    album = desk.photos / "album"
    album.mkdir()
    watcher = desk.workspace.indexer.follower
    assert isinstance(watcher, Watcher) and watcher._notifier is not None
    qtbot.waitUntil(lambda: str(album) in watcher._notifier.watched(), timeout=_LONG)
    rows[30].path.rename(album / "renamed.png")
    qtbot.waitUntil(lambda: len(page.model) == 59, timeout=_LONG)
    qtbot.waitUntil(lambda: desk.workspace.photo_by_path(album / "renamed.png") is not None)
    qtbot.waitUntil(lambda: list(page.model.ids) == ids[1:], timeout=_LONG)
    assert desk.engine.analysed == analysed
