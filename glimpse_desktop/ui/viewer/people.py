"""The faces of the photo in the viewer's panel: a round crop each, with the name beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_words import name_text, state_text
from glimpse_desktop.ui.look.theme import DARK, Font, Radius, Space, font, theme
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.mirroring import apart

_CROP = painting.SMALL
_CELL = _CROP + 2 * painting.RING_ROOM
_LINE = 20


class PanelFace(QAbstractButton):
    """One face. Signals: ``pointed(FaceId)``, the pointer or the keyboard came to it;
    ``menu_wanted(FaceId, QPoint)``, right click or the menu key, with the global position.
    """

    pointed = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, context: PageContext, row: FaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.row = row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_row(row)

    def show_row(self, row: FaceRow) -> None:
        """The same face, with what is known of it now."""
        self.row = row
        name = name_text(row) or self.tr("No name yet")
        state = state_text(row)
        self.setAccessibleName(f"{name}, {state}" if state else name)
        self.setToolTip(self.tr("{name}: click to find this person").format(name=name))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(4 * _CELL, _CELL + Space.XS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(2 * _CELL, _CELL + Space.XS)

    def circle(self) -> QRect:
        """Where the face is, for cards that open beside it."""
        side = QRect(0, 0, _CELL, _CELL)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            side.moveRight(self.width() - 1)
        side.moveTop((self.height() - _CELL) // 2)
        return side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(DARK.hover))
            painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        spot = self.circle()
        with theme().near_black():
            circle = painting.crop_rect(spot, _CROP)
            picture = self._context.thumbnails.face(self.row.id)
            painting.paint_face(painter, circle, picture, painting.face_state(self.row))
            if self.hasFocus():
                painting.paint_focus(painter, QRectF(self.rect()))
        room = self.rect().adjusted(_CELL + Space.S, 0, -Space.S, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room = self.rect().adjusted(Space.S, 0, -_CELL - Space.S, 0)
        name, state = name_text(self.row), state_text(self.row)
        lines = [(name or self.tr("No name yet"), DARK.text if name else DARK.muted, Font.NORMAL)]
        if state:
            lines.append((state, DARK.muted, Font.SMALL))
        top = room.center().y() - _LINE * len(lines) // 2
        for text, colour, size in lines:
            painter.setFont(font(size))
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(apart(text), Qt.TextElideMode.ElideRight, room.width())
            area = QRect(room.left(), top, room.width(), _LINE)
            # The painter of a widget mirrors AlignLeft by itself where one reads from right to left.
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            top += _LINE

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # Left and right are the next and previous photo here, too; a button would move the focus.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self.pointed.emit(self.row.id)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.pointed.emit(self.row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.mapToGlobal(self.circle().center()) if keyboard else event.globalPos()
        self.menu_wanted.emit(self.row.id, place)


class PanelPeople(QWidget):
    """The photo's faces from left to right, named ones first. Signals as those of ``PanelFace``, and
    ``clicked(FaceId)``.
    """

    clicked = Signal(object)
    pointed = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._faces: dict[FaceId, PanelFace] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        context.thumbnails.face_ready.connect(self._on_picture)

    def show_faces(self, rows: Sequence[FaceRow]) -> None:
        order = sorted(rows, key=lambda row: (not name_text(row), row.box.centre))
        if [row.id for row in order] == list(self._faces):
            for row in order:
                self._faces[row.id].show_row(row)
            return
        held = next((face for face, button in self._faces.items() if button.hasFocus()), None)
        for button in self._faces.values():
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._faces = {row.id: self._button(row) for row in order}
        if held in self._faces:
            self._faces[held].setFocus()

    def faces(self) -> list[PanelFace]:
        return list(self._faces.values())

    def _button(self, row: FaceRow) -> PanelFace:
        button = PanelFace(self._context, row, self)
        button.clicked.connect(lambda _checked=False, face=row.id: self.clicked.emit(face))
        button.pointed.connect(self.pointed)
        button.menu_wanted.connect(self.menu_wanted)
        self._column.addWidget(button)
        return button

    def _on_picture(self, face: int) -> None:
        button = self._faces.get(FaceId(face))
        if button is not None:
            button.update()
