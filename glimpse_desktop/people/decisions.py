"""Everything that can be decided about the faces and people of a library, and what the indexer tells the log."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import partial

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Actor, DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, labels, photo_marks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.box_decisions import BoxDecisions
from glimpse_desktop.people.person_decisions import PersonDecisions
from glimpse_desktop.people.photo_decisions import PhotoDecisions
from glimpse_desktop.people.undoing import Undoing


class Decisions(PersonDecisions, BoxDecisions, PhotoDecisions, Undoing):
    """The decisions on one library, all of which can be undone. Safe from any thread.

    ``ImportDecisions`` and ``ForgetDecisions`` stand ``beside`` them: few want these, and no start waits for them.
    """

    # -- for the indexer, inside its transactions -----------------------------------------------------------

    def relabel(self, connection: Connection, contents: Iterable[int]) -> Changes:
        """The contents (``contents.id``) show other faces now: give them what was decided."""
        return log_effects.relabel(connection, contents, self._merges.now(connection))

    def record_succession(self, connection: Connection, old: ContentHash, new: ContentHash) -> Changes:
        """A file changed in place from ``old`` to ``new``: marks hold, and decisions about faces still there."""
        if old == new:
            return Changes()
        concerned = {old, *labels.predecessors(connection, old)}
        if not any(
            decision_log.has_statements(connection, content) or photo_marks.has_statements(connection, content)
            for content in concerned
        ):
            return Changes()
        return log_effects.succeed(
            connection,
            NewDecision(
                DecisionKind.SUCCEED,
                self._clock(),
                actor=Actor.PROGRAM,
                payload={"unmoved": True} if _are_unmoved(connection, old, new) else {},
                faces=(DecisionFace(old, None), DecisionFace(new, None)),
            ),
            old,
            new,
            self._merges.now(connection),
        )

    # -- for whoever writes names into files, inside its transactions ----------------------------------------

    def record_rewritten(self, connection: Connection, old: ContentHash, new: ContentHash) -> Changes:
        """A file was written anew, from ``old`` to ``new``, with just that picture in it: all decisions hold."""
        if old == new or not any(
            decision_log.is_mentioned(connection, content)
            for content in {old, *labels.predecessors(connection, old)}
        ):
            return self.relabel(connection, labels.content_ids(connection, {new}))
        return log_effects.succeed(
            connection,
            NewDecision(
                DecisionKind.SUCCEED,
                self._clock(),
                actor=Actor.PROGRAM,
                payload={"unmoved": True},
                faces=(DecisionFace(old, None), DecisionFace(new, None)),
            ),
            old,
            new,
            self._merges.now(connection),
        )

    # -- care -----------------------------------------------------------------------------------------------

    def replay_all(self) -> Changes:
        """Derive people and labels from the whole log again."""

        def work(connection: Connection) -> Changes:
            self._merges.forget()
            return log_effects.replay(connection)

        return self._library.write(work)

    def replay_gently(self, cancel: CancelToken | None = None) -> Changes:
        """``replay_all`` in many short transactions, so that nobody's decision waits for it.

        Raises Cancelled between two of them.
        """

        def begin(connection: Connection) -> None:
            log_effects.replay_what_counts(connection)
            self._merges.forget()

        self._library.write(begin)
        with self._library.reading() as connection:
            pieces = log_effects.replay_pieces(connection, _PIECE)
        changes = Changes()
        for piece in pieces:
            if cancel is not None:
                cancel.check()
            changes |= self._library.write(partial(self._replay_piece, piece=piece))
        return changes

    def _replay_piece(self, connection: Connection, piece: log_effects.Piece) -> Changes:
        return piece(connection, self._merges.now(connection))

    def is_in_step(self) -> bool:
        """Whether people and labels are what the log says; changes nothing, but waits its turn to write."""

        found: list[Changes] = []

        def work(connection: Connection) -> None:
            found.append(log_effects.replay(connection))
            raise _TakenBackError

        with suppress(_TakenBackError):
            self._library.write(work)
        return not found[0]

    def replay_if_wiped(self) -> Changes:
        """``replay_all`` when a table that is derived from the log was emptied; cheap when not."""
        with self._library.reading() as connection:
            wiped = log_effects.is_wiped(connection)
        return self.replay_all() if wiped else Changes()


_PIECE = 250
"""Photos, or people: less than 0.1 s."""


class _TakenBackError(Exception):
    """Nothing of a transaction is to stay."""


_SAME_PLACE_IOU = 0.97
"""A picture that was saved again without a change has its faces in the same place, but for rounding."""


def _are_unmoved(connection: Connection, old: ContentHash, new: ContentHash) -> bool:
    """Whether both contents show faces, the same number, each in its place."""
    stored = labels.contents(connection, labels.content_ids(connection, {old, new}))
    boxes = {
        content.hash: [face.box for face in content.faces if face.shown and not face.kept]
        for content in stored.values()
    }
    before, after = boxes.get(old, []), boxes.get(new, [])
    return len(before) == len(after) > 0 and all(
        max(box.iou(other) for other in after) >= _SAME_PLACE_IOU for box in before
    )
