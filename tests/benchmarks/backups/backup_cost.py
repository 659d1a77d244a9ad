"""What a backup costs: processor time, size and memory, for a log of so many decisions (20,000 unless told).

    python tests/benchmarks/backups/backup_cost.py [DECISIONS]

Memory is what the process takes more than before, SQLite's cache of 32 MB included.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.people_file_reading import check_people_file
from glimpse_desktop.workspace.people_file_writing import write_people_file

_PEOPLE = 500


def main(decisions: int) -> None:
    """Two faces a decision, each of a photo of its own: hashes, which nothing compresses."""

    def fill(connection: Connection) -> None:
        people = [(f"{number:032x}", f"Person {number}") for number in range(_PEOPLE)]
        connection.executemany(
            "INSERT INTO decisions (at, actor, kind, person, name) VALUES (?, 'person', 'name', ?, ?)",
            ((1e9 + number, *people[number % _PEOPLE]) for number in range(decisions)),
        )
        connection.executemany(
            "INSERT INTO decision_faces (decision_id, hash, x, y, w, h) VALUES (?, ?, .125, .25, .1, .13)",
            ((number // 2 + 1, os.urandom(32)) for number in range(2 * decisions)),
        )

    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        library.write(fill)
        before, began = _peak(), time.process_time()
        written = write_people_file(library, Path(folder) / "backup.json.gz", settings=True)
        wrote = time.process_time()
        check_people_file(written.path)
        checked = time.process_time()
        library.close()
        sys.stdout.write(
            f"{decisions:,} decisions: written in {wrote - began:.2f} s, read back in {checked - wrote:.2f} s, "
            f"{written.size / 1e6:.1f} MB, memory +{_peak() - before} MB\n"
        )


def _peak() -> int:
    """MB, of a system where this is in KB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
