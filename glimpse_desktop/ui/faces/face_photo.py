"""The photo that a face is in, with the face marked: click to open it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.ui.faces.face_hover import paint_box
from glimpse_desktop.ui.look.theme import Radius, tokens

_HIGHEST = 264


class FacePhoto(QAbstractButton):
    """Of fixed width, as high as the photo wants (up to a limit). Without a picture a quiet area.

    The width is fixed because in a scroll area a height that follows the width may make the scroll bar come and
    go for ever.
    """

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._picture: QPixmap | None = None
        self._box: Box | None = None
        self._fit()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_photo(self, picture: QPixmap | None, box: Box | None) -> None:
        self._picture = picture
        self._box = box
        self._fit()
        self.update()

    def _fit(self) -> None:
        picture = self._picture
        height = round(self._width * 0.66)
        if picture is not None and not picture.isNull():
            height = min(round(self._width * picture.height() / picture.width()), _HIGHEST)
        self.setFixedSize(self._width, height)

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
