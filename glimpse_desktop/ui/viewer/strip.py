"""The film strip below the picture in the viewer: the photos before and after, the shown one in the middle.

It holds nothing but the list it is given, and asks only for what it paints: half a million photos cost as much as
twenty.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.look.theme import DARK, Space
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.grid_painting import paint_tile
from glimpse_desktop.ui.photos.mark_badges import paint_marks
from glimpse_desktop.ui.photos.photo_rows import PhotoRows
from glimpse_desktop.ui.photos.thumbnails import crop_square
from glimpse_desktop.ui.widgets.message_bar import MessageBar
from glimpse_desktop.ui.wording import number

TILE = 64
HEIGHT = TILE + 2 * Space.S
_STEP = TILE + Space.XS
_NOTCH = 120
"""What Qt counts for one notch of a wheel."""


class FilmStrip(QWidget):
    """Signal ``chosen(int)``: go to this place in the list, by a click or the wheel."""

    chosen = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = PhotoRows(context, self)
        self._ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self._place = 0
        self._under: int | None = None
        self._wheeled = 0
        self.setAccessibleName(self.tr("Film strip"))
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._rows.ready.connect(self.update)
        context.thumbnails.photo_ready.connect(self._on_picture)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._keep_messages_clear(HEIGHT)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._keep_messages_clear(0)

    def _keep_messages_clear(self, height: int) -> None:
        for bar in self.window().findChildren(MessageBar):
            bar.keep_clear(height)

    def show_place(self, ids: NDArray[np.int64], place: int) -> None:
        """The list, and which of it is shown."""
        self._ids, self._place = ids, place
        self._under = None
        said = self.tr("{place} of {total}").format(place=number(place + 1), total=number(len(ids)))
        self.setAccessibleDescription(said)
        self.update()

    def refresh(self, changes: Changes) -> None:
        self._rows.refresh(changes)
        self.update()

    # Where things lie

    def places(self) -> range:
        """Places in the list that are seen, at least in part."""
        beside = (self.width() // 2 + TILE // 2) // _STEP
        return range(max(self._place - beside, 0), min(self._place + beside + 1, len(self._ids)))

    def tile(self, place: int) -> QRect:
        """Where a place's picture is."""
        away = (place - self._place) * _STEP
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            away = -away
        return QRect((self.width() - TILE) // 2 + away, Space.S, TILE, TILE)

    def _place_at(self, x: float) -> int | None:
        return next(
            (place for place in self.places() if self.tile(place).left() <= x <= self.tile(place).right()), None
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(DARK.background))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        for place in self.places():
            tile = self.tile(place)
            if tile.intersects(event.rect()):
                self._paint(painter, tile, PhotoId(int(self._ids[place])))
            if place == self._place or place == self._under:
                current = place == self._place
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(DARK.accent if current else DARK.border), 3 if current else 2))
                painter.drawRoundedRect(QRectF(tile).adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2)

    def _paint(self, painter: QPainter, tile: QRect, photo: PhotoId) -> None:
        row, picture = self._rows.get(photo), self._context.thumbnails.photo(photo)
        # Without the row it isn't known where the faces are, and the picture would jump a moment later.
        if row is None or picture is None or picture.isNull():
            paint_tile(painter, DARK, tile, row, None)
        else:
            turns = self._context.thumbnails.photo_turns(photo)
            focus = None if row.focus is None else row.focus.turned(turns)
            painter.drawPixmap(tile, picture, crop_square(picture.width(), picture.height(), focus))
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint_marks(painter, tile, row.marks, mirrored=mirrored)

    def _on_picture(self, photo: int) -> None:
        if not self.isVisible():
            return
        seen = self.places()
        if photo in self._ids[seen.start : seen.stop]:
            self.update()

    # The pointer; the keyboard has the viewer's own keys for the same

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._point_at(self._place_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        where = event.position()
        place = self._place_at(where.x()) if self.rect().contains(where.toPoint()) else None
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turned = event.angleDelta()
        self._wheeled -= turned.y() or turned.x()
        steps = int(self._wheeled / _NOTCH)
        self._wheeled -= steps * _NOTCH
        place = max(0, min(self._place + steps, len(self._ids) - 1))
        if place != self._place and len(self._ids):
            self.chosen.emit(place)
        event.accept()

    def _point_at(self, place: int | None) -> None:
        if place == self._under:
            return
        self._under = place
        row = self._rows.get(PhotoId(int(self._ids[place]))) if place is not None else None
        self.setToolTip(row.path.name if row is not None else "")
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
        self.update()
