"""The exemplars of everybody, and which of them a face may resemble at all. Pure.

Vectors of faces differ along some axes far more than along the others. So many faces are compared with everybody
along those first, which is a quarter of the work; what is left of both vectors says how much more alike they can
be. Exemplars near enough by that are compared in full. (A library of a million faces, 34,000 exemplars of 512
numbers: 128 axes have 0.8 of the variance. For 1,024 faces one of the 6,474 pairs of a face and an exemplar that
are alike enough to play a part is missed, and 16,000 of 34 million are compared in full: 0.3 s instead of 0.65.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PersonId

Ints = NDArray[np.int64]
Vectors = NDArray[np.float32]
Compared = tuple[int, Ints, Vectors]
"""A person's place, rows (k,) of some vectors, and their cosines with each of that person's exemplars (k, n)."""

_SHARE = 0.8
"""Of the exemplars' variance that the axes have on which faces are compared first."""
_ROOM = 0.8
"""Part of what the rest could add at most that is expected of it: the rest of two pictures of one person is alike,
too, and hardly ever more than that."""
_SAMPLE = 4000
"""Exemplars by which the axes are found."""
_ROUNDING = 1e-5
_COSINES = 4_000_000
"""Computed at once: what they take is bounded, and so is how long other threads wait."""
_ALONE = 262_144
"""Products of so many numbers are left to one thread: to wake another one takes longer."""
_ROWS = 64
"""But so many vectors go at once: somebody's very many exemplars aren't gone through anew for each."""


class Gallery:
    """The exemplars of everybody, by person. ``people`` (p,) ascending; those of the person at a place are the
    ``vectors`` (n, d) from ``starts`` to ``ends`` there.
    """

    def __init__(self, exemplars: Mapping[PersonId, Vectors]) -> None:
        """By person (n, d) vectors of length 1."""
        owners = sorted(person for person, vectors in exemplars.items() if len(vectors))
        self.people = np.array(owners, np.int64)
        counts = np.array([len(exemplars[person]) for person in owners], np.int64)
        self.ends = np.cumsum(counts)
        self.starts = self.ends - counts
        self.vectors = np.concatenate([exemplars[p] for p in owners]) if owners else np.zeros((0, 0), np.float32)
        self._axes: _Axes | None = None

    def compare_all(self, vectors: Vectors, least: float) -> Iterator[Compared]:
        """As ``compare``, missing nobody."""
        if not len(self.people) or not len(vectors):
            return
        step = max(_COSINES // len(self.vectors), 1)
        for first in range(0, len(vectors), step):
            similar = vectors[first : first + step] @ self.vectors.T
            nearest = np.maximum.reduceat(similar, self.starts, axis=1)
            row, place = np.nonzero(nearest >= least - _ROUNDING)
            for one, other in zip(row.tolist(), place.tolist(), strict=True):
                own = similar[one, self.starts[other] : self.ends[other]]
                yield other, np.array([first + one]), own[None]

    def compare(self, vectors: Vectors, least: float) -> Iterator[Compared]:
        """Everybody who has an exemplar with a cosine of at least ``least`` with some of ``vectors`` (n, d),
        perhaps in several parts. Quicker for many vectors; whoever is hardly like enough may be missed.
        """
        for place, rows in self.near(vectors, least):
            own = self.vectors[self.starts[place] : self.ends[place]]
            step = max(_ALONE // own.size, _ROWS)
            for first in range(0, len(rows), step):
                some = rows[first : first + step]
                similar = vectors[some] @ own.T
                if similar.max() >= least - _ROUNDING:
                    enough = similar.max(axis=1) >= least - _ROUNDING
                    yield place, some[enough], similar[enough]

    def near(self, vectors: Vectors, least: float) -> Iterator[tuple[int, Ints]]:
        """By place of a person, the rows (k,) of ``vectors`` (n, d) that may have a cosine of at least ``least``
        with one of that person's exemplars; hardly any others do.
        """
        if not len(self.people) or not len(vectors):
            return
        if self._axes is None:
            self._axes = _Axes(self.vectors)
        owners = np.repeat(np.arange(len(self.people)), self.ends - self.starts)
        found = [np.zeros(0, np.int64)]
        for first, bounds in self._axes.bounds(vectors):
            pairs = np.flatnonzero(bounds >= least - _ROUNDING)
            row, exemplar = np.divmod(pairs, len(owners))
            found.append(owners[exemplar] * len(vectors) + row + first)
        place, row = np.divmod(np.unique(np.concatenate(found)), len(vectors))
        starts = np.flatnonzero(np.r_[True, place[1:] != place[:-1]]) if len(place) else place
        for start, end in zip(starts.tolist(), [*starts[1:].tolist(), len(place)], strict=False):
            yield int(place[start]), row[start:end]


class _Axes:
    """The main axes of some vectors of length 1, and these vectors along them.

    What all have in common is taken out first, which is much with some packs. With c for that, p for the part
    along the axes and r for the rest, a face x and an exemplar e have the cosine
    x′p . e′p + x′r . e′r + x . c + e . c - c . c, where x′ = x - c. With the most that the second term can be in
    its place, that is one product of vectors a little longer than the axes are many.
    """

    def __init__(self, vectors: Vectors) -> None:
        """``vectors`` (n, d), n at least 1."""
        some = vectors[:: -(-len(vectors) // _SAMPLE)]
        self._common: Vectors = some.mean(axis=0)
        variances, axes = np.linalg.eigh((some - self._common).T @ (some - self._common))
        shares = np.cumsum(variances[::-1].clip(0.0))
        count = int(np.searchsorted(shares, _SHARE * shares[-1])) + 1
        self._axes = np.ascontiguousarray(axes[:, ::-1][:, :count].astype(np.float32))
        along, rest, common = self._parts(vectors)
        square = float(self._common @ self._common)
        self._exemplars = np.column_stack([along, _ROOM * rest, common - square, np.ones_like(rest)])

    def bounds(self, vectors: Vectors) -> Iterator[tuple[int, Vectors]]:
        """By blocks of ``vectors`` (m, d), each with its first row: (k, n) how alike they may be to the exemplars.

        A block is overwritten by the next one.
        """
        along, rest, common = self._parts(vectors)
        asked = np.column_stack([along, rest, np.ones_like(rest), common])
        step = min(max(_COSINES // len(self._exemplars), 1), len(asked))
        bounds = np.empty((step, len(self._exemplars)), np.float32)
        for first in range(0, len(asked), step):
            some = asked[first : first + step]
            yield first, np.matmul(some, self._exemplars.T, out=bounds[: len(some)])

    def _parts(self, vectors: Vectors) -> tuple[Vectors, Vectors, Vectors]:
        """(n, k) along the axes, (n,) the length of the rest, (n,) the product with what is common."""
        common = vectors @ self._common
        along = vectors @ self._axes - self._common @ self._axes
        whole = np.einsum("ij,ij->i", vectors, vectors) - 2.0 * common + float(self._common @ self._common)
        rest = np.sqrt(np.maximum(whole - np.einsum("ij,ij->i", along, along), 0.0))
        return along, rest.astype(np.float32), common
