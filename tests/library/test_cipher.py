"""Encrypted databases: they do all that others do, and say nothing without their key."""

from __future__ import annotations

from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import Cancelled, LibraryError
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.library import health, migrate, settings
from glimpse_desktop.library.failures import DamagedDatabaseError, sql_errors
from glimpse_desktop.library.store import Library, database_key_of
from glimpse_desktop.library.thumbnails import ThumbnailStore, photo_key

KEY = LibraryKey(bytes(range(32)))
NAME = "Annabella Huberstedt"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    opened = Library.open(tmp_path / "library.sqlite", key=KEY)
    opened.write(lambda connection: settings.put(connection, "who", NAME))
    return opened


def _bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_locked_library_says_nothing_without_its_key(library: Library, tmp_path: Path) -> None:
    assert NAME.encode() not in _bytes_in(tmp_path)  # the write-ahead log, too
    library.close()
    found = _bytes_in(tmp_path)
    assert NAME.encode() not in found
    assert b"SQLite format" not in found
    assert b"CREATE TABLE" not in found


def test_it_opens_with_its_key_alone(library: Library) -> None:
    library.close()
    again = Library.open(library.path, key=KEY)
    with again.reading() as connection:
        assert settings.get(connection, "who") == NAME
        assert health.damage(connection) == []
    again.close()
    for key in (LibraryKey(bytes(32)), None):
        with pytest.raises(LibraryError):
            Library.open(library.path, key=key)


def test_errors_are_the_same(library: Library) -> None:
    with library.reading() as connection, pytest.raises(sql_errors()):
        connection.execute("SELECT nothing FROM nowhere")
    with pytest.raises(LibraryError, match="read-only"), library.reading() as connection:
        connection.execute("DELETE FROM settings")
    cancel = CancelToken()
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1e7) SELECT max(stop(i)) FROM n"
    )
    with pytest.raises(Cancelled), library.reading(cancel) as connection:
        connection.create_function("stop", 1, lambda _i: cancel.cancel() or 1)
        connection.execute(endless).fetchall()
    library.close()


def test_a_changed_byte_is_noticed_wherever_it_is(library: Library) -> None:
    library.close()
    whole = library.path.read_bytes()
    for place in (100, len(whole) // 2, len(whole) - 5000):
        changed = bytearray(whole)
        changed[place] ^= 1
        library.path.write_bytes(changed)
        with pytest.raises(DamagedDatabaseError):
            try:
                opened = Library.open(library.path, key=KEY)
            except LibraryError as error:
                raise (error.__cause__ or error) from None
            with opened.reading() as connection:
                found = health.damage(connection)
            opened.close()
            assert found
            raise DamagedDatabaseError(found[0])


def test_copies_are_encrypted_with_the_same_key(library: Library, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    with library.reading() as connection:
        migrate.copy_database(connection, copy, library.database_key)
    library.close()
    assert NAME.encode() not in copy.read_bytes()
    opened = Library.open(copy, key=KEY)
    with opened.reading() as connection:
        assert settings.get(connection, "who") == NAME
    opened.close()


def test_thumbnails_are_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "thumbnails.sqlite"
    jpeg = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20
    key = photo_key(ContentHash(bytes(32)))
    store = ThumbnailStore.open(path, KEY)
    store.put_many([(key, jpeg)])
    store.close()
    assert jpeg[:64] not in _bytes_in(tmp_path)
    store = ThumbnailStore.open(path, KEY)
    assert store.get_many([key]) == {key: jpeg}
    assert store.damage() == []
    store.close()
    plain = ThumbnailStore.open(path)  # what can't be read is begun anew: it is a cache
    assert plain.count() == 0
    plain.close()


def test_keys_don_t_show(tmp_path: Path) -> None:
    key = database_key_of(KEY)
    assert key.raw.hex() not in repr(key)
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path, key=KEY)
    assert key.raw.hex() not in str(caught.value)
