"""Everything a person can decide in an open library. Each decision can be undone, and subscribers hear of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.library_views import LibraryViews
from glimpse_desktop.workspace.models import Models

Listener = Callable[[Changes], None]


class Deciding(LibraryViews):
    """The decisions of an open library. Every method blocks for some milliseconds and is safe from any thread.

    A decision is on disk when the call returns; what follows from it for other faces comes later, see ``_after``.
    Faces that are not shown any more are left out; NotFoundError when none is left, or a person is gone.
    """

    def __init__(self, library: Library, thumbnail_store: ThumbnailStore, models: Models, *, writes: bool) -> None:
        """``writes`` False: the library is only looked at, so every decision raises DecisionError."""
        super().__init__(library, thumbnail_store, models, keeps_thumbnails=writes)
        self._writes = writes
        self._decisions = Decisions(library)
        self._listeners: list[Listener] = []
        self._listeners_lock = threading.Lock()

    # -- who wants to know ----------------------------------------------------------------------------------

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with every change, on whatever thread made it; the result ends it."""
        with self._listeners_lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._listeners_lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def _tell(self, changes: Changes) -> Changes:
        if changes:
            with self._listeners_lock:
                listeners = list(self._listeners)
            for listener in listeners:
                listener(changes)
        return changes

    # -- faces ----------------------------------------------------------------------------------------------

    def name_faces(self, ids: Sequence[FaceId], name: str) -> Changes:
        """These faces are the person of this name, new or known. Raises DecisionError, NotFoundError."""
        return self._decide(lambda: self._decisions.name_faces(ids, name))

    def assign_faces(self, ids: Sequence[FaceId], person: PersonId) -> Changes:
        """These faces are this person."""
        return self._decide(lambda: self._decisions.assign_faces(ids, person))

    def unname(self, ids: Sequence[FaceId]) -> Changes:
        """Take the names off these faces."""
        return self._decide(lambda: self._decisions.unname(ids))

    def not_a_face(self, ids: Sequence[FaceId]) -> Changes:
        return self._decide(lambda: self._decisions.not_a_face(ids))

    def ignore(self, ids: Sequence[FaceId]) -> Changes:
        """These faces are nobody that matters: leave them out of groups and results."""
        return self._decide(lambda: self._decisions.ignore(ids))

    # -- people ---------------------------------------------------------------------------------------------

    def rename_person(self, person: PersonId, name: str) -> Changes:
        """Give a person another name; the name of somebody else makes the two one person."""
        return self._decide(lambda: self._decisions.rename(person, name))

    # -- undo -----------------------------------------------------------------------------------------------

    def undo(self) -> Changes:
        """Raises DecisionError when there is nothing to undo."""
        return self._decide(self._decisions.undo)

    def redo(self) -> Changes:
        """Raises DecisionError when there is nothing to redo."""
        return self._decide(self._decisions.redo)

    def undo_text(self) -> str | None:
        """What ``undo`` would undo, None for nothing."""
        return self._decisions.undo_text()

    def redo_text(self) -> str | None:
        return self._decisions.redo_text()

    # -- inside ---------------------------------------------------------------------------------------------

    def _decide(self, decide: Callable[[], Changes]) -> Changes:
        self._require_writing()
        changes = self._tell(decide())
        if changes:
            self._after(changes)
        return changes

    def _after(self, changes: Changes) -> None:
        """Start what follows from a decision in the background: called after each one, must return at once."""

    def _require_writing(self) -> None:
        if not self._writes:
            raise DecisionError("This library was opened only to look at it.")
