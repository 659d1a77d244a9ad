"""How soon a new photo is visible, searchable and grouped after its analysis, in a small and in a large library.

Run by hand from the repository's top, with libraries that ``tests.benchmarks.library_maker`` made:

    python -m tests.benchmarks.new_photo.new_photo SMALL LARGE [--photos 20] [--picture FILE] [--work FOLDER]
        [--during pass|regroup]

Each library is copied to ``--work`` (a temporary folder; thumbnails and photos are left out) and opened as the
window does. Each photo has the face of somebody with a name, one like a group's, and a stranger's who is in the
photo before as well. Its analysis is handed to the recorder as a worker of the indexer does, and from that
moment on are measured:

* visible: a listener to the workspace's changes has read the photo's row and its faces
* searchable: a search from a face like one of its faces finds it
* grouped: each of its faces is in a group or has a name suggested
* the CPU time of the process until all that is so, in all that follows from the photo, and at the end of a run
  with nothing but this photo (milliseconds, all threads)

"first" is the first photo after the library was opened, which waits for what is read once. The baseline is the
same in an empty library of the same pack. With ``--picture`` (a JPEG with faces; needs a pack whose models are
there) copies of it, saved anew so that their bytes differ, come into an added folder, and the whole indexer
handles them.

``--during``: the photos come while all suggestions are made anew, or all groups in the background, and the library
is closed in the midst of that. How long closing took is said; CPU time is then that of everything together.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import queue
import resource
import shutil
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.faces import DetectedFace, FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PhotoId
from glimpse_desktop.indexing.outcomes import Analysed
from glimpse_desktop.indexing.recorder import Recorded, Recorder
from glimpse_desktop.library import embeddings, folders
from glimpse_desktop.library.analyses import FileState, PictureFacts, WaitingPhoto
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace

Vector = NDArray[np.float32]

_PATIENCE = 30.0
_BETWEEN = 3.5
"""Seconds between two photos: each is one that comes alone."""
_END = 1.5
"""Seconds after the end of a run in which what it starts in the background is over."""
_ALIKE = 0.35
"""Length of what is added to a face's vector to make another of the same person: a cosine of 0.94."""
_WORDS = ("visible", "searchable", "grouped")


@dataclass
class Watched:
    """What is known of the photo in question; ``times`` are seconds since its analysis, by word."""

    photo: PhotoId
    begun: float
    alike: FaceId | None
    """Somebody's face who is in it; None: any face is found."""
    expected: int
    """So many of its faces resemble somebody who is there already."""
    times: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    """CPU milliseconds of the process, by what for."""
    finished: threading.Event = field(default_factory=threading.Event)


class View:
    """Reads what it is told has changed, on a thread of its own, as the window does."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._told: queue.SimpleQueue[Changes | None] = queue.SimpleQueue()
        self._watched: Watched | None = None
        self._end = workspace.subscribe(self._told.put)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def watch(self, watched: Watched) -> None:
        self._watched = watched

    def close(self) -> None:
        self._end()
        self._told.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (changes := self._told.get()) is not None:
            watched = self._watched
            if watched is not None and changes and not watched.finished.is_set():
                self._look(watched)

    def _look(self, watched: Watched) -> None:
        def note(word: str) -> None:
            watched.times.setdefault(word, time.perf_counter() - watched.begun)

        faces = self._workspace.photo_faces(watched.photo)
        if not faces or not self._workspace.photos([watched.photo]):
            return
        note("visible")
        if "searchable" not in watched.times:
            found = self._workspace.find_face(watched.alike or faces[0].id, limit=200)
            if watched.alike is None or {face.id for face in faces} & {match.face.id for match in found}:
                note("searchable")
        if sum(face.group_id is not None or face.suggestion is not None for face in faces) >= watched.expected:
            note("grouped")
        if len(watched.times) == len(_WORDS):
            watched.finished.set()


def unit(vector: Vector) -> Vector:
    found: Vector = (vector / np.linalg.norm(vector)).astype(np.float32)
    return found


class Photos:
    """Makes the photos: of the same people in every library that knows them."""

    def __init__(self, workspace: Workspace, people: list[tuple[FaceId, Vector]]) -> None:
        """``people``: one face of each person to appear, two for every photo, with its vector."""
        self._workspace = workspace
        self._people = people
        self._random = np.random.default_rng(5)
        self._stranger = self._noise()
        self._last: FaceId | None = None
        self._folder = workspace._library.write(lambda c: folders.add(c, Path("/new photos")))
        self._recorder = Recorder(
            workspace._library,
            workspace._thumbnails,
            workspace.current_pack(),
            on_analysed=workspace._decisions.relabel,
            on_succeeded=workspace._decisions.record_succession,
        )

    def add(self, number: int, view: View) -> Watched:
        """Hand over the analysis of the photo of this number, and wait until all has followed."""
        name = f"/new photos/{number:04d}.jpg"
        photo = self._workspace._library.write(lambda connection: self._file(connection, name))
        (one, first), (_, second) = self._people[2 * number], self._people[2 * number + 1]
        vectors = [unit(first + _ALIKE * self._noise()), unit(second + _ALIKE * self._noise())]
        vectors.append(unit(self._stranger + _ALIKE * self._noise()))
        jpeg = io.BytesIO()
        Image.new("RGB", (256, 192), (90, 120, 90)).save(jpeg, "JPEG")
        state = FileState(1000, number)
        outcome = Analysed(
            WaitingPhoto(photo, name, state, None),
            state,
            ContentHash(hashlib.sha256(name.encode()).digest()),
            PictureFacts(4000, 3000, "JPEG", 1, datetime(2026, 7, 1, 12, number % 60), "Camera", None),
            tuple(_face(0.1 + 0.3 * place, vector) for place, vector in enumerate(vectors)),
            jpeg.getvalue(),
            (jpeg.getvalue(),) * len(vectors),
        )
        expected = len(vectors) if number else len(vectors) - 1 if one else 0
        watched = Watched(photo, time.perf_counter(), one or self._last, expected)
        view.watch(watched)
        begun = time.process_time()
        self._workspace._indexed(self._recorder.record([outcome]).changes)
        watched.finished.wait(_PATIENCE)
        watched.cpu["until then"] = (time.process_time() - begun) * 1000
        self._last = self._workspace.photo_faces(photo)[0].id
        time.sleep(_BETWEEN)
        watched.cpu["in all"] = (time.process_time() - begun) * 1000
        begun = time.process_time()
        self._workspace._settle()
        time.sleep(_END)
        watched.cpu["run's end"] = (time.process_time() - begun) * 1000
        return watched

    def _noise(self) -> Vector:
        size = self._workspace.current_pack().dimensions
        return unit(self._random.standard_normal(size).astype(np.float32))

    def _file(self, connection: Connection, name: str) -> PhotoId:
        cursor = connection.execute(
            "INSERT INTO photos (folder_id, path, size, mtime_ns) VALUES (?, ?, 1000, 1)",
            (self._folder, name.encode()),
        )
        return PhotoId(cursor.lastrowid or 0)


def _face(x: float, vector: Vector) -> DetectedFace:
    box = Box(x, 0.2, 0.2, 0.3)
    points = np.array([[x + 0.1, 0.35]] * 5, np.float32)
    return DetectedFace(box, points, 0.9, FaceQuality(0.7, 0.5, 0.5, 200.0, 1.0, 2.0, 1.0, 0.8), vector)


def people_of(workspace: Workspace, count: int) -> list[tuple[FaceId, Vector]]:
    """``count`` times a good face of somebody with a name, and one of a group, spread over the library."""
    with workspace._library.reading() as connection:
        named = connection.execute(
            "SELECT l.face_id, l.person_id FROM labels l JOIN faces f ON f.id = l.face_id"
            " WHERE l.person_id IS NOT NULL AND f.quality > 0.6 AND f.kept = 0 GROUP BY l.person_id"
            " HAVING count(*) > 5 ORDER BY l.person_id * 7919 % 10007 LIMIT ?",
            (count,),
        ).fetchall()
        grouped = connection.execute(
            "SELECT g.face_id, g.group_id FROM face_groups g JOIN faces f ON f.id = g.face_id"
            " WHERE f.quality > 0.6 AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id)"
            " GROUP BY g.group_id HAVING count(*) > 5 ORDER BY g.group_id * 7919 % 10007 LIMIT ?",
            (count,),
        ).fetchall()
        found: list[tuple[FaceId, Vector]] = []
        for pair in zip(named, grouped, strict=True):
            for row in pair:
                _, vectors = embeddings.of_faces(connection, [row[0]])
                found.append((FaceId(row[0]), vectors[0]))
    return found


def with_picture(workspace: Workspace, view: View, picture: Path, folder: Path, copies: int) -> list[Watched]:
    """The picture comes into a folder, saved anew each time, and the whole indexer handles it."""
    folder.mkdir()
    workspace.add_folder(folder, start=False)
    watched: list[Watched] = []
    record = Recorder.record

    def timed(self: Recorder, outcomes: object) -> Recorded:
        photo = next((o.photo.id for o in outcomes if isinstance(o, Analysed)), None)  # type: ignore[attr-defined]
        if photo is not None:
            watched.append(Watched(photo, time.perf_counter(), None, 1 if watched else 0))
            view.watch(watched[-1])
        return record(self, outcomes)  # type: ignore[arg-type]

    Recorder.record = timed  # type: ignore[method-assign]
    try:
        with Image.open(picture) as opened:
            for number in range(copies):
                opened.save(folder / f"{number}.jpg", "JPEG", quality=90 - number)
                workspace.indexer.start()
                workspace.indexer.wait()
                watched[-1].finished.wait(_PATIENCE if number else 3.0)
    finally:
        Recorder.record = record  # type: ignore[method-assign]
    return watched[1:]  # nobody was like the first one's faces


def copied(library: Path, to: Path) -> Path:
    """Without thumbnails and photos; ``library`` itself is left alone."""
    shutil.copytree(library, to, ignore=lambda _, names: [n for n in names if n.startswith(("thumbn", "photos"))])
    return to


def begin(workspace: Workspace, during: str) -> None:
    """Begin what large libraries do beside everything else, and wait until it is at it."""
    if during == "regroup":
        workspace._grouping._regroup_in_background()
        time.sleep(_BETWEEN)
        return
    workspace._suggesting.recompute()
    while not workspace._suggesting._waiting:
        time.sleep(0.1)


def is_at_it(workspace: Workspace, during: str) -> bool:
    """Whether that is still going on."""
    beside = workspace._grouping._beside
    at_groups = beside is not None and beside.is_alive()
    return at_groups if during == "regroup" else bool(workspace._suggesting._waiting)


def measured(
    folder: Path,
    photos: int,
    people: list[tuple[FaceId, Vector]],
    picture: Path | None,
    pack: str | None,
    during: str | None = None,
) -> tuple[list[Watched], list[Watched], str]:
    """Of made photos (the first one, then the others) and of the picture's copies; what else there is to say."""
    begun = time.perf_counter()
    workspace = Workspace.open(Locations(folder, folder / "cache"), pack=pack)
    info = workspace.current_pack()
    faces = workspace._finder.index(info.id, info.dimensions).count
    opened = time.perf_counter() - begun
    workspace.prepare_search()  # as the window does
    time.sleep(_BETWEEN)
    view = View(workspace)
    made = Photos(workspace, people)
    if during is not None:
        begin(workspace, during)
    found = [made.add(number, view) for number in range(photos)]
    real = [] if picture is None else with_picture(workspace, view, picture, folder / "new", 3)
    beside = "" if during is None or is_at_it(workspace, during) else f"; {during} was over before"
    view.close()
    begun = time.perf_counter()
    workspace.close()
    closed = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    facts = (
        f"{faces:,} faces; search ready after {opened:.1f} s; closed in {closed:.1f} s; most memory {memory:,} MB"
    )
    return found, real, facts + beside


def _line(label: str, photos: list[Watched], base: dict[str, float]) -> dict[str, float]:
    medians: dict[str, float] = {}
    sys.stdout.write(f"  {label:12}")
    for word in _WORDS:
        times = [watched.times[word] * 1000 for watched in photos if word in watched.times]
        if times:
            medians[word] = statistics.median(times)
            ratio = f"{medians[word] / base[word]:5.1f} x" if word in base else ""
            sys.stdout.write(f"  {word} {medians[word]:7.1f} ms (longest {max(times):7.1f}) {ratio:8}")
        if len(times) < len(photos):  # somebody resembles two people who have names
            sys.stdout.write(f"  {len(photos) - len(times)} not {word}")
    for what in photos[0].cpu:
        cpu = [watched.cpu[what] for watched in photos]
        sys.stdout.write(f"  CPU {what} {statistics.median(cpu):6.0f} ms ({max(cpu):6.0f})")
    sys.stdout.write("\n")
    sys.stdout.flush()
    return medians


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("libraries", type=Path, nargs="+")
    parser.add_argument("--photos", type=int, default=10)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--during", choices=("pass", "regroup"))
    given = parser.parse_args(arguments)
    base: dict[str, dict[str, float]] = {}
    people: list[tuple[FaceId, Vector]] = []
    for library in (None, *given.libraries):
        with tempfile.TemporaryDirectory(dir=given.work) as name:
            folder = copied(library or given.libraries[0], Path(name) / "library")
            workspace = Workspace.open(Locations(folder, folder / "cache"))  # and migrate it
            workspace._suggesting.settle()  # what an earlier process left to do is not this photo's
            people, pack = people_of(workspace, given.photos), workspace.current_pack().id
            workspace.close()
            if library is None:
                # The same two in every photo: nobody is there before.
                people = [(FaceId(0), vector) for _, vector in people[:2]] * given.photos
                for part in (folder / "index", *folder.glob("library.sqlite*")):
                    shutil.rmtree(part) if part.is_dir() else part.unlink()
            during = given.during if library is not None else None
            made, real, facts = measured(folder, given.photos, people, given.picture, pack, during)
        sys.stdout.write(f"{'empty' if library is None else library.name}: {facts}\n")
        _line("first", made[:1], {})
        for kind, photos in (("others", made[1:]), ("picture", real)):
            medians = _line(kind, photos, base.get(kind, {})) if photos else {}
            base.setdefault(kind, medians)
    return 0


if __name__ == "__main__":
    sys.exit(main())
