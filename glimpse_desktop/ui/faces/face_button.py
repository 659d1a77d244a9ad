"""A single face as a control: the large one of Find this person, a choice among a picture's faces, a cover."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from glimpse_desktop.ui.faces import face_painting as painting


class FaceButton(QAbstractButton):
    """Painted as faces are everywhere; checked, it carries the selection's outline."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._picture: QPixmap | None = None
        self._state = painting.FaceState.UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_face(self, picture: QPixmap | None, state: painting.FaceState) -> None:
        self._picture = picture
        self._state = state
        self.update()

    def set_state(self, state: painting.FaceState) -> None:
        self._state = state
        self.update()

    def has_picture(self) -> bool:
        return self._picture is not None

    def sizeHint(self) -> QSize:  # noqa: N802
        side = self._size + 2 * painting.RING_ROOM
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = painting.crop_rect(self.rect(), self._size)
        painting.paint_face(painter, circle, self._picture, self._state, selected=self.isChecked())
        if self.hasFocus():
            painting.paint_focus(painter, QRectF(self.rect()))
