"""A library of LFW's View 1 pictures, indexed by the program into a folder that later runs find again."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LabelledFaces:
    """All faces of the library: ``vectors`` (n, d), and of each its ``group``, -1 for none.

    ``person`` is a number for the one face of each picture that its name is about (the nearest to the middle),
    -1 for others in it.
    """

    ids: NDArray[np.int64]
    vectors: NDArray[np.float32]
    group: NDArray[np.int64]
    person: NDArray[np.int64]


def open_indexed(pack: str, lfw: Path) -> Workspace:
    """The library, made at the first call (minutes)."""
    name = "builtin" if pack == "builtin" else Path(pack).name
    folder = Path(tempfile.gettempdir()) / "glimpse-benchmarks" / f"lfw-{name}"
    workspace = Workspace.open(Locations.choose(str(folder)), pack=None if pack == "builtin" else pack)
    workspace.add_folder(lfw / "images", start=False)
    workspace.index_and_wait(CancelToken())
    return workspace


def labelled_faces(connection: Connection) -> LabelledFaces:
    rows = connection.execute(
        """
        SELECT f.id, p.path, f.x + f.w / 2, f.y + f.h / 2, g.group_id
        FROM photos p JOIN contents c ON c.id = p.content_id JOIN faces f ON f.analysis_id = c.analysis_id
        LEFT JOIN face_groups g ON g.face_id = f.id
        WHERE f.embedding IS NOT NULL ORDER BY f.id
        """
    ).fetchall()
    nearest: dict[bytes, tuple[float, int]] = {}
    for number, (_, path, x, y, _) in enumerate(rows):
        nearest[path] = min(nearest.get(path, (2.0, -1)), ((x - 0.5) ** 2 + (y - 0.5) ** 2, number))
    people: dict[str, int] = {}
    person = np.full(len(rows), -1, np.int64)
    for path, (_, number) in nearest.items():
        person[number] = people.setdefault(Path(os.fsdecode(path)).parent.name, len(people))
    ids, vectors = embeddings.of_faces(connection, [row[0] for row in rows])
    group = np.array([-1 if row[4] is None else row[4] for row in rows], np.int64)
    return LabelledFaces(ids, vectors, group, person)
