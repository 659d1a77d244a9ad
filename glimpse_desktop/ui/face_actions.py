"""What can be done with faces, the same on every page: decisions, with a word about each and a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.reveal import show_in_folder
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

    def unname(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = self.tr("Name removed from {faces}").format(faces=faces_text(len(faces)))
        self.decide(lambda: workspace.unname(list(faces)), text)

    def not_a_face(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = (
            self.tr("Marked as not a face")
            if len(faces) == 1
            else self.tr("{faces} marked as not a face").format(faces=faces_text(len(faces)))
        )
        self.decide(lambda: workspace.not_a_face(list(faces)), text)

    def ignore(self, faces: Sequence[FaceId]) -> None:
        workspace = self._context.workspace
        text = self.tr("{faces} ignored").format(faces=faces_text(len(faces)))
        self.decide(lambda: workspace.ignore(list(faces)), text)

    def decide(self, decision: Callable[[], Changes], text: str) -> None:
        """Run a decision after those before it; say ``text`` with Undo when it is made."""

        def made(_: Changes) -> None:
            self._context.navigator.message(text, undo=True)

        self._context.background.run(decision, made, owner=self, lane=Lane.DECISION)

    def open_photo(self, row: FaceRow, neighbours: Sequence[PhotoId]) -> None:
        self._context.navigator.open_photo(row.photo_id, neighbours or [row.photo_id])

    def menu(
        self,
        parent: QWidget,
        rows: Sequence[FaceRow],
        name_them: Callable[[], object],
        neighbours: Sequence[PhotoId],
    ) -> QMenu:
        """The right-click menu for these faces; ``name_them`` opens the name field where the face is."""
        menu = QMenu(parent)
        ids = [row.id for row in rows]
        one = rows[0] if len(rows) == 1 else None
        named = [row.id for row in rows if row.status is FaceStatus.CONFIRMED]
        navigator = self._context.navigator

        def add(text: str, picture: str, run: Callable[[], object], key: str = "") -> QAction:
            action = menu.addAction(icon(picture), text)
            if key:
                # Shown only: the view itself has the key.
                action.setShortcut(QKeySequence(key))
                action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False: run())
            return action

        if one is not None:
            find = add(self.tr("Find this person"), "find-face", lambda: navigator.find_face(one.id), "F")
            find.setEnabled(one.has_embedding)
            person, name = one.person_id, one.person_name
            if person is not None and name is not None:
                add(
                    self.tr("All photos of {name}").format(name=name),
                    "person",
                    lambda: navigator.show_person(person),
                )
        add(self.tr("Name…"), "name", name_them, "N")
        if named:
            add(self.tr("Remove name"), "unname", lambda: self.unname(named), "Shift+Del")
        menu.addSeparator()
        add(self.tr("Not a face"), "not-a-face", lambda: self.not_a_face(ids), "Del")
        add(self.tr("Ignore"), "ignore", lambda: self.ignore(ids))
        if one is not None:
            menu.addSeparator()
            add(self.tr("Open photo"), "photos", lambda: self.open_photo(one, neighbours))
            add(self.tr("Show in folder"), "folder", lambda: show_in_folder(one.path))
        return menu
