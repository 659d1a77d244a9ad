"""The photo around a face, shown a moment after the pointer rests on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.look.theme import Font, Radius, font, tokens
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.widgets.mirroring import apart

_WAIT_MS = 450
_LONGEST = 280
_EDGE = 8
_LINE = 20


class FaceHover(QWidget):
    """One per view. It never takes the focus or a click."""

    def __init__(self, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._thumbnails = thumbnails
        self._row: FaceRow | None = None
        self._note = ""
        self._beside = QRect()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._appear)
        thumbnails.photo_ready.connect(self._on_photo)

    def expect(self, row: FaceRow, note: str, beside: QRect) -> None:
        """Show ``row``'s photo soon beside the global rectangle; ``note`` is said after the file name."""
        self._row, self._note, self._beside = row, note, beside
        if self.isVisible():
            self._appear()
        else:
            self._thumbnails.photo(row.photo_id)
            self._wait.start()

    def dismiss(self) -> None:
        self._wait.stop()
        self._row = None
        self.hide()

    def _appear(self) -> None:
        if self._row is None:
            return
        picture = self._thumbnails.photo(self._row.photo_id)
        if picture is None:
            return  # photo_ready comes back here
        image = _fitted(picture)
        size = QSize(max(image.width(), 160) + 2 * _EDGE, image.height() + 2 * _EDGE + self._caption_height())
        screen = QGuiApplication.screenAt(self._beside.center()) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        left = self._beside.right() + _EDGE
        if left + size.width() > free.right():
            left = self._beside.left() - _EDGE - size.width()
        top = self._beside.center().y() - size.height() // 2
        top = max(free.top(), min(top, free.bottom() - size.height()))
        self.setGeometry(QRect(QPoint(left, top), size))
        self.update()
        self.show()

    def _caption_height(self) -> int:
        return _EDGE + _LINE * (2 if self._note else 1)

    def _on_photo(self, photo_id: int) -> None:
        if self._row is not None and self._row.photo_id == photo_id and not self._wait.isActive():
            self._appear()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        row = self._row
        picture = self._thumbnails.photo(row.photo_id) if row is not None else None
        if row is None or picture is None:
            return
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(t.outline), 1))
        painter.setBrush(QColor(t.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)
        size = _fitted(picture)
        area = QRect(QPoint((self.width() - size.width()) // 2, _EDGE), size)
        painter.drawPixmap(area, picture)
        turns = self._thumbnails.photo_turns(row.photo_id)
        paint_box(painter, QRectF(area), row.box.turned(turns))
        painter.setFont(font(Font.SMALL))
        room = QRect(_EDGE, area.bottom() + _EDGE, self.width() - 2 * _EDGE, _LINE)
        for text, colour in ((row.path.name, t.text), (self._note, t.muted)):
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(apart(text), Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            room.translate(0, _LINE)


def paint_box(painter: QPainter, picture: QRectF, box: Box) -> None:
    """Mark a face on a picture drawn in ``picture``: a light line that stands out on any ground."""
    marked = QRectF(
        picture.left() + box.x * picture.width(),
        picture.top() + box.y * picture.height(),
        box.w * picture.width(),
        box.h * picture.height(),
    ).intersected(picture)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(6.0, marked.width() / 5)
    for colour, width in ((QColor(0, 0, 0, 150), 4.0), (QColor(255, 255, 255), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(marked, radius, radius)


def _fitted(picture: QPixmap) -> QSize:
    return picture.size().scaled(_LONGEST, _LONGEST, Qt.AspectRatioMode.KeepAspectRatio)
