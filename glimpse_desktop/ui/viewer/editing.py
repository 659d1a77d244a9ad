"""The hand that draws and shapes boxes on the viewer's canvas, while the canvas is marking."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces.face_overlay import face_at
from glimpse_desktop.ui.look.theme import DARK
from glimpse_desktop.ui.viewer.box_shaping import LEAST_PIXELS, Grip, dragged, grip_at, large_enough, spanned
from glimpse_desktop.ui.viewer.geometry import PictureGeometry

_HANDLE = 8.0
_LEAST_SEEN = 10.0
"""A drawn box of fewer pixels on the screen was a slip of the hand."""


class BoxEditor(QObject):
    """A press on the chosen box holds a side, a corner or all of it; elsewhere it draws; a click chooses.

    Signals:
        drawn(Box): a new box. shaped(FaceId, Box): a face's box is another one now.
        chosen(FaceId or None): a click chose a face to shape.
        toggled(bool): marking began or ended.
        changed(): paint again.
    """

    drawn = Signal(object)
    shaped = Signal(object, object)
    chosen = Signal(object)
    toggled = Signal(bool)
    changed = Signal()

    def __init__(self, geometry: PictureGeometry, faces: Callable[[], Sequence[FaceRow]], parent: QObject) -> None:
        super().__init__(parent)
        self._geometry = geometry
        self._faces = faces
        self.active = False
        self._face: FaceId | None = None
        self._grip: Grip | None = None
        self._press: QPointF | None = None
        self._box: Box | None = None
        """The box in the hand, or the one just let go that the library has not confirmed yet: as it is seen."""

    # Beginning and ending

    def begin(self, face: FaceId | None = None) -> None:
        """Start marking, with ``face`` chosen for being shaped."""
        self._face, self._box = face, None
        if not self.active:
            self.active = True
            self.toggled.emit(True)
        self.changed.emit()

    def end(self) -> None:
        self._drop()
        self._face = None
        if self.active:
            self.active = False
            self.toggled.emit(False)
        self.changed.emit()

    def escape(self) -> bool:
        """Let go of what is in the hand, else end; False when it wasn't marking."""
        if not self.active:
            return False
        if self._press is not None:
            self._drop()
            self.changed.emit()
        else:
            self.end()
        return True

    def face(self) -> FaceId | None:
        """The face whose box can be shaped."""
        return self._face

    def follow(self, face: FaceId) -> None:
        """The chosen face goes by another id now."""
        self._face = face
        self.changed.emit()

    def box_of(self, row: FaceRow) -> Box:
        """Where a face's box is, in the hand or not."""
        if self._box is not None and row.id == self._face:
            return self._geometry.upright(self._box)
        return row.box

    def rows_changed(self) -> None:
        """The library's boxes are there: what was let go is among them."""
        if self._press is None:
            self._box = None
        self.changed.emit()

    # The pointer

    def press(self, point: QPointF) -> None:
        self._press = point
        self._box = None
        rect = self._chosen_rect()
        self._grip = grip_at(rect, point) if rect is not None else None

    def move(self, point: QPointF) -> None:
        """With the button down."""
        if self._press is None:
            return
        moved = (point - self._press).manhattanLength()
        if self._box is None and moved < QApplication.startDragDistance():
            return
        start, now = self._geometry.fraction_at(self._press), self._geometry.fraction_at(point)
        row = self._chosen_row()
        if self._grip is not None and row is not None:
            self._box = dragged(self._geometry.seen(row.box), self._grip, now - start, self._least())
        else:
            self._box = spanned(start, now)
        self.changed.emit()

    def release(self, point: QPointF) -> None:
        press, self._press = self._press, None
        box, grip, row = self._box, self._grip, self._chosen_row()
        if press is None:
            return
        if box is None:
            self._face = face_at([(one, self._geometry.box_rect(one.box)) for one in self._faces()], point)
            self.chosen.emit(self._face)
        elif grip is not None and row is not None:
            if box != self._geometry.seen(row.box):
                self.shaped.emit(row.id, self._geometry.upright(box))  # and stays painted until the library has it
        else:
            self._box = None
            if large_enough(box, self._least()) and self._seen(box):
                self.drawn.emit(self._geometry.upright(box))
        self.changed.emit()

    def cursor(self, point: QPointF) -> Qt.CursorShape:
        """What a press here would do."""
        rect = self._chosen_rect()
        grip = self._grip if self._press is not None else (grip_at(rect, point) if rect is not None else None)
        return grip.cursor if grip is not None else Qt.CursorShape.CrossCursor

    # Painting

    def paint(self, painter: QPainter) -> None:
        """The box that is being drawn; the handles of the chosen one."""
        rect = self._chosen_rect()
        if self._box is not None and (self._grip is None or rect is None):
            self._outline(painter, self._geometry.seen_rect(self._box))
        elif rect is not None:
            self._outline(painter, rect)
            for x in (rect.left(), rect.center().x(), rect.right()):
                for y in (rect.top(), rect.center().y(), rect.bottom()):
                    if QPointF(x, y) != rect.center():
                        self._handle(painter, QPointF(x, y))

    def _outline(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((QColor(0, 0, 0, 130), 4.0), (QColor(DARK.accent), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(rect)

    def _handle(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1.0))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRoundedRect(QRectF(at.x() - _HANDLE / 2, at.y() - _HANDLE / 2, _HANDLE, _HANDLE), 2, 2)

    def _drop(self) -> None:
        self._press, self._box, self._grip = None, None, None

    def _chosen_row(self) -> FaceRow | None:
        return next((row for row in self._faces() if row.id == self._face), None)

    def _chosen_rect(self) -> QRectF | None:
        row = self._chosen_row()
        return self._geometry.box_rect(self.box_of(row)) if row is not None else None

    def _least(self) -> tuple[float, float]:
        """The smallest box in fractions of the picture."""
        size = self._geometry.picture
        return min(LEAST_PIXELS / size.width(), 1.0), min(LEAST_PIXELS / size.height(), 1.0)

    def _seen(self, box: Box) -> bool:
        rect = self._geometry.seen_rect(box)
        return rect.width() >= _LEAST_SEEN and rect.height() >= _LEAST_SEEN
