"""The keyboard stays with a page while what it shows changes: nothing yet, a list, an empty state."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStackedLayout, QStackedWidget, QWidget

_Stack = QStackedLayout | QStackedWidget


def keep_focus(page: QWidget, stack: _Stack) -> None:
    """Whenever ``stack`` shows another widget, that gets the keyboard if ``page`` had it."""

    def follow(_place: int) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and (focus is page or page.isAncestorOf(focus)):
            take_focus(page, stack)

    stack.currentChanged.connect(follow)


def take_focus(page: QWidget, stack: _Stack) -> None:
    """Give the keyboard to what ``stack`` shows; to ``page`` while that is the blank first widget.

    A widget that isn't seen can't have it: Qt would give it to whatever comes next in the window.
    """
    shown = stack.currentWidget()
    if stack.currentIndex() > 0 and shown is not None:
        shown.setFocus()
    else:
        page.setFocus()
