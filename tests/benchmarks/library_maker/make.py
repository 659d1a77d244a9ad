"""Makes the library: photos and faces written as the indexer writes them, then the log, then what follows."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import DetectedFace, FaceQuality, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.library import analyses, decision_log, folders
from glimpse_desktop.library.analyses import PictureFacts
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, face_key, photo_key
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.models import Models
from tests.benchmarks.library_maker.derived import derive
from tests.benchmarks.library_maker.drawings import Drawings
from tests.benchmarks.library_maker.embeddings import Population
from tests.benchmarks.library_maker.log import Log
from tests.benchmarks.library_maker.packs import put_pack
from tests.benchmarks.library_maker.plan import Plan, make_plan
from tests.benchmarks.library_maker.real_faces import real_faces

_PIECE = 1000
"""Photos in one transaction."""
_SIDES = ((4000, 3000), (4032, 3024), (3264, 2448))
_CAMERAS = ("Canon EOS 80D", "iPhone 12", "Pixel 6", "NIKON D7500", "DMC-LX100", "CanoScan 9000F")
_PLACES = (
    "Garden",
    "Lake",
    "Birthday",
    "Holiday",
    "Office",
    "Wedding",
    "Mountains",
    "School",
    "Kitchen",
    "Market",
)
# Where a frontal face has eyes, nose tip and mouth corners, in fractions of its box.
_LANDMARKS = np.array([[0.30, 0.38], [0.70, 0.38], [0.50, 0.58], [0.34, 0.77], [0.66, 0.77]])


class Files(StrEnum):
    """What lies where the photos are said to be."""

    NONE = "none"
    """Nothing: like a drive that is unplugged. Do not let the library be scanned: all would be gone."""
    SPARSE = "sparse"
    """Files of the right size and time that hold nothing and take no room: a scan finds them unchanged."""
    PICTURES = "pictures"
    """Small JPEGs that can be opened."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What kind of library to make."""

    photos: int
    faces: int
    people: int
    named: int
    dimensions: int
    pack: Path | None = None
    files: Files = Files.NONE
    seed: int = 1


def make_library(out: Path, wanted: Wanted, progress: Callable[[str, int, int], None]) -> None:
    """Make a library in the folder ``out``, which must not be there or be empty.

    ``progress`` hears what is being done and how far. Raises ValueError for what can't be made, FileExistsError.
    """
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(f"{out} is not empty")
    plan = make_plan(wanted.photos, wanted.faces, wanted.people, wanted.seed)
    everybody = int(plan.owner.max(initial=0)) + 1
    population = Population(real_faces(wanted.dimensions), everybody, wanted.seed)
    locations = Locations.choose(out)
    locations.create()
    pack = put_pack(locations.models_dir, wanted.dimensions, wanted.pack)
    library = Library.open(locations.database)
    thumbnails = ThumbnailStore.open(locations.thumbnails)
    try:
        models = Models(library, PackCatalogue(locations.pack_dirs(), locations.cache_dir), pack.id)
        models.remember()
        writer = _Photos(library, thumbnails, plan, population, pack, out / "photos", wanted)
        for start in range(0, plan.photos, _PIECE):
            writer.write(start, min(start + _PIECE, plan.photos))
            progress("photos", min(start + _PIECE, plan.photos), plan.photos)
        progress("decisions", 0, 1)
        log = Log(plan, writer.contents, wanted.named, wanted.seed)
        entries = list(log.entries())
        library.write(lambda connection: [decision_log.append(connection, entry) for entry in entries])
        progress("names", 0, 1)
        Decisions(library).replay_all()
        progress("groups and counts", 0, 1)
        derive(library, models, plan, log, np.array(writer.faces, np.int64), wanted.seed)
    finally:
        thumbnails.close()
        library.close()


class _Photos:
    """Writes photos in pieces. ``contents`` are their hashes, ``faces`` all faces' ids, in the plan's order."""

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        plan: Plan,
        population: Population,
        pack: PackInfo,
        root: Path,
        wanted: Wanted,
    ) -> None:
        self.contents: list[ContentHash] = []
        self.faces: list[int] = []
        self._library, self._thumbnails = library, thumbnails
        self._plan, self._population, self._pack = plan, population, pack
        self._root, self._files = root, wanted.files
        self._random = np.random.default_rng([wanted.seed, 6])
        self._drawings = Drawings(wanted.seed)
        self._seed = wanted.seed
        self._folder = library.write(lambda connection: folders.add(connection, root))
        if wanted.files != Files.NONE:
            root.mkdir()

    def write(self, start: int, stop: int) -> None:
        """The photos ``start`` to ``stop`` (exclusive) with all that belongs to them."""
        plan = self._plan
        rows = slice(int(plan.first[start]), int(plan.first[stop]))
        vectors = self._population.faces_of(plan.owner[rows], self._random)
        made: list[tuple[ThumbnailKey, bytes]] = []
        prepared = []
        for photo in range(start, stop):
            picture = self._drawings.photo()
            path, size, content = self._file(photo, picture)
            faces = [
                self._face(row, vectors[row - rows.start])
                for row in range(int(plan.first[photo]), int(plan.first[photo + 1]))
            ]
            made.append((photo_key(content), picture))
            made += [(face_key(content, face.box), self._drawings.face()) for face in faces]
            prepared.append((photo, path, size, content, faces))

        def work(connection: Connection) -> None:
            for photo, path, size, content, faces in prepared:
                self._store(connection, photo, path, size, content, faces)

        self._library.write(work)
        self._thumbnails.put_many(made)

    def _file(self, photo: int, picture: bytes) -> tuple[Path, int, ContentHash]:
        """Put the photo's file there, if there is to be one: its path, its size, the hash of what it holds."""
        plan = self._plan
        event = int(plan.event[photo])
        taken = datetime.fromtimestamp(float(plan.modified[photo]), UTC)
        place = _PLACES[event % len(_PLACES)]
        path = self._root / f"{taken:%Y}" / f"{event:05d} {place}" / f"IMG_{photo:06d}.jpg"
        size = int(plan.size[photo])
        # What follows the end of a JPEG is no part of its picture: this makes each file another one.
        data = picture + b"%d %d" % (self._seed, photo)
        if self._files == Files.NONE:
            return path, size, _hash(data)
        path.parent.mkdir(parents=True, exist_ok=True)
        if self._files == Files.PICTURES:
            path.write_bytes(data)
            size = len(data)
        else:
            path.touch()
            os.truncate(path, size)
        time = int(plan.modified[photo]) * 10**9
        os.utime(path, ns=(time, time))
        return path, size, _hash(data)

    def _face(self, row: int, vector: NDArray[np.float32]) -> DetectedFace:
        x, y, w, h = self._plan.box[row].tolist()
        sharpness, brightness, contrast, yaw, pitch, roll, overall = self._plan.quality[row].tolist()
        return DetectedFace(
            Box(x, y, w, h),
            (_LANDMARKS * (w, h) + (x, y)).astype(np.float32),
            0.5 + overall / 2,
            FaceQuality(sharpness, brightness, contrast, w * _SIDES[0][0], yaw, pitch, roll, overall),
            vector,
        )

    def _store(
        self,
        connection: Connection,
        photo: int,
        path: Path,
        size: int,
        content: ContentHash,
        faces: list[DetectedFace],
    ) -> None:
        plan = self._plan
        seconds = float(plan.taken[photo])
        camera = int(plan.camera[photo])
        width, height = _SIDES[camera % len(_SIDES)]
        taken = None if np.isnan(seconds) else datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
        facts = PictureFacts(width, height, "JPEG", 1, taken, _CAMERAS[camera], None)
        number, ids = analyses.store(connection, content, self._pack, facts, faces)
        connection.execute(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (?, ?, ?, ?, ?, 0)",
            (self._folder, os.fsencode(path), size, int(plan.modified[photo]) * 10**9, number),
        )
        self.contents.append(content)
        self.faces += ids


def _hash(data: bytes) -> ContentHash:
    return ContentHash(hashlib.sha256(data).digest())
