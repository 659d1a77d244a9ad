"""Fills libraries for tests: folders, photos and faces, written as the indexer writes them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration, DetectedFace, FaceQuality, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, FolderId, PackId, PhotoId
from glimpse_desktop.library import analyses, folders
from glimpse_desktop.library.analyses import PictureFacts
from glimpse_desktop.library.store import Connection, Library

DIMENSIONS = 4
Relabel = Callable[[Connection, Iterable[int]], object]


def pack(name: str = "pack-one", version: int = 1) -> PackInfo:
    """A model pack that only has a name."""
    calibration = Calibration(((0.2, 1e-2), (0.4, 1e-4)), default=0.3)
    return PackInfo(PackId(name), version, name, DIMENSIONS, calibration, 20, "none", "built-in")


def content(name: str) -> ContentHash:
    """The hash of a made-up file."""
    return ContentHash(hashlib.sha256(os.fsencode(name)).digest())


def unit(*values: float) -> NDArray[np.float32]:
    """A vector of length 1 in that direction."""
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[: len(values)] = values
    return vector / np.float32(np.linalg.norm(vector))


def face(
    x: float,
    y: float = 0.2,
    side: float = 0.1,
    *,
    quality: float = 0.8,
    embedding: NDArray[np.float32] | None = None,
) -> DetectedFace:
    """A face with a square box whose top left corner is at x, y."""
    return DetectedFace(
        Box(x, y, side, side),
        np.array([[x + side / 2, y + side / 2]] * 5, np.float32),
        0.9,
        FaceQuality(0.5, 0.5, 0.5, 120.0, 1.0, 2.0, 3.0, quality),
        unit(1.0) if embedding is None else embedding,
    )


class LibraryMaker:
    """Adds to a library. ``relabel`` is called in each transaction that stores faces, as the indexer does."""

    def __init__(self, library: Library, relabel: Relabel = lambda connection, contents: None) -> None:
        self.library = library
        self._relabel = relabel
        self.folder: FolderId = library.write(lambda connection: folders.add(connection, Path("/photos")))

    def photo(
        self,
        name: str,
        faces: Sequence[DetectedFace] | None = (),
        *,
        content_of: str | None = None,
        by: PackInfo | None = None,
        mtime: float = 1_600_000_000.0,
        taken_at: datetime | None = None,
    ) -> PhotoId:
        """A file in the folder with its analysis (``faces`` None: it was not looked at yet)."""

        def work(connection: Connection) -> PhotoId:
            cursor = connection.execute(
                "INSERT INTO photos (folder_id, path, size, mtime_ns) VALUES (?, ?, 1000, ?)",
                (self.folder, os.fsencode(f"/photos/{name}"), int(mtime * 1e9)),
            )
            return PhotoId(cursor.lastrowid or 0)

        photo = self.library.write(work)
        if faces is not None:
            self.analyse(photo, content_of or name, faces, by=by, taken_at=taken_at)
        return photo

    def analyse(
        self,
        photo: PhotoId,
        name: str,
        faces: Sequence[DetectedFace],
        *,
        by: PackInfo | None = None,
        taken_at: datetime | None = None,
    ) -> list[FaceId]:
        """The photo's file now is ``name`` and has these faces."""
        facts = PictureFacts(4000, 3000, "JPEG", 1, taken_at, "Camera", None)

        def work(connection: Connection) -> list[FaceId]:
            number, ids = analyses.store(connection, content(name), by or pack(), facts, faces)
            connection.execute("UPDATE photos SET content_id = ?, stale = 0 WHERE id = ?", (number, photo))
            self._relabel(connection, [number])
            return ids

        return self.library.write(work)

    def delete_file(self, photo: PhotoId, gone: bool = True) -> None:
        """The photo's file is gone, or came back."""
        self.library.write(
            lambda connection: connection.execute("UPDATE photos SET missing = ? WHERE id = ?", (gone, photo))
        )
