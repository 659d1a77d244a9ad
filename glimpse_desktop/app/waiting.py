"""The small window shown while the library can't be opened yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from glimpse_desktop.ui.look.theme import Space, set_role


class WaitingWindow(QWidget):
    """Signal ``given_up()``: the person doesn't want to wait."""

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Glimpse")
        self.setMinimumWidth(440)
        self._title = QLabel()
        set_role(self._title, "heading")
        self._text = QLabel()
        set_role(self._text, "muted")
        self._text.setWordWrap(True)
        button = QPushButton(self.tr("Quit"))
        button.clicked.connect(self.given_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(Space.S)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.given_up.emit()
