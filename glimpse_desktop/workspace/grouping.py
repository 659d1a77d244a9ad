"""When faces without a name are grouped: new ones join as they come, all of them once a run has brought many."""

from __future__ import annotations

import threading
import time
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import embeddings, settings
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import groups
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.models import Models

_NEIGHBOURS = 24
_STRANGERS = 0.01
"""A group is offered as one person, so it had better be one: on average this many strangers' faces in the library
may be as alike to a face as two faces of a group must be. The more faces, the more alike they must be."""
_RATES = (1e-6, 1e-4)
"""False-match rates that calibrations reach."""
_JOIN_SECONDS = 3.0
_MANY = 0.05
"""Share of new faces among all from which joining one by one is not good enough any more."""


_SETTING = "grouped:"


class _Done(NamedTuple):
    """Every face up to this id is in its group or alone; so many of them came since all were grouped anew."""

    up_to: int
    joined: int


class Grouping:
    """Keeps the groups of one library. Safe from any thread.

    How far it has come with a pack is a setting of the library, so that a start groups nothing twice.
    """

    def __init__(self, library: Library, finder: FaceFinder, models: Models) -> None:
        self._library = library
        self._finder = finder
        self._models = models
        self._lock = threading.Lock()
        self._last = 0.0

    def join_new(self) -> Changes:
        """Put faces that have come since the last call into groups; every few seconds at most."""
        if time.monotonic() - self._last < _JOIN_SECONDS:
            return Changes()
        with self._lock:
            self._last = time.monotonic()
            return self._join(self._models.info())

    def settle(self) -> Changes:
        """At the end of a run: group everything anew when much is new, else only join."""
        with self._lock:
            info = self._models.info()
            done = self._done(info)
            with self._library.reading() as connection:
                new = done.joined + len(embeddings.ids_after(connection, info.id, done.up_to))
            if new > _MANY * self._finder.index(info.id, info.dimensions).count:
                return self._regroup(info)
            return self._join(info)

    def regroup(self) -> Changes:
        """Group all faces without a name anew."""
        with self._lock:
            return self._regroup(self._models.info())

    def _regroup(self, info: PackInfo) -> Changes:
        index = self._finder.index(info.id, info.dimensions)
        up_to = index.last_id
        changes = groups.regroup(self._library, info.id, self._neighbours(info), _threshold(info, index.count))
        self._note(info, _Done(up_to, 0))
        return changes

    def _join(self, info: PackInfo) -> Changes:
        done = self._done(info)
        with self._library.reading() as connection:
            new = embeddings.ids_after(connection, info.id, done.up_to)
        if not len(new):
            return Changes()
        near = self._neighbours(info)
        threshold = _threshold(info, self._finder.index(info.id, info.dimensions).count)
        changes = groups.join(self._library, [FaceId(int(face)) for face in new], near, threshold)
        self._note(info, _Done(int(new[-1]), done.joined + len(new)))
        return changes

    def _done(self, info: PackInfo) -> _Done:
        with self._library.reading() as connection:
            text = settings.get(connection, _SETTING + info.id)
        up_to, joined = (text or "0 0").split()
        return _Done(int(up_to), int(joined))

    def _note(self, info: PackInfo, done: _Done) -> None:
        text = f"{done.up_to} {done.joined}"
        self._library.write(lambda connection: settings.put(connection, _SETTING + info.id, text))

    def _neighbours(self, info: PackInfo) -> groups.Neighbours:
        index = self._finder.index(info.id, info.dimensions)

        def nearest(
            ids: NDArray[np.int64], vectors: NDArray[np.float32]
        ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
            near = np.full((len(ids), _NEIGHBOURS), -1, np.int64)
            similarities = np.full((len(ids), _NEIGHBOURS), -1, np.float32)
            for row, vector in enumerate(vectors):
                found, similar = index.search(vector, _NEIGHBOURS)
                near[row, : len(found)], similarities[row, : len(found)] = found, similar
            return near, similarities

        return nearest


def _threshold(info: PackInfo, faces: int) -> float:
    """The cosine from which two faces of a library of so many count as one person for a group."""
    lowest, highest = _RATES
    rate = min(max(_STRANGERS / max(faces, 1), lowest), highest)
    return max(info.calibration.default, info.calibration.similarity_at(rate))
