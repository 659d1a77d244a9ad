"""A face as the whole window draws it: a round crop whose ring tells what is known about it.

Confirmed: a solid ring. Named by the program: a thin ring and a small spark. A suggestion: a dashed ring and a
question mark. Unknown: no ring. The state is always told by form, never by colour alone.
"""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.ui.faces.face_words import suggestion_of
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.widgets.mirroring import reads_from_right

SMALL, MEDIUM, LARGE = 48, 72, 128
"""Diameters of the crop in device-independent pixels."""

RING_ROOM = 6
"""What rings and the selection's outline take outside the crop, on each side."""

_RING_GAP = 2.0
_SELECTION = 3.0
TICK = 22
"""Diameter of the selection's tick."""


class FaceState(Enum):
    """What is known about who a face is."""

    UNKNOWN = auto()
    SUGGESTED = auto()
    AUTOMATIC = auto()
    CONFIRMED = auto()


def face_state(row: FaceRow) -> FaceState:
    if row.status is FaceStatus.CONFIRMED:
        return FaceState.CONFIRMED
    suggestion = suggestion_of(row)
    if suggestion is None:
        return FaceState.UNKNOWN
    return FaceState.AUTOMATIC if suggestion.automatic else FaceState.SUGGESTED


def crop_rect(area: QRect, diameter: int) -> QRectF:
    """The circle of a face of ``diameter``, centred sideways at the top of ``area`` with room for the rings."""
    left = area.left() + (area.width() - diameter) / 2
    return QRectF(left, area.top() + RING_ROOM, diameter, diameter)


def paint_face(
    painter: QPainter, circle: QRectF, picture: QPixmap | None, state: FaceState, *, selected: bool = False
) -> None:
    """The crop in ``circle`` and its ring. Without a picture (not there yet) a quiet disc.

    Of a ``selected`` face the accent outline and the tick take the ring's place; what the badge says stays.
    """
    if picture is not None and picture.isNull():
        picture = None
    made = _drawn(picture, circle.width(), state, selected, painter)
    painter.drawPixmap(circle.topLeft() - QPointF(RING_ROOM, RING_ROOM), made)


def paint_selection(painter: QPainter, circle: QRectF) -> None:
    """The 3 px accent outline and the tick: never a tint over the picture."""
    grown = _RING_GAP + _SELECTION / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens().accent), _SELECTION))
    painter.drawEllipse(circle.adjusted(-grown, -grown, grown, grown))
    paint_tick(painter, tick_place(circle), chosen=True)


def paint_focus(painter: QPainter, area: QRectF) -> None:
    """Where the keyboard is: a thin rounded line around the whole tile."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens().text), 1.5))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)


def tick_place(circle: QRectF) -> QRectF:
    """The tick's square, at the upper corner of a face where reading begins."""
    size = TICK if circle.width() > SMALL else TICK - 4
    offset = circle.width() * 0.5 * (1 - 0.7071)
    x = circle.right() - offset if reads_from_right() else circle.left() + offset
    centre = QPointF(x, circle.top() + offset)
    return QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)


def paint_tick(painter: QPainter, area: QRectF, *, chosen: bool) -> None:
    """The tick of something selected, or the empty circle that offers to select it."""
    t = tokens()
    painter.setPen(QPen(QColor(t.surface if chosen else t.border), 1.5))
    painter.setBrush(QColor(t.accent if chosen else t.raised))
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    colour = t.on_accent if chosen else t.muted
    inset = area.width() * 0.2
    paint_icon(painter, "check", area.adjusted(inset, inset, -inset, -inset), colour)


def _ring(painter: QPainter, circle: QRectF, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    grown = _RING_GAP + pen.widthF() / 2
    painter.setPen(pen)
    painter.drawEllipse(circle.adjusted(-grown, -grown, grown, grown))


def _badge(painter: QPainter, circle: QRectF) -> QRectF:
    """The small disc at the lower corner where reading ends, that carries the spark or the question mark."""
    size = 18.0
    offset = circle.width() * 0.5 * (1 - 0.7071)
    area = QRectF(0, 0, size, size)
    x = circle.left() + offset if reads_from_right() else circle.right() - offset
    area.moveCenter(QPointF(x, circle.bottom() - offset))
    painter.setPen(QPen(QColor(tokens().muted), 1.0))
    painter.setBrush(QColor(tokens().raised))
    painter.drawEllipse(area)
    return area


_Drawn = tuple[int, float, float, FaceState, bool, bool, bool]
_drawings: OrderedDict[_Drawn, QPixmap] = OrderedDict()
_KEPT = 500


def _drawn(
    picture: QPixmap | None, diameter: float, state: FaceState, selected: bool, painter: QPainter
) -> QPixmap:
    """The face with its ring, room for it on each side, for the painter's device.

    Kept: scaling smoothly and drawing circles for a screenful of faces costs more than a frame.
    """
    ratio, dark, mirrored = painter.device().devicePixelRatio(), tokens().dark, reads_from_right()
    key = (picture.cacheKey() if picture is not None else 0, diameter, ratio, state, selected, dark, mirrored)
    made = _drawings.get(key)
    if made is not None:
        _drawings.move_to_end(key)
        return made
    made = _canvas(diameter + 2 * RING_ROOM, ratio)
    drawing = QPainter(made)
    drawing.drawPixmap(QPointF(RING_ROOM, RING_ROOM), _crop(picture, diameter, ratio, dark))
    drawing.drawPixmap(QPointF(0, 0), _marks(diameter, ratio, state, selected, dark, mirrored))
    drawing.end()
    _drawings[key] = made
    while len(_drawings) > _KEPT:
        _drawings.popitem(last=False)
    return made


def _crop(picture: QPixmap | None, diameter: float, ratio: float, dark: bool) -> QPixmap:
    """The picture cut to a circle."""
    disc = _disc(diameter, ratio, dark)
    if picture is None:
        return disc
    made = _canvas(diameter, ratio)
    scaled = picture.scaled(
        made.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    scaled.setDevicePixelRatio(ratio)
    drawing = QPainter(made)
    drawing.drawPixmap(QPointF(0, 0), scaled)
    drawing.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    drawing.drawPixmap(QPointF(0, 0), disc)
    drawing.end()
    return made


@lru_cache(maxsize=16)
def _disc(diameter: float, ratio: float, dark: bool) -> QPixmap:
    """What stands for a picture that isn't there yet, and the form that pictures are cut to."""
    made = _canvas(diameter, ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().placeholder))
    painter.drawEllipse(QRectF(0, 0, diameter, diameter))
    painter.end()
    return made


@lru_cache(maxsize=48)
def _marks(
    diameter: float, ratio: float, state: FaceState, selected: bool, _dark: bool, _mirrored: bool
) -> QPixmap:
    """The ring and badge of a state, or the selection's outline and tick, around a circle left empty.

    It is drawn in the scheme and the direction that are in force, which must be those it is kept for.
    """
    t = tokens()
    made = _canvas(diameter + 2 * RING_ROOM, ratio)
    circle = QRectF(RING_ROOM, RING_ROOM, diameter, diameter)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if selected:
        paint_selection(painter, circle)
    elif state is FaceState.CONFIRMED:
        _ring(painter, circle, QPen(QColor(t.muted), 2.0))
    elif state is FaceState.AUTOMATIC:
        _ring(painter, circle, QPen(QColor(t.muted), 1.0))
    elif state is FaceState.SUGGESTED:
        pen = QPen(QColor(t.muted), 1.5)
        pen.setDashPattern([3.0, 2.5])
        _ring(painter, circle, pen)
    if state is FaceState.AUTOMATIC:
        area = _badge(painter, circle)
        paint_icon(painter, "spark", area.adjusted(3, 3, -3, -3), t.text)
    elif state is FaceState.SUGGESTED:
        area = _badge(painter, circle)
        painter.setFont(font(Font.SMALL, bold=True))
        painter.setPen(QColor(t.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "?")
    painter.end()
    return made


def _canvas(side: float, ratio: float) -> QPixmap:
    """A transparent square of ``side`` device-independent pixels."""
    made = QPixmap(max(round(side * ratio), 1), max(round(side * ratio), 1))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made
