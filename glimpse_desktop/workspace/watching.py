"""Watching the added folders, if the person wants it, for as long as the library is open."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.indexing.watching import Surroundings, WatchedFolder, Watcher
from glimpse_desktop.library import scanning, settings
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.locations import Locations

_WANTED = "watch_folders"


class FolderWatching:
    """Of an open library. Every method blocks (call it off the window's thread) and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        locations: Locations,
        indexer: Indexer,
        tell: Callable[[Changes], object],
        require_writing: Callable[[], object],
        seek: Callable[[], object],
    ) -> None:
        """``tell`` hears of changes, ``require_writing`` raises where the library is only looked at, ``seek``
        looks for folders that are away."""
        self._library = library
        self._locations = locations
        self._indexer = indexer
        self._tell = tell
        self._require_writing = require_writing
        self._seek = seek
        self._lock = threading.Lock()
        self._begun = False
        self._watcher: Watcher | None = None
        self.surroundings: Surroundings | None = None
        """Other than the system's own; for tests."""

    def start(self, *, anyway: bool = False) -> None:
        """Watch from now on, and whenever the person wants it again. ``anyway``: asked for, so wanted or not.

        What is watched is known with the next scan of everything, which the caller asks for.
        """
        self._require_writing()
        with self._lock:
            self._begun = True
            if self._watcher is None and (anyway or self.wanted()):
                self._start()

    def wanted(self) -> bool:
        """Whether the person wants what is new to be noticed by itself: so it is until they say otherwise."""
        with self._library.reading() as connection:
            return settings.get(connection, _WANTED) != "no"

    def set_wanted(self, wanted: bool) -> None:
        """Remember it in the library, and do so at once where watching was started."""
        self._require_writing()
        self._library.write(lambda connection: settings.put(connection, _WANTED, "yes" if wanted else "no"))
        with self._lock:
            if not self._begun or wanted == (self._watcher is not None):
                return
            if wanted:
                self._start()
            else:
                self._stop()
        if wanted:
            self._indexer.start()
        self._tell(Changes(folders=True))

    def states(self) -> dict[FolderId, Watching]:
        """How each added folder is watched. Empty: nobody watches."""
        watcher = self._watcher
        return {} if watcher is None else watcher.states()

    def folders_changed(self) -> None:
        """A folder was added, or taken out of the library."""
        watcher = self._watcher
        if watcher is not None:
            watcher.folders_changed()

    def close(self) -> None:
        """End it, for good."""
        with self._lock:
            self._begun = False
            self._stop()

    def _start(self) -> None:
        watcher = Watcher(
            self._folders,
            self._indexer.start,
            lambda: self._tell(Changes(folders=True)),
            busy=lambda: self._indexer.running,
            passed_over=self._own_folders(),
            seek=self._seek,
            surroundings=self.surroundings,
        )
        watcher.start()
        self._watcher = self._indexer.follower = watcher

    def _stop(self) -> None:
        watcher, self._watcher, self._indexer.follower = self._watcher, None, None
        if watcher is not None:
            watcher.stop()

    def _folders(self) -> list[WatchedFolder]:
        with self._library.reading() as connection:
            places = scanning.places(connection)
        return [WatchedFolder(place.id, os.fsdecode(place.path), place.reachable) for place in places]

    def _own_folders(self) -> list[Path]:
        own = self._locations
        return [own.library_dir, own.index_dir, own.models_dir, own.log_dir, own.cache_dir]
