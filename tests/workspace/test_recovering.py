"""A library's file is damaged or gone: names come back from backups and from what can still be read."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, LibraryError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, decision_note, people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import damage_note, recovering
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.recovering import TroubleKind, look_before_opening, recover, trouble
from tests.support.library_maker import LibraryMaker, face

PEOPLE = 60


@pytest.fixture
def where(tmp_path: Path) -> Iterator[Locations]:
    """A closed library of 60 named faces, the first 40 of them in a backup; 5 were decided otherwise since."""
    locations = Locations(tmp_path / "library", tmp_path / "cache")
    locations.create()
    library = Library.open(locations.database)
    decisions = Decisions(library)
    maker = LibraryMaker(library, decisions.relabel)
    backups = Backups(
        library, locations, decisions, require_writing=lambda: None, replaced=lambda changes: changes
    )
    for number in range(PEOPLE):
        name = f"{number:03}"
        ids = maker.analyse(maker.photo(name, None), name, [face(0.1)])
        decisions.name_faces(ids, f"Person {number}")
        if number == 39:
            backups.make(BackupReason.DAILY)
        if number == 49:
            decisions.undo()
    library.close()
    yield locations


def names(locations: Locations) -> set[str]:
    library = Library.open(locations.database)
    try:
        with library.reading() as connection:
            return {
                row.name
                for key in people_rows.keys(connection)
                if (row := people_rows.by_key(connection, key)) is not None
            }
    finally:
        library.close()


ALL = {f"Person {number}" for number in range(PEOPLE)} - {"Person 49"}
SAVED = {f"Person {number}" for number in range(40)}


def flip(path: Path, page: int, size: int = 8192) -> None:
    """Make a page of the file unreadable."""
    data = bytearray(path.read_bytes())
    start = page * size
    data[start : start + size] = random.Random(page).randbytes(min(size, len(data) - start))
    path.write_bytes(data)


def pages_of(path: Path, table: str) -> list[int]:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return [
            row[0] - 1
            for row in connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
            )
        ]
    except sqlite3.OperationalError:
        pytest.skip("this SQLite has no dbstat")
    finally:
        connection.close()


def test_a_sound_library_is_opened(where: Locations) -> None:
    assert look_before_opening(where) is None
    where.database.with_name("library.sqlite-wal").write_bytes(b"")
    assert look_before_opening(where) is None
    assert recovering.sound(where)


def test_one_that_is_gone_is_made_of_its_backup(where: Locations) -> None:
    where.database.unlink()
    assert look_before_opening(where) is TroubleKind.GONE
    found = trouble(where)
    assert found.kind is TroubleKind.GONE and found.backup is not None
    done = recover(where)
    assert (done.restored, done.salvaged, done.aside) == (40, 0, None)
    assert names(where) == SAVED
    library = Library.open(where.database)  # and its folders are there again, so that photos are
    try:
        with library.reading() as connection:
            assert connection.execute("SELECT path FROM folders").fetchall() == [(b"/photos",)]
    finally:
        library.close()


def test_an_empty_file_counts_as_gone(where: Locations) -> None:
    where.database.write_bytes(b"")
    assert look_before_opening(where) is TroubleKind.GONE


def test_a_damaged_head_leaves_the_backup(where: Locations) -> None:
    flip(where.database, 0)
    with pytest.raises(LibraryError) as caught:
        Library.open(where.database)
    assert recovering.is_damage(caught.value)
    damaged = where.database.read_bytes()
    done = recover(where)
    assert (done.restored, done.salvaged) == (40, 0)
    assert names(where) == SAVED
    assert done.aside is not None and done.aside.read_bytes() == damaged


def test_what_can_still_be_read_is_added_to_the_backup(where: Locations) -> None:
    flip(where.database, pages_of(where.database, "faces")[0])
    done = recover(where)
    assert (done.restored, done.salvaged, done.unreadable) == (40, 21, 0)  # 20 names and the undo
    assert names(where) == ALL


@pytest.mark.parametrize("table", ["decisions", "decision_faces", "decision_faces_of_decision"])
def test_damage_in_the_log_itself_costs_only_what_it_hit(where: Locations, table: str) -> None:
    for page in pages_of(where.database, table)[:1]:
        flip(where.database, page)
    assert not recovering.sound(where)
    done = recover(where)
    found = names(where)
    assert found >= SAVED and done.restored == 40
    assert done.salvaged + done.unreadable == 21  # what is lost is counted
    assert len(ALL | {"Person 49"}) - len(found) <= done.unreadable + 1
    assert recovering.sound(where)
    if table == "decision_faces_of_decision":
        assert found == ALL  # the rows are whole, only the way to them is not


def test_what_is_in_neither_is_counted_by_the_note(where: Locations) -> None:
    library = Library.open(where.database)
    with library.reading() as connection:
        decision_note.DecisionNote(where.last_decision).follow(connection)
    library.close()
    flip(where.database, 0)  # nothing can be read of it
    done = recover(where)
    assert (done.restored, done.salvaged, done.unreadable) == (40, 0, 21)


def test_without_a_backup_the_log_is_read_row_by_row(where: Locations) -> None:
    for one in where.backups.iterdir():
        one.write_bytes(b"no backup")
    flip(where.database, pages_of(where.database, "faces")[0])
    assert trouble(where).backup is None
    done = recover(where)
    assert (done.restored, done.salvaged, names(where)) == (0, 61, ALL)


def test_no_empty_library_takes_the_place_of_one_whose_backups_are_locked(where: Locations) -> None:
    (good,) = list(where.backups.iterdir())
    sealed = good.rename(good.with_name(good.name + ".sealed"))
    sealed.write_bytes(b"GLSTRM" + bytes(100))
    where.database.unlink()
    with pytest.raises(LibraryError, match=r"lock\.json"):
        recover(where)
    sealed.rename(good)
    with pytest.raises(LibraryError, match="none of its backups"):
        recover(where)
    assert not where.database.exists()


def test_an_older_backup_is_taken_where_the_newest_is_damaged(where: Locations) -> None:
    (good,) = list(where.backups.iterdir())
    newer = good.with_name(good.name.replace("-daily-", "-by-hand-").replace("2026", "2099"))
    newer.write_bytes(good.read_bytes()[:-40])
    found = trouble(where)
    assert found.backup is not None and found.backup.path == good


def test_a_name_of_which_damage_changed_a_letter_is_not_believed(where: Locations) -> None:
    connection = sqlite3.connect(where.database)
    connection.execute("DROP TRIGGER decisions_fixed")
    connection.execute("UPDATE decisions SET name = 'Person X' WHERE id = 5")
    connection.execute("UPDATE decisions SET kind = 'nome' WHERE id = 60")
    connection.commit()
    connection.close()
    done = recover(where)
    assert done.unreadable == 1
    assert names(where) == ALL - {"Person 58"}


def test_stopping_leaves_everything_as_it_was(where: Locations) -> None:
    flip(where.database, 0)
    before = {path.name: path.read_bytes() for path in where.library_dir.iterdir() if path.is_file()}
    stopped = CancelToken()
    stopped.cancel()
    with pytest.raises(Cancelled):
        recover(where, cancel=stopped)
    assert {path.name: path.read_bytes() for path in where.library_dir.iterdir() if path.is_file()} == before


def test_a_note_sends_the_next_start_to_repair(where: Locations) -> None:
    damage_note.write(where.library_dir, "row 5 is missing")
    assert look_before_opening(where) is TroubleKind.DAMAGED
    assert trouble(where).reason == "row 5 is missing"
    recover(where)
    assert look_before_opening(where) is None
    assert names(where) == ALL


def test_decisions_can_go_on_afterwards(where: Locations) -> None:
    flip(where.database, 0)
    recover(where)
    library = Library.open(where.database)
    try:
        decisions = Decisions(library)
        maker = LibraryMaker(library, decisions.relabel)
        (face_id,) = maker.analyse(maker.photo("003", None), "003", [face(0.1)])
        with library.reading() as connection:
            row = connection.execute("SELECT status FROM labels WHERE face_id = ?", (face_id,)).fetchone()
        assert row == ("confirmed",)
        decisions.name_faces([face_id], "Zoe")
        with library.reading() as connection:
            assert decision_log.last_id(connection) == 41
    finally:
        library.close()


def test_a_backup_is_later_by_what_is_in_it(where: Locations) -> None:
    """The clock was forty years ahead when an old one was made."""
    (newest,) = where.backups.iterdir()
    library = Library.open(where.database)
    backups = Backups(
        library, where, Decisions(library), require_writing=lambda: None, replaced=lambda changes: changes
    )
    made = backups.make(BackupReason.BY_HAND)
    library.close()
    newest.rename(newest.with_name(newest.name.replace(newest.name[17:21], "2066")))
    found = trouble(where)
    assert found.backup is not None and found.backup.path == made.path
    where.database.unlink()  # which library it was nobody knows now: it has to be the one of the newest
    assert recover(where).restored == made.last
    assert names(where) == ALL


def test_two_repairs_in_one_second_keep_both_files(where: Locations) -> None:
    kept = set()
    for _ in range(3):
        where.database.write_bytes(b"nothing" * 1000)
        done = recover(where, clock=lambda: 1_795_000_000.0)
        assert done.aside is not None and done.aside.read_bytes() == b"nothing" * 1000
        kept.add(done.aside)
    assert len(kept) == 3 and names(where) == SAVED


def test_where_the_new_one_cant_be_put_the_damaged_one_stays(
    where: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip(where.database, 0)
    before = where.database.read_bytes()
    where.database.with_name("library.sqlite-wal").write_bytes(b"log")
    (where.library_dir / ".repairing-old.sqlite").write_bytes(b"of one that was killed")
    there = {path.name for path in where.library_dir.iterdir()} - {".repairing-old.sqlite"}

    def fail(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        real = Path.replace
        patch.setattr(
            Path,
            "replace",
            lambda path, to: fail(path, to) if path.name[0] == "." and to == where.database else real(path, to),
        )
        with pytest.raises(GlimpseError, match="full"):
            recover(where)
    assert where.database.read_bytes() == before
    assert {path.name for path in where.library_dir.iterdir()} - {"library.sqlite-shm"} == there
