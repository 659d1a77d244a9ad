"""A term of a search as a chip in the search field: click to edit it, its cross to take it out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Space, font, tokens
from glimpse_desktop.ui.search.words import TermLook
from glimpse_desktop.ui.widgets.mirroring import apart, visual_rect

HEIGHT = 26
_PICTURE = 22
_ICON = 14
_CROSS = 20
_WIDEST = 230


class SearchChip(QAbstractButton):
    """Signals:
    edit_wanted(): clicked, or Enter.
    removed(): the cross, Delete or Backspace.
    left(int): the arrow keys: -1 to what stands before it in the text, 1 to what comes after.
    typed(str): a letter, which belongs to the field.
    """

    edit_wanted = Signal()
    removed = Signal()
    left = Signal(int)
    typed = Signal(str)

    def __init__(self, look: TermLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._face: QPixmap | None = None
        self._wrong = False
        self.setText(look.words)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(look.words)
        self._manual = self.tr("Enter edits it, Delete takes it out of the search")
        self.setAccessibleDescription(self._manual)
        self.setToolTip(look.words)
        self.setFixedWidth(self.sizeHint().width())
        self.clicked.connect(self.edit_wanted)

    @property
    def look(self) -> TermLook:
        return self._look

    def set_face(self, face: QPixmap | None) -> None:
        """Whose face is shown in the place of the icon."""
        self._face = face
        self.update()

    def set_wrong(self, problem: str) -> None:
        """The sentence about what is wrong with this term; "" when nothing is."""
        if bool(problem) != self._wrong:
            self._wrong = bool(problem)
            self.setToolTip(problem or self._look.words)
            self.setAccessibleDescription(problem or self._manual)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = self.fontMetrics().horizontalAdvance(self.text())
        room = _PICTURE + Space.XS * 2 + _CROSS + Space.XS
        return QSize(min(words + room + 2, _WIDEST), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            edge = QPen(QColor(t.accent), 2)
            area.adjust(0.5, 0.5, -0.5, -0.5)
        elif self._wrong:
            edge = QPen(QColor(t.danger), 1, Qt.PenStyle.DashLine)
        painter.setPen(edge)
        painter.setBrush(QColor(t.hover if self.underMouse() else t.accent_soft))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        picture = self._mirrored(QRect(2, (HEIGHT - _PICTURE) // 2, _PICTURE, _PICTURE))
        if self._face is not None:
            from glimpse_desktop.ui.faces import face_painting as painting  # late: few searches are by a face

            painting.paint_face(painter, QRectF(picture), self._face, painting.FaceState.UNKNOWN)
        else:
            spot = QRectF(0, 0, _ICON, _ICON)
            spot.moveCenter(QRectF(picture).center())
            paint_icon(painter, self._look.icon, spot, t.danger if self._wrong else t.accent)
        cross = QRectF(0, 0, 12, 12)
        cross.moveCenter(QRectF(self._cross_rect()).center())
        paint_icon(painter, "close", cross, t.muted)
        painter.setPen(QColor(t.text))
        painter.setFont(font(Font.NORMAL))
        start = _PICTURE + 2 * Space.XS
        words = self._mirrored(QRect(start, 0, self.width() - start - _CROSS - Space.XS, HEIGHT))
        text = painter.fontMetrics().elidedText(apart(self.text()), Qt.TextElideMode.ElideRight, words.width() + 2)
        painter.drawText(words.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if (
            self._cross_rect().contains(event.position().toPoint())
            or event.button() == Qt.MouseButton.MiddleButton
        ):
            event.accept()
            self.removed.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, mirrored = event.key(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left.emit(1 if (key == Qt.Key.Key_Right) != mirrored else -1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit(0)
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def _cross_rect(self) -> QRect:
        return self._mirrored(QRect(self.width() - _CROSS - 2, 0, _CROSS + 2, HEIGHT))

    def _mirrored(self, rect: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), rect)
