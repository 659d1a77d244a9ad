"""What can be done with a whole person or group: made in the background, told with Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.find_query import FindPerson
from glimpse_desktop.ui.name_field import same_name
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import faces_text


class PeopleActions(QObject):
    """Decisions about all faces of a person or group."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def find_more(self, person: PersonId) -> None:
        self._context.navigator.show_page("find", FindPerson(person))

    def rename(self, row: PersonRow, name: str, then: Callable[[PersonId], None] | None = None) -> None:
        """To a name that somebody else has: the two become one, and the message says so.

        ``then`` is told who it is afterwards.
        """
        name = name.strip()
        old = row.name or ""
        if not name or name == old:
            return
        workspace, person = self._context.workspace, row.id

        def work() -> tuple[PersonId, str]:
            others = [(one, other) for one, other in workspace.names(name) if same_name(other, name)]
            merged = [(one, other) for one, other in others if one != person]
            workspace.rename_person(person, name)
            if merged:
                there = merged[0][0]
                return there, self.tr("{old} and {name} are one person now").format(old=old, name=merged[0][1])
            return person, self.tr("{old} is called {name} now").format(old=old, name=name)

        def made(done: tuple[PersonId, str]) -> None:
            self._context.navigator.message(done[1], undo=True)
            if then is not None:
                then(done[0])

        self._context.background.run(work, made, owner=self, lane=Lane.DECISION)

    def name_group(self, row: PersonRow, name: str, then: Callable[[PersonId], None] | None = None) -> None:
        """``then`` is told whose the faces are afterwards."""
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=faces_text(row.faces), name=name.strip())
        self._decide([row], lambda faces: workspace.name_faces(faces, name), text, then)

    def assign_group(
        self,
        row: PersonRow,
        person: PersonId,
        name: str,
        then: Callable[[PersonId], None] | None = None,
    ) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=faces_text(row.faces), name=name)
        self._decide([row], lambda faces: workspace.assign_faces(faces, person), text, then)

    def not_faces(self, rows: Sequence[PersonRow]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} marked as not a face").format(faces=_count(rows))
        self._decide(rows, workspace.not_a_face, text)

    def ignore(self, rows: Sequence[PersonRow]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} ignored").format(faces=_count(rows))
        self._decide(rows, workspace.ignore, text)

    def _decide(
        self,
        rows: Sequence[PersonRow],
        decision: Callable[[list[FaceId]], Changes],
        text: str,
        then: Callable[[PersonId], None] | None = None,
    ) -> None:
        """The faces are read when the decision is made: the group may have grown since it was painted."""
        workspace = self._context.workspace
        people = [row.id for row in rows]

        def work() -> PersonId | None:
            faces = [face.id for person in people for face in workspace.person_faces(person)]
            if not faces:
                return None
            decision(faces)
            after = workspace.faces(faces[:1])
            return after[0].person_id if after else None

        def made(person: PersonId | None) -> None:
            self._context.navigator.message(text, undo=True)
            if then is not None and person is not None:
                then(person)

        self._context.background.run(work, made, owner=self, lane=Lane.DECISION)


def _count(rows: Sequence[PersonRow]) -> str:
    return faces_text(sum(row.faces for row in rows))
