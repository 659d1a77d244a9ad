"""The cards of the People page: what they are called, how large they are, how they are painted."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui import face_painting as painting
from glimpse_desktop.ui.theme import Font, Radius, font, tokens
from glimpse_desktop.ui.tile_canvas import TileState
from glimpse_desktop.ui.wording import faces_in_photos, faces_text


class CardKey(NamedTuple):
    """What the page calls a tile: a named person, a group without a name or a single face, and its id."""

    kind: Literal["person", "group", "face"]
    id: int


FACE = 112
"""Diameter of the cover."""

PERSON_CELL = QSize(160, 188)
GROUP_CELL = QSize(160, 204)
FACE_CELL = QSize(painting.MEDIUM + 2 * painting.RING_ROOM, painting.MEDIUM + 2 * painting.RING_ROOM)

_FIELD_HEIGHT = 32


def cover_circle(rect: QRect) -> QRectF:
    return QRectF(rect.left() + (rect.width() - FACE) / 2, rect.top() + 12, FACE, FACE)


def field_rect(rect: QRect, key: CardKey) -> QRect:
    """Where a card's name is edited: over the name of a person, at the bottom of a group."""
    name, bottom = rect.top() + 12 + FACE + 4, rect.bottom() - 8 - _FIELD_HEIGHT
    top = bottom if key.kind == "group" else name
    return QRect(rect.left() + 8, top, rect.width() - 16, _FIELD_HEIGHT)


def tick_rect(rect: QRect) -> QRect:
    """The corner of a card that selects it."""
    return QRect(rect.left() + 6, rect.top() + 6, painting.TICK, painting.TICK)


def paint_card(
    painter: QPainter,
    rect: QRect,
    key: CardKey,
    row: PersonRow,
    cover: QPixmap | None,
    state: TileState,
    *,
    target: bool,
) -> None:
    """``target``: a face is being dragged over it and would be named so."""
    t = tokens()
    area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(QColor(t.accent_soft if target else t.raised))
    painter.setPen(QPen(QColor(t.border if state.hovered else t.outline), 1))
    painter.drawRoundedRect(area, Radius.CARD, Radius.CARD)
    known = painting.FaceState.CONFIRMED if key.kind == "person" else painting.FaceState.UNKNOWN
    painting.paint_face(painter, cover_circle(rect), cover, known)
    if key.kind == "person":
        _paint_person_words(painter, rect, row)
    else:
        _paint_group_words(painter, rect, key, row, hovered=state.hovered)
    if state.selected or target:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.accent), 3))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CARD, Radius.CARD)
    if state.selected or state.hovered:
        painting.paint_tick(painter, QRectF(tick_rect(rect)), chosen=state.selected)
    if state.current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.text), 1.5))
        painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), Radius.CONTROL, Radius.CONTROL)


def describe_card(key: CardKey, row: PersonRow) -> str:
    """A card in words, for a screen reader."""
    name = row.name or QCoreApplication.translate("PeoplePage", "No name yet")
    return f"{name}, {faces_in_photos(row.faces, row.photos)}"


def _paint_person_words(painter: QPainter, rect: QRect, row: PersonRow) -> None:
    t = tokens()
    middle = Qt.AlignmentFlag.AlignCenter
    room = QRect(rect.left() + 10, rect.top() + 12 + FACE + 10, rect.width() - 20, 22)
    painter.setFont(font(Font.NORMAL, bold=True))
    painter.setPen(QColor(t.text))
    name = painter.fontMetrics().elidedText(row.name or "", Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, middle, name)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(t.muted))
    painter.drawText(room.translated(0, 22), middle, faces_text(row.faces))


def _paint_group_words(painter: QPainter, rect: QRect, key: CardKey, row: PersonRow, *, hovered: bool) -> None:
    t = tokens()
    middle = Qt.AlignmentFlag.AlignCenter
    field = field_rect(rect, key)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(t.muted))
    painter.drawText(QRect(rect.left(), field.top() - 26, rect.width(), 22), middle, faces_text(row.faces))
    painter.setBrush(QColor(t.surface))
    painter.setPen(QPen(QColor(t.accent if hovered else t.border), 1))
    painter.drawRoundedRect(QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
    painter.setFont(font(Font.NORMAL))
    painter.setPen(QColor(t.muted))
    text = QCoreApplication.translate("PeoplePage", "Who is this?")
    painter.drawText(field.adjusted(9, 0, -9, 0), Qt.AlignmentFlag.AlignVCenter, text)
