"""Files, and what is wrong with each: to be read, selected and copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from glimpse_desktop.domain.language import say, say_again, say_count
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog
from glimpse_desktop.ui.widgets.buttons import relabel

_SIZE = (720, 420)
_SMALLEST = (420, 260)
_MOST = 10_000
"""Lines that are shown: more take a moment to be laid out, and nobody reads them."""


class FileListDialog(AskingDialog):
    """One line for each file."""

    def __init__(
        self,
        title: str,
        heading: str,
        files: Sequence[tuple[Path, str]],
        of: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """``files``: with the reason for each, as it was stored in English. ``of``: how many there are where
        ``files`` are only the first."""
        super().__init__(title, say("Copy"), parent, heading=heading, width=None)
        lines = [say("{file}: {reason}", file=path, reason=say_again(reason)) for path, reason in files[:_MOST]]
        more = max(of, len(files)) - len(lines)
        if more > 0:
            lines.append(say_count("and 1 more", "and {n} more", more))
        self.list = QPlainTextEdit("\n".join(lines))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(heading)
        self.add(self.list)
        relabel(self.cancel, say("Close"))
        self.go.clicked.connect(self._copy)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.list.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
        self.tell(say("The list is copied."))
