"""What can be done with a whole person or group: made in the background, told with Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.photo_query import quoted
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.faces.name_field import same_name
from glimpse_desktop.ui.find.query import FindPerson
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import faces_text

Then = Callable[[PersonId], None]


class PeopleActions(QObject):
    """Decisions about all faces of people or groups."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def search_photos(self, name: str) -> None:
        """Search for photos with somebody of that name, so that more can be asked of them."""
        self._context.navigator.show_page("search", f"person:{quoted(name)}")

    def export(self, row: PersonRow, window: QWidget) -> None:
        """Ask how all photos of a person, or of a group, are exported."""
        from glimpse_desktop.ui.export.dialog import export_person_dialog

        export_person_dialog(self._context, row.id, row.name, window)

    def find_more(self, person: PersonId) -> None:
        self._context.navigator.show_page("find", FindPerson(person))

    def rename(self, row: PersonRow, name: str, then: Then | None = None) -> None:
        """To a name that somebody else has: the two become one, and the message says so.

        ``then`` is told who it is afterwards.
        """
        name = name.strip()
        old = row.name or ""
        if not name or name == old:
            return
        workspace, person = self._context.workspace, row.id
        one, renamed = self.tr("{old} and {name} are one person now"), self.tr("{old} is called {name} now")

        def work() -> tuple[PersonId, str]:
            others = [(one, other) for one, other in workspace.names(name) if same_name(other, name)]
            merged = [(one, other) for one, other in others if one != person]
            workspace.rename_person(person, name)
            if merged:
                there = merged[0][0]
                return there, one.format(old=old, name=merged[0][1])
            return person, renamed.format(old=old, name=name)

        def made(done: tuple[PersonId, str]) -> None:
            self._context.navigator.message(done[1], undo=True)
            if then is not None:
                then(done[0])

        self._context.background.run(work, made, owner=self, lane=Lane.DECISION)

    def name_groups(self, rows: Sequence[PersonRow], name: str, then: Then | None = None) -> None:
        """``then`` is told whose the faces are afterwards."""
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=_count(rows), name=name.strip())
        self._decide(rows, lambda faces: workspace.name_faces(faces, name), text, then)

    def assign_groups(
        self, rows: Sequence[PersonRow], person: PersonId, name: str, then: Then | None = None
    ) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=_count(rows), name=name)
        self._decide(rows, lambda faces: workspace.assign_faces(faces, person), text, then)

    def merge(
        self,
        rows: Sequence[PersonRow],
        into: PersonId,
        name: str,
        then: Then | None = None,
        faces: Sequence[FaceId] = (),
    ) -> None:
        """These people, groups and faces are that person, whose name stays. One Undo takes all of it back."""
        rows = [row for row in rows if row.id != into]
        people = [row for row in rows if row.name is not None]
        if not people and not faces:
            self.assign_groups(rows, into, name, then)
            return
        if len(rows) == 1 and not faces:
            text = self.tr("{old} and {name} are one person now").format(old=rows[0].name, name=name)
        elif faces:
            count = faces_text(len(faces) + sum(row.faces for row in rows))
            text = self.tr("{faces} named {name}").format(faces=count, name=name)
        else:
            text = say_count("1 person is {name} now", "{n} people are {name} now", len(rows), name=name)
        self._merge([row.id for row in rows], into, faces, text, then)

    def same_groups(self, rows: Sequence[PersonRow]) -> None:
        """These groups are one person, whoever it is."""
        text = self.tr("{faces} are one group now").format(faces=_count(rows))
        self._merge([row.id for row in rows[1:]], rows[0].id, (), text)

    def _merge(
        self,
        people: list[PersonId],
        into: PersonId,
        faces: Sequence[FaceId],
        text: str,
        then: Then | None = None,
    ) -> None:
        workspace = self._context.workspace

        def made(changes: Changes) -> None:
            if changes:
                self._context.navigator.message(text, undo=True)
            if then is not None:
                then(into)

        self._context.background.run(
            lambda: workspace.merge_people(people, into, faces), made, owner=self, lane=Lane.DECISION
        )

    def different(self, row: PersonRow, other: PersonId, name: str) -> None:
        """However alike, they are two."""
        workspace, person = self._context.workspace, row.id
        text = self.tr("{one} and {other} are two people").format(one=row.name, other=name)
        self._run(lambda: workspace.different_persons(person, other), text)

    def hide(self, row: PersonRow) -> None:
        """Out of the lists, and nothing is asked about this person; names and photos stay as they are."""
        workspace, person = self._context.workspace, row.id
        self._run(lambda: workspace.hide_person(person), self.tr("{name} is ignored").format(name=row.name))

    def show(self, row: PersonRow) -> None:
        workspace, person = self._context.workspace, row.id
        text = self.tr("{name} is shown again").format(name=row.name)
        self._run(lambda: workspace.show_person(person), text)

    def take_apart(self, merge: DecisionId, text: str) -> None:
        """Take back a merge, however long ago. Undo would take back the last decision: here it merges again."""
        workspace, navigator = self._context.workspace, self._context.navigator
        said = self.tr("Taken apart: {what}").format(what=text)

        def again() -> None:
            self._context.background.run(
                lambda: workspace.redo_entry(merge),
                lambda _: navigator.message(self.tr("Merged again: {what}").format(what=text)),
                owner=self,
                lane=Lane.DECISION,
            )

        def apart(_: Changes) -> None:
            navigator.offer(said, self.tr("Undo"), again)

        self._context.background.run(lambda: workspace.undo_entry(merge), apart, owner=self, lane=Lane.DECISION)

    def not_faces(self, rows: Sequence[PersonRow]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} marked as not a face").format(faces=_count(rows))
        self._decide(rows, workspace.not_a_face, text)

    def ignore(self, rows: Sequence[PersonRow]) -> None:
        """The groups' faces are nobody that matters."""
        workspace = self._context.workspace
        text = self.tr("{faces} ignored").format(faces=_count(rows))
        self._decide(rows, workspace.ignore, text)

    def _run(self, decision: Callable[[], Changes], text: str) -> None:
        navigator = self._context.navigator
        self._context.background.run(
            decision, lambda _: navigator.message(text, undo=True), owner=self, lane=Lane.DECISION
        )

    def _decide(
        self,
        rows: Sequence[PersonRow],
        decision: Callable[[list[FaceId]], Changes],
        text: str,
        then: Then | None = None,
    ) -> None:
        """The faces are read when the decision is made: the group may have grown since it was painted."""
        workspace = self._context.workspace
        people = [row.id for row in rows]

        def work() -> tuple[bool, PersonId | None]:
            faces = [face for person in people for face in workspace.person_face_ids(person)]
            if not faces:
                return False, None
            decision(faces)
            after = workspace.faces(faces[:1])
            return True, after[0].person_id if after else None

        def made(done: tuple[bool, PersonId | None]) -> None:
            decided, person = done
            if not decided:
                self._context.navigator.message(self.tr("These faces are somewhere else by now"))
                return
            self._context.navigator.message(text, undo=True)
            if then is not None and person is not None:
                then(person)

        def failed(error: GlimpseError) -> None:
            self._context.navigator.message(str(error))

        self._context.background.run(work, made, failed, owner=self, lane=Lane.DECISION)


def _count(rows: Sequence[PersonRow]) -> str:
    return faces_text(sum(row.faces for row in rows))
