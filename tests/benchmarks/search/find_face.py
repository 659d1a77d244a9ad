"""The index by itself: making, writing, opening, searching, at several sizes.

Run from the repository's top, with as many sizes as wanted:

    python -m tests.benchmarks.search.find_face --dimensions 512 --faces 20000 100000 1000000

Faces are ``library_maker.embeddings.real_like``: real ones, perturbed and blended, 50 a person. Recall is that of
the 50 nearest among all faces, "matrix" how many times as fast a search is as one matrix product with all of them
(both in seconds of one core: other programs disturb those less than the clock). "bulk" is ``search_many`` for 24
neighbours, as grouping uses it, per query; "adding" measures while twenty faces come ten times a second.
A million faces take 2 GB on the disk's temporary folder for the vectors and a few minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from glimpse_desktop.index.vectors import VectorIndex
from tests.benchmarks.library_maker.embeddings import real_like
from tests.benchmarks.search.latency import (
    HEADING,
    Ids,
    K,
    Vectors,
    beside,
    core_seconds,
    exact,
    measure,
    peak_mb,
    resident_mb,
    row,
)

_QUERIES = 300
_NEIGHBOURS = 24
_CHUNK = 4096
_A_PERSON = 50


def _blocks(vectors: Vectors) -> Iterator[tuple[Ids, Vectors]]:
    for start in range(0, len(vectors), 8 * _CHUNK):
        some = np.array(vectors[start : start + 8 * _CHUNK])
        yield np.arange(start + 1, start + 1 + len(some)), some


def run(count: int, dimensions: int, folder: Path) -> None:
    """Measure and print one size."""
    vectors = np.memmap(folder / "vectors", np.float32, "w+", shape=(count, dimensions))
    start = 0
    for some, _ in real_like(count, dimensions, max(3, count // _A_PERSON)):
        vectors[start : start + len(some)] = some
        start += len(some)
    random = np.random.default_rng(5)
    queries = np.array(vectors[np.sort(random.choice(count, min(_QUERIES, count), replace=False))])
    truth, product = exact(_blocks(vectors), queries)
    path = folder / "index.hnsw"
    index = VectorIndex(path, "benchmark", dimensions)
    wall, cores = time.perf_counter(), core_seconds()
    for start in range(0, count, _CHUNK):
        some = np.array(vectors[start : start + _CHUNK])
        index.add(np.arange(start + 1, start + 1 + len(some)), some)
    sys.stdout.write(
        f"\n{count:,} faces of {dimensions}: made in {time.perf_counter() - wall:.1f} s"
        f" ({core_seconds() - cores:.1f} of one core)"
    )
    wall = time.perf_counter()
    index.save()
    size = sum(file.stat().st_size for file in folder.glob("*.hnsw"))
    sys.stdout.write(f", written in {time.perf_counter() - wall:.1f} s, {size / count:,.0f} bytes a face on disk")
    if size:
        index.close()
        before, wall = resident_mb(), time.perf_counter()
        index = VectorIndex.open(path, "benchmark", dimensions)
        sys.stdout.write(
            f",\nopened in {time.perf_counter() - wall:.1f} s, {resident_mb() - before:.0f} MB more in memory"
            f" (peak of all this {peak_mb():.0f})"
        )
    sys.stdout.write(f"; one matrix product {product:.1f} ms\n{HEADING}")
    sys.stdout.write(row("search", measure(lambda q: index.search(q, K)[0], queries, truth), product))
    more = np.array(vectors[:20])

    def add(turn: int) -> None:
        index.add(np.arange(20) + count + 1 + 20 * turn, more + 0.01 * (turn + 1))

    with beside(add, 0.1):
        sys.stdout.write(row("search, adding", measure(lambda q: index.search(q, K)[0], queries, truth), product))
    index.remove(index.ids()[index.ids() > count])
    wall, cores = time.perf_counter(), core_seconds()
    many, _ = index.search_many(queries, _NEIGHBOURS)
    wall, cores = time.perf_counter() - wall, core_seconds() - cores
    nearest = [_nearest(vectors, query, expected) for query, expected in zip(queries, truth, strict=True)]
    hits = sum(len(np.intersect1d(ids, some)) for ids, some in zip(many, nearest, strict=True))
    sys.stdout.write(
        f"{'bulk':<44}{hits / many.size:>8.3f}{1e3 * wall / len(queries):>9.2f}{'':>9}"
        f"{1e3 * cores / len(queries):>9.2f}{'':>9}{product * len(queries) / 1e3 / cores:>9.1f} x\n"
    )
    wall = time.perf_counter()
    index.add(np.arange(20) + 2 * count, more)
    sys.stdout.write(f"{'20 more faces':<52}{1e3 * (time.perf_counter() - wall):>9.2f}\n")
    index.close()


def _nearest(vectors: Vectors, query: Vectors, ids: Ids) -> Ids:
    return ids[np.argsort(-(np.array(vectors[ids - 1]) @ query))[:_NEIGHBOURS]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--faces", type=int, nargs="+", default=[20_000, 100_000])
    parser.add_argument("--dimensions", type=int, default=512)
    arguments = parser.parse_args()
    for count in arguments.faces:
        with tempfile.TemporaryDirectory() as folder:
            run(count, arguments.dimensions, Path(folder))


if __name__ == "__main__":
    main()
