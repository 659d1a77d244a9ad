from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.faces.face_drag import FACES_MIME, Dragged, dragged
from glimpse_desktop.ui.widgets.drag_scroll import DragScroll
from glimpse_desktop.ui.widgets.drag_spring import DragSpring
from tests.ui.conftest import settle


def _enter(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(2, 2), Qt.DropAction.LinkAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def _faces(text: bytes = b"[3, 4]") -> QMimeData:
    data = QMimeData()
    data.setData(FACES_MIME, text)
    return data


def test_what_is_held_over_a_place_opens_it(qtbot: QtBot) -> None:
    opened: list[int] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    DragSpring(widget, lambda: opened.append(1))
    assert _enter(widget, _faces())
    qtbot.waitUntil(lambda: opened == [1])


def test_what_only_passes_over_opens_nothing(qtbot: QtBot) -> None:
    opened: list[int] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    spring = DragSpring(widget, lambda: opened.append(1))
    assert _enter(widget, _faces())
    QApplication.sendEvent(widget, QDragLeaveEvent())
    assert not spring._timer.isActive()
    text = QMimeData()
    text.setText("words")
    assert not _enter(widget, text)
    assert not spring._timer.isActive()
    settle(qtbot)
    assert not opened


@pytest.mark.parametrize("text", [b"nonsense", b'{"a": 1}', b'["x"]', b"\xff"])
def test_nonsense_in_a_drag_is_nothing(text: bytes) -> None:
    assert dragged(_faces(text)) == Dragged()
    assert not dragged(_faces(text))


def test_a_list_scrolls_while_something_is_held_at_its_edge(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    tall = QWidget()
    tall.setFixedSize(100, 3000)
    area.setWidget(tall)
    area.resize(200, 300)
    area.show()
    scroll = DragScroll(area)
    scroll.over(QPoint(50, area.viewport().height() - 5))
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 50)
    scroll.over(QPoint(50, area.viewport().height() // 2))
    before = area.verticalScrollBar().value()
    settle(qtbot)
    assert area.verticalScrollBar().value() == before
