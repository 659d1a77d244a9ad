"""What Review knows of faces and people: slim rows, read for all faces at once and then for those that changed."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PackId, PersonKey
from glimpse_desktop.library import tallies
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json
from glimpse_desktop.library.shown import SHOWN, SLIM_FACES, UNLABELLED

IGNORED = 0
"""In the place of a person: somebody whose faces are ignored."""


class FaceFacts(NamedTuple):
    """A shown face. ``PackedFaces`` keeps a million of them.

    ``content`` is ``contents.id``. ``group`` is the number of the group that it was put in. ``status`` and
    ``person`` are its label, None without one. The rest is its suggestion: ``suggested`` is a person or IGNORED,
    ``similarity`` the cosine, ``runner_up`` the next person; all None without one.
    """

    id: int
    content: int
    quality: float
    group: int | None
    status: str | None
    person: int | None
    suggested: int | None
    automatic: int | None
    similarity: float | None
    runner_up: int | None
    runner_up_similarity: float | None


class PackedFaces:
    """Facts by face, each as some bytes: Python's garbage collector never looks at those.

    Going through a million tuples, again and again, takes it seconds, and everything stands still for a third of
    one each time.
    """

    def __init__(self) -> None:
        self._packed: dict[int, bytes] = {}

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, face: int) -> bool:
        return face in self._packed

    def __getitem__(self, face: int) -> FaceFacts:
        return _facts(face, *_LAYOUT.unpack(self._packed[face]))

    def get(self, face: int) -> FaceFacts | None:
        packed = self._packed.get(face)
        return None if packed is None else _facts(face, *_LAYOUT.unpack(packed))

    def take_in(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[FaceFacts]:
        """Remember what ``every_face`` or ``of_faces`` read, and give each once that is done."""
        for row in rows:
            self._packed[row[0]] = _LAYOUT.pack(*row[1:])
            yield _facts(*row)

    def remove(self, face: int) -> None:
        del self._packed[face]


_LAYOUT = struct.Struct("<qdqbqqbdqd")
_NONE = -1
_STATUSES = ("confirmed", "ignored")


def _facts(
    face: int,
    content: int,
    quality: float,
    group: int,
    status: int,
    person: int,
    suggested: int,
    automatic: int,
    similarity: float,
    runner_up: int,
    runner_up_similarity: float,
) -> FaceFacts:
    nobody = suggested == _NONE
    alone = runner_up == _NONE
    return FaceFacts(
        face,
        content,
        quality,
        None if group == _NONE else group,
        None if status == _NONE else _STATUSES[status],
        None if person == _NONE else person,
        None if nobody else suggested,
        None if nobody else automatic,
        None if nobody else similarity,
        None if alone else runner_up,
        None if alone else runner_up_similarity,
    )


class PersonFacts(NamedTuple):
    id: int
    key: PersonKey
    name: str
    hidden: int


_FACTS = f"""
    f.id, f.content_id, f.quality, ifnull(g.group_id, {_NONE}),
    CASE l.status WHEN 'confirmed' THEN 0 WHEN 'ignored' THEN 1 ELSE {_NONE} END, ifnull(l.person_id, {_NONE}),
    CASE WHEN s.face_id IS NULL THEN {_NONE} ELSE ifnull(s.person_id, {IGNORED}) END,
    ifnull(s.automatic, 0), ifnull(s.similarity, 0.0), ifnull(s.runner_up, {_NONE}),
    ifnull(s.runner_up_similarity, 0.0)
"""
_BESIDE = """
    LEFT JOIN labels l ON l.face_id = f.id
    LEFT JOIN face_groups g ON g.face_id = f.id
    LEFT JOIN suggestions s ON s.face_id = f.id AND l.face_id IS NULL
"""
_SEEN = "ifnull(l.status, '') NOT IN ('not_a_face', 'replaced')"


def every_face(connection: Connection) -> Iterator[tuple[Any, ...]]:
    """All shown faces, those that are no faces left out; for ``PackedFaces``."""
    return connection.execute(f"SELECT {_FACTS} FROM {SLIM_FACES} {_BESIDE} WHERE {SHOWN} AND {_SEEN}")


def worth_asking(connection: Connection, good: float) -> int:
    """How many groups of two and more have a face of quality ``good``, and how many other such faces resemble
    somebody. Far sooner than reading every face.
    """
    not_kept = tallies.not_kept(connection)
    values = {
        "good": good,
        "living": ids_json(not_kept),
        "best": ids_json(tally.best for tally in not_kept.values()),
    }
    row = connection.execute(
        f"""
        SELECT (SELECT count(*) FROM tallies t CROSS JOIN faces f INDEXED BY faces_slim ON f.id = t.best
                WHERE t.owner < 0 AND t.faces > {tallies.SINGLE} AND f.quality >= :good
                    AND t.owner NOT IN (SELECT owner FROM untallied))
            + (SELECT count(*) FROM json_each(:best) w CROSS JOIN faces f INDEXED BY faces_slim ON f.id = w.value
               WHERE f.quality >= :good)
            + (SELECT count(*) FROM suggestions s CROSS JOIN {SLIM_FACES}
               WHERE f.id = s.face_id AND s.automatic = 0 AND f.quality >= :good AND {UNLABELLED} AND {SHOWN}
                   AND NOT EXISTS (SELECT 1 FROM face_groups g
                       WHERE g.face_id = f.id AND g.group_id IN ({tallies.LIVING})))
        """,
        values,
    ).fetchone()
    return int(row[0])


def of_faces(connection: Connection, faces: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    """Those of ``faces`` that ``every_face`` would give, in any order."""
    return connection.execute(
        f"SELECT {_FACTS} FROM json_each(?) w CROSS JOIN {SLIM_FACES} {_BESIDE}"
        f" WHERE f.id = w.value AND {SHOWN} AND {_SEEN}",
        (ids_json(faces),),
    )


def people(connection: Connection, ids: Iterable[int] | None = None) -> list[PersonFacts]:
    """Everybody, or those of ``ids`` who are there."""
    if ids is None:
        rows = connection.execute("SELECT id, key, name, hidden FROM people")
    else:
        rows = connection.execute(
            "SELECT p.id, p.key, p.name, p.hidden FROM json_each(?) w CROSS JOIN people p ON p.id = w.value",
            (ids_json(ids),),
        )
    return [PersonFacts._make(row) for row in rows]


def rejections(connection: Connection, faces: Iterable[int] | None = None) -> list[tuple[int, PersonKey]]:
    """``(face, person)`` for every rejection, or for those of ``faces``. People as the log calls them."""
    if faces is None:
        return connection.execute("SELECT face_id, person FROM rejections").fetchall()
    return connection.execute(
        "SELECT r.face_id, r.person FROM json_each(?) w CROSS JOIN rejections r ON r.face_id = w.value",
        (ids_json(faces),),
    ).fetchall()


def links_state(connection: Connection) -> tuple[int, int]:
    """Differs whenever what was said about faces without a name does: number of rows, latest decision."""
    row = connection.execute("SELECT count(*), ifnull(max(decision_id), 0) FROM links").fetchone()
    return int(row[0]), int(row[1])


def places(connection: Connection, faces: Iterable[int]) -> dict[FaceId, tuple[ContentHash, Box]]:
    """Where those of ``faces`` that are shown are, as the log would say it."""
    rows = connection.execute(
        """
        SELECT f.id, c.hash, f.x, f.y, f.w, f.h FROM json_each(?) w
        CROSS JOIN faces f ON f.id = w.value
        CROSS JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
        """,
        (ids_json(faces),),
    )
    return {FaceId(face): (content, Box(x, y, w, h)) for face, content, x, y, w, h in rows}


def made_by(connection: Connection, pack: PackId, faces: Iterable[int]) -> list[FaceId]:
    """Those of ``faces`` that have an embedding by that pack, in their order."""
    rows = connection.execute(
        """
        SELECT f.id FROM json_each(?) w CROSS JOIN faces f ON f.id = w.value
        CROSS JOIN analyses a ON a.id = f.analysis_id
        WHERE a.pack_id = ? AND f.embedding IS NOT NULL ORDER BY w.key
        """,
        (ids_json(faces), pack),
    )
    return [FaceId(row[0]) for row in rows]
