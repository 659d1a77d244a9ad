from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.focus_keeping import keep_focus, take_focus


class _Window(QWidget):
    """Something that would take the keyboard, before a page with nothing, a list, and an empty state."""

    def __init__(self) -> None:
        super().__init__()
        self.other, self.page = QLineEdit(), QWidget()
        row = QHBoxLayout(self)
        row.addWidget(self.other)
        row.addWidget(self.page)
        self.list, self.empty = QLineEdit(), EmptyState()
        self.stack = QStackedLayout(self.page)
        for widget in (QWidget(), self.list, self.empty):
            self.stack.addWidget(widget)
        keep_focus(self.page, self.stack)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[_Window]:
    made = _Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made


def test_what_comes_into_view_has_the_keyboard(window: _Window) -> None:
    take_focus(window.page, window.stack)
    assert window.focusWidget() is window.page
    window.stack.setCurrentIndex(1)
    assert window.focusWidget() is window.list
    window.empty.say("check", "Nothing", "", (("Do it", lambda: None),))
    window.stack.setCurrentIndex(2)
    assert window.focusWidget() is window.empty.first_button()


def test_somebody_who_types_elsewhere_is_left_there(window: _Window) -> None:
    window.other.setFocus()
    window.stack.setCurrentIndex(1)
    assert window.focusWidget() is window.other


def test_an_empty_state_that_says_something_else_keeps_the_keyboard(window: _Window) -> None:
    window.empty.say("check", "Nothing", "", (("Do it", lambda: None),))
    window.stack.setCurrentIndex(2)
    take_focus(window.page, window.stack)
    window.empty.say("check", "Nothing yet", "", (("Do that", lambda: None),))
    assert window.focusWidget() is window.empty.first_button()
    window.empty.say("check", "Nothing at all")
    assert window.focusWidget() is window.empty
