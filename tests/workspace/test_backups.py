"""Backups are made when they are due, read back, pruned, and put back."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason, name_of
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.people_file import PeopleFileError, TakenLog
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library import decision_log, people_rows, saved_searches
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import backups as module
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.locations import Locations
from tests.support.library_maker import LibraryMaker, face

DAY = 86400.0


@dataclass
class Keeper:
    """A library whose clock stands where it is put, with two faces to name, and its backups."""

    folder: Path
    library: Library
    decisions: Decisions
    maker: LibraryMaker
    now: float = 1_795_000_000.0
    told: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.faces = self.maker.analyse(self.maker.photo("a", None), "a", [face(0.1), face(0.5)])
        self.backups = Backups(
            self.library,
            Locations(self.folder, self.folder / "cache"),
            self.decisions,
            require_writing=lambda: None,
            replaced=self._replaced,
            clock=lambda: self.now,
        )

    def _replaced(self, changes: Changes) -> Changes:
        self.told.append(changes)
        return changes

    def name(self, who: str, place: int = 0) -> None:
        self.decisions.name_faces([self.faces[place]], who)

    def names(self) -> set[str]:
        with self.library.reading() as connection:
            return {name for _, name in people_rows.names(connection)}


@pytest.fixture
def keeper(tmp_path: Path, library: Library, decisions: Decisions, maker: LibraryMaker) -> Iterator[Keeper]:
    yield Keeper(tmp_path, library, decisions, maker)


def test_an_empty_library_needs_none(keeper: Keeper) -> None:
    assert keeper.backups.make_daily() is None and keeper.backups.every() == []


def test_once_a_day_when_something_changed(keeper: Keeper) -> None:
    keeper.name("Anna")
    first = keeper.backups.make_daily()
    assert first is not None and first.last == 1
    keeper.name("Ben")
    keeper.now += 3599
    assert keeper.backups.make_daily() is None  # not again and again
    keeper.now -= 3599
    keeper.now += DAY
    second = keeper.backups.make_daily()
    assert second is not None and second.last == 2
    keeper.now += DAY
    assert keeper.backups.make_daily() is None  # nothing changed
    keeper.library.write(lambda connection: saved_searches.put(connection, "Summer", "summer"))
    assert keeper.backups.make_daily() is not None
    assert [one.last for one in keeper.backups.every()] == [2, 2, 1]


def test_what_is_decided_later_on_the_first_day_is_in_one_too(keeper: Keeper) -> None:
    assert keeper.backups.has_none()
    keeper.name("Anna")
    first = keeper.backups.make_daily()
    assert first is not None and not keeper.backups.has_none()
    keeper.name("Ben")
    keeper.now += 3600
    second = keeper.backups.make_daily()
    assert second is not None and second.last == 2
    assert keeper.backups.every() == [second]  # of a day the last one is kept
    keeper.now += 3600
    assert not keeper.backups.is_due()  # nothing changed


def test_a_clock_that_was_wrong_stops_none(keeper: Keeper) -> None:
    keeper.now += 9999 * DAY
    keeper.name("Anna")
    future = keeper.backups.make_daily()
    keeper.now -= 9999 * DAY
    keeper.name("Ben")
    now = keeper.backups.make_daily()
    assert future is not None and now is not None
    assert keeper.backups.every() == [future, now]


def test_old_ones_go_and_those_of_other_libraries_stay(keeper: Keeper) -> None:
    keeper.name("Anna")
    foreign = keeper.backups.folder / name_of("f" * 32, 0, BackupReason.DAILY, 1)
    keeper.backups.folder.mkdir()
    foreign.write_bytes(b"")
    (keeper.backups.folder / "mine.txt").write_text("keep")
    for _ in range(12):
        keeper.backups.make(BackupReason.BEFORE_IMPORT)
        keeper.now += 60
    made = [one for one in keeper.backups.every() if one.path != foreign]
    assert len(made) == 11
    assert foreign.exists() and (keeper.backups.folder / "mine.txt").exists()


def test_two_in_one_second_have_two_names(keeper: Keeper) -> None:
    keeper.name("Anna")
    assert len({keeper.backups.make(BackupReason.BY_HAND).name for _ in range(3)}) == 3


def test_a_copy_goes_to_another_folder(keeper: Keeper, tmp_path: Path) -> None:
    keeper.name("Anna")
    drive = tmp_path / "drive"
    with pytest.raises(PeopleFileError, match="not a folder"):
        keeper.backups.keep_elsewhere(drive)
    drive.mkdir()
    keeper.backups.keep_elsewhere(drive)
    made = keeper.backups.make(BackupReason.BY_HAND)
    assert (drive / made.name).read_bytes() == made.path.read_bytes()
    assert [one.path for one in keeper.backups.every()] == [made.path]  # once, though it is there twice
    made.path.unlink()
    assert keeper.backups.find(made.name) == drive / made.name
    shutil.rmtree(drive)
    here = keeper.backups.make(BackupReason.BY_HAND)
    assert here.path.exists() and "plugged in" in str(keeper.backups.trouble)
    drive.mkdir()
    keeper.backups.make(BackupReason.BY_HAND)
    assert keeper.backups.trouble is None
    keeper.backups.keep_elsewhere(None)
    assert keeper.backups.elsewhere() is None


def test_what_a_kill_left_half_written_goes_with_the_next(keeper: Keeper, tmp_path: Path) -> None:
    keeper.name("Anna")
    drive = tmp_path / "drive"
    drive.mkdir()
    keeper.backups.keep_elsewhere(drive)
    made = keeper.backups.make(BackupReason.BY_HAND)
    left = [
        keeper.backups.folder / ".glimpse-0123456789abcdef.part",
        drive / f".glimpse-{made.library}-2026-01-01T00-00-00Z-daily-1.json.gz.part",
    ]
    others = drive / ".glimpse-00000000-2026-01-01T00-00-00Z-daily-1.json.gz.part"
    for path in (*left, others):
        path.write_bytes(b"half")
    keeper.backups.make(BackupReason.BY_HAND)
    assert not any(path.exists() for path in left) and others.exists()


def test_one_that_cannot_be_read_back_is_none(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper.name("Anna")
    write = module.write_people_file

    def damaged(library: Library, target: Path, **options: bool) -> object:
        written = write(library, target, **options)  # type: ignore[arg-type]
        target.write_bytes(target.read_bytes()[:-9])
        return written

    monkeypatch.setattr(module, "write_people_file", damaged)
    with pytest.raises(PeopleFileError):
        keeper.backups.make(BackupReason.BY_HAND)
    assert keeper.backups.every() == [] and keeper.backups.trouble is not None


def test_a_full_disk_is_said_and_leaves_nothing(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper.name("Anna")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(PeopleFileError, match="full"):
            keeper.backups.make(BackupReason.DAILY)
    assert list(keeper.backups.folder.iterdir()) == []
    assert keeper.backups.make_daily() is not None


def test_restoring_has_a_way_back(keeper: Keeper) -> None:
    keeper.name("Anna")
    old = keeper.backups.make(BackupReason.BY_HAND)
    keeper.name("Ben")
    assert keeper.backups.look(old.path).lost == 1
    taken, before = keeper.backups.restore(old.path)
    assert (taken, keeper.names()) == (TakenLog(1), {"Anna"})
    assert len(keeper.told) == 1 and keeper.told[0].people_list
    keeper.backups.restore(before.path)
    assert keeper.names() == {"Ben"}


def test_nothing_is_restored_when_there_would_be_no_way_back(
    keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper.name("Anna")
    old = keeper.backups.make(BackupReason.BY_HAND)
    keeper.name("Ben")

    def fails(*_: object, **__: object) -> object:
        raise PeopleFileError("The disk is full.")

    monkeypatch.setattr(module, "write_people_file", fails)
    with pytest.raises(PeopleFileError):
        keeper.backups.restore(old.path)
    assert keeper.names() == {"Ben"} and keeper.told == []


def test_importing_makes_a_backup_only_when_there_is_something_new(keeper: Keeper, tmp_path: Path) -> None:
    keeper.name("Anna")
    path = keeper.backups.save_as(tmp_path / "people.json.gz")
    assert keeper.backups.import_people(path) == (TakenLog(0), None)
    keeper.decisions.undo()
    _, before = keeper.backups.restore(path)
    taken, again = keeper.backups.import_people(before.path)
    assert taken.entries == 1 and again is not None and again.reason is BackupReason.BEFORE_IMPORT
    assert keeper.names() == set()


def test_decisions_that_only_a_backup_knows_are_noticed(keeper: Keeper) -> None:
    keeper.name("Anna")
    assert keeper.backups.missing_since() is None
    made = keeper.backups.make(BackupReason.BY_HAND)
    assert keeper.backups.missing_since() is None
    later = made.path.with_name(made.name.replace("-by-hand-1", "-by-hand-7"))
    made.path.rename(later)
    found = keeper.backups.missing_since()
    assert found is not None and found.path == later


def test_a_locked_librarys_backups_are_locked(keeper: Keeper, tmp_path: Path) -> None:
    keeper.name("Anna")
    keeper.library.key = LibraryKey(b"k" * 32)
    made = keeper.backups.make(BackupReason.BY_HAND)
    assert made.sealed and made.name.endswith(".sealed")
    keeper.name("Ben")
    keeper.backups.restore(made.path)
    assert keeper.names() == {"Anna"}
    keeper.library.key = None
    with pytest.raises(PeopleFileError, match="locked"):
        keeper.backups.look(made.path)


def test_what_is_no_backup_is_not_found(keeper: Keeper, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        keeper.backups.find("yesterday")
    (tmp_path / "any.json").write_text("{}")
    assert keeper.backups.find(str(tmp_path / "any.json")) == tmp_path / "any.json"


def test_every_entry_is_in_it(keeper: Keeper) -> None:
    keeper.name("Anna")
    keeper.decisions.ignore([keeper.faces[1]])
    keeper.decisions.undo()
    made = keeper.backups.make(BackupReason.BY_HAND)
    keeper.backups.restore(made.path)
    with keeper.library.reading() as connection:
        assert [entry.kind for entry in decision_log.entries(connection)] == ["name", "ignore", "undo"]
