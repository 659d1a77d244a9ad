"""Bugs: whatever nobody caught is written to the log and shown in one dialog, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from glimpse_desktop import __version__

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes over ``sys.excepthook`` and ``threading.excepthook`` until ``remove``. One dialog at a time."""

    _happened = Signal(str)

    def __init__(self, log_file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_file
        """None: there is no log, that of a locked library."""
        self._box: QMessageBox | None = None
        # Exceptions of other threads are shown on the GUI's thread.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log.critical("not caught", exc_info=(kind, error, trace))
        self._happened.emit("".join(traceback.format_exception(kind, error, trace)))

    def _take_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            self._take(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, details: str) -> None:
        if self._box is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        self._box = box
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Something went wrong inside Glimpse."))
        box.setInformativeText(
            self.tr(
                "Your photos and names are safe. You can go on; if it happens again, restart the program. "
                "The details are in {file}."
            ).format(file=self.log_file)
            if self.log_file is not None
            else self.tr(
                "Your photos and names are safe. You can go on; if it happens again, restart the program."
            )
        )
        box.setDetailedText(f"Glimpse {__version__}\n{details}")
        go_on = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        leave = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(box.detailedText()))
        leave.clicked.connect(QCoreApplication.quit)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
