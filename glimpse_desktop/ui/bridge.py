"""The only bridge between threads and Qt.

Everything that touches the disk, the database or a model is handed to ``Background.run`` and comes back on
the GUI thread. Five lanes keep the waiting apart: short queries never queue behind a slow one (decoding a
50 megapixel picture, loading a model) nor behind a search that isn't ready yet, and decisions run one after the
other in the order they were made. What takes minutes goes through ``jobs``, which shows it.

Work must not make QObjects, and of Qt's other classes only those that make none inside (QImage from an array is
fine; QImage.fromData, QImageReader and QSettings are not). Most of PySide's calls keep Python's lock. While Qt
destroys a QObject on the GUI thread it holds a lock that connecting needs, and asks Python for overrides: a
worker that connects something inside such a call waits for that lock and never lets go of Python's. A deadlock,
and a rare one: seen after some thousand thumbnails.
"""

from __future__ import annotations

import itertools
import logging
import sys
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.progress import IndexProgress
from glimpse_desktop.ui.activity.jobs import Jobs

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

T = TypeVar("T")
_log = logging.getLogger(__name__)

_MERGE_MS = 150
"""Changes that arrive within this time of the last delivery are delivered as one."""


class Lane(Enum):
    """Which threads do the work: the value is how many."""

    QUERY = 3
    """Milliseconds: rows for a view."""
    SEARCH = 4
    """Milliseconds, too, but they wait for the index of a large library, which may just be read, or made anew."""
    SLOW = 2
    """Anything that decodes whole pictures, runs a model or walks a folder."""
    LONG = 5
    """Minutes: what ``jobs`` shows. Queues behind nothing, and nothing short queues behind it."""
    DECISION = 1
    """What the person decides: strictly in order, so that an undo never overtakes what it undoes."""


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    work: Callable[[], Any]
    then: Callable[[Any], None] | None
    failed: Callable[[GlimpseError], None] | None
    owner: QObject | None
    key: tuple[int, Hashable] | None
    generation: int


class Background(QObject):
    """Runs work off the GUI thread and hands what comes of it back on the GUI thread.

    Signals:
        changed(Changes): the library changed; several changes in quick succession come merged.
        progress(IndexProgress): the indexer's latest state, at most a few times a second.
        trouble(str): work failed in a way that a person can act on and nobody else said so.
    """

    changed = Signal(object)
    progress = Signal(object)
    trouble = Signal(str)

    _finished = Signal(object, object, object)
    _changes_waiting = Signal()
    _progress_waiting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(lane.value, thread_name_prefix=f"ui-{lane.name.lower()}") for lane in Lane
        }
        self._counter = itertools.count(1)
        self._newest: dict[tuple[int, Hashable], int] = {}
        self._closed = False
        self.jobs = Jobs(self)
        self._pending_lock = threading.Lock()
        self._pending_changes = Changes()
        self._pending_progress: IndexProgress | None = None
        self._unsubscribe: list[Callable[[], None]] = []
        self._merge = QTimer(self)
        self._merge.setSingleShot(True)
        self._merge.setInterval(_MERGE_MS)
        self._merge.timeout.connect(self._deliver_changes)
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._changes_waiting.connect(self._on_changes_waiting, queued)
        self._progress_waiting.connect(self._deliver_progress, queued)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[GlimpseError], None] | None = None,
        *,
        owner: QObject | None = None,
        key: Hashable | None = None,
        lane: Lane = Lane.QUERY,
    ) -> None:
        """Run ``work()`` on a thread of ``lane``, then ``then(result)`` on the GUI thread.

        ``owner`` is the object whose destruction makes the result void; without it, the object that ``then``
        (or ``failed``) is a method of. With a ``key``, a later run with the same owner and key makes this one
        stale: it isn't started any more, or its result is dropped. ``failed`` gets a GlimpseError; without it
        the ``trouble`` signal says it. Any other exception is a bug and goes to ``sys.excepthook``; ``failed``
        is called then, too, so that no view waits for ever.
        Call from the GUI thread.
        """
        if self._closed:
            return
        if owner is None:
            owner = _qobject_of(then) or _qobject_of(failed)
        generation = next(self._counter)
        full_key = None if key is None else (id(owner), key)
        if full_key is not None:
            self._newest[full_key] = generation
        job = _Job(work, then, failed, owner, full_key, generation)
        self._lanes[lane].submit(self._work, job)

    def forget(self, owner: QObject, key: Hashable) -> None:
        """Make the run with that owner and key stale, without starting another."""
        self._newest[(id(owner), key)] = next(self._counter)

    def watch(self, workspace: Workspace) -> None:
        """Turn the workspace's changes and its indexer's progress into this object's signals, once."""
        if self._unsubscribe:
            return
        self._unsubscribe.append(workspace.subscribe(self._note_changes))
        self._unsubscribe.append(workspace.indexer.subscribe(self._note_progress))

    def close(self) -> None:
        """Drop what waits, wait for what runs. After that nothing is delivered any more."""
        self._closed = True
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        self._merge.stop()
        self.jobs.stop_all()
        for pool in self._lanes.values():
            pool.shutdown(wait=False, cancel_futures=True)
        for pool in self._lanes.values():
            pool.shutdown(wait=True)

    # On the lanes' threads

    def _work(self, job: _Job) -> None:
        if self._closed or self._stale(job):
            return
        result: object = None
        error: BaseException | None = None
        try:
            result = job.work()
        except Cancelled:
            return
        except BaseException as raised:
            error = raised
        if not self._closed:
            self._finished.emit(job, result, error)

    def _stale(self, job: _Job) -> bool:
        return job.key is not None and self._newest.get(job.key) != job.generation

    # On any thread

    def _note_changes(self, changes: Changes) -> None:
        with self._pending_lock:
            first = not self._pending_changes
            self._pending_changes = self._pending_changes | changes
        if first and not self._closed:
            self._changes_waiting.emit()

    def _note_progress(self, progress: IndexProgress) -> None:
        with self._pending_lock:
            first = self._pending_progress is None
            self._pending_progress = progress
        if first and not self._closed:
            self._progress_waiting.emit()

    # On the GUI thread

    def _deliver(self, job: _Job, result: object, error: BaseException | None) -> None:
        if self._closed or self._stale(job):
            return
        if job.key is not None:
            del self._newest[job.key]
        if job.owner is not None and not shiboken6.isValid(job.owner):
            return
        if error is None:
            if job.then is not None:
                job.then(result)
        elif isinstance(error, GlimpseError):
            if job.failed is not None:
                job.failed(error)
            else:
                _log.warning("%s", error)
                self.trouble.emit(str(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            if job.failed is not None:
                job.failed(GlimpseError(self.tr("something went wrong inside the program")))

    def _on_changes_waiting(self) -> None:
        if not self._merge.isActive():
            self._deliver_changes()

    def _deliver_changes(self) -> None:
        with self._pending_lock:
            changes, self._pending_changes = self._pending_changes, Changes()
        if changes and not self._closed:
            # From now on changes are collected until the timer ends; the first one was delivered at once.
            self._merge.start()
            self.changed.emit(changes)

    def _deliver_progress(self) -> None:
        with self._pending_lock:
            progress, self._pending_progress = self._pending_progress, None
        if progress is not None and not self._closed:
            self.progress.emit(progress)


def _qobject_of(method: Callable[..., object] | None) -> QObject | None:
    owner = getattr(method, "__self__", None)
    return owner if isinstance(owner, QObject) else None
