"""Joins the most alike into clusters, again and again, until no two are alike enough. Pure.

How alike two clusters are follows from the sums of their unit vectors alone. With c the mean cosine between the
faces of one and those of the other, and v the mean cosine among the faces of a cluster (itself included), average
linkage asks for c and centroid linkage for c / sqrt(v1 * v2), the cosine of the two means. Strangers' averages
fall as clusters grow, since a mean of many is shorter; the cosine of the means rises, since what is common to a
cluster stands out. Halfway, their geometric mean c / (v1 * v2) ** 0.25 reaches a given similarity about equally
rarely whatever the sizes (measured on both packs: the quantiles of pairs move by less than a twentieth up to
clusters of six), so one false-match rate holds for single faces and for large groups.

Cosines count from the strangers' mean, which is near 0 for most packs and 0.85 for the built-in one.

Only neighbours are compared, best first from a heap, so the cost grows with the number of faces. A cluster has one
place on the heap: what else it might join with comes up when that has turned out to be nothing.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.people.adjacency import Adjacency
from glimpse_desktop.people.constraints import clash
from glimpse_desktop.people.pictures import Pictures
from glimpse_desktop.people.sums import Sums
from glimpse_desktop.people.wishes import Line, Wish, Wishes

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

_CLEAR_QUALITY = 0.6
_DOUBT = 8.0
"""Standard deviations of strangers' similarities for each whole step of quality under that."""
_LARGE = 24
"""From so many faces a cluster's members may have only one another as neighbours: it is compared with all."""
_MOST_NEIGHBOURS = 256
"""A cluster that could join more than these keeps the best; the comparison with all finds the others again."""
_BLOCK = 4096
_ROUNDS = 4
_STEPS = 1000
"""Between two looks at whether to go on."""


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
        sums: NDArray[np.float32] | NDArray[np.float16],
        counts: Ints,
        contents: Pictures | Sequence[set[int]],
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
        self._sums = Sums(sums)
        self._counts = counts.astype(np.float64)
        clear = np.ones(len(sums)) if qualities is None else qualities.astype(np.float64)
        self._quality = clear * self._counts
        self._contents = contents if isinstance(contents, Pictures) else Pictures.of(contents)
        self._criterion = criterion
        self.same = criterion.scaled(criterion.same)
        """The likeness from which clusters are joined."""
        self._sides = {unit: dict(where) for unit, where in (sides or {}).items()}
        self._settled = np.zeros(len(sums), np.bool_) if settled is None else settled.copy()
        self._idle = np.zeros(len(sums), np.bool_) if idle is None else idle
        self._within = self._floored(self._sums.norms(), self._counts)
        self._root = list(range(len(sums)))
        self._changes = [0] * len(sums)
        self._compared: Ints | None = None
        """How often each cluster had changed when the large ones were compared with all."""

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
        return self._likeness(self._sums.take(others) @ self._sums.one(one), np.array([one]), others)

    def apart(self, one: int, other: int) -> bool:
        """Whether two clusters are known to be two people, or both settled."""
        if not self._contents.disjoint(one, other):
            return True
        if self._settled[one] and self._settled[other]:
            return True
        return clash(self._sides.get(one), self._sides.get(other))

    def join(self, first: Ints, second: Ints, *, thorough: bool = True, cancel: CancelToken | None = None) -> None:
        """Join all that are alike enough, the most alike first. ``first`` and ``second`` (m,): who are neighbours,
        each pair once.

        ``thorough``: large clusters are compared with all others besides, until nothing joins any more. Raises
        Cancelled.
        """
        awake = ~(self._idle[first] | self._idle[second])
        first, second = first[awake], second[awake]
        near = Adjacency(first, second, len(self._root))
        self._work(self._line(first, second, cancel), near, cancel)
        for _ in range(_ROUNDS if thorough else 0):
            first, second = self._large_and_alike(cancel)
            for one, other in zip(first.tolist(), second.tolist(), strict=True):
                near.put(one, np.append(near.of(one), other))
                near.put(other, np.append(near.of(other), one))
            line = self._line(first, second, cancel)
            if not line:
                return
            self._work(line, near, cancel)

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

    def _line(self, first: Ints, second: Ints, cancel: CancelToken | None) -> Line:
        """The pairs of clusters that are alike enough."""
        likenesses, rows = [np.zeros(0)], [np.zeros(0, np.int64)]
        for start in range(0, len(first), _BLOCK):
            if cancel is not None:
                cancel.check()
            ones, others = first[start : start + _BLOCK], second[start : start + _BLOCK]
            dots = np.einsum("ij,ij->i", self._sums.take(ones), self._sums.take(others))
            likeness = self._likeness(dots, ones, others)
            enough = np.flatnonzero(likeness >= self.same)
            likenesses.append(likeness[enough])
            rows.append(enough + start)
        chosen = np.concatenate(rows)
        return Line(np.concatenate(likenesses), first[chosen], second[chosen])

    def _work(self, line: Line, near: Adjacency, cancel: CancelToken | None) -> None:
        """Join until none is left in line, nor on the heap of what joined clusters would join with next."""
        changes = self._changes
        heap: list[tuple[Wish, int, int]] = []  # with whose wish it is, and how often that one had changed by then
        wishes: dict[
            int, tuple[Wishes, int]
        ] = {}  # the rest of what it would, and how often the other had changed
        changed: set[int] = set()
        steps = 0

        def wish(owner: int, more: Wishes) -> None:
            following = more.pop()
            if following is None:
                wishes.pop(owner, None)
            else:
                heapq.heappush(heap, (following[0], owner, more.version))
                wishes[owner] = more, following[1]

        while heap or line:
            steps += 1
            if cancel is not None and steps % _STEPS == 0:
                cancel.check()
            if line and (not heap or line.first < heap[0][0]):
                _, one, other = line.pop()
                if one in changed or other in changed:
                    continue
            else:
                (_, one, other), owner, version = heapq.heappop(heap)
                if changes[owner] != version:
                    continue
                more, known = wishes[owner]
                wish(owner, more)
                if changes[other if owner == one else one] != known:
                    continue
            if self.apart(one, other):
                continue
            self._merge(one, other)
            changed.update((one, other))
            wishes.pop(other, None)
            if (found := self._wishes(one, other, near)) is not None:
                wish(one, found)
            else:
                wishes.pop(one, None)

    def _wishes(self, one: int, other: int, near: Adjacency) -> Wishes | None:
        """What the cluster ``one`` would join with, now that ``other`` is part of it; None for nobody."""
        there = np.concatenate([near.of(one), near.of(other)])
        near.put(other, there[:0])
        now = {self.cluster(unit) for unit in there.tolist()}
        now.discard(one)
        if not now:
            return None
        others = np.array(sorted(now), np.int64)
        likeness = self.likeness(one, others)
        if len(others) > _MOST_NEIGHBOURS:
            best = np.sort(np.argpartition(-likeness, _MOST_NEIGHBOURS)[:_MOST_NEIGHBOURS])
            others, likeness = others[best], likeness[best]
        near.put(one, others)
        enough = likeness >= self.same
        if not enough.any():
            return None
        others = others[enough]
        counts = np.array([self._changes[unit] for unit in others.tolist()], np.int64)
        return Wishes(one, self._changes[one], likeness[enough], others, counts)

    def _merge(self, one: int, other: int) -> None:
        """Make the cluster ``other`` part of ``one``, which is the smaller number."""
        self._root[other] = one
        self._counts[one] += self._counts[other]
        total = self._sums.add(one, other, float(self._counts[one]))
        self._quality[one] += self._quality[other]
        self._within[one] = self._floored(np.array(float(total @ total)), self._counts[one])
        self._changes[one] += 1
        self._changes[other] = -1
        self._know(one, other)

    def _know(self, one: int, other: int) -> None:
        """``one`` is apart from whatever ``other`` is apart from."""
        self._contents.add(one, other)
        self._settled[one] |= self._settled[other]
        if other in self._sides:
            self._sides.setdefault(one, {}).update(self._sides.pop(other))

    def _large_and_alike(self, cancel: CancelToken | None) -> tuple[Ints, Ints]:
        """Pairs of clusters, one of them large, that are alike enough and not apart.

        Two that were compared before are so again only when one of them has changed since.
        """
        alive = np.flatnonzero((self.clusters() == np.arange(len(self._root))) & ~self._idle)
        large = alive[self._counts[alive] >= _LARGE]
        changes = np.array(self._changes, np.int64)
        new = np.ones(len(changes), np.bool_) if self._compared is None else changes != self._compared
        self._compared = changes
        pairs = [
            *self._alike(large[new[large]], alive, cancel),
            *self._alike(large[~new[large]], alive[new[alive]], cancel),
        ]
        found = np.array(pairs, np.int64).reshape(-1, 2)
        return found[:, 0], found[:, 1]

    def _alike(self, large: Ints, alive: Ints, cancel: CancelToken | None) -> list[tuple[int, int]]:
        pairs: list[tuple[int, int]] = []
        for here in range(0, len(large), _BLOCK // 8):
            ones = large[here : here + _BLOCK // 8]
            own = self._sums.take(ones)
            for there in range(0, len(alive), _BLOCK):
                if cancel is not None:
                    cancel.check()
                others = alive[there : there + _BLOCK]
                likeness = self._likeness(own @ self._sums.take(others).T, ones[:, None], others[None, :])
                rows, columns = np.nonzero(likeness >= self.same)
                pairs += [
                    (one, other)
                    for one, other in zip(ones[rows].tolist(), others[columns].tolist(), strict=True)
                    if one != other and not self.apart(one, other)
                ]
        return pairs
