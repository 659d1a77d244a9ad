"""What a person can decide about faces and people. Every decision can be undone."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Actor, DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonId, PersonKey
from glimpse_desktop.domain.names import clean_name
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import decision_log, labels, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.people_rows import Person
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.summaries import summary

Clock = Callable[[], float]


class Decisions:
    """Decisions on one library. Safe from any thread; each is one transaction and on disk when the call returns.

    A decision that would change nothing is not written down, and answers an empty ``Changes``.
    """

    def __init__(self, library: Library, clock: Clock = time.time) -> None:
        """``clock`` gives seconds since 1970, UTC."""
        self._library = library
        self._clock = clock

    # -- faces ----------------------------------------------------------------------------------------------

    def name_faces(self, faces: Sequence[FaceId], name: str) -> Changes:
        """These faces are the person of this name, in any case; a new person when nobody has it.

        Raises DecisionError for a name that can't be one, NotFoundError when none of the faces is shown any more.
        """
        cleaned = clean_name(name)

        def work(connection: Connection) -> Changes:
            known = people_rows.by_name(connection, cleaned)
            return self._assign(connection, faces, known, cleaned)

        return self._library.write(work)

    def assign_faces(self, faces: Sequence[FaceId], person: PersonId) -> Changes:
        """These faces are this person. Raises NotFoundError."""

        def work(connection: Connection) -> Changes:
            known = _person(connection, person)
            return self._assign(connection, faces, known, known.name)

        return self._library.write(work)

    def unname(self, faces: Sequence[FaceId]) -> Changes:
        """Nothing is decided about these faces any more. Raises NotFoundError."""
        return self._mark(DecisionKind.UNNAME, faces, lambda label: label is None)

    def not_a_face(self, faces: Sequence[FaceId]) -> Changes:
        """These are no faces: out of every view. Raises NotFoundError."""
        return self._mark(DecisionKind.NOT_A_FACE, faces, _has(FaceStatus.NOT_A_FACE))

    def ignore(self, faces: Sequence[FaceId]) -> Changes:
        """These faces are of no interest: out of groups and results. Raises NotFoundError."""
        return self._mark(DecisionKind.IGNORE, faces, _has(FaceStatus.IGNORED))

    # -- people ---------------------------------------------------------------------------------------------

    def rename(self, person: PersonId, name: str) -> Changes:
        """Give the person another name; the name of somebody else makes the two one.

        Raises DecisionError, NotFoundError.
        """
        cleaned = clean_name(name)

        def work(connection: Connection) -> Changes:
            known = _person(connection, person)
            other = people_rows.by_name(connection, cleaned)
            if other is not None and other.id != known.id:
                return self._merge(connection, known, other)
            if known.name == cleaned:
                return Changes()
            return self._decide(connection, DecisionKind.RENAME, person=known.key, name=cleaned)

        return self._library.write(work)

    def merge(self, person: PersonId, into: PersonId) -> Changes:
        """``person`` is ``into``, whose name stays. Undo takes them apart again. Raises NotFoundError."""

        def work(connection: Connection) -> Changes:
            known, other = _person(connection, person), _person(connection, into)
            return Changes() if known.id == other.id else self._merge(connection, known, other)

        return self._library.write(work)

    # -- undo -----------------------------------------------------------------------------------------------

    def undo(self) -> Changes:
        """Undo the latest decision that isn't undone. Raises DecisionError when there is none."""
        return self._library.write(
            lambda connection: self._step(connection, DecisionKind.UNDO, decision_log.next_undo(connection))
        )

    def redo(self) -> Changes:
        """Make the decision again that was undone last.

        Raises DecisionError when there is none, or something was decided since.
        """
        return self._library.write(
            lambda connection: self._step(connection, DecisionKind.REDO, decision_log.next_redo(connection))
        )

    def undo_text(self) -> str | None:
        """What ``undo`` would undo, as "Name 3 faces Anna"; None for nothing."""
        return self._text(decision_log.next_undo)

    def redo_text(self) -> str | None:
        """What ``redo`` would do again; None for nothing."""
        return self._text(decision_log.next_redo)

    # -- for the indexer, inside its transactions -----------------------------------------------------------

    def relabel(self, connection: Connection, contents: Iterable[int]) -> Changes:
        """The contents (``contents.id``) show other faces now: give them what was decided."""
        return log_effects.relabel(connection, contents)

    def record_succession(self, connection: Connection, old: ContentHash, new: ContentHash) -> Changes:
        """A file changed in place from ``old`` to ``new``: decisions about faces that are still there hold."""
        if old == new:
            return Changes()
        concerned = {old, *labels.predecessors(connection, old)}
        if not any(decision_log.has_statements(connection, content) for content in concerned):
            return Changes()
        return log_effects.succeed(
            connection,
            NewDecision(
                DecisionKind.SUCCEED,
                self._clock(),
                actor=Actor.PROGRAM,
                faces=(DecisionFace(old, None), DecisionFace(new, None)),
            ),
            old,
            new,
        )

    # -- care -----------------------------------------------------------------------------------------------

    def replay_all(self) -> Changes:
        """Derive people and labels from the whole log again."""
        return self._library.write(log_effects.replay)

    def replay_if_wiped(self) -> Changes:
        """``replay_all`` when a table that is derived from the log was emptied; cheap when not."""
        with self._library.reading() as connection:
            wiped = log_effects.is_wiped(connection)
        return self.replay_all() if wiped else Changes()

    # -- inside a transaction -------------------------------------------------------------------------------

    def _decide(
        self,
        connection: Connection,
        kind: DecisionKind,
        *,
        person: PersonKey | None = None,
        other: PersonKey | None = None,
        name: str | None = None,
        faces: tuple[DecisionFace, ...] = (),
    ) -> Changes:
        entry = NewDecision(kind, self._clock(), person=person, other=other, name=name, faces=faces)
        return log_effects.decide(connection, entry)

    def _assign(self, connection: Connection, faces: Sequence[FaceId], known: Person | None, name: str) -> Changes:
        decided, before = _decision_faces(connection, faces)
        if known is not None and all(label is not None and label.person == known.id for label in before):
            return Changes()
        return self._decide(
            connection,
            DecisionKind.NAME,
            person=PersonKey(uuid.uuid4().hex) if known is None else known.key,
            name=name if known is None else None,
            faces=decided,
        )

    def _merge(self, connection: Connection, person: Person, other: Person) -> Changes:
        return self._decide(connection, DecisionKind.MERGE, person=person.key, other=other.key)

    def _mark(
        self, kind: DecisionKind, faces: Sequence[FaceId], done: Callable[[StoredLabel | None], bool]
    ) -> Changes:
        def work(connection: Connection) -> Changes:
            decided, before = _decision_faces(connection, faces)
            if all(done(label) for label in before):
                return Changes()
            return self._decide(connection, kind, faces=decided)

        return self._library.write(work)

    def _step(self, connection: Connection, kind: DecisionKind, target: DecisionId | None) -> Changes:
        entry = None if target is None else decision_log.get(connection, target)
        if entry is None:
            raise DecisionError(f"There is nothing to {kind}.")
        return log_effects.set_undone(connection, entry, NewDecision(kind, self._clock(), target=entry.id))

    def _text(self, which: Callable[[Connection], DecisionId | None]) -> str | None:
        with self._library.reading() as connection:
            decision = which(connection)
            return None if decision is None else summary(connection, decision)


def _has(status: FaceStatus) -> Callable[[StoredLabel | None], bool]:
    return lambda label: label is not None and label.status == status


def _person(connection: Connection, person: PersonId) -> Person:
    known = people_rows.get(connection, person)
    if known is None:
        raise NotFoundError("This person is not in the library any more.")
    return known


def _decision_faces(
    connection: Connection, faces: Sequence[FaceId]
) -> tuple[tuple[DecisionFace, ...], list[StoredLabel | None]]:
    """The faces as the log knows them, and their labels; those that aren't shown any more are left out."""
    found = labels.shown_faces(connection, dict.fromkeys(faces))
    if not found:
        raise NotFoundError(
            "This face is not in the library." if len(faces) == 1 else "None of these faces is in the library."
        )
    return (
        tuple(DecisionFace(content, box) for content, box, _ in found.values()),
        [label for _, _, label in found.values()],
    )
