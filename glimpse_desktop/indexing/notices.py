"""What was noticed in the folders and not looked at yet, until it is quiet for a moment."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable

from glimpse_desktop.indexing.scan_request import EVERYTHING, NOTHING, ScanRequest

QUIET_SECONDS = 0.5
"""So long nothing more must happen before it is looked at what did: files come in bursts, and under other names
at first."""
PATIENCE_SECONDS = 4.0
"""Something that goes on and on is looked at so often."""
UNFINISHED_SECONDS = 6.0
"""A file that was begun and of whose end nothing is heard (a link to a file has none) is looked at after this."""


class Notices:
    """Collects from the system's threads, gives to the watcher's. Paths are spelt as the walk spells them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._request = NOTHING
        self._trees: set[str] = set()
        self._files: set[str] = set()
        self._moves: list[tuple[str, str]] = []
        self._begun: dict[str, float] = {}
        self._first: float | None = None
        self._last = 0.0
        self._woken = False

    def begun(self, path: str) -> None:
        """A photo file was made and is still going to be written; ``file`` follows when that is done."""
        with self._changed:
            if path not in self._files:
                self._begun.setdefault(path, self._clock())
                self._changed.notify()

    def file(self, path: str) -> None:
        """A photo file is new, has changed or is gone."""
        with self._changed:
            self._begun.pop(path, None)
            self._files.add(path)
            self._note()

    def tree(self, path: str) -> None:
        """A folder is new or gone, or what is below it is not known any more."""
        with self._changed:
            self._trees.add(path)
            self._note()

    def moved(self, old: str, new: str) -> None:
        """A file or folder that was at ``old`` is at ``new``; both are told of as ``file`` or ``tree`` as well."""
        with self._changed:
            self._moves.append((old, new))
            self._note()

    def everything(self) -> None:
        """What has happened can't be told: changes were missed, an added folder came or went, a link changed."""
        with self._changed:
            self._request = EVERYTHING
            self._note()

    def wake(self) -> None:
        """Let ``wait`` return."""
        with self._changed:
            self._woken = True
            self._changed.notify()

    def wait(self, seconds: float) -> None:
        """Until there is something to ``take``, until ``wake``, or ``seconds``."""
        end = self._clock() + seconds
        with self._changed:
            while not self._woken:
                due = self._due()
                left = (end if due is None else min(due, end)) - self._clock()
                if left <= 0:
                    break
                self._changed.wait(left)
            self._woken = False

    def take(self) -> ScanRequest:
        """What is to be looked at now; nothing while more is going to come."""
        with self._changed:
            now = self._clock()
            for path in [path for path, at in self._begun.items() if now >= at + UNFINISHED_SECONDS]:
                del self._begun[path]
                self._files.add(path)
                if self._first is None:
                    self._first = now - PATIENCE_SECONDS
            if self._first is None or now < min(self._last + QUIET_SECONDS, self._first + PATIENCE_SECONDS):
                return NOTHING
            request = self._request | ScanRequest(
                trees=frozenset(self._trees), files=frozenset(self._files), moves=tuple(self._moves)
            )
            self._request, self._first = NOTHING, None
            self._trees.clear()
            self._files.clear()
            self._moves.clear()
            return request

    def forget(self) -> None:
        """Drop all of it."""
        with self._changed:
            self._request, self._first = NOTHING, None
            for collected in (self._trees, self._files, self._moves, self._begun):
                collected.clear()

    def _note(self) -> None:
        self._last = self._clock()
        if self._first is None:
            # The watcher need not wake for every one: it looks again when the first one's time is over.
            self._first = self._last
            self._changed.notify()

    def _due(self) -> float | None:
        due = [at + UNFINISHED_SECONDS for at in itertools.islice(self._begun.values(), 1)]  # the oldest
        if self._first is not None:
            due.append(min(self._last + QUIET_SECONDS, self._first + PATIENCE_SECONDS))
        return min(due, default=None)
