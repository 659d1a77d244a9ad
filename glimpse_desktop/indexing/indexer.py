"""The background indexer, as the workspace knows it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, LibraryError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.progress import CancelToken, Effort, IndexProgress, Phase, ProgressListener
from glimpse_desktop.domain.views import IndexSummary
from glimpse_desktop.indexing.heap import give_back, share_heap
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.indexing.recorder import OnAnalysed, OnSucceeded
from glimpse_desktop.indexing.run import Parts, Run
from glimpse_desktop.indexing.scan_request import EVERYTHING, NOTHING, ScanRequest
from glimpse_desktop.indexing.scanner import Follower, ScanCounts
from glimpse_desktop.indexing.shaping import Shaping
from glimpse_desktop.indexing.tracker import ProgressTracker
from glimpse_desktop.library import counts as library_counts
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.processors import processor_count

_log = logging.getLogger(__name__)

_POLL_SECONDS = 0.1
UNEXPECTED = marked("Indexing stopped because of an unexpected error; see the log.")


class Indexer:
    """Scans the added folders and finds the faces in what is new, in threads that live as long as a run.

    All methods may be called from any thread. Killed at any moment, it loses the photos in hand, no more; the
    next run goes on where this one stopped.
    """

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        load_engine: Callable[[], FaceEngine],
        *,
        on_analysed: OnAnalysed,
        on_succeeded: OnSucceeded,
        on_changes: Callable[[Changes], object],
        on_idle: Callable[[], object],
        pack: Callable[[], PackInfo] | None = None,
        workers: int | None = None,
        pace: Pace | None = None,
        shaping: Shaping | None = None,
    ) -> None:
        """``load_engine`` gives the engine of the chosen pack; it is called in the background, when there is work.

        ``pack`` describes the chosen pack without loading it; without it, every run loads the engine.
        ``on_analysed`` and ``on_succeeded`` are called inside write transactions (see ``recorder``),
        ``on_changes`` after each batch on the indexer's threads, ``on_idle`` at the end of each run unless it
        was stopped, or looked at parts in which nothing had changed. ``workers``: how many photos are analysed at
        once at most, one per processor by default; ``pace`` says how hard they go at it, ``shaping`` how many of
        them are best on this machine.
        """
        share_heap()  # before there are threads
        self.pace = pace or Pace()
        self._parts = Parts(
            library,
            thumbnails,
            pack or (lambda: load_engine().info),
            load_engine,
            on_analysed,
            on_succeeded,
            on_changes,
            workers or processor_count(),
            self.pace,
            shaping,
        )
        self._on_idle = on_idle
        self._tracker = ProgressTracker()
        self._lock = threading.Lock()
        self._idle = threading.Event()
        self._idle.set()
        self._cancel = CancelToken()
        self._thread: threading.Thread | None = None
        self._active = False
        self._requested = NOTHING
        self.follower: Follower | None = None
        """Hears which folders scans go through, from the next scan on."""
        self._run: Run | None = None
        self._wanted: Sequence[PhotoId] = ()
        self._summary: IndexSummary | None = None
        self._error: GlimpseError | None = None
        self._settled = False

    @property
    def running(self) -> bool:
        """Whether a run is going on (or paused)."""
        return not self._idle.is_set()

    @property
    def paused(self) -> bool:
        """Whether it waits, because somebody asked for it or for the battery's sake."""
        return self.pace.state()[0] is Effort.PAUSED

    @property
    def error(self) -> GlimpseError | None:
        """What stopped the last run before its end: the disk is full, the model pack is gone. None: nothing."""
        return self._error

    def start(self, request: ScanRequest = EVERYTHING) -> None:
        """Scan what is asked for and analyse what needs it. During a run: scan once more before it ends."""
        with self._lock:
            self._requested |= request
            if not self._active:
                self._active = True
                self._cancel = CancelToken()
                self._idle.clear()
                self._thread = threading.Thread(target=self._main, args=(self._cancel,), name="indexer")
                self._thread.start()

    def pause(self) -> None:
        """Finish the photos in hand, then wait. Also holds for runs that start later."""
        self.pace.pause()

    def resume(self) -> None:
        """Go on; also on battery, if that was why it waited."""
        self.pace.resume()

    def stop(self) -> None:
        """End the run within a photo and wait for its threads. What is finished is written down."""
        with self._lock:
            thread = self._thread
            self._requested = NOTHING
            self._cancel.cancel()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def prioritise(self, photos: Sequence[PhotoId]) -> None:
        """These are on the screen: analyse them next, in this order. Replaces what was asked for before."""
        with self._lock:
            self._wanted = list(photos)
            run = self._run
        if run is not None:
            run.prioritise(self._wanted)

    def progress(self) -> IndexProgress:
        """Where the run is; after it, what it did."""
        return self._tracker.snapshot()

    def subscribe(self, listener: ProgressListener) -> Callable[[], None]:
        """Call ``listener`` with the progress, at most five times a second, on the indexer's thread."""
        return self._tracker.subscribe(listener)

    def wait(self, cancel: CancelToken | None = None) -> IndexSummary:
        """Wait for the end of the run and tell what it did.

        Raises what stopped it (LibraryError, PackError), and Cancelled, having stopped it, once ``cancel`` is set;
        RuntimeError when there was no run.
        """
        while not self._idle.wait(_POLL_SECONDS):
            if cancel is not None and cancel.cancelled:
                self.stop()
                raise Cancelled
        if self._thread is not None:
            self._thread.join()
        if self._error is not None:
            raise self._error
        if self._summary is None:
            raise RuntimeError("there was no run to wait for") if not self._cancel.cancelled else Cancelled
        return self._summary

    # -- the coordinating thread --------------------------------------------------------------------------------

    def _main(self, cancel: CancelToken) -> None:
        started = time.monotonic()
        counts = ScanCounts()
        self._error, self._summary = None, None
        self._tracker.begin()
        while request := self._next_request(cancel):
            with suppress(Cancelled):
                self._run_once(request, cancel, counts, started)
        self._tracker.publish(force=True)

    def _next_request(self, cancel: CancelToken) -> ScanRequest:
        """What there is to do; if nothing, a ``start`` from now on makes a thread of its own."""
        with self._lock:
            requested, self._requested = self._requested, NOTHING
            if requested and self._error is None and not cancel.cancelled:
                return requested
            self._active = False
            self._run = None
            self._tracker.set_phase(Phase.IDLE)
            self._idle.set()
            return NOTHING

    def _run_once(self, request: ScanRequest, cancel: CancelToken, counts: ScanCounts, started: float) -> None:
        run = Run(self._parts, self._tracker, cancel, request, self._take_request, self._follower)
        with self._lock:
            self._run = run
            run.prioritise(self._wanted)
        settled, self._settled = self._settled, False
        with self._noting("indexing stopped"):
            run.execute()
        counts.add(run.counts)
        if settled and run.came_to_nothing and self._error is None:
            self._settled = True
        elif not isinstance(self._error, LibraryError):
            self._settle()
        if self._error is None and run.pack is not None:
            # Reads the library, which may turn out to be damaged: whoever waits for the end has to hear of it.
            with self._noting("after indexing"):
                self._summary = self._summarise(counts, run.pack, time.monotonic() - started)

    def _settle(self) -> None:
        self._tracker.set_phase(Phase.GROUPING)
        self._tracker.publish(force=True)
        with self._noting("after indexing"):
            self._on_idle()
        self._settled = self._error is None
        give_back()

    @contextmanager
    def _noting(self, what: str) -> Iterator[None]:
        """An error in the block is what ended the run, unless there was one before. Lets Cancelled through."""
        try:
            yield
        except Cancelled:
            raise
        except GlimpseError as error:
            _log.error("%s: %s", what, error)
            self._error = self._error or error
        except Exception as error:
            _log.exception(what)
            if self._error is None:
                self._error = GlimpseError(UNEXPECTED)
                self._error.__cause__ = error

    def _summarise(self, counts: ScanCounts, pack: PackInfo, seconds: float) -> IndexSummary:
        with self._parts.library.reading() as connection:
            status = library_counts.status(connection, pack.id, pack.version)
        return IndexSummary(
            photos=status.photos,
            faces=status.faces,
            added=counts.added,
            changed=counts.changed,
            unchanged=counts.unchanged,
            removed=counts.removed,
            problems=status.problems,
            seconds=seconds,
            pack=pack.id,
        )

    def _take_request(self) -> ScanRequest:
        with self._lock:
            requested, self._requested = self._requested, NOTHING
            return requested

    def _follower(self) -> Follower | None:
        return self.follower
