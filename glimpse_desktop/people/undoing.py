"""Taking decisions back, in their order or one from the midst of others, and making them again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Actor, Decision, DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import DecisionId, PersonId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.library import decision_log
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import history, independence, log_effects
from glimpse_desktop.people.log_writer import LogWriter, known_person
from glimpse_desktop.people.summaries import summary_of_step


class Undoing(LogWriter):
    """Undo, redo, and the list of what was decided."""

    def undo(self) -> Changes:
        """Undo the latest decision that isn't undone. Raises DecisionError when there is none."""

        def work(connection: Connection) -> Changes:
            step = _next_undo(connection)
            if not step:
                raise DecisionError("There is nothing to undo.")
            return self._set(connection, DecisionKind.UNDO, step[::-1])

        return self._library.write(work)

    def redo(self) -> Changes:
        """Make the decision again that was undone last.

        Raises DecisionError when there is none, or something was decided since.
        """

        def work(connection: Connection) -> Changes:
            step = _next_redo(connection)
            if not step:
                raise DecisionError("There is nothing to redo.")
            return self._set(connection, DecisionKind.REDO, step)

        return self._library.write(work)

    def undo_entry(self, decision: DecisionId) -> Changes:
        """Undo this decision and leave what was decided later as it is.

        Raises NotFoundError when there is no such decision of the person, DecisionError when it is undone already
        or a later one rests on it; the message says which.
        """

        def work(connection: Connection) -> Changes:
            entry = _decided(connection, decision)
            if not decision_log.is_live(connection, decision):
                raise DecisionError("This is undone already.")
            return self._set_alone(connection, DecisionKind.UNDO, entry)

        return self._library.write(work)

    def redo_entry(self, decision: DecisionId) -> Changes:
        """Let an undone decision count again. Raises NotFoundError, DecisionError like ``undo_entry``."""

        def work(connection: Connection) -> Changes:
            entry = _decided(connection, decision)
            if decision_log.is_live(connection, decision):
                raise DecisionError("This is not undone.")
            return self._set_alone(connection, DecisionKind.REDO, entry)

        return self._library.write(work)

    def undo_text(self) -> str | None:
        """What ``undo`` would undo, as "Name 3 faces Anna"; None for nothing."""
        return self._text(_next_undo)

    def redo_text(self) -> str | None:
        """What ``redo`` would do again; None for nothing."""
        return self._text(_next_redo)

    def history(
        self,
        before: DecisionId | None = None,
        limit: int = 100,
        person: PersonId | None = None,
        kind: DecisionKind | None = None,
    ) -> list[HistoryRow]:
        """What was decided, latest first, from ``before`` (exclusive) on; of one person or kind only, unless None.

        Raises NotFoundError for a person who isn't there.
        """
        with self._library.reading() as connection:
            key = None if person is None else known_person(connection, person).key
            return history.rows(connection, before, limit, key, kind)

    def _set_alone(self, connection: Connection, kind: DecisionKind, entry: Decision) -> Changes:
        reason = independence.obstacle(connection, entry, self._merges.now(connection))
        if reason is not None:
            raise DecisionError(reason)
        return self._set(connection, kind, [entry])

    def _set(self, connection: Connection, kind: DecisionKind, entries: Sequence[Decision]) -> Changes:
        """Undo or redo these, in this order, as one step."""
        changes = Changes()
        batch = decision_log.next_id(connection)
        if len(entries) > 1 and all(entry.kind in log_effects.TOGETHER for entry in entries):
            steps = [(entry, self._entry(kind, target=entry.id, payload={"batch": batch})) for entry in entries]
            return log_effects.set_undone_together(connection, steps, self._merges.now(connection))
        for entry in entries:
            step = self._entry(kind, target=entry.id)
            if len(entries) > 1:
                step = replace(step, payload={"batch": batch})
            changes |= log_effects.set_undone(connection, entry, step, self._merges.now(connection))
        return changes

    def _text(self, which: Callable[[Connection], list[Decision]]) -> str | None:
        with self._library.reading() as connection:
            return summary_of_step(connection, which(connection))


def _decided(connection: Connection, decision: DecisionId) -> Decision:
    entry = decision_log.get(connection, decision)
    if entry is None or entry.actor != Actor.PERSON or entry.kind in (DecisionKind.UNDO, DecisionKind.REDO):
        raise NotFoundError("There is no such decision.")
    return entry


def _next_undo(connection: Connection) -> list[Decision]:
    """The live entries of the latest step, in order; empty when there is none."""
    latest = decision_log.next_undo(connection)
    entry = None if latest is None else decision_log.get(connection, latest)
    if entry is None:
        return []
    return [one for one in decision_log.batch(connection, entry) if decision_log.is_live(connection, one.id)]


def _next_redo(connection: Connection) -> list[Decision]:
    """The entries that the last undo took back, in order; empty when there are none."""
    undo = decision_log.next_redo(connection)
    if undo is None:
        return []
    targets = {one.target for one in decision_log.batch(connection, undo)}
    found = [decision_log.get(connection, target) for target in sorted(t for t in targets if t is not None)]
    return [one for one in found if one is not None and not decision_log.is_live(connection, one.id)]
