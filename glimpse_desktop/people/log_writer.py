"""What all decisions have in common: the faces and people they are about, and becoming entries of the log."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, NewDecision
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import decision_log, labels, log_keeping, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.people_rows import Person
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.merges import KnownMerges

T = TypeVar("T")

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class ShownFace:
    """A face that a decision is about: as the log knows it, and what is decided about it so far."""

    id: FaceId
    face: DecisionFace
    label: StoredLabel | None

    @property
    def person(self) -> PersonId | None:
        return None if self.label is None else self.label.person


class LogWriter:
    """Decisions on one library. Safe from any thread; each is one transaction and on disk when the call returns.

    A decision that would change nothing is not written down, and answers an empty ``Changes``.
    """

    def __init__(self, library: Library, clock: Clock = time.time) -> None:
        """``clock`` gives seconds since 1970, UTC."""
        self._library = library
        self._clock = clock
        self._merges = KnownMerges()

    @classmethod
    def beside(cls, other: LogWriter) -> Self:
        """More decisions on ``other``'s library, which know of merges together."""
        made = cls(other._library, other._clock)
        made._merges = other._merges
        return made

    def _entry(self, kind: str, shown: Sequence[ShownFace] = (), **fields: object) -> NewDecision:
        """An entry about these faces; ``fields`` are those of NewDecision."""
        entry = NewDecision(kind, self._clock(), faces=tuple(one.face for one in shown))
        return replace(entry, **fields)  # type: ignore[arg-type]

    def _decide(
        self, connection: Connection, kind: str, shown: Sequence[ShownFace] = (), **fields: object
    ) -> Changes:
        return self._append(connection, self._entry(kind, shown, **fields))

    def _append(self, connection: Connection, entry: NewDecision) -> Changes:
        return log_effects.decide(connection, entry, self._merges.now(connection))

    def _decide_all(self, connection: Connection, entries: Sequence[NewDecision]) -> Changes:
        """Several entries that are one step to undo."""
        changes = Changes()
        batch = decision_log.next_id(connection)
        for entry in entries:
            if len(entries) > 1:
                entry = replace(entry, payload={**entry.payload, "batch": batch})
            changes |= self._append(connection, entry)
        return changes

    def rewrite(self, change: Callable[[Connection], T]) -> tuple[T, Changes]:
        """Let ``change`` make another log, and derive everything from that, in one transaction.

        Returns what ``change`` returns, and what is another now. When it raises, nothing has changed.
        """

        def work(connection: Connection) -> tuple[T, Changes]:
            log_keeping.clear_derived(connection)
            result = change(connection)
            log_effects.replay(connection)
            return result, Changes(photo_list=True, people_list=True, folders=True, duplicates=True, searches=True)

        try:
            return self._library.write(work)
        finally:
            # Also when it was rolled back. On the writer's thread, which alone asks for what is remembered.
            self._library.write(lambda _connection: self._merges.forget())


def known_person(connection: Connection, person: PersonId) -> Person:
    """Raises NotFoundError."""
    known = people_rows.get(connection, person)
    if known is None:
        raise NotFoundError("This person is not in the library any more.")
    return known


def shown_faces(connection: Connection, faces: Sequence[FaceId]) -> list[ShownFace]:
    """The faces in their order, without those that aren't shown any more. Raises NotFoundError when none is."""
    found = [
        ShownFace(face, DecisionFace(content, box), label)
        for face, (content, box, label) in labels.shown_faces(connection, dict.fromkeys(faces)).items()
        if label is None or label.status != FaceStatus.REPLACED
    ]
    if not found:
        raise NotFoundError(
            "This face is not in the library." if len(faces) == 1 else "None of these faces is in the library."
        )
    return found
