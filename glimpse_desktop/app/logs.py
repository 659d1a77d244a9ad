"""Where the program writes down what it did, for the person to send along when something broke."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_BYTES = 1_000_000
_FILES = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _Terminal(logging.StreamHandler):  # type: ignore[type-arg]
    """Where the folder of logs can't be written to."""


class _Nowhere(logging.NullHandler):
    """The log of a locked library, which could name photos and people: nobody keeps it."""


def start_logging(folder: Path, *, kept: bool = True) -> Path:
    """Log to a rotating file in ``folder``, readable by the user only; returns the file.

    A folder that can't be written to isn't worth refusing to start: the log goes to stderr then. With ``kept``
    False there is no log: that of a locked library would say what is in it.
    """
    file = folder / "glimpse.log"
    handler: logging.Handler
    try:
        handler = _Nowhere() if not kept else _file_handler(file)
    except OSError:
        handler = _Terminal(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    qInstallMessageHandler(_log_qt)
    return file


def _file_handler(file: Path) -> logging.Handler:
    file.touch(mode=0o600)
    return logging.handlers.RotatingFileHandler(
        file, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", errors="backslashreplace"
    )


def stop_logging() -> None:
    """Close the log's file and let Qt and warnings speak for themselves again."""
    qInstallMessageHandler(None)
    logging.captureWarnings(False)
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, logging.handlers.RotatingFileHandler | _Terminal | _Nowhere):
            root.removeHandler(handler)
            handler.close()


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
