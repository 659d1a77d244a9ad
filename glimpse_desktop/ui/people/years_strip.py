"""A person growing up: the best face of each year (of each month when all is within one) in the order of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.person_facts import Period
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Font, Space, font, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.period_words import period_text, short_period_text
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.wording import photos_text

FACE = 56
_CELL = FACE + 2 * painting.RING_ROOM
_LABEL = 18
_STEP = _CELL + Space.XS
_BAR = 12


class YearsStrip(QAbstractScrollArea):
    """From left to right, or from right to left where one reads so. Hidden where there is one period or none.

    Signal ``chosen(Period)``: a click, Return or Space.
    """

    spoken_as = "List"

    chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._periods: tuple[Period, ...] = ()
        self._places: dict[FaceId, int] = {}
        self._current = 0
        self._under: int | None = None
        self._by_keyboard = False
        self.keys_title = self.tr("Years")
        self._bindings = [
            KeyBinding(("Return", "Enter", "Space"), self.tr("Show this year"), self._choose_current)
        ]
        self.setAccessibleName(self.tr("Through the years"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        context.thumbnails.face_ready.connect(self._on_face)
        self.hide()

    # What is shown

    def show_periods(self, periods: Sequence[Period]) -> None:
        """In the order of time. The same ones again change nothing."""
        if tuple(periods) == self._periods:
            return
        shown = [period.first for period in self._periods]
        self._periods = tuple(periods)
        self._places = {period.face: place for place, period in enumerate(periods)}
        self._under = None
        if shown != [period.first for period in periods]:
            self._current = 0
        self.setVisible(len(periods) > 1)
        self._set_range()
        self._describe()
        self.viewport().update()

    def periods(self) -> tuple[Period, ...]:
        return self._periods

    def key_bindings(self) -> list[KeyBinding]:
        """For the keyboard map."""
        return list(self._bindings)

    # Where things lie

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_CELL, _CELL + _LABEL + (_BAR if self.horizontalScrollBar().maximum() else 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def tile(self, place: int) -> QRect:
        """Where a period is in the viewport."""
        left = Space.M + place * _STEP - self.horizontalScrollBar().value()
        if self.isRightToLeft():
            left = self.viewport().width() - left - _CELL
        return QRect(left, 0, _CELL, _CELL + _LABEL)

    def _place_at(self, point: QPoint) -> int | None:
        return next((place for place in range(len(self._periods)) if self.tile(place).contains(point)), None)

    def _set_range(self) -> None:
        bar, width = self.horizontalScrollBar(), self.width()
        needed = 2 * Space.M + len(self._periods) * _STEP - Space.XS
        before = bar.maximum() > 0
        bar.setRange(0, max(needed - width, 0))
        bar.setPageStep(max(width - _STEP, 1))
        bar.setSingleStep(_STEP)
        if before is not (bar.maximum() > 0):
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._set_range()

    def _reveal(self, place: int) -> None:
        bar, left = self.horizontalScrollBar(), Space.M + place * _STEP
        bar.setValue(max(min(bar.value(), left - Space.M), left + _CELL + Space.M - self.viewport().width()))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, t = QPainter(self.viewport()), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, period in enumerate(self._periods):
            tile = self.tile(place)
            if not tile.intersects(event.rect()):
                continue
            circle = painting.crop_rect(tile, FACE)
            picture = self._context.thumbnails.face(period.face)
            painting.paint_face(painter, circle, picture, painting.FaceState.UNKNOWN)
            lit = place == self._under
            painter.setFont(font(Font.SMALL, bold=lit))
            painter.setPen(QColor(t.text if lit else t.muted))
            room = QRect(tile.left() - 2, tile.bottom() - _LABEL + 1, tile.width() + 4, _LABEL)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, short_period_text(period))
            if place == self._current and self.hasFocus() and self._by_keyboard:
                painting.paint_focus(painter, tile.toRectF())

    def _on_face(self, face: int) -> None:
        place = self._places.get(FaceId(face))
        if place is not None:
            self.viewport().update(self.tile(place))

    # Words

    def words(self, place: int) -> str:
        """ "2019: 12 photos"."""
        period = self._periods[place]
        text = self.tr("{time}: {photos}")
        return text.format(time=period_text(period.first, period.months), photos=photos_text(period.photos))

    def _describe(self) -> None:
        spoken.tell(self, self.words(self._current) if self._periods else "")

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            text = "" if place is None else self.words(place)
            QToolTip.showText(event.globalPos(), text, self.viewport(), self.tile(place or 0))
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    # The pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._point_at(self._place_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        place = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._by_keyboard = False
            self._move(place)
            self._choose_current()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        if bar.maximum():
            forward = -turned.x() if self.isRightToLeft() else turned.x()
            bar.setValue(bar.value() - (turned.y() or forward))
        event.setAccepted(bar.maximum() > 0)

    def _point_at(self, place: int | None) -> None:
        if place != self._under:
            self._under = place
            shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._by_keyboard = True
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        last = len(self._periods) - 1
        targets = {
            forward: min(self._current + 1, last),
            back: max(self._current - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is not None and self._periods and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(target)
            event.accept()
        else:
            event.setAccepted(dispatch(self._bindings, event))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._by_keyboard = True
        self._describe()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def _move(self, place: int) -> None:
        self._current = place
        self._reveal(place)
        self._describe()
        self.viewport().update()

    def _choose_current(self) -> bool:
        if not self._periods:
            return False
        self.chosen.emit(self._periods[self._current])
        return True
