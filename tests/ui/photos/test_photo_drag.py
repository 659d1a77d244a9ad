from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_drag import stack
from glimpse_desktop.ui.photos.photo_grid import PhotoGrid
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from tests.ui.conftest import Desk

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def grid(desk: Desk, context: PageContext, qtbot: QtBot) -> PhotoGrid:
    for name in "abc":
        desk.draw(f"{name}.jpg")
    desk.index()
    model = PhotoModel(context, context.background)
    made = PhotoGrid(context, model)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    with qtbot.waitSignal(model.reset):
        model.show()
    return made


def _move(grid: PhotoGrid, point: QPoint) -> None:
    where = QPointF(grid.viewport().mapToGlobal(point))
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        where,
        Qt.MouseButton.NoButton,
        _LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(grid.viewport(), event)


def test_selected_photos_are_dragged_as_files_to_be_copied(
    grid: PhotoGrid, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[list[str], tuple[Qt.DropAction, ...], bool]] = []

    def run(drag: QDrag, *actions: Qt.DropAction) -> Qt.DropAction:
        names = [url.fileName() for url in drag.mimeData().urls()]
        dragged.append((names, actions, drag.pixmap().isNull()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", run)
    grid.select(desk.ids()[:2])
    spot = grid.tile_rect(1).center()
    qtbot.mousePress(grid.viewport(), _LEFT, pos=spot)
    assert len(grid.selected_ids()) == 2
    _move(grid, spot + QPoint(2, 0))
    _move(grid, spot + QPoint(60, 0))
    qtbot.waitUntil(lambda: len(dragged) == 1)
    names = {row.id: row.path.name for row in desk.workspace.photos(desk.ids())}
    held, other = desk.ids()[1], desk.ids()[0]
    assert dragged == [([names[held], names[other]], (Qt.DropAction.CopyAction,) * 2, False)]


def test_a_click_on_one_of_several_selects_it_alone(grid: PhotoGrid, desk: Desk, qtbot: QtBot) -> None:
    grid.select(desk.ids())
    qtbot.mouseClick(grid.viewport(), _LEFT, pos=grid.tile_rect(1).center())
    assert grid.selected_ids() == [desk.ids()[1]]


def test_nothing_is_dragged_after_the_button_was_let_go(
    grid: PhotoGrid, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_args: pytest.fail("dragged"))
    spot = grid.tile_rect(0).center()
    qtbot.mousePress(grid.viewport(), _LEFT, pos=spot)
    _move(grid, spot + QPoint(60, 0))
    qtbot.mouseRelease(grid.viewport(), _LEFT, pos=spot + QPoint(60, 0))
    qtbot.wait(30)


def test_the_picture_under_the_pointer_grows_with_the_photos(qapp: QApplication) -> None:
    assert stack([None], 1, 2.0).width() < stack([None, None, None], 12, 2.0).width()
