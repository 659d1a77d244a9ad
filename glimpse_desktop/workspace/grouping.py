"""When faces without a name are grouped: new ones join as they come, all of them once a run has brought many.

Grouping a large library anew takes minutes and is done beside everything else: new faces go on joining the groups
there are, and join anew those that come of it.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import DecisionId, FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings, links, settings
from glimpse_desktop.library.groups import loose as faces_in_no_group
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people import groups
from glimpse_desktop.people.linkage import Criterion
from glimpse_desktop.people.thresholds import LOOSEST, STRICTEST, thresholds
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.models import Models

_log = logging.getLogger(__name__)

_JOIN_SECONDS = 3.0
_REST = 30.0
"""So many times as long as joining took is it left alone: it takes a small part of the time at most."""
_JOINED = 2000
_AT_ONCE = 50_000
"""Up to so many faces are grouped anew before a run ends: in less than a minute."""
_POLL_SECONDS = 0.2
_MANY = 0.05
"""Share of new faces among all from which joining one by one is not good enough any more."""
_ANEW = 1 << 40
"""So many have never come: groups are half written, so the end of the next run groups everything anew."""
_PATIENCE_SECONDS = 0.1
_GROUPED = "grouped:"
_STRICTNESS = "strictness"


class _Done(NamedTuple):
    """Every face up to this id is in its group or alone; so many of them came since all were grouped anew."""

    up_to: int
    joined: int


class Grouping:
    """Keeps the groups of one library. Safe from any thread.

    How far it has come with a pack is a setting of the library, so that a start groups nothing twice.
    """

    def __init__(
        self,
        library: Library,
        finder: FaceFinder,
        models: Models,
        tell: Callable[[Changes], object] = lambda changes: None,
    ) -> None:
        """``tell`` is called with what grouping beside everything else has changed, on a thread of its own."""
        self._library = library
        self._finder = finder
        self._models = models
        self._tell = tell
        self._lock = threading.Lock()
        """Held while groups are written; while all are, it is free now and then, and new faces join."""
        self._anew = threading.Lock()
        """Held while all are grouped anew; taken before the other."""
        self._freed_lock = threading.Lock()
        self._freed: set[FaceId] = set()
        self._next = 0.0
        self._linked: dict[DecisionId, set[FaceId]] | None = None
        """What the groups respect already of what was said about faces without a name; None: not looked at."""
        self._beside: threading.Thread | None = None
        self._stop = CancelToken()

    def join_new(self) -> Changes:
        """Put faces that have come since the last call into groups: at once, unless that was just done.

        The longer it takes, the longer it is left for the next time, up to some seconds.
        """
        if time.monotonic() < self._next:
            return Changes()
        with self._lock:
            started = time.monotonic()
            changes = self._join(self._models.info()) | self._follow_links()
            now = time.monotonic()
            self._next = now + min(_REST * (now - started), _JOIN_SECONDS)
            return changes

    def settle(self) -> Changes:
        """At the end of a run: group everything anew when much is new, in the background if that takes long.

        Else, and meanwhile, only join.
        """
        info = self._models.info()
        faces = self._finder.index(info.id, info.dimensions).count
        with self._lock:
            done = self._done(info)
            with self._library.reading() as connection:
                new = done.joined + len(embeddings.ids_after(connection, info.id, done.up_to))
        if new > _MANY * faces:
            if faces <= _AT_ONCE:
                self._models.refine()
                return self.regroup()
            self._regroup_in_background()
        with self._lock:
            return self._join(info) | self._follow_links()

    @property
    def is_busy(self) -> bool:
        """Whether all faces without a name are being grouped anew."""
        return self._anew.locked()

    def wait(self, cancel: CancelToken | None = None) -> None:
        """Wait for what is being grouped in the background. Raises Cancelled; that goes on then."""
        while (thread := self._beside) is not None and thread.is_alive():
            thread.join(_POLL_SECONDS)
            if cancel is not None:
                cancel.check()

    def close(self) -> None:
        """End what is being grouped in the background. It is begun anew at the end of the next run."""
        self._stop.cancel()
        self.wait()

    def regroup(self, cancel: CancelToken | None = None) -> Changes:
        """Group all faces without a name anew. Raises Cancelled."""
        with self._anew:
            return self._regroup(self._models.info(), cancel)

    def _regroup_in_background(self) -> None:
        def work() -> None:
            try:
                self._models.refine(self._stop)
                self._tell(self.regroup(self._stop))
            except Cancelled:
                pass
            except GlimpseError as error:
                _log.error("grouping: %s", error)
            except Exception:
                _log.exception("grouping")

        if (self._beside is None or not self._beside.is_alive()) and not self._stop.cancelled:
            self._beside = threading.Thread(target=work, name="grouping")
            self._beside.start()

    def join_faces(self, faces: list[FaceId]) -> Changes:
        """Put these faces of the pack in use, which were embedded later than others, into groups."""
        with self._lock:
            info = self._models.info()
            return groups.join(self._library, faces, self._neighbours(info), self._criterion(info))

    def decided(self, faces: Iterable[FaceId]) -> None:
        """Something was decided about these faces: some may have neither name nor group now. See ``catch_up``."""
        with self._freed_lock:
            self._freed.update(faces)

    def catch_up(self) -> Changes:
        """Put faces that lost their names, and whose group there isn't any more, into groups."""
        with self._freed_lock:
            freed, self._freed = self._freed, set()
        if not freed:
            return Changes()
        with self._lock:
            info = self._models.info()
            with self._library.reading() as connection:
                loose = faces_in_no_group(connection, info.id, freed)
            if not loose:
                return Changes()
            return groups.join(self._library, loose, self._neighbours(info), self._criterion(info))

    def following(self, decide: Callable[[], Changes]) -> Callable[[], Changes]:
        """Does what ``decide`` does, and then to the groups what it said about faces without a name.

        While a full pass is at work nobody waits for it: it does that itself at its end.
        """

        def both() -> Changes:
            if self._linked is None:
                with self._library.reading() as connection:
                    self._linked = _linked(connection)
            changes = decide()
            if not self._lock.acquire(timeout=_PATIENCE_SECONDS):
                return changes
            try:
                return changes | self._follow_links()
            finally:
                self._lock.release()

        return both

    def strictness(self) -> float:
        """How alike faces must be to be one person: -1 strict, 0 as ever, 1 loose."""
        with self._library.reading() as connection:
            return float(settings.get(connection, _STRICTNESS) or 0.0)

    def set_strictness(self, value: float) -> Changes:
        """Set it, between -1 and 1, and group everything anew. Raises ValueError for no number."""
        if math.isnan(value):
            raise ValueError("strictness is a number from -1 to 1")
        value = min(max(value, STRICTEST), LOOSEST)
        if value == self.strictness():
            return Changes()
        self._library.write(lambda connection: settings.put(connection, _STRICTNESS, str(value)))
        return self.regroup()

    def _follow_links(self) -> Changes:
        """Group anew those about whom something was said since the last time. Only with the lock."""
        if self._linked is None:
            return Changes()
        with self._library.reading() as connection:
            if links.decisions(connection) == self._linked.keys():
                return Changes()
            before, now = self._linked, _linked(connection)
        self._linked = now
        changed = [
            before.get(decision, set()) | now.get(decision, set()) for decision in before.keys() ^ now.keys()
        ]
        return groups.relink(self._library, set().union(*changed), self._criterion(self._models.info()))

    def _regroup(self, info: PackInfo, cancel: CancelToken | None) -> Changes:
        up_to = self._finder.index(info.id, info.dimensions).last_id
        with self._library.reading() as connection:
            linked = _linked(connection)
        neighbours, criterion = self._neighbours(info), self._criterion(info)

        def before_writing() -> None:
            with self._lock:
                self._note(info, self._done(info)._replace(joined=_ANEW))

        def alone() -> threading.Lock:
            return self._lock

        changes = groups.regroup(self._library, info.id, neighbours, criterion, cancel, before_writing, alone)
        with self._lock:
            self._linked = linked
            self._note(info, _Done(up_to, 0))
            return changes | self._follow_links()

    def _join(self, info: PackInfo) -> Changes:
        done = self._done(info)
        with self._library.reading() as connection:
            new = embeddings.ids_after(connection, info.id, done.up_to)
        changes = Changes()
        for start in range(0, len(new), _JOINED):
            some = new[start : start + _JOINED]
            faces = [FaceId(face) for face in some.tolist()]
            changes |= groups.join(self._library, faces, self._neighbours(info), self._criterion(info))
            done = _Done(int(some[-1]), done.joined + len(some))
            self._note(info, done)
        return changes

    def _done(self, info: PackInfo) -> _Done:
        with self._library.reading() as connection:
            text = settings.get(connection, _GROUPED + info.id)
        up_to, joined = (text or "0 0").split()
        return _Done(int(up_to), int(joined))

    def _note(self, info: PackInfo, done: _Done) -> None:
        text = f"{done.up_to} {done.joined}"
        self._library.write(lambda connection: settings.put(connection, _GROUPED + info.id, text))

    def _neighbours(self, info: PackInfo) -> groups.Neighbours:
        return self._finder.index(info.id, info.dimensions).search_many

    def _criterion(self, info: PackInfo) -> Criterion:
        count = self._finder.index(info.id, info.dimensions).count
        found = thresholds(self._models.calibration(info.id), count, self.strictness())
        return Criterion(found.same, found.strangers, found.spread)


def _linked(connection: Connection) -> dict[DecisionId, set[FaceId]]:
    return {link.decision: {face for side in link.sides for face in side} for link in links.every(connection)}
