"""Encrypting a library and the way back: nothing shows or is lost; a kill leaves one state or the other."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import Cancelled, LibraryError, LibraryLockedError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.workspace import lock_care, lock_change
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.lock_care import library_key, remove_lock, required_key, set_lock
from glimpse_desktop.workspace.workspace import Workspace
from tests.support import locked_library
from tests.support.locked_library import BACKUP, CHEAP, contents_of, everything_in, leave_traces, secrets_of

WORDS = "correct horse battery staple"


class Killed(BaseException):
    """As if the process ended here."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[bytes], tuple[object, ...]]]:
    """A library that was used, its secrets and what is in it."""
    folder = tmp_path_factory.mktemp("filled")
    with pytest.MonkeyPatch.context() as patch:
        locked_library.use_squares(patch)
        locations = locked_library.fill(folder)
        contents = contents_of(locations)
        leave_traces(locations)
        yield folder, secrets_of(locations), contents


@pytest.fixture
def locations(
    filled: tuple[Path, list[bytes], tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Locations:
    locked_library.use_squares(monkeypatch)
    monkeypatch.setattr(os, "fsync", lambda _fd: None)  # nobody pulls the plug, and it takes most of the time
    shutil.copytree(filled[0] / "library", tmp_path / "library")
    return Locations(tmp_path / "library", tmp_path / "cache")


def _lock(locations: Locations, cancel: CancelToken | None = None) -> LibraryKey:
    return set_lock(locations, WORDS, lambda _done, _total: None, cancel or CancelToken(), cost=CHEAP)


def _unlock(locations: Locations) -> None:
    remove_lock(locations, WORDS, lambda _done, _total: None, CancelToken())


def _shown(locations: Locations, secrets: list[bytes]) -> list[tuple[str, bytes]]:
    return [
        (name, secret)
        for name, content in everything_in(locations).items()
        for secret in secrets
        if secret in content
    ]


def test_the_library_has_secrets_in_every_kind_of_file(
    locations: Locations, filled: tuple[Path, list[bytes], tuple[object, ...]]
) -> None:
    shown = _shown(locations, filled[1])
    assert {secret for _, secret in shown} == set(filled[1])
    assert any(name.endswith(".hnsw") for name in everything_in(locations))


def test_nothing_shows_in_a_locked_library_and_all_of_it_is_there(
    locations: Locations, filled: tuple[Path, list[bytes], tuple[object, ...]]
) -> None:
    _, secrets, contents = filled
    key = _lock(locations)
    assert _shown(locations, secrets) == []
    assert contents_of(locations, key) == contents
    assert contents_of(locations, library_key(locations, WORDS)) == contents
    assert _shown(locations, secrets) == []
    assert not any(
        name.endswith((".locking", ".unlocked-before", ".sqlite-wal")) for name in everything_in(locations)
    )
    assert "[window]" in locations.window_state.read_text()
    assert "recent" not in locations.window_state.read_text()


def test_nothing_shows_after_it_was_used(
    locations: Locations, tmp_path: Path, filled: tuple[Path, list[bytes], tuple[object, ...]]
) -> None:
    key = _lock(locations)
    locked_library.draw_photo(tmp_path / "photos" / "new.png", [(0.3, 60, 40, 60)])
    workspace = Workspace.open(locations, key=key)
    locked_library.use(workspace, tmp_path)
    assert _shown(locations, filled[1]) == []  # while it is open, too: write-ahead logs
    workspace.close()
    assert _shown(locations, [*filled[1], *secrets_of(locations, key)]) == []
    assert any(name.endswith(".hnsw") for name in everything_in(locations))


def test_the_way_back_is_the_same_library(
    locations: Locations, filled: tuple[Path, list[bytes], tuple[object, ...]]
) -> None:
    _lock(locations)
    assert (locations.backups / f"{BACKUP}.sealed").is_file()
    _unlock(locations)
    assert contents_of(locations) == filled[2]
    assert not locations.lock_file.exists()
    assert locked_library.NAME.encode() in (locations.backups / BACKUP).read_bytes()
    assert not lock_care.is_locked(locations)


def test_a_backup_elsewhere_opens_with_the_passphrase_when_all_else_is_lost(
    locations: Locations, tmp_path: Path
) -> None:
    key = _lock(locations)
    drive = tmp_path / "drive"
    drive.mkdir()
    workspace = Workspace.open(locations, key=key)
    workspace.backups.keep_elsewhere(drive)
    made = workspace.backups.make(BackupReason.BY_HAND)
    workspace.close()
    shutil.rmtree(locations.library_dir)
    (lock,) = drive.glob("*lock.json")
    locations.create()
    lock.rename(locations.lock_file)
    workspace = Workspace.open(locations, key=library_key(locations, WORDS))
    workspace.backups.restore(drive / made.name)
    with workspace._library.reading() as connection:
        kept = connection.execute("SELECT count(*) FROM decisions").fetchone()[0]
    workspace.close()
    assert kept and locked_library.NAME.encode() not in (drive / made.name).read_bytes()


def test_a_file_that_nobody_knows_is_sealed_to_be_sure(locations: Locations) -> None:
    (locations.library_dir / "library-damaged-1.sqlite").write_bytes(
        b"SQLite format 3\0" + locked_library.NAME.encode()
    )
    _lock(locations)
    assert not any(locked_library.NAME.encode() in content for content in everything_in(locations).values())
    _unlock(locations)
    assert locked_library.NAME.encode() in (locations.library_dir / "library-damaged-1.sqlite").read_bytes()


def test_without_its_key_it_does_not_open(locations: Locations) -> None:
    _lock(locations)
    for writes in (True, False):
        with pytest.raises(LibraryLockedError, match="passphrase"):
            Workspace.open(locations, writes=writes)
    with pytest.raises(LibraryError, match="locked already"):
        _lock(locations)


_STEPS = ("_replace", "_remove", "_overwrite", "write_synced", "sync_folder", "_prepare", "_forget_in_plain")


def _die_at(patch: pytest.MonkeyPatch, step: int) -> None:
    """Killed before the ``step``-th thing that a change does to files, and nothing is tidied up after it."""
    count = 0

    def dying(work: Callable[..., object]) -> Callable[..., object]:
        def once(*arguments: object) -> object:
            nonlocal count
            count += 1
            if count >= step:
                raise Killed
            return work(*arguments)

        return once

    for name in _STEPS:
        patch.setattr(lock_change, name, dying(getattr(lock_change, name)))


@pytest.mark.parametrize("locks", [True, False])
def test_a_kill_at_any_step_leaves_one_state_or_the_other(
    locations: Locations,
    filled: tuple[Path, list[bytes], tuple[object, ...]],
    tmp_path: Path,
    locks: bool,
) -> None:
    _, secrets, contents = filled
    if not locks:
        _lock(locations)
    change = _lock if locks else _unlock
    kept = tmp_path / "kept"
    shutil.copytree(locations.library_dir, kept)
    states = []
    for step in range(1, 200):
        shutil.rmtree(locations.library_dir)
        shutil.copytree(kept, locations.library_dir)
        with pytest.MonkeyPatch.context() as patch:
            _die_at(patch, step)
            try:
                change(locations)
            except Killed:
                pass
            else:
                break
        owner = LibraryLock(locations.lock)
        owner.acquire(timeout=1.0)
        if locations.lock_change.exists():
            lock_change.finish_change(locations)
        owner.release()
        left = everything_in(locations)
        assert not any(name.endswith((".locking", ".unlocked-before", "lock-change.json")) for name in left), step
        locked = lock_care.is_locked(locations)
        states.append(locked)
        if locked:
            assert _shown(locations, secrets) == [], step
        if step % 9 == 0:
            assert contents_of(locations, library_key(locations, WORDS) if locked else None) == contents, step
    assert states[0] is not locks and states[-1] is locks  # both states were left
    assert states == sorted(states, reverse=not locks)
    assert lock_care.is_locked(locations) is locks


def test_a_change_that_was_interrupted_is_finished_by_whoever_opens(locations: Locations) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock_change, "_go_forward", lambda *_: (_ for _ in ()).throw(Killed))
        with pytest.raises(Killed):
            _lock(locations)
    assert locations.lock_change.exists()
    with pytest.raises(LibraryLockedError):
        Workspace.open(locations, writes=False)
    assert not locations.lock_change.exists()
    workspace = Workspace.open(locations, key=library_key(locations, WORDS))
    assert [row.name for row in workspace.people() if row.name] == [locked_library.NAME]
    workspace.close()


def test_stopping_it_changes_nothing(locations: Locations) -> None:
    before = everything_in(locations)
    cancel = CancelToken()

    def stop(done: int, _total: int) -> None:
        if done:
            cancel.cancel()

    with pytest.raises(Cancelled):
        set_lock(locations, WORDS, stop, cancel, cost=CHEAP)
    after = everything_in(locations)
    after.pop("lock", None), before.pop("lock", None)
    assert after.keys() - before.keys() == set()
    assert required_key(locations, None, owned=False) is None


def test_no_room_is_said_before_anything_is_done(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything_in(locations)
    usage = shutil.disk_usage(locations.library_dir)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    with pytest.raises(LibraryError, match="not enough room"):
        _lock(locations)
    assert everything_in(locations) == before


def test_a_library_in_use_is_left_alone(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_care, "_SECONDS", 0.0)
    workspace = Workspace.open(locations)
    with pytest.raises(LibraryError, match="open on this library"):
        _lock(locations)
    workspace.close()


def test_a_damaged_database_is_not_touched(locations: Locations) -> None:
    content = bytearray(locations.database.read_bytes())
    content[8192 : 8192 + 4000] = bytes(4000)
    locations.database.write_bytes(content)
    with pytest.raises(DamagedDatabaseError):
        _lock(locations)
    assert locations.database.read_bytes()[8192:] == bytes(content[8192:])
    assert not locations.lock_file.exists()


def test_damaged_caches_are_left_out(
    locations: Locations, filled: tuple[Path, list[bytes], tuple[object, ...]]
) -> None:
    locations.thumbnails.write_bytes(b"no database at all" * 999)
    key = _lock(locations)
    assert not locations.thumbnails.exists()
    for path in locations.index_dir.glob("*.hnsw"):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    workspace = Workspace.open(locations, key=key)
    assert list(workspace.verify())
    workspace.rebuild_index()
    assert list(workspace.verify()) == []
    workspace.close()
    assert contents_of(locations, key)[0] == filled[2][0]


@pytest.mark.skipif(os.name != "posix", reason="hard links as backups are a habit of these systems")
def test_another_name_of_a_file_keeps_what_is_in_it(locations: Locations, tmp_path: Path) -> None:
    before = locations.database.read_bytes()
    os.link(locations.database, tmp_path / "backup.sqlite")
    _lock(locations)
    assert len((tmp_path / "backup.sqlite").read_bytes()) == len(before)
    assert b"SQLite format" in (tmp_path / "backup.sqlite").read_bytes()


def test_a_journal_from_elsewhere_touches_no_other_file(locations: Locations, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    locations.lock_change.write_text(
        '{"complete": true, "locks": true, "changes": [], "dropped": ["../precious"]}'
    )
    with pytest.raises(LibraryError, match="damaged"):
        required_key(locations, None, owned=False)
    assert (tmp_path / "precious").read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="making links takes rights that tests don't have")
def test_a_link_in_the_folder_costs_only_the_link(locations: Locations, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"an original")
    for link in (
        locations.log_dir / "a.log",
        locations.library_dir / "photo.part",
        locations.library_dir / "photo.jpg",
    ):
        link.symlink_to(photo)
    _lock(locations)
    assert photo.read_bytes() == b"an original"
    assert not (locations.log_dir / "a.log").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="making links takes rights that tests don't have")
def test_a_library_that_a_link_leads_to_is_not_left_there_in_plain(locations: Locations, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.sqlite"
    locations.database.rename(elsewhere)
    locations.database.symlink_to(elsewhere)
    _lock(locations)
    assert locked_library.NAME.encode() not in elsewhere.read_bytes()
