"""A card of duplicates: a line of words and buttons, and its pictures with what tells them apart."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from glimpse_desktop.domain.duplicates import DuplicateSet
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.duplicates import words
from glimpse_desktop.ui.duplicates.layout import HEAD, PICTURE_HEIGHT
from glimpse_desktop.ui.icons import paint_icon
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, tokens
from glimpse_desktop.ui.photos.photo_words import taken
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.widgets.mirroring import apart, reads_from_right, visual

_MOVING = 0.4
"""How much of a picture is left to see while its file is being moved."""
_BUTTON = 32
_LINE = 20
_SCALED_KEPT = 400


@dataclass(frozen=True, slots=True)
class CardState:
    """``hot``: the button under the pointer, "keep" or "move". ``waiting``: it is being moved."""

    keeps: frozenset[PhotoId]
    rows: dict[PhotoId, PhotoRow]
    current: int | None = None
    hovered: int | None = None
    hot: str = ""
    waiting: bool = False


class CardPainter:
    """Paints cards; ``move_rect`` and ``keep_rect`` tell where their buttons are."""

    def __init__(self, thumbnails: ThumbnailLoader) -> None:
        self._thumbnails = thumbnails
        self._scaled: OrderedDict[tuple[int, int, int], tuple[int, QPixmap]] = OrderedDict()

    def move_rect(self, card: QRect, one: DuplicateSet, keeps: frozenset[PhotoId]) -> QRect:
        width = _words_width(words.move_text(len(one.photos) - len(keeps))) + 2 * Space.M + 22
        at_end = QRect(card.right() - Space.M - width, card.top() + (HEAD - _BUTTON) // 2, width, _BUTTON)
        return QStyle.visualRect(QGuiApplication.layoutDirection(), card, at_end)

    def keep_rect(self, card: QRect, one: DuplicateSet, keeps: frozenset[PhotoId]) -> QRect:
        width = _words_width(words.keep_all_text()) + 2 * Space.M
        move = self.move_rect(card, one, keeps)
        if reads_from_right():
            return QRect(move.right() + 1 + Space.S, move.top(), width, _BUTTON)
        return QRect(move.left() - Space.S - width, move.top(), width, _BUTTON)

    def paint_card(self, painter: QPainter, card: QRect, one: DuplicateSet, state: CardState) -> None:
        """The card without its tiles."""
        t = tokens()
        painter.setPen(QPen(QColor(t.outline), 1))
        painter.setBrush(QColor(t.raised))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)
        keep, move = self.keep_rect(card, one, state.keeps), self.move_rect(card, one, state.keeps)
        direction = QGuiApplication.layoutDirection()
        begin = QStyle.visualRect(direction, card, keep).left()
        line = QRect(card.left() + Space.M, card.top(), begin - card.left() - 2 * Space.M, HEAD)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(Font.NORMAL, bold=True))
        painter.setPen(QColor(t.text))
        head = words.head_text(one)
        painter.drawText(QStyle.visualRect(direction, card, line), flags, head)
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(head) + Space.M)
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(t.muted))
        sizes = dict(zip(one.photos, one.sizes, strict=True))
        spare = sum(size for photo, size in sizes.items() if photo not in state.keeps)
        note = words.note_text(one, len(state.keeps), spare, state.rows.get(one.best))
        note = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(QStyle.visualRect(direction, card, line), flags, note)
        going = len(one.photos) - len(state.keeps)
        usable = not (state.waiting or changing().why_not)
        self._paint_button(painter, keep, words.keep_all_text(), hot=state.hot == "keep", usable=usable)
        self._paint_button(
            painter,
            move,
            words.move_text(going),
            hot=state.hot == "move",
            usable=going > 0 and usable,
            picture="remove",
        )

    def paint_tile(
        self, painter: QPainter, tile: QRect, photo: PhotoId, number: int, state: CardState, best_pixels: int
    ) -> None:
        """One photo of a card. ``best_pixels``: of the largest in the set, so that smaller ones can say so."""
        t = tokens()
        keeps, row = photo in state.keeps, state.rows.get(photo)
        picture = QRect(tile.left(), tile.top(), tile.width(), PICTURE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.hover if state.hovered == number else t.surface))
        painter.drawRoundedRect(QRectF(picture), Radius.CONTROL, Radius.CONTROL)
        self._paint_picture(painter, picture, photo, _MOVING if state.waiting else 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if keeps:
            painter.setPen(QPen(QColor(t.accent), 3))
            painter.drawRoundedRect(QRectF(picture).adjusted(1.5, 1.5, -1.5, -1.5), Radius.CONTROL, Radius.CONTROL)
        if state.current == number:
            painter.setPen(QPen(QColor(t.text), 2))
            painter.drawRoundedRect(QRectF(picture).adjusted(-3, -3, 3, 3), Radius.CONTROL + 3, Radius.CONTROL + 3)
        self._paint_badge(painter, picture, keeps)
        if row is not None:
            self._paint_words(painter, tile, row, keeps, row.width * row.height < best_pixels)

    def _paint_picture(self, painter: QPainter, room: QRect, photo: PhotoId, opacity: float) -> None:
        whole = self._thumbnails.photo(photo)
        if whole is None or whole.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().placeholder))
            painter.drawRoundedRect(QRectF(room), Radius.CONTROL, Radius.CONTROL)
            return
        shown = self._fitted(photo, whole, room.size() - QSize(12, 12), painter.device().devicePixelRatioF())
        size = shown.deviceIndependentSize()
        corner = QPointF(room.center()) + QPointF(0.5 - size.width() / 2, 0.5 - size.height() / 2)
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(corner, size), 3, 3)
        painter.setClipPath(clip)
        painter.setOpacity(opacity)
        painter.drawPixmap(corner, shown)
        painter.restore()

    def _fitted(self, photo: PhotoId, whole: QPixmap, room: QSize, ratio: float) -> QPixmap:
        """Scaled once, not at each paint: smooth scaling of a screenful costs more than a frame."""
        key = (photo, room.width(), round(ratio * 100))
        known = self._scaled.get(key)
        if known is not None and known[0] == whole.cacheKey():
            self._scaled.move_to_end(key)
            return known[1]
        made = whole.scaled(
            room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        made.setDevicePixelRatio(ratio)
        self._scaled[key] = (whole.cacheKey(), made)
        while len(self._scaled) > _SCALED_KEPT:
            self._scaled.popitem(last=False)
        return made

    def _paint_badge(self, painter: QPainter, picture: QRect, keeps: bool) -> None:
        t = tokens()
        text = words.badge_text(keeps)
        painter.setFont(font(Font.SMALL, bold=keeps))
        width = painter.fontMetrics().horizontalAdvance(text) + 16 + 3 * Space.S - 4
        direction = QGuiApplication.layoutDirection()
        pill = QRectF(picture.left() + Space.S, picture.top() + Space.S, width, 24)
        pill = visual(direction, QRectF(picture), pill)
        painter.setPen(Qt.PenStyle.NoPen if keeps else QPen(QColor(t.border), 1))
        painter.setBrush(QColor(t.accent if keeps else t.raised))
        painter.drawRoundedRect(pill, 12, 12)
        ink = t.on_accent if keeps else t.text
        sign = visual(direction, pill, QRectF(pill.left() + Space.S - 1, pill.center().y() - 8, 16, 16))
        paint_icon(painter, "check" if keeps else "remove", sign, ink)
        painter.setPen(QColor(ink))
        painter.drawText(
            visual(direction, pill, pill.adjusted(sign.width() + Space.S + 3, 0, 0, 0)),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )

    def _paint_words(self, painter: QPainter, tile: QRect, row: PhotoRow, keeps: bool, smaller: bool) -> None:
        t = tokens()
        top = tile.top() + PICTURE_HEIGHT + Space.XS
        lines = (
            (row.path.name, Font.NORMAL, t.text, Qt.TextElideMode.ElideMiddle, keeps),
            (words.folder_text(row), Font.SMALL, t.muted, Qt.TextElideMode.ElideLeft, False),
            (
                words.facts_text(row),
                Font.SMALL,
                t.muted if smaller else t.text,
                Qt.TextElideMode.ElideRight,
                False,
            ),
            (taken(row), Font.SMALL, t.muted, Qt.TextElideMode.ElideRight, False),
        )
        for number, (text, size, colour, elide, bold) in enumerate(lines):
            painter.setFont(font(size, bold=bold))
            painter.setPen(QColor(colour))
            room = QRect(tile.left(), top + number * _LINE, tile.width(), _LINE)
            shown = painter.fontMetrics().elidedText(apart(text.replace("\n", "⏎")), elide, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_button(
        self, painter: QPainter, rect: QRect, text: str, *, hot: bool, usable: bool, picture: str = ""
    ) -> None:
        t = tokens()
        ink = t.text if usable else t.disabled
        painter.setPen(QPen(QColor(t.border if usable else t.outline), 1))
        painter.setBrush(QColor(t.hover if hot and usable else t.raised))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
        direction = QGuiApplication.layoutDirection()
        left = rect.left() + Space.M
        if picture:
            sign = QRectF(left - 2, rect.center().y() - 7.5, 16, 16)
            paint_icon(painter, picture, visual(direction, QRectF(rect), sign), ink)
            left += 20
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(ink))
        room = QRect(left, rect.top(), rect.right() - left, rect.height())
        painter.drawText(QStyle.visualRect(direction, rect, room), Qt.AlignmentFlag.AlignVCenter, text)


def _words_width(text: str) -> int:
    return QFontMetrics(font(Font.NORMAL)).horizontalAdvance(text)
