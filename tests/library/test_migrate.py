"""Versions of the schema: numbers, copies before a change, refusal of newer ones."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError, NewerLibraryError
from glimpse_desktop.library import migrate, settings
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.migrate import Migration
from glimpse_desktop.library.store import Library

SECOND = """
-- A trigger holds a semicolon inside.
CREATE TABLE second (id INTEGER PRIMARY KEY, note TEXT);
CREATE TRIGGER second_note AFTER INSERT ON second BEGIN
    UPDATE second SET note = 'seen; kept' WHERE id = new.id;
END;
INSERT INTO second (id) VALUES (1);
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of today's version, closed."""
    path = tmp_path / "library.sqlite"
    library = Library.open(path)
    library.write(lambda connection: settings.put(connection, "key", "from before"))
    library.close()
    return path


def know(monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    """Let the program know migrations that come after the real ones; returns the real newest version."""
    real = migrate.migrations()
    added = [Migration(len(real) + 1 + i, sql) for i, sql in enumerate(more)]
    monkeypatch.setattr(migrate, "migrations", lambda: [*real, *added])
    return len(real)


def look(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_a_new_library_has_the_newest_version(old: Path) -> None:
    assert look(old, "PRAGMA user_version") == [(len(migrate.migrations()),)]
    assert look(old, "PRAGMA application_id") == [(migrate.APPLICATION_ID,)]
    assert look(old, "PRAGMA page_size") == [(8192,)]
    assert look(old, "PRAGMA journal_mode") == [("wal",)]
    assert look(old, "PRAGMA foreign_key_check") == []


def test_new_libraries_of_tests_are_what_the_migrations_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are copies of one, see ``ready_schema``."""
    Library.open(tmp_path / "copied").close()
    real = migrate.migrations()
    monkeypatch.setattr(migrate, "migrations", lambda: real[:1])
    Library.open(tmp_path / "migrated").close()
    monkeypatch.setattr(migrate, "migrations", lambda: real)
    Library.open(tmp_path / "migrated").close()
    assert migrate.backup_path(tmp_path / "migrated", 1).exists()
    for pragma in ("user_version", "application_id", "page_size", "journal_mode", "encoding", "auto_vacuum"):
        assert look(tmp_path / "copied", f"PRAGMA {pragma}") == look(tmp_path / "migrated", f"PRAGMA {pragma}")
    copied, migrated = (sqlite3.connect(tmp_path / name) for name in ("copied", "migrated"))
    assert list(copied.iterdump()) == list(migrated.iterdump())
    copied.close()
    migrated.close()


def test_opening_todays_version_makes_no_copy(old: Path) -> None:
    Library.open(old).close()
    assert [file.name for file in old.parent.iterdir()] == ["library.sqlite"]


def test_an_older_library_is_copied_then_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = know(monkeypatch, SECOND)
    Library.open(old).close()
    assert look(old, "PRAGMA user_version") == [(before + 1,)]
    assert look(old, "SELECT note FROM second") == [("seen; kept",)]
    copy = migrate.backup_path(old, before)
    assert look(copy, "PRAGMA user_version") == [(before,)]
    assert look(copy, "SELECT value FROM settings WHERE key = 'key'") == [("from before",)]
    assert stat.S_IMODE(copy.stat().st_mode) & 0o077 == 0
    assert {file.name for file in old.parent.iterdir()} == {"library.sqlite", copy.name}


def test_who_only_looks_at_a_library_does_not_migrate_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = know(monkeypatch, SECOND)
    with pytest.raises(LibraryBusyError, match="older version"):
        Library.open(old, migrates=False)
    assert look(old, "PRAGMA user_version") == [(before,)]
    new = Library.open(old.parent / "new.sqlite", migrates=False)
    new.close()
    Library.open(old).close()
    Library.open(old, migrates=False).close()


def test_a_failing_migration_leaves_the_version_before_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = know(monkeypatch, SECOND, "CREATE TABLE third (id);\nINSERT INTO third VALUES (1);\nNONSENSE;\n")
    with pytest.raises(sqlite3.OperationalError, match="NONSENSE"):
        Library.open(old)
    assert look(old, "PRAGMA user_version") == [(before + 1,)]
    assert look(old, "SELECT count(*) FROM sqlite_schema WHERE name = 'third'") == [(0,)]
    assert look(old, "SELECT count(*) FROM second") == [(1,)]


def test_a_migration_may_not_leave_dangling_references(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = know(monkeypatch, "INSERT INTO undone (decision_id) VALUES (77);\n")
    with pytest.raises(RuntimeError, match="dangling"):
        Library.open(old)
    assert look(old, "PRAGMA user_version") == [(before,)]


def test_a_newer_library_is_refused_and_left_alone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        know(newer, SECOND)
        Library.open(old).close()
    before = old.read_bytes()
    with pytest.raises(NewerLibraryError, match="newer version of Glimpse"):
        Library.open(old)
    assert old.read_bytes() == before


def test_no_room_for_the_copy_means_no_migration(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = know(monkeypatch, SECOND)
    # The copy's place is taken by a folder that isn't empty, so it can't be put there.
    copy = migrate.backup_path(old, before)
    copy.mkdir()
    (copy / "file").touch()
    with pytest.raises(LibraryError):
        Library.open(old)
    assert look(old, "PRAGMA user_version") == [(before,)]
    assert {file.name for file in old.parent.iterdir()} == {"library.sqlite", copy.name}


def test_gaps_in_the_numbers_are_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.sql").write_text("SELECT 1;")
    (folder / "0003_third.sql").write_text("SELECT 1;")
    monkeypatch.setattr(migrate, "files", lambda package: tmp_path)
    with pytest.raises(RuntimeError, match="gap"):
        migrate.migrations()


def test_a_damaged_library_is_said_to_be_so(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its references dangled before: no migration is to blame, and it is to be repaired."""
    connection = sqlite3.connect(old)
    connection.execute("INSERT INTO face_groups (face_id, group_id) VALUES (7, 7)")
    connection.commit()
    connection.close()
    know(monkeypatch, SECOND)
    with pytest.raises(DamagedDatabaseError, match="verify --repair"):
        Library.open(old)
