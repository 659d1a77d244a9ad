from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.look.theme import DARK
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.strip import HEIGHT, TILE, FilmStrip
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.ui.window_state import WindowState
from tests.ui.conftest import Desk


@pytest.fixture
def strip(context: PageContext, desk: Desk, qtbot: QtBot) -> FilmStrip:
    for number in range(3):
        desk.draw(f"{number}.png", (0.0, 20, 20, 90), day=18000 + number)
    desk.index()
    made = FilmStrip(context)
    qtbot.addWidget(made)
    made.resize(600, HEIGHT)
    made.show()
    return made


def _wheel(strip: FilmStrip, turn: int) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip, event)


def test_the_photo_that_is_shown_is_in_the_middle(strip: FilmStrip, desk: Desk, qtbot: QtBot) -> None:
    strip.show_place(np.array(desk.ids(), np.int64), 1)
    assert strip.tile(1).center().x() == pytest.approx(300, abs=1)
    assert list(strip.places()) == [0, 1, 2]
    assert strip.accessibleDescription() == "2 of 3"

    def red() -> bool:
        picture = strip.grab().toImage().scaledToWidth(600)
        found = [picture.pixelColor(x, 25) for x in range(strip.tile(1).left(), strip.tile(1).right())]
        return any(colour.red() > 180 > 80 > colour.green() for colour in found)

    qtbot.waitUntil(red)  # the face, towards which the square is cropped


def test_a_click_goes_there(strip: FilmStrip, desk: Desk, qtbot: QtBot) -> None:
    strip.show_place(np.array(desk.ids(), np.int64), 0)
    with qtbot.waitSignal(strip.chosen) as asked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.tile(2).center())
    assert asked.args == [2]
    with qtbot.assertNotEmitted(strip.chosen):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(10, HEIGHT // 2))


def test_the_wheel_goes_on_by_whole_notches_and_stops_at_the_ends(
    strip: FilmStrip, desk: Desk, qtbot: QtBot
) -> None:
    asked: list[int] = []
    strip.chosen.connect(asked.append)
    strip.show_place(np.array(desk.ids(), np.int64), 1)
    _wheel(strip, -60)
    assert asked == []
    _wheel(strip, -60)
    _wheel(strip, 120)
    assert asked == [2, 0]
    strip.show_place(np.array(desk.ids(), np.int64), 0)
    _wheel(strip, 120)
    assert asked == [2, 0]


def test_of_half_a_million_only_those_that_are_seen_are_asked_for(
    strip: FilmStrip, context: PageContext, qtbot: QtBot
) -> None:
    with (
        patch.object(type(context.workspace), "photos", return_value=[]) as rows,
        patch.object(type(context.workspace), "photo_thumbnails", return_value={}) as pictures,
    ):
        strip.show_place(np.arange(1, 500_001, dtype=np.int64), 250_000)
        strip.grab()
        qtbot.waitUntil(lambda: rows.called and pictures.called)
    few = range(250_001 - 10, 250_001 + 11)
    assert {photo for call in rows.call_args_list for photo in call.args[-1]} <= set(few)
    assert {photo for call in pictures.call_args_list for photo in call.args[-1]} <= set(few)
    assert len(strip.places()) <= 600 // TILE + 2


def test_it_is_mirrored_where_one_reads_from_right_to_left(strip: FilmStrip) -> None:
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    strip.show_place(np.array([1, 2], np.int64), 0)
    assert strip.tile(1).right() < strip.tile(0).left()


@pytest.fixture
def viewer(strip: FilmStrip, context: PageContext, desk: Desk, qtbot: QtBot) -> Viewer:
    made = Viewer(context)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.show_page((desk.ids()[0], np.array(desk.ids(), np.int64)))
    return made


def test_t_opens_it_below_the_picture(viewer: Viewer, desk: Desk, qtbot: QtBot) -> None:
    assert viewer.strip.isHidden()
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_T)
    assert viewer.chrome.strip.isChecked()
    assert viewer.canvas.height() == 600 - HEIGHT == viewer.strip.y()
    assert viewer.remember(WindowState()).viewer_strip
    picture = viewer.strip.grab().toImage()
    assert picture.pixelColor(2, 2) == QColor(DARK.background)
    qtbot.mouseClick(viewer.strip, Qt.MouseButton.LeftButton, pos=viewer.strip.tile(2).center())
    assert viewer.photo == desk.ids()[2]
    viewer.recall(WindowState(viewer_strip=False))
    assert viewer.strip.isHidden()
    assert viewer.canvas.height() == 600
