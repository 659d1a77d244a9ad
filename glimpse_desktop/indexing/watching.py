"""Noticing what happens in the added folders, and having just that looked at.

The way of a new file: the system tells of it (``Notifier``), it is collected until it is quiet (``Notices``), then
the indexer is asked to look at it (``ScanRequest``). Scans tell which folders there are (``Follower``), so what is
watched follows what is scanned: hidden folders are not, folders behind links are.

Not everything is told. So everything is looked through now and then, and folders on network drives and those that
the system has no room to watch every few minutes. Added folders that come or go (a drive that is plugged in) are
noticed by looking whether they are there, which costs next to nothing.
"""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.watching import CHECK_MINUTES, Watching
from glimpse_desktop.indexing.file_systems import Mount, may_change_unseen, mounts
from glimpse_desktop.indexing.notices import Notices
from glimpse_desktop.indexing.notifiers import Notifier, make_notifier
from glimpse_desktop.indexing.scan_request import EVERYTHING, ScanRequest

_log = logging.getLogger(__name__)

TICK_SECONDS = 5.0
"""How often it is looked whether added folders came or went."""
EVERYTHING_MINUTES = 60
SEEK_SECONDS = 60.0
"""How often folders that are away are looked for elsewhere."""
_SLEPT_SECONDS = 60.0
"""When so much more time went by than was waited, the computer was asleep."""


_Place = tuple[int, int]
"""Device and number of the folder at some path."""
_NOTHING_THERE: _Place = (-1, -1)
_UNKNOWN: _Place = (-2, -2)


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """An added folder, as the library knows it."""

    id: FolderId
    path: str
    reachable: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the watcher asks of the system; tests put their own in."""

    notifier: Callable[[Notices], Notifier] = make_notifier
    mounts: Callable[[], list[Mount]] = mounts
    clock: Callable[[], float] = time.time


class Watcher:
    """Watches all added folders in a thread of its own. A ``Follower`` of scans."""

    def __init__(
        self,
        folders: Callable[[], list[WatchedFolder]],
        look: Callable[[ScanRequest], object],
        on_states: Callable[[], object],
        *,
        busy: Callable[[], bool],
        passed_over: Collection[Path] = (),
        seek: Callable[[], object] = lambda: None,
        surroundings: Surroundings | None = None,
    ) -> None:
        """``folders`` reads the added folders, ``look`` has something scanned, ``busy`` says whether that is going
        on anyway. ``on_states`` is told that ``states`` may have changed. All are called on several threads.

        ``seek`` looks where folders that are away may be now; it is called while some are, whenever other drives
        are mounted, and every minute.

        ``passed_over``: folders of our own, where nothing is to be noticed even when they lie in an added one.
        """
        self._folders = folders
        self._look = look
        self._on_states = on_states
        self._busy = busy
        self._seek = seek
        self._passed_over = frozenset(str(path) for path in passed_over)
        self._around = surroundings or Surroundings()
        self._notices = Notices()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._notifier: Notifier | None = None
        self._owners: dict[str, FolderId] = {}
        self._entered: set[str] | None = None
        self._crowded: set[FolderId] = set()
        self._judged: dict[FolderId, _Place] = {}
        self._asked: dict[FolderId, _Place] = {}
        self._states: dict[FolderId, Watching] = {}
        self._thread = threading.Thread(target=self._main, name="watching folders", daemon=True)

    def start(self) -> None:
        """Begin. The first scan of everything, which the caller asks for, tells which folders there are."""
        try:
            self._notifier = self._around.notifier(self._notices)
        except OSError as error:
            _log.warning("the system can't watch folders: %s", error)
        self._refresh()
        self._thread.start()

    def stop(self) -> None:
        """End it, and wait for its threads. No scan of the indexer may follow it any more."""
        self._stopped.set()
        self._notices.wake()
        self._thread.join()
        with self._lock:
            notifier, self._notifier = self._notifier, None
        if notifier is not None:
            notifier.close()

    def states(self) -> dict[FolderId, Watching]:
        """How each added folder is watched."""
        with self._lock:
            return dict(self._states)

    def folders_changed(self) -> None:
        """Added folders came or went: what is watched in those that went is let go."""
        self._refresh()
        self._notices.wake()

    # -- following scans ----------------------------------------------------------------------------------------

    def scan_begins(self) -> None:
        there = self._look_around()
        with self._lock:
            self._judged = there
            self._entered = set()
            self._crowded.clear()

    def entering(self, folder: FolderId, path: str, top: bool) -> None:
        with self._lock:
            notifier = self._notifier
            if notifier is None or path in self._passed_over:
                return
            if self._entered is not None:
                self._entered.add(path)
            self._owners[path] = folder
        try:
            notifier.watch(path, top)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EMFILE, errno.ENOMEM):
                with self._lock:
                    first = folder not in self._crowded
                    self._crowded.add(folder)
                if first:
                    _log.warning("the system has no room to watch all of folder %d: %s", folder, error)
            else:
                _log.info("%r is not watched: %s", path, error)

    def scan_ended(self) -> None:
        there = self._look_around()
        with self._lock:
            # What came or went meanwhile was not judged as it is now.
            self._judged = {
                folder: place if place == there.get(folder, place) else _UNKNOWN
                for folder, place in self._judged.items()
            }
            self._asked.clear()
            entered, self._entered = self._entered, None
            notifier = self._notifier
        if notifier is not None and entered is not None:
            self._let_go([path for path in notifier.watched() if path not in entered])
        self._refresh()

    # -- its own thread -----------------------------------------------------------------------------------------

    def _main(self) -> None:
        checked = swept = last = self._around.clock()
        search = _Search()
        while not self._stopped.is_set():
            self._notices.wait(TICK_SECONDS)
            if self._stopped.is_set():
                return
            try:
                request = self._notices.take()
                now = self._around.clock()
                if not -TICK_SECONDS < now - last < TICK_SECONDS * 0.9:
                    if self._came_or_went() or now - last > TICK_SECONDS + _SLEPT_SECONDS:
                        request |= EVERYTHING
                    last = now
                due_check = now - checked >= CHECK_MINUTES * 60 or now < checked
                due_sweep = now - swept >= EVERYTHING_MINUTES * 60 or now < swept
                if (due_check or due_sweep) and not self._busy():
                    request |= EVERYTHING if due_sweep else ScanRequest(folders=frozenset(self._to_check()))
                    checked = now
                if request.everything:
                    swept = now
                if request:
                    self._look(request)
                elif self._misses_some() and not self._busy() and search.is_due(self._around.mounts()):
                    self._seek()
            except Exception:
                # Whatever it is (the library is being closed, say), it must not end the watching.
                _log.exception("watching folders")

    def _misses_some(self) -> bool:
        return Watching.AWAY in self.states().values()

    def _came_or_went(self) -> bool:
        """Whether some added folder is there now that was not at the last scan, or isn't, or is another one.

        True once for each time that happens.
        """
        there = self._look_around()
        with self._lock:
            news = {
                folder: place
                for folder, place in there.items()
                if self._judged.get(folder, place) != place and self._asked.get(folder) != place
            }
            self._asked.update(news)
        return bool(news)

    def _look_around(self) -> dict[FolderId, _Place]:
        """What is at the place of each added folder, but for those on the network: a drive there may be asleep."""
        states = self.states()
        rows = [row for row in self._folders() if states.get(row.id) is not Watching.REMOTE]
        return {row.id: _place(row.path) for row in rows}

    def _to_check(self) -> set[FolderId]:
        with self._lock:
            kinds = (Watching.REMOTE, Watching.CROWDED)
            return {folder for folder, state in self._states.items() if state in kinds}

    def _refresh(self) -> None:
        """Find out anew how each folder is watched."""
        rows = self._folders()
        mounted = self._around.mounts()
        remote = {row.id for row in rows if may_change_unseen(row.path, mounted)}
        ids = {row.id for row in rows}
        with self._lock:
            lost = [path for path, owner in self._owners.items() if owner not in ids]
            states = {row.id: self._state(row, row.id in remote) for row in rows}
            changed, self._states = states != self._states, states
        self._let_go(lost)
        if changed:
            self._on_states()

    def _state(self, row: WatchedFolder, remote: bool) -> Watching:
        if not row.reachable:
            return Watching.AWAY
        if remote:
            return Watching.REMOTE
        return Watching.CROWDED if self._notifier is None or row.id in self._crowded else Watching.AT_ONCE

    def _let_go(self, paths: list[str]) -> None:
        with self._lock:
            for path in paths:
                self._owners.pop(path, None)
            notifier = self._notifier
        if notifier is not None and paths:
            notifier.unwatch(paths)


class _Search:
    """When folders that are away are to be looked for: as soon as other drives are mounted, and every minute."""

    def __init__(self) -> None:
        self._mounted: list[Mount] = []
        self._at = -SEEK_SECONDS

    def is_due(self, mounted: list[Mount]) -> bool:
        now = time.monotonic()
        if mounted == self._mounted and now - self._at < SEEK_SECONDS:
            return False
        self._mounted, self._at = mounted, now
        return True


def _place(path: str) -> _Place:
    try:
        status = Path(path).stat()
    except OSError:
        return _NOTHING_THERE
    return status.st_dev, status.st_ino
