"""A path to type, with a button to choose it by."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.widgets.mirroring import margins


class PathField(QWidget):
    """What is to be chosen is up to the class that ``prepare``s the system's dialog. Signal ``changed()``."""

    changed = Signal()

    def __init__(self, words: str, *, indent: int = 0) -> None:
        """``words`` say what is wanted."""
        super().__init__()
        self._words = words
        self.line = QLineEdit()
        self.line.setAccessibleName(words)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.button = QPushButton(say("Choose…"))
        self.button.setAccessibleName(say("Choose: {what}", what=words))
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(indent, 0, 0, 0))
        row.setSpacing(Space.S)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def path(self) -> Path | None:
        """An absolute path; None while there is none."""
        text = self.line.text().strip()
        path = typed_path(text)
        return path if text and path.is_absolute() else None

    def is_wrong(self) -> bool:
        """Whether something is typed that can't be meant."""
        return bool(self.line.text().strip()) and self.path() is None

    def show_path(self, path: Path) -> None:
        self.line.setText(str(path))

    def prepare(self, dialog: QFileDialog) -> None:
        """Say what can be chosen."""
        raise NotImplementedError

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self._words)
        path = self.path()
        if path is not None:
            dialog.setDirectory(str(path.parent))
        self.prepare(dialog)
        dialog.fileSelected.connect(self.line.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
