"""Small pictures of photos and faces: a cache in a database file of its own.

Keys say what a picture shows, not which row it belongs to: a photo by its content, a face by content and box. So a
thumbnail is still right after everything else has been rebuilt, and copies of a file share theirs.
"""

from __future__ import annotations

import contextlib
import logging
import struct
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NewType, Self

from glimpse_desktop.domain.forgetting import hit
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.connection import (
    Connection,
    make_private_file,
    open_plain,
    prepare_for_writing,
)
from glimpse_desktop.library.database import Database
from glimpse_desktop.library.failures import DamagedDatabaseError, explaining, sql_errors
from glimpse_desktop.library.id_lists import chunks
from glimpse_desktop.library.tidying import write_anew

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import LibraryKey
    from glimpse_desktop.library.cipher import DatabaseKey

_log = logging.getLogger(__name__)

ThumbnailKey = NewType("ThumbnailKey", bytes)

_VERSION = 1
"""Any other version of the file is thrown away."""
_APPLICATION_ID = 0x474C5448
_BOX_STEPS = 10_000
_FARTHEST = 100.0
_CACHE_KIB = 4096
"""Enough for the index of keys: the writer never reads a picture again."""
_PAGE_BYTES = 1024
"""Pictures begin on pages of their own; with pages of 8 KB a file is 1.34 times what it holds, so 1.05."""


def photo_key(content: ContentHash) -> ThumbnailKey:
    """The key of a photo's thumbnail."""
    return ThumbnailKey(b"p" + content)


def face_key(content: ContentHash, box: Box) -> ThumbnailKey:
    """The key of a face's thumbnail; boxes that agree to 1/10,000 of the picture's sides share it."""
    # No face is a hundred pictures away, but where a bit of its row has flipped.
    sides = (round(max(-_FARTHEST, min(_FARTHEST, side)) * _BOX_STEPS) for side in (box.x, box.y, box.w, box.h))
    return ThumbnailKey(b"f" + content + struct.pack("<4i", *sides))


def _box_of(key: bytes) -> Box:
    x, y, w, h = struct.unpack("<4i", key[-16:])
    return Box(x / _BOX_STEPS, y / _BOX_STEPS, w / _BOX_STEPS, h / _BOX_STEPS)


class ThumbnailStore:
    """JPEGs by key. Safe from any thread. A damaged file is thrown away and begun anew."""

    def __init__(self, path: Path, database: Database | None) -> None:
        """Use ``open``. ``database`` None: see ``SeenThumbnails``."""
        self._path = path
        self._held = database
        self._lock = threading.Lock()

    @property
    def _database(self) -> Database:
        if self._held is None:
            raise LookOnly.ASKED.error()
        return self._held

    @classmethod
    def open(cls, path: Path, key: LibraryKey | None = None) -> Self:
        """Open the file at ``path``, made when it is missing or unusable; ``key``: that of a locked library.

        Raises LibraryError.
        """
        path = path.absolute()
        return cls(path, _open_or_remake(path, None if key is None else thumbnails_key_of(key)))

    def get_many(self, keys: Iterable[ThumbnailKey]) -> dict[ThumbnailKey, bytes]:
        """The thumbnails there are; the others are missing from the result."""
        found: dict[ThumbnailKey, bytes] = {}
        database = self._database
        try:
            with database.reading() as connection:
                for marks, piece in chunks(keys):
                    found.update(
                        connection.execute(f"SELECT key, jpeg FROM thumbnails WHERE key IN ({marks})", piece)
                    )
        except DamagedDatabaseError:
            self._remake(database)
        return found

    def put_many(self, items: Iterable[tuple[ThumbnailKey, bytes]]) -> None:
        """Keep these JPEGs, in place of older ones. Raises LibraryError when the disk is full."""
        kept = list(items)

        def work(connection: Connection) -> None:
            connection.executemany(
                "INSERT INTO thumbnails (key, jpeg) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET jpeg = excluded.jpeg",
                kept,
            )

        database = self._database
        try:
            database.write(work)
        except DamagedDatabaseError:
            self._remake(database)
            self._database.write(work)

    def remove_many(self, keys: Iterable[ThumbnailKey]) -> None:
        """Forget these thumbnails: nothing has these pictures any more."""
        gone = [(key,) for key in keys]
        database = self._database
        try:
            database.write(
                lambda connection: connection.executemany("DELETE FROM thumbnails WHERE key = ?", gone) and None
            )
        except DamagedDatabaseError:
            self._remake(database)

    def forget_faces(self, places: Mapping[ContentHash, Sequence[Box]]) -> None:
        """Remove every picture of a face in these places, whichever pack's box it was cut out by."""

        def work(connection: Connection) -> None:
            connection.execute("PRAGMA secure_delete = ON")
            for content, boxes in places.items():
                first = b"f" + content
                keys = [
                    row[0]
                    for row in connection.execute(
                        "SELECT key FROM thumbnails WHERE key >= ? AND key < ?", (first, first + b"\xff" * 17)
                    )
                ]
                gone = [(key,) for key in keys if hit(boxes, [_box_of(key)])]
                connection.executemany("DELETE FROM thumbnails WHERE key = ?", gone)

        database = self._database
        try:
            database.write(work)
        except DamagedDatabaseError:
            self._remake(database)

    def tidy(self, cancel: CancelToken | None = None) -> None:
        """Write the file anew, so that nothing is left of removed pictures. Raises LibraryError, Cancelled."""
        database = self._database
        try:
            write_anew(database, cancel)
        except DamagedDatabaseError:
            self._remake(database)

    def count(self) -> int:
        """How many thumbnails are kept."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM thumbnails").fetchone()[0])

    def clear(self) -> None:
        """Forget all of them and give their room on the disk back."""

        def work(connection: Connection) -> None:
            connection.execute("DELETE FROM thumbnails")
            # A file only shrinks outside of transactions; the writer's thread has the file for itself.
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("BEGIN IMMEDIATE")

        database = self._database
        try:
            database.write(work)
        except DamagedDatabaseError:
            self._remake(database)

    def damage(self) -> list[str]:
        """A sentence for each kind of damage found; empty when the file is sound."""
        try:
            with self._database.reading() as connection:
                lines = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
        except DamagedDatabaseError as error:
            lines = [str(error)]
        return [f"The thumbnails are damaged and will be made again: {line}" for line in lines if line != "ok"]

    def close(self) -> None:
        """Finish writing and close the file."""
        with self._lock:
            self._database.close()

    def _remake(self, damaged: Database) -> None:
        with self._lock:
            if self._held is not damaged or damaged.closed:
                return  # another thread was faster, or the store was closed meanwhile
            _log.warning("the thumbnails in %s are damaged: begun anew", self._path)
            damaged.close()
            _remove(self._path)
            self._held = _open_or_remake(self._path, damaged.database_key)


def thumbnails_key_of(key: LibraryKey) -> DatabaseKey:
    """What the thumbnails of a locked library are opened with."""
    from glimpse_desktop.library.cipher import DatabaseKey

    return DatabaseKey.of(key, "thumbnails", _PAGE_BYTES)


def _open_or_remake(path: Path, key: DatabaseKey | None) -> Database:
    try:
        return _open(path, key)
    except DamagedDatabaseError as error:
        _log.warning("thumbnails are begun anew: %s", error)
    _remove(path)
    return _open(path, key)


def _open(path: Path, key: DatabaseKey | None) -> Database:
    make_private_file(path)
    connection = open_plain(path, key)
    try:
        with explaining(path):
            holds_thumbnails(connection, path)
            # A cache need not survive a power cut to the last picture, it only has to stay whole.
            prepare_for_writing(connection, synchronous="NORMAL", page_bytes=_PAGE_BYTES)
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            _make_table(connection)
        return Database(path, connection, key)
    except BaseException:
        with contextlib.suppress(*sql_errors()):
            connection.close()
        raise


def holds_thumbnails(connection: Connection, path: Path) -> bool:
    """False: nothing at all. Raises DamagedDatabaseError for another version, and for what is something else."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not empty and (version, application) != (_VERSION, _APPLICATION_ID):
        raise DamagedDatabaseError("{path} holds something else.", path=path)
    return not empty


def _make_table(connection: Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS thumbnails (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,"
        " jpeg BLOB NOT NULL)"
    )
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_VERSION}")
    connection.execute("COMMIT")


def _remove(path: Path) -> None:
    with explaining(path):
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
