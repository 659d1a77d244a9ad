"""What can't be changed is opened to be looked at, and nothing is written then."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.domain.backups import BackupReason
from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError, LibraryLockedError, LookOnlyError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library import migrate
from glimpse_desktop.library.migrate import Migration
from glimpse_desktop.workspace import lock, lock_care, opening
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.opening import Patience, open_as_possible, why_look_only
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.locked_library import CHEAP, NAME, fill, use_squares


@pytest.fixture
def locations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Locations:
    use_squares(monkeypatch)
    return fill(tmp_path)


@pytest.fixture
def held(locations: Locations) -> Iterator[LibraryLock]:
    """Another process has the library."""
    other = LibraryLock(locations.lock)
    assert other.try_acquire()
    yield other
    other.release()


def protect(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a read-only disk, also for root: whoever asks is told so, and nothing is made."""
    monkeypatch.setattr("glimpse_desktop.library.connection.cannot_be_written", lambda path: path.is_file())
    monkeypatch.setattr("glimpse_desktop.library.store.cannot_be_written", lambda path: path.is_file())


def make_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """This program knows one more migration than the library."""
    known = migrate.migrations()
    newer = [*known, Migration(len(known) + 1, "CREATE TABLE more (id INTEGER)")]
    monkeypatch.setattr(migrate, "migrations", lambda: newer)


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (hashlib.sha256(path.read_bytes()).digest(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def opened(locations: Locations, patience: Patience, key: LibraryKey | None = None) -> Workspace:
    return open_as_possible(locations, pack=None, cancel=CancelToken(), key=key, patience=patience)


def try_everything(workspace: Workspace) -> None:
    """All kinds of changes are refused, calmly."""
    person = workspace.people()[0]
    photo = PhotoId(int(workspace.timeline().ids[0]))
    changes: list[Callable[[], object]] = [
        lambda: workspace.rename_person(person.id, "Zoe"),
        lambda: workspace.favourite_photos([photo]),
        workspace.undo,
        workspace.rescan,
        lambda: workspace.set_strictness(0.5),
        lambda: workspace.searching.save("one", "person:Anna"),
        lambda: workspace.backups.make(BackupReason.BY_HAND),
        workspace.watching.start,
        workspace.storage.clear_thumbnails,
        lambda: workspace.work.want(workspace.work.wanted()),
        workspace.make_sample_album,
        lambda: workspace._library.write(lambda connection: None),
        lambda: workspace._library.submit(lambda connection: None),
    ]
    for change in changes:
        with pytest.raises(LookOnlyError, match=r"only be looked at|opened only to look"):
            change()


@pytest.mark.parametrize("missing", ["", "thumbnails.sqlite", "index"])
def test_a_protected_library_is_looked_at_and_stays_as_it_is(
    locations: Locations, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for path in locations.library_dir.glob(f"{missing}*") if missing else ():
        for file in (path, *path.rglob("*")) if path.is_dir() else (path,):
            if file.is_file():
                file.unlink()
    before = state(locations.library_dir)
    protect(monkeypatch)
    workspace = opened(locations, Patience.NONE)
    with closing(workspace):
        assert workspace.look_only is LookOnly.PROTECTED
        assert workspace.people()[0].name == NAME
        ids = workspace.timeline().ids.tolist()
        assert len(workspace.photo_thumbnails(ids)) == len(ids)
        face = workspace.photo_faces(ids[0])[0]
        workspace.prepare_search()
        assert workspace.find_face(face.id)
        try_everything(workspace)
        assert workspace.people()[0].name == NAME
    assert state(locations.library_dir) == before


def test_what_somebody_else_changes_meanwhile_is_seen(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is write-protected here, and shared by the computer that has it."""
    with monkeypatch.context() as patching:
        protect(patching)
        workspace = opened(locations, Patience.NONE)
        with closing(workspace):
            assert workspace.people()[0].name == NAME
            other = (
                "import sys; from pathlib import Path;"
                "from glimpse_desktop.library.store import Library; library = Library.open(Path(sys.argv[1]));"
                "library.write(lambda one: one.execute(\"UPDATE people SET name = 'Zoe'\")); library.close()"
            )
            subprocess.run([sys.executable, "-c", other, str(locations.database)], check=True)
            assert workspace.people()[0].name == "Zoe"


def test_thumbnails_that_are_something_else_are_left_alone(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    locations.thumbnails.write_bytes(b"no database at all" * 1000)
    before = state(locations.library_dir)
    protect(monkeypatch)
    with closing(opened(locations, Patience.NONE)) as workspace:
        ids = workspace.timeline().ids.tolist()
        assert len(workspace.photo_thumbnails(ids)) == len(ids)
    assert state(locations.library_dir) == before


def test_another_process_is_waited_for_and_then_the_library_is_looked_at(
    locations: Locations, held: LibraryLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_A_LITTLE", 0.01)
    for patience in (Patience.NONE, Patience.A_LITTLE):
        with pytest.raises(LibraryBusyError):
            opened(locations, patience)
    before = state(locations.library_dir)
    with closing(opened(locations, Patience.LOOK)) as workspace:
        assert workspace.look_only is LookOnly.BUSY and why_look_only(locations) is LookOnly.BUSY
        assert workspace.people()[0].name == NAME
        try_everything(workspace)
        held.release()
        assert why_look_only(locations) is None
    assert {name: kept for name, kept in state(locations.library_dir).items() if name in before} == before


def test_what_is_done_soon_is_waited_for(locations: Locations, held: LibraryLock) -> None:
    timer = threading.Timer(0.1, held.release)
    timer.start()
    with closing(opened(locations, Patience.A_LITTLE)) as workspace:
        assert workspace.look_only is None
    timer.join()


def test_an_older_one_that_is_protected_says_what_to_do(
    locations: Locations, monkeypatch: pytest.MonkeyPatch
) -> None:
    protect(monkeypatch)
    make_newer(monkeypatch)
    with pytest.raises(LibraryError, match="older version of Glimpse, and can't be brought up to date") as raised:
        opened(locations, Patience.NONE)
    assert not isinstance(raised.value, LibraryBusyError)


def test_an_older_one_that_is_being_brought_up_to_date_is_waited_for(
    locations: Locations, held: LibraryLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_newer(monkeypatch)
    with pytest.raises(LibraryBusyError):
        opened(locations, Patience.LOOK)
    assert Patience.LOOK.more() is Patience.ALL


def test_a_locked_one_is_unlocked_to_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_squares(monkeypatch)
    locations = fill(tmp_path)
    key = lock_care.set_lock(locations, "words", lambda *_: None, CancelToken(), cost=CHEAP)
    before = state(locations.library_dir)
    protect(monkeypatch)
    with pytest.raises(LibraryLockedError):
        opened(locations, Patience.NONE)
    with closing(opened(locations, Patience.NONE, key)) as workspace:
        assert workspace.look_only is LookOnly.PROTECTED
        assert workspace.people()[0].name == NAME
        ids = workspace.timeline().ids.tolist()
        assert len(workspace.photo_thumbnails(ids)) == len(ids)
        try_everything(workspace)
    assert state(locations.library_dir) == before


def test_where_there_is_no_library_nothing_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locations = Locations(tmp_path / "library", tmp_path / "cache")

    def refuse(_lock: LibraryLock) -> bool:
        raise lock.ProtectedLibraryError("nothing can be written")

    monkeypatch.setattr(LibraryLock, "try_acquire", refuse)
    with pytest.raises(lock.ProtectedLibraryError):
        why_look_only(locations)
