"""Keeps the names in files in step with what is decided, quietly, while the person wants it so.

What is to be written follows from the log: a photo waits in the library's own queue from the decision on until it
is written, over any number of starts, and also while its drive is not there.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.name_files import NamesInFiles
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import written_names
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.workspace import name_files_wishes as wishes

if TYPE_CHECKING:
    from glimpse_desktop.indexing.indexer import Indexer
    from glimpse_desktop.workspace.name_files import NameFiles

_log = logging.getLogger(__name__)

SETTLED_SECONDS = 5.0
"""So long nothing must be decided before anything is written: who names faces names many, and takes some back."""
_BUSY_SECONDS = 2.0
_PAGE = 50
_PAUSE_SECONDS = 0.02
"""Between pages: it is nobody's hurry."""


class NamesKeeping:
    """In the background of one library. All methods may be called from any thread and return at once but
    ``close``."""

    def __init__(
        self,
        library: Library,
        names: Callable[[], NameFiles],
        indexer: Indexer,
    ) -> None:
        """``names`` gives what writes, once there is something to write. It waits while ``indexer`` is at work."""
        self._library = library
        self._names = names
        self._indexer = indexer
        self._cancel = CancelToken()
        self._woken = threading.Condition()
        self.writing = threading.Lock()
        """Held while files are written."""
        self._wanted = False
        self._at: float | None = None
        self._faces: set[FaceId] = set()
        self._thread: threading.Thread | None = None
        self._failed: dict[PhotoId, str] = {}
        self._progress: tuple[int, int] | None = None
        self._writing = False

    @property
    def idle(self) -> bool:
        """Nothing is being written, or going to be written once what was decided has settled."""
        with self._woken:
            return self._at is None and not self._writing

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many photos of how many are written; None while none is being written."""
        return self._progress

    def failures(self) -> dict[PhotoId, str]:
        """Why photos could not be written since the start; they are tried again at the next one, or when something
        is decided about them."""
        return dict(self._failed)

    def waiting(self) -> int:
        """How many photos wait to be written. Blocks for a moment."""
        with self._library.reading() as connection:
            return written_names.count_queued(connection)

    def start(self) -> None:
        """Bring to an end what a kill interrupted, and write what waits if the person wants names in files.

        Blocks for what a kill interrupted only.
        """
        with self._library.reading() as connection:
            interrupted = written_names.begun(connection)
        if interrupted:
            self._names().recover()  # before anything scans
        self.wished()

    def wished(self) -> None:
        """The person may want something else now."""
        with self._library.reading() as connection:
            self._wanted = wishes.wanted(connection) is not NamesInFiles.OFF
        if self._wanted:
            self._wake()
        else:
            self._failed = {}  # nobody waits for these any more

    def changed(self, changes: Changes) -> None:
        """Something was decided, or found out."""
        if self._wanted and (changes.faces or changes.people or changes.people_list):
            with self._woken:
                self._faces |= changes.faces
            self._wake()

    def close(self) -> None:
        """End it within a photo, and wait for that."""
        self._cancel.cancel()
        with self._woken:
            self._woken.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _wake(self) -> None:
        with self._woken:
            self._at = time.monotonic() + SETTLED_SECONDS
            if self._thread is None and not self._cancel.cancelled:
                self._thread = threading.Thread(target=self._main, name="names in files", daemon=True)
                self._thread.start()
            self._woken.notify_all()

    def _main(self) -> None:
        while self._wait():
            try:
                self._write()
            except Cancelled:
                return
            except GlimpseError as error:
                _log.warning("names in files: %s", error.english)
            except Exception:
                _log.exception("names in files")
            finally:
                self._progress, self._writing = None, False

    def _wait(self) -> bool:
        """Until what was decided has settled and nothing else is at work; False: it is over."""
        with self._woken:
            while not self._cancel.cancelled:
                left = None if self._at is None else self._at - time.monotonic()
                if left is None:
                    self._woken.wait()
                elif left > 0:
                    self._woken.wait(left)
                elif self._indexer.running and not self._indexer.paused:
                    self._woken.wait(_BUSY_SECONDS)
                else:
                    self._at, self._writing = None, True
                    return True
            return False

    def _write(self) -> None:
        with self._woken:
            faces, self._faces = self._faces, set()
        with self._library.reading() as connection:
            wanted, wish = wishes.wanted(connection), wishes.wish_of(connection)
        if wanted is NamesInFiles.OFF:
            return

        def queue(connection: Connection) -> set[PhotoId]:
            # What failed leaves the queue for a moment: what is in it then was decided about.
            written_names.unqueue(connection, self._failed)
            wishes.queue_decided(connection)
            if wish.automatic:
                written_names.queue_faces(connection, faces)
            return written_names.queue_again(connection, self._failed)

        for photo in self._library.write(queue):
            self._failed.pop(photo, None)
        after, written = PhotoId(0), 0
        while True:
            self._cancel.check()
            with self._library.reading() as connection:
                page = written_names.queued(connection, after, _PAGE)
                total = written_names.count_queued(connection)
            if not page:
                return
            after = page[-1]
            self._progress = (written, written + total)
            # What failed would mostly fail again: without end, in a folder that may not be written to.
            again = [photo for photo in page if photo not in self._failed]
            self._names().write(wish, again, cancel=self._cancel, done=self._note)
            self._unqueue([photo for photo in again if photo not in self._failed])
            written += len(page)
            self._cancel.wait(_PAUSE_SECONDS)

    def _unqueue(self, photos: Sequence[PhotoId]) -> None:
        self._library.write(lambda connection: written_names.unqueue(connection, photos))

    def _note(self, photo: PhotoId, problem: str) -> None:
        if problem:
            self._failed[photo] = problem
        else:
            self._failed.pop(photo, None)
