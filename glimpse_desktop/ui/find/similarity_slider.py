"""One control, loose to strict, drawn over a small histogram of how alike the faces found are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.widgets.mirroring import turn_over

_STEPS = 1000
_BARS = 60
_HANDLE = 9.0


class SimilaritySlider(QSlider):
    """A slider whose value is a position on a SimilarityScale; a screen reader knows it as any slider.

    Signal ``moved(float)``: the line is at another similarity now, by the person.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale: SimilarityScale | None = None
        self._bars: list[float] = []
        self.setRange(0, _STEPS)
        self.setSingleStep(_STEPS // 100)
        self.setPageStep(_STEPS // 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How alike the faces must be, from loose to strict"))
        self.setToolTip(
            self.tr("Faces right of the line are shown. Left finds more people who only look alike, right fewer.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._on_value)

    def set_scale(self, scale: SimilarityScale) -> None:
        """Another pack's scale; the line goes to where the pack's own default lies."""
        self._scale = scale
        self.blockSignals(True)
        self.setValue(round(scale.start * _STEPS))
        self.blockSignals(False)
        self.update()

    def set_similarities(self, similarities: Sequence[float]) -> None:
        """What the histogram counts."""
        self._bars = []
        if self._scale is not None and len(similarities):
            places = [self._scale.position(value) for value in similarities]
            counts, _ = np.histogram(places, bins=_BARS, range=(0.0, 1.0))
            # Square roots: a single face next to a column of hundreds must still be seen.
            heights = np.sqrt(counts / counts.max())
            self._bars = [float(height) for height in heights]
        self.update()

    def similarity(self) -> float:
        """Where the line is."""
        return -1.0 if self._scale is None else self._scale.similarity(self.value() / _STEPS)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(360, 76)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, 76)

    def _on_value(self) -> None:
        if self._scale is not None:
            self.moved.emit(self.similarity())

    # Painting

    def _track(self) -> QRectF:
        """The line that the handle runs on; the bars stand on it."""
        return QRectF(_HANDLE + 2, 46.0, self.width() - 2 * _HANDLE - 4, 2.0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        if self.isRightToLeft():
            turn_over(painter, self.width())
        track = self._track()
        here = track.left() + self.value() / _STEPS * track.width()
        painter.setPen(Qt.PenStyle.NoPen)
        width = track.width() / _BARS
        for number, height in enumerate(self._bars):
            if height <= 0:
                continue
            left = track.left() + number * width
            chosen = left + width / 2 >= here
            bar = QRectF(left + 0.5, track.top() - 2, width - 1, 0)
            bar.setTop(track.top() - 2 - max(height * 36, 3))
            painter.setBrush(QColor(t.accent if chosen else t.outline))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(QColor(t.outline))
        painter.drawRoundedRect(track, 1, 1)
        painter.setBrush(QColor(t.accent))
        painter.drawRoundedRect(QRectF(here, track.top(), track.right() - here, track.height()), 1, 1)
        painter.setPen(QPen(QColor(t.text), 1.0))
        painter.drawLine(QPointF(here, 4), QPointF(here, track.center().y()))
        self._paint_handle(painter, QPointF(here, track.center().y()))
        painter.restore()
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(t.muted))
        words = QRectF(track.left() - 4, 58, track.width() + 8, 18)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, self.tr("loose"))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, self.tr("strict"))

    def _paint_handle(self, painter: QPainter, centre: QPointF) -> None:
        t = tokens()
        painter.setPen(QPen(QColor(t.accent), 2.0))
        painter.setBrush(QColor(t.accent if self.hasFocus() or self.isSliderDown() else t.raised))
        painter.drawEllipse(centre, _HANDLE - 1, _HANDLE - 1)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, _HANDLE + 1.5, _HANDLE + 1.5)

    # Input: the line comes to the pointer at once, anywhere on the histogram

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        steps = event.angleDelta().y() / 120
        self.setValue(round(self.value() + steps * self.singleStep()))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Back to the pack's own line."""
        if self._scale is not None:
            self.setValue(round(self._scale.start * _STEPS))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        super().keyPressEvent(event)
        self.update()

    def _go_to(self, x: float) -> None:
        track = self._track()
        if self.isRightToLeft():
            x = self.width() - x
        self.setValue(round((x - track.left()) / max(track.width(), 1) * _STEPS))
