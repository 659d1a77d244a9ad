"""Damage that SQLite finds, and damage that it takes for a table of somebody's own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.library import health
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.store import Library


def damage_of(path: Path) -> list[str]:
    library = Library.open(path)
    with closing(library), library.reading() as connection:
        return health.damage(connection)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Library.open(tmp_path / "library.sqlite").close()
    return tmp_path / "library.sqlite"


def change(path: Path, old: bytes, new: bytes) -> None:
    data = path.read_bytes()
    assert old in data and len(old) == len(new)
    path.write_bytes(data.replace(old, new))


def test_a_new_library_is_sound(path: Path) -> None:
    assert damage_of(path) == []


def test_a_changed_column_is_found(path: Path) -> None:
    change(path, b"cover_face INTEGER", b"cover_fbce INTEGER")
    assert damage_of(path) == ["The database is damaged: its table or index people is not as it was made."]


def test_a_lost_index_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP INDEX labels_of_person")
    assert any("labels_of_person" in line for line in damage_of(path))


def test_a_schema_that_is_no_text_is_damage(path: Path) -> None:
    change(path, b"CREATE TABLE folders (", b"CREATE TABLE \xff\xfe\xfd\xfcers (")
    with pytest.raises(DamagedDatabaseError, match="damaged"):
        damage_of(path)


def test_a_text_that_is_none_is_damage(path: Path) -> None:
    library = Library.open(path)
    with closing(library):
        library.write(
            lambda connection: (
                connection.execute("INSERT INTO settings VALUES ('a', CAST(X'ffff' AS TEXT))") and None
            )
        )
        with pytest.raises(DamagedDatabaseError), library.reading() as connection:
            connection.execute("SELECT value FROM settings").fetchall()
