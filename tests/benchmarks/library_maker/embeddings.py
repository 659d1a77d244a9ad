"""Embeddings that lie like those of real faces, of as many people as one likes.

    python -m tests.benchmarks.library_maker.embeddings --dimensions 512 [--faces N] [--people N]

prints how well they match the real ones they are made from (``real_faces``): the cosines of faces of one person
and of two, at a few quantiles.

A made-up person is a blend of a few real faces, drawn into the spread that *people* have (a single picture's own
light and pose are taken out of it by one linear map). Each of its faces is that centre plus a real difference
between a picture and its person's mean, two of them blended so that a difference rarely comes twice. Nothing is
random noise, so the vectors fill the same directions as real ones do and have the same near misses, which is what a
search index and a grouping find hard.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.library_maker.real_faces import RealFaces, cosines, real_faces

_ANCESTORS = 6
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
        means = np.zeros((len(numbers), real.vectors.shape[1]), np.float32)
        np.add.at(means, person, real.vectors)
        means /= counts[:, None]
        several = counts[person] > 1
        # The mean of n pictures lies nearer to each of them than the person does.
        grown = np.sqrt(counts / np.maximum(counts - 1, 1))[person, None]
        self._differences = ((real.vectors - means[person]) * grown)[several].astype(np.float32)
        self._faces = _people_only(real.vectors - self._mean, self._differences)
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
        angle = random.uniform(0, np.pi / 2, (len(people), 1)).astype(np.float32)
        first, second = random.integers(0, len(self._differences), (2, len(people)))
        vectors = centres[which] + np.cos(angle) * self._differences[first]
        vectors += np.sin(angle) * self._differences[second]
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors.astype(np.float32, copy=False)


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
