"""What changes the library is off where it can only be looked at, and says why."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch

WHY = "This library can only be looked at: its folder is write-protected."


@pytest.fixture
def only_looking(qapp: QApplication) -> Iterator[list[str]]:
    """What is said when somebody tries to change something."""
    said: list[str] = []
    changing().follow(LookOnly.PROTECTED)
    changing().refused.connect(said.append)
    yield said
    changing().refused.disconnect(said.append)
    changing().follow(None)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


def test_actions_stay_off_whatever_turns_them_on(only_looking: list[str], qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action, one, inside = menu.addAction("Hide"), menu.addAction("Three stars"), menu.addMenu("Stars")
    QActionGroup(menu).addAction(one)
    changing().wanted_by(action, one, inside)
    for each in (action, one, inside.menuAction()):
        each.setEnabled(True)
        assert not each.isEnabled() and each.toolTip() == WHY
    show = menu.addAction("Show in folder")
    menu.popup(QPoint(0, 0))
    for each, told in ((show, ""), (action, WHY)):
        place = menu.actionGeometry(each).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
        assert QToolTip.text() == told
    QToolTip.hideText()
    menu.close()
    assert only_looking == []


def test_widgets_stay_off_and_say_why(only_looking: list[str], qtbot: QtBot) -> None:
    button = QPushButton("Name")
    qtbot.addWidget(button)
    button.show()
    changing().wanted_by(button)
    button.setEnabled(True)
    assert not button.isEnabled() and button.accessibleDescription() == WHY
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), button.mapToGlobal(QPoint(1, 1))))
    assert QToolTip.text() == WHY
    QToolTip.hideText()


def test_a_key_says_why_and_does_nothing(only_looking: list[str]) -> None:
    done: list[str] = []
    bindings = [
        KeyBinding(("N",), "Name", lambda: done.append("named"), changes=True),
        KeyBinding(("F",), "Find", lambda: done.append("found")),
    ]
    assert dispatch(bindings, press(Qt.Key.Key_N)) and done == [] and only_looking == [WHY]
    assert dispatch(bindings, press(Qt.Key.Key_F)) and done == ["found"] and only_looking == [WHY]
    changing().follow(None)
    assert dispatch(bindings, press(Qt.Key.Key_N)) and done == ["found", "named"]


def test_the_key_of_an_action_that_is_off_says_why(only_looking: list[str], qtbot: QtBot) -> None:
    action = QAction("Undo", changing())
    action.setShortcut(QKeySequence("Ctrl+Z"))
    changing().wanted_by(action)
    assert changing().refuses_key(press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert not changing().refuses_key(press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier))
    assert only_looking == [WHY]
    action.deleteLater()


def test_nothing_is_off_in_a_library_that_can_be_changed(qtbot: QtBot) -> None:
    button = QPushButton("Name")
    qtbot.addWidget(button)
    changing().wanted_by(button)
    assert button.isEnabled() and not changing().refuses() and changing().why_not == ""
