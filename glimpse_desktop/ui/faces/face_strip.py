"""Faces in one or two centred rows: what a question is about. What doesn't fit is behind "+31"."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QStyle, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_hover import FaceHover
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_view import face_note
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.wording import number

GAP = 6
_MOST_WAIT_MS = 250
_FADED = 0.32


class FaceStrip(QWidget):
    """Signals:
    clicked(FaceId): a click that stayed single.
    double_clicked(FaceId).
    menu_wanted(FaceId, QPoint): right click or the menu key; global position.
    hovered(FaceId or None): the pointer is on it.
    left_out_changed(): a click took a face out of the question or put it back (only when ``choosing``).
    all_wanted(): "+31" was pressed.
    """

    spoken_as = "List"

    clicked = Signal(object)
    double_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    hovered = Signal(object)
    left_out_changed = Signal()
    all_wanted = Signal()

    def __init__(
        self,
        context: PageContext,
        rows: FaceRows,
        parent: QWidget | None = None,
        *,
        note: Callable[[FaceRow], str] = face_note,
        centred: bool = True,
    ) -> None:
        """``note`` is said on the hover card. Not ``centred``: the rows begin at the left."""
        super().__init__(parent)
        self._centred = centred
        self._context = context
        self._rows = rows
        self._note = note
        self._faces: tuple[FaceId, ...] = ()
        self._size = painting.MEDIUM
        self._most_rows: int | None = 1
        self._left_out: set[FaceId] = set()
        self._lit: FaceId | None = None
        self._under: int | None = None
        self._current: int | None = None
        self._pressed: int | None = None
        self.choosing = False
        self._hover = FaceHover(context.thumbnails, self)
        self._click_wait = QTimer(self)
        self._click_wait.setSingleShot(True)
        self._click_wait.setInterval(min(QApplication.doubleClickInterval(), _MOST_WAIT_MS))
        self._click_wait.timeout.connect(self._single)
        self._waiting: FaceId | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        context.thumbnails.face_ready.connect(self._on_picture)
        rows.loaded.connect(self._on_rows)

    # What is shown

    def show_faces(
        self, faces: Sequence[FaceId], size: int, most_rows: int | None = 1, *, choosing: bool = False
    ) -> None:
        """``most_rows`` None: all of them. ``choosing``: a click leaves a face out instead of opening it."""
        if tuple(faces) != self._faces:
            self._faces = tuple(faces)
            self._left_out.clear()
            self._current = self._under = self._lit = None
            self._click_wait.stop()
            self._hover.dismiss()
        self._size, self._most_rows, self.choosing = size, most_rows, choosing
        self.updateGeometry()
        self.update()

    def faces(self) -> tuple[FaceId, ...]:
        return self._faces

    def left_out(self) -> frozenset[FaceId]:
        """Faces that a click took out of the question."""
        return frozenset(self._left_out)

    def toggle(self, face: FaceId) -> None:
        """Take a face out of the question, or back in."""
        self._left_out ^= {face}
        self.update()
        self.left_out_changed.emit()

    def light(self, face: FaceId | None) -> None:
        """Mark the face that the one under the pointer elsewhere is compared with."""
        if face != self._lit:
            self._lit = face
            self.update()

    def dismiss(self) -> None:
        """Nothing floats over it any more."""
        self._click_wait.stop()
        self._hover.dismiss()

    def fitting(self, width: int) -> int:
        """How many of the faces are seen at that width."""
        return self._layout(width)[1]

    # Where things lie

    def _cell(self) -> int:
        return self._size + 2 * painting.RING_ROOM

    def _layout(self, width: int | None = None) -> tuple[int, int, int]:
        """Columns, faces shown, tiles shown (one more with "+31")."""
        room = self.width() if width is None else width
        fit = max((room + GAP) // (self._cell() + GAP), 1)
        count = len(self._faces)
        if not count:
            return 1, 0, 0
        most = count if self._most_rows is None else self._most_rows * fit
        shown = count if count <= most else max(most - 1, 1)
        tiles = shown + (1 if shown < count else 0)
        # Rows of about the same length look like one thing.
        lines = math.ceil(tiles / fit)
        return math.ceil(tiles / lines), shown, tiles

    def _tile(self, index: int) -> QRect:
        columns, _, tiles = self._layout()
        line, column = divmod(index, columns)
        here = min(columns, tiles - line * columns)
        step = self._cell() + GAP
        left = (self.width() - (here * step - GAP)) // 2 if self._centred else 0
        tile = QRect(left + column * step, line * step, self._cell(), self._cell())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), tile)

    def _index_at(self, point: QPoint) -> int | None:
        columns, _, tiles = self._layout()
        line = point.y() // (self._cell() + GAP)
        for index in range(max(line, 0) * columns, min((line + 1) * columns, tiles)):
            if self._tile(index).contains(point):
                return index
        return None

    def _face(self, index: int | None) -> FaceId | None:
        return self._faces[index] if index is not None and index < self._layout()[1] else None

    def face_rect(self, face: FaceId) -> QRect:
        """Where a face lies, empty when it isn't shown."""
        index = self._faces.index(face) if face in self._faces else None
        return self._tile(index) if index is not None and self._face(index) is not None else QRect()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        columns, _, tiles = self._layout(width)
        lines = max(math.ceil(tiles / columns), 1)
        return lines * (self._cell() + GAP) - GAP

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(4 * self._cell(), self.heightForWidth(max(self.width(), 4 * self._cell())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._cell(), self._cell())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        columns, shown, tiles = self._layout()
        step = self._cell() + GAP
        first = max(event.rect().top() // step, 0) * columns
        last = min((event.rect().bottom() // step + 1) * columns, tiles)
        for index in range(first, last):
            tile = self._tile(index)
            circle = painting.crop_rect(tile, self._size)
            if index >= shown:
                self._paint_rest(painter, circle, len(self._faces) - shown, index == self._under)
            else:
                self._paint_face(painter, circle, index)
            if index == self._current and self.hasFocus():
                painting.paint_focus(painter, QRectF(tile))

    def _paint_face(self, painter: QPainter, circle: QRectF, index: int) -> None:
        face = self._faces[index]
        row = self._rows.get(face)
        state = painting.face_state(row) if row is not None else painting.FaceState.UNKNOWN
        out = face in self._left_out
        painter.setOpacity(_FADED if out else 1.0)
        painting.paint_face(painter, circle, self._context.thumbnails.face(face), state)
        painter.setOpacity(1.0)
        if face == self._lit:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens().accent), 3))
            painter.drawEllipse(circle.adjusted(-3.5, -3.5, 3.5, 3.5))
        if out or (self.choosing and index == self._under):
            self._paint_cross(painter, painting.tick_place(circle), out=out)

    def _paint_cross(self, painter: QPainter, area: QRectF, *, out: bool) -> None:
        """The sign of a face left out, or the offer to leave it out."""
        t = tokens()
        painter.setPen(QPen(QColor(t.surface if out else t.border), 1.5))
        painter.setBrush(QColor(t.text if out else t.raised))
        painter.drawEllipse(area.adjusted(1, 1, -1, -1))
        inset = area.width() * 0.24
        colour = t.surface if out else t.muted
        paint_icon(painter, "close", area.adjusted(inset, inset, -inset, -inset), colour)

    def _paint_rest(self, painter: QPainter, circle: QRectF, count: int, hovered: bool) -> None:
        t = tokens()
        painter.setPen(QPen(QColor(t.border if hovered else t.outline), 1.5))
        painter.setBrush(QColor(t.hover if hovered else t.raised))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        painter.setFont(font(Font.NORMAL, bold=True))
        painter.setPen(QColor(t.text))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, f"+{number(count)}")

    def _on_rows(self, faces: frozenset[FaceId]) -> None:
        if not faces.isdisjoint(self._faces):
            self.update()

    def _on_picture(self, face: int) -> None:
        if face in self._faces:
            self.update(self.face_rect(FaceId(face)))

    # The pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._point_at(self._index_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._index_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._index_at(event.position().toPoint()) == pressed:
            self._act(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self._index_at(event.position().toPoint())
        face = self._face(index)
        if face is None:
            return
        self.dismiss()
        if self.choosing:
            self.toggle(face)  # takes back what the first click of the two did
        self.double_clicked.emit(face)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self._current if keyboard else self._index_at(event.pos())
        face = self._face(index)
        if face is not None and index is not None:
            self.dismiss()
            place = self.mapToGlobal(self._tile(index).center()) if keyboard else event.globalPos()
            self.menu_wanted.emit(face, place)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, index: int | None) -> None:
        if index == self._under:
            return
        self._under = index
        self.update()
        face = self._face(index)
        self.hovered.emit(face)
        row = self._rows.get(face) if face is not None else None
        if row is None or index is None:
            self._hover.dismiss()
        else:
            tile = self._tile(index)
            self._hover.expect(row, self._note(row), QRect(self.mapToGlobal(tile.topLeft()), tile.size()))
        clickable = index is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)

    def _act(self, index: int) -> None:
        face = self._face(index)
        if face is None:
            self.all_wanted.emit()
        elif self.choosing:
            self.toggle(face)
        else:
            self._waiting = face
            self._hover.dismiss()
            self._click_wait.start()

    def _single(self) -> None:
        if self._waiting is not None:
            self.clicked.emit(self._waiting)

    # The keyboard, once it came here by Tab

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        columns, _, tiles = self._layout()
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._current is not None and tiles:
            self._current = max(0, min(self._current + step, tiles - 1))
            self._announce()
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and self._current is not None:
            self._act(self._current)
            self._announce()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        if self._current is None and self._faces:
            self._current = 0
        self._announce()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.update()

    def _announce(self) -> None:
        face = self._face(self._current)
        row = self._rows.get(face) if face is not None else None
        words = [row.person_name or self.tr("No name yet"), row.path.name] if row is not None else []
        if face in self._left_out:
            words.append(self.tr("left out"))
        spoken.tell(self, say_list(words))
