from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.full_screen import FullScreen


def test_the_action_says_how_the_window_is_whoever_made_it_so(qtbot: QtBot) -> None:
    window, action = QWidget(), QAction()
    action.setCheckable(True)
    qtbot.addWidget(window)
    FullScreen(window, action)
    window.showFullScreen()
    qtbot.waitUntil(action.isChecked)
    action.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    action.trigger()
    qtbot.waitUntil(window.isFullScreen)
    window.showNormal()
    qtbot.waitUntil(lambda: not action.isChecked())
