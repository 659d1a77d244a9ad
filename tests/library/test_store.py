"""Opening, writing, reading, closing; and what goes wrong with files and disks."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, LibraryError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import settings
from glimpse_desktop.library.failures import explaining
from glimpse_desktop.library.store import Connection, Library

NAMES = ["plain", "with space", "per%20cent", "why?", "hash#tag", "Ünïcode 📷", "new\nline", "semi;colon&=+"]


@pytest.mark.parametrize("name", NAMES)
def test_any_path_can_hold_a_library(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "library.sqlite"
    library = Library.open(path)
    library.write(lambda connection: settings.put(connection, "key", "kept"))
    with library.reading() as connection:
        assert settings.get(connection, "key") == "kept"
    library.close()
    assert path.is_file()


@pytest.mark.skipif(os.name != "posix", reason="names that are no text exist only here")
def test_a_path_that_is_no_text_can_hold_a_library(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9 \xff") / "library.sqlite"
    library = Library.open(path)
    library.write(lambda connection: settings.put(connection, "key", "kept"))
    with library.reading() as connection:
        assert settings.get(connection, "key") == "kept"
    library.close()
    assert path.is_file()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_only_the_user_can_read_the_files(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        folder = tmp_path / "new"
        library = Library.open(folder / "library.sqlite")
        library.write(lambda connection: settings.put(connection, "a", "b"))
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
        library.close()
    finally:
        os.umask(old)
    assert modes == dict.fromkeys(["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"], 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX")
def test_a_file_that_others_can_read_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    path.chmod(0o644)
    Library.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_writes_last_and_readers_see_whole_transactions(tmp_path: Path, library: Library) -> None:
    def both(connection: Connection) -> None:
        settings.put(connection, "a", "1")
        settings.put(connection, "b", "1")

    with library.reading() as before:
        assert settings.get(before, "a") is None
        library.write(both)
        assert settings.get(before, "b") is None  # a block sees one moment
        with library.reading() as after:
            assert (settings.get(after, "a"), settings.get(after, "b")) == ("1", "1")
    library.close()
    again = Library.open(tmp_path / "library.sqlite")
    with again.reading() as connection:
        assert settings.get(connection, "a") == "1"
    again.close()


def test_a_failed_write_leaves_nothing_and_the_next_one_works(library: Library) -> None:
    def half(connection: Connection) -> None:
        settings.put(connection, "a", "1")
        raise KeyError("half way")

    with pytest.raises(KeyError, match="half way"):
        library.write(half)
    with library.reading() as connection:
        assert settings.get(connection, "a") is None
    library.write(lambda connection: settings.put(connection, "a", "2"))
    with library.reading() as connection:
        assert settings.get(connection, "a") == "2"


def test_readers_cannot_write(library: Library) -> None:
    with library.reading() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        settings.put(connection, "a", "1")


def test_errors_of_the_caller_stay_what_they_are(library: Library) -> None:
    with pytest.raises(FileNotFoundError), library.reading():
        Path("/no/such/file").read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="no such table"), library.reading() as connection:
        connection.execute("SELECT * FROM no_table")
    with library.reading() as connection:
        assert settings.get(connection, "a") is None


def test_writes_happen_one_after_the_other_in_order(library: Library) -> None:
    def add(connection: Connection, number: int) -> None:
        settings.put(connection, "list", f"{settings.get(connection, 'list') or ''}{number},")

    futures = [library.submit(lambda connection, n=n: add(connection, n)) for n in range(50)]
    for future in futures:
        future.result(10)
    with library.reading() as connection:
        assert settings.get(connection, "list") == "".join(f"{n}," for n in range(50))


def test_many_threads_read_and_write(library: Library) -> None:
    def work(number: int) -> int:
        library.write(lambda connection: settings.put(connection, f"key{number}", str(number)))
        with library.reading() as connection:
            return int(settings.get(connection, f"key{number}") or -1)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(100))) == list(range(100))


def test_writing_inside_a_write_is_refused_rather_than_stuck(library: Library) -> None:
    with pytest.raises(RuntimeError, match="inside a write"):
        library.write(lambda connection: library.write(lambda inner: None))


def test_closing_finishes_queued_writes_and_leaves_one_file(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite")
    gate = threading.Event()
    library.submit(lambda connection: gate.wait(10))
    queued = library.submit(lambda connection: settings.put(connection, "late", "yes"))
    gate.set()
    library.close()
    library.close()
    queued.result(0)
    assert [file.name for file in tmp_path.iterdir()] == ["library.sqlite"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("writer of")]
    with pytest.raises(LibraryError, match="closed"):
        library.write(lambda connection: None)
    with pytest.raises(LibraryError, match="closed"), library.reading():
        pass


def test_a_reader_that_outlives_the_library_is_closed_when_returned(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite")
    with library.reading() as connection:
        library.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_a_full_disk_is_said_and_nothing_is_half_written(library: Library) -> None:
    def fill(connection: Connection) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        settings.put(connection, "small", "1")
        settings.put(connection, "large", "x" * 1_000_000)

    with pytest.raises(LibraryError, match="disk is full"):
        library.write(fill)
    with library.reading() as connection:
        assert settings.get(connection, "small") is None
    library.write(lambda connection: connection.execute("PRAGMA max_page_count = 1000000").fetchone())
    library.write(lambda connection: settings.put(connection, "small", "2"))
    with library.reading() as connection:
        assert settings.get(connection, "small") == "2"


def test_a_full_disk_while_opening_is_said() -> None:
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("this system has no device that is always full")
    # Opened unbuffered: the error comes from the write itself.
    with (
        pytest.raises(LibraryError, match="disk is full"),
        explaining(device),
        device.open("wb", buffering=0) as file,
    ):
        file.write(b"x")


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").mkdir()
    with pytest.raises(LibraryError, match="is a folder"):
        Library.open(tmp_path / "library.sqlite")


def test_a_library_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "photos").write_text("not a folder")
    with pytest.raises(LibraryError, match="is a file"):
        Library.open(tmp_path / "photos" / "library.sqlite")
    assert (tmp_path / "photos").read_text() == "not a folder"


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(LibraryError, match="not a database"):
        Library.open(path)
    assert path.read_bytes() == b"Dear diary, " * 1000


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_damaged_library_is_said(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    data = bytearray(path.read_bytes())
    data[100:4000] = b"\xa5" * 3900
    path.write_bytes(data)
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(LibraryError, match="permission"):
            Library.open(tmp_path / "library.sqlite")
    finally:
        tmp_path.chmod(0o700)


def test_a_read_only_database_is_said(library: Library) -> None:
    def work(connection: Connection) -> None:
        connection.execute("PRAGMA query_only = ON")
        try:
            settings.put(connection, "a", "1")
        finally:
            connection.execute("PRAGMA query_only = OFF")

    with pytest.raises(LibraryError, match="read-only"):
        library.write(work)


_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_a_long_read_ends_when_it_is_cancelled_and_no_other_does(library: Library) -> None:
    cancel = CancelToken()
    timer = threading.Timer(0.1, cancel.cancel)
    with library.reading() as other:
        rows = other.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT i FROM n"
        )
        assert rows.fetchone() == (1,)
        with pytest.raises(Cancelled), library.reading(cancel) as connection:
            timer.start()
            connection.execute(_ENDLESS).fetchone()
        assert len(rows.fetchall()) == 8
    with pytest.raises(Cancelled), library.reading(cancel):
        pass
    with library.reading(CancelToken()) as connection:  # the same connection, perhaps
        assert connection.execute("SELECT 1").fetchone() == (1,)
    library.write(lambda writer: writer.execute("SELECT 1"))


def test_what_is_wrong_with_a_statement_is_said_of_a_cancelled_read_too(library: Library) -> None:
    cancel = CancelToken()
    with pytest.raises(sqlite3.OperationalError), library.reading(cancel) as connection:
        cancel.cancel()
        connection.execute("SELECT * FROM nowhere")
