"""What can be done with faces, the same on every page: decisions, with a word about each and a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces import face_menu
from glimpse_desktop.ui.faces.face_words import one_name, shown_person, suggestion_of
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import faces_text


class FaceActions(QObject):
    """Decisions about faces, made in the background and told in the message bar with Undo."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def name(self, faces: Sequence[FaceId], name: str) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=faces_text(len(faces)), name=name.strip())
        self.decide(lambda: workspace.name_faces(list(faces), name), text)

    def assign(self, faces: Sequence[FaceId], person: PersonId, name: str) -> None:
        """Name by the person, which is sure also when two people share a name."""
        workspace = self._context.workspace
        text = self.tr("{faces} named {name}").format(faces=faces_text(len(faces)), name=name)
        self.decide(lambda: workspace.assign_faces(list(faces), person), text)

    def confirm(self, rows: Sequence[FaceRow]) -> None:
        """Each face is whom the program took it for; faces that it took for nobody are left out."""
        rows = [row for row in rows if suggestion_of(row) is not None]
        faces, workspace = [row.id for row in rows], self._context.workspace
        if not faces:
            return
        name = one_name(rows)
        text = (
            self.tr("{faces} confirmed as {name}").format(faces=faces_text(len(faces)), name=name)
            if name is not None
            else self.tr("{faces} confirmed").format(faces=faces_text(len(faces)))
        )
        self.decide(lambda: workspace.confirm_faces(faces), text)

    def reject(self, rows: Sequence[FaceRow]) -> None:
        """Each face is not whom it is shown as, and is not offered that name again."""
        rows = [row for row in rows if shown_person(row) is not None]
        faces, workspace = [row.id for row in rows], self._context.workspace
        if not faces:
            return
        name = one_name(rows)
        text = (
            self.tr("{faces} marked as not {name}").format(faces=faces_text(len(faces)), name=name)
            if name is not None
            else self.tr("{faces} taken from whom they were shown as").format(faces=faces_text(len(faces)))
        )
        self.decide(lambda: workspace.reject_faces(faces), text)

    def new_person(self, faces: Sequence[FaceId], name: str) -> None:
        """They are somebody else than before, and nobody who is there already."""
        workspace = self._context.workspace
        one, many = "1 face is a new person, {name}", "{n} faces are a new person, {name}"
        text = say_count(one, many, len(faces), name=name.strip())
        self.decide(lambda: workspace.split_faces(list(faces), name=name.strip(), new=True), text)

    def move(self, faces: Sequence[FaceId], person: PersonId, name: str) -> None:
        """They were somebody else, and are this person."""
        workspace = self._context.workspace
        text = self.tr("{faces} moved to {name}").format(faces=faces_text(len(faces)), name=name)
        self.decide(lambda: workspace.split_faces(list(faces), person=person), text)

    def unname(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = self.tr("Name taken off {faces}").format(faces=faces_text(len(faces)))
        self.decide(lambda: workspace.unname(list(faces)), text)

    def not_a_face(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = say_count("Marked as not a face", "{n} faces marked as not a face", len(faces))
        self.decide(lambda: workspace.not_a_face(list(faces)), text)

    def ignore(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} ignored").format(faces=faces_text(len(faces)))
        self.decide(lambda: workspace.ignore(list(faces)), text)

    def stop_ignoring(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} ignored no longer").format(faces=faces_text(len(faces)))
        self.decide(lambda: workspace.unname(list(faces)), text)

    def use_as_cover(self, face: FaceId, name: str) -> None:
        workspace = self._context.workspace
        text = self.tr("{name} has a new cover").format(name=name)
        self.decide(lambda: workspace.set_cover(face), text)

    def decide(self, decision: Callable[[], Changes], text: str) -> None:
        """Run a decision after those before it; say ``text`` with Undo when it is made."""

        def made(_: Changes) -> None:
            self._context.navigator.message(text, undo=True)

        self._context.background.run(decision, made, owner=self, lane=Lane.DECISION)

    def open_photo(self, row: FaceRow, among: Sequence[FaceId] = ()) -> None:
        """The viewer goes through the photos of the faces ``among``, in their order."""
        navigator, workspace, faces = self._context.navigator, self._context.workspace, list(among)

        def found(photos: list[PhotoId]) -> None:
            navigator.open_photo(row.photo_id, photos if row.photo_id in photos else [row.photo_id])

        if faces:
            self._context.background.run(lambda: workspace.face_photos(faces), found, owner=self, key="photos")
        else:
            found([])

    def menu(
        self,
        parent: QWidget,
        rows: Sequence[FaceRow],
        name_them: Callable[[], object],
        among: Sequence[FaceId],
        *,
        new_person: Callable[[], object] | None = None,
        why: Callable[[], object] | None = None,
        compared: tuple[str, ComparePair] | None = None,
    ) -> QMenu:
        """The right-click menu for these faces. ``name_them``, ``new_person`` and ``why`` open a card beside the
        face, where the page has one. ``among``: see ``open_photo``. ``compared``: what Compare is called and
        asked, instead of these faces.
        """
        return face_menu.build(
            self, self._context.navigator, parent, rows, name_them, among, new_person, why, compared
        )
