"""Keeps the groups of faces without a name in step with the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings, faces, groups
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.grouping import (
    Faces,
    Pairs,
    Surroundings,
    group_faces,
    join_groups,
    similar_pairs,
)

Neighbours = Callable[[NDArray[np.int64], NDArray[np.float32]], tuple[NDArray[np.int64], NDArray[np.float32]]]
"""Of faces ``ids`` (n,) with ``vectors`` (n, d): their nearest faces (n, k), -1 for none, and cosines (n, k)."""

_CHUNK = 2048


def regroup(
    library: Library,
    pack: PackId,
    neighbours: Neighbours,
    threshold: float,
    cancel: CancelToken | None = None,
) -> Changes:
    """Group all shown faces of the pack that have no label. Raises Cancelled.

    ``threshold`` is the cosine from which two faces count as one person.
    """
    with library.reading() as connection:
        rows = faces.unlabelled(connection, pack)
    table = Faces(
        np.array([row[0] for row in rows], np.int64),
        np.array([row[1] for row in rows], np.int64),
        np.array([row[2] for row in rows], np.float32),
    )
    grouped = group_faces(table, _pairs(library, table.ids, neighbours, threshold, cancel))

    def write(connection: Connection) -> set[FaceId]:
        return groups.replace(connection, table.ids.tolist(), grouped)

    return _changes(library.write(write))


def join(
    library: Library,
    new: Sequence[FaceId],
    neighbours: Neighbours,
    threshold: float,
) -> Changes:
    """Put new faces, of one pack, into the groups there are, or into new ones with faces that stood alone."""
    ids = np.unique(np.array(new, np.int64))
    pairs = _pairs(library, ids, neighbours, threshold, None)
    touched = set(pairs.first.tolist()) | set(pairs.second.tolist())

    def write(connection: Connection) -> set[FaceId]:
        shown = set(embeddings.unlabelled(connection, sorted(touched)).tolist())
        known = groups.of_faces(connection, shown)
        around = Surroundings(
            groups.facts(connection, shown), known, groups.contents(connection, set(known.values()))
        )
        joined = join_groups([FaceId(int(face)) for face in ids], pairs, around)
        groups.assign(connection, joined)
        return set(joined)

    return _changes(library.write(write))


def _pairs(
    library: Library,
    ids: NDArray[np.int64],
    neighbours: Neighbours,
    threshold: float,
    cancel: CancelToken | None,
) -> Pairs:
    """The similar pairs around ``ids``, read and searched piece by piece."""
    parts: list[Pairs] = []
    for start in range(0, len(ids), _CHUNK):
        if cancel is not None:
            cancel.check()
        with library.reading() as connection:
            known, vectors = embeddings.of_faces(connection, ids[start : start + _CHUNK])
        if len(known):
            parts.append(similar_pairs(known, *neighbours(known, vectors), threshold))
    if not parts:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    # Once more over all: a pair may have been found from both its sides.
    return similar_pairs(
        np.concatenate([part.first for part in parts]),
        np.concatenate([part.second for part in parts])[:, None],
        np.concatenate([part.similarities for part in parts])[:, None],
        threshold,
    )


def _changes(moved: set[FaceId]) -> Changes:
    return Changes(faces=frozenset(moved), people_list=bool(moved))
