"""How alike two faces are, for the eye: a short bar. The number is there on hover."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glimpse_desktop.domain.language import say_list
from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.widgets.mirroring import turn_over
from glimpse_desktop.ui.wording import similarity_text

_HEIGHT = 4


class SimilarityBar(QWidget):
    """``position`` 0-1 is the similarity's place between loose and strict (see ``SimilarityScale``)."""

    def __init__(self, similarity: float, position: float, word: str, width: int) -> None:
        super().__init__()
        self._position = min(max(position, 0.0), 1.0)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        said = self.tr("Similarity {value}").format(value=similarity_text(similarity))
        self.setToolTip(said)
        self.setAccessibleName(say_list((word, said)))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._width, _HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            turn_over(painter, self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, 2, self.width(), _HEIGHT)
        painter.setBrush(QColor(t.outline))
        painter.drawRoundedRect(groove, _HEIGHT / 2, _HEIGHT / 2)
        groove.setWidth(max(self._position * self.width(), _HEIGHT))
        painter.setBrush(QColor(t.accent))
        painter.drawRoundedRect(groove, _HEIGHT / 2, _HEIGHT / 2)
