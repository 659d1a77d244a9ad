"""Photos whose files are not found any more, too many at once to believe it: they stay in views until somebody
says what became of them, or they are found."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from glimpse_desktop.domain.drives import Vanished
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json

_MISSED, _ASKED, _STAYS = 0, 1, 2


def ids(connection: Connection) -> set[PhotoId]:
    """All of them."""
    return {PhotoId(photo) for (photo,) in connection.execute("SELECT photo_id FROM unfound")}


def hold(connection: Connection, photos: Sequence[PhotoId], newest: PhotoId) -> None:
    """These were missed by a scan; ``newest``: the highest id that any photo had before it."""
    connection.executemany(
        """INSERT OR IGNORE INTO unfound (photo_id, newest)
           SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM photos WHERE id = ?1)""",
        [(photo, newest) for photo in photos],
    )


def found(connection: Connection, photos: Collection[PhotoId]) -> bool:
    """Their files are there. True when that is news."""
    rows = connection.execute(
        "DELETE FROM unfound WHERE photo_id IN (SELECT value FROM json_each(?)) RETURNING photo_id",
        (ids_json(sorted(photos)),),
    ).fetchall()
    return bool(rows)


def newest_photo(connection: Connection) -> PhotoId:
    """The highest id of all photos, 0 without any."""
    return PhotoId(connection.execute("SELECT coalesce(max(id), 0) FROM photos").fetchone()[0])


def settle(connection: Connection) -> list[PhotoId]:
    """After a scan and what followed: those that were found elsewhere are taken out, about the others somebody is
    to be asked. Returns the photos taken out.

    A photo was moved when its content is that of a file which came to the library since, and is there.
    """
    moved = [
        PhotoId(photo)
        for (photo,) in connection.execute(
            """SELECT u.photo_id FROM unfound u JOIN photos p ON p.id = u.photo_id
               WHERE EXISTS (SELECT 1 FROM photos q WHERE q.content_id = p.content_id AND q.missing = 0
                   AND q.stale = 0 AND q.id > u.newest AND q.id NOT IN (SELECT photo_id FROM unfound))"""
        )
    ]
    take_out(connection, moved)
    connection.execute("UPDATE unfound SET state = ? WHERE state = ?", (_ASKED, _MISSED))
    return moved


def has_news(connection: Connection) -> bool:
    """Whether there are some at all: what is to be settled."""
    return connection.execute("SELECT 1 FROM unfound LIMIT 1").fetchone() is not None


def vanished(connection: Connection) -> list[Vanished]:
    """About which somebody is to be asked, by folder."""
    return [
        Vanished(FolderId(folder), Path(os.fsdecode(path)), photos)
        for folder, path, photos in connection.execute(
            """SELECT f.id, f.path, count(*) FROM unfound u JOIN photos p ON p.id = u.photo_id AND p.missing = 0
               JOIN folders f ON f.id = p.folder_id AND f.reachable = 1
               WHERE u.state = ? GROUP BY f.id ORDER BY f.path""",
            (_ASKED,),
        )
    ]


def is_away(connection: Connection, photo: PhotoId) -> bool:
    """Whether the photo's folder could not be found at the last scan."""
    row = connection.execute(
        "SELECT f.reachable FROM photos p JOIN folders f ON f.id = p.folder_id WHERE p.id = ?", (photo,)
    ).fetchone()
    return row is not None and not row[0]


def is_unfound(connection: Connection, photo: PhotoId) -> bool:
    """Whether it is one of them."""
    row = connection.execute("SELECT 1 FROM unfound WHERE photo_id = ?", (photo,)).fetchone()
    return row is not None


def accept(connection: Connection, folder: FolderId | None = None) -> list[PhotoId]:
    """They are deleted, those of one folder or all: out of every view. Names stay in the log. Returns which."""
    gone = _of_folder(connection, folder, (_MISSED, _ASKED, _STAYS))
    take_out(connection, gone)
    return gone


def keep(connection: Connection, folder: FolderId) -> int:
    """They are to stay in views, and nobody is asked again. Returns how many."""
    kept = _of_folder(connection, folder, (_MISSED, _ASKED))
    connection.execute(
        "UPDATE unfound SET state = ? WHERE photo_id IN (SELECT value FROM json_each(?))",
        (_STAYS, ids_json(kept)),
    )
    return len(kept)


def take_out(connection: Connection, photos: Sequence[PhotoId]) -> None:
    """Out of every view; what is known and was decided about their contents stays."""
    text = ids_json(photos)
    connection.execute("UPDATE photos SET missing = 1 WHERE id IN (SELECT value FROM json_each(?))", (text,))
    connection.execute("DELETE FROM unfound WHERE photo_id IN (SELECT value FROM json_each(?))", (text,))


def _of_folder(connection: Connection, folder: FolderId | None, states: Sequence[int]) -> list[PhotoId]:
    among = ",".join(str(state) for state in states)
    return [
        PhotoId(photo)
        for (photo,) in connection.execute(
            f"""SELECT u.photo_id FROM unfound u JOIN photos p ON p.id = u.photo_id
                WHERE u.state IN ({among}) AND (?1 IS NULL OR p.folder_id = ?1) ORDER BY u.photo_id""",
            (folder,),
        )
    ]
