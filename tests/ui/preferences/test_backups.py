"""Backups in preferences: made, listed, restored, copied elsewhere, and the self-test."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.backups import BackupReason, name_of
from glimpse_desktop.domain.proof import Difference, DifferenceKind, Proof
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences import backups as module
from glimpse_desktop.ui.preferences.backup_words import proof_lines, reason_text
from glimpse_desktop.ui.preferences.backups import BackupsSection
from glimpse_desktop.ui.preferences.people_import_dialog import PeopleImportDialog
from glimpse_desktop.ui.preferences.restore_dialog import RestoreDialog
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from tests.ui.conftest import Desk


@pytest.fixture
def section(context: PageContext, desk: Desk, qtbot: QtBot) -> BackupsSection:
    """Anna is named, nothing is backed up."""
    desk.draw("a.png", (0.0, 20, 20, 90))
    desk.index()
    faces = desk.workspace.photo_faces(desk.ids()[0])
    desk.workspace.name_faces([faces[0].id], "Anna")
    made = BackupsSection(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.state.text()))
    return made


def back_up(section: BackupsSection, qtbot: QtBot) -> str:
    before = len(section.rows)
    section.now.setFocus()
    section.now.click()
    assert section.state.text() == "Making a backup…"
    section.now.click()  # once more, while it is being made
    qtbot.waitUntil(lambda: len(section.rows) > before)
    return next(iter(section.rows))


def dialog_of(section: BackupsSection, qtbot: QtBot) -> RestoreDialog:
    (dialog,) = section.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: "Looking" not in dialog.text.text())
    return dialog


def test_nothing_is_backed_up_yet(section: BackupsSection) -> None:
    assert section.state.text().startswith("There is no backup yet")
    assert section.rows == {} and not section.folder.isEnabled() and section.trouble.isHidden()


def test_one_is_made_and_listed(section: BackupsSection, qtbot: QtBot) -> None:
    back_up(section, qtbot)
    assert section.state.text().startswith("The last backup is of ")
    assert section.focusWidget() is section.now and section.folder.isEnabled()
    assert len(section.rows) == 1


def test_only_the_last_are_listed_at_first(section: BackupsSection, desk: Desk, qtbot: QtBot) -> None:
    for _ in range(7):
        desk.workspace.backups.make(BackupReason.BY_HAND)
    section._read()
    qtbot.waitUntil(lambda: len(section.rows) == 5)
    assert section.more.text() == "Show all 7"
    section.more.click()
    qtbot.waitUntil(lambda: len(section.rows) == 7)
    assert section.more.isHidden()


def test_backups_of_another_library_are_said_to_be_such(
    section: BackupsSection, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """In a folder that two computers use."""
    drive = tmp_path / "drive"
    drive.mkdir()
    desk.workspace.backups.keep_elsewhere(drive)
    foreign = drive / name_of("f" * 32, 1_900_000_000.0, BackupReason.DAILY, 7)
    foreign.write_bytes(b"")
    section._read()
    qtbot.waitUntil(lambda: list(section.rows) == [foreign.name])
    card = section.rows[foreign.name].parentWidget()
    assert card is not None
    assert "Of another library" in card.findChildren(ElidedLabel)[0].text()
    assert "no backup yet" in section.state.text()
    assert back_up(section, qtbot) == foreign.name  # it is the newest
    assert "2030" not in section.state.text() and "last backup is of" in section.state.text()
    assert {one.name for one in desk.workspace.backups.files()} == {*section.rows} - {foreign.name}


def test_restoring_says_what_it_changes_and_does_it(
    section: BackupsSection, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    name = back_up(section, qtbot)
    desk.workspace.rename_person(desk.workspace.people()[0].id, "Hanna")
    section.rows[name].click()
    dialog = dialog_of(section, qtbot)
    assert dialog.text.text() == "A decision that was made since, or elsewhere, would be gone."
    said: list[str] = []
    context.navigator.message_posted.connect(lambda text, undo: said.append(text))
    with qtbot.waitSignal(dialog.restored):
        dialog.go.click()
    assert [row.name for row in desk.workspace.people()] == ["Anna"]
    assert said == ["Restored: there is 1 decision now. What there was before is kept as a backup."]
    qtbot.waitUntil(lambda: len(section.rows) == 2)
    assert section.state.text() == said[0]  # the window's message may be behind the preferences


def test_what_a_file_brought_can_be_taken_back(
    section: BackupsSection, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    file = desk.workspace.backups.export(tmp_path / "names.json").path
    desk.workspace.undo()
    section.files._ask(file)
    (taking,) = section.findChildren(PeopleImportDialog)
    qtbot.waitUntil(lambda: taking.go.isEnabled() or taking.go.isHidden())
    assert taking.go.isHidden()  # what was undone is known
    taking.cancel.click()
    name = back_up(section, qtbot)
    section.files.back_wanted.emit(next(one for one in desk.workspace.backups.every() if one.name == name))
    dialog = dialog_of(section, qtbot)
    assert "changes nothing" in dialog.text.text()
    dialog.cancel.click()


def test_nothing_is_restored_when_it_is_given_up(section: BackupsSection, desk: Desk, qtbot: QtBot) -> None:
    name = back_up(section, qtbot)
    section.rows[name].click()
    dialog = dialog_of(section, qtbot)
    assert "changes nothing" in dialog.text.text() and not dialog.go.isEnabled()
    dialog.cancel.click()
    assert len(desk.workspace.backups.every()) == 1


def test_a_file_that_is_none_is_said(
    section: BackupsSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.json"), ""))
    section.from_file.click()
    dialog = dialog_of(section, qtbot)
    assert "no people file" in dialog.text.text() and not dialog.go.isEnabled()
    dialog.cancel.click()


def test_copies_go_to_another_folder(
    section: BackupsSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(drive))
    assert section.stop.isHidden()
    section.choose.click()
    qtbot.waitUntil(lambda: not section.stop.isHidden())
    assert section.where.text() == str(drive) and len(list(drive.iterdir())) == 1
    for file in drive.iterdir():
        file.unlink()
    drive.rmdir()
    back_up(section, qtbot)
    qtbot.waitUntil(lambda: not section.trouble.isHidden())
    assert "plugged in" in section.trouble.text()
    section.stop.click()
    qtbot.waitUntil(lambda: section.stop.isHidden())
    assert section.trouble.isHidden()


def test_the_folder_can_be_shown(
    section: BackupsSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(module, "show_folder", shown.append)
    back_up(section, qtbot)
    section.folder.click()
    assert shown == [desk.workspace.backups.folder]


def test_it_is_proven(section: BackupsSection, qtbot: QtBot) -> None:
    section.prove.click()
    assert section.prove.text() == "Stop"
    qtbot.waitUntil(lambda: section.prove.text() == "Prove it")
    assert section.proof.text().startswith("Proven: ")
    assert "1 decided face was compared, 1 came out the same" in section.proof.text()


def test_it_can_be_stopped(section: BackupsSection, desk: Desk, qtbot: QtBot) -> None:
    section.prove.click()
    section.prove.click()
    qtbot.waitUntil(lambda: section.prove.text() == "Prove it")
    assert list(desk.workspace.locations.library_dir.glob("proof-*")) == []


def test_differences_are_said_the_worst_first() -> None:
    gone = Difference(DifferenceKind.GONE, Path("/photos/a.jpg"), "The file is not there.")
    wrong = Difference(DifferenceKind.DIFFERS, None, "The person Anna came out otherwise.")
    lines = proof_lines(Proof(3, 3, 4, 3, 1, 9, (*[gone] * 9, wrong)))
    assert lines[0].startswith("Something came out otherwise")
    assert lines[2] == "The person Anna came out otherwise." and lines[3] == "a.jpg: The file is not there."
    assert lines[-1] == "And 2 more."
    assert proof_lines(Proof(3, 3, 2, 2, 1, 9, (gone,), 1))[0].endswith("alone; 1 photo could not be.")
    assert proof_lines(Proof(1, 3, 0, 0, 1, 9, (gone,), 1))[0].startswith("None of these photos")
    assert proof_lines(Proof(0, 0, 0, 0, 0, 0, ())) == [
        "Nothing is decided about any photo yet: there is nothing to compare."
    ]


def test_every_reason_has_words() -> None:
    assert len({reason_text(reason) for reason in BackupReason}) == len(BackupReason)
