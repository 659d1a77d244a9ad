"""A flipped bit inside the log is found, and put right from a backup that proves to have what was written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library import decision_log, health, log_keeping, log_sums, people_rows
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.log_mending import Mended, damage_left, mend_log, mended_text
from glimpse_desktop.workspace.people_file_writing import write_people_file
from tests.support.library_maker import LibraryMaker, face

NAMES = ("Anna", "Ben", "Çelik", "Dara")


class Keeper:
    """A library of four people, the first three in a backup of which there is a newer one of all but nothing."""

    def __init__(self, folder: Path, library: Library, decisions: Decisions, maker: LibraryMaker) -> None:
        self.library, self.decisions, self.folder = library, decisions, folder
        self.told: list[str] = []
        self.changes: list[Changes] = []
        self.backups = Backups(
            library,
            Locations(folder, folder / "cache"),
            decisions,
            require_writing=lambda: None,
            replaced=lambda changes: self.changes.append(changes) or changes,
        )
        self.backups.on_mended = self.told.append
        for number, name in enumerate(NAMES):
            decisions.name_faces(maker.analyse(maker.photo(name, None), name, [face(0.1), face(0.5)]), name)
            if number == 2:
                self.backups.make(BackupReason.BY_HAND)

    def spoil(self, *statements: str) -> None:
        def change(connection: Connection) -> None:
            with log_keeping.unguarded(connection):
                for statement in statements:
                    connection.execute(statement)

        self.library.write(change)
        with self.library.reading() as connection:
            assert log_sums.damaged(connection)

    def names(self) -> set[str]:
        with self.library.reading() as connection:
            assert log_sums.damaged(connection) == []
            rows = (people_rows.by_key(connection, key) for key in people_rows.keys(connection))
            return {row.name for row in rows if row is not None}

    def log(self) -> list[decision_log.Decision]:
        with self.library.reading() as connection:
            return list(decision_log.entries(connection))


@pytest.fixture
def keeper(tmp_path: Path, library: Library, decisions: Decisions, maker: LibraryMaker) -> Iterator[Keeper]:
    yield Keeper(tmp_path, library, decisions, maker)


def test_a_sound_log_is_left_alone(keeper: Keeper) -> None:
    assert mend_log(keeper.library, keeper.decisions, keeper.backups.every()) is None
    keeper.backups.mend()
    assert keeper.told == [] and keeper.changes == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET name = 'Anma' WHERE id = 1",
        "UPDATE decisions SET name = CAST(x'c3' AS TEXT) WHERE id = 1",
        "UPDATE decisions SET kind = 'mame' WHERE id = 1",
        "UPDATE decisions SET person = 'x' WHERE id = 1",
        "UPDATE decisions SET at = -1 WHERE id = 1",
        "UPDATE decisions SET payload = '[' WHERE id = 1",
        "UPDATE decisions SET sum = 7 WHERE id = 1",
        "UPDATE decision_faces SET w = 0.7 WHERE rowid = 1",
        "UPDATE decision_faces SET hash = zeroblob(32) WHERE rowid = 1",
    ],
)
def test_what_a_backup_has_is_right_again(keeper: Keeper, statement: str) -> None:
    before = keeper.log()
    keeper.spoil(statement)
    made = keeper.backups.make(BackupReason.DAILY)
    assert keeper.log() == before and keeper.names() == set(NAMES)
    assert keeper.told == ["1 decision was damaged on the disk; it is right again, from a backup."]
    assert keeper.changes and keeper.changes[0].people_list
    assert made.last == 4


def test_an_entry_that_got_another_number_is_right_again(keeper: Keeper) -> None:
    def move(connection: Connection) -> None:
        log_keeping.renumber(connection, [5, 6, 1, 2, 3, 4])

    with keeper.library.reading() as connection:
        first, *others = people_rows.ids(connection, people_rows.keys(connection)).values()
    keeper.decisions.merge(others[:2], first)
    keeper.decisions.rewrite(move)
    before = keeper.log()
    assert before[1].kind == "merge" and before[1].payload == {"batch": 1}
    keeper.backups.make(BackupReason.BY_HAND)
    keeper.spoil("UPDATE decisions SET at = 7 WHERE id = 2")
    keeper.backups.mend()
    assert keeper.log() == before and "right again" in keeper.told[0]


def test_what_no_backup_has_is_kept_and_named(keeper: Keeper) -> None:
    keeper.spoil("UPDATE decisions SET name = 'Dora' WHERE id = 4", "UPDATE decisions SET at = 7 WHERE id = 2")
    keeper.backups.mend()
    assert keeper.names() == {"Anna", "Ben", "Çelik", "Dora"}
    (told,) = keeper.told
    assert told.endswith("kept as it can be read: check it. They are about: Dora")
    keeper.backups.mend()
    assert keeper.told == [told], "it is told once"


def test_what_makes_no_sense_leaves_an_empty_entry(keeper: Keeper) -> None:
    keeper.decisions.undo()
    keeper.spoil("UPDATE decisions SET kind = 'mame' WHERE id = 4")
    keeper.backups.mend()
    entry = keeper.log()[3]
    assert (entry.kind, entry.faces, entry.id) == ("unname", (), 4)
    assert keeper.names() == set(NAMES[:3])
    assert "can't be read any more" in keeper.told[0]
    keeper.backups.make(BackupReason.DAILY)  # which checks that all of it can be read back


def test_nobody_loses_a_name_with_another_entry(keeper: Keeper, maker: LibraryMaker) -> None:
    """The entry that made somebody can't be read: those after it bring a name."""
    again = maker.analyse(maker.photo("again", None), "again", [face(0.3)])
    keeper.decisions.name_faces(again, "Dara")
    keeper.spoil("UPDATE decisions SET person = 'x', name = 'Dura' WHERE id = 4")
    keeper.backups.mend()
    assert keeper.names() == {"Anna", "Ben", "Çelik", "Dura", "? 1"}


def test_a_backup_that_says_something_else_proves_nothing(keeper: Keeper) -> None:
    keeper.spoil("UPDATE decisions SET name = 'Anma', sum = 5 WHERE id = 1")
    keeper.backups.mend()
    assert keeper.names() == {"Anma", "Ben", "Çelik", "Dara"} and "Anma" in keeper.told[0]


def test_a_damaged_log_gets_into_no_file(keeper: Keeper) -> None:
    keeper.spoil("UPDATE decisions SET name = 'Anma' WHERE id = 1")
    with pytest.raises(DamagedDatabaseError, match="verify --repair"):
        write_people_file(keeper.library, keeper.folder / "people.json")
    assert not (keeper.folder / "people.json").exists()


def test_a_backup_that_cant_be_read_is_passed_over(keeper: Keeper) -> None:
    newer = keeper.backups.make(BackupReason.BY_HAND)
    newer.path.write_bytes(b"nothing")
    keeper.spoil("UPDATE decisions SET name = 'Anma' WHERE id = 1")
    found = mend_log(keeper.library, keeper.decisions, [newer, *keeper.backups.every()], cancel=CancelToken())
    assert found is not None and found[0] == Mended(1)


def lose(connection: sqlite3.Connection, index: str, columns: str, others: str) -> None:
    """Let an index know something else of the rows than what is in these columns."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (index,)).fetchone()
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(f"DROP INDEX {index}")
    assert columns in sql
    connection.execute(sql.replace(columns, others))
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, index))
    connection.commit()


@pytest.mark.parametrize(
    ("index", "columns", "others", "mends"),
    [
        ("decisions_about", "(person, kind)", "(name, kind)", True),
        ("people_by_folded", "(folded)", "(key)", True),
        ("photos_of_content", "(content_id, missing)", "(path, missing)", False),
        ("decisions_of_person", "person IS NOT NULL", "name = 'Anna'", False),  # it may as well be rows that lack
    ],
)
def test_indexes_are_made_anew_where_the_rows_can_be_proven(
    tmp_path: Path, index: str, columns: str, others: str, mends: bool
) -> None:
    path = tmp_path / "library.sqlite"
    with closing(Library.open(path)) as library:
        keeper = Keeper(tmp_path, library, Decisions(library), LibraryMaker(library, Decisions(library).relabel))
        before = keeper.log()
    with closing(sqlite3.connect(path)) as connection:
        lose(connection, index, columns, others)
    with closing(Library.open(path)) as library:
        decisions = Decisions(library)
        with library.reading() as connection:
            assert health.damage(connection)
        told: list[Changes] = []
        left = damage_left(library, decisions, told.append)
        assert len(told) == mends
        assert bool(left) != mends and all(index in line for line in left)
        with library.reading() as connection:
            assert list(decision_log.entries(connection)) == before
            assert bool(health.damage(connection)) != mends


def test_an_index_that_is_damaged_costs_no_face(tmp_path: Path) -> None:
    """No backup has the entry, whose face an index of the file doesn't know any more; its row is there."""
    path = tmp_path / "library.sqlite"
    with closing(Library.open(path)) as library:
        decisions = Decisions(library)
        maker = LibraryMaker(library, decisions.relabel)
        decisions.name_faces(maker.analyse(maker.photo("a", None), "a", [face(0.1), face(0.5)]), "Anna")
        with library.reading() as connection:
            before = list(decision_log.entries(connection))
    with closing(sqlite3.connect(path)) as connection:
        lose(connection, "decision_faces_of_decision", "(decision_id)", "(decision_id) WHERE x < 0.3")
    with closing(Library.open(path)) as library:
        with library.reading() as connection:
            assert log_sums.damaged(connection) == [1]
        done = mend_log(library, Decisions(library), [])
        assert done is not None and done[0] == Mended(0, derived=True)
        with library.reading() as connection:
            assert list(decision_log.entries(connection)) == before and health.damage(connection) == []


def test_a_locked_library_is_mended_from_sealed_backups(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "locked.sqlite", key=LibraryKey.random())
    try:
        decisions = Decisions(library)
        keeper = Keeper(tmp_path, library, decisions, LibraryMaker(library, decisions.relabel))
        keeper.spoil("UPDATE decisions SET name = CAST(x'c3' AS TEXT) WHERE id = 1")
        keeper.backups.mend()
        assert keeper.names() == set(NAMES) and "right again" in keeper.told[0]
    finally:
        library.close()


def test_words() -> None:
    assert mended_text(Mended(0)) == ""
    many = mended_text(Mended(2, ("Anna", "", "Anna"), ("Ben",)))
    assert "2 decisions" in many and "3 decisions" in many and many.endswith("about: Anna, Ben")


def test_what_is_derived_is_derived_again(keeper: Keeper) -> None:
    assert keeper.decisions.is_in_step()
    for statement in (
        "UPDATE people SET name = 'Anma' WHERE name = 'Anna'",
        "UPDATE labels SET person_id = 2 WHERE person_id = 1",
        "UPDATE labels SET status = 'ignored' WHERE person_id = 2",
    ):
        keeper.told.clear()
        keeper.library.write(lambda connection, sql=statement: connection.execute(sql) and None)
        assert not keeper.decisions.is_in_step()
        assert not keeper.decisions.is_in_step(), "asking changes nothing"
        keeper.backups.mend()
        assert keeper.told == [mended_text(Mended(0, derived=True))] and "right again" in keeper.told[0]
        assert keeper.names() == set(NAMES) and keeper.decisions.is_in_step()
