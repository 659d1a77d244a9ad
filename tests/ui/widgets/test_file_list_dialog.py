"""A list of files that can be read and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.widgets import file_list_dialog
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog

FILES = [(Path("/p/a.jpg"), "it is damaged"), (Path("/p/\u0645.jpg"), "it is empty")]


def test_files_are_shown_and_copied(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FileListDialog("Import names", "2 files could not be read.", FILES, parent=owner)
    dialog.show()
    text = "/p/a.jpg: it is damaged\n/p/\u0645.jpg: it is empty"
    assert dialog.list.toPlainText() == text and dialog.focusWidget() is dialog.list
    assert dialog.list.accessibleName() == "2 files could not be read."
    dialog.go.click()
    assert QGuiApplication.clipboard().text() == text and dialog.state.text() == "The list is copied."
    with qtbot.waitSignal(dialog.finished):
        dialog.cancel.click()


@pytest.mark.parametrize(("most", "of", "last"), [(1, 0, "and 1 more"), (9, 2_002, "and 2,000 more")])
def test_how_many_more_there_are_is_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, most: int, of: int, last: str
) -> None:
    monkeypatch.setattr(file_list_dialog, "_MOST", most)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FileListDialog("Import names", "Files could not be read.", FILES, of, owner)
    assert dialog.list.toPlainText().splitlines()[-1] == last
