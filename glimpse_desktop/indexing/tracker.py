"""Counting what the indexer does, and telling whoever shows it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from glimpse_desktop.domain.progress import IndexProgress, Phase, ProgressListener, Slowed
from glimpse_desktop.indexing.speed import Speedometer

_log = logging.getLogger(__name__)

_PUBLISH_SECONDS = 0.2


class ProgressTracker:
    """The counts of the current run. Safe from any thread; listeners are called by whoever calls ``publish``."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._now = IndexProgress()
        self._speed = Speedometer()
        self._listeners: list[ProgressListener] = []
        self._published_at = -_PUBLISH_SECONDS
        self._published: IndexProgress | None = None

    def subscribe(self, listener: ProgressListener) -> Callable[[], None]:
        """Call ``listener`` with snapshots, five a second at most; the result ends it."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def begin(self) -> None:
        """A new run: all counts from zero."""
        with self._lock:
            self._now = IndexProgress(phase=Phase.SCANNING)
            self._speed.reset()

    def set_phase(self, phase: Phase, slowed: Slowed = Slowed.NO) -> None:
        """``slowed``: why it doesn't go at full speed, or is paused."""
        with self._lock:
            if phase is not self._now.phase:
                # What happened before a pause says nothing about how fast it goes on.
                self._speed.reset()
            current = self._now.current if phase is Phase.ANALYSING else None
            if (phase, current, slowed) != (self._now.phase, self._now.current, self._now.slowed):
                self._now = replace(self._now, phase=phase, current=current, slowed=slowed)

    def set_current(self, path: str) -> None:
        with self._lock:
            self._now = replace(self._now, current=path)

    def scanned(self, files: int, waiting: int) -> None:
        """``files`` more were seen, ``waiting`` of which need work."""
        with self._lock:
            now = self._now
            self._now = replace(now, scanned=now.scanned + files, total=now.total + waiting)

    def set_waiting(self, waiting: int) -> None:
        """Correct the total: so many photos of the run still need work."""
        with self._lock:
            self._now = replace(self._now, total=self._now.done + max(0, waiting))

    def finished(self, photos: int, faces: int, problems: int) -> None:
        """So many photos more are done (``problems`` of them could not be read); ``faces`` were found."""
        with self._lock:
            now = self._now
            done = now.done + photos
            self._now = replace(
                now,
                done=done,
                total=max(now.total, done),
                faces=now.faces + faces,
                problems=now.problems + problems,
            )
            self._speed.add(self._clock(), done)

    def snapshot(self) -> IndexProgress:
        with self._lock:
            if self._now.phase is not Phase.ANALYSING:
                return self._now
            rate, left = self._speed.read(self._clock(), self._now.total - self._now.done)
            return replace(self._now, rate=rate, seconds_left=left)

    def publish(self, *, force: bool = False) -> None:
        """Tell the listeners, unless they were told just now; ``force`` for what they must not miss."""
        now = self._clock()
        if not force and now - self._published_at < _PUBLISH_SECONDS:
            return
        snapshot = self.snapshot()
        with self._lock:
            if not force and now - self._published_at < _PUBLISH_SECONDS:
                return
            if snapshot == self._published:
                return
            self._published_at, self._published = now, snapshot
            listeners = list(self._listeners)
        for listener in listeners:
            try:
                listener(snapshot)
            except Exception:
                _log.exception("a progress listener failed")
