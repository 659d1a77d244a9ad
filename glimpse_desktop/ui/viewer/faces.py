"""What can be done with the faces of the photo in the viewer: the same keys and menu as everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces import face_menu
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.face_popups import FacePopups
from glimpse_desktop.ui.faces.face_words import known_person, shown_person, suggestion_of
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas


class ViewerFaces(QObject):
    """Acts on the face under the pointer, chosen with Tab, or the only one."""

    def __init__(self, context: PageContext, canvas: ViewerCanvas) -> None:
        super().__init__(canvas)
        self.actions = FaceActions(context, self)
        self._context = context
        self._canvas = canvas
        self._popups = FacePopups(context, self.actions, canvas, canvas)

    def key_bindings(self) -> list[KeyBinding]:
        actions = self.actions
        return [
            KeyBinding(("Return", "Enter", "F"), self.tr("Find this person"), self.find),
            KeyBinding((face_menu.COMPARE,), self.tr("Compare with another face"), self.compare),
            KeyBinding((face_menu.CONFIRM,), self.tr("Confirm the name"), self.confirm, changes=True),
            KeyBinding((face_menu.REJECT,), self.tr("Not this person"), self.reject, changes=True),
            KeyBinding((face_menu.NAME,), self.tr("Name, someone else"), self.name, changes=True),
            KeyBinding(
                (face_menu.NEW_PERSON,), self.tr("New person from this face"), self.new_person, changes=True
            ),
            KeyBinding((face_menu.WHY,), self.tr("Why this name?"), self.why),
            KeyBinding((face_menu.COVER,), self.tr("Use as cover"), self.use_as_cover, changes=True),
            KeyBinding(
                (face_menu.NOT_A_FACE, "Backspace"),
                self.tr("Not a face"),
                lambda: self._on_target(lambda row: actions.not_a_face([row.id])),
                changes=True,
            ),
            KeyBinding(
                (face_menu.IGNORE,),
                self.tr("Ignore"),
                lambda: self._on_target(lambda row: actions.ignore([row.id])),
                changes=True,
            ),
            KeyBinding(
                (face_menu.UNNAME,),
                self.tr("Take name off"),
                lambda: self._on_target(lambda row: actions.unname([row.id])),
                changes=True,
            ),
        ]

    def find(self) -> bool:
        return self._on_target(lambda row: self._context.navigator.find_face(row.id))

    def compare(self) -> bool:
        def show(row: FaceRow) -> None:
            self._context.navigator.show_page("compare", ComparePair.of_faces(row.id))

        return self._on_target(show)

    def confirm(self) -> bool:
        return self._on_target(lambda row: self.actions.confirm([row]), suggestion_of)

    def reject(self) -> bool:
        return self._on_target(lambda row: self.actions.reject([row]), shown_person)

    def name(self) -> bool:
        """Open the name field at the face."""
        return self._on_target(lambda row: self._popups.name([row.id], [row], self._spot(row)))

    def new_person(self) -> bool:
        return self._on_target(lambda row: self._popups.new_person([row.id], self._spot(row)), known_person)

    def why(self) -> bool:
        return self._on_target(lambda row: self._popups.why(row, self._spot(row)), shown_person)

    def use_as_cover(self) -> bool:
        def use(row: FaceRow) -> None:
            person = known_person(row)
            if person is not None:
                self.actions.use_as_cover(row.id, person[1])

        return self._on_target(use, known_person)

    def dismiss(self) -> None:
        """Nothing floats over the photo any more."""
        self._popups.dismiss()

    def show_menu(self, face: FaceId, place: QPoint) -> None:
        row = next((row for row in self._canvas.faces() if row.id == face), None)
        if row is None:
            return
        self._canvas.selected = face
        menu: QMenu = self.actions.menu(
            self._canvas, [row], self.name, [], new_person=self.new_person, why=self.why
        )
        shape = menu.addAction(icon("boxes"), self.tr("Move or resize the box"))
        shape.triggered.connect(lambda _checked=False: self._canvas.editor.begin(face))
        changing().wanted_by(shape)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_target(
        self, act: Callable[[FaceRow], None], has: Callable[[FaceRow], object] = lambda row: row
    ) -> bool:
        row = self._canvas.target()
        if row is None or has(row) is None:
            return False
        self.dismiss()
        act(row)
        return True

    def _spot(self, row: FaceRow) -> QRect:
        """The face in the canvas, which stays marked while a card is open beside it."""
        self._canvas.selected = row.id
        return QRect(self._canvas.face_rect(row).intersected(self._canvas.rect()))
