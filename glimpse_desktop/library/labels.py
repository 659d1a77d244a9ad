"""The tables that are derived from the decision log: labels, kept faces, succession."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass, field

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonId, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks, ids_json
from glimpse_desktop.library.shown import SHOWN

_LIVE = "NOT EXISTS (SELECT 1 FROM undone u WHERE u.decision_id = d.id)"


@dataclass(frozen=True, slots=True)
class StoredFace:
    """A face of a content. ``shown``: of the analysis it shows; ``kept``: from a decision, not found."""

    id: FaceId
    box: Box
    shown: bool
    kept: bool

    def is_kept_by(self, boxes: Container[Box]) -> bool:
        """Whether it is the row of one of these kept boxes."""
        return self.kept and self.shown and self.box in boxes


@dataclass(frozen=True, slots=True)
class StoredLabel:
    """A row of ``labels`` without its face; ``status`` is a FaceStatus."""

    status: str
    person: PersonId | None
    decision: DecisionId


@dataclass(slots=True)
class LabelledContent:
    """Everything stored about the faces of one content. ``analysis`` None: it shows no faces yet.

    ``added`` is for whoever adds kept faces after reading it.
    """

    hash: ContentHash
    analysis: int | None
    faces: list[StoredFace] = field(default_factory=list)
    labels: dict[FaceId, StoredLabel] = field(default_factory=dict)
    added: list[FaceId] = field(default_factory=list)


def contents(connection: Connection, ids: Iterable[int]) -> dict[int, LabelledContent]:
    """By ``contents.id``; faces of every analysis."""
    wanted = ids_json(ids)
    found = {
        number: LabelledContent(content, analysis)
        for number, content, analysis in connection.execute(
            "SELECT c.id, c.hash, c.analysis_id FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value",
            (wanted,),
        )
    }
    rows = connection.execute(
        """
        SELECT f.content_id, f.id, f.x, f.y, f.w, f.h, f.analysis_id, f.kept,
               l.status, l.person_id, l.decision_id
        FROM json_each(?) w CROSS JOIN faces f ON f.content_id = w.value
        LEFT JOIN labels l ON l.face_id = f.id
        """,
        (wanted,),
    )
    for number, face, x, y, w, h, analysis, kept, status, person, decision in rows:
        content = found.get(number)
        if content is None:
            continue  # its row is lost by a damage, which the look at the whole file finds (health)
        content.faces.append(
            StoredFace(face, Box(x, y, w, h), shown=analysis == content.analysis, kept=bool(kept))
        )
        if status is not None:
            content.labels[face] = StoredLabel(status, person, decision)
    return found


def of_faces(connection: Connection, faces: Iterable[FaceId]) -> dict[FaceId, StoredLabel]:
    """The labels of those of ``faces`` that have one."""
    rows = connection.execute(
        "SELECT l.face_id, l.status, l.person_id, l.decision_id"
        " FROM json_each(?) w CROSS JOIN labels l ON l.face_id = w.value",
        (ids_json(faces),),
    )
    return {FaceId(face): StoredLabel(status, person, decision) for face, status, person, decision in rows}


def hashes(connection: Connection, ids: Iterable[int]) -> list[ContentHash]:
    """Of those of ``ids`` (``contents.id``) that are there, in their order."""
    rows = connection.execute(
        "SELECT c.hash FROM json_each(?) w CROSS JOIN contents c ON c.id = w.value ORDER BY w.key",
        (ids_json(ids),),
    )
    return [ContentHash(row[0]) for row in rows]


def content_ids(connection: Connection, hashes: Iterable[ContentHash]) -> list[int]:
    """The ``contents.id`` of those of ``hashes`` that the library knows."""
    found: list[int] = []
    for marks, piece in chunks(hashes):
        rows = connection.execute(f"SELECT id FROM contents WHERE hash IN ({marks})", piece)
        found.extend(row[0] for row in rows)
    return found


def shown_content(connection: Connection, photo: PhotoId) -> tuple[int, ContentHash] | None:
    """``(contents.id, hash)`` of what a photo shows, None when it isn't there or not analysed yet."""
    row = connection.execute(
        "SELECT c.id, c.hash FROM photos p JOIN contents c ON c.id = p.content_id"
        " WHERE p.id = ? AND p.missing = 0 AND c.analysis_id IS NOT NULL",
        (photo,),
    ).fetchone()
    return None if row is None else (int(row[0]), ContentHash(row[1]))


def labelled_content_ids(connection: Connection) -> list[int]:
    """The contents with a label or a kept face."""
    rows = connection.execute(
        "SELECT f.content_id FROM labels l JOIN faces f ON f.id = l.face_id"
        " UNION SELECT content_id FROM faces WHERE kept = 1"
    )
    return [row[0] for row in rows]


def shown_faces(
    connection: Connection, ids: Iterable[FaceId]
) -> dict[FaceId, tuple[ContentHash, Box, StoredLabel | None]]:
    """Content, box and label of those of ``ids`` that belong to what their content shows, in their order."""
    rows = connection.execute(
        """
        SELECT f.id, c.hash, f.x, f.y, f.w, f.h, l.status, l.person_id, l.decision_id
        FROM json_each(?) w
        CROSS JOIN faces f ON f.id = w.value
        CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
        LEFT JOIN labels l ON l.face_id = f.id ORDER BY w.key
        """,
        (ids_json(ids),),
    )
    return {
        face: (
            content,
            Box(x, y, w, h),
            None if status is None else StoredLabel(status, person, decision),
        )
        for face, content, x, y, w, h, status, person, decision in rows
    }


def visible_faces(
    connection: Connection, contents: Iterable[ContentHash]
) -> dict[ContentHash, list[tuple[FaceId, Box]]]:
    """The faces that these contents show where views have them, also those marked as none; not replaced ones."""
    found: dict[ContentHash, list[tuple[FaceId, Box]]] = {}
    for marks, hashes in chunks(contents):
        rows = connection.execute(
            f"""
            SELECT c.hash, f.id, f.x, f.y, f.w, f.h FROM contents c CROSS JOIN faces f ON f.content_id = c.id
            LEFT JOIN labels l ON l.face_id = f.id
            WHERE c.hash IN ({marks}) AND f.analysis_id = c.analysis_id AND {SHOWN}
              AND ifnull(l.status, '') <> 'replaced'
            """,
            hashes,
        )
        for content, face, x, y, w, h in rows:
            found.setdefault(content, []).append((FaceId(face), Box(x, y, w, h)))
    return found


def put(connection: Connection, labels: Iterable[tuple[FaceId, StoredLabel]]) -> None:
    """Set these labels."""
    connection.executemany(
        "INSERT INTO labels (face_id, status, person_id, decision_id) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (face_id) DO UPDATE SET status = excluded.status, person_id = excluded.person_id,"
        " decision_id = excluded.decision_id",
        ((face, label.status, label.person, label.decision) for face, label in labels),
    )


def remove(connection: Connection, faces: Iterable[FaceId]) -> None:
    """Take the labels off these faces."""
    connection.executemany("DELETE FROM labels WHERE face_id = ?", ((face,) for face in faces))


def add_kept_face(connection: Connection, content: int, analysis: int, box: Box) -> FaceId:
    """A face that a decision knows and the analysis did not find."""
    face = connection.execute(
        "INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, kept) VALUES (?, ?, ?, ?, ?, ?, 0, 1)",
        (content, analysis, box.x, box.y, box.w, box.h),
    ).lastrowid
    assert face is not None
    return FaceId(face)


def remove_kept_faces(connection: Connection, faces: Iterable[FaceId]) -> None:
    """Remove faces that were added by ``add_kept_face``, and their labels."""
    connection.executemany("DELETE FROM faces WHERE id = ? AND kept = 1", ((face,) for face in faces))


def remove_faces(connection: Connection, faces: Iterable[FaceId]) -> None:
    """Remove these rows with all that is known of them, their embeddings first of all."""
    connection.executemany("DELETE FROM faces WHERE id = ?", ((face,) for face in faces))


def add_succession(connection: Connection, old: ContentHash, new: ContentHash, decision: DecisionId) -> None:
    """What was decided about ``old`` before ``decision`` holds for ``new``."""
    connection.execute(
        "INSERT OR IGNORE INTO succession (old_hash, new_hash, decision_id) VALUES (?, ?, ?)",
        (old, new, decision),
    )


def replay_succession(connection: Connection) -> None:
    """Derive the table ``succession`` from the log."""
    connection.execute("DELETE FROM succession")
    # In this order (CROSS JOIN keeps it): one entry may be about 100,000 photos, which are no pairs.
    connection.execute(f"""
        INSERT OR IGNORE INTO succession (old_hash, new_hash, decision_id)
        SELECT old.hash, new.hash, d.id FROM decisions d
        CROSS JOIN decision_faces old ON old.decision_id = d.id
        CROSS JOIN decision_faces new ON new.decision_id = d.id AND new.rowid > old.rowid
        WHERE d.kind = 'succeed' AND {_LIVE}
    """)


def is_wiped(connection: Connection) -> bool:
    """Whether a table is empty that can't be, by the log: succession, people, labels, rejections or links."""

    def holds(kinds: str, overruled_by: str) -> str:
        """Live entries of these kinds about a face that is shown, with none of the others after it."""
        # In this order (CROSS JOIN keeps it): there may be no such entry, and there may be a million faces.
        return f"""
            SELECT 1 FROM decisions d CROSS JOIN decision_faces f ON f.decision_id = d.id
            CROSS JOIN contents c ON c.hash = f.hash
            CROSS JOIN faces shown ON shown.content_id = c.id AND shown.analysis_id = c.analysis_id
                AND shown.x = f.x AND shown.y = f.y AND shown.w = f.w AND shown.h = f.h
            WHERE d.kind IN ({kinds}) AND {_LIVE} AND NOT EXISTS (
                SELECT 1 FROM decision_faces e JOIN decisions d ON d.id = e.decision_id
                WHERE e.hash = f.hash AND e.decision_id > f.decision_id AND d.kind IN ({overruled_by}) AND {_LIVE})
        """

    others = "'name', 'unname', 'not_a_face', 'ignore', 'reject', 'move'"
    row = connection.execute(f"""
        SELECT (NOT EXISTS (SELECT 1 FROM succession)
                AND EXISTS (SELECT 1 FROM decisions d WHERE kind = 'succeed' AND {_LIVE}))
            OR (NOT EXISTS (SELECT 1 FROM people)
                AND EXISTS (SELECT 1 FROM decisions d WHERE kind = 'name' AND {_LIVE}))
            OR (NOT EXISTS (SELECT 1 FROM labels) AND EXISTS ({holds("'name', 'ignore', 'not_a_face'", others)}))
            OR (NOT EXISTS (SELECT 1 FROM rejections) AND EXISTS ({holds("'reject'", "'name', 'move'")}))
            OR (NOT EXISTS (SELECT 1 FROM links) AND EXISTS ({holds("'same', 'different'", "'move'")}))
    """).fetchone()
    return bool(row[0])


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A content that another one replaced. What was decided before ``end``, an entry of the log, holds for it.

    ``unmoved``: every face is still in its place, as after a change of what the file says about itself.
    """

    end: DecisionId
    unmoved: bool


def predecessors(connection: Connection, content: ContentHash) -> dict[ContentHash, Predecessor]:
    """The contents that ``content`` replaced, directly or not."""
    found: dict[ContentHash, Predecessor] = {}
    # Later entries first: each replaced content is met first with the latest entry that holds for it.
    waiting: list[tuple[ContentHash, Predecessor | None]] = [(content, None)]
    while waiting:
        new, via = waiting.pop()
        for old, decision, unmoved in connection.execute(
            "SELECT s.old_hash, s.decision_id, ifnull(json_extract(d.payload, '$.unmoved'), 0)"
            " FROM succession s JOIN decisions d ON d.id = s.decision_id"
            " WHERE s.new_hash = ? AND (?2 IS NULL OR s.decision_id < ?2)",
            (new, None if via is None else via.end),
        ).fetchall():
            if old != content and (old not in found or decision > found[old].end):
                found[old] = Predecessor(decision, bool(unmoved) and (via is None or via.unmoved))
                waiting.append((old, found[old]))
    return found


def having_predecessors(connection: Connection, contents: Iterable[ContentHash]) -> set[ContentHash]:
    """Those of ``contents`` that replaced another."""
    found: set[ContentHash] = set()
    for marks, piece in chunks(contents):
        rows = connection.execute(f"SELECT new_hash FROM succession WHERE new_hash IN ({marks})", piece)
        found.update(row[0] for row in rows)
    return found


def replaced_last(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, DecisionId]:
    """The latest entry by which each of ``contents`` replaced another; those that never did are missing."""
    found: dict[ContentHash, DecisionId] = {}
    for marks, piece in chunks(contents):
        found.update(
            connection.execute(
                f"SELECT new_hash, max(decision_id) FROM succession WHERE new_hash IN ({marks}) GROUP BY new_hash",
                piece,
            )
        )
    return found


def successors(connection: Connection, contents: Collection[ContentHash]) -> set[ContentHash]:
    """``contents`` and all that replaced them, directly or not."""
    found, new = set(contents), set(contents)
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM succession)").fetchone()[0]:
        return found
    while new:
        next_ones: set[ContentHash] = set()
        for marks, piece in chunks(new):
            rows = connection.execute(f"SELECT new_hash FROM succession WHERE old_hash IN ({marks})", piece)
            next_ones.update(row[0] for row in rows)
        new = next_ones - found
        found |= new
    return found
