"""A photo's file was written anew with the same picture in it, as when names are put into it: its new content
takes over all that the old one has, so that nothing has to be looked at again."""

from __future__ import annotations

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PhotoId
from glimpse_desktop.library.connection import Connection


def take_over(
    connection: Connection, photo: PhotoId, old: ContentHash, new: ContentHash
) -> tuple[int, list[FaceId]] | None:
    """Give ``new`` the analyses, faces and look of ``old``, of which ``photo`` was a file until now.

    Where ``photo`` was the only one, its rows become those of ``new``; else they are copied. Returns the
    ``contents.id`` of ``new`` and the faces that are new rows; None when ``old`` isn't known. What follows from
    the log, marks and labels, is the caller's.
    """
    row = connection.execute("SELECT id, analysis_id FROM contents WHERE hash = ?", (old,)).fetchone()
    if row is None:
        return None
    source, shown = row
    known = connection.execute("SELECT id, analysis_id FROM contents WHERE hash = ?", (new,)).fetchone()
    if known is None and not _has_other_photos(connection, source, photo):
        connection.execute("UPDATE contents SET hash = ? WHERE id = ?", (new, source))
        return source, []
    if known is None:
        columns = ", ".join(_columns(connection, "contents", {"id", "hash", "analysis_id"}))
        content = connection.execute(
            f"INSERT INTO contents (hash, {columns}) SELECT ?, {columns} FROM contents WHERE id = ?", (new, source)
        ).lastrowid
        assert content is not None
    elif known[1] is not None:
        return known[0], []
    else:
        content = known[0]
    faces = _copy_analyses(connection, source, shown, content)
    connection.execute(
        "INSERT OR IGNORE INTO looks (content_id, hash, detail, compared)"
        " SELECT ?, hash, detail, hash IS NULL FROM looks WHERE content_id = ?",
        (content, source),
    )
    return content, faces


def is_used(connection: Connection, content: ContentHash) -> bool:
    """Whether the library knows the content still."""
    return connection.execute("SELECT 1 FROM contents WHERE hash = ?", (content,)).fetchone() is not None


def face_boxes(connection: Connection, content: ContentHash) -> list[Box]:
    """The boxes of all faces of a content, of every analysis."""
    rows = connection.execute(
        "SELECT DISTINCT f.x, f.y, f.w, f.h FROM contents c JOIN faces f ON f.content_id = c.id WHERE c.hash = ?",
        (content,),
    )
    return [Box(*row) for row in rows]


def _has_other_photos(connection: Connection, content: int, photo: PhotoId) -> bool:
    """Also those that are missing: their files may come back, with that content."""
    return (
        connection.execute(
            "SELECT 1 FROM photos WHERE content_id = ? AND id <> ? LIMIT 1", (content, photo)
        ).fetchone()
        is not None
    )


def _copy_analyses(connection: Connection, source: int, shown: int | None, content: int) -> list[FaceId]:
    own = {"id", "content_id", "analysis_id"}
    columns = ", ".join(_columns(connection, "faces", own))
    added: list[FaceId] = []
    for (analysis,) in connection.execute("SELECT id FROM analyses WHERE content_id = ?", (source,)).fetchall():
        copy = connection.execute(
            "INSERT OR IGNORE INTO analyses (content_id, pack_id, pack_version, finished_at)"
            " SELECT ?, pack_id, pack_version, finished_at FROM analyses WHERE id = ?",
            (content, analysis),
        )
        if not copy.rowcount:  # it has one by that pack
            continue
        made = copy.lastrowid
        for (face,) in connection.execute(
            "SELECT id FROM faces WHERE analysis_id = ? ORDER BY id", (analysis,)
        ).fetchall():
            twin = connection.execute(
                f"INSERT INTO faces (content_id, analysis_id, {columns}) SELECT ?, ?, {columns} FROM faces"
                " WHERE id = ?",
                (content, made, face),
            ).lastrowid
            assert twin is not None
            added.append(FaceId(twin))
            connection.execute(
                "INSERT INTO face_groups (face_id, group_id)"
                " SELECT ?, group_id FROM face_groups WHERE face_id = ?",
                (twin, face),
            )
            columns_of_guess = ", ".join(_columns(connection, "suggestions", {"face_id"}))
            connection.execute(
                f"INSERT INTO suggestions (face_id, {columns_of_guess}) SELECT ?, {columns_of_guess}"
                " FROM suggestions WHERE face_id = ?",
                (twin, face),
            )
        if analysis == shown:
            connection.execute("UPDATE contents SET analysis_id = ? WHERE id = ?", (made, content))
    return added


def _columns(connection: Connection, table: str, besides: set[str]) -> list[str]:
    """A later version may have more of them than this one knows."""
    return [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})") if name not in besides]
