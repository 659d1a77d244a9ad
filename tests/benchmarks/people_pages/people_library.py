"""A library of 5,000 people and 100,000 faces, written in one go: the log, and what is derived from it."""

from __future__ import annotations

import io
import uuid

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from glimpse_desktop.domain.names import fold
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions

DIMENSIONS = 128
PACK = ("builtin-1", 1)

LARGEST = 5_000
"""Faces of the first person, named in one go and by no means the others' equal."""

NAMED = 10
"""Faces of everybody else."""

GROUP = 5
SINGLES = 0.2
SUGGESTED = 300
"""Faces that the first person's page asks about."""


def fill(library: Library, people: int, faces: int) -> None:
    """One photo a face: the first person's, everybody else's, then groups, then single faces."""
    random = np.random.default_rng(1)
    named = LARGEST + (people - 1) * NAMED
    single = int(faces * SINGLES)
    owners = np.concatenate(
        [
            np.zeros(LARGEST, np.int64),
            1 + np.arange((people - 1) * NAMED) // NAMED,
            people + np.arange(faces - named - single) // GROUP,
            10_000_000 + np.arange(single),
        ]
    )
    hashes = [random.bytes(32) for _ in range(faces)]
    vectors = _vectors(owners, random)
    taken = random.integers(0, 7300 * 86400, faces) + 1_000_000_000

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height, taken_at) VALUES (?, ?, 4000, 3000, ?)",
            ((i + 1, hashes[i], float(taken[i])) for i in range(faces)),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at) VALUES (?1, ?1, ?2, ?3, 0)",
            ((i + 1, *PACK) for i in range(faces)),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/IMG_%06d.jpg" % i, i + 1) for i in range(faces)),
        )
        connection.executemany(
            "INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, size_px, sharpness, brightness,"
            " contrast, yaw, pitch, roll, quality, landmarks, embedding)"
            " VALUES (?1, ?1, 0.4, 0.2, 0.2, 0.3, 0.9, 200, 0.6, 0.5, 0.5, 2, 2, 2, ?2, ?3, ?4)",
            ((i + 1, 0.5 + (i % 97) / 200, bytes(40), vectors[i].tobytes()) for i in range(faces)),
        )
        connection.executemany(
            "INSERT INTO face_groups (face_id, group_id) VALUES (?, ?)",
            ((i + 1, named + 1 + (i - named) // GROUP * GROUP) for i in range(named, faces - single)),
        )
        _name(connection, people, owners[:named], hashes)

    library.write(work)
    Decisions(library).replay_all()


def thumbnails() -> list[bytes]:
    """Eight JPEGs of 160 pixels, like faces: smooth colour and grain."""
    random = np.random.default_rng(2)
    made = []
    for _ in range(8):
        coarse = Image.fromarray(random.integers(30, 220, (6, 6, 3), dtype=np.uint8))
        smooth = np.asarray(coarse.resize((160, 160), Image.Resampling.BICUBIC), np.float32)
        grain = smooth + random.normal(0, 6, (160, 160, 1))
        stream = io.BytesIO()
        Image.fromarray(grain.clip(0, 255).astype(np.uint8)).save(stream, "JPEG", quality=80)
        made.append(stream.getvalue())
    return made


def _vectors(owners: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.float16]:
    """Near a direction of their owner's own, of length 1."""
    _, which = np.unique(owners, return_inverse=True)
    centres = random.standard_normal((which.max() + 1, DIMENSIONS)).astype(np.float32)
    vectors = centres[which] + 0.5 * random.standard_normal((len(owners), DIMENSIONS)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype("<f2")


def _name(connection: Connection, people: int, owners: NDArray[np.int64], hashes: list[bytes]) -> None:
    """One entry of the log for each person, as naming a group makes it."""
    keys = [uuid.UUID(int=person + 1).hex for person in range(people)]
    connection.executemany(
        "INSERT INTO decisions (id, at, actor, kind, person, name) VALUES (?, 0, 'person', 'name', ?, ?)",
        ((person + 1, keys[person], f"Person {person + 1:04d}") for person in range(people)),
    )
    connection.executemany(
        "INSERT INTO decision_faces (decision_id, hash, x, y, w, h) VALUES (?, ?, 0.4, 0.2, 0.2, 0.3)",
        ((int(owner) + 1, hashes[i]) for i, owner in enumerate(owners)),
    )


def suggest(connection: Connection, people: int, faces: int) -> None:
    """The first groups may be the first person, every fifth group after them somebody else."""
    first, end = LARGEST + (people - 1) * NAMED, faces - int(faces * SINGLES)
    connection.execute("DELETE FROM suggestions")
    anna = connection.execute("SELECT id FROM people WHERE folded = ?", (fold("Person 0001"),)).fetchone()[0]
    others = [row[0] for row in connection.execute("SELECT id FROM people ORDER BY id LIMIT 1000 OFFSET 1")]
    rows = [(face, anna) for face in range(first + 1, first + 1 + SUGGESTED)]
    rows += [(face, others[face % len(others)]) for face in range(first + 1 + SUGGESTED, end, 5 * GROUP)]
    connection.executemany(
        "INSERT INTO suggestions (face_id, person_id, automatic, similarity) VALUES (?, ?, 0, 0.9)", rows
    )
