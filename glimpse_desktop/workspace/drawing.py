"""Looking at faces that a person drew, and at named ones that the pack in use did not find.

Their boxes come from the log, so their embeddings have to be made from the photo: in the background in the window,
at once where somebody waits for ``settle``. With nothing to look at no model is loaded.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable
from itertools import groupby

from glimpse_desktop.domain.errors import Cancelled, GlimpseError, LibraryError, PhotoError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.library import kept_faces
from glimpse_desktop.library.kept_faces import WaitingFace
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore, face_key
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.workspace.models import Models

_log = logging.getLogger(__name__)


class Drawing:
    """Embeds the kept faces of one library. Safe from any thread; its own thread lives while there is work."""

    def __init__(
        self,
        library: Library,
        thumbnail_store: ThumbnailStore,
        models: Models,
        on_seen: Callable[[list[FaceId]], None],
    ) -> None:
        """``on_seen`` is called with faces that have an embedding now, on the thread that made it."""
        self._library = library
        self._thumbnails = thumbnail_store
        self._models = models
        self._on_seen = on_seen
        self._lock = threading.Lock()
        """Over the thread; held for moments."""
        self._thread: threading.Thread | None = None
        self._again = False
        self._closed = False
        self._work = threading.Lock()
        self._unreadable: set[FaceId] = set()
        """Faces whose file can't be read now: the next start tries again."""

    def request(self) -> None:
        """Look at what waits, in the background. Returns at once."""
        try:
            if not self._waiting():
                return
        except GlimpseError as error:  # without a model pack: it can wait
            _log.warning("drawn faces were not looked at: %s", error)
            return
        with self._lock:
            self._again = True
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="drawn faces")
                self._thread.start()

    def settle(self, cancel: CancelToken | None = None) -> None:
        """Look at all that waits, now. Raises Cancelled; a missing model pack is logged, as nothing is lost."""
        try:
            self._look(cancel)
        except GlimpseError as error:
            _log.warning("drawn faces were not looked at: %s", error)

    def close(self) -> None:
        """End the thread, within a photo. What is left waits for the next start."""
        with self._lock:
            self._closed = True
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                if self._closed or not self._again:
                    self._thread = None
                    return
                self._again = False
            try:
                self.settle()
            except Cancelled:
                _log.info("the library closes: drawn faces wait for the next start")
            except Exception:  # one photo must not end what the person sees as one program
                _log.exception("drawn faces")

    def _waiting(self) -> list[WaitingFace]:
        info = self._models.info()
        with self._library.reading() as connection:
            return kept_faces.waiting(connection, info, self._unreadable)

    def _look(self, cancel: CancelToken | None) -> None:
        with self._work:
            waiting = self._waiting()
            if not waiting:
                return
            engine = self._models.engine()
            for _, faces in groupby(waiting, key=lambda face: face.content):
                if cancel is not None:
                    cancel.check()
                if self._closed:
                    return
                self._look_at(engine, list(faces))

    def _look_at(self, engine: FaceEngine, faces: list[WaitingFace]) -> None:
        """All faces of one content."""
        photo = _decoded(faces[0])
        if photo is None:
            self._unreadable.update(face.id for face in faces)
            return
        seen = {face.id: _seen(engine, photo, face) for face in faces}
        self._keep_thumbnails(photo, faces)

        def write(connection: Connection) -> list[FaceId]:
            return [
                face for face, one in seen.items() if kept_faces.put(connection, face, one) and one is not None
            ]

        written = [face for face in self._library.write(write) if _is_embedded(seen[face])]
        if written:
            self._on_seen(written)

    def _keep_thumbnails(self, photo: DecodedPhoto, faces: list[WaitingFace]) -> None:
        """While the photo is decoded anyway; where this fails they are made when somebody looks."""
        from glimpse_desktop.indexing.analyse import face_thumbnail

        try:
            self._thumbnails.put_many(
                (
                    face_key(face.content, face.box),
                    face_thumbnail(photo, face.box),
                )
                for face in faces
            )
        except LibraryError as error:
            _log.warning("thumbnails could not be kept: %s", error)


def _decoded(face: WaitingFace) -> DecodedPhoto | None:
    """The photo, None when it can't be read or has changed since."""
    # Decoders are imported late: at the start nothing is decoded.
    from glimpse_desktop.imaging.foreign import decode
    from glimpse_desktop.imaging.source import read_photo_file
    from glimpse_desktop.indexing.analyse import DETAIL_PX

    try:
        data = read_photo_file(face.path)
        if hashlib.sha256(data).digest() != face.content:
            return None
        return decode(data, detail=DETAIL_PX)
    except PhotoError as error:
        _log.info("a drawn face in %r was not looked at: %s", str(face.path), error)
        return None


def _seen(engine: FaceEngine, photo: DecodedPhoto, face: WaitingFace) -> DetectedFace | None:
    try:
        return engine.embed_at(photo, face.box)
    except PhotoError as error:  # a finer decode failed
        _log.info("a drawn face in %r can't be recognised: %s", str(face.path), error)
        return None


def _is_embedded(seen: DetectedFace | None) -> bool:
    return seen is not None and seen.embedding is not None
