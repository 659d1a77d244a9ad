"""Everything a person can decide in an open library. Each decision can be undone, and subscribers hear of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonId, PhotoId
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.marks import MarksWish
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.library_views import LibraryViews
from glimpse_desktop.workspace.models import Models

if TYPE_CHECKING:
    from glimpse_desktop.domain.name_proposals import TakenNames
    from glimpse_desktop.people.import_decisions import NamedPlaces
    from glimpse_desktop.workspace.name_imports import NameImports

Listener = Callable[[Changes], None]


class Deciding(LibraryViews):
    """The decisions of an open library. Every method blocks for some milliseconds and is safe from any thread.

    A decision is on disk when the call returns; what follows from it for other faces comes later, see ``_after``.
    Faces that are not shown any more are left out; NotFoundError when none is left, or a person is gone.
    """

    def __init__(self, library: Library, thumbnail_store: ThumbnailStore, models: Models) -> None:
        super().__init__(library, thumbnail_store, models)
        self._decisions = Decisions(library)
        self._listeners: list[Listener] = []
        self._listeners_lock = threading.Lock()

    @property
    def look_only(self) -> LookOnly | None:
        """Why nothing can be changed: whatever would change something raises LookOnlyError. None: it can be."""
        return self._library.look_only

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

    def reject_faces(self, ids: Sequence[FaceId], person: PersonId | None = None) -> Changes:
        """These faces are not that person, who isn't offered for them again.

        None: each is not whoever it is named or suggested as; NotFoundError when that is nobody.
        """
        return self._decide(lambda: self._decisions.reject(ids, person))

    def confirm_faces(self, ids: Sequence[FaceId]) -> Changes:
        """Each of these faces is whom its suggestion says. NotFoundError when none has a suggestion."""
        return self._decide(lambda: self._decisions.confirm(ids))

    def split_faces(
        self, ids: Sequence[FaceId], name: str | None = None, person: PersonId | None = None, new: bool = False
    ) -> Changes:
        """These faces are not who they are shown as, but that person or whoever has that name.

        ``new``: a new person even when somebody has that name. With neither they are nobody known.
        """
        return self._decide(lambda: self._decisions.split(ids, name, person, new=new))

    def check_faces(self, ids: Sequence[FaceId]) -> Changes:
        """The names of these faces were looked at and are right."""
        return self._decide(lambda: self._decisions.check(ids))

    def same_person(self, ids: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        """All these faces are one person, whoever it is."""
        return self._decide(lambda: self._decisions.same(ids, others))

    def different_people(self, ids: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        """The first faces are not the person that the others are."""
        return self._decide(lambda: self._decisions.different(ids, others))

    @cached_property
    def name_imports(self) -> NameImports:
        """Names from other programs: imported when somebody wants them."""
        from glimpse_desktop.workspace.name_imports import NameImports

        return NameImports(self._library, self.take_names)

    def take_names(self, wanted: Sequence[NamedPlaces], source: str) -> TakenNames:
        """Names of another program, see ``ImportDecisions.take_names``. One step to undo."""
        from glimpse_desktop.people.import_decisions import ImportDecisions

        taken: list[TakenNames] = []

        def decide() -> Changes:
            found, changes = ImportDecisions.beside(self._decisions).take_names(wanted, source)
            taken.append(found)
            return changes

        self._decide(decide)
        return taken[0]

    # -- boxes ----------------------------------------------------------------------------------------------

    def draw_face(self, photo: PhotoId, box: Box) -> tuple[FaceId, Changes]:
        """There is a face in this box. Returns it: a known one where there is one already.

        What it looks like is found out later. Raises DecisionError for a box that can't be one, NotFoundError.
        """
        return self._decide_box(lambda: self._decisions.draw(photo, box))

    def move_face(self, face: FaceId, box: Box) -> tuple[FaceId, Changes]:
        """This face is in that box. Returns the face that stands there now, with all that was decided about it.

        Raises DecisionError for a box that can't be one or is another face's, NotFoundError.
        """
        return self._decide_box(lambda: self._decisions.move(face, box))

    # -- people ---------------------------------------------------------------------------------------------

    def rename_person(self, person: PersonId, name: str) -> Changes:
        """Give a person another name; the name of somebody else makes the two one person."""
        return self._decide(lambda: self._decisions.rename(person, name))

    def merge_people(
        self, people: PersonId | Sequence[PersonId], into: PersonId, faces: Sequence[FaceId] = ()
    ) -> Changes:
        """``people``, one or several, and ``faces`` are ``into``, whose name stays: one step to undo.

        Any of them may be a group of faces without a name.
        """
        return self._decide(lambda: self._decisions.merge(people, into, faces))

    def different_persons(self, person: PersonId, other: PersonId) -> Changes:
        """These are two people, however alike."""
        return self._decide(lambda: self._decisions.different_persons(person, other))

    def hide_person(self, person: PersonId) -> Changes:
        """The person is of no interest: out of lists and never asked about."""
        return self._decide(lambda: self._decisions.hide(person))

    def show_person(self, person: PersonId) -> Changes:
        """The person is of interest again."""
        return self._decide(lambda: self._decisions.show(person))

    def set_cover(self, face: FaceId) -> Changes:
        """The face stands for the person that it is. DecisionError when it is nobody."""
        return self._decide(lambda: self._decisions.set_cover(face))

    # -- photos ---------------------------------------------------------------------------------------------
    #
    # Marks are the picture's, so copies have them, too. Photos not read yet (PhotoRow.content is None) are left
    # out; DecisionError when all are, NotFoundError when all are gone.

    def rate_photos(self, ids: Sequence[PhotoId], stars: int) -> Changes:
        """These photos have so many stars: 0, for none, to 5. DecisionError for another number."""
        return self._decide(lambda: self._decisions.rate(ids, stars))

    def favourite_photos(self, ids: Sequence[PhotoId], on: bool = True) -> Changes:
        """These photos are favourites, or are no more."""
        return self._decide(lambda: self._decisions.favourite(ids, on))

    def label_photos(self, ids: Sequence[PhotoId], label: str | None) -> Changes:
        """These photos have a label of this colour, one of marks.LABELS; None: no label. Raises DecisionError."""
        return self._decide(lambda: self._decisions.label(ids, label))

    def hide_photos(self, ids: Sequence[PhotoId], on: bool = True) -> Changes:
        """Leave these photos, with the faces on them, out of every view and count but ``is:hidden``; or show them.

        ``photos`` and ``faces_in`` still answer for them: whoever looks at hidden ones sees them as they are.
        """
        return self._decide(lambda: self._decisions.hide_photos(ids, on))

    def rotate_photos(self, ids: Sequence[PhotoId], by: int) -> Changes:
        """Show these photos turned further by ``by`` quarter turns clockwise; -1: one anticlockwise."""
        return self._decide(lambda: self._decisions.rotate(ids, by))

    def mark_photos(self, ids: Sequence[PhotoId], wish: MarksWish) -> Changes:
        """All that ``wish`` says, as one step to undo. Raises DecisionError for a label there can't be."""
        return self._decide(lambda: self._decisions.mark(ids, wish))

    def keep_all_photos(self, contents: Sequence[ContentHash], copies: int = 0) -> Changes:
        """These pictures are no duplicates of each other; of a single one, all its ``copies`` are wanted."""
        return self._decide(lambda: self._decisions.keep_all(contents, copies))

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

    def undo_entry(self, decision: DecisionId) -> Changes:
        """Undo one decision and leave what came later as it is.

        DecisionError when a later one rests on it; the message says which.
        """
        return self._decide(lambda: self._decisions.undo_entry(decision))

    def redo_entry(self, decision: DecisionId) -> Changes:
        """Let an undone decision count again. Raises DecisionError like ``undo_entry``."""
        return self._decide(lambda: self._decisions.redo_entry(decision))

    def history(
        self,
        before: DecisionId | None = None,
        limit: int = 100,
        person: PersonId | None = None,
        kind: DecisionKind | None = None,
    ) -> list[HistoryRow]:
        """What was decided, latest first, from ``before`` (exclusive) on.

        ``person``, ``kind``: only about that person, or of that kind.
        """
        return self._decisions.history(before, limit, person, kind)

    # -- inside ---------------------------------------------------------------------------------------------

    def _decide(self, decide: Callable[[], Changes]) -> Changes:
        self._require_writing()
        changes = self._tell(decide())
        if changes:
            self._after(changes)
        return changes

    def _decide_box(self, decide: Callable[[], tuple[FaceId, Changes]]) -> tuple[FaceId, Changes]:
        found: list[FaceId] = []

        def work() -> Changes:
            face, changes = decide()
            found.append(face)
            return changes

        changes = self._decide(work)
        return found[0], changes

    def _after(self, changes: Changes) -> None:
        """Start what follows from a decision in the background: called after each one, must return at once."""

    def _require_writing(self) -> None:
        if self.look_only is not None:
            raise self.look_only.error()
