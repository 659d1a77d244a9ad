"""What an open window does about backups by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.app.backup_care import look_after_backups
from glimpse_desktop.domain.backups import Backup, BackupReason
from glimpse_desktop.domain.people_file import TakenLog
from glimpse_desktop.library.decision_note import LostDecisions
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.pages import Navigator

NEWER = Backup(Path("/backups/b.json.gz"), 1_795_000_000.0, BackupReason.DAILY, 9, "0" * 8)


class Window(QWidget):
    """As much of a window as is asked for; ``said`` and ``offered`` is what it was to show."""

    def __init__(self) -> None:
        super().__init__()
        self.background = Background()
        self.navigator = Navigator(self)
        self.said: list[str] = []
        self.offered: list[tuple[str, Any]] = []
        self.heard: list[tuple[str, threading.Thread]] = []
        self.navigator.message_posted.connect(lambda text, _undo: self.said.append(text))
        self.navigator.offer_posted.connect(lambda text, _label, action: self.offered.append((text, action)))

    def hear(self, text: str) -> None:
        self.heard.append((text, threading.current_thread()))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    yield made
    made.background.close()


def workspace(missing: Backup | None, lost: LostDecisions | None = None) -> Any:
    started: list[bool] = []
    backups = SimpleNamespace(
        missing_since=lambda: missing, import_people=lambda path, cancel: (TakenLog(3), None)
    )
    keeping = SimpleNamespace(start=lambda: started.append(True))
    return SimpleNamespace(backups=backups, backup_keeping=keeping, lost_decisions=lost, started=started)


def test_backups_are_made_from_now_on(window: Window) -> None:
    library = workspace(None)
    look_after_backups(window, library)  # type: ignore[arg-type]
    assert library.started == [True]


def test_decisions_that_only_a_backup_has_can_be_taken_over(window: Window, qtbot: QtBot) -> None:
    look_after_backups(window, workspace(NEWER))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(window.offered))
    text, take_over = window.offered[0]
    assert text.startswith("The backup of ") and text.endswith("knows decisions that are missing here.")
    take_over()
    qtbot.waitUntil(lambda: window.said == ["3 decisions are back."])


def test_what_no_backup_has_is_said(window: Window, qtbot: QtBot) -> None:
    look_after_backups(window, workspace(None, LostDecisions(2, 1_795_000_000.0)))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(window.said))
    assert "2 decisions are missing" in window.said[0] and window.offered == []


def test_what_was_mended_is_said_from_whichever_thread(window: Window, qtbot: QtBot) -> None:
    library = workspace(None)
    window.background.trouble.connect(window.hear)
    look_after_backups(window, library)  # type: ignore[arg-type]
    thread = threading.Thread(target=library.on_mended, args=("1 decision is right again.",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.heard == [("1 decision is right again.", threading.main_thread())])
