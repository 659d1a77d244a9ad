"""Rows of the faces that a view shows: fetched when they are first needed, kept fresh by changes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.pages import PageContext

_FEW = 200
"""So many rows are fetched again whether they are looked at or not."""


class FaceRows(QObject):
    """Signals:
    loaded(frozenset of FaceId): those rows are there now, newer than before, or gone.
    outdated(): rows may be other than they were; ``get`` those that are seen.
    """

    loaded = Signal(object)
    outdated = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[FaceId, FaceRow] = {}
        self._wanted: set[FaceId] = set()
        self._asked: set[FaceId] = set()
        self._outdated: set[FaceId] = set()
        """Rows to fetch again when they are next looked at."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)

    def get(self, face_id: FaceId) -> FaceRow | None:
        """The row, or None and it is on its way."""
        row = self._rows.get(face_id)
        if face_id in self._outdated or (row is None and face_id not in self._asked):
            self._want((face_id,))
        return row

    def known(self, face_ids: Iterable[FaceId]) -> list[FaceRow]:
        """Those of the rows that are there."""
        return [self._rows[face] for face in face_ids if face in self._rows]

    def put(self, rows: Iterable[FaceRow]) -> None:
        """Rows that the view has anyway."""
        for row in rows:
            self._rows[row.id] = row
            self._asked.add(row.id)
            self._outdated.discard(row.id)

    def forget_all(self) -> None:
        """The view shows something else: rows are fetched anew."""
        self._rows.clear()
        self._asked.clear()
        self._wanted.clear()
        self._outdated.clear()

    def refresh(self, changes: Changes) -> None:
        """Fetch again what changed; the old rows stay until then.

        Many faces whose people changed (another name, another group) only when they are looked at: a person may
        have thousands.
        """
        stale = set(changes.faces & self._rows.keys())
        if changes.people:
            of_them = {
                face
                for face, row in self._rows.items()
                if row.person_id in changes.people
                or row.group_id in changes.people
                or (row.suggestion is not None and row.suggestion.person_id in changes.people)
            }
            if len(of_them) <= _FEW:
                stale |= of_them
            else:
                self._outdated |= of_them
                self.outdated.emit()
        self._asked -= changes.faces
        if stale:
            self._want(stale)

    def _want(self, faces: Iterable[FaceId]) -> None:
        self._wanted.update(faces)
        self._asked.update(self._wanted)
        self._outdated -= self._wanted
        if not self._soon.isActive():
            self._soon.start()

    def _fetch(self) -> None:
        faces, self._wanted = sorted(self._wanted), set()
        workspace = self._context.workspace

        def arrived(rows: list[FaceRow]) -> None:
            found = {row.id: row for row in rows}
            for face in faces:
                if face in found:
                    self._rows[face] = found[face]
                else:
                    self._rows.pop(face, None)
            self.loaded.emit(frozenset(faces))

        self._context.background.run(lambda: workspace.faces(faces), arrived, owner=self)
