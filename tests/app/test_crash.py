from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from glimpse_desktop.app.crash import CrashReporter

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def reporter(tmp_path: Path, qapp: QApplication) -> Iterator[CrashReporter]:
    before = sys.excepthook, threading.excepthook
    made = CrashReporter(tmp_path / "glimpse.log")
    yield made
    made.remove()
    sys.excepthook, threading.excepthook = before


def _boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def _go_on(box: QMessageBox, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Escape)


def _raise(error: BaseException) -> None:
    try:
        raise error
    except BaseException as raised:
        sys.excepthook(type(raised), raised, raised.__traceback__)


def test_a_bug_is_logged_and_shown_once(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(5):
        _raise(ValueError(f"a bug {number}"))
    qtbot.waitUntil(lambda: len(_boxes()) == 1)
    qtbot.wait(50)
    (box,) = _boxes()
    assert "a bug 0" in box.detailedText()
    assert "glimpse.log" in box.informativeText()
    logged = [record for record in caplog.records if record.levelno == logging.CRITICAL]
    assert len(logged) == 5
    _go_on(box, qtbot)
    qtbot.waitUntil(lambda: not _boxes())
    _raise(ValueError("another"))
    qtbot.waitUntil(lambda: len(_boxes()) == 1)
    _go_on(_boxes()[0], qtbot)


def test_a_bug_in_a_thread_is_shown_too(reporter: CrashReporter, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(_boxes()) == 1)
    assert "ZeroDivisionError" in _boxes()[0].detailedText()
    _go_on(_boxes()[0], qtbot)


def test_ctrl_c_is_no_bug(reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    _raise(KeyboardInterrupt())
    qtbot.wait(50)
    assert not _boxes()
    assert not caplog.records
