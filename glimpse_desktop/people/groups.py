"""Keeps the groups of faces without a name in step with the library."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings, faces, groups, links
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.groups import Facts
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.grouping import (
    POOR_QUALITY,
    Faces,
    Group,
    Pairs,
    group_faces,
    group_rows,
    join_groups,
    similar_pairs,
    unique_pairs,
    unique_rows,
)
from glimpse_desktop.people.linkage import Criterion
from glimpse_desktop.people.neighbours import nearest_of_all

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]
Rows = NDArray[np.integer]
Neighbours = Callable[[Vectors, int], tuple[Ids, Vectors]]
"""Of ``vectors`` (n, d) the nearest faces, as many as asked for or there are: ids and cosines, both (n, m); id -1
stands for none."""

NEIGHBOURS = 24
_ALL_PAIRS = 20_000
"""So many faces are compared with one another; more are looked up in the index."""
_CHUNK = 4096
_LOOKED_UP = 1024
_WRITTEN = 5_000
_GAP_SECONDS = 0.01
"""Between two writes: who waits for the lock gets it."""
_HALVED = 150_000
"""From so many faces on their vectors are kept in half precision, as the library has them."""
_FEW = 4
"""A face with fewer unlabelled ones among its neighbours is looked up again, further."""
_FURTHER = 8
_SAMPLE = 256
"""Good faces of a group that say what it looks like to one that may join it."""


def regroup(
    library: Library,
    pack: PackId,
    neighbours: Neighbours,
    criterion: Criterion,
    cancel: CancelToken | None = None,
    before_writing: Callable[[], object] = bool,
    alone: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> Changes:
    """Group all shown faces of the pack that have no label.

    In a large library the groups are written bit by bit, each of them within ``alone``, so that decisions don't
    wait for all of it and new faces may join in between; ``before_writing`` is called before the first bit.
    Whoever came into a group since the faces were read, joins anew. Raises Cancelled, with nothing written or,
    after ``before_writing``, a part.
    """
    with library.reading(cancel) as connection:
        table = _table(connection, faces.unlabelled(connection, pack), cancel)
        said = links.every(connection)
    first: Rows
    second: Rows
    if len(table.ids) <= _ALL_PAIRS:
        first, second = nearest_of_all(table.vectors, NEIGHBOURS, criterion.floor, cancel)
    else:
        first, second = _indexed_pairs(table.ids, table.vectors, neighbours, criterion, cancel)
    pairs = unique_rows(first, second, len(table.ids))
    numbers = group_rows(table, *pairs, criterion, said, cancel)
    before_writing()
    with alone():
        library.write(groups.forget_labelled)
        came = _forget_others(library, table.ids)
    changes = _changes(_write(library, table.ids, numbers, cancel, alone))
    with alone():
        came = sorted({*came, *_forget_others(library, table.ids)})  # with those who joined what was half made
        return changes | join(library, came, neighbours, criterion) if came else changes


def _forget_others(library: Library, ids: Ids) -> list[FaceId]:
    with library.reading() as connection:
        others = groups.others(connection, ids)
    if others:
        library.write(lambda connection: groups.forget(connection, others))
    return others


def _write(
    library: Library,
    ids: Ids,
    numbers: Ids,
    cancel: CancelToken | None,
    alone: Callable[[], AbstractContextManager[object]],
) -> set[FaceId]:
    """Put ``ids`` (n,) into the groups of these numbers (n,), 0 for none; returns those that moved."""
    moved: set[FaceId] = set()
    for start in range(0, len(ids), _WRITTEN):
        if start:
            time.sleep(_GAP_SECONDS)
        if cancel is not None:
            cancel.check()
        some = ids[start : start + _WRITTEN].tolist()
        into = numbers[start : start + _WRITTEN].tolist()
        grouped = {FaceId(face): number for face, number in zip(some, into, strict=True) if number}

        def write(
            connection: Connection, some: list[int] = some, grouped: dict[FaceId, int] = grouped
        ) -> set[FaceId]:
            return groups.replace(connection, some, grouped)

        with alone():
            moved |= library.write(write)
    return moved


def join(library: Library, new: Sequence[FaceId], neighbours: Neighbours, criterion: Criterion) -> Changes:
    """Put new faces, of one pack, into the groups there are, or into new ones with faces that stood alone."""
    with library.reading() as connection:
        # A face may have come into a group by what was said about it, before its turn here.
        grouped = groups.of_faces(connection, new)
        ids, vectors = embeddings.of_faces(connection, sorted(set(new) - grouped.keys()))
        if not len(ids):
            return Changes()
        near, similar = neighbours(vectors, NEIGHBOURS)
        pairs = similar_pairs(ids, near, similar, criterion.floor)
        touched = groups.free(connection, set(pairs.first.tolist()) | set(pairs.second.tolist()))
        known = groups.of_faces(connection, (face for face, _, _ in touched))
        alone = _table(connection, [row for row in touched if row[0] not in known])
        if not len(alone.ids):
            return Changes()  # all of them have names meanwhile
        of_groups = groups.members(connection, set(known.values()))
        said = links.about(
            connection, [*alone.ids.tolist(), *(row[0] for rows in of_groups.values() for row in rows)]
        )
        there = [_group(connection, number, rows) for number, rows in of_groups.items()]
    joined = join_groups(alone, there, _to_groups(pairs, known), criterion, said)

    def write(connection: Connection) -> set[FaceId]:
        groups.assign(connection, joined)
        return set(joined)

    return _changes(library.write(write))


def relink(library: Library, named: Iterable[FaceId], criterion: Criterion) -> Changes:
    """Group anew, after something was said about the faces ``named`` or that was undone: them, and whoever is in
    a group with one of them. All are of one pack.
    """
    with library.reading() as connection:
        about = set(named)
        about |= {face for link in links.about(connection, about) for side in link.sides for face in side}
        numbers = set(groups.of_faces(connection, about).values())
        rows = {row[0]: row for row in groups.free(connection, about)}
        rows |= {row[0]: row for members in groups.members(connection, numbers).values() for row in members}
        table = _table(connection, [rows[face] for face in sorted(rows)])
        said = links.about(connection, table.ids.tolist())
    first, second = nearest_of_all(table.vectors, NEIGHBOURS, criterion.floor)
    pairs = unique_pairs(table.ids[first], table.ids[second])
    return _replace(library, table.ids, group_faces(table, pairs, criterion, said))


def _table(connection: Connection, rows: Iterable[Facts], cancel: CancelToken | None = None) -> Faces:
    """Those of the faces, ascending, that have an embedding."""
    facts = np.fromiter(rows, [("id", np.int64), ("content", np.int64), ("quality", np.float32)])
    ids = facts["id"]
    kind = np.float16 if len(ids) >= _HALVED else np.float32
    held = np.zeros(len(ids), np.bool_)
    vectors = np.zeros((0, 1), kind)
    count = 0
    for start in range(0, len(ids), _CHUNK):
        if cancel is not None:
            cancel.check()
        some, of_some = embeddings.of_faces(connection, ids[start : start + _CHUNK])
        if not len(some):
            continue
        if not count:
            vectors = np.zeros((len(ids), of_some.shape[1]), kind)
        vectors[count : count + len(some)] = of_some
        count += len(some)
        held[start + np.searchsorted(ids[start : start + _CHUNK], some)] = True
    return Faces(ids[held], facts["content"][held], facts["quality"][held], vectors[:count])


def _group(connection: Connection, number: int, rows: Sequence[Facts]) -> Group:
    good = [row for row in rows if row[2] >= POOR_QUALITY] or rows
    sample = good[:: -(-len(good) // _SAMPLE)]
    _, vectors = embeddings.of_faces(connection, [row[0] for row in sample])
    quality = sum(row[2] for row in sample) / len(sample)
    return Group(number, {row[1] for row in rows}, vectors, quality, tuple(row[0] for row in rows))


def _to_groups(pairs: Pairs, known: dict[FaceId, int]) -> Pairs:
    """The pairs with a group's negative number in the place of each face that is in one."""

    def named(side: Ids) -> Ids:
        names = [-known[FaceId(face)] if face in known else face for face in side.tolist()]
        return np.array(names, np.int64)

    return unique_pairs(named(pairs.first), named(pairs.second))


def _indexed_pairs(
    ids: Ids,
    vectors: Vectors | NDArray[np.float16],
    neighbours: Neighbours,
    criterion: Criterion,
    cancel: CancelToken | None,
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Positions in ``ids`` (n,) ascending of pairs, looked up in an index that has other faces too."""
    firsts, seconds = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]

    def look(rows: Ids, most: int) -> Ids:
        """Note the pairs of ``rows``; returns the rows whose neighbours were mostly other faces."""
        near, similar = neighbours(vectors[rows].astype(np.float32, copy=False), most)
        where = np.searchsorted(ids, near).clip(max=len(ids) - 1)
        wanted = (similar >= criterion.floor) & (ids[where] == near)
        row, column = np.nonzero(wanted)
        first, second = rows[row], where[row, column]
        other = first != second
        firsts.append(first[other].astype(np.int32))
        seconds.append(second[other].astype(np.int32))
        more: NDArray[np.bool_] = similar[:, -1] >= criterion.floor
        again: Ids = rows[more & (np.count_nonzero(wanted, axis=1) <= _FEW)]
        return again

    for start in range(0, len(ids), _LOOKED_UP):
        if cancel is not None:
            cancel.check()
        again = look(np.arange(start, min(start + _LOOKED_UP, len(ids))), NEIGHBOURS)
        if len(again):
            look(again, NEIGHBOURS * _FURTHER)
    return np.concatenate(firsts), np.concatenate(seconds)


def _replace(library: Library, ids: Ids, grouped: dict[FaceId, int]) -> Changes:
    return _changes(library.write(lambda connection: groups.replace(connection, ids.tolist(), grouped)))


def _changes(moved: set[FaceId]) -> Changes:
    return Changes(faces=frozenset(moved), people_list=bool(moved))
