from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets.tab_order import follow_layout
from tests.support.tab_presses import reached_by_tab


def test_tab_goes_through_a_box_as_it_is_laid_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer = QVBoxLayout(window)
    outer.addWidget(QPushButton("before"))
    box = QWidget()
    outer.addWidget(box)
    column = QVBoxLayout(box)
    row = QHBoxLayout()
    column.addLayout(row)
    column.addWidget(QPushButton("last"))
    outer.addWidget(QPushButton("behind"))
    row.addWidget(QPushButton("third"))
    area = QScrollArea()
    area.setWidget(QPushButton("second"))
    row.insertWidget(0, area)
    row.insertWidget(0, QPushButton("first"))
    window.show()

    def order() -> list[str]:
        return [widget.text() for widget in reached_by_tab(window) if isinstance(widget, QPushButton)]

    assert order() != ["before", "first", "second", "third", "last", "behind"]
    follow_layout(box)
    assert order() == ["before", "first", "second", "third", "last", "behind"]
    follow_layout(box)
    assert order() == ["before", "first", "second", "third", "last", "behind"]


def test_a_box_that_has_nothing_to_stop_at_changes_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = QPushButton("only")
    column.addWidget(button)
    empty = QWidget()
    column.addWidget(empty)
    window.show()
    follow_layout(empty)
    assert reached_by_tab(window) == [button]


def test_what_is_added_later_stands_where_its_box_did(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer, box = QVBoxLayout(window), QWidget()
    column = QVBoxLayout(box)
    column.addWidget(QPushButton("add"))
    outer.addWidget(QPushButton("section"))
    outer.addWidget(box)
    outer.addWidget(QPushButton("close"))
    follow_layout(window)
    column.insertWidget(0, QPushButton("new"))
    window.show()
    follow_layout(box)
    order = [one.text() for one in reached_by_tab(window) if isinstance(one, QPushButton)]
    assert order == ["section", "new", "add", "close"]


def test_what_qt_made_is_not_forgotten_when_something_before_it_goes(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    box = QWidget()
    column = QVBoxLayout(box)
    window.setCentralWidget(box)
    menu = window.menuBar().addMenu("File")
    chips = [QPushButton("one"), QPushButton("two"), QPushButton("three")]
    for chip in chips:
        column.addWidget(chip)
    scrolling = QListWidget()
    column.addWidget(scrolling)
    viewport = scrolling.viewport()
    follow_layout(box)
    chips.pop().deleteLater()
    del chip
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shiboken6.isValid(viewport)
    assert shiboken6.isValid(menu)
