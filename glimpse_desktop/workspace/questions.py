"""A question with what there is to see: faces, evidence, words, and an id that outlives the process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.domain.review import Evidence, Question, QuestionKind
from glimpse_desktop.library import embeddings, review_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.review_pool import Draft
from glimpse_desktop.people.review_state import ReviewState
from glimpse_desktop.workspace.likelihood import likelihood
from glimpse_desktop.workspace.models import Models

Search = Callable[[NDArray[np.float32], int], list[tuple[int, float]]]
"""Faces nearest to a vector, most alike first, with the cosine."""
Places = Mapping[FaceId, tuple[ContentHash, Box]]

_COMPARED = 24
"""Faces of either side that are compared for evidence."""
_ALL_COMPARED = 200
"""Of a person with more faces, those nearest to the best face are found by a search, and the best are compared."""
_NEAREST = 64
_SHOWN = 8
_EVIDENCE = 5


def question_of(
    library: Library,
    search: Search,
    models: Models,
    state: ReviewState,
    draft: Draft,
    wanted: str | None = None,
) -> Question | None:
    """The draft as it is asked; None when a face of it is not shown any more, or its id is not ``wanted``."""
    info = models.info()
    with library.reading() as connection:
        places = review_rows.places(connection, (*draft.faces, *draft.others))
        if len(places) < len(draft.faces) + len(draft.others):
            return None
        key = state.people[draft.person].key if draft.person is not None else ""
        number = question_id(draft.kind, key, _of(places, draft.faces), _of(places, draft.others))
        if wanted is not None and number != wanted:
            return None
        asked = review_rows.made_by(connection, info.id, draft.faces[:_COMPARED])
        _, vectors = embeddings.of_faces(connection, asked)
        beside = _beside(connection, info.id, draft, state, search, vectors)
        beside_ids, beside_vectors = embeddings.of_faces(connection, beside)
    evidence, alike = _evidence(asked, vectors, [FaceId(int(face)) for face in beside_ids], beside_vectors)
    others = tuple(map(FaceId, draft.others)) if draft.kind is QuestionKind.SAME else tuple(alike[:_SHOWN])
    similarity = max([draft.similarity, *(one.similarity for one in evidence)])
    person = state.people.get(draft.person) if draft.person is not None else None
    runner_up = state.people.get(draft.runner_up[0]) if draft.runner_up is not None else None
    return Question(
        id=number,
        kind=draft.kind,
        faces=tuple(map(FaceId, draft.faces)),
        person=None if draft.person is None else PersonId(draft.person),
        person_name=None if person is None else person.name,
        others=others,
        evidence=evidence,
        similarity=similarity,
        word=likelihood(models.calibration(info.id), similarity),
        margin=None if draft.runner_up is None or runner_up is None else similarity - draft.runner_up[1],
        runner_up=None if runner_up is None else runner_up.name,
        settles=len(draft.faces) + len(draft.others),
    )


def question_id(
    kind: QuestionKind,
    person: str,
    faces: Iterable[tuple[ContentHash, Box]],
    others: Iterable[tuple[ContentHash, Box]],
) -> str:
    """The same for the same question about the same faces, in every process and after a rebuild."""
    sides = sorted(_digest(sorted(map(_token, side))) for side in (faces, others))
    return f"{kind.value.partition('_')[0]}-{_digest([kind.value.encode(), person.encode(), *sides]).hex()[:16]}"


def _token(face: tuple[ContentHash, Box]) -> bytes:
    content, box = face
    return content + ",".join(f"{side:.5f}" for side in (box.x, box.y, box.w, box.h)).encode()


def _digest(parts: Iterable[bytes]) -> bytes:
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(4, "big") + part)
    return found.digest()


def _of(places: Places, faces: Sequence[int]) -> list[tuple[ContentHash, Box]]:
    return [places[FaceId(face)] for face in faces]


def _beside(
    connection: Connection,
    pack: str,
    draft: Draft,
    state: ReviewState,
    search: Search,
    vectors: NDArray[np.float32],
) -> list[FaceId]:
    """The faces to compare with: of the other group, or of the person those that are nearest and the best."""
    if draft.person is None or not len(vectors):
        return review_rows.made_by(connection, pack, draft.others[:_COMPARED])  # type: ignore[arg-type]
    named = state.named.get(draft.person, set())
    if len(named) <= _ALL_COMPARED:
        return review_rows.made_by(connection, pack, named)  # type: ignore[arg-type]
    near = [face for face, _ in search(vectors[0], _NEAREST) if face in named]
    best = state.best_first(named)[:_COMPARED]
    return review_rows.made_by(connection, pack, dict.fromkeys([*near, *best]))  # type: ignore[arg-type]


def _evidence(
    faces: Sequence[FaceId],
    vectors: NDArray[np.float32],
    beside: Sequence[FaceId],
    beside_vectors: NDArray[np.float32],
) -> tuple[tuple[Evidence, ...], list[FaceId]]:
    """The pairs most alike, each face once among those asked about; and ``beside``, the most alike first."""
    if not len(vectors) or not len(beside_vectors):
        return (), []
    similarities = vectors @ beside_vectors.T
    nearest = similarities.argmax(axis=1)
    pairs = [
        Evidence(face, beside[int(column)], float(similarities[row, column]))
        for row, (face, column) in enumerate(zip(faces, nearest, strict=True))
    ]
    pairs.sort(key=lambda pair: (-pair.similarity, pair.face))
    order = np.argsort(-similarities.max(axis=0), kind="stable")
    return tuple(pairs[:_EVIDENCE]), [beside[int(column)] for column in order]
