"""A field for a passphrase: dots, or what was typed while somebody wants to see it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from glimpse_desktop.ui.icons import icon

_MOST = 1000


class PassphraseField(QLineEdit):
    """``reveal`` shows what was typed; it is hidden again when the field is emptied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name``: what it is for, said to those who don't see it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(_MOST)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        # No dictionary may learn it, and no keyboard of a touch screen may change its first letter.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.reveal = QAction(icon("eye", role="muted"), self.tr("Show the passphrase"), self)
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._show)
        self.addAction(self.reveal, QLineEdit.ActionPosition.TrailingPosition)

    def take(self) -> str:
        """What was typed; the field is empty then."""
        text = self.text()
        self.clear()
        self.reveal.setChecked(False)
        return text

    def _show(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
