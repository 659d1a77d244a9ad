"""Faces in headed sections: any number of them, painted only where they are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_drag import drag_faces
from glimpse_desktop.ui.faces.face_gestures import FaceGestures
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_words import name_text, state_text, weakness_text
from glimpse_desktop.ui.faces.tile_view import Key, Section, TileState, TileView
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.id_order import IdOrder
from glimpse_desktop.ui.widgets.mirroring import apart

SIZES = (painting.SMALL, painting.MEDIUM, painting.LARGE)
_CAPTION = 20

_MANY = 50
"""More tiles than this are not looked up one by one."""


@dataclass(frozen=True, slots=True)
class FaceSection:
    """``asks``: its faces are a question, see ``AskingFaceView``."""

    heading: str
    faces: Sequence[FaceId]
    note: str = ""
    asks: bool = False


class FaceView(TileView):
    """Signal ``size_changed(int)``: faces have another diameter now (Ctrl+wheel)."""

    size_changed = Signal(int)

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        size: int = painting.MEDIUM,
        caption: Callable[[FaceRow], str] | None = None,
        note: Callable[[FaceRow], str] | None = None,
    ) -> None:
        """``caption`` is written under each face (one line), ``note`` on its hover card."""
        super().__init__(parent)
        self.rows = FaceRows(context, self)
        self._context = context
        self._size = size
        self._caption = caption
        self._face_sections: list[FaceSection] = []
        self._face_order: IdOrder | None = None
        self.keys_title = self.tr("Faces")
        self.setAccessibleName(self.tr("Faces"))
        self.gestures = FaceGestures(self, context, self.rows, face_of_key, self.face_ids, note or face_note)
        context.thumbnails.face_ready.connect(self.update_tile)
        self.rows.loaded.connect(self._on_rows)
        self.rows.outdated.connect(self.viewport().update)

    def show_faces(self, sections: Sequence[FaceSection]) -> None:
        self._face_order = None
        self._face_sections = list(sections)
        self._arrange()

    def show_many(self, sections: Sequence[FaceSection], order: IdOrder) -> None:
        """More faces than can be gone through; ``order`` are all of them."""
        self._face_order = order
        self._face_sections = list(sections)
        self._arrange()

    def refresh(self, changes: Changes) -> None:
        self.rows.refresh(changes)

    def face_ids(self) -> list[FaceId]:
        return [face for section in self._face_sections for face in section.faces]

    def set_face_size(self, size: int) -> None:
        """48, 72 or 128."""
        if size != self._size:
            self._size = size
            self._arrange()
            self.size_changed.emit(size)

    def _arrange(self) -> None:
        self.set_sections(
            [Section(one.heading, one.faces, self._cell(one), one.note) for one in self._face_sections],
            self._face_order,
        )

    def _cell(self, section: FaceSection) -> QSize:
        """How large the tiles of a section are."""
        extra = _CAPTION if self._caption is not None else 0
        side = self._size + 2 * painting.RING_ROOM
        return QSize(side, side + extra)

    def _on_rows(self, faces: frozenset[FaceId]) -> None:
        if len(faces) > _MANY:
            self.viewport().update()
            return
        for face in faces:
            self.update_tile(face)

    # Painting

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        face = face_of_key(key)
        if face is None:
            return
        row = self.rows.get(face)
        circle = painting.crop_rect(rect, self._size)
        paint_face_tile(painter, circle, self._context.thumbnails.face(face), row, state)
        if state.current:
            painting.paint_focus(painter, rect.toRectF())
        if self._caption is not None and row is not None:
            t = tokens()
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(t.text if row.status is FaceStatus.CONFIRMED else t.muted))
            room = QRect(rect.left(), rect.bottom() - _CAPTION + 1, rect.width(), _CAPTION)
            text = painter.fontMetrics().elidedText(
                apart(self._caption(row)), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def tick_rect(self, rect: QRect, key: Key) -> QRect:
        return painting.tick_place(painting.crop_rect(rect, self._size)).toAlignedRect().adjusted(-3, -3, 3, 3)

    def describe(self, key: Key) -> str:
        face = face_of_key(key)
        row = self.rows.get(face) if face is not None else None
        if row is None:
            return self.tr("Face")
        parts = [name_text(row) or self.tr("No name yet"), state_text(row), weakness_text(row), row.path.name]
        if self._caption is not None:
            parts.append(self._caption(row))
        if key in self.selection:
            parts.append(self.tr("selected"))
        return say_list(dict.fromkeys(parts))

    # Input

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = 1 if event.angleDelta().y() > 0 else -1
            self.set_face_size(SIZES[max(0, min(SIZES.index(self._size) + step, len(SIZES) - 1))])
            event.accept()
        else:
            super().wheelEvent(event)

    def start_drag(self, key: Key) -> None:
        faces = [face for face in map(face_of_key, self.selected_in_order()) if face is not None]
        face = face_of_key(key)
        if face is not None:
            self.gestures.dismiss()
            drag_faces(self, self._context.thumbnails, faces if face in faces else [face], face)


def face_of_key(key: Key) -> FaceId | None:
    """Tiles of a view of nothing but faces are called by the face's id."""
    return FaceId(key) if isinstance(key, int) else None


def face_note(row: FaceRow) -> str:
    """What a hover card says of a face besides its file: who it is, and why it is hard to tell."""
    return " · ".join(part for part in (name_text(row), weakness_text(row)) if part)


def paint_face_tile(
    painter: QPainter, circle: QRectF, picture: QPixmap | None, row: FaceRow | None, state: TileState
) -> None:
    """The face, its ring, its selection or, under the pointer, the offer to select it."""
    known = painting.face_state(row) if row is not None else painting.FaceState.UNKNOWN
    painting.paint_face(painter, circle, picture, known, selected=state.selected)
    if state.hovered and not state.selected:
        painting.paint_tick(painter, painting.tick_place(circle), chosen=False)
