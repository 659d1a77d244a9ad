"""How a tile of a photo shows its marks: one dark, see-through badge in a lower corner, away from the tick.

Faces are in the middle of a tile, so a corner hides none. White on dark is read on any picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, font
from glimpse_desktop.ui.photos.mark_icons import paint_dot, star_shape

_HEIGHT = 20
_EDGE = 7
"""Between the badge and the edges of the tile: as far as the tick."""
_PADDING = 5
_GAP = 5
_SIGN = 14
_DOT = 10
_STAR = 11
_ROOM_FOR_STARS = 140
"""Tiles of this side show stars in a row; smaller ones a star and a figure."""
_SMALLEST = 88
"""Smaller tiles (the film strip's) show small signs."""
_LEAST = 56
"""Still smaller ones (a year at a glance) show nothing."""
_GLASS = QColor(0, 0, 0, 150)
_SIGN_COLOUR = "#ffffff"

_Sign = tuple[float, Callable[[QPainter, QRectF], None]]


def paint_marks(
    painter: QPainter, tile: QRect, marks: PhotoMarks, *, offer: bool = False, mirrored: bool = False
) -> None:
    """The badge of a tile; nothing for a photo without marks.

    ``offer``: an empty heart says that a click makes it a favourite. ``mirrored``: at the right, where one reads
    from there.
    """
    shown = replace(marks, turns=0) if marks.turns else marks
    if tile.width() < _LEAST or not (shown or offer):
        return
    small = tile.width() < _SMALLEST
    room = _SMALLEST if tile.width() < _ROOM_FOR_STARS else _ROOM_FOR_STARS
    badge = _badge(shown, 0 if small else room, offer, mirrored, painter.device().devicePixelRatioF())
    if badge is None:
        return
    width, height = badge.width() / badge.devicePixelRatio(), badge.height() / badge.devicePixelRatio()
    edge = 3 if small else _EDGE
    x = tile.right() + 1 - edge - width if mirrored else tile.left() + edge
    painter.drawImage(QPointF(x, tile.bottom() + 1 - edge - height), badge)


@lru_cache(maxsize=256)
def _badge(marks: PhotoMarks, side: int, offer: bool, mirrored: bool, ratio: float) -> QImage | None:
    """Drawn once for all photos that are marked so, as stars have many corners. ``side`` stands for its like."""
    signs = _signs(marks, side, offer)
    if not signs:
        return None
    scale = 0.8 if side < _SMALLEST else 1.0
    width = sum(width for width, _ in signs) + _GAP * (len(signs) - 1) + 2 * _PADDING
    size = QSize(math.ceil(width * scale * ratio), math.ceil(_HEIGHT * scale * ratio))
    badge = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)  # unlike a pixmap, may outlive the application
    badge.setDevicePixelRatio(ratio)
    badge.fill(Qt.GlobalColor.transparent)
    painter = QPainter(badge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GLASS)
    painter.drawRoundedRect(QRectF(0, 0, width, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
    place = float(_PADDING)
    for sign_width, paint in signs:
        left = width - place - sign_width if mirrored else place
        paint(painter, QRectF(left, 0, sign_width, _HEIGHT))
        place += sign_width + _GAP
    painter.end()
    return badge


def heart_rect(tile: QRect, *, mirrored: bool = False) -> QRect:
    """Where a click makes a photo a favourite, or not any more: the first sign of the badge, and the corner."""
    side = _EDGE + _PADDING + _SIGN + 2
    left = tile.right() + 1 - side if mirrored else tile.left()
    return QRect(left, tile.bottom() + 1 - _EDGE - _HEIGHT - 2, side, _HEIGHT + _EDGE + 2)


def _signs(marks: PhotoMarks, side: int, offer: bool) -> list[_Sign]:
    found: list[_Sign] = []
    if marks.favourite or offer:
        name = "heart-filled" if marks.favourite else "heart"
        found.append((_SIGN, lambda painter, area: _icon(painter, area, name)))
    if marks.stars and side >= _ROOM_FOR_STARS:
        found.append((_STAR * marks.stars, lambda painter, area: _stars(painter, area, marks.stars)))
    elif marks.stars and side >= _SMALLEST:
        digit = QFontMetrics(font(Font.SMALL, bold=True)).horizontalAdvance(str(marks.stars))
        found.append((_STAR + 2 + digit, lambda painter, area: _star_and_digit(painter, area, marks.stars)))
    if marks.label is not None:
        found.append((_DOT, lambda painter, area: _dot(painter, area, marks.label)))
    if marks.hidden:
        found.append((_SIGN, lambda painter, area: _icon(painter, area, "ignore")))
    return found


def _icon(painter: QPainter, area: QRectF, name: str) -> None:
    paint_icon(painter, name, QRectF(area.left(), (_HEIGHT - _SIGN) / 2, _SIGN, _SIGN), _SIGN_COLOUR)


def _stars(painter: QPainter, area: QRectF, stars: int) -> None:
    for star in range(stars):
        _star(painter, area.left() + _STAR * (star + 0.5))


def _star(painter: QPainter, x: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_SIGN_COLOUR))
    painter.drawPolygon(star_shape(QPointF(x, _HEIGHT / 2 + 0.5), _STAR / 2))


def _star_and_digit(painter: QPainter, area: QRectF, stars: int) -> None:
    _star(painter, area.left() + _STAR / 2)
    painter.setFont(font(Font.SMALL, bold=True))
    painter.setPen(QColor(_SIGN_COLOUR))
    painter.drawText(area.adjusted(_STAR + 2, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, str(stars))


def _dot(painter: QPainter, area: QRectF, label: str | None) -> None:
    paint_dot(painter, QRectF(area.left(), (_HEIGHT - _DOT) / 2, _DOT, _DOT), label, _SIGN_COLOUR)
