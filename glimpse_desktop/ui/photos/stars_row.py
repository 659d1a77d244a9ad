"""Five stars in a row that say how a photo is rated, and rate it: by a click, or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.marks import MOST_STARS
from glimpse_desktop.ui.look.theme import DARK, Radius, Space, Tokens, tokens
from glimpse_desktop.ui.photos import mark_words
from glimpse_desktop.ui.photos.mark_icons import star_shape

_STEP = 22
_HEIGHT = 30
_RADIUS = 8.5


class StarsRow(QAbstractSlider):
    """Signal ``chosen(int)``: so many stars, 0 to 5; a click on the last one that is lit means none.

    ``near_black``: it stands in the viewer.
    """

    chosen = Signal(int)

    def __init__(self, *, near_black: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._near_black = near_black
        self._stars: int | None = 0
        self._under: int | None = None
        self.setRange(0, MOST_STARS)
        self.valueChanged.connect(self._on_value)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setFixedSize(self.sizeHint())
        self.setToolTip(say("Stars (0 to 5)"))
        self._tell()

    @property
    def stars(self) -> int | None:
        """What is shown; None: the photos differ."""
        return self._stars

    def show_stars(self, stars: int | None) -> None:
        """None: of several photos that have different ones."""
        if stars != self._stars:
            self._stars = stars
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(MOST_STARS * _STEP + 2 * Space.XS, _HEIGHT)

    def _tell(self) -> None:
        said = say("different stars") if self._stars is None else mark_words.stars_text(self._stars)
        self.setAccessibleName(say("Stars: {stars}", stars=said))
        # For screen readers, which count with it.
        self.setValue(self._stars or 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        colours: Tokens = DARK if self._near_black else tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._under if self._under is not None else self._stars or 0
        for star in range(1, MOST_STARS + 1):
            on = star <= lit
            ink = colours.text if self.isEnabled() else colours.disabled
            painter.setPen(QPen(QColor(ink if on else colours.border), 1.25))
            painter.setBrush(QColor(ink) if on else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(star_shape(self._centre(star), _RADIUS - (0.6 if on else 0)))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    def _centre(self, star: int) -> QPointF:
        x = Space.XS + (star - 0.5) * _STEP
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return QPointF(x, self.height() / 2 + 0.5)

    def _star_at(self, x: float) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        return max(1, min(int((x - Space.XS) // _STEP) + 1, MOST_STARS))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._point_at(self._star_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            star = self._star_at(event.position().x())
            self._point_at(None)
            self.chosen.emit(0 if star == self._stars else star)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        towards = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        step = towards.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            event.ignore()  # keys of the photos, which are rated by digits, too
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.layoutDirection() == (
            Qt.LayoutDirection.RightToLeft
        ):
            step = -step
        self.setValue((self._stars or 0) + step)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        # Nobody rates by scrolling past.
        event.ignore()

    def _on_value(self, stars: int) -> None:
        if stars != (self._stars or 0):
            self.show_stars(stars)
            self.chosen.emit(stars)

    def _point_at(self, star: int | None) -> None:
        if star != self._under:
            self._under = star
            self.update()
