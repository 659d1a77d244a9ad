"""The photo that a face is in, with the face marked: click to open it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.ui.face_hover import paint_box
from glimpse_desktop.ui.theme import Radius, tokens

_HIGHEST = 264


class FacePhoto(QAbstractButton):
    """As wide as its place, as high as the photo wants (up to a limit). Without a picture a quiet area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._box: Box | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_photo(self, picture: QPixmap | None, box: Box | None) -> None:
        self._picture = picture
        self._box = box
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self._height(self.width())
        if height != self.height():
            self.setFixedHeight(height)

    def _height(self, width: int) -> int:
        if self._picture is None or self._picture.isNull():
            return round(width * 0.66)
        return min(round(width * self._picture.height() / self._picture.width()), _HIGHEST)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self._height(240))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        if self._picture is not None and not self._picture.isNull():
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        rounded = QPainterPath()
        rounded.addRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        painter.setClipPath(rounded)
        if self._picture is None or self._picture.isNull():
            painter.fillRect(area, QColor(t.placeholder))
        else:
            painter.drawPixmap(area.toRect(), self._picture)
            if self._box is not None:
                paint_box(painter, area, self._box)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
