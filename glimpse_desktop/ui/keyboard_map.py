"""F1: every key there is, taken from the menus and from the views themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.key_bindings import HasKeys
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.mirroring import apart, line_up


class KeyboardMap(QDialog):
    """Keys in groups: the window's, then each view's."""

    def __init__(
        self, actions: list[QAction], views: Iterable[HasKeys | None], parent: QWidget | None = None
    ) -> None:
        """``views`` are asked for one after the other, in turns of the loop: there may be pages to build
        for it. None has no keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard map"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 640)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        self._heading(self.tr("Everywhere"))
        for action in actions:
            keys = [apart(key.toString(QKeySequence.SequenceFormat.NativeText)) for key in action.shortcuts()]
            if keys:
                self._line(keys[:1], str(action.property("said") or action.text()).replace("&", ""))
        self._line([self._native("Esc")], self.tr("Back to where you were"))
        self._line(
            [self._native("Tab"), self._native("Shift+Tab")],
            self.tr("To the next part of the window, or the one before"),
        )
        self._line([self._native("Menu")], self.tr("What can be done with what is current"))
        self._seen: set[str] = set()
        self._views = iter(views)
        self._fill = QTimer(self)
        self._fill.timeout.connect(self._add_view)
        self._fill.start(0)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Keys"))
        set_role(scroll, "plain")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.M)
        column.addWidget(scroll)
        row = QVBoxLayout()
        row.setContentsMargins(Space.M, 0, Space.M, 0)
        row.addWidget(buttons)
        column.addLayout(row)

    @property
    def complete(self) -> bool:
        """Whether all keys are there."""
        return not self._fill.isActive()

    def _add_view(self) -> None:
        try:
            view = next(self._views)
        except StopIteration:
            self._fill.stop()
            return
        if view is not None and view.keys_title not in self._seen and view.key_bindings():
            self._seen.add(view.keys_title)
            self._heading(say(view.keys_title))
            for pressed, text in dict.fromkeys((one.keys, one.text) for one in view.key_bindings() if one.text):
                self._line([self._native(key) for key in pressed], text)

    def _heading(self, text: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, Space.L)
            row += 1
        label = QLabel(text)
        set_role(label, "heading")
        self._grid.addWidget(label, row, 0, 1, 2)

    def _line(self, keys: list[str], text: str) -> None:
        row = self._grid.rowCount()
        label = QLabel("  ".join(keys))
        set_role(label, "muted")
        line_up(label)
        self._grid.addWidget(label, row, 0)
        words = QLabel(text)
        words.setWordWrap(True)
        self._grid.addWidget(words, row, 1)

    def _native(self, keys: str) -> str:
        return apart(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
