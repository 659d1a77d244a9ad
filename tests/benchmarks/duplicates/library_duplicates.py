"""Duplicates of a whole library: comparing all photos, one new one, and opening the page.

    python -m tests.benchmarks.duplicates.library_duplicates [PHOTOS] [--pictures FOLDER]

The library's database is filled by the product's own schema; the files of its photos don't exist, for nothing
here opens one. Looks are those of ``near_pairs``; a hundredth of the photos are exact copies besides. Prints CPU
seconds (all threads) and as a baseline what reading the timeline of all photos takes in the same run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.duplicates import DuplicateKind
from glimpse_desktop.library import folders
from glimpse_desktop.library import looks as stored_looks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.photos import timeline
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.workspace.duplicates import Duplicates
from tests.benchmarks.duplicates.made_up_pictures import looks, real_pictures

_COPIES = 0.05


def fill(connection: Connection, made: list[bytes]) -> None:
    """A photo for each look, and copies of every hundredth."""
    folder = folders.add(connection, Path("/photos"))
    for number, look in enumerate(made, 1):
        connection.execute(
            "INSERT INTO contents (id, hash, width, height, taken_at, camera)"
            " VALUES (?, ?, 4000, 3000, ?, 'Camera')",
            (number, hashlib.sha256(number.to_bytes(8)).digest(), None if number % 3 else 1.5e9 + number * 4),
        )
        connection.execute("INSERT INTO analyses VALUES (?1, ?1, 'pack', 1, 0)", (number,))
        connection.execute("UPDATE contents SET analysis_id = ?1 WHERE id = ?1", (number,))
        for copy in range(2 if number % 100 == 0 else 1):
            connection.execute(
                "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale)"
                " VALUES (?, ?, ?, 5, ?, 0)",
                (
                    folder,
                    os.fsencode(f"/photos/{number // 500}/IMG_{number}_{copy}.jpg"),
                    3_000_000 + number,
                    number,
                ),
            )
        stored_looks.put(connection, [(number, look)])


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of all threads."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", type=int, nargs="?", default=20_000)
    parser.add_argument("--pictures", type=Path)
    arguments = parser.parse_args()
    made = looks(real_pictures(arguments.pictures), arguments.photos + 1, _COPIES)
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        store = ThumbnailStore.open(Path(folder) / "thumbnails.sqlite")
        library.write(lambda connection: fill(connection, made[:-1]))
        found = Duplicates(library, store, tell=lambda changes: changes, keep_all=lambda *_: None)  # type: ignore[arg-type, return-value]

        def lines() -> None:
            with library.reading() as connection:
                timeline(connection)

        def new_one() -> None:
            number = arguments.photos + 1
            digest = hashlib.sha256(b"new").digest()
            library.write(
                lambda c: [
                    c.execute("INSERT INTO contents (id, hash) VALUES (?, ?)", (number, digest)),
                    stored_looks.put(c, [(number, made[-1])]),
                ]
            )
            found.settle()

        baseline = cpu(lines)
        rows = [("reading the timeline (baseline)", baseline)]
        began = time.perf_counter()
        rows.append(("comparing all", cpu(found.settle)))
        wall = time.perf_counter() - began
        rows += [(f"sets: {kind.value}", cpu(lambda kind=kind: found.sets(kind))) for kind in DuplicateKind]  # type: ignore[misc]
        counts = found.counts()
        rows.append(("one new photo, compared with all", cpu(new_one)))
        for words, seconds in rows:
            sys.stdout.write(f"{words:36s} {seconds:8.2f} s {seconds / baseline:8.1f}\n")
        sys.stdout.write(f"{arguments.photos:,} photos, comparing all took {wall:.1f} s of wall time; sets: ")
        sys.stdout.write(", ".join(f"{count:,} {kind.value}" for kind, count in counts.items()))
        sys.stdout.write("\n")
        found.close()
        store.close()
        library.close()


if __name__ == "__main__":
    main()
