"""What widgets that paint themselves tell a screen reader: what they are, and where one is in them.

Qt knows what its own widgets are. One of ours says it by a class attribute ``spoken_as``, or ``speak_as`` says it
of a single widget: a name of ``QAccessible.Role`` ("List", "PageTab", "RadioButton").
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_PROPERTY = "spokenAs"
_installed = False


def install() -> None:
    """Let widgets say what they are: once, before the first of them is shown."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface)


def speak_as(widget: QWidget, role: str) -> None:
    """Tell screen readers that ``widget`` is one of these: a name of ``QAccessible.Role``."""
    widget.setProperty(_PROPERTY, role)


def tell(widget: QWidget, words: str) -> None:
    """Where one is in ``widget`` now: what is current, what became of it. Read out while it has the keyboard."""
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
    # Few screen readers read out a description that changes; all read announcements.
    if words and widget.hasFocus():
        announce(widget, words)


def announce(widget: QWidget, words: str) -> None:
    """Read this out, instead of what is being read about what was before."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class _Choice(QAccessibleWidget):
    """A button that is one of several: which of them holds is a state that is read out."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._tab = role == QAccessible.Role.PageTab

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.object()
        if not isinstance(button, QAbstractButton):  # it goes away just now
            return state
        if self._tab:
            state.selectable, state.selected = 1, int(button.isChecked())
        else:
            state.checkable, state.checked = 1, int(button.isChecked())
        if getattr(button, "folds", False):
            state.expandable = 1
            state.expanded, state.collapsed = int(button.unfolded), int(not button.unfolded)  # type: ignore[attr-defined]
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, or what is written on it."""
        found = super().text(kind)
        button = self.object()
        if not found and kind == QAccessible.Text.Name and isinstance(button, QAbstractButton):
            return button.text().replace("&", "")
        return found

    def actionNames(self) -> list[str]:  # noqa: N802
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        button = self.object()
        if name == self.pressAction() and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for each class that ``thing`` is of, the nearest first; None: as Qt would do it."""
    if not isinstance(thing, QWidget):
        return None
    said = getattr(type(thing), "spoken_as", None) or thing.property(_PROPERTY)
    if not said:
        return None
    role = QAccessible.Role[said]
    if isinstance(thing, QAbstractButton):
        return _Choice(thing, role)
    return QAccessibleWidget(thing, role)
