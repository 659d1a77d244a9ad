"""Find from a face in a whole library, as the window does: opening, searching, while photos are being indexed.

Run from the repository's top on a library that ``library_maker`` made (it is written to: use a copy):

    python -m tests.benchmarks.search.find_in_library FOLDER

The index is made when it isn't there. "opened" is until a search can be answered, with all that the database is
asked for. Recall is that of the 50 nearest among the faces that may be found, "matrix" how many times as fast a
search is as one matrix product with all of them (both in seconds of one core). "indexing" measures while faces
are written to the database and taken into the index: twenty, five times a second.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.finding import FaceFinder
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
_CHUNK = 16_384
_NEW = 20


def _blocks(library: Library, pack: PackId) -> Iterator[tuple[Ids, Vectors]]:
    """All that may be found."""
    last = 0
    while True:
        with library.reading() as connection:
            ids, vectors = embeddings.after(connection, pack, last, _CHUNK)
            if not len(ids):
                return
            last = int(ids[-1])
            shown = np.isin(ids, embeddings.searchable(connection, ids))
        yield ids[shown], vectors[shown]


def _copy_faces(connection: Connection, pack: PackId, first: int) -> None:
    """New faces with the embeddings of some that there are."""
    connection.execute(
        """
        INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, quality, embedding)
        SELECT f.content_id, f.analysis_id, f.x, f.y, f.w, f.h, f.score, 0, f.embedding
        FROM faces f JOIN analyses a ON a.id = f.analysis_id
        WHERE f.id >= ? AND a.pack_id = ? AND f.embedding IS NOT NULL ORDER BY f.id LIMIT ?
        """,
        (first, pack, _NEW),
    )


def run(folder: Path) -> None:
    """Measure one library and print it."""
    library = Library.open(folder / "library.sqlite", migrates=True)
    with library.reading() as connection:
        (pack,) = connection.execute(
            "SELECT pack_id FROM analyses GROUP BY pack_id ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
        ids = embeddings.ids(connection, pack)
        some = np.random.default_rng(5).choice(ids, min(_QUERIES, len(ids)), replace=False)
        _, queries = embeddings.of_faces(connection, np.sort(some))
    dimensions = queries.shape[1]
    finder = FaceFinder(library, folder / "index", saves=True)
    for name in ("prepared", "opened again"):
        before, wall, cores = resident_mb(), time.perf_counter(), core_seconds()
        finder.prepare(pack, dimensions)
        sys.stdout.write(
            f"{len(ids):,} faces of {dimensions}, {name} in {time.perf_counter() - wall:.1f} s"
            f" ({core_seconds() - cores:.1f} of one core), {resident_mb() - before:.0f} MB more in memory,"
            f" {peak_mb():.0f} MB at most\n"
        )
        if name == "prepared":
            finder.close()
            finder = FaceFinder(library, folder / "index", saves=True)
    size = sum(file.stat().st_size for file in (folder / "index").iterdir())
    sys.stdout.write(f"index files {size / len(ids):,.0f} bytes a face\n")
    truth, product = exact(_blocks(library, pack), queries)
    index = finder.index(pack, dimensions)
    sys.stdout.write(f"one matrix product {product:.1f} ms\n{HEADING}")

    def whole(query: Vectors) -> Ids:
        return np.array([face for face, _ in finder.search(pack, query, K, -1.0)])

    sys.stdout.write(row("index alone", measure(lambda q: index.search(q, K)[0], queries, truth), product))
    sys.stdout.write(row("with the database (FaceFinder.search)", measure(whole, queries, truth), product))
    firsts = np.random.default_rng(6).choice(ids, 10_000)

    def write(turn: int) -> None:
        library.write(lambda connection: _copy_faces(connection, pack, int(firsts[turn])))
        finder.index(pack, dimensions)

    try:
        with beside(write, 0.2):
            sys.stdout.write(row("the same, indexing", measure(whole, queries, truth), product))
        wall = time.perf_counter()
        write(9_999)
        sys.stdout.write(
            f"{'20 new faces written and to be found':<52}{1e3 * (time.perf_counter() - wall):>9.2f}\n"
        )
        for limit in (1000, 5000):
            wall = time.perf_counter()
            for query in queries[:20]:
                finder.search(pack, query, limit, -1.0)
            name = f"{limit:,} faces, however little alike"
            sys.stdout.write(f"{name:<52}{1e3 * (time.perf_counter() - wall) / 20:>9.2f}\n")
    finally:
        library.write(lambda connection: connection.execute("DELETE FROM faces WHERE id > ?", (int(ids[-1]),)))
        finder.close()
        library.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    run(parser.parse_args().folder)


if __name__ == "__main__":
    main()
