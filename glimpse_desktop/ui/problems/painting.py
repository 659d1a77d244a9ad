"""How the list of problems is painted: a heading for each reason, two lines for each photo or folder."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.ui.icons import SIZE, paint_icon
from glimpse_desktop.ui.look.theme import Font, Space, font, tokens
from glimpse_desktop.ui.problems.model import Heading, ProblemModel
from glimpse_desktop.ui.widgets.list_row import paint_ground
from glimpse_desktop.ui.widgets.mirroring import visual
from glimpse_desktop.ui.wording import number

_ROW = 52
_HEADING = 44
_Index = QModelIndex | QPersistentModelIndex
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class ProblemDelegate(QStyledItemDelegate):
    """Paints a ``ProblemModel``; mirrored where one reads from right to left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        model = index.model()
        assert isinstance(model, ProblemModel)
        return QSize(100, _ROW if model.row_at(index) is not None else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ProblemModel)
        entry = model.entries[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Heading):
            _paint_heading(painter, option, entry)
        else:
            self._paint_row(painter, option, entry, model.is_retried(entry))
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: ProblemRow, retried: bool) -> None:
        colours = tokens()
        area = paint_ground(painter, option.rect, option.state)
        quiet = retried or row.ignored
        sign = QRectF(area.left() + Space.S, area.center().y() - SIZE / 2, SIZE, SIZE)
        picture = "retry" if retried else "folder" if row.photo_id is None else "photos"
        paint_icon(painter, picture, visual(option.direction, QRectF(option.rect), sign), colours.muted)
        left = sign.right() + Space.M
        width = area.right() - Space.M - left
        if retried or row.ignored:
            note = self.tr("Trying again…") if retried else self.tr("Hidden")
            painter.setFont(font(Font.SMALL))
            painter.setPen(QColor(colours.muted))
            room = painter.fontMetrics().horizontalAdvance(note)
            spot = QRectF(area.right() - Space.M - room, area.top(), room, area.height())
            painter.drawText(
                visual(option.direction, QRectF(option.rect), spot), Qt.AlignmentFlag.AlignVCenter, note
            )
            width -= room + Space.M
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(colours.muted if quiet else colours.text))
        upper = QRectF(left, area.top() + 4, width, 22)
        name = _path(painter, row.path.name or str(row.path), width)
        painter.drawText(visual(option.direction, QRectF(option.rect), upper), _LEADING, name)
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(colours.muted))
        lower = QRectF(left, area.top() + 25, width, 19)
        painter.drawText(
            visual(option.direction, QRectF(option.rect), lower),
            _LEADING,
            _path(painter, str(row.path.parent), width),
        )


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
    colours = tokens()
    whole: QRect = option.rect
    area = QRectF(whole).adjusted(Space.L, Space.M, -Space.L, 0)
    painter.setFont(font(Font.NORMAL, bold=True))
    painter.setPen(QColor(colours.text))
    metrics = painter.fontMetrics()
    reason = _elided(painter, heading.reason, area.width() - 60)
    painter.drawText(visual(option.direction, QRectF(option.rect), area), _LEADING, reason)
    beside = area.adjusted(metrics.horizontalAdvance(reason) + Space.S, 0, 0, 0)
    painter.setFont(font(Font.SMALL))
    painter.setPen(QColor(colours.muted))
    painter.drawText(visual(option.direction, QRectF(option.rect), beside), _LEADING, number(heading.count))


def _path(painter: QPainter, text: str, width: float) -> str:
    """Set apart as a whole that reads from left to right, or its first slash would go to the other end."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{_elided(painter, text, width)}\N{POP DIRECTIONAL ISOLATE}"


def _elided(painter: QPainter, text: str, width: float) -> str:
    """On one line: a file name may hold a line break."""
    return painter.fontMetrics().elidedText(text.replace("\n", "⏎"), Qt.TextElideMode.ElideMiddle, int(width))
