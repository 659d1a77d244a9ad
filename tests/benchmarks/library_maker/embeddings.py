"""Embeddings that lie like those of real faces, of as many people as one likes.

    python -m tests.benchmarks.library_maker.embeddings --dimensions 512 [--faces N] [--people N]

prints how well they match the real ones they are made from (``real_faces``): the cosines of faces of one person
and of two, at a few quantiles.

A made-up person is a blend of a few real faces, drawn into the spread that *people* have (a single picture's own
light and pose are taken out of it by one linear map). Each of its faces lies as far from that centre as some
real picture does from its person, in a direction blended from real differences between pictures and their
people. Nothing is random noise, so the vectors fill the same directions as real ones do and have the same near
misses: what a search index and a grouping find hard.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.library_maker.real_faces import RealFaces, cosines, real_faces

_ANCESTORS = 4
_DIRECTIONS = 3
_SURE = 5
"""From so many pictures on, a person's mean says well enough how far each of them lies from the person."""
_NEAREST, _FURTHEST = 0.99, 0.2
_QUANTILES = (0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999)


class Population:
    """Made-up people, each with a place among faces of its own."""

    def __init__(self, real: RealFaces, people: int, seed: int = 1) -> None:
        """Draws ``people`` people (numbered from 0) from ``real``. Raises ValueError unless somebody real has two
        faces and there are three people."""
        random = np.random.default_rng(seed)
        numbers, person = np.unique(real.people, return_inverse=True)
        counts = np.bincount(person)
        if len(numbers) < 3 or counts.max() < 2:
            raise ValueError("blending needs three real people, one of them with two faces")
        self._mean = real.vectors.mean(axis=0)
        sums = np.zeros((len(numbers), real.vectors.shape[1]), np.float32)
        np.add.at(sums, person, real.vectors)
        means = sums / counts[:, None].astype(np.float32)
        several = counts[person] > 1
        # The mean of n pictures lies nearer to each of them than the person does.
        grown = np.sqrt(counts / np.maximum(counts - 1, 1))[person, None].astype(np.float32)
        differences = ((real.vectors - means[person]) * grown)[several]
        self._faces = _people_only(real.vectors - self._mean, differences)
        self._directions = _unit(differences)
        self._nearness = _nearness(real.vectors, sums[person], counts[person])
        self._ancestors = random.integers(0, len(self._faces), (people, _ANCESTORS)).astype(np.int32)
        weights = random.standard_normal((people, _ANCESTORS)).astype(np.float32)
        self._weights = weights / np.linalg.norm(weights, axis=1, keepdims=True)

    @property
    def dimensions(self) -> int:
        return int(self._mean.shape[0])

    def faces_of(self, people: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.float32]:
        """(n, d) float32 of unit length: one new face for each of ``people`` (n,)."""
        shown, which = np.unique(people, return_inverse=True)
        centres = np.tile(self._mean, (len(shown), 1))
        for step in range(_ANCESTORS):
            ancestors = self._faces[self._ancestors[shown, step]]
            centres += self._weights[shown, step, None] * ancestors
        centres = _unit(centres)[which]
        vectors = np.zeros_like(centres)
        weights = random.standard_normal((len(people), _DIRECTIONS)).astype(np.float32)
        for step in range(_DIRECTIONS):
            chosen = random.integers(0, len(self._directions), len(people))
            vectors += weights[:, step, None] * self._directions[chosen]
        vectors -= np.einsum("ij,ij->i", vectors, centres)[:, None] * centres
        near = random.choice(self._nearness, len(people))[:, None]
        vectors = near * centres + np.sqrt(1 - near * near) * _unit(vectors)
        return _unit(vectors)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    return vectors / np.maximum(lengths, 1e-12)[:, None].astype(np.float32)


def _nearness(
    vectors: NDArray[np.float32], sums: NDArray[np.float32], counts: NDArray[np.int64]
) -> NDArray[np.float32]:
    """The cosine of each picture of those with the most pictures with its person, as far as the others tell."""
    sure = counts >= min(_SURE, counts.max())
    others = _unit(sums[sure] - vectors[sure])
    cosines = np.clip(np.einsum("ij,ij->i", vectors[sure], others), 0.01, _NEAREST)
    # Of n pictures with this cosine to their person, the mean has a cosine of its own with the person.
    usual = float(np.median(cosines)) ** 2
    known = np.sqrt(usual / (usual + (1 - usual) / (counts[sure] - 1)))
    return np.clip(cosines / known, _FURTHEST, _NEAREST).astype(np.float32)


def _people_only(centred: NDArray[np.float32], differences: NDArray[np.float32]) -> NDArray[np.float32]:
    """``centred`` (n, d) mapped so that its spread is what people alone have, without that of their pictures."""
    total = np.cov(centred, rowvar=False)
    within = differences.T @ differences / len(differences)
    spread, axes = np.linalg.eigh(total)
    spread = np.maximum(spread, spread[-1] * 1e-6)
    whiten = axes / np.sqrt(spread) @ axes.T
    between, turned = np.linalg.eigh(whiten @ (total - within) @ whiten)
    # In the space where the total spread is one, people's share of it lies between nothing and all.
    share = turned * np.sqrt(np.clip(between, 0, 1)) @ turned.T
    colour = axes * np.sqrt(spread) @ axes.T
    mapped: NDArray[np.float32] = (centred @ (whiten @ share @ colour)).astype(np.float32)
    return mapped


def frequencies(people: int) -> NDArray[np.float64]:
    """How often each person is on a photo, adding up to 1: a few are often, most are rare."""
    weights = 1.0 / (np.arange(people) + 3.0) ** 0.8
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares


def real_like(
    count: int, dimensions: int, people: int, seed: int = 1, chunk: int = 50_000, real: RealFaces | None = None
) -> Iterator[tuple[NDArray[np.float32], NDArray[np.int64]]]:
    """``count`` faces of ``people`` people in chunks: (n, d) float32 of unit length and (n,) whose each is.

    The same arguments give the same faces. ``real`` as of ``real_faces(dimensions)`` when it is None.
    """
    population = Population(real_faces(dimensions) if real is None else real, people, seed)
    random = np.random.default_rng([seed, 1])
    shares = frequencies(people).cumsum()
    for start in range(0, count, chunk):
        drawn = random.random(min(chunk, count - start))
        owners = np.minimum(np.searchsorted(shares, drawn), people - 1).astype(np.int64)
        yield population.faces_of(owners, random), owners


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dimensions", type=int, default=512)
    parser.add_argument("--faces", type=int, default=50_000)
    parser.add_argument("--people", type=int, default=5_000)
    arguments = parser.parse_args()
    real = real_faces(arguments.dimensions)
    vectors, owners = next(
        real_like(arguments.faces, arguments.dimensions, arguments.people, chunk=arguments.faces, real=real)
    )
    made = RealFaces(vectors, owners)
    columns = "".join(f"{quantile:>9.1%}" for quantile in _QUANTILES)
    sys.stdout.write(f"{'cosine at quantile':<26}{columns}\n")
    for name, faces in (("real", real), ("made", made)):
        for kind, found in zip(("one person", "two people"), cosines(faces), strict=True):
            row = "".join(f"{value:>9.3f}" for value in np.quantile(found, _QUANTILES))
            sys.stdout.write(f"{name + ', ' + kind:<26}{row}\n")


if __name__ == "__main__":
    main()
