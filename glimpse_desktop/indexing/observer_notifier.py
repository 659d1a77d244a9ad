"""Changes as macOS (FSEvents) and Windows (ReadDirectoryChangesW) tell them, tree by tree, through watchdog."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from glimpse_desktop.indexing.notices import Notices
from glimpse_desktop.indexing.walk import SYSTEM_FOLDERS, named_like_photo

_EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class ObserverNotifier:
    """A ``Notifier``. Each top is watched with all that is below it, so other folders need nothing."""

    def __init__(self, notices: Notices, observer: BaseObserver | None = None) -> None:
        """``observer``: another one than watchdog's choice for this system. Raises OSError."""
        self._notices = notices
        self._lock = threading.Lock()
        self._tops: dict[str, ObservedWatch] = {}
        self._observer = Observer() if observer is None else observer
        self._observer.start()

    def watch(self, path: str, top: bool) -> None:
        if not top:
            return
        with self._lock:
            if path not in self._tops:
                # The system tells real paths; the walk's are put in their place.
                handler = _Handler(self._notices, path)
                real = os.path.realpath(path)
                self._tops[path] = self._observer.schedule(handler, real, recursive=True, event_filter=_EVENTS)

    def unwatch(self, paths: Iterable[str]) -> None:
        with self._lock:
            for path in paths:
                watch = self._tops.pop(path, None)
                if watch is not None and watch not in self._tops.values():
                    self._observer.unschedule(watch)

    def watched(self) -> list[str]:
        with self._lock:
            return list(self._tops)

    def close(self) -> None:
        self._observer.stop()
        self._observer.join()


class _Handler(FileSystemEventHandler):
    """Turns the events of one top into notices."""

    def __init__(self, notices: Notices, top: str) -> None:
        self._notices = notices
        self._top = top
        self._real = os.path.realpath(top)

    def on_any_event(self, event: FileSystemEvent) -> None:
        old = self._path(event.src_path)
        new = self._path(event.dest_path) if event.dest_path else None
        if old == self._top:
            self._notices.everything()
            return
        for path in (old, new):
            if path is not None and not self._is_left_out(path):
                self._note(event, path)
        if old is not None and new is not None:
            self._notices.moved(old, new)

    def _note(self, event: FileSystemEvent, path: str) -> None:
        if named_like_photo(path.rpartition(os.sep)[2]) and not event.is_directory:
            self._notices.file(path)
        elif event.is_directory or isinstance(event, FileDeletedEvent):
            # Windows can't tell what it was that is gone.
            self._notices.tree(path)
        elif not isinstance(event, FileModifiedEvent) and Path(path).is_symlink():
            self._notices.everything()

    def _path(self, path: str | bytes) -> str | None:
        name = os.fsdecode(path)
        if name != self._real and not name.startswith(self._real.rstrip(os.sep) + os.sep):
            return None
        return self._top + name[len(self._real) :]

    def _is_left_out(self, path: str) -> bool:
        names = Path(path[len(self._top) :].lstrip(os.sep)).parts
        return any(name.startswith(".") or name.lower() in SYSTEM_FOLDERS for name in names)
