"""Photos dragged out to other programs: their files, to be copied, never moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QFont, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.mime_data import new_mime_data
from glimpse_desktop.ui.wording import number

_SIDE = 72
_STEP = 8
"""How far each picture looks out from under the one before."""
_MOST = 3


class PhotoDrag(QObject):
    """A view tells it of presses on photos, moves and releases; it starts the drag.

    ``photos`` says what is dragged, the photo that is held first; ``picture`` how one looks, if that is known.
    """

    def __init__(
        self,
        view: QAbstractScrollArea,
        context: PageContext,
        photos: Callable[[], Sequence[PhotoId]],
        picture: Callable[[PhotoId], QPixmap | None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._photos = photos
        self._picture = picture
        self._held: QPoint | None = None
        self._down = False

    @property
    def is_pressed(self) -> bool:
        """The button is down on a photo, and nothing was dragged yet."""
        return self._down and self._held is not None

    def press(self, event: QMouseEvent) -> None:
        """The left button went down on a photo."""
        self._held, self._down = event.position().toPoint(), True

    def release(self) -> None:
        self._held, self._down = None, False

    def move(self, event: QMouseEvent) -> bool:
        """True while something is dragged, or is about to be."""
        if not self._down or not event.buttons() & Qt.MouseButton.LeftButton:
            self.release()
            return False
        if self._held is not None:
            away = (event.position().toPoint() - self._held).manhattanLength()
            if away >= QApplication.startDragDistance():
                self._held = None
                self._begin(list(self._photos()))
        return True

    def _begin(self, photos: list[PhotoId]) -> None:
        workspace = self._context.workspace

        def then(paths: list[Path]) -> None:
            if self._down and paths:
                self._down = False
                self._drag(photos, paths)

        self._context.background.run(lambda: workspace.listing.paths(photos), then, owner=self, key="drag")

    def _drag(self, photos: list[PhotoId], paths: list[Path]) -> None:
        drag = QDrag(self._view)
        drag.setMimeData(files(paths))
        pictures = [self._picture(photo) for photo in photos[:_MOST]]
        drag.setPixmap(stack(pictures, len(paths), self._view.devicePixelRatioF()))
        drag.setHotSpot(QPoint(_SIDE // 2, _SIDE // 2))
        # Only to copy: a file manager on the same disk would move the originals otherwise.
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


def files(paths: Sequence[Path]) -> QMimeData:
    """The files as other programs take them."""
    data = new_mime_data()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def stack(pictures: Sequence[QPixmap | None], count: int, ratio: float) -> QPixmap:
    """Up to three pictures, one under the other, and how many photos there are."""
    colours = tokens()
    shown = list(pictures[:_MOST]) or [None]
    side = _SIDE + _STEP * (len(shown) - 1) + 12
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for place in range(len(shown) - 1, -1, -1):
        area = QRectF(place * _STEP, place * _STEP, _SIDE, _SIDE)
        painter.fillRect(area, QColor(colours.raised))
        _paint_square(painter, area.adjusted(2, 2, -2, -2), shown[place])
    if count > 1:
        _paint_count(painter, side, number(count), font(Font.SMALL, bold=True))
    painter.end()
    return made


def _paint_square(painter: QPainter, area: QRectF, picture: QPixmap | None) -> None:
    if picture is None or picture.isNull():
        painter.fillRect(area, QColor(tokens().placeholder))
        return
    side = min(picture.width(), picture.height())
    cut = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
    painter.drawPixmap(area, picture, cut)


def _paint_count(painter: QPainter, side: float, text: str, bold: QFont) -> None:
    painter.setFont(bold)
    wide = max(painter.fontMetrics().horizontalAdvance(text) + 12, 22)
    badge = QRectF(side - wide, side - 22, wide, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent))
    painter.drawRoundedRect(badge, 11, 11)
    painter.setPen(QColor(tokens().on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
