"""Rows of a damaged log are read one by one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log
from glimpse_desktop.library.salvage import Salvaged, salvage
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face


@pytest.fixture
def log(library: Library, decisions: Decisions, maker: LibraryMaker) -> list[decision_log.Decision]:
    ids = maker.analyse(maker.photo("a", None), "a", [face(0.1), face(0.5)])
    for name in ("Anna", "Ben", "Cid"):
        decisions.name_faces(ids, name)
    decisions.undo()
    with library.reading() as connection:
        found = list(decision_log.entries(connection))
    library.close()
    return found


def test_of_a_sound_library_everything_is_read(library: Library, log: list[decision_log.Decision]) -> None:
    found = Salvaged()
    assert list(salvage(library.path, found)) == log
    assert (found.entries, found.damaged) == (4, set())


def test_values_that_no_entry_can_have_are_left_out(library: Library, log: list[decision_log.Decision]) -> None:
    connection = sqlite3.connect(library.path)
    for trigger in ("decisions_fixed", "decisions_keep", "decision_faces_fixed"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("UPDATE decisions SET payload = '{' WHERE id = 1")
    connection.execute("UPDATE decision_faces SET x = 'left' WHERE decision_id = 2")
    connection.commit()
    connection.close()
    found = Salvaged()
    kept = list(salvage(library.path, found))
    assert found.damaged == {1} or found.damaged == {1, 2}
    assert [entry.id for entry in kept if entry.id > 2] == [3, 4]


def test_a_file_that_is_no_database_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"no database at all" * 1000)
    found = Salvaged()
    assert list(salvage(tmp_path / "library.sqlite", found)) == [] and found.damaged == set()
    assert list(salvage(tmp_path / "not there", found)) == []


def test_it_can_be_stopped(library: Library, log: list[decision_log.Decision]) -> None:
    connection = sqlite3.connect(library.path)
    connection.execute("UPDATE sqlite_sequence SET seq = 5000 WHERE name = 'decisions'")
    connection.commit()
    connection.close()
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        list(salvage(library.path, Salvaged(), cancel=stopped))
