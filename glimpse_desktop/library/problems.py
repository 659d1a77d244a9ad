"""Photos and folders that could not be read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from pathlib import Path

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.library import settings, unfound
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json

FOLDER_GONE = marked("the folder can't be found")

_IGNORED = "problem ignored:"
_READERS = "readers"


def every(connection: Connection, *, with_ignored: bool = True) -> list[ProblemRow]:
    """Folders that are gone, folders that could not be listed, then photos; each by path."""
    rows = connection.execute(
        """
        SELECT 0, path, ?, NULL FROM folders WHERE reachable = 0
        UNION ALL SELECT 1, path, reason, NULL FROM unreadable
        UNION ALL SELECT 2, path, problem, id FROM photos WHERE problem IS NOT NULL AND missing = 0
        ORDER BY 1, 2
        """,
        (FOLDER_GONE,),
    ).fetchall()
    ignored = _ignored(connection)
    return [
        ProblemRow(Path(os.fsdecode(path)), reason, None if photo is None else PhotoId(photo), is_ignored)
        for _, path, reason, photo in rows
        if not (is_ignored := bool(ignored) and _key(path, reason) in ignored) or with_ignored
    ]


def count(connection: Connection) -> int:
    """How many there are that nobody wants to be spared, folders with photos that vanished among them."""
    asked = len(unfound.vanished(connection))
    if _ignored(connection):
        return len(every(connection, with_ignored=False)) + asked
    row = connection.execute("""
        SELECT (SELECT count(*) FROM folders WHERE reachable = 0) + (SELECT count(*) FROM unreadable)
             + (SELECT count(*) FROM photos WHERE problem IS NOT NULL AND missing = 0)
    """).fetchone()
    return int(row[0]) + asked


def forget(connection: Connection, photos: Collection[PhotoId] | None = None) -> bool:
    """Photos with a problem (None: all of them) count as new files again: the next run tries each once more.

    Whether there are any.
    """
    among = "" if photos is None else "AND id IN (SELECT value FROM json_each(?))"
    done = connection.execute(
        f"UPDATE photos SET problem = NULL, stale = 1 WHERE problem IS NOT NULL {among}",
        () if photos is None else (ids_json(sorted(photos)),),
    )
    return done.rowcount > 0


def readers(connection: Connection) -> str | None:
    """By what photos were last tried to be read (see ``imaging.source.readers``); None: nobody noted it."""
    return settings.get(connection, _READERS)


def forget_for(connection: Connection, readers: str) -> bool:
    """From now on photos are read by ``readers``, which may read what others couldn't: ``forget`` all."""
    settings.put(connection, _READERS, readers)
    return forget(connection)


def ignore(connection: Connection, rows: Sequence[ProblemRow], on: bool) -> None:
    """Spare the person these, or no longer. One that comes to have another reason is shown all the same."""
    for row in rows:
        key = _key(os.fsencode(row.path), row.reason)
        if on:
            settings.put(connection, key, "yes")
        else:
            settings.remove(connection, key)
    # What has been mended meanwhile needs no note.
    there = {_key(os.fsencode(row.path), row.reason) for row in every(connection)}
    for key in _ignored(connection) - there:
        settings.remove(connection, key)


def _ignored(connection: Connection) -> set[str]:
    last = _IGNORED[:-1] + chr(ord(_IGNORED[-1]) + 1)
    return {
        key
        for (key,) in connection.execute("SELECT key FROM settings WHERE key >= ? AND key < ?", (_IGNORED, last))
    }


def _key(path: bytes, reason: str) -> str:
    """Of a setting. A path may be bytes that are no text, so its digest stands for it."""
    return _IGNORED + hashlib.sha256(path + b"\0" + reason.encode()).hexdigest()
