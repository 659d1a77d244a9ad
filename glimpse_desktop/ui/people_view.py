"""People as cards, groups with their name field, single faces: painted, whatever their number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui import face_painting as painting
from glimpse_desktop.ui import people_tiles as tiles
from glimpse_desktop.ui.face_gestures import FaceGestures
from glimpse_desktop.ui.face_rows import FaceRows
from glimpse_desktop.ui.face_view import drag_faces, dragged_faces, face_note, paint_face_tile
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.name_field import NameField
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people_tiles import CardKey
from glimpse_desktop.ui.tile_view import Key, Section, TileState, TileView

PERSON_MIME = "application/x-glimpse-person"
"""A person or group that is dragged: its id in decimal digits."""


class PeopleView(TileView):
    """Signals:
    named(CardKey, str): a name was typed on a card.
    picked(CardKey, PersonId, str): one of the people offered was chosen on a card.
    faces_dropped(list of FaceId, PersonId), person_dropped(PersonId, PersonId): dragged onto a named person.
    """

    named = Signal(object, str)
    picked = Signal(object, object, str)
    faces_dropped = Signal(object, object)
    person_dropped = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FaceRows(context, self)
        self._context = context
        self._people: Mapping[CardKey, PersonRow] = {}
        self._target: CardKey | None = None
        self._editor: NameField | None = None
        self._edited: CardKey | None = None
        self.keys_title = self.tr("People")
        self.setAccessibleName(self.tr("People"))
        self.gestures = FaceGestures(self, context, self.rows, face_of, self._photos, face_note)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        context.thumbnails.face_ready.connect(self._on_face)
        self.rows.loaded.connect(self._on_rows)
        self.scrolled.connect(self._place_editor)
        self.add_bindings(
            [
                KeyBinding(("F2",), self.tr("Rename"), self.edit_current),
                KeyBinding(("N",), self.tr("Name the group"), self.edit_current),
            ]
        )

    def show_people(self, sections: Sequence[Section], people: Mapping[CardKey, PersonRow]) -> None:
        """``people`` has the row of every card in the sections."""
        self._people = people
        self.set_sections(sections)
        if self._edited is not None and self._edited not in people:
            self.close_editor()
        self._place_editor()

    def person(self, key: Key) -> PersonRow | None:
        return self._people.get(key) if isinstance(key, CardKey) else None

    def _photos(self) -> list[PhotoId]:
        faces = [face for face in map(face_of, self._layout.all_keys()) if face is not None]
        return list(dict.fromkeys(row.photo_id for row in self.rows.known(faces)))

    # Painting

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        if not isinstance(key, CardKey):
            return
        if key.kind == "face":
            face = FaceId(key.id)
            circle = painting.crop_rect(rect, painting.MEDIUM)
            paint_face_tile(painter, circle, self._context.thumbnails.face(face), self.rows.get(face), state)
            if state.current:
                painting.paint_focus(painter, rect.toRectF())
            return
        row = self._people.get(key)
        if row is None:
            return
        cover = self._context.thumbnails.face(row.cover) if row.cover is not None else None
        tiles.paint_card(painter, rect, key, row, cover, state, target=key == self._target)

    def tick_rect(self, rect: QRect, key: Key) -> QRect:
        if isinstance(key, CardKey) and key.kind == "face":
            place = painting.tick_place(painting.crop_rect(rect, painting.MEDIUM))
            return place.toAlignedRect().adjusted(-3, -3, 3, 3)
        return tiles.tick_rect(rect).adjusted(-3, -3, 3, 3)

    def describe(self, key: Key) -> str:
        row = self.person(key)
        if isinstance(key, CardKey) and row is not None:
            return tiles.describe_card(key, row)
        return self.tr("Face without a name")

    def _on_face(self, face_id: int) -> None:
        """Covers aren't keys: what is seen is little enough to paint again."""
        self.viewport().update()

    def _on_rows(self, faces: frozenset[FaceId]) -> None:
        self.viewport().update()

    # The name field on a card

    def edit_current(self) -> bool:
        """Open the name field on the current card; False when it is a face or nothing."""
        key = self.selection.current
        if not isinstance(key, CardKey) or key.kind == "face":
            return False
        self.edit(key)
        return True

    def edit(self, key: CardKey) -> None:
        row = self._people.get(key)
        if row is None:
            return
        self.close_editor()
        self.gestures.dismiss()
        self.show_tile(key)
        self._edited = key
        self._editor = NameField(self._context, self.viewport())
        self._editor.setText(row.name or "")
        self._editor.selectAll()
        self._editor.named.connect(self._on_named)
        self._editor.picked.connect(self._on_picked)
        self._editor.cancelled.connect(self._cancel_editor)
        self._editor.editingFinished.connect(self._on_editing_finished)
        self._place_editor()
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        editor, self._editor, self._edited = self._editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()

    def _cancel_editor(self) -> None:
        self.close_editor()
        self.setFocus()

    def _on_editing_finished(self) -> None:
        # Also when the focus goes elsewhere: a name that wasn't confirmed by Enter is not a decision.
        if self._editor is not None and not self._editor.hasFocus():
            self.close_editor()

    def _place_editor(self) -> None:
        if self._editor is None or self._edited is None:
            return
        rect = self.tile_rect(self._edited)
        if rect is not None:
            self._editor.setGeometry(tiles.field_rect(rect, self._edited))

    def _on_named(self, name: str) -> None:
        key = self._edited
        self._cancel_editor()
        if key is not None:
            self.named.emit(key, name)

    def _on_picked(self, person: PersonId, name: str) -> None:
        key = self._edited
        self._cancel_editor()
        if key is not None:
            self.picked.emit(key, person, name)

    def pressed_inside(self, key: Key, point: QPoint) -> bool:
        rect = self.tile_rect(key)
        if not isinstance(key, CardKey) or key.kind != "group" or rect is None or self.choosing():
            return False
        if not tiles.field_rect(rect, key).contains(point):
            return False
        self.selection.move(key)
        self.edit(key)
        return True

    # Dragging onto a person

    def start_drag(self, key: Key) -> None:
        if not isinstance(key, CardKey):
            return
        self.gestures.dismiss()
        if key.kind == "face":
            faces = [face for face in map(face_of, self.selected_in_order()) if face is not None]
            face = FaceId(key.id)
            drag_faces(self, faces if face in faces else [face], self._context.thumbnails.face(face))
            return
        drag = QDrag(self)
        data = QMimeData()
        data.setData(PERSON_MIME, QByteArray(str(key.id).encode()))
        drag.setMimeData(data)
        rect = self.tile_rect(key)
        if rect is not None:
            picture = self.viewport().grab(rect)
            drag.setPixmap(picture.scaledToWidth(round(80 * picture.devicePixelRatio())))
        drag.exec(Qt.DropAction.LinkAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(PERSON_MIME) or dragged_faces(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        key = self._drop_place(event)
        self._aim(key)
        if key is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        key = self._drop_place(event)
        self._aim(None)
        if key is None:
            return
        event.acceptProposedAction()
        faces = dragged_faces(event.mimeData())
        if faces:
            self.faces_dropped.emit(faces, PersonId(key.id))
        else:
            self.person_dropped.emit(_dragged_person(event.mimeData()), PersonId(key.id))

    def _drop_place(self, event: QDropEvent) -> CardKey | None:
        """The person under the pointer, unless it is itself what is dragged."""
        key = self.key_at(event.position().toPoint())
        if not isinstance(key, CardKey) or key.kind != "person":
            return None
        return None if _dragged_person(event.mimeData()) == key.id else key

    def _aim(self, key: CardKey | None) -> None:
        if key != self._target:
            self._target = key
            self.viewport().update()


def face_of(key: Key) -> FaceId | None:
    """The face of a single face's tile."""
    return FaceId(key.id) if isinstance(key, CardKey) and key.kind == "face" else None


def _dragged_person(data: QMimeData) -> PersonId | None:
    if not data.hasFormat(PERSON_MIME):
        return None
    try:
        return PersonId(int(bytes(data.data(PERSON_MIME).data())))
    except ValueError:
        return None
