"""A button that shows the key which does the same, so that the hand learns it while the mouse works."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from glimpse_desktop.ui.look.theme import Font, Space, font, set_role, tokens

_CAP = 20
_SIDE = 12
_HIGH, _LOW = 40, 32


class KeyButton(QPushButton):
    """``key`` is drawn on a small cap behind the words. Only Tab gives it the focus: the page keeps its keys."""

    def __init__(
        self, text: str, key: str, role: str = "", parent: QWidget | None = None, *, low: bool = False
    ) -> None:
        super().__init__(parent)
        self._height = _LOW if low or role == "quiet" else _HIGH
        self._words = text
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, role)
        self.say(text)

    @property
    def words(self) -> str:
        return self._words

    def say(self, text: str) -> None:
        """Other words on the same button."""
        self._words = text
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = QFontMetrics(self._font()).horizontalAdvance(self._words)
        return QSize(words + self._cap_width() + 2 * _SIDE + Space.S, self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = QStyleOptionButton()
        self.initStyleOption(look)
        look.text = ""  # the style draws the button, the words follow
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, look, painter, self)
        colour = QColor(self._colour())
        painter.setFont(self._font())
        metrics = painter.fontMetrics()
        whole = metrics.horizontalAdvance(self._words) + Space.S + self._cap_width()
        left = (self.width() - whole) / 2
        painter.setPen(colour)
        words = QRectF(left, 0, whole, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        width = self._cap_width()
        cap = QRectF(left + whole - width, (self.height() - _CAP) / 2, width, _CAP)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cap.moveRight(self.width() - cap.left())
        edge = QColor(colour)
        edge.setAlphaF(0.5)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font(Font.SMALL))
        painter.setPen(colour)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _font(self) -> QFont:
        return font(Font.NORMAL, bold=self.property("role") == "primary")

    def _cap_width(self) -> int:
        return max(QFontMetrics(font(Font.SMALL)).horizontalAdvance(self._key) + 10, _CAP)

    def _colour(self) -> str:
        t = tokens()
        if not self.isEnabled():
            return t.disabled
        return {"primary": t.on_accent, "quiet": t.text}.get(str(self.property("role") or ""), t.text)
