"""The small switch in the toolbar: grid, list or faces only; and whether tiles show whole pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.photos.view_choice import ViewChoice, ViewMode
from glimpse_desktop.ui.widgets import spoken

KEYS = {ViewMode.GRID: "Alt+1", ViewMode.LIST: "Alt+2", ViewMode.FACES: "Alt+3"}
WHOLE_KEY = "W"


def mode_titles() -> dict[ViewMode, str]:
    """The ways to look at photos, in words."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("view_switch", text)

    return {
        ViewMode.GRID: tr("Grid"),
        ViewMode.LIST: tr("List with details"),
        ViewMode.FACES: tr("Faces only"),
    }


def whole_title() -> str:
    """The tiles' other look, in words."""
    return QCoreApplication.translate("view_switch", "Whole pictures")


class ViewSwitch(QWidget):
    """Three buttons of which one is down; it follows ``choice`` and sets it."""

    def __init__(self, choice: ViewChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._buttons: dict[ViewMode, QToolButton] = {}
        self.setAccessibleName(self.tr("How photos are shown"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for mode, text in mode_titles().items():
            button = tool_button(f"view-{mode.value}", text, KEYS[mode])
            button.toggled.connect(lambda on, mode=mode: choice.set_mode(mode) if on else None)
            group.addButton(button)
            spoken.speak_as(button, "RadioButton")
            row.addWidget(button)
            self._buttons[mode] = button
        choice.mode_changed.connect(self._show)
        self._show(choice.mode)

    def _show(self, mode: ViewMode) -> None:
        self._buttons[mode].setChecked(True)


class WholeSwitch(QToolButton):
    """Down while tiles show whole pictures."""

    def __init__(self, choice: ViewChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self, "whole-picture", whole_title(), WHOLE_KEY)
        self.setChecked(choice.whole)
        self.toggled.connect(choice.set_whole)
        choice.whole_changed.connect(self.setChecked)


def tool_button(picture: str, text: str, key: str) -> QToolButton:
    """A checkable button that tells its key when the pointer rests on it."""
    button = QToolButton()
    _dress(button, picture, text, key)
    return button


def _dress(button: QToolButton, picture: str, text: str, key: str) -> None:
    button.setCheckable(True)
    button.setIcon(icon(picture))
    button.setIconSize(QSize(SIZE, SIZE))
    button.setAccessibleName(text)
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{text} ({shown})")
