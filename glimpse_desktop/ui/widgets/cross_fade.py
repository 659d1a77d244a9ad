"""One view that gives way to the next by fading, where the system lets things move."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from glimpse_desktop.ui.widgets.motion import motion_wanted

FADE_MS = 150


class CrossFade(QWidget):
    """Lies over ``under`` only while it fades: what ``under`` showed at ``begin`` gets fainter and is gone."""

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self._under = under
        self._before = QPixmap()
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(lambda _value: self.update())
        self._fade.finished.connect(self.end)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def begin(self) -> None:
        """Call before the change; nothing happens where nobody sees it or motion isn't wanted."""
        self.end()
        if not motion_wanted() or not self._under.isVisible():
            return
        self._before = self._under.grab()
        self.setGeometry(self._under.rect())
        self.show()
        self._fade.start()

    def end(self) -> None:
        """At once."""
        if self._fade.state() == QAbstractAnimation.State.Running:
            self._fade.stop()
        self.hide()
        self._before = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setOpacity(float(self._fade.currentValue()))
        painter.drawPixmap(0, 0, self._before)
