"""A person's faces with the question on top: suggested faces, each with a yes and a no under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.face_view import FaceSection, FaceView, face_of_key
from glimpse_desktop.ui.faces.tile_view import Key, TileState
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.pages import PageContext

_BUTTON = 30
_GAP = 10
_BELOW = 6


class AskingFaceView(FaceView):
    """Signal ``answered(FaceId, bool)``: the face is that person, or isn't."""

    answered = Signal(object, bool)

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, size: int) -> None:
        super().__init__(context, parent, size=size)
        self._asked: frozenset[FaceId] = frozenset()
        self._hot: tuple[FaceId, bool] | None = None
        self.gestures.show_bar()
        self.add_bindings([KeyBinding(("Return", "Enter"), self.tr("Yes, that's the person"), self._yes)])

    def show_faces(self, sections: Sequence[FaceSection]) -> None:
        self._asked = frozenset(face for section in sections if section.asks for face in section.faces)
        super().show_faces(sections)

    def _cell(self, section: FaceSection) -> QSize:
        cell = super()._cell(section)
        return cell if not section.asks else QSize(cell.width(), cell.height() + _BELOW + _BUTTON)

    def answer_rect(self, rect: QRect, yes: bool) -> QRectF:
        """Where the tile in ``rect`` is answered."""
        width = 2 * _BUTTON + _GAP
        left = rect.left() + (rect.width() - width) / 2
        return QRectF(left + (0 if yes else _BUTTON + _GAP), rect.bottom() - _BUTTON, _BUTTON, _BUTTON)

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        super().paint_tile(painter, rect, key, state)
        face = face_of_key(key)
        if face is None or face not in self._asked:
            return
        t = tokens()
        for yes, picture in ((True, "check"), (False, "close")):
            place = self.answer_rect(rect, yes)
            hot = self._hot == (face, yes)
            painter.setPen(QPen(QColor(t.accent if hot else t.border), 1))
            painter.setBrush(QColor(t.accent if hot else t.raised))
            painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5))
            paint_icon(painter, picture, place.adjusted(7, 7, -7, -7), t.on_accent if hot else t.text)

    def pressed_inside(self, key: Key, point: QPoint) -> bool:
        answer = self._answer_at(point)
        if answer is None:
            return False
        if changing().refuses():
            return True
        self.gestures.dismiss()
        self.selection.move(key)
        self.answered.emit(*answer)
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        hot = self._answer_at(event.position().toPoint()) if not event.buttons() else None
        if hot != self._hot:
            before, self._hot = self._hot, hot
            for one in (before, hot):
                if one is not None:
                    self.update_tile(one[0])
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor)

    def _answer_at(self, point: QPoint) -> tuple[FaceId, bool] | None:
        key = self.key_at(point)
        face = face_of_key(key) if key is not None else None
        rect = self.tile_rect(key) if key is not None else None
        if face is None or rect is None or face not in self._asked or self.choosing():
            return None
        for yes in (True, False):
            if self.answer_rect(rect, yes).contains(point.toPointF()):
                return face, yes
        return None

    def _yes(self) -> bool:
        """Return on a face that is asked about says yes; elsewhere it does what it does everywhere."""
        current = self.selection.current
        face = face_of_key(current) if current is not None else None
        if face is None or face not in self._asked or self.choosing():
            return False
        if changing().refuses():
            return True
        self.answered.emit(face, True)
        self.go_on()
        return True
