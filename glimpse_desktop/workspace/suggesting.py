"""When suggestions are made: in the background, after every decision and every batch of new faces.

What changed is queued and looked at as one: first the photos themselves that it is about, then those with faces
like theirs, and behind all that goes on a pass over everything. Photos are looked at in small slices, and what
comes meanwhile is next: a new photo waits for moments, however much there is to do. How far it has come is a
setting of the library: a start looks at nothing twice, and one after a crash at all that may be old.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, PackError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, embeddings, evidence, settings, suggestions, tallies
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people import suggesting
from glimpse_desktop.people.evidence import Evidence
from glimpse_desktop.people.suggestions import Rules, Vectors, rules
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.models import Models

_log = logging.getLogger(__name__)

_SETTING = "suggested"
_VERSION = 1
"""Another way of suggesting has another number: everything is looked at anew."""
_SLICE = 50
"""Contents looked at in one go: a decision, and a new photo, wait for no more than these."""
_PIECE_SECONDS = 1.0
"""So long goes a piece of work when nothing comes meanwhile."""
_MANY_NEW = 20_000
"""New faces of an earlier process from which on a pass over everything is sooner done than asking who is near."""
_COUNTED = 400
"""People and groups whose counts are made in one go."""


@dataclass(frozen=True, slots=True)
class _Done:
    """Suggestions are right as of this entry of the log, for faces up to this id, by these rules."""

    decision: int
    face: int
    rules: str

    @classmethod
    def of(cls, text: str | None) -> _Done:
        decision, face, limits = (text or "0 0 none").split(" ", 2)
        return cls(int(decision), int(face), limits)

    def __str__(self) -> str:
        return f"{self.decision} {self.face} {self.rules}"


class Suggesting:
    """Keeps the suggestions of one library. Safe from any thread; its own thread lives while there is work."""

    def __init__(
        self,
        library: Library,
        finder: FaceFinder,
        models: Models,
        strictness: Callable[[], float],
        tell: Callable[[Changes], object],
        regroup: Callable[[], Changes] = Changes,
    ) -> None:
        """``tell`` is called with what changed, on the thread that did it. ``regroup`` is done first each time."""
        self._library = library
        self._finder = finder
        self._models = models
        self._strictness = strictness
        self._regroup = regroup
        self._tell = tell
        self._queue = threading.Lock()
        """Over what is to be done and who does it; held for moments."""
        self._pending = Changes()
        self._anew = False
        self._thread: threading.Thread | None = None
        self._stop = CancelToken()
        self._work = threading.Lock()
        """Over the rest: held while a piece of work is done."""
        self._evidence: Evidence | None = None
        self._soon: dict[int, None] = {}
        """Contents that a change concerns, the most urgent first."""
        self._waiting: list[int] = []
        """Contents that are left of a pass over everything, the next one last."""
        self._pass_of = 0
        """How many contents that pass began with."""
        self._done: _Done | None = None

    # -- what there is to do ----------------------------------------------------------------------------------

    def changed(self, changes: Changes) -> None:
        """Look, in the background, at what these changes concern. Returns at once."""
        if changes.faces or changes.people:
            with self._queue:
                self._pending |= Changes(faces=changes.faces, people=changes.people)
            self._start()

    def recompute(self) -> None:
        """Look at everything anew, in the background. Returns at once."""
        with self._queue:
            self._anew = True
        self._start()

    def tidy(self) -> None:
        """Keep everybody's counts, and read who stands for whom, in the background. Returns at once."""
        self._start()

    def catch_up(self) -> None:
        """Look, in the background, at what an earlier process left undone. For a library just opened."""
        with self._library.reading() as connection:
            done = _Done.of(settings.get(connection, _SETTING))
            decided, newest = decision_log.last_id(connection), evidence.last_face(connection)
            behind = tallies.is_behind(connection)
        if decided != done.decision:
            self.recompute()
        elif newest > done.face or behind:
            self._start()

    def settle(self, cancel: CancelToken | None = None) -> None:
        """Do all there is to do, now. Raises Cancelled; a missing model pack is logged: nothing is lost by it."""
        try:
            while self._piece():
                if cancel is not None:
                    cancel.check()
        except PackError as error:
            _log.warning("nobody was suggested: %s", error)

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many contents a pass over everything has looked at, and of how many; None while there is none."""
        left, total = len(self._waiting), self._pass_of
        return (total - left, total) if left and self._thread is not None else None

    def close(self) -> None:
        """End the thread, within a piece of work. What is left is done at the next start."""
        with self._queue:
            thread = self._thread
            self._stop.cancel()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    # -- the thread -------------------------------------------------------------------------------------------

    def _start(self) -> None:
        with self._queue:
            if self._thread is None and not self._stop.cancelled:
                self._thread = threading.Thread(target=self._run, name="suggestions")
                self._thread.start()

    def _run(self) -> None:
        while True:
            try:
                while not self._stop.cancelled and self._piece():
                    pass
            except Cancelled:  # the library closes
                failed = True
            except GlimpseError as error:
                _log.error("suggestions: %s", error)
                failed = True
            except Exception:
                _log.exception("suggestions")
                failed = True
            else:
                failed = False
            with self._queue:
                # Something may have been queued since the last look.
                if failed or self._stop.cancelled or not (self._anew or self._pending):
                    self._thread = None
                    return

    # -- the work ---------------------------------------------------------------------------------------------

    def _piece(self) -> bool:
        """Do a part of what there is to do; False once nothing is left."""
        with self._work:
            with self._queue:
                pending, self._pending = self._pending, Changes()
                # A pass begins with reading who stands for whom, so what came before it goes first.
                anew = self._anew and not (pending and self._evidence is not None)
                self._anew = self._anew and not anew
            try:
                return self._do(pending, anew)
            except BaseException:
                with self._queue:
                    self._pending |= pending
                    self._anew |= anew
                raise

    def _do(self, pending: Changes, anew: bool) -> bool:
        if regrouped := self._regroup():
            self._tell(regrouped)
        info = self._models.info()
        self._finder.index(info.id, info.dimensions)  # which may take a while, and nothing is held meanwhile
        with self._library.reading(self._stop) as connection:
            decision = decision_log.last_id(connection)
            done = self._done
            if done is None:
                done, self._evidence = _Done.of(settings.get(connection, _SETTING)), None
            limits = self._rules(info, connection)
            by = f"{_VERSION} {info.id} {info.version} {limits}"
            new = embeddings.ids_after(connection, info.id, done.face)
            now = _Done(decision, int(new[-1]) if len(new) else done.face, by)
            fresh = anew or self._evidence is None or self._evidence.pack != info.id
            anew = anew or by != done.rules or (fresh and len(new) > _MANY_NEW)
            faces = set(pending.faces)
            if not (fresh and anew):
                faces.update(map(FaceId, new.tolist()))
            if fresh:
                self._evidence = None  # give its memory back before another one is made
                self._evidence = Evidence(connection, info.id)
            known = self._evidence
            assert known is not None
            own = evidence.contents_of(connection, faces)
            others: set[int] = set()
            if not anew:
                read = known.around if fresh else known.refresh
                others = self._concerned(connection, faces, read(connection, faces, pending.people), limits) - own
            elif not fresh:
                known.refresh(connection, faces, pending.people)
        self._done = now
        if anew:
            self._begin(known)
        self._soon = dict.fromkeys([*sorted(own), *sorted(others), *self._soon])
        if self._go_on(known, limits) or anew or pending:
            return True
        return self._note(now)

    def _rules(self, info: PackInfo, connection: Connection) -> Rules:
        faces = self._finder.index(info.id, info.dimensions).count
        calibration = self._models.calibration(info.id)
        return rules(calibration, faces, evidence.named_people(connection), self._strictness())

    def _concerned(
        self, connection: Connection, faces: Iterable[FaceId], vectors: Vectors, limits: Rules
    ) -> set[int]:
        """The contents with faces that may be somebody else now."""
        linked, _ = suggesting.linked_faces(connection, faces)
        contents = evidence.contents_of(connection, linked)
        if len(vectors):
            info = self._models.info()
            near = self._finder.index(info.id, info.dimensions).within(vectors, limits.floor)
            contents |= evidence.contents_of(connection, near, labelled=False)
        return contents

    def _begin(self, known: Evidence) -> None:
        """Begin a pass over everything, and remember that it isn't done."""
        self._library.write(lambda connection: settings.remove(connection, _SETTING))
        with self._library.reading(self._stop) as connection:
            nobody = not len(known.gallery.people)
            stale = suggestions.every_face(connection) if nobody else evidence.stale(connection, known.pack)
            self._waiting = [] if nobody else evidence.contents_to_ask(connection, known.pack)[::-1]
        self._pass_of = len(self._waiting)
        self._soon = {}
        if stale:
            self._tell(suggesting.drop(self._library, sorted(stale)))

    def _go_on(self, known: Evidence, limits: Rules) -> bool:
        """Look at what waits, until something comes or a piece is done; False when nothing waited."""
        until = time.monotonic() + _PIECE_SECONDS
        changes = Changes()
        worked = False
        while (self._soon or self._waiting) and not (worked and (self._is_called() or time.monotonic() > until)):
            contents = list(islice(self._soon, _SLICE)) or self._waiting[: -_SLICE - 1 : -1]
            changes |= self._look_at(known, limits, contents)
            if self._soon:
                for content in contents:
                    del self._soon[content]
            else:
                del self._waiting[-len(contents) :]
            if changes and not worked:  # the most urgent is shown at once, the rest not at every slice
                self._tell(changes)
                changes = Changes()
            worked = True
        if changes:
            self._tell(changes)
        if self._stop.cancelled and (self._soon or self._waiting):
            self._done = None  # what is left is anybody's guess: the next start looks at everything
        return worked

    def _look_at(self, known: Evidence, limits: Rules, contents: list[int]) -> Changes:
        return suggesting.look_at(self._library, known, limits, contents)

    def _is_called(self) -> bool:
        """Whether something else is to be done first."""
        with self._queue:
            return self._stop.cancelled or self._anew or bool(self._pending)

    def _note(self, done: _Done) -> bool:
        """Write down how far it is, who stands for whom, and everybody's counts, which are others by now.

        Counts come bit by bit, until something else is to be done first; True when some are left.
        """
        known = self._evidence
        with self._library.reading() as connection:
            written = settings.get(connection, _SETTING) == str(done) and (known is None or known.is_kept)
            behind = tallies.is_behind(connection)
        if not written:

            def write(connection: Connection) -> None:
                settings.put(connection, _SETTING, str(done))
                if known is not None:
                    known.keep(connection)

            self._library.write(write)
            if known is not None:
                known.was_kept()
        while behind and not self._is_called():
            behind = self._library.write(lambda connection: tallies.refresh(connection, _COUNTED)) == _COUNTED
        return behind
