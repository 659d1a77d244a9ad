"""While the window is open a backup is made each day, and damage is looked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.library import health, log_keeping
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import damage_note
from glimpse_desktop.workspace.backup_keeping import BackupKeeping
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.locations import Locations
from tests.support.library_maker import LibraryMaker, face


class Watched(Backups):
    """Says when it was asked whether a backup is due."""

    asked = threading.Semaphore(0)

    def is_due(self) -> bool:
        try:
            return super().is_due()
        finally:
            self.asked.release()


@pytest.fixture
def backups(tmp_path: Path, library: Library, decisions: Decisions, maker: LibraryMaker) -> Watched:
    decisions.name_faces(maker.analyse(maker.photo("a", None), "a", [face(0.1)]), "Anna")
    made = Watched(
        library,
        Locations(tmp_path, tmp_path / "cache"),
        decisions,
        require_writing=lambda: None,
        replaced=lambda changes: changes,
    )
    made.asked = threading.Semaphore(0)
    return made


@pytest.fixture
def keeping(backups: Watched, library: Library, tmp_path: Path) -> Iterator[BackupKeeping]:
    made = BackupKeeping(lambda: backups, library, tmp_path)
    yield made
    made.close()


def test_one_is_made_when_it_is_due_and_no_second(backups: Watched, keeping: BackupKeeping) -> None:
    keeping.start(first=0, again=0.01)
    for _ in range(3):
        assert backups.asked.acquire(timeout=30)
    assert [one.reason for one in backups.every()] == [BackupReason.DAILY]
    assert backups.trouble is None


def test_it_waits_at_first_and_ends_at_once(backups: Watched, keeping: BackupKeeping) -> None:
    keeping.start()
    keeping.start()
    keeping.close()
    assert backups.every() == []
    keeping.start(first=0)
    assert backups.every() == []


def test_as_long_as_there_is_none_it_is_looked_more_often(
    backups: Watched, keeping: BackupKeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_yet() -> bool:
        backups.asked.release()
        return False

    monkeypatch.setattr(backups, "is_due", nothing_yet)
    keeping.start(first=0.01, again=600)
    for _ in range(3):
        assert backups.asked.acquire(timeout=30)
    monkeypatch.undo()
    while not backups.every():  # the first names are in one at once
        assert backups.asked.acquire(timeout=30)


def test_damage_is_noted_for_the_next_start(
    backups: Watched, keeping: BackupKeeping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "damage", lambda connection, thorough: ["row 7 is missing"])
    keeping.start(first=0, again=0.01)
    for _ in range(2):
        assert backups.asked.acquire(timeout=30)
    keeping.close()
    assert damage_note.read(tmp_path) == "row 7 is missing"
    assert "damaged" in str(backups.trouble) and backups.every() == []
    damage_note.remove(tmp_path)
    assert damage_note.read(tmp_path) is None


def test_a_failure_is_tried_again(
    backups: Watched, keeping: BackupKeeping, tmp_path: Path, library: Library
) -> None:
    (tmp_path / "backups").write_text("in the way")
    keeping.start(first=0, again=0.01)
    for _ in range(3):  # each try asks twice
        assert backups.asked.acquire(timeout=30)
    assert backups.trouble is not None
    (tmp_path / "backups").unlink()
    for _ in range(6):
        assert backups.asked.acquire(timeout=30)
    assert len(backups.every()) == 1 and backups.trouble is None


def test_what_nobody_thought_of_costs_no_backup(
    backups: Watched, keeping: BackupKeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mend(_cancel: object) -> None:
        raise KeyError(1)

    monkeypatch.setattr(backups, "mend", mend)
    keeping.start(first=0, again=0.01)
    for _ in range(3):
        assert backups.asked.acquire(timeout=30)
    assert len(backups.every()) == 1


def test_a_copy_that_is_missing_is_made_when_its_drive_is_back(
    backups: Watched, keeping: BackupKeeping, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    backups.keep_elsewhere(drive)
    made = backups.make_daily()
    assert made is not None
    (drive / made.name).unlink()
    keeping.start(first=0, again=0.01)
    for _ in range(3):
        assert backups.asked.acquire(timeout=30)
    assert (drive / made.name).exists()


def test_the_log_is_mended_where_no_backup_is_due(backups: Watched, keeping: BackupKeeping) -> None:
    told: list[str] = []
    backups.make_daily()
    backups.on_mended = told.append

    def spoil(connection: Connection) -> None:
        with log_keeping.unguarded(connection):
            connection.execute("UPDATE decisions SET name = 'Anma'")

    backups._library.write(spoil)
    keeping.start(first=0, again=0.01)
    for _ in range(2):
        assert backups.asked.acquire(timeout=30)
    assert len(told) == 1 and "right again" in told[0]
