"""A quiet line that says what the last answer did, with the way back: where the eye is, covering nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel

_HEIGHT = 32


class SaidLine(QWidget):
    """It keeps its place while it is empty, so that nothing moves when it speaks.

    Signal ``undo_wanted()``.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.label = ElidedLabel()
        set_role(self.label, "muted")
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Undo"))
        set_role(self.button, "quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, 0, Space.XL, 0)
        row.setSpacing(Space.XS)
        row.addStretch()
        row.addWidget(self.label)
        row.addWidget(self.button)
        row.addStretch()
        self.clear()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show ``text``, with Undo when there is something to undo."""
        self.label.setText(text)
        self.button.setVisible(undo)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        self.label.setText("")
        self.button.hide()

    @property
    def text(self) -> str:
        return self.label.text()
