"""A real library whose faces are coloured squares, and what every page is given."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.pages import Navigator, PageContext
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import Square, SquareEngine, draw_photo

if TYPE_CHECKING:
    from glimpse_desktop.ui.main_window import MainWindow


@dataclass
class Desk:
    """A workspace on a library of its own, and the folder its photos are in."""

    workspace: Workspace
    photos: Path
    engine: SquareEngine

    def draw(self, name: str, *squares: Square, day: int | None = None) -> Path:
        """A photo with these faces; ``day`` is when its file was written, in days since 1970."""
        path = draw_photo(self.photos / name, list(squares), grey=40 + sum(name.encode()) % 90)
        if day is not None:
            os.utime(path, (day * 86400 + 43200,) * 2)
        return path

    def index(self) -> None:
        """Look through the photos and find the faces."""
        if not any(folder.path == self.photos for folder in self.workspace.folders()):
            self.workspace.add_folder(self.photos, start=False)
        self.workspace.index_and_wait(CancelToken())

    def ids(self) -> list[PhotoId]:
        """All photos, newest first."""
        return [PhotoId(int(photo)) for photo in self.workspace.timeline().ids]


@pytest.fixture
def make_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Workspace]]:
    """Opens the same library again and again; each is closed at the end."""
    engine = SquareEngine()
    monkeypatch.setattr(PackCatalogue, "available", lambda self: [engine.info])
    monkeypatch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
    monkeypatch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
    opened: list[Workspace] = []

    def make() -> Workspace:
        workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
        opened.append(workspace)
        return workspace

    yield make
    for workspace in opened:
        workspace.close()


@pytest.fixture
def desk(make_workspace: Callable[[], Workspace], tmp_path: Path) -> Desk:
    photos = tmp_path / "photos"
    photos.mkdir()
    workspace = make_workspace()
    return Desk(workspace, photos, PackCatalogue([], tmp_path / "cache").load())  # type: ignore[arg-type]


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    theme()
    made = Background()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def context(desk: Desk, background: Background) -> PageContext:
    """What a page is given, with nothing listening to its navigator."""
    loader = ThumbnailLoader(desk.workspace, background, background)
    background.watch(desk.workspace)
    return PageContext(desk.workspace, background, loader, Navigator(background))


@pytest.fixture
def actions(context: PageContext, qtbot: QtBot) -> LibraryActions:
    window = QWidget()
    qtbot.addWidget(window)
    return LibraryActions(context, window)


@pytest.fixture
def window(desk: Desk, background: Background, qtbot: QtBot) -> MainWindow:
    """The whole window on the library, shown."""
    from glimpse_desktop.ui.main_window import MainWindow

    made = MainWindow(desk.workspace, background)
    qtbot.addWidget(made)
    made.show()
    return made


def heard(listener: list[object], qtbot: QtBot, count: int = 1) -> None:
    """Wait until something was said ``count`` times."""
    qtbot.waitUntil(lambda: len(listener) >= count)


def settle(qtbot: QtBot, milliseconds: int = 50) -> None:
    """Let the event loop run: for proving that something does not happen."""
    end = time.monotonic() + milliseconds / 1000
    while time.monotonic() < end:
        qtbot.wait(5)
