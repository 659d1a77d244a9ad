"""The page that is shown instead of the window when the library is damaged or gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.app.repair import RepairWindow
from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.workspace import damage_note
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.recovering import GoneLibraryError, check_before_opening, is_damage
from tests.support.library_maker import LibraryMaker, face


@pytest.fixture
def where(tmp_path: Path) -> Locations:
    """A closed library with Anna in a backup, and Ben who was named since."""
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    locations.create()
    library = Library.open(locations.database)
    decisions = Decisions(library)
    maker = LibraryMaker(library, decisions.relabel)
    for name in ("Anna", "Ben"):
        decisions.name_faces(maker.analyse(maker.photo(name, None), name, [face(0.1)]), name)
        if name == "Anna":
            Backups(
                library, locations, decisions, require_writing=lambda: None, replaced=lambda changes: changes
            ).make(BackupReason.DAILY)
    library.close()
    return locations


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()
    made.deleteLater()


def opened(where: Locations, background: Background, qtbot: QtBot, reason: str = "") -> RepairWindow:
    window = RepairWindow(where, background, reason)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.line.isHidden())
    return window


def names(where: Locations) -> set[str]:
    library = Library.open(where.database)
    try:
        with library.reading() as connection:
            return {
                row.name for key in people_rows.keys(connection) if (row := people_rows.by_key(connection, key))
            }
    finally:
        library.close()


def spoil(where: Locations) -> None:
    where.database.write_bytes(b"\0" * 100 + where.database.read_bytes()[100:])


def test_a_sound_library_needs_no_repair(where: Locations) -> None:
    check_before_opening(where)
    damage_note.write(where.library_dir, "page 5")
    with pytest.raises(DamagedDatabaseError, match="page 5"):
        check_before_opening(where)
    where.database.unlink()
    damage_note.remove(where.library_dir)
    with pytest.raises(GoneLibraryError) as caught:
        check_before_opening(where)
    assert is_damage(caught.value)


def test_a_damaged_one_is_repaired_and_opened(where: Locations, background: Background, qtbot: QtBot) -> None:
    spoil(where)
    window = opened(where, background, qtbot, "The database is damaged.")
    assert "damaged" in window.text.text() and "There is a backup of" in window.text.text()
    assert window.reason.text() == "The database is damaged." and window.anew.isHidden()
    window.go.click()
    qtbot.waitUntil(lambda: window.go.text() == "Go on")
    assert window.heading.text() == "Your library is repaired" and "1 decision is back." in window.text.text()
    assert "library-damaged-" in window.text.text()
    with qtbot.waitSignal(window.opens):
        window.go.click()
    assert names(where) == {"Anna"}


def test_a_backup_without_decisions_promises_no_names(
    where: Locations, background: Background, qtbot: QtBot
) -> None:
    spoil(where)
    (backup,) = where.backups.iterdir()
    backup.rename(backup.with_name(backup.name.replace("-daily-1.", "-daily-0.")))
    window = opened(where, background, qtbot)
    assert "from before anything was decided" in window.text.text() and "names come back" not in window.text.text()


def test_one_that_is_gone_can_be_begun_anew(where: Locations, background: Background, qtbot: QtBot) -> None:
    where.database.unlink()
    window = opened(where, background, qtbot)
    assert f"not in {where.library_dir} any more" in window.text.text() and window.reason.isHidden()
    assert window.anew.isVisible() and window.go.isEnabled()
    with qtbot.waitSignal(window.opens):
        window.anew.click()
    check_before_opening(where)
    assert names(where) == set() and len(list(where.backups.iterdir())) == 1


def test_an_old_note_opens_the_library_at_once(where: Locations, background: Background, qtbot: QtBot) -> None:
    damage_note.write(where.library_dir, "row 5")
    window = RepairWindow(where, background)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.opens):
        window.show()
    check_before_opening(where)
    assert names(where) == {"Anna", "Ben"}


def test_quitting_changes_nothing(where: Locations, background: Background, qtbot: QtBot) -> None:
    spoil(where)
    before = where.database.read_bytes()
    window = opened(where, background, qtbot)
    with qtbot.waitSignal(window.given_up):
        window.cancel.click()
    assert where.database.read_bytes() == before


def test_another_process_at_work_is_said(where: Locations, background: Background, qtbot: QtBot) -> None:
    from glimpse_desktop.workspace.lock import LibraryLock

    spoil(where)
    window = opened(where, background, qtbot)
    lock = LibraryLock(where.lock)
    assert lock.try_acquire()
    try:
        window.go.click()
        qtbot.waitUntil(lambda: "already open" in window.state.text())
        assert window.go.isEnabled()
    finally:
        lock.release()


def test_enter_presses_the_button_and_escape_quits(where: Locations, background: Background, qtbot: QtBot) -> None:
    spoil(where)
    window = opened(where, background, qtbot)
    window.go.setFocus()
    qtbot.keyClick(window.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.heading.text() == "Your library is repaired")
    spoil(where)
    other = opened(where, background, qtbot)
    with qtbot.waitSignal(other.given_up):
        qtbot.keyClick(other, Qt.Key.Key_Escape)
