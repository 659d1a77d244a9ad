"""What the library holds of a person who is to be forgotten, and which places are to be left alone."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.decisions import Decision, DecisionFace
from glimpse_desktop.domain.forgetting import SURELY, hit, mentions
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId, PersonKey, PhotoId
from glimpse_desktop.library import decision_log, labels, saved_searches, settings
from glimpse_desktop.library.connection import Connection as Connection
from glimpse_desktop.library.id_lists import chunks
from glimpse_desktop.library.written_names import INSIDE

_PENDING = "forgetting"
_TIDY = "forgetting:tidy"
_OF_PERSON = """
    SELECT face_id FROM labels WHERE person_id = ?1
    UNION SELECT s.face_id FROM suggestions s WHERE s.person_id = ?1 AND s.automatic = 1
        AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id)
"""


@dataclass(frozen=True, slots=True)
class FaceCounts:
    """Of one person. ``photos``: contents with a ``confirmed`` or ``automatic`` face of theirs."""

    confirmed: int
    automatic: int
    resembling: int
    photos: int


def count_faces(connection: Connection, person: PersonId) -> FaceCounts:
    """Also of hidden and missing photos."""
    row = connection.execute(
        f"""
        SELECT (SELECT count(*) FROM labels WHERE person_id = ?1),
               (SELECT count(*) FROM ({_OF_PERSON})),
               (SELECT count(*) FROM suggestions s WHERE s.person_id = ?1 AND s.automatic = 0
                    AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id)),
               (SELECT count(DISTINCT content_id) FROM faces WHERE id IN ({_OF_PERSON}))
        """,
        (person,),
    ).fetchone()
    return FaceCounts(row[0], row[1] - row[0], row[2], row[3])


def faces_of(connection: Connection, person: PersonId) -> set[DecisionFace]:
    """The places of all rows that are shown as that person, confirmed or not."""
    rows = connection.execute(
        f"SELECT c.hash, f.x, f.y, f.w, f.h FROM ({_OF_PERSON}) o CROSS JOIN faces f ON f.id = o.face_id"
        " CROSS JOIN contents c ON c.id = f.content_id",
        (person,),
    )
    return {DecisionFace(ContentHash(content), Box(x, y, w, h)) for content, x, y, w, h in rows}


def contents_naming(connection: Connection, people: Collection[PersonKey]) -> set[ContentHash]:
    """The contents of which any entry says that somebody is one of these people; and all that replaced them."""
    found: set[ContentHash] = set()
    for marks, keys in chunks(people):
        rows = connection.execute(
            "SELECT DISTINCT f.hash FROM decisions d CROSS JOIN decision_faces f ON f.decision_id = d.id"
            f" WHERE d.person IN ({marks}) AND f.x IS NOT NULL",
            keys,
        )
        found.update(ContentHash(row[0]) for row in rows)
    return labels.successors(connection, found)


def names_given(connection: Connection, people: Collection[PersonKey]) -> tuple[str, ...]:
    """All names that they ever had, undone or not, the latest first."""
    found: dict[str, int] = {}
    for marks, keys in chunks(people):
        found.update(
            connection.execute(
                f"SELECT name, max(id) FROM decisions WHERE person IN ({marks}) AND name IS NOT NULL"
                " GROUP BY name",
                keys,
            )
        )
    return tuple(sorted(found, key=lambda name: -found[name]))


def count_entries(connection: Connection, people: Collection[PersonKey]) -> int:
    """How many decisions name one of them."""
    return sum(
        connection.execute(
            f"SELECT count(*) FROM decisions WHERE person IN ({marks}) OR other IN ({marks})", (*keys, *keys)
        ).fetchone()[0]
        for marks, keys in chunks(people)
    )


def analysed(connection: Connection, contents: Iterable[ContentHash]) -> set[ContentHash]:
    """Those of ``contents`` that were looked at."""
    found: set[ContentHash] = set()
    for marks, piece in chunks(contents):
        rows = connection.execute(
            f"SELECT hash FROM contents WHERE hash IN ({marks}) AND analysis_id IS NOT NULL", piece
        )
        found.update(ContentHash(row[0]) for row in rows)
    return found


def remove_rows(connection: Connection, places: Mapping[ContentHash, Sequence[Box]]) -> set[FaceId]:
    """Remove the faces in these places, of every analysis by whatever pack; returns them."""
    gone: set[FaceId] = set()
    for content, boxes in places.items():
        rows = connection.execute(
            "SELECT f.analysis_id, f.id, f.x, f.y, f.w, f.h FROM contents c"
            " CROSS JOIN faces f ON f.content_id = c.id WHERE c.hash = ?",
            (content,),
        ).fetchall()
        for analysis in {row[0] for row in rows}:
            own = [(FaceId(face), Box(x, y, w, h)) for one, face, x, y, w, h in rows if one == analysis]
            gone.update(own[number][0] for number in hit(boxes, [box for _, box in own]))
    labels.remove_faces(connection, gone)
    return gone


def left_alone(connection: Connection, contents: Iterable[ContentHash]) -> dict[ContentHash, list[Box]]:
    """The places in these contents, and in those that they replaced, that are to be left alone.

    A look at an index for each content: nearly always there are none.
    """
    wanted = set(contents)
    edited = labels.having_predecessors(connection, wanted)
    before = {one: set(labels.predecessors(connection, one)) for one in edited}
    found: dict[ContentHash, list[Box]] = {}
    for marks, piece in chunks(wanted.union(*before.values())):
        rows = connection.execute(
            "SELECT f.hash, f.x, f.y, f.w, f.h FROM decision_faces f"
            " CROSS JOIN decisions d ON d.id = f.decision_id AND d.kind = 'forgotten'"
            f" WHERE f.hash IN ({marks})",
            piece,
        )
        for content, x, y, w, h in rows:
            found.setdefault(ContentHash(content), []).append(Box(x, y, w, h))
    return {
        content: boxes
        for content in wanted
        if (boxes := [box for one in (content, *before.get(content, ())) for box in found.get(one, ())])
    }


def noted(connection: Connection) -> list[Decision]:
    """The entries that say what is left alone, in the order of the log; none where nobody was ever forgotten."""
    numbers = connection.execute("SELECT id FROM decisions WHERE kind = 'forgotten' ORDER BY id").fetchall()
    found = (decision_log.get(connection, number) for (number,) in numbers)
    return [entry for entry in found if entry is not None]


def changed_files(connection: Connection) -> list[tuple[ContentHash, ContentHash]]:
    """Which content became which, by the log alone."""
    rows = connection.execute(
        "SELECT old.hash, new.hash FROM decisions d CROSS JOIN decision_faces old ON old.decision_id = d.id"
        " CROSS JOIN decision_faces new ON new.decision_id = d.id AND new.rowid > old.rowid"
        " WHERE d.kind = 'succeed'"
    )
    return [(ContentHash(old), ContentHash(new)) for old, new in rows]


def shown_boxes(connection: Connection, content: ContentHash) -> list[Box]:
    """Where a content has faces, by rows."""
    rows = connection.execute(
        "SELECT f.x, f.y, f.w, f.h FROM contents c"
        " CROSS JOIN faces f ON f.content_id = c.id AND f.analysis_id = c.analysis_id WHERE c.hash = ?",
        (content,),
    )
    return [Box(*row) for row in rows]


def named_in(connection: Connection, places: Collection[DecisionFace]) -> int:
    """How many faces with a name are in these places."""
    by_content: dict[ContentHash, list[Box]] = {}
    for face in places:
        if face.box is not None:
            by_content.setdefault(face.content, []).append(face.box)
    found = 0
    for content, boxes in by_content.items():
        rows = connection.execute(
            "SELECT f.x, f.y, f.w, f.h FROM contents c CROSS JOIN faces f ON f.content_id = c.id"
            " AND f.analysis_id = c.analysis_id CROSS JOIN labels l ON l.face_id = f.id"
            " WHERE c.hash = ? AND l.person_id IS NOT NULL",
            (content,),
        )
        found += sum(any(box.iou(Box(*row)) >= SURELY for box in boxes) for row in rows)
    return found


# -- what mentions the name ---------------------------------------------------------------------------------


def searches_naming(connection: Connection, names: Collection[str]) -> tuple[str, ...]:
    """The saved searches that have one of these names in theirs or in their text."""
    return tuple(
        name
        for name, text in saved_searches.every(connection).items()
        if any(mentions(name, one) or mentions(text, one) for one in names)
    )


def files_naming(connection: Connection, names: Collection[str]) -> dict[Path, PhotoId | None]:
    """The files, photos or sidecars, into which Glimpse wrote one of these names; with a photo that is there."""
    rows = connection.execute(
        f"""
        WITH naming AS MATERIALIZED (
            SELECT path, file, hash FROM written_names w WHERE EXISTS (
                SELECT 1 FROM json_each(w.people) n, json_each(?) wanted WHERE n.value ->> 0 = wanted.value))
        SELECT w.file, ifnull(
            (SELECT p.id FROM photos p WHERE p.path = w.path AND p.missing = 0),
            (SELECT min(p.id) FROM contents c JOIN photos p ON p.content_id = c.id AND p.missing = 0
             WHERE c.hash = w.hash))
        FROM naming w
        UNION  -- copies of photos that have them inside, as ``written_names.of_photos`` knows them
        SELECT p.path, p.id FROM naming w JOIN contents c ON c.hash = w.hash
            JOIN photos p ON p.content_id = c.id AND p.missing = 0
            WHERE {INSIDE} AND NOT EXISTS (SELECT 1 FROM written_names o WHERE o.path = p.path)
        ORDER BY 1
        """,
        (json.dumps(list(names)),),
    )
    return {Path(os.fsdecode(file)): None if photo is None else PhotoId(photo) for file, photo in rows}


# -- a forgetting that isn't at its end -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pending:
    """Somebody whom the log doesn't know any more, and who is still to be taken out of the rest.

    It is the last that the library holds of the person; ``finish`` removes it. ``names``: those that nobody else
    has. ``keep_files``: the names in files stay.
    """

    name: str
    names: tuple[str, ...]
    people: tuple[PersonKey, ...]
    faces: tuple[DecisionFace, ...]
    keep_files: bool

    def places(self) -> dict[ContentHash, list[Box]]:
        found: dict[ContentHash, list[Box]] = {}
        for face in self.faces:
            if face.box is not None:
                found.setdefault(face.content, []).append(face.box)
        return found


def pending(connection: Connection) -> Pending | None:
    """Who is to be taken out of the rest, None as a rule."""
    written = settings.get(connection, _PENDING)
    if written is None:
        return None
    said = json.loads(written)
    return Pending(
        said["name"],
        tuple(said["names"]),
        tuple(PersonKey(key) for key in said["people"]),
        tuple(DecisionFace(ContentHash(bytes.fromhex(content)), Box(*box)) for content, *box in said["faces"]),
        said["keep_files"],
    )


def begin(connection: Connection, who: Pending) -> None:
    """Note whom the log doesn't know any more."""
    said = {
        "name": who.name,
        "names": who.names,
        "people": who.people,
        "faces": [[face.content.hex(), *face.box.as_list()] for face in who.faces if face.box is not None],
        "keep_files": who.keep_files,
    }
    settings.put(connection, _PENDING, json.dumps(said))
    settings.put(connection, _TIDY, "yes")


def finish(connection: Connection) -> None:
    """Nobody is to be taken out of anything any more; the files are still to be written anew."""
    settings.remove(connection, _PENDING)


def is_untidy(connection: Connection) -> bool:
    """Whether the library's files may hold remains of somebody between what they hold."""
    return settings.get(connection, _TIDY) is not None


def tidied(connection: Connection) -> None:
    """The library's files were written anew."""
    settings.remove(connection, _TIDY)
