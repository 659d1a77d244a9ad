"""Decisions about whole photos."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.log_writer import LogWriter


class PhotoDecisions(LogWriter):
    """See ``Decisions``."""

    def keep_all(self, contents: Sequence[ContentHash], copies: int = 0) -> Changes:
        """These pictures are no duplicates of each other, however alike.

        A single one: all its ``copies`` are wanted; more of them than that are duplicates again.
        """
        entry = self._entry(
            DecisionKind.KEEP_ALL,
            faces=tuple(DecisionFace(content, None) for content in contents),
            payload={"copies": copies} if len(contents) == 1 else {},
        )

        def work(connection: Connection) -> Changes:
            return self._append(connection, entry)

        return self._library.write(work)
