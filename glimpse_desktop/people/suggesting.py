"""Looks at faces without a label and writes down whom they resemble, keeping to all that was decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import decision_log, embeddings, evidence, links, photos, rejections, suggestions
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.evidence import FaceFacts, Surroundings
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.constraints import clash, constraints
from glimpse_desktop.people.evidence import Evidence, roots
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.suggestions import (
    NOBODY,
    Asked,
    Rules,
    Suggested,
    Vectors,
    likenesses,
    suggest,
)


def look_at(library: Library, known: Evidence, limits: Rules, contents: Collection[int]) -> Changes:
    """Suggest somebody for the faces of these contents, or nobody any more, by what is decided at that moment."""
    gallery = known.gallery
    while True:
        with library.reading() as connection:
            decided = decision_log.last_id(connection)
            around = evidence.surroundings(connection, known.pack, contents)
            asked, vectors = questions(connection, around)
            gone = set(gallery.people.tolist()) - evidence.people(connection) - {NOBODY}
        if gone:
            asked = [replace(face, barred=face.barred | gone) for face in asked]
        alike = likenesses(gallery, known.refused, asked, vectors, limits.floor)
        found = {face: stored(made) for face, made in suggest(asked, alike, limits).items()}
        faces = [*(face.id for face in around.faces), *around.other_faces]

        def write(
            connection: Connection,
            decided: int = decided,
            faces: Sequence[FaceId] = faces,
            found: dict[FaceId, StoredSuggestion] = found,
        ) -> Changes | None:
            # What was decided meanwhile may say otherwise: then look once more.
            if decision_log.last_id(connection) != decided:
                return None
            return _changes(connection, suggestions.replace(connection, faces, found))

        if (changes := library.write(write)) is not None:
            return changes


def drop(library: Library, faces: Sequence[FaceId]) -> Changes:
    """Suggest nobody for these faces any more."""
    return library.write(lambda connection: _changes(connection, suggestions.replace(connection, faces, {})))


def questions(connection: Connection, around: Surroundings) -> tuple[list[Asked], Vectors]:
    """The faces with an embedding, with what was decided about them, and their vectors (n, d)."""
    ids, vectors = embeddings.of_faces(connection, [face.id for face in around.faces])
    facts = {face.id: face for face in around.faces}
    faces = [facts[FaceId(face)] for face in ids.tolist()]
    said = rejections.of_faces(connection, ids)
    is_now = roots(connection, {key for keys in said.values() for key in keys})
    linked = _linked(connection, faces)
    asked = []
    for face in faces:
        only, different = linked.get(face.id, (None, frozenset()))
        barred = {is_now[key] for key in said.get(face.id, ()) if key in is_now}
        barred |= around.named.get(face.content, set()) | different
        asked.append(Asked(face.id, face.content, face.quality >= POOR_QUALITY, frozenset(barred), only))
    return asked, vectors


def linked_faces(connection: Connection, faces: Iterable[FaceId]) -> tuple[set[FaceId], list[links.Link]]:
    """``faces`` with all that are known to be one with or another than they, directly or not, and those links."""
    known = set(faces)
    new: Collection[FaceId] = known
    found: dict[int, links.Link] = {}
    while new:
        fresh = [link for link in links.about(connection, new) if link.decision not in found]
        found |= {link.decision: link for link in fresh}
        new = {face for link in fresh for side in link.sides for face in side} - known
        known |= new
    return known, sorted(found.values(), key=lambda link: -link.decision)


def stored(made: Suggested) -> StoredSuggestion:
    """As it is written down."""
    return StoredSuggestion(
        None if made.person == NOBODY else made.person,
        made.automatic,
        made.similarity,
        made.runner_up,
        made.runner_up_similarity,
    )


def _linked(
    connection: Connection, faces: Sequence[FaceFacts]
) -> dict[FaceId, tuple[frozenset[PersonId] | None, frozenset[PersonId]]]:
    """By face, who it must be because it is one with a named face, and who it isn't because it is another."""
    known, said = linked_faces(connection, [face.id for face in faces])
    if not said:
        return {}
    named = evidence.people_of(connection, known)
    rules = constraints(said, known)
    sets = {face: one for one in rules.together for face in one}
    found: dict[FaceId, tuple[frozenset[PersonId] | None, frozenset[PersonId]]] = {}
    for face in faces:
        together = frozenset(named[other] for other in sets.get(face.id, ()) if other in named)
        apart = frozenset(
            person for other, person in named.items() if clash(rules.sides.get(face.id), rules.sides.get(other))
        )
        if together or apart:
            found[face.id] = (together or None, apart)
    return found


def _changes(
    connection: Connection,
    changed: dict[FaceId, tuple[StoredSuggestion | None, StoredSuggestion | None]],
) -> Changes:
    if not changed:
        return Changes()
    people = {made.person for pair in changed.values() for made in pair if made is not None}
    return Changes(
        photos=frozenset(photos.ids_of_contents(connection, evidence.contents_of(connection, changed))),
        faces=frozenset(changed),
        people=frozenset(person for person in people if person is not None),
        people_list=True,
    )
