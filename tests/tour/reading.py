"""What a screen reader makes of a window: the tree that Qt gives it, read as it is read out.

Whatever takes the keyboard must say a name in words and what it is; what paints its items itself must say which of
them one is at, and say it again when one goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMainWindow, QScrollArea, QScrollBar, QWidget

import glimpse_desktop.ui
from tests.tour.findings import Finding, describe

_Role = QAccessible.Role
_SAYS_NOTHING = {_Role.Client, _Role.NoRole, _Role.Pane, _Role.Border, _Role.Grouping}
"""Roles that a screen reader passes over: nobody learns what can be done there."""
_ARTWORK = {path.stem for path in (Path(glimpse_desktop.ui.__file__).parent / "artwork").glob("*.svg")}
_GLUE = re.compile(r"[{}]|%n|&&|<[a-z/]|\bNone\b|::|^\W+$|^[a-z]+(_[a-z]+)+$|\w\.\w+\(")
"""Braces that were never filled, markup, names of the program's own, signs without a word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing as it is read out."""

    role: QAccessible.Role
    name: str
    description: str
    value: str

    def __str__(self) -> str:
        words = [self.role.name, self.name, self.value, self.description]
        return " | ".join(word for word in words if word)


def read_out(widget: QWidget) -> Reading:
    """What is told of it when the keyboard comes to it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    value = interface.valueInterface()
    return Reading(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        str(value.currentValue()) if value is not None else interface.text(QAccessible.Text.Value),
    )


def with_keyboard(window: QWidget) -> list[QWidget]:
    """What Tab comes to in ``window``, in Tab's order.

    After this the program may not go on for long: PySide takes each widget that ``nextInFocusChain`` answers for a
    child of the one that was asked, and forgets menus, viewports and windows when one before them goes away.
    """
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window and widget is not None:
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isEnabled()
            and widget.isVisibleTo(window)
            and widget.window() is window
            and widget.focusProxy() is None
        ):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def reading_in(window: QWidget, reached: list[QWidget]) -> list[Finding]:
    """What can't be understood by ear of what ``window`` shows. ``reached``: what Tab comes to in it, in order."""
    found: list[Finding] = []
    if window.isWindow() and not isinstance(window, QMainWindow) and window.windowType() == Qt.WindowType.Dialog:
        found += (
            [] if window.windowTitle() else [Finding("unread", f"{describe(window)}: a dialog without a title")]
        )
    found += _out_of_order(window, reached)
    for widget in reached:
        if isinstance(widget, QScrollBar) or type(widget) is QWidget:
            continue
        found += _faults(widget, read_out(widget))
    return found


def _out_of_order(window: QWidget, reached: list[QWidget]) -> list[Finding]:
    """Where Tab goes back up, or back in its line, and not on to what stands beside or below."""
    places = [QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) for widget in reached]
    mirrored = window.isRightToLeft()
    found = []
    for (one, there), (other, here) in pairwise(zip(reached, places, strict=True)):
        up = here.bottom() < there.top() and here.left() < there.right() and there.left() < here.right()
        line = here.top() < there.center().y() < here.bottom() and there.top() < here.center().y() < there.bottom()
        back = here.left() > there.right() if mirrored else here.right() < there.left()
        if (up or (line and back)) and not one.isAncestorOf(other):
            found.append(Finding("order", f"Tab goes back from {describe(one)} to {describe(other)}"))
    return found


def _faults(widget: QWidget, reading: Reading) -> list[Finding]:
    what = describe(widget)
    if not reading.name.strip():
        return [Finding("unread", f"{what}: it has no name")]
    found = []
    if reading.name in _ARTWORK or _GLUE.search(reading.name):
        found.append(Finding("unread", f'{what}: "{reading.name}" is no name for a person'))
    if _GLUE.search(reading.description):
        found.append(Finding("unread", f'{what}: "{reading.description}" describes nothing to a person'))
    passive = isinstance(widget, QScrollArea)  # a text that is scrolled
    if reading.role in _SAYS_NOTHING and not passive:
        found.append(Finding("unread", f'{what}: "{reading.name}" does not say what it is ({reading.role.name})'))
    return found
