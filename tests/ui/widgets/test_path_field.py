"""Paths that are typed or chosen, for what is there already and for what will be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.export.pages import PlaceField
from glimpse_desktop.ui.name_imports.sources import NamesFileField
from glimpse_desktop.ui.widgets.path_field import PathField


@pytest.fixture(
    params=[lambda: NamesFileField("The file", "X (*.x)"), lambda: PlaceField("The file", suffix=".pdf")]
)
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> PathField:
    made: PathField = request.param()
    qtbot.addWidget(made)
    return made


def test_what_is_typed(field: PathField, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    assert field.path() is None and not field.is_wrong()
    for text, path in (("/p/a.x", "/p/a.x"), (" ~/a.x ", "/home/anna/a.x")):
        field.line.setText(text)
        assert field.path() == Path(path) and not field.is_wrong()
    for text in ("a.x", "~nobody-here/a.x"):
        field.line.setText(text)
        assert field.path() is None and field.is_wrong()
    assert field.line.accessibleName() == "The file" and field.button.accessibleName() == "Choose: The file"


def test_what_is_chosen(field: PathField, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    field.show_path(tmp_path / "a.pdf")
    field.button.click()
    (dialog,) = field.findChildren(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    saves = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert saves == isinstance(field, PlaceField)
    with qtbot.waitSignal(field.changed):
        dialog.fileSelected.emit("/p/b.x")
    assert field.path() == Path("/p/b.x")
    dialog.reject()


def test_enter_on_choose_is_choose_and_in_the_line_what_the_dialog_is_for(field: PathField, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    go = QPushButton("Go")
    go.setDefault(True)
    column.addWidget(field)
    column.addWidget(go)
    gone: list[str] = []
    go.clicked.connect(lambda: gone.append("go"))
    dialog.show()
    field.button.setFocus()
    qtbot.keyClick(field.button, Qt.Key.Key_Return)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.reject()
    assert gone == []
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert gone == ["go"]
    field.setParent(None)  # it ends by itself, not with the dialog


def test_a_folder_to_write_to(qtbot: QtBot) -> None:
    field = PlaceField("The folder")
    qtbot.addWidget(field)
    field.line.setText("/")
    assert field.path() is None and field.is_wrong()
    field.button.click()
    (dialog,) = field.findChildren(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.reject()
