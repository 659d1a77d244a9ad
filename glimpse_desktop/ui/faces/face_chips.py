"""A row of people as chips with their faces, after a word or two. What doesn't fit is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext

_FACE = 24


class FaceChips(QWidget):
    """``chips`` are the buttons; hidden while there are none."""

    def __init__(self, context: PageContext, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.chips: list[QPushButton] = []
        self._covers: dict[FaceId, QPushButton] = {}
        self._label = QLabel(label)
        set_role(self._label, "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addWidget(self._label)
        self._row.addStretch()
        # Chips that don't fit are hidden; they must not make the window wider.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        context.thumbnails.face_ready.connect(self._on_face)
        self.hide()

    def set_chips(self, chips: Sequence[tuple[QPushButton, FaceId | None]]) -> None:
        """Each made by ``chip``, with the face that it shows."""
        for old in self.chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [button for button, _ in chips]
        self._covers = {cover: button for button, cover in chips if cover is not None}
        for place, (button, cover) in enumerate(chips):
            self._row.insertWidget(1 + place, button)
            if cover is not None:
                self._dress(button, self._context.thumbnails.face(cover))
        self.setVisible(bool(self.chips))
        self._fit()

    def chip(self, text: str) -> QPushButton:
        """A chip that says ``text``, a name in it as by ``face_menu.short``."""
        button = QPushButton(f" {text}")
        set_role(button, "chip")
        button.setIconSize(QSize(_FACE, _FACE))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self._label.sizeHint().width()
        for chip in self.chips:
            left += Space.S + chip.sizeHint().width()
            chip.setVisible(left <= self.width() or chip is self.chips[0])

    def _on_face(self, face: int) -> None:
        chip = self._covers.get(FaceId(face))
        if chip is not None:
            self._dress(chip, self._context.thumbnails.face(FaceId(face)))

    def _dress(self, chip: QPushButton, picture: QPixmap | None) -> None:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(_FACE * ratio), round(_FACE * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.paint_face(painter, QRectF(0, 0, _FACE, _FACE), picture, painting.FaceState.UNKNOWN)
        painter.end()
        chip.setIcon(QIcon(made))
