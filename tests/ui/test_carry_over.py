"""What goes along to the window of another language."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.carry_over import CarryOver, traces_of
from glimpse_desktop.ui.faces.tile_canvas import Key, TileCanvas, TileState
from glimpse_desktop.ui.faces.tile_layout import Section


class _Tiles(TileCanvas):
    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        pass


def _page(qtbot: QtBot) -> tuple[QWidget, QScrollArea, TileCanvas]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    text, tiles = QScrollArea(), _Tiles()
    column.addWidget(text)
    column.addWidget(tiles)
    page.resize(300, 400)
    page.show()
    return page, text, tiles


def _fill(text: QScrollArea, tiles: TileCanvas) -> None:
    label = QLabel()
    label.setFixedSize(200, 3000)
    text.setWidget(label)
    tiles.set_sections([Section("Faces", tuple(range(200)), QSize(60, 60))])


def test_it_comes_as_soon_as_the_page_has_read_what_it_shows(qtbot: QtBot) -> None:
    old, text, tiles = _page(qtbot)
    assert traces_of(old) == []
    _fill(text, tiles)
    text.verticalScrollBar().setValue(700)
    tiles.select([3, 5])
    tiles.selection.move(5)
    traces = traces_of(old)
    assert [(trace.down, trace.selected and sorted(trace.selected)) for trace in traces] == [
        (700, ()),
        (0, [3, 5]),
    ]
    new, text, tiles = _page(qtbot)
    CarryOver(traces, new)
    qtbot.wait(120)
    assert text.verticalScrollBar().value() == 0
    _fill(text, tiles)
    qtbot.waitUntil(lambda: text.verticalScrollBar().value() == 700)
    qtbot.waitUntil(lambda: tiles.selection.keys == {3, 5})
    assert tiles.selection.current == 5
    text.verticalScrollBar().setValue(0)
    qtbot.wait(120)
    assert text.verticalScrollBar().value() == 0
