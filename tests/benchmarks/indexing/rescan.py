"""How long a scan takes when nothing has changed: run by hand.

    python tests/benchmarks/indexing/rescan.py [--files 100000] [--folder EMPTY_FOLDER]

Makes that many files of one byte (200 a folder), scans them into an empty library, and scans again three times.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.indexing.scanner import ScanCounts, Scanner
from glimpse_desktop.indexing.walk import Root, Walk
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Library

_FILES_IN_FOLDER = 200


def make_files(folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / f"{number // _FILES_IN_FOLDER:05}" / f"IMG_{number:07}.jpg"
        if number % _FILES_IN_FOLDER == 0:
            path.parent.mkdir()
        path.write_bytes(b"x")


def scan(library: Library) -> tuple[float, ScanCounts]:
    counts = ScanCounts()

    def on_batch(batch: ScanCounts, changes: Changes) -> None:
        counts.add(batch)

    started = time.perf_counter()
    Scanner(library, checkpoint=lambda: None, on_batch=on_batch).run()
    return time.perf_counter() - started, counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where to make the files (a temporary folder)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        photos = Path(temporary) / "photos"
        photos.mkdir()
        make_files(photos, options.files)
        library = Library.open(Path(temporary) / "library.sqlite")
        folder = library.write(lambda connection: folders.add(connection, photos))
        try:
            seconds, counts = scan(library)
            sys.stdout.write(f"first scan of {counts.added:,} files: {seconds:.2f} s\n")
            times = []
            for _ in range(3):
                seconds, counts = scan(library)
                times.append(seconds)
            started = time.perf_counter()
            found = sum(1 for _ in Walk([Root(folder, str(photos))]))
            walk = time.perf_counter() - started
        finally:
            library.close()
    best = min(times)
    sys.stdout.write(
        f"again, {counts.unchanged:,} unchanged: {best:.2f} s ({1e6 * best / counts.unchanged:.1f} µs a file), "
        f"{best / walk:.1f} × a bare walk that finds {found:,} files in {walk:.2f} s\n"
    )


if __name__ == "__main__":
    main()
