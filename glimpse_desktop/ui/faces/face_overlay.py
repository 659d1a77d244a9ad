"""Face boxes on a picture: thin rounded rectangles with the name under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces.face_painting import FaceState, face_state
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.look.theme import DARK, Font, font
from glimpse_desktop.ui.widgets.mirroring import apart

Placed = tuple[FaceRow, QRectF]
"""A face and its box in the view's coordinates."""

_LEAST = 20.0
"""A box is taken for at least this wide and high when it is clicked."""


def face_at(faces: Sequence[Placed], point: QPointF) -> FaceId | None:
    """The face under a point; of several the smallest, which would else be out of reach."""
    under: list[tuple[float, FaceId]] = []
    for row, rect in faces:
        grow_x = max((_LEAST - rect.width()) / 2, 0)
        grow_y = max((_LEAST - rect.height()) / 2, 0)
        if rect.adjusted(-grow_x, -grow_y, grow_x, grow_y).contains(point):
            under.append((rect.width() * rect.height(), row.id))
    return min(under)[1] if under else None


def paint_faces(
    painter: QPainter, faces: Sequence[Placed], *, everything: bool, chosen: FaceId | None, view: QRectF
) -> None:
    """All boxes with their names, or only the chosen one's."""
    for row, rect in faces:
        if row.id != chosen and everything:
            _paint_box(painter, rect, row, chosen=False)
            if name := name_text(row):
                _paint_label(painter, rect, name, view)
    for row, rect in faces:
        if row.id == chosen:
            _paint_box(painter, rect, row, chosen=True)
            _paint_label(painter, rect, name_text(row) or "?", view)


def _paint_box(painter: QPainter, rect: QRectF, row: FaceRow, *, chosen: bool) -> None:
    radius = min(8.0, rect.width() / 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A dark line under the light one, so that it is seen on snow and on night.
    painter.setPen(QPen(QColor(0, 0, 0, 110), 4.0 if chosen else 3.0))
    painter.drawRoundedRect(rect, radius, radius)
    state = face_state(row)
    width = 1.0 if state is FaceState.AUTOMATIC else 1.5
    line = QPen(QColor(DARK.accent if chosen else "#ffffff"), 2.5 if chosen else width)
    if state is FaceState.SUGGESTED:
        line.setDashPattern([4.0, 3.0])
    if state is FaceState.UNKNOWN and not chosen:
        line.setColor(QColor(255, 255, 255, 170))
    painter.setPen(line)
    painter.drawRoundedRect(rect, radius, radius)


def _paint_label(painter: QPainter, rect: QRectF, text: str, view: QRectF) -> None:
    """Under the box, above it where the view ends, never outside the view."""
    painter.setFont(font(Font.SMALL))
    metrics = painter.fontMetrics()
    text = metrics.elidedText(apart(text), Qt.TextElideMode.ElideRight, 220)
    width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 6
    top = rect.bottom() + 6
    if top + height > view.bottom():
        top = max(rect.top() - 6 - height, view.top())
    left = min(max(rect.center().x() - width / 2, view.left() + 4), view.right() - width - 4)
    label = QRectF(left, top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(13, 14, 16, 200))
    painter.drawRoundedRect(label, height / 2, height / 2)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
