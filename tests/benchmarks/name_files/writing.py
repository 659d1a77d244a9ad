"""How long a dry run and writing names take, a photo with two named people each.

    python tests/benchmarks/name_files/writing.py [PHOTOS] [FOLDER]

Small real JPEGs in FOLDER (else a temporary one), half of them with a sidecar of another program. Prints
milliseconds a photo: the dry run, one that finds nothing to do, writing sidecars, and writing into files of 12 MP
(a few of them).
"""

# ruff: noqa: T201
from __future__ import annotations

import hashlib
import io
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from PIL import Image

from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.name_files import NamesWish
from glimpse_desktop.domain.people_metadata import PeopleMetadata
from glimpse_desktop.library import analyses, folders, scanning
from glimpse_desktop.library.analyses import FileState, PictureFacts, WaitingPhoto
from glimpse_desktop.library.scanning import NewFile
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.metadata.xmp_write import with_people
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.name_files import NameFiles
from tests.support.library_maker import face, pack

_LARGE = 8


def _jpeg(width: int, height: int) -> bytes:
    values = np.random.default_rng(1).integers(0, 255, (height // 16, width // 16, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(values).resize((width, height)).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def _fill(library: Library, folder: Path, count: int, template: bytes, size: tuple[int, int]) -> list[PhotoId]:
    """Photos that differ in a comment, each with two faces."""
    beside = with_people(None, PeopleMetadata(keywords=("holiday", "sea")), orientation=1, stored_size=size)
    folder.mkdir()
    files = []
    for number in range(count):
        comment = f"{number:08}".encode()
        data = template[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + template[2:]
        path = folder / f"{number:06}.jpg"
        path.write_bytes(data)
        if number % 2:
            path.with_suffix(".xmp").write_bytes(beside)
        files.append((path, ContentHash(hashlib.sha256(data).digest()), path.stat()))
    added: list[PhotoId] = []

    def work(connection: Connection) -> None:
        place = folders.add(connection, folder)
        facts = PictureFacts(*size, "JPEG", 1, None, None, None)
        for path, digest, status in files:
            (photo,) = scanning.add_files(
                connection, [NewFile(place, bytes(path), status.st_size, status.st_mtime_ns)]
            )
            state = FileState(status.st_size, status.st_mtime_ns)
            content, _ = analyses.store(connection, digest, pack(), facts, [face(0.1), face(0.5)])
            analyses.set_content(connection, WaitingPhoto(photo, str(path), state, None), content, state)
            added.append(photo)

    library.write(work)
    return added


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as scratch:
        folder = Path(scratch)
        library = Library.open(folder / "library.sqlite")
        store = ThumbnailStore.open(folder / "thumbnails.sqlite")
        decisions = Decisions(library)
        names = NameFiles(library, store, decisions, lambda _: None, lambda: None, lambda: None, threading.Lock())
        _fill(library, folder / "small", count, _jpeg(64, 48), (64, 48))
        large = _fill(library, folder / "large", _LARGE, _jpeg(4000, 3000), (4000, 3000))
        with library.reading() as connection:
            faces = connection.execute("SELECT id, x FROM faces").fetchall()
        decisions.name_faces([number for number, x in faces if x < 0.3], "Anna")
        decisions.name_faces([number for number, x in faces if x >= 0.3], "Benjamin")

        def timed(what: str, photos: int, work: object) -> None:
            began, cpu = time.perf_counter(), time.process_time()
            assert callable(work)
            found = work()
            seconds, busy = time.perf_counter() - began, time.process_time() - cpu
            print(f"{what}: {1000 * seconds / photos:.2f} ms a photo (CPU {1000 * busy / photos:.2f}); {found}")

        total = count + _LARGE
        timed("dry run, into files", total, lambda: sum(1 for _ in names.look_ahead(NamesWish(True))))
        timed("dry run, beside", total, lambda: sum(1 for _ in names.look_ahead(NamesWish())))
        timed("beside, written", total, lambda: names.write(NamesWish()).sidecars)
        timed("dry run, nothing to do", total, lambda: sum(1 for _ in names.look_ahead(NamesWish())))
        names.write(NamesWish(True), large[:1])
        large = large[1:]
        timed("into files of 12 MP", len(large), lambda: names.write(NamesWish(True), large).files)
        store.close()
        library.close()


if __name__ == "__main__":
    main()
