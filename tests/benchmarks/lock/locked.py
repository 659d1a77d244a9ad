"""What a lock costs: the same library in plain and encrypted, as ratios.

Run by hand: ``python -m tests.benchmarks.lock.locked [FACES [INDEXED]]`` (100,000; 50,000). Medians of CPU seconds
(user and system), since another process may have the machine; the page cache is warm in both.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.ids import ContentHash, FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey, Seal
from glimpse_desktop.index.vectors import VectorIndex
from glimpse_desktop.library import embeddings, people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore, photo_key
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.finding import INDEX_SEAL
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_care import library_key, set_lock
from tests.benchmarks.naming.naming import fill

ROUNDS = 5
THUMBNAILS = 10_000


def cpu(work: Callable[[], object]) -> float:
    """Milliseconds of all threads."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def measured(locations: Locations, key: LibraryKey | None, queries: np.ndarray, total: int) -> dict[str, float]:
    found: dict[str, list[float]] = {}

    def note(label: str, work: Callable[[], object], rounds: int = ROUNDS) -> None:
        found.setdefault(label, []).extend(cpu(work) for _ in range(rounds))

    def opened() -> None:
        library = Library.open(locations.database, key=key)
        with library.reading() as connection:
            people_rows.keys(connection)
        library.close()

    note("open the database, read people", opened)
    library = Library.open(locations.database, key=key)
    decisions = Decisions(library)
    chosen = [FaceId(total // 2 + 40 + 2 * i) for i in range(1000)]
    for number in range(ROUNDS):
        note("name 1,000 faces", lambda number=number: decisions.name_faces(chosen, f"Somebody {number}"), 1)
        note("undo it", decisions.undo, 1)
    one = [FaceId(total // 3)]
    for number in range(ROUNDS):
        note("name a face", lambda number=number: decisions.name_faces(one, f"Nobody {number}"), 1)
    some = np.random.default_rng(2).integers(1, total, 4096)

    def read() -> None:
        with library.reading() as connection:
            embeddings.of_faces(connection, some)

    def scan() -> None:
        with library.reading() as connection:
            connection.execute("SELECT sum(length(embedding)), sum(quality) FROM faces NOT INDEXED").fetchone()

    note("4,096 embeddings", read)
    note("read the whole table of faces", scan)
    library.close()
    store = ThumbnailStore.open(locations.thumbnails, key)
    keys = [photo_key(ContentHash(number.to_bytes(32, "big"))) for number in range(0, THUMBNAILS, 50)]
    note("200 thumbnails", lambda: store.get_many(keys))
    store.close()
    seal = None if key is None else Seal(key, INDEX_SEAL)
    path = locations.index_dir / "p.hnsw"
    note("open the index", lambda: VectorIndex.open(path, "p", 512, seal=seal), 3)
    index = VectorIndex.open(path, "p", 512, seal=seal)
    note("a search", lambda: [index.search(query, 50) for query in queries])
    index._segments[0].changed = 1
    note("write a segment of the index", index.save, 1)
    index.close()
    return {label: statistics.median(times) for label, times in found.items()}


def main() -> None:
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    indexed = int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    random = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        locations = Locations(Path(folder) / "library", Path(folder) / "cache")
        locations.create()
        library = Library.open(locations.database)
        fill(library, total)
        library.close()
        store = ThumbnailStore.open(locations.thumbnails)
        for start in range(0, THUMBNAILS, 1000):
            store.put_many(
                (photo_key(ContentHash(number.to_bytes(32, "big"))), random.bytes(9000))
                for number in range(start, start + 1000)
            )
        store.close()
        index = VectorIndex(locations.index_dir / "p.hnsw", "p", 512)
        centres = random.standard_normal((indexed // 20, 512)).astype(np.float32)
        vectors = np.repeat(centres, 20, axis=0) + 0.7 * random.standard_normal((indexed, 512)).astype(np.float32)
        index.add(np.arange(1, indexed + 1), vectors)
        index.save()
        index.close()
        plain = measured(locations, None, vectors[:100], total)
        size = locations.database.stat().st_size
        start = time.perf_counter()
        set_lock(locations, "words", lambda _done, _total: None, CancelToken())
        took = time.perf_counter() - start
        start = time.perf_counter()
        key = library_key(locations, "words")
        asked = time.perf_counter() - start
        locked = measured(locations, key, vectors[:100], total)
        sys.stdout.write(f"{'':<34}{'plain':>10}{'locked':>10}{'ratio':>8}   (CPU, ms)\n")
        for label, value in plain.items():
            sys.stdout.write(f"{label:<34}{value:10.1f}{locked[label]:10.1f}{locked[label] / value:8.2f}\n")
        grown = locations.database.stat().st_size / size
        sys.stdout.write(
            f"passphrase {asked:.2f} s; encrypting {size / 1e6:.0f} MB of database and the rest: {took:.1f} s; "
            f"database {grown:.3f} x\n"
        )


if __name__ == "__main__":
    main()
