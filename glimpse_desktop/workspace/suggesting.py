"""When suggestions are made: in the background, after every decision and every batch of new faces.

What changed is queued and looked at as one; a pass over everything goes on behind it in pieces. How far it has
come is a setting of the library: a start looks at nothing twice, and one after a crash at all that may be old.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

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
_CHUNK = 250
"""Contents looked at in one go: a decision waits for no more than these."""


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
        self._closed = False
        self._work = threading.Lock()
        """Over the rest: held while a piece of work is done."""
        self._evidence: Evidence | None = None
        self._waiting: list[int] = []
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

    def close(self) -> None:
        """End the thread, within a piece of work. What is left is done at the next start."""
        with self._queue:
            self._closed = True
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    # -- the thread -------------------------------------------------------------------------------------------

    def _start(self) -> None:
        with self._queue:
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="suggestions")
                self._thread.start()

    def _run(self) -> None:
        while True:
            try:
                while not self._closed and self._piece():
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
                if failed or self._closed or not (self._anew or self._pending):
                    self._thread = None
                    return

    # -- the work ---------------------------------------------------------------------------------------------

    def _piece(self) -> bool:
        """Do a part of what there is to do; False once nothing is left."""
        with self._work:
            with self._queue:
                pending, self._pending = self._pending, Changes()
                anew, self._anew = self._anew, False
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
        with self._library.reading() as connection:
            decision = decision_log.last_id(connection)
            done = self._done
            if done is None:
                done, self._evidence = _Done.of(settings.get(connection, _SETTING)), None
            new = embeddings.ids_after(connection, info.id, done.face).tolist()
            faces = {*pending.faces, *(FaceId(face) for face in new)}
            if anew or self._evidence is None or self._evidence.pack != info.id:
                self._evidence = Evidence(connection, info.id)
                concerned = self._evidence.around(connection, faces, pending.people)
            else:
                concerned = self._evidence.refresh(connection, faces, pending.people)
            known = self._evidence
            limits = self._rules(info, connection)
            now = _Done(decision, max([done.face, *new[-1:]]), f"{_VERSION} {info.id} {info.version} {limits}")
            if now.rules != done.rules:
                anew = True
            dirty = [] if anew else self._concerned(connection, known, faces, concerned, limits)
        self._done = now
        if anew:
            self._begin(known)
            return True
        self._look_at(known, limits, dirty)
        if dirty or pending:
            return True
        if self._waiting:
            piece = [self._waiting.pop() for _ in range(min(_CHUNK, len(self._waiting)))]
            self._look_at(known, limits, piece)
            return True
        self._note(now)
        return False

    def _rules(self, info: PackInfo, connection: Connection) -> Rules:
        faces = self._finder.index(info.id, info.dimensions).count
        calibration = self._models.calibration(info.id)
        return rules(calibration, faces, evidence.named_people(connection), self._strictness())

    def _concerned(
        self,
        connection: Connection,
        known: Evidence,
        faces: set[FaceId],
        vectors: Vectors,
        limits: Rules,
    ) -> list[int]:
        """The contents with faces that may be somebody else now."""
        linked, _ = suggesting.linked_faces(connection, faces)
        contents = evidence.contents_of(connection, linked)
        if len(vectors):
            info = self._models.info()
            near = self._finder.index(info.id, info.dimensions).within(vectors, limits.floor)
            contents |= evidence.contents_of(connection, near, labelled=False)
        return sorted(contents)

    def _begin(self, known: Evidence) -> None:
        """Begin a pass over everything, and remember that it isn't done."""
        self._library.write(lambda connection: settings.remove(connection, _SETTING))
        with self._library.reading() as connection:
            nobody = not len(known.gallery.people)
            stale = suggestions.every_face(connection) if nobody else evidence.stale(connection, known.pack)
            self._waiting = [] if nobody else evidence.contents_to_ask(connection, known.pack)[::-1]
        if stale:
            self._tell(suggesting.drop(self._library, sorted(stale)))

    def _look_at(self, known: Evidence, limits: Rules, contents: list[int]) -> None:
        changes = Changes()
        for start in range(0, len(contents), _CHUNK):
            if self._closed:
                self._done = None  # what is left is anybody's guess: the next start looks at everything
                break
            changes |= suggesting.look_at(self._library, known, limits, contents[start : start + _CHUNK])
        if changes:
            self._tell(changes)

    def _note(self, done: _Done) -> None:
        """Write down how far it is, who stands for whom, and everybody's counts, which are others by now.

        Counts come bit by bit: a decision waits for no more than some hundreds.
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
        while behind and not self._closed:
            behind = self._library.write(lambda connection: tallies.refresh(connection, _COUNTED)) == _COUNTED
