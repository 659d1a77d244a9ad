"""Rows of the faces that a view shows: fetched when they are first needed, kept fresh by changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.pages import PageContext

_FEW = 200
"""So many rows are fetched again whether they are looked at or not."""

_AT_ONCE = 120
"""So many rows are fetched together: thousands would hold Python's lock for longer than a view may stand still."""


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
        self._wanted: dict[FaceId, None] = {}
        """What waits to be fetched, the most urgent last."""
        self._under_way: tuple[FaceId, ...] = ()
        self._waiting: list[tuple[set[FaceId], Callable[[], None]]] = []
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

    def want(self, face_ids: Iterable[FaceId]) -> None:
        """Fetch those of the rows that were never asked for, the first ones first."""
        self._want([face for face in face_ids if face not in self._rows and face not in self._asked][::-1])

    def when_known(self, face_ids: Iterable[FaceId], then: Callable[[], None]) -> None:
        """Call ``then`` once the rows of all these faces are there: now, if they are.

        Never when the view shows something else before.
        """
        faces = [face for face in face_ids if face not in self._rows]
        self.want(faces)
        missing = {face for face in faces if face in self._wanted or face in self._under_way}
        if missing:
            self._waiting.append((missing, then))
        else:
            then()

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
        self._waiting.clear()
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
        wanted = dict.fromkeys(faces)
        self._wanted.update(wanted)
        self._asked.update(wanted)
        self._outdated.difference_update(wanted)
        if wanted and not self._soon.isActive():
            self._soon.start()

    def _fetch(self) -> None:
        # One query at a time, the newest wishes first: what was scrolled past can wait.
        if self._under_way or not self._wanted:
            return
        faces = tuple(sorted(list(self._wanted)[-_AT_ONCE:]))
        for face in faces:
            del self._wanted[face]
        self._under_way = faces
        workspace = self._context.workspace
        self._context.background.run(lambda: workspace.faces(faces), self._take, self._failed, owner=self)

    def _take(self, rows: list[FaceRow]) -> None:
        faces = frozenset(self._under_way)
        found = {row.id: row for row in rows}
        for face in faces:
            if face in found:
                self._rows[face] = found[face]
            else:
                self._rows.pop(face, None)
        self._go_on(faces)

    def _failed(self, error: GlimpseError) -> None:
        self._asked.difference_update(self._under_way)
        self._context.background.trouble.emit(str(error))
        self._waiting.clear()
        self._go_on(frozenset())

    def _go_on(self, faces: frozenset[FaceId]) -> None:
        self._under_way = ()
        self._fetch()
        self.loaded.emit(faces)
        ready = []
        for missing, then in self._waiting:
            missing -= faces
            if not missing:
                ready.append(then)
        self._waiting = [one for one in self._waiting if one[0]]
        for then in ready:
            then()
