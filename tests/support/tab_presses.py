"""Where the Tab key leads, in tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """What Tab comes to in ``window``, by pressing it until it is round.

    Never by ``nextInFocusChain`` in a process that goes on: what PySide then takes for the child of another widget
    is destroyed twice, in some test after this one.
    """
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    found: list[QWidget] = []
    while True:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if widget is None or widget in found:
            return found
        found.append(widget)
