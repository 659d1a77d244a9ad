"""Changes as Linux tells them, folder by folder, through watchdog's reader of inotify.

Its observer of whole trees would do it too, but it also watches hidden folders (a home has tens of thousands of
those), and where the system has no room for more it leaves folders out without a word. Here the scan says which
folders there are, each just before it is listed: so nothing that happens afterwards is missed, and what could not
be watched is known.

Only what says that a file is complete, gone or elsewhere is asked for. Reading makes no events, and writing makes
one, at its end.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import threading
from collections.abc import Iterable
from pathlib import Path

from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

from glimpse_desktop.indexing.notices import Notices
from glimpse_desktop.indexing.walk import SYSTEM_FOLDERS, named_like_photo

_MASK = Mask(
    InotifyConstants.IN_CREATE
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_MOVED_FROM
    | InotifyConstants.IN_MOVED_TO
    | InotifyConstants.IN_DELETE
)
_TOP_MASK = Mask(_MASK | InotifyConstants.IN_DELETE_SELF | InotifyConstants.IN_MOVE_SELF)
_UNMOUNTED = 0x2000
_APPEARED = InotifyConstants.IN_CREATE | InotifyConstants.IN_MOVED_TO
_VANISHED = InotifyConstants.IN_DELETE | InotifyConstants.IN_MOVED_FROM


class InotifyNotifier:
    """A ``Notifier``. One thread (watchdog's), one watch per folder."""

    def __init__(self, notices: Notices) -> None:
        """Raises OSError with EMFILE when too many programs watch something."""
        self._notices = notices
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._watches: dict[str, tuple[WatchDescriptor, CallbackId]] = {}
        self._paths: dict[WatchDescriptor, str] = {}
        self._tops: set[str] = set()
        self._left: tuple[int, str] | None = None
        self._reader = InotifyFD()
        self._reader.start()

    def watch(self, path: str, top: bool) -> None:
        with self._lock:
            self._watch(path, top)

    def unwatch(self, paths: Iterable[str]) -> None:
        with self._lock:
            self._unwatch(paths)

    def watched(self) -> list[str]:
        with self._lock:
            return list(self._watches)

    def close(self) -> None:
        self._reader.stop()
        self._reader.join()

    # -- what watchdog's reader calls, on its thread ------------------------------------------------------------

    def on_event(self, event: InotifyEvent) -> None:
        with self._lock:
            folder = self._paths.get(event.wd)
            if folder is None:
                return
            if not event.name:
                self._itself(event.mask, folder)
                return
            name = os.fsdecode(event.name)
            path = folder.rstrip(os.sep) + os.sep + name
            if event.mask & InotifyConstants.IN_ISDIR:
                self._folder(event, path, name)
            else:
                self._file(event, path, name)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        with self._lock:
            path = self._paths.pop(wd, None)
            if path is not None:
                self._watches.pop(path, None)
                self._tops.discard(path)

    def on_queue_overflow(self) -> None:
        """Events were lost, so which folder is where is not known: the scan that follows watches them anew."""
        with self._lock:
            self._unwatch(list(self._watches))
        self._notices.everything()

    # -- with the lock ------------------------------------------------------------------------------------------

    def _watch(self, path: str, top: bool) -> None:
        number = CallbackId(next(self._numbers))
        descriptor = self._reader.add_callback(os.fsencode(path), _TOP_MASK if top else _MASK, self, number)
        if descriptor == -1:
            self._reader.remove_callbacks([(descriptor, number)])
            raise PermissionError(f"no permission to look into {path!r}")
        # The same folder is watched once. It may have been known by another path, when it was moved and we are
        # here before the event that says so; and another one may be at this path, when a drive was mounted.
        known_as = self._paths.get(descriptor)
        outdated = {self._watches.pop(old) for old in (known_as, path) if old in self._watches}
        for watch in outdated:
            self._paths.pop(watch[0], None)
            self._reader.remove_callbacks([watch])
        if known_as is not None and known_as != path:
            self._tops.discard(known_as)
        self._watches[path] = (descriptor, number)
        self._paths[descriptor] = path
        if top:
            self._tops.add(path)

    def _itself(self, mask: int, folder: str) -> None:
        if folder in self._tops or mask & _UNMOUNTED:
            self._notices.everything()

    def _folder(self, event: InotifyEvent, path: str, name: str) -> None:
        if event.mask & _VANISHED:
            inside = path + os.sep
            self._unwatch([known for known in self._watches if known == path or known.startswith(inside)])
        if not name.startswith(".") and name.lower() not in SYSTEM_FOLDERS:
            if event.mask & _APPEARED:
                # At once, so that what is moved into a new folder is seen to arrive. If it can't be, the scan of
                # the folder finds that out again.
                with contextlib.suppress(OSError):
                    self._watch(path, False)
            self._notices.tree(path)
        self._follow(event, path)

    def _file(self, event: InotifyEvent, path: str, name: str) -> None:
        if name.startswith("."):
            self._follow(event, path)
            return
        if not named_like_photo(name):
            # Of no concern, unless it is a link that leads to a folder of photos.
            vanished, appeared = event.mask & _VANISHED, event.mask & _APPEARED
            if (vanished and path in self._tops) or (appeared and Path(path).is_symlink()):
                self._notices.everything()
            return
        if event.mask & InotifyConstants.IN_CREATE:
            self._notices.begun(path)
        else:
            self._notices.file(path)
        self._follow(event, path)

    def _follow(self, event: InotifyEvent, path: str) -> None:
        """Put the two halves of a move together: the system tells of one right after the other."""
        if event.mask & InotifyConstants.IN_MOVED_FROM:
            self._left = (event.cookie, path)
        elif event.mask & InotifyConstants.IN_MOVED_TO and self._left is not None:
            cookie, old = self._left
            self._left = None
            if cookie == event.cookie:
                self._notices.moved(old, path)

    def _unwatch(self, paths: Iterable[str]) -> None:
        for path in paths:
            watch = self._watches.pop(path, None)
            self._tops.discard(path)
            if watch is not None:
                self._paths.pop(watch[0], None)
                self._reader.remove_callbacks([watch])
