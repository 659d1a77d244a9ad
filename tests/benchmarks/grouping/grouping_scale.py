"""How long a full pass of grouping takes as a library grows, reading and neighbour search included.

Run from the repository's top: ``python -m tests.benchmarks.grouping.grouping_scale PACK FOLDER [FACES ...]``
with arguments as for ``lfw_grouping``. Libraries are made of the pack's embeddings of LFW's View 1, in as many
copies as are needed. Each copy is mirrored along another half of the principal axes, which keeps all cosines
within it and makes its people strangers to the others, as alike as strangers are. A tenth of the people get 20
more photos each: their embeddings, moved by what moves the photos of one person. The index is there before, as
after a run. "cores" are the seconds of all cores together, which other programs disturb less; the ratio is
theirs.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import groups
from glimpse_desktop.people.linkage import Criterion
from glimpse_desktop.people.thresholds import thresholds
from glimpse_desktop.workspace.finding import FaceFinder
from tests.benchmarks.grouping.lfw_library import LabelledFaces, labelled_faces, open_indexed

SIZES = (25_000, 50_000, 100_000, 200_000)
PACK = PackId("copies")
_MORE = 20
_SHARE = 0.1
_NEW = 200


def copies(faces: LabelledFaces, count: int) -> NDArray[np.float32]:
    """``count`` embeddings (n, d) as the module says."""
    random = np.random.default_rng(7)
    _, axes = np.linalg.eigh(np.cov(faces.vectors.T))
    about = faces.person >= 0
    members = [np.flatnonzero(faces.person == person) for person in np.unique(faces.person[about])]
    noise = np.concatenate(
        [
            np.sqrt(len(rows) / (len(rows) - 1)) * (faces.vectors[rows] - faces.vectors[rows].mean(axis=0))
            for rows in members
            if len(rows) > 1
        ]
    )
    parts: list[NDArray[np.float32]] = []
    made = 0
    while made < count:
        chosen = random.choice(len(members), int(_SHARE * len(members)), replace=False)
        bases = np.repeat([random.choice(members[person]) for person in chosen], _MORE)
        more = faces.vectors[bases] + noise[random.integers(len(noise), size=len(bases))]
        own = np.concatenate([faces.vectors, more])
        signs = random.choice([-1.0, 1.0], size=axes.shape[0])
        own = ((own @ axes) * signs) @ axes.T
        parts.append((own / np.linalg.norm(own, axis=1, keepdims=True)).astype(np.float32))
        made += len(own)
    return np.concatenate(parts)[:count]


def fill(library: Library, vectors: NDArray[np.float32]) -> None:
    """A library with one face to a photo."""

    def work(connection: Connection) -> None:
        numbers = range(1, len(vectors) + 1)
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height) VALUES (?, ?, 4000, 3000)",
            ((i, i.to_bytes(32, "big")) for i in numbers),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at) VALUES (?1, ?1, ?2, 1, 0)",
            ((i, PACK) for i in numbers),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/%d.jpg" % i, i) for i in numbers),
        )
        connection.executemany(
            "INSERT INTO faces (id, content_id, analysis_id, x, y, w, h, score, quality, landmarks, embedding)"
            " VALUES (?1, ?1, ?1, 0.4, 0.2, 0.1, 0.1, 0.9, 0.7, ?2, ?3)",
            ((i, bytes(40), embeddings.encode(vectors[i - 1])) for i in numbers),
        )

    library.write(work)


def measure(folder: Path, vectors: NDArray[np.float32], criterion: Criterion) -> tuple[float, float, float, int]:
    """Of a full pass the seconds, and those of all cores together; seconds for new faces to join; the groups."""
    library = Library.open(folder / "library.sqlite")
    fill(library, vectors)
    finder = FaceFinder(library, folder, saves=False)
    index = finder.index(PACK, vectors.shape[1])
    start, cores = time.perf_counter(), time.process_time()
    groups.regroup(library, PACK, index.search_many, criterion)
    full, cores = time.perf_counter() - start, time.process_time() - cores
    new = [FaceId(i) for i in range(len(vectors) - _NEW, len(vectors) + 1)]
    library.write(
        lambda connection: connection.executemany("DELETE FROM face_groups WHERE face_id = ?", [(i,) for i in new])
    )
    start = time.perf_counter()
    groups.join(library, new, index.search_many, criterion)
    joined = time.perf_counter() - start
    with library.reading() as connection:
        (count,) = connection.execute("SELECT count(DISTINCT group_id) FROM face_groups").fetchone()
    finder.close()
    library.close()
    return full, cores, joined, count


def main() -> None:
    workspace = open_indexed(sys.argv[1], Path(sys.argv[2]))
    sizes = [int(size) for size in sys.argv[3:]] or list(SIZES)
    calibration = workspace.calibration()
    with workspace._library.reading() as connection:
        faces = labelled_faces(connection)
    workspace.close()
    before = None
    sys.stdout.write(
        f"{workspace.current_pack().id}\n   faces  seconds    cores  per face to the size before  groups  "
    )
    sys.stdout.write(f"{_NEW} join (s)  most memory (MB)\n")
    for size in sizes:
        found = thresholds(calibration, size)
        with tempfile.TemporaryDirectory() as name:
            seconds, cores, joined, count = measure(
                Path(name), copies(faces, size), Criterion(found.same, found.strangers, found.spread)
            )
        ratio = "" if before is None else f"{cores / size / before:.2f}"
        before = cores / size
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(
            f"{size:8,} {seconds:8.1f} {cores:8.1f} {ratio:>28} {count:7,} {joined:13.2f} {memory:17,}\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
