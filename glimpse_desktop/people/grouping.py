"""Groups of faces that seem to be one person. Pure functions over neighbour lists.

Pairs of faces are joined from the most similar on, as long as no photo would have two faces in one group: two
faces in one photo are two people. Blurred, tiny and sideways faces resemble each other whoever they are, so they
are only added to groups that good faces have formed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId

POOR_QUALITY = 0.25
"""Faces under this quality join groups, and never found or bridge one."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces to group: ``ids`` (n,) ascending; ``contents`` (n,) which picture; ``qualities`` (n,) 0-1."""

    ids: Ints
    contents: Ints
    qualities: Floats


@dataclass(frozen=True, slots=True)
class Pairs:
    """Faces that resemble each other: ``first``, ``second`` (m,) ids and ``similarities`` (m,), most first."""

    first: Ints
    second: Ints
    similarities: Floats


def similar_pairs(ids: Ints, neighbours: Ints, similarities: Floats, threshold: float) -> Pairs:
    """The pairs in neighbour lists with at least ``threshold``, each once.

    ``ids`` (n,); ``neighbours`` (n, k) face ids, -1 for none; ``similarities`` (n, k) cosines.
    """
    first = np.repeat(ids, neighbours.shape[1] if neighbours.ndim == 2 else 0)
    second, near = neighbours.reshape(-1), similarities.reshape(-1)
    use = (near >= threshold) & (second >= 0) & (first != second)
    first, second, near = first[use], second[use], near[use]
    pairs = np.stack([np.minimum(first, second), np.maximum(first, second)], axis=1)
    unique, where = np.unique(pairs, axis=0, return_index=True)
    near = near[where]
    order = np.lexsort((unique[:, 1], unique[:, 0], -near))
    return Pairs(unique[order, 0], unique[order, 1], near[order])


def group_faces(faces: Faces, pairs: Pairs) -> dict[FaceId, int]:
    """The group of each face that has one; its number is the smallest id of its faces that are not poor.

    Pairs with other faces are ignored.
    """
    known = np.isin(pairs.first, faces.ids) & np.isin(pairs.second, faces.ids)
    first = np.searchsorted(faces.ids, pairs.first[known])
    second = np.searchsorted(faces.ids, pairs.second[known])
    poor = faces.qualities < POOR_QUALITY
    clusters = _Clusters(faces.contents.tolist())
    good = ~poor[first] & ~poor[second]
    for a, b in zip(first[good].tolist(), second[good].tolist(), strict=True):
        clusters.join(a, b)
    founded = clusters.groups()
    added: dict[int, int] = {}
    mixed = poor[first] != poor[second]
    for a, b in zip(first[mixed].tolist(), second[mixed].tolist(), strict=True):
        one, other = (a, b) if poor[a] else (b, a)
        group = founded.get(other)
        if one not in added and group is not None and clusters.admit(one, group):
            added[one] = group
    return {FaceId(int(faces.ids[i])): int(faces.ids[group]) for i, group in {**founded, **added}.items()}


class _Clusters:
    """Disjoint sets of faces by position; none has two faces of one content. A set's root is its smallest."""

    def __init__(self, contents: Sequence[int]) -> None:
        self._root = list(range(len(contents)))
        self._contents = [{content} for content in contents]

    def find(self, face: int) -> int:
        root = self._root
        while root[face] != face:
            root[face] = root[root[face]]
            face = root[face]
        return face

    def join(self, a: int, b: int) -> None:
        a, b = sorted((self.find(a), self.find(b)))
        if a == b or not self._contents[a].isdisjoint(self._contents[b]):
            return
        self._root[b] = a
        larger, smaller = self._contents[a], self._contents[b]
        if len(larger) < len(smaller):
            larger, smaller = smaller, larger
        larger |= smaller
        self._contents[a] = larger

    def admit(self, face: int, root: int) -> bool:
        """Whether a face that is in no group may go to that of ``root``; if so its content is taken."""
        if not self._contents[root].isdisjoint(self._contents[face]):
            return False
        self._contents[root] |= self._contents[face]
        return True

    def groups(self) -> dict[int, int]:
        """The root of each face that isn't alone."""
        roots = [self.find(face) for face in range(len(self._root))]
        sizes = np.bincount(roots, minlength=len(roots)) if roots else np.zeros(0, np.int64)
        return {face: root for face, root in enumerate(roots) if sizes[root] > 1}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What new faces may join.

    ``facts`` gives content and quality of the faces and their neighbours; neighbours that are not in it don't
    count. ``groups`` are the neighbours' groups, ``contents`` the contents in those groups.
    """

    facts: Mapping[FaceId, tuple[int, float]]
    groups: Mapping[FaceId, int]
    contents: Mapping[int, set[int]]


def join_groups(new: Sequence[FaceId], pairs: Pairs, around: Surroundings) -> dict[FaceId, int]:
    """Groups for new faces, and for faces that stood alone until one of them came. No group is changed.

    Each new face, the most similar first, joins the group of the neighbour most like it, or founds one with it.
    """
    groups = dict(around.groups)
    contents = {group: set(members) for group, members in around.contents.items()}
    result: dict[FaceId, int] = {}
    wanted = set(new)

    def put(face: FaceId, group: int) -> None:
        groups[face] = result[face] = group
        contents.setdefault(group, set()).add(around.facts[face][0])

    for a, b in zip(pairs.first.tolist(), pairs.second.tolist(), strict=True):
        for face, neighbour in ((FaceId(a), FaceId(b)), (FaceId(b), FaceId(a))):
            if face not in wanted or face in groups or not {face, neighbour} <= around.facts.keys():
                continue
            (content, quality), (other_content, other_quality) = around.facts[face], around.facts[neighbour]
            if other_quality < POOR_QUALITY or content == other_content:
                continue
            group = groups.get(neighbour)
            if group is not None:
                if content not in contents.get(group, ()):
                    put(face, group)
            elif quality >= POOR_QUALITY:
                for founder in (face, neighbour):
                    put(founder, min(a, b))
    return result
