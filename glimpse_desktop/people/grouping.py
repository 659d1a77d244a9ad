"""Groups of faces that seem to be one person. Pure functions over vectors and pairs of neighbours.

Good faces are joined by ``linkage``, the most alike first, as long as no photo would have two faces in one group:
two faces in one photo are two people, unless somebody said otherwise. Blurred, tiny and sideways faces resemble
each other whoever they are (three of four pairs of them reach a likeness that one in 100,000 pairs of good faces
does), while with good faces they are no more alike than any stranger. So each is added to the group of good faces
that it is most like, and founds or bridges none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain import faces as measures
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.links import Link
from glimpse_desktop.people.constraints import Constraints, constraints, put_together
from glimpse_desktop.people.linkage import Criterion, Linkage
from glimpse_desktop.people.pictures import Pictures

POOR_QUALITY = measures.POOR_QUALITY
"""Faces under this quality join groups, and never found or bridge one."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces to group: ``ids`` (n,) ascending; ``contents`` (n,) which picture; ``qualities`` (n,) 0-1; ``vectors``
    (n, d) of length 1, in half precision where they are very many.
    """

    ids: Ints
    contents: Ints
    qualities: Floats
    vectors: Floats | NDArray[np.float16]

    def take(self, rows: Ints) -> Faces:
        """Those at the ascending positions ``rows`` (m,)."""
        return Faces(self.ids[rows], self.contents[rows], self.qualities[rows], self.vectors[rows])


@dataclass(frozen=True, slots=True)
class Pairs:
    """Faces that are neighbours: ``first`` and ``second`` (m,) ids."""

    first: Ints
    second: Ints


@dataclass(frozen=True, slots=True)
class Group:
    """A group that is there: its ``number``, all pictures that it is in, its good faces' vectors (m, d) or an even
    sample of them with their mean ``quality``, and any of its ``faces`` about which something was said.
    """

    number: int
    contents: set[int]
    vectors: Floats
    quality: float = 1.0
    faces: tuple[FaceId, ...] = ()


def similar_pairs(ids: Ints, neighbours: Ints, similarities: Floats, least: float) -> Pairs:
    """The pairs in neighbour lists with at least the cosine ``least``, each once, ascending.

    ``ids`` (n,); ``neighbours`` (n, k) face ids, -1 for none; ``similarities`` (n, k) cosines.
    """
    first = np.repeat(ids, neighbours.shape[1] if neighbours.ndim == 2 else 0)
    second = neighbours.reshape(-1)
    use = (similarities.reshape(-1) >= least) & (second >= 0) & (first != second)
    return unique_pairs(first[use], second[use])


def unique_pairs(first: Ints, second: Ints) -> Pairs:
    """Pairs of ids (m,), each once whichever comes first, ascending."""
    low, high = np.minimum(first, second), np.maximum(first, second)
    order = np.lexsort((high, low))
    low, high = low[order], high[order]
    new = np.ones(len(low), np.bool_)
    new[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    return Pairs(low[new], high[new])


def unique_rows(first: NDArray[np.integer], second: NDArray[np.integer], rows: int) -> tuple[Ints, Ints]:
    """The same for pairs of positions (m,), all under ``rows``, in less memory; ``first`` may be in any order."""
    keys = np.minimum(first, second).astype(np.int64)
    keys *= rows
    keys += np.maximum(first, second)
    keys.sort()
    keys = keys[np.r_[True, keys[1:] != keys[:-1]]] if len(keys) else keys
    return keys // rows, keys % rows


def group_faces(faces: Faces, pairs: Pairs, criterion: Criterion, links: Sequence[Link] = ()) -> dict[FaceId, int]:
    """The group of each face that has one; its number is the smallest id of its faces that are not poor.

    ``pairs``: who may be alike; pairs with other faces are ignored. ``links``: what was said, the latest first.
    Takes over and changes ``faces.vectors``. The order of ``pairs`` doesn't matter.
    """
    first, second = _positions(faces.ids, pairs)
    numbers = group_rows(faces, first, second, criterion, links)
    rows = np.flatnonzero(numbers)
    return dict(zip(map(FaceId, faces.ids[rows].tolist()), numbers[rows].tolist(), strict=True))


def group_rows(
    faces: Faces,
    first: Ints,
    second: Ints,
    criterion: Criterion,
    links: Sequence[Link] = (),
    cancel: CancelToken | None = None,
) -> Ints:
    """The same with pairs by the faces' positions (m,), each once: (n,) the group of each face, 0 for none.

    Raises Cancelled.
    """
    named = {face for link in links for side in link.sides for face in side}
    here = faces.ids[np.isin(faces.ids, np.fromiter(named, np.int64, len(named)))] if named else faces.ids[:0]
    rules = constraints(links, map(FaceId, here.tolist()))
    poor = faces.qualities < POOR_QUALITY
    linkage = _linkage(faces, criterion, rules, poor)
    linkage.join(first, second, cancel=cancel)
    cluster = linkage.clusters()
    founded = np.bincount(cluster, minlength=len(cluster)) > 1
    _add_poor(linkage, poor, first, second, cluster, founded)
    cluster = linkage.clusters()
    grouped = founded[cluster]
    if rules.together:
        cluster, grouped = _put_together(faces, cluster, grouped, rules)
    return _numbers(faces.ids, cluster, grouped, poor)


def _put_together(
    faces: Faces, cluster: Ints, grouped: NDArray[np.bool_], rules: Constraints
) -> tuple[Ints, NDArray[np.bool_]]:
    """Clusters (n,) in which those are one that are known to be, and which faces are in one."""
    ids = [FaceId(face) for face in faces.ids.tolist()]
    pictures = dict(zip(ids, faces.contents.tolist(), strict=True))
    found = put_together({ids[i]: int(cluster[i]) for i in np.flatnonzero(grouped)}, pictures, rules)
    return np.array([found.get(face, -1) for face in ids], np.int64), np.array([face in found for face in ids])


def _numbers(ids: Ints, cluster: Ints, grouped: NDArray[np.bool_], poor: NDArray[np.bool_]) -> Ints:
    """(n,) groups of two faces and more, each called by its smallest face that isn't poor, if any; else 0."""
    numbers = np.zeros(len(ids), np.int64)
    rows = np.flatnonzero(grouped)
    if not len(rows):
        return numbers
    # The faces of a cluster one after the other, those that its number may be first.
    rows = rows[np.lexsort((ids[rows], poor[rows], cluster[rows]))]
    starts = np.flatnonzero(np.r_[True, cluster[rows][1:] != cluster[rows][:-1]])
    sizes = np.diff(np.r_[starts, len(rows)])
    names = np.where(sizes > 1, ids[rows[starts]], 0)
    numbers[rows] = np.repeat(names, sizes)
    return numbers


def join_groups(
    faces: Faces,
    groups: Sequence[Group],
    pairs: Pairs,
    criterion: Criterion,
    links: Sequence[Link] = (),
) -> dict[FaceId, int]:
    """Groups for faces that are in none: new ones, and those that stood alone until one of them came.

    Each goes by the same criterion as in ``group_faces``. ``pairs`` are of faces and of a face and a group, which
    is called by its number's negative. No group that is there is changed or joined with another.
    """
    rules = constraints(links, [FaceId(i) for i in faces.ids.tolist()] + [f for g in groups for f in g.faces])
    names = np.concatenate([-np.array(sorted((g.number for g in groups), reverse=True), np.int64), faces.ids])
    ordered = sorted(groups, key=lambda group: -group.number)
    count = len(ordered)
    first, second = _positions(names, pairs)
    sums = np.concatenate([*(g.vectors.sum(axis=0, keepdims=True) for g in ordered), faces.vectors]).astype(
        np.float32
    )
    sizes = np.concatenate(
        [np.array([len(g.vectors) for g in ordered], np.int64), np.ones(len(faces.ids), np.int64)]
    )
    contents = [set(g.contents) for g in ordered] + [{content} for content in faces.contents.tolist()]
    settled = np.arange(len(sums)) < count
    poor = np.concatenate([np.zeros(count, np.bool_), faces.qualities < POOR_QUALITY])
    sides = _sides(ordered, faces, rules)
    qualities = np.concatenate([np.array([group.quality for group in ordered]), faces.qualities])
    linkage = Linkage(
        sums, sizes, contents, criterion, qualities=qualities, sides=sides, settled=settled, idle=poor
    )
    linkage.join(first, second, thorough=False)
    cluster = linkage.clusters()
    founded = np.bincount(cluster, minlength=len(cluster)) > 1
    founded[:count] = True
    _add_poor(linkage, poor, first, second, cluster, founded)
    cluster = linkage.clusters()
    joined: dict[FaceId, int] = {}
    made: dict[FaceId, int] = {}
    for position in np.flatnonzero(founded[cluster]).tolist():
        if position >= count:
            face, into = FaceId(int(names[position])), int(cluster[position])
            if into < count:
                joined[face] = ordered[into].number
            else:
                made[face] = into
    return joined | _numbered(made, {FaceId(int(face)) for face in names[poor]})


def _linkage(faces: Faces, criterion: Criterion, rules: Constraints, poor: NDArray[np.bool_]) -> Linkage:
    named = [*rules.sides, *(face for one_person in rules.together for face in one_person)]
    rows = np.searchsorted(faces.ids, np.array(named, np.int64)).tolist()
    position = dict(zip(named, rows, strict=True))
    several: dict[int, set[int]] = {}
    for one_person in rules.together:
        # What is known of one of them is known of all, so that nobody comes into their way.
        pictures = {int(faces.contents[position[face]]) for face in one_person}
        several.update((position[face], set(pictures)) for face in one_person)
    sides = {position[face]: where for face, where in rules.sides.items()}
    counts = np.ones(len(faces.ids), np.int64)
    contents = Pictures(faces.contents, several)
    return Linkage(faces.vectors, counts, contents, criterion, qualities=faces.qualities, sides=sides, idle=poor)


def _sides(groups: Sequence[Group], faces: Faces, rules: Constraints) -> dict[int, dict[int, int]]:
    """By position of groups, then faces: question to side. A group has the sides of all its faces."""
    found = {
        i: {q: s for face in group.faces for q, s in rules.sides.get(face, {}).items()}
        for i, group in enumerate(groups)
    }
    for i, face in enumerate(faces.ids.tolist()):
        found[len(groups) + i] = dict(rules.sides.get(FaceId(face), {}))
    return {unit: where for unit, where in found.items() if where}


def _positions(ids: Ints, pairs: Pairs) -> tuple[Ints, Ints]:
    """Where the pairs' ids are in the ascending ``ids``; pairs with others are left out."""
    if not len(ids):
        return pairs.first[:0], pairs.second[:0]
    first = np.searchsorted(ids, pairs.first).clip(max=len(ids) - 1)
    second = np.searchsorted(ids, pairs.second).clip(max=len(ids) - 1)
    known = (ids[first] == pairs.first) & (ids[second] == pairs.second)
    return first[known], second[known]


def _add_poor(
    linkage: Linkage, poor: NDArray[np.bool_], first: Ints, second: Ints, cluster: Ints, founded: NDArray[np.bool_]
) -> None:
    """Put each poor unit into the founded cluster near to it that it is most like, if it is alike enough."""
    near: dict[int, set[int]] = {}
    mixed = poor[first] != poor[second]
    for one, other in zip(first[mixed].tolist(), second[mixed].tolist(), strict=True):
        unit, good = (one, other) if poor[one] else (other, one)
        if founded[cluster[good]]:
            near.setdefault(unit, set()).add(int(cluster[good]))
    wishes: list[tuple[float, int, int]] = []
    for unit, clusters in near.items():
        candidates = np.array(sorted(clusters), np.int64)
        likeness = linkage.likeness(unit, candidates)
        wishes += [
            (-value, unit, into)
            for value, into in zip(likeness.tolist(), candidates.tolist(), strict=True)
            if value >= linkage.same
        ]
    added: set[int] = set()
    # The surest first: of two faces in one photo, the other one has to look further.
    for _, unit, into in sorted(wishes):
        if unit not in added and linkage.admit(unit, into):
            added.add(unit)


def _numbered(groups: Mapping[FaceId, int], poor: set[FaceId]) -> dict[FaceId, int]:
    """The groups of two faces and more, each called by its smallest face that isn't poor, if it has one."""
    members: dict[int, list[FaceId]] = {}
    for face in sorted(groups):
        members.setdefault(groups[face], []).append(face)
    return {
        face: int(min((f for f in of_group if f not in poor), default=of_group[0]))
        for of_group in members.values()
        if len(of_group) > 1
        for face in of_group
    }
