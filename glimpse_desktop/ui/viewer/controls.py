"""What floats over the picture: buttons, a line about the photo. It fades when nobody moves."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import DARK, Font, Radius, font
from glimpse_desktop.ui.widgets.mirroring import apart
from glimpse_desktop.ui.widgets.motion import motion_wanted

_REST_MS = 2000
_FADE_MS = 150
_BUTTON = 36
_GLASS = QColor(20, 21, 24, 205)


class ViewerButton(QAbstractButton):
    """A line icon on the picture, always light on dark."""

    def __init__(self, icon: str, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_as(icon, text, key)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_as(self, icon: str, text: str, key: str = "") -> None:
        """What it does now, and the key that does the same."""
        self._icon = icon
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})" if key else text)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_BUTTON, _BUTTON)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown():
            painter.setBrush(QColor(255, 255, 255, 60))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        elif self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setBrush(QColor(255, 255, 255, 34))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(DARK.accent), 2))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        colour = DARK.accent if self.isChecked() else (DARK.text if self.isEnabled() else DARK.disabled)
        self.paint_sign(painter, colour)

    def paint_sign(self, painter: QPainter, colour: str) -> None:
        """The icon, or what a kind of button has in its place."""
        side = 20.0
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, spot, colour)


class Glass(QWidget):
    """A dark, see-through strip that holds controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(6, 4, 6, 4)
        self.row.setSpacing(2)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setOpacity(1.0)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)

    def appear(self, on: bool) -> None:
        """Fade in or out, at once where less motion is wanted."""
        target = 1.0 if on else 0.0
        if self._fade.state() == QPropertyAnimation.State.Running and self._fade.endValue() == target:
            return
        if on:
            self.show()
        if self._effect.opacity() == target:
            self.setVisible(on)
            return
        self._fade.stop()
        if not motion_wanted():
            self._effect.setOpacity(target)
            self.setVisible(on)
            return
        self._fade.setStartValue(self._effect.opacity())
        self._fade.setEndValue(target)
        self._fade.start()

    def _on_faded(self) -> None:
        if self._effect.opacity() == 0:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_GLASS)
        painter.drawRoundedRect(QRectF(self.rect()), Radius.CARD, Radius.CARD)


class InfoLine(QWidget):
    """File name, then date, then people: one line that gives way from its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._rest = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, rest: str) -> None:
        self._name, self._rest = name, rest
        self.setAccessibleName(f"{name}, {rest}" if rest else name)
        self.setToolTip(f"{name}\n{rest}" if rest else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        bold, plain = self._metrics()
        width = bold + (plain + 16 if self._rest else 0)
        return QSize(width + 24, _BUTTON)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(80, _BUTTON)

    def _metrics(self) -> tuple[int, int]:
        bold = QFontMetrics(font(Font.NORMAL, bold=True)).horizontalAdvance(self._name)
        return bold, QFontMetrics(font(Font.NORMAL)).horizontalAdvance(self._rest)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        room = self.rect().adjusted(8, 0, -8, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(Font.NORMAL, bold=True))
        painter.setPen(QColor(DARK.text))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(apart(self._name), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, flags, name)
        taken = metrics.horizontalAdvance(name) + 16
        # Text at the left stands at the right where one reads from there.
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.setRight(room.right() - taken)
        else:
            room.setLeft(room.left() + taken)
        if self._rest and room.width() > 24:
            painter.setFont(font(Font.NORMAL))
            painter.setPen(QColor(DARK.muted))
            rest = painter.fontMetrics().elidedText(self._rest, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, flags, rest)


class Restlessness(QTimer):
    """Tells controls to fade when nothing has moved for two seconds.

    Signal ``shown(bool)``: controls should be seen, or not.
    """

    shown = Signal(bool)

    def __init__(self, owner: QWidget, controls: list[QWidget]) -> None:
        super().__init__(owner)
        self._controls = controls
        self.setSingleShot(True)
        self.setInterval(_REST_MS)
        self.timeout.connect(self._rest)

    def stir(self) -> None:
        self.shown.emit(True)
        self.start()

    def _rest(self) -> None:
        focus = QApplication.focusWidget()
        busy = any(
            control.underMouse() or (focus is not None and control.isAncestorOf(focus))
            for control in self._controls
        )
        if busy:
            self.start()
        else:
            self.shown.emit(False)
