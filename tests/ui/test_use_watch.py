"""The window reports that it is used, and only then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.progress import Effort
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.use_watch import UseWatch
from tests.ui.conftest import Desk


class Counter:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1

    def take(self) -> int:
        count, self.count = self.count, 0
        return count


@pytest.fixture
def used() -> Counter:
    return Counter()


@pytest.fixture
def widget(qtbot: QtBot, used: Counter) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.addWidget(QPushButton("A button"))
    column.addWidget(QLineEdit())
    qtbot.addWidget(widget)
    UseWatch(widget, used)
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.wait(50)
    used.take()
    return widget


def test_movements_clicks_and_keys_are_use_each_once(widget: QWidget, used: Counter, qtbot: QtBot) -> None:
    window = widget.windowHandle()
    QTest.mouseMove(window, QPoint(20, 20))
    QTest.mouseMove(window, QPoint(30, 25))
    qtbot.waitUntil(lambda: used.count >= 1)
    used.take()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(30, 25))
    qtbot.waitUntil(lambda: used.count >= 2)
    assert used.take() <= 3
    QTest.keyClick(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: used.count == 1)


def test_what_happens_without_anybody_is_no_use(widget: QWidget, used: Counter, qtbot: QtBot) -> None:
    widget.resize(500, 400)
    widget.update()
    widget.hide()
    widget.show()
    qtbot.wait(100)
    assert used.count == 0


def test_it_goes_on_after_the_window_was_made_anew(widget: QWidget, used: Counter, qtbot: QtBot) -> None:
    widget.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, True)
    widget.destroy()
    widget.show()
    qtbot.waitExposed(widget)
    qtbot.wait(50)
    used.take()
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: used.count >= 1)


def test_the_main_window_slows_background_work_down(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    pace = desk.workspace.indexer.pace
    window.show()
    qtbot.waitExposed(window)
    QTest.mouseMove(window.windowHandle(), QPoint(200, 200))
    qtbot.waitUntil(lambda: pace.state()[0] is Effort.GENTLE)
