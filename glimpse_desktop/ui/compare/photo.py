"""The pictures of one side of a comparison: the face large, and its photo with every face to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.ui.look.theme import Radius, tokens
from glimpse_desktop.ui.widgets import spoken

_REACH = 4.0


class FaceCrop(QWidget):
    """A square with round corners, as large as its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap | None) -> None:
        self._picture = picture
        self.update()

    def has_picture(self) -> bool:
        return self._picture is not None

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        side = min(self.width(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(area, Radius.CARD, Radius.CARD)
        painter.fillPath(rounded, QColor(tokens().placeholder))
        if self._picture is not None and not self._picture.isNull():
            painter.setClipPath(rounded)
            painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))


class FacesPhoto(QWidget):
    """A photo with a box around each face; a click or the arrow keys choose one.

    Signal ``chosen(int)``: a face's place in the list, by the person.
    """

    spoken_as = "List"

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._shape = QSize(4, 3)
        self._boxes: list[Box] = []
        self._names: list[str] = []
        self._choice: int | None = None
        self.setMinimumHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Faces in this picture"))

    def show_faces(self, boxes: Sequence[Box], names: Sequence[str], choice: int | None) -> None:
        """From left to right; ``names`` are what a screen reader says."""
        self._boxes, self._names = list(boxes), list(names)
        many = len(self._boxes) > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if many else Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("Click another face to compare it") if many else "")
        self.choose(choice)

    def show_picture(self, picture: QImage | None, shape: QSize | None = None) -> None:
        """``shape`` is the picture's, where it is known before the picture is there."""
        self._picture = picture
        known = picture.size() if picture is not None and not picture.isNull() else shape
        if known is not None and not known.isEmpty():
            self._shape = known
            self._fit()
        self.update()

    def choose(self, choice: int | None) -> None:
        self._choice = choice
        if choice is not None and choice < len(self._names):
            said = self.tr("Face {number} of {count}: {name}")
            spoken.tell(self, said.format(number=choice + 1, count=len(self._names), name=self._names[choice]))
        else:
            spoken.tell(self, "")
        self.update()

    def step(self, by: int) -> bool:
        """Choose the next face to the right, or to the left; False at the end."""
        if self._choice is None or not 0 <= self._choice + by < len(self._boxes):
            return False
        self.chosen.emit(self._choice + by)
        return True

    def face_at(self, point: QPointF) -> int | None:
        """The smallest face there: one behind another is reached where it looks out."""
        there = [
            place
            for place, box in enumerate(self._boxes)
            if self._rect(box).adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)
        ]
        return min(there, key=lambda place: self._boxes[place].area, default=None)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 160)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self.face_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.chosen.emit(place)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        over = self.face_at(event.position()) is not None and len(self._boxes) > 1
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        by = steps.get(event.key())
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        area = self._area()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        painter.fillPath(rounded, QColor(t.placeholder))
        painter.setClipPath(rounded)
        if self._picture is not None and not self._picture.isNull():
            painter.drawImage(area, self._picture)
        others = [box for place, box in enumerate(self._boxes) if place != self._choice]
        for box in others:
            _outline(painter, self._rect(box), QColor(255, 255, 255, 200), 1.5)
        if self._choice is not None and self._choice < len(self._boxes):
            _outline(painter, self._rect(self._boxes[self._choice]), QColor(t.accent), 3.0)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    def _fit(self) -> None:
        """No higher than the picture, so that what comes below it stands there."""
        self.setMaximumHeight(max(round(self.width() * self._shape.height() / self._shape.width()), 96))

    def _area(self) -> QRectF:
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())

    def _rect(self, box: Box) -> QRectF:
        area = self._area()
        return QRectF(
            area.left() + box.x * area.width(),
            area.top() + box.y * area.height(),
            box.w * area.width(),
            box.h * area.height(),
        )


def _outline(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
    """A line that stands out on any ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(6.0, rect.width() / 5)
    for pen in (QPen(QColor(0, 0, 0, 130), width + 2), QPen(colour, width)):
        painter.setPen(pen)
        painter.drawRoundedRect(rect, radius, radius)
