"""Faces, groups and people that are dragged: what a drag carries, and the picture under the pointer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.look.theme import Font, font, tokens
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
from glimpse_desktop.ui.widgets.mime_data import new_mime_data
from glimpse_desktop.ui.wording import number

FACES_MIME = "application/x-glimpse-faces"
"""Faces that are dragged: a JSON list of face ids."""

PEOPLE_MIME = "application/x-glimpse-people"
"""People (ids > 0) and groups (ids < 0) that are dragged: a JSON list."""

_STEP = 12
"""How far each of several faces looks out from under the one before."""

_MOST = 3


@dataclass(frozen=True, slots=True)
class Dragged:
    faces: tuple[FaceId, ...] = ()
    people: tuple[PersonId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.faces or self.people)


def start_drag(source: QWidget, what: Dragged, pictures: Sequence[QPixmap | None], count: int) -> None:
    """Drag it, with some faces and their ``count`` under the pointer. Returns when dropped or given up (Esc)."""
    if changing().refuses():  # wherever it is dropped, it gets a name
        return
    data = new_mime_data()
    if what.faces:
        data.setData(FACES_MIME, json.dumps([int(face) for face in what.faces]).encode())
    if what.people:
        data.setData(PEOPLE_MIME, json.dumps([int(person) for person in what.people]).encode())
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(drag_picture(pictures, count, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(painting.SMALL // 2, painting.SMALL // 2))
    drag.exec(Qt.DropAction.LinkAction)


def drag_faces(source: QWidget, thumbnails: ThumbnailLoader, faces: Sequence[FaceId], first: FaceId) -> None:
    """Drag ``faces``; ``first`` is the one that was taken hold of."""
    seen = [first, *(face for face in faces if face != first)][:_MOST]
    start_drag(source, Dragged(tuple(faces)), [thumbnails.face(face) for face in seen], len(faces))


def dragged(data: QMimeData) -> Dragged:
    """What a drag carries; nothing when it is something else."""
    faces, people = _ids(data, FACES_MIME), _ids(data, PEOPLE_MIME)
    return Dragged(tuple(FaceId(face) for face in faces), tuple(PersonId(person) for person in people))


def drag_picture(pictures: Sequence[QPixmap | None], count: int, ratio: float) -> QPixmap:
    """Up to three round faces, one under the other, and how many there are."""
    t = tokens()
    shown: list[QPixmap | None] = [picture for picture in pictures if picture is not None]
    shown = shown[:_MOST] or [None]
    side, room = painting.SMALL, 12
    width, height = side + _STEP * (len(shown) - 1) + room, side + room
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(len(shown) - 1, -1, -1):
        circle = QRectF(place * _STEP, 0, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.surface))
        painter.drawEllipse(circle)
        painting.paint_face(painter, circle.adjusted(2, 2, -2, -2), shown[place], painting.FaceState.UNKNOWN)
    if count > 1:
        painter.setFont(font(Font.SMALL, bold=True))
        text = number(count)
        wide = max(painter.fontMetrics().horizontalAdvance(text) + 12, 22)
        badge = QRectF(width - wide, height - 22, wide, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent))
        painter.drawRoundedRect(badge, 11, 11)
        painter.setPen(QColor(t.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return made


def _ids(data: QMimeData, kind: str) -> list[int]:
    if not data.hasFormat(kind):
        return []
    try:
        found = json.loads(bytes(data.data(kind).data()))
    except ValueError:
        return []
    return [one for one in found if isinstance(one, int)] if isinstance(found, list) else []
