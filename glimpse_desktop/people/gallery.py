"""The exemplars of everybody, and which of them a face may resemble at all. Pure.

A face that is like one of somebody's exemplars is hardly ever unlike the middle of them. So many faces are
compared with everybody's middle first, and with the exemplars of the few who are left: of sixteen exemplars
each that is a tenth of the work. Exemplars that are themselves unlike the middle are looked at one by one. What
a middle has to reach follows from how far from it the exemplars are, and from how much strangers' likenesses
vary. (LFW's faces, SCRFD + MobileFaceNet: of 1,311 pairs of a face and somebody as like as one in 100,000
strangers is, none is missed with two deviations of room, and 4 with one.)
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

_AWAY = 0.6
"""An exemplar less like the middle than this is looked at by itself."""
_DEVIATIONS = 2.5
"""Room for what is by chance, in standard deviations of strangers' likenesses."""
_SAMPLE = 2000
"""Exemplars, and people, by whom strangers are measured."""
_ROUNDING = 1e-5
_COSINES = 4_000_000
"""Computed at once: what they take is bounded, and so is how long other threads wait."""
_ALONE = 262_144
"""Products of so many numbers are left to one thread: to wake another one takes longer."""


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
        self._middles: _Middles | None = None

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
            step = max(_ALONE // own.size, 1)
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
        if self._middles is None:
            self._middles = _Middles(self)
        middles = self._middles
        # Row by person, so that what is found comes person by person.
        place, row = np.nonzero(middles.vectors @ vectors.T >= middles.least(least)[:, None])
        owner = middles.owners[place]
        starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]]) if len(owner) else owner
        for start, end in zip(starts.tolist(), [*starts[1:].tolist(), len(owner)], strict=False):
            rows = row[start:end]
            alone = end - start == 1 or place[start] == place[end - 1]
            yield int(owner[start]), rows if alone else np.unique(rows)


class _Middles:
    """Of every person the middle of the exemplars, and the exemplars that are far from it. ``owners`` (k,) are
    places in the gallery, ascending.

    What all faces have in common is taken out first, which is much with some packs. A face that has the
    cosine s with an exemplar e then has the product s * (e . m) / (e . e) with the middle m, give or take
    what the rest of m has with anybody's.
    """

    def __init__(self, gallery: Gallery) -> None:
        places = np.arange(len(gallery.people))
        owner = np.repeat(places, gallery.ends - gallery.starts)
        some = gallery.vectors[np.linspace(0, len(owner) - 1, min(len(owner), _SAMPLE)).astype(np.int64)]
        common = some.mean(axis=0)
        offset = gallery.vectors @ common
        middles = np.add.reduceat(gallery.vectors, gallery.starts, axis=0)
        middles /= (gallery.ends - gallery.starts)[:, None].astype(np.float32)
        middles -= common
        lengths = np.maximum(np.einsum("ij,ij->i", middles, middles) ** 0.5, 1e-6)
        own = np.maximum(1.0 - 2.0 * offset + float(common @ common), 1e-6)  # e . e
        product_of_common = (middles @ common)[owner]
        product = np.einsum("ij,ij->i", gallery.vectors, middles[owner]) - product_of_common  # e . m
        away = product < _AWAY * np.sqrt(own) * lengths[owner]
        directions = middles[:: -(-len(middles) // _SAMPLE)]
        directions = directions / np.linalg.norm(directions, axis=1, keepdims=True).clip(1e-6)
        by_chance = _DEVIATIONS * float(((some - common) @ directions.T).std())
        share = product / own
        rest = np.sqrt(np.maximum(lengths[owner] ** 2 - product * share, 0.0))
        shift = _DEVIATIONS * float(offset.std())
        order = np.argsort(np.r_[places, owner[away]], kind="stable")
        self.owners: Ints = np.r_[places, owner[away]][order]
        self.vectors = np.concatenate([middles, gallery.vectors[away]])[order]
        self._order, self._starts, self._away = order, gallery.starts, int(np.count_nonzero(away))
        self._share = np.where(away, 0.0, share)
        less = share * (offset + shift) + by_chance * rest - product_of_common
        self._less = np.where(away, -4.0, less)

    def least(self, similarity: float) -> NDArray[np.float32]:
        """(k,) the product that each asks for, where an exemplar is to be as like as ``similarity``."""
        of_middles = np.minimum.reduceat(similarity * self._share - self._less, self._starts)
        both = np.concatenate([of_middles, np.full(self._away, similarity)])[self._order]
        return (both - _ROUNDING).astype(np.float32)
