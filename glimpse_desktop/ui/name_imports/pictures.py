"""The small faces of the table, and the signs where there is none."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.faces.face_painting import RING_ROOM, FaceState, crop_rect, paint_face
from glimpse_desktop.ui.icons import SIZE, paint_icon
from glimpse_desktop.ui.look.theme import theme, tokens
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader

FACE_SIDE = 28
"""Diameter of a face in the table."""
PICTURE_SIDE = FACE_SIDE + 2 * RING_ROOM
_MOST_PICTURES = 400
_CIRCLE = crop_rect(QRect(0, 0, PICTURE_SIDE, PICTURE_SIDE), FACE_SIDE)


class FacePictures:
    """Faces as the table's cells show them: those that were painted last are kept."""

    def __init__(self, faces: ThumbnailLoader) -> None:
        self._faces = faces
        self._pictures: OrderedDict[tuple[FaceId, bool], QIcon] = OrderedDict()

    def of(self, face: FaceId) -> QIcon:
        """As it is known now; what isn't there yet is asked for."""
        key = face, theme().dark
        if key not in self._pictures:
            picture = self._faces.face(face)
            made = _drawn(lambda painter: paint_face(painter, _CIRCLE, picture, FaceState.UNKNOWN))
            if picture is None:
                return made
            self._pictures[key] = made
            while len(self._pictures) > _MOST_PICTURES:
                self._pictures.popitem(last=False)
        return self._pictures[key]

    def forget(self, face: FaceId) -> None:
        """It has another picture now."""
        for dark in (False, True):
            self._pictures.pop((face, dark), None)


def sign(name: str) -> QIcon:
    """An icon where others have a face; "": nothing, as wide."""
    place = (PICTURE_SIDE - SIZE) / 2

    def paint(painter: QPainter) -> None:
        if name:
            paint_icon(painter, name, QRectF(place, place, SIZE, SIZE), tokens().muted)

    return _drawn(paint)


def _drawn(paint: Callable[[QPainter], None]) -> QIcon:
    made = QPixmap(2 * PICTURE_SIDE, 2 * PICTURE_SIDE)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    paint(painter)
    painter.end()
    drawn = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # no tint over a picture
        drawn.addPixmap(made, mode)
    return drawn
