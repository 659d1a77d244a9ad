"""How long naming 1,000 faces takes in a library of 100,000, and undoing it.

Run by hand: ``python tests/benchmarks/naming/naming.py [FACES]``. The baseline is the least that has to be
written: as many rows with bare ``executemany`` in one transaction of a database of the same kind.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import counts, faces, people_rows, photos
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions

PHOTOS_TO_NAME, FACES_TO_NAME = 800, 1000
DIMENSIONS = 512
ROUNDS = 5


def fill(library: Library, total: int) -> None:
    """``total`` faces in contents of one or two, and a tenth as many labelled as 200 people by the log."""
    random = np.random.default_rng(1)
    vectors = random.standard_normal((1000, DIMENSIONS)).astype("<f2")
    stored = [vector.tobytes() for vector in vectors]

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        contents = total * PHOTOS_TO_NAME // FACES_TO_NAME
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height) VALUES (?, ?, 4000, 3000)",
            ((i, random.bytes(32)) for i in range(1, contents + 1)),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at) VALUES (?1, ?1, 'p', 1, 0)",
            ((i,) for i in range(1, contents + 1)),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/%d.jpg" % i, i) for i in range(1, contents + 1)),
        )
        connection.executemany(
            "INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, quality, landmarks, embedding)"
            " VALUES (?1, ?1, ?2, 0.2, 0.1, 0.1, 0.9, ?3, ?4, ?5)",
            (
                (
                    1 + i % contents,
                    0.1 + 0.3 * (i // contents),
                    (i % 97) / 97,
                    bytes(40),
                    stored[i % 1000],
                )
                for i in range(total)
            ),
        )
        connection.executemany(
            "INSERT INTO face_groups (face_id, group_id) VALUES (?, ?)",
            ((i, i - i % 5 + 1) for i in range(total // 2, total - 5)),
        )

    library.write(work)
    decisions = Decisions(library)
    each = total // 10 // 200
    for person in range(200):
        first = total // 4 + person * each
        decisions.name_faces([FaceId(i) for i in range(first, first + each)], f"Person {person}")


def clock(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def bare(folder: Path) -> float:
    """Milliseconds to insert 1,000 decision faces and 1,000 labels, and nothing else."""
    library = Library.open(folder / "bare.sqlite")

    def prepare(connection: Connection) -> None:
        connection.execute("CREATE TABLE bare_faces (decision, hash BLOB, x REAL, y REAL, w REAL, h REAL)")
        connection.execute("CREATE INDEX bare_hash ON bare_faces (hash)")
        connection.execute("CREATE TABLE bare_labels (face INTEGER PRIMARY KEY, status, person, decision)")

    def write(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO bare_faces VALUES (1, randomblob(32), ?, 0.1, 0.1, 0.1)",
            ((i / FACES_TO_NAME,) for i in range(FACES_TO_NAME)),
        )
        connection.executemany(
            "INSERT INTO bare_labels (status, person, decision) VALUES ('confirmed', 1, ?)",
            ((i,) for i in range(FACES_TO_NAME)),
        )

    library.write(prepare)
    times = [clock(lambda: library.write(write)) for _ in range(ROUNDS)]
    library.close()
    return statistics.median(times)


def main() -> None:
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = Library.open(folder / "library.sqlite")
        fill(library, total)
        decisions = Decisions(library)
        contents = total * PHOTOS_TO_NAME // FACES_TO_NAME
        # The second face of a content has an id as much higher as there are contents.
        chosen = [FaceId(i) for i in range(1, PHOTOS_TO_NAME + 1)]
        chosen += [FaceId(contents + i) for i in range(1, FACES_TO_NAME - PHOTOS_TO_NAME + 1)]
        times: dict[str, list[float]] = {"name": [], "undo": [], "redo": []}
        for round_ in range(ROUNDS):
            times["name"].append(clock(lambda n=round_: decisions.name_faces(chosen, f"Anna {n}")))
            times["undo"].append(clock(decisions.undo))
            times["redo"].append(clock(decisions.redo))
        with library.reading() as connection:
            times["merge"] = []
            person = people_rows.by_name(connection, "Anna 4")
            other = people_rows.by_name(connection, "Person 1")
        assert person is not None and other is not None
        times["merge"] = [clock(lambda: decisions.merge(person.id, other.id))]
        times["unmerge"] = [clock(decisions.undo)]
        times["replay everything"] = [clock(decisions.replay_all)]
        with library.reading() as connection:
            views: dict[str, Callable[[], object]] = {
                "people()": lambda: people_rows.people(connection),
                "groups(50)": lambda: people_rows.groups(connection, 50),
                "unnamed(500)": lambda: faces.unnamed(connection, 0, 500),
                "status()": lambda: counts.status(connection, "p", 1),  # type: ignore[arg-type]
                "timeline()": lambda: photos.timeline(connection),
                "names('per')": lambda: people_rows.names(connection, "per"),
                "of_person(1,000 faces)": lambda: faces.of_person(connection, person.id),
            }
            for label, view in views.items():
                times[label] = [clock(view) for _ in range(3)]
        library.close()
        base = bare(folder)
    print(f"{total} faces; bare inserts of {FACES_TO_NAME} faces and labels: {base:.1f} ms")  # noqa: T201
    for label, values in times.items():
        median = statistics.median(values)
        print(f"{label:24} {median:8.1f} ms  {median / base:6.1f} × bare")  # noqa: T201


if __name__ == "__main__":
    main()
