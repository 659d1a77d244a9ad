"""Joins the most alike into clusters, again and again, until no two are alike enough. Pure.

How alike two clusters are follows from the sums of their unit vectors alone. With c the mean cosine between the
faces of one and those of the other, and v the mean cosine among the faces of a cluster (itself included), average
linkage asks for c and centroid linkage for c / sqrt(v1 * v2), the cosine of the two means. Strangers' averages
fall as clusters grow, since a mean of many is shorter; the cosine of the means rises, since what is common to a
cluster stands out. Halfway, their geometric mean c / (v1 * v2) ** 0.25 reaches a given similarity about equally
rarely whatever the sizes (measured on both packs: the quantiles of pairs move by less than a twentieth up to
clusters of six), so one false-match rate holds for single faces and for large groups.

Cosines count from the strangers' mean, which is near 0 for most packs and 0.85 for the built-in one.

Only neighbours are compared, best first from a heap, so the cost grows with the number of faces.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, MutableSequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.people.constraints import clash

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

_Wish = tuple[float, int, int, int, int]
"""Less how alike two clusters are, the two, the smaller first, and how often each had changed by then."""

_CLEAR_QUALITY = 0.6
_DOUBT = 8.0
"""Standard deviations of strangers' similarities for each whole step of quality under that."""
_LARGE = 24
"""From so many faces a cluster's members may have only one another as neighbours: it is compared with all."""
_MOST_NEIGHBOURS = 256
"""A cluster that could join more than these keeps the best; the comparison with all finds the others again."""
_BLOCK = 4096
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Criterion:
    """Two clusters are one person from the cosine ``same``; strangers have ``strangers`` on average, with a
    standard deviation of ``spread``.
    """

    same: float
    strangers: float = 0.0
    spread: float = 0.0

    def scaled(self, cosine: float) -> float:
        """A cosine counted from the strangers' mean: 0 there, 1 for equal vectors."""
        return (cosine - self.strangers) / (1.0 - self.strangers)

    def doubt(self, quality: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much likeness proves nothing between faces of which the better has that quality (n,), 0-1.

        It is scaled, as likenesses are. A clear face is a measure for any other; but two unclear ones are alike
        because they are unclear. Among LFW's pictures with their backgrounds, the upper quantiles of strangers are
        higher by 0, 1, 2, 3 and 4 standard deviations where the better quality is 0.6, 0.5, 0.4, 0.25 and 0.1.
        """
        lacking: NDArray[np.float64] = np.maximum(_CLEAR_QUALITY - quality, 0.0)
        return lacking * (_DOUBT * self.spread / (1.0 - self.strangers))

    @property
    def floor(self) -> float:
        """The cosine under which two faces need not be looked at as neighbours.

        Clusters join at a mean cosine under ``same`` when they are loose, but then some pair of theirs is well
        above that mean.
        """
        return self.strangers + 0.7 * (self.same - self.strangers)


class Linkage:
    """Clusters of units (single faces, or faces that are known to be one person), by position from 0.

    A cluster is called by the smallest unit in it.
    """

    def __init__(
        self,
        sums: Floats,
        counts: Ints,
        contents: MutableSequence[set[int]],
        criterion: Criterion,
        *,
        qualities: NDArray[np.floating] | None = None,
        sides: Mapping[int, Mapping[int, int]] | None = None,
        settled: NDArray[np.bool_] | None = None,
        idle: NDArray[np.bool_] | None = None,
    ) -> None:
        """``sums`` (n, d) of the units' vectors of length 1, ``counts`` (n,) how many vectors are in each sum,
        ``qualities`` (n,) 0-1 their mean (none: clear ones).

        Two units that share one of their ``contents`` are two people, and so are units on different ``sides``
        (unit to question to side). Two clusters that both have a ``settled`` (n,) unit are never joined. Units
        that are ``idle`` (n,) take no part but by ``admit``. ``sums`` and ``contents`` are taken over and changed.
        """
        self._sums = sums
        self._counts = counts.astype(np.float64)
        clear = np.ones(len(sums)) if qualities is None else qualities.astype(np.float64)
        self._quality = clear * self._counts
        self._contents = contents
        self._criterion = criterion
        self.same = criterion.scaled(criterion.same)
        """The likeness from which clusters are joined."""
        self._sides = {unit: dict(where) for unit, where in (sides or {}).items()}
        self._settled = np.zeros(len(sums), np.bool_) if settled is None else settled.copy()
        self._idle = np.zeros(len(sums), np.bool_) if idle is None else idle
        norms = np.einsum("ij,ij->i", sums, sums, dtype=np.float64) if len(sums) else np.zeros(0)
        self._within = self._floored(norms, self._counts)
        self._root = list(range(len(sums)))
        self._changes = [0] * len(sums)
        self._near: list[Ints] = []
        self._heap: list[_Wish] = []
        self._line: list[_Wish] = []

    def cluster(self, unit: int) -> int:
        """The cluster that the unit is in now."""
        root = self._root
        while root[unit] != unit:
            root[unit] = root[root[unit]]
            unit = root[unit]
        return unit

    def clusters(self) -> Ints:
        """(n,) the cluster of every unit."""
        return np.fromiter((self.cluster(unit) for unit in range(len(self._root))), np.int64, len(self._root))

    def likeness(self, one: int, others: Ints) -> NDArray[np.float64]:
        """(m,) how alike cluster ``one`` is to each of ``others`` (m,), counted as ``Criterion.scaled`` does."""
        return self._likeness(self._sums[others] @ self._sums[one], np.array([one]), others)

    def apart(self, one: int, other: int) -> bool:
        """Whether two clusters are known to be two people, or both settled."""
        if not self._contents[one].isdisjoint(self._contents[other]):
            return True
        if self._settled[one] and self._settled[other]:
            return True
        return clash(self._sides.get(one), self._sides.get(other))

    def join(self, first: Ints, second: Ints, *, thorough: bool = True) -> None:
        """Join all that are alike enough, the most alike first. ``first`` and ``second`` (m,): who are neighbours.

        ``thorough``: large clusters are compared with all others besides, until nothing joins any more.
        """
        awake = ~(self._idle[first] | self._idle[second])
        first, second = first[awake], second[awake]
        self._near = _adjacency(first, second, len(self._root))
        self._offer(first, second)
        self._work()
        for _ in range(_ROUNDS if thorough else 0):
            first, second = self._large_and_alike()
            for one, other in zip(first.tolist(), second.tolist(), strict=True):
                self._near[one] = np.append(self._near[one], other)
                self._near[other] = np.append(self._near[other], one)
            self._offer(first, second)
            if not self._line:
                return
            self._work()

    def admit(self, unit: int, cluster: int) -> bool:
        """Put ``unit``, which is alone, into a cluster unless they are known to be two people; whether it did.

        What the cluster looks like doesn't change.
        """
        if self.apart(unit, cluster):
            return False
        self._root[unit] = cluster
        self._know(cluster, unit)
        return True

    def _likeness(self, dots: Floats, ones: Ints, others: Ints) -> NDArray[np.float64]:
        between = dots / (self._counts[ones] * self._counts[others])
        scaled = (between - self._criterion.strangers) / (1.0 - self._criterion.strangers)
        quality = np.maximum(
            self._quality[ones] / self._counts[ones], self._quality[others] / self._counts[others]
        )
        likeness: NDArray[np.float64] = scaled / (self._within[ones] * self._within[others]) ** 0.25
        return likeness - self._criterion.doubt(quality)

    def _floored(self, norms: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
        """Mean cosines within clusters, none lower than what two faces need: mixed clusters don't ask for less."""
        strangers = self._criterion.strangers
        within: NDArray[np.float64] = np.maximum((norms / counts**2 - strangers) / (1.0 - strangers), self.same)
        return within

    def _offer(self, first: Ints, second: Ints) -> None:
        """Line up the pairs of clusters that are alike enough, the most alike last."""
        found: list[_Wish] = []
        for start in range(0, len(first), _BLOCK):
            ones, others = first[start : start + _BLOCK], second[start : start + _BLOCK]
            dots = np.einsum("ij,ij->i", self._sums[ones], self._sums[others])
            likeness = self._likeness(dots, ones, others)
            found += [
                self._wish(float(likeness[row]), int(ones[row]), int(others[row]))
                for row in np.flatnonzero(likeness >= self.same).tolist()
            ]
        found.sort(reverse=True)
        self._line = found

    def _wish(self, likeness: float, one: int, other: int) -> _Wish:
        if other < one:
            one, other = other, one
        return -likeness, one, other, self._changes[one], self._changes[other]

    def _work(self) -> None:
        """Join until none is left in line or on the heap, which the line keeps small: most pairs are the first."""
        heap, line = self._heap, self._line
        while heap or line:
            _, one, other, change, other_change = (
                line.pop() if line and (not heap or line[-1] < heap[0]) else heapq.heappop(heap)
            )
            if self._changes[one] != change or self._changes[other] != other_change or self.apart(one, other):
                continue
            self._merge(one, other)
            near = self._neighbours(one, other)
            if not len(near):
                continue
            likeness = self.likeness(one, near)
            if len(near) > _MOST_NEIGHBOURS:
                best = np.argpartition(-likeness, _MOST_NEIGHBOURS)[:_MOST_NEIGHBOURS]
                near, likeness = near[best], likeness[best]
            self._near[one] = near
            enough = likeness >= self.same
            for value, third in zip(likeness[enough].tolist(), near[enough].tolist(), strict=True):
                heapq.heappush(heap, self._wish(value, one, third))

    def _merge(self, one: int, other: int) -> None:
        """Make the cluster ``other`` part of ``one``, which is the smaller number."""
        self._root[other] = one
        self._sums[one] += self._sums[other]
        self._counts[one] += self._counts[other]
        self._quality[one] += self._quality[other]
        norm = float(self._sums[one] @ self._sums[one])
        self._within[one] = self._floored(np.array(norm), self._counts[one])
        self._changes[one] += 1
        self._changes[other] = -1
        self._know(one, other)

    def _know(self, one: int, other: int) -> None:
        """``one`` is apart from whatever ``other`` is apart from."""
        larger, smaller = self._contents[one], self._contents[other]
        if len(larger) < len(smaller):
            larger, smaller = smaller, larger
        larger |= smaller
        self._contents[one], self._contents[other] = larger, set()
        self._settled[one] |= self._settled[other]
        if other in self._sides:
            self._sides.setdefault(one, {}).update(self._sides.pop(other))

    def _neighbours(self, one: int, other: int) -> Ints:
        """The clusters near the joined ones, each once."""
        near = np.concatenate([self._near[one], self._near[other]])
        self._near[other] = near[:0]
        now = {self.cluster(unit) for unit in near.tolist()}
        now.discard(one)
        return np.array(sorted(now), np.int64)

    def _large_and_alike(self) -> tuple[Ints, Ints]:
        """Pairs of clusters, one of them large, that are alike enough and not apart."""
        alive = np.flatnonzero((self.clusters() == np.arange(len(self._root))) & ~self._idle)
        large = alive[self._counts[alive] >= _LARGE]
        first, second = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for here in range(0, len(large), _BLOCK // 8):
            ones = large[here : here + _BLOCK // 8]
            for there in range(0, len(alive), _BLOCK):
                others = alive[there : there + _BLOCK]
                dots = self._sums[ones] @ self._sums[others].T
                rows, columns = np.nonzero(self._likeness(dots, ones[:, None], others[None, :]) >= self.same)
                pairs = [
                    (one, other)
                    for one, other in zip(ones[rows].tolist(), others[columns].tolist(), strict=True)
                    if one != other and not self.apart(one, other)
                ]
                if pairs:
                    found = np.array(pairs, np.int64)
                    first.append(found[:, 0])
                    second.append(found[:, 1])
        return np.concatenate(first), np.concatenate(second)


def _adjacency(first: Ints, second: Ints, units: int) -> list[Ints]:
    """Of each unit its neighbours, from pairs (m,)."""
    ones, others = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.argsort(ones, kind="stable")
    near: list[Ints] = np.split(others[order], np.searchsorted(ones[order], np.arange(1, units)))
    return near
