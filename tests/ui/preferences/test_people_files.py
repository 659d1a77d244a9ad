"""All names as a file, and such a file taken over, in preferences."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.people_file import ImportPlan, RestorePlan, TakenLog, TakenPeople, WrittenPeopleFile
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import (
    import_lines,
    plan_lines,
    restored_text,
    taken_text,
    written_text,
)
from glimpse_desktop.ui.preferences.people_files import PeopleFiles
from glimpse_desktop.ui.preferences.people_import_dialog import PeopleImportDialog
from tests.ui.conftest import Desk

Names = Callable[[], list[str]]


@pytest.fixture
def names(desk: Desk) -> Names:
    return lambda: sorted(person.name or "" for person in desk.workspace.people() if person.name)


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """What another library knows: Anna and Ben, on photos that are here. Here, an Anna is named on a third one."""
    for hue in (0.0, 120.0, 240.0):
        desk.draw(f"{hue}.png", (hue, 20, 20, 90))
    desk.index()
    workspace = desk.workspace
    anna, ben, here = (workspace.photo_faces(photo)[0].id for photo in desk.ids())
    workspace.name_faces([anna], "Anna")
    workspace.name_faces([ben], "Ben")
    path = workspace.backups.export(tmp_path / "names.json").path
    workspace.backups.restore(_empty(tmp_path))
    workspace.name_faces([here], "Anna")
    return path


def _empty(folder: Path) -> Path:
    path = folder / "empty.json"
    path.write_text(json.dumps({"format": "glimpse-people", "version": 1, "entries": []}))
    return path


@pytest.fixture
def section(context: PageContext, qtbot: QtBot) -> Iterator[PeopleFiles]:
    window = QWidget()
    qtbot.addWidget(window)
    made = PeopleFiles(context, window)
    window.show()
    yield made


@pytest.fixture
def dialog(section: PeopleFiles, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PeopleImportDialog:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    section.take.click()
    (found,) = section.findChildren(PeopleImportDialog)
    qtbot.waitUntil(lambda: found.go.isEnabled())
    return found


def test_what_is_new_is_shown_before_anything_changes(dialog: PeopleImportDialog, names: Names) -> None:
    said = dialog.text.text().splitlines()
    assert said[0] == "2 decisions in it are new."
    assert said[1] == "They are about 2 photos, all of which are here."
    assert said[2:] == ["New here: Ben."]
    assert dialog.same.item(0).text() == "Anna: 1 face here, 1 face in the file"
    assert names() == ["Anna"]
    dialog.cancel.click()
    assert names() == ["Anna"]


def test_the_same_name_is_one_person_when_ticked(
    dialog: PeopleImportDialog, section: PeopleFiles, names: Names, qtbot: QtBot
) -> None:
    assert dialog.all.checkState() is Qt.CheckState.Checked
    with qtbot.waitSignal(section.changed):
        dialog.go.click()
    assert names() == ["Anna", "Ben"]


def test_the_same_name_stays_two_people_when_not_ticked(
    dialog: PeopleImportDialog, section: PeopleFiles, names: Names, qtbot: QtBot
) -> None:
    dialog.all.click()
    assert dialog.same.item(0).checkState() is Qt.CheckState.Unchecked
    with qtbot.waitSignal(section.changed):
        dialog.go.click()
    assert names() == ["Anna", "Anna", "Ben"]


def test_the_boxes_and_the_box_for_all_go_together(dialog: PeopleImportDialog) -> None:
    dialog.same.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.all.checkState() is Qt.CheckState.Unchecked
    dialog.all.click()
    assert dialog.same.item(0).checkState() is Qt.CheckState.Checked


def test_the_way_back_is_offered(
    dialog: PeopleImportDialog, section: PeopleFiles, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(section.changed):
        dialog.go.click()
    assert section.said.text() == "2 decisions were taken over. One person each now: Anna."
    with qtbot.waitSignal(section.back_wanted) as wanted:
        section.back.click()
    (before,) = wanted.args or ()
    assert before.path.exists() and before.reason is BackupReason.BEFORE_IMPORT
    section.forget()
    assert section.back.isHidden() and section.said.isHidden()


def test_there_is_nothing_new_the_second_time(
    dialog: PeopleImportDialog, section: PeopleFiles, context: PageContext, file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(section.changed):
        dialog.go.click()
    again = PeopleImportDialog(context, file, section)
    qtbot.waitUntil(lambda: "nothing to take over" in again.text.text())
    assert again.go.isHidden() and again.same.isHidden() and again.cancel.text() == "Close"
    again.cancel.click()


def test_a_file_that_is_none_is_said(
    section: PeopleFiles, context: PageContext, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "x.json").write_text("[]")
    dialog = PeopleImportDialog(context, tmp_path / "x.json", section)
    qtbot.waitUntil(lambda: "Looking" not in dialog.text.text())
    assert "people file" in dialog.text.text() and dialog.go.isHidden()
    dialog.cancel.click()


def test_names_are_saved(
    section: PeopleFiles, file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "saved.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert section.show_it.isHidden()
    section.save.click()
    qtbot.waitUntil(lambda: not section.show_it.isHidden())
    assert section.said.text() == "1 decision about 1 person is in saved.json. Whoever has it can read the names."
    assert "photos" in json.loads(target.read_bytes())
    section.paths.setChecked(False)
    section.save.click()
    qtbot.waitUntil(lambda: "photos" not in json.loads(target.read_bytes()))
    qtbot.waitUntil(lambda: section.take.isEnabled())


def test_what_goes_wrong_is_said(
    section: PeopleFiles, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.json"), ""))
    section.save.click()
    qtbot.waitUntil(lambda: section.take.isEnabled())
    assert "is not there" in section.said.text() and section.show_it.isHidden()


def test_sentences() -> None:
    plan = ImportPlan(3, 1, ("Cid",), (), (), 4, 1, ("Summer",))
    assert import_lines(plan)[1:] == [
        "They are about 4 photos, 1 of which are here; the others get their names when they come.",
        "Known as the same person already: Cid.",
        "Saved searches: Summer.",
    ]
    assert "saved searches" in taken_text(TakenPeople(0, (), None))
    written = WrittenPeopleFile(Path("/x/y.json"), 2, 2, 1, 10, "")
    assert "does not lock this file" in written_text(written, sealed_here=True)


def test_faces_that_stay_forgotten_are_said_before_and_after(
    section: PeopleFiles, context: PageContext, desk: Desk, file: Path, names: Names, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    workspace.backups.import_people(file)
    ben = next(row.id for row in workspace.people() if row.name == "Ben")
    workspace.forgetting.forget(ben)
    dialog = PeopleImportDialog(context, file, section)
    qtbot.waitUntil(lambda: "nothing to take over" in dialog.text.text())
    said = "1 face in it that you had forgotten stays forgotten."
    assert dialog.text.text().splitlines()[1:] == [said] and "Ben" not in names()
    dialog.cancel.click()
    assert plan_lines(RestorePlan(1, 1, 0, (), (), None, 1))[-1] == said
    assert restored_text(TakenLog(4, 12)).endswith("12 faces in it that you had forgotten stay forgotten.")
    assert taken_text(TakenPeople(2, (), None, 1)).endswith(said)
