"""The cards of people and groups: what they are called, how large they are, how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPen, QPixmap

from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.tile_canvas import TileState
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Radius, font, tokens
from glimpse_desktop.ui.widgets.mirroring import apart, reads_from_right, visual
from glimpse_desktop.ui.wording import faces_in_photos, faces_text, number


class CardKey(NamedTuple):
    """What the page calls a tile: a named person, a group without a name or a single face, and its id."""

    kind: Literal["person", "group", "face"]
    id: int


FACE = 112
"""Diameter of the cover."""

PERSON_CELL = QSize(160, 188)
GROUP_CELL = QSize(160, 202)
GUESSED_CELL = QSize(160, 232)
"""A group's card with room for whom it may be: once anybody has a name."""

FACE_CELL = QSize(painting.MEDIUM + 2 * painting.RING_ROOM, painting.MEDIUM + 2 * painting.RING_ROOM)

_FIELD_HEIGHT = 32
_CHIP_HEIGHT = 26
_CHIP_SIDE = 10
_CHIP_GAP = 4
_TOP = 12


def cover_circle(rect: QRect) -> QRectF:
    return QRectF(rect.left() + (rect.width() - FACE) / 2, rect.top() + _TOP, FACE, FACE)


def field_rect(rect: QRect, key: CardKey) -> QRect:
    """Where a card's name is edited: over the name of a person, at the bottom of a group."""
    name, bottom = rect.top() + _TOP + FACE + 4, rect.bottom() - 8 - _FIELD_HEIGHT
    top = bottom if key.kind == "group" else name
    return QRect(rect.left() + 8, top, rect.width() - 16, _FIELD_HEIGHT)


def tick_rect(rect: QRect) -> QRect:
    """The corner of a card that selects it: where reading begins."""
    left = rect.right() - 5 - painting.TICK if reads_from_right() else rect.left() + 6
    return QRect(left, rect.top() + 6, painting.TICK, painting.TICK)


def badge_rect(rect: QRect, row: PersonRow) -> QRectF:
    """Where a person's card says how many faces it isn't sure of; empty where there are none."""
    if not row.unsure or row.name is None:
        return QRectF()
    width = QFontMetrics(font(Font.SMALL, bold=True)).horizontalAdvance(_unsure(row)) + 14
    left = rect.left() + 7 if reads_from_right() else rect.right() - 7 - width
    return QRectF(left, rect.top() + 7, width, 22)


def chips_in(rect: QRect, names: Sequence[str]) -> list[tuple[QRectF, str]]:
    """Where a group's card offers these names, above its field: as many as fit in a row, the first in any case."""
    metrics = QFontMetrics(font(Font.SMALL))
    room = rect.width() - 16
    found: list[tuple[float, str]] = []
    taken = 0.0
    for name in names:
        text = QCoreApplication.translate("FaceWords", "{name}?").format(name=name)
        width = float(metrics.horizontalAdvance(text) + 2 * _CHIP_SIDE)
        if not found and width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room - 2 * _CHIP_SIDE)
            width = room
        if found and taken + _CHIP_GAP + width > room:
            break
        taken += width + (_CHIP_GAP if found else 0)
        found.append((width, text))
    left = rect.left() + (rect.width() - taken) / 2
    top = rect.bottom() - 8 - _FIELD_HEIGHT - 6 - _CHIP_HEIGHT
    placed: list[tuple[QRectF, str]] = []
    for width, text in found:
        place = visual(QGuiApplication.layoutDirection(), QRectF(rect), QRectF(left, top, width, _CHIP_HEIGHT))
        placed.append((place, text))
        left += width + _CHIP_GAP
    return placed


def paint_card(
    painter: QPainter,
    rect: QRect,
    key: CardKey,
    row: PersonRow,
    cover: QPixmap | None,
    state: TileState,
    *,
    target: bool,
    guesses: Sequence[str] = (),
) -> None:
    """``target``: something is being dragged over it. ``guesses``: whom a group may be."""
    t = tokens()
    area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    ratio = painter.device().devicePixelRatio()
    ground = _ground(
        rect.width(),
        rect.height(),
        ratio,
        t.accent_soft if target else t.raised,
        t.border if state.hovered else t.outline,
    )
    painter.drawPixmap(rect.topLeft(), ground)
    if row.hidden:
        painter.setOpacity(0.45)
    known = painting.FaceState.CONFIRMED if key.kind == "person" else painting.FaceState.UNKNOWN
    painting.paint_face(painter, cover_circle(rect), cover, known)
    painter.setOpacity(1.0)
    if key.kind == "person":
        _paint_person_words(painter, rect, row)
    else:
        _paint_group_words(painter, rect, key, row, guesses, hovered=state.hovered)
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


def describe_card(key: CardKey, row: PersonRow, guesses: Sequence[str] = ()) -> str:
    """A card in words, for a screen reader."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("PeoplePage", text)

    parts = [row.name or tr("No name yet"), faces_in_photos(row.faces, row.photos)]
    if row.name is not None and row.unsure:
        parts.append(unsure_text(row))
    if row.hidden:
        parts.append(tr("ignored"))
    parts += [tr("perhaps {name}").format(name=name) for name in guesses]
    return say_list(parts)


def unsure_text(row: PersonRow) -> str:
    """ "3 faces may be Anna"."""
    text = QCoreApplication.translate("PeoplePage", "{faces} may be {name}")
    return text.format(faces=faces_text(row.unsure), name=row.name)


@lru_cache(maxsize=16)
def _ground(width: int, height: int, ratio: float, fill: str, line: str) -> QPixmap:
    """An empty card: a screenful of round corners, drawn each time, costs more than all the words on them."""
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(line), 1))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), Radius.CARD, Radius.CARD)
    painter.end()
    return made


def _unsure(row: PersonRow) -> str:
    return f"{number(row.unsure)} ?"


def _paint_person_words(painter: QPainter, rect: QRect, row: PersonRow) -> None:
    t = tokens()
    middle = Qt.AlignmentFlag.AlignCenter
    room = QRect(rect.left() + 10, rect.top() + _TOP + FACE + 10, rect.width() - 20, 22)
    painter.setFont(font(Font.NORMAL, bold=True))
    painter.setPen(QColor(t.muted if row.hidden else t.text))
    name = painter.fontMetrics().elidedText(apart(row.name or ""), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, middle, name)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(t.muted))
    painter.drawText(room.translated(0, 22), middle, faces_text(row.faces))
    if row.hidden:
        left = rect.left() + 9 if reads_from_right() else rect.right() - 27
        paint_icon(painter, "ignore", QRectF(left, rect.top() + 8, 18, 18), t.muted)
        return
    badge = badge_rect(rect, row)
    if not badge.isEmpty():
        painter.setBrush(QColor(t.accent_soft))
        painter.setPen(QPen(QColor(t.raised), 2))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setFont(font(Font.SMALL, bold=True))
        painter.setPen(QColor(t.text))
        painter.drawText(badge, middle, _unsure(row))


def _paint_group_words(
    painter: QPainter, rect: QRect, key: CardKey, row: PersonRow, guesses: Sequence[str], *, hovered: bool
) -> None:
    t = tokens()
    middle = Qt.AlignmentFlag.AlignCenter
    field = field_rect(rect, key)
    chips = chips_in(rect, guesses)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(t.muted))
    top = round(cover_circle(rect).bottom()) + 6
    painter.drawText(QRect(rect.left(), top, rect.width(), 22), middle, faces_text(row.faces))
    for place, text in chips:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent_soft))
        painter.drawRoundedRect(place, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(QColor(t.text))
        painter.drawText(place, middle, text)
    painter.setBrush(QColor(t.surface))
    usable = not changing().why_not
    painter.setPen(QPen(QColor((t.accent if hovered else t.border) if usable else t.outline), 1))
    painter.drawRoundedRect(QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
    painter.setFont(font(Font.NORMAL))
    painter.setPen(QColor(t.muted if usable else t.disabled))
    text = QCoreApplication.translate("PeoplePage", "Who is this?")
    painter.drawText(field.adjusted(9, 0, -9, 0), Qt.AlignmentFlag.AlignVCenter, text)
