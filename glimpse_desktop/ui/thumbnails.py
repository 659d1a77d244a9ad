"""Thumbnails of photos and faces for every view: asked for at paint time, there a moment later.

``photo`` and ``face`` answer at once with a pixmap or None; ``photo_ready`` and ``face_ready`` tell when to
paint again. ``tile`` is for the grid: a square already cropped towards the faces and scaled to the tile's own
pixels by the worker, because smooth scaling of a screenful of thumbnails while scrolling costs more than a frame.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.image_cache import ImageCache
from glimpse_desktop.ui.picture_image import image_of

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_MEGABYTE = 1 << 20
_Wanted = list[tuple[int, Hashable]]


class ThumbnailLoader(QObject):
    """Signals ``photo_ready(int)``, ``tile_ready(int)`` (photo ids) and ``face_ready(int)`` (face ids)."""

    photo_ready = Signal(int)
    tile_ready = Signal(int)
    face_ready = Signal(int)

    def __init__(self, workspace: Workspace, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._photos = ImageCache(background, self._fetch_photos, 96 * _MEGABYTE, self)
        self._tiles = ImageCache(background, self._fetch_tiles, 192 * _MEGABYTE, self)
        self._faces = ImageCache(background, self._fetch_faces, 96 * _MEGABYTE, self)
        self._photos.ready.connect(self.photo_ready)
        self._tiles.ready.connect(self.tile_ready)
        self._faces.ready.connect(self.face_ready)
        background.changed.connect(self._refresh)

    def photo(self, photo_id: PhotoId) -> QPixmap | None:
        """The whole photo, long side up to 320 pixels, upright."""
        return self._photos.get(photo_id)

    def tile(self, photo_id: PhotoId, side: int, focus: Box | None, *, whole: bool = False) -> QPixmap | None:
        """A square of ``side`` device pixels, cropped so as to keep ``focus`` (None: the middle).

        ``whole``: the picture as it is, its longer side of so many pixels.
        """
        return self._tiles.get(photo_id, (side, None if whole else focus, whole))

    def face(self, face_id: FaceId) -> QPixmap | None:
        """160 x 160 pixels around the face, upright."""
        return self._faces.get(face_id)

    def invalidate(self, *, photos: Iterable[PhotoId] = (), faces: Iterable[FaceId] = ()) -> None:
        """Those may look different now; old pictures stay until the new ones are there."""
        photos = list(photos)
        self._photos.invalidate(photos)
        self._tiles.invalidate(photos)
        self._faces.invalidate(faces)

    def _refresh(self, changes: Changes) -> None:
        """A change of names doesn't change pictures, so only what had no picture yet is asked for again."""
        if changes.photos or changes.photo_list:
            for cache in (self._photos, self._tiles):
                for item in cache.retry_missing(None if changes.photo_list else changes.photos):
                    cache.ready.emit(item)
        if changes.faces or changes.people_list:
            for item in self._faces.retry_missing():
                self._faces.ready.emit(item)

    # On a worker thread

    def _fetch_photos(self, wanted: _Wanted) -> dict[int, QImage]:
        found = self._workspace.photo_thumbnails([PhotoId(item) for item, _ in wanted])
        return {item: decoded(data) for item, data in found.items()}

    def _fetch_faces(self, wanted: _Wanted) -> dict[int, QImage]:
        found = self._workspace.face_thumbnails([FaceId(item) for item, _ in wanted])
        return {item: decoded(data) for item, data in found.items()}

    def _fetch_tiles(self, wanted: _Wanted) -> dict[int, QImage]:
        found = self._workspace.photo_thumbnails([PhotoId(item) for item, _ in wanted])
        images: dict[int, QImage] = {}
        for item, how in wanted:
            data = found.get(PhotoId(item))
            if data is not None:
                side, focus, whole = cast(tuple[int, Box | None, bool], how)
                picture = decoded(data)
                images[item] = fitting(picture, side) if whole else square(picture, side, focus)
        return images


def decoded(jpeg: bytes) -> QImage:
    """The picture in the format that paints fastest; a null image when it is damaged.

    Not by ``QImage.fromData``: it makes QObjects while it holds Python's lock, and on a worker that can wait for a
    lock of Qt's whose holder, the GUI thread, waits for Python's (see ``bridge``). OpenCV also lets others run.
    """
    # Late, because it brings OpenCV, which has no business at the start of the window.
    from glimpse_desktop.imaging.jpeg import decode_jpeg

    try:
        return image_of(decode_jpeg(jpeg))
    except PhotoError:
        return QImage()


def square(image: QImage, side: int, focus: Box | None) -> QImage:
    """The largest square of ``image`` that holds ``focus`` as well as it can, scaled to ``side`` pixels."""
    if image.isNull():
        return image
    cut = image.copy(crop_square(image.width(), image.height(), focus))
    return cut.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def fitting(image: QImage, side: int) -> QImage:
    """The whole of ``image``, its longer side scaled to ``side`` pixels."""
    if image.isNull():
        return image
    return image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def crop_square(width: int, height: int, focus: Box | None) -> QRect:
    """Where a square crop of a ``width`` x ``height`` picture lies, in its pixels.

    The square is as large as the picture allows. Along the long side it is centred on the focus; of a focus
    that is taller than the square, the top is kept (the head of the one who stands, not the feet).
    """
    side = min(width, height)
    centre_x, centre_y = focus.centre if focus is not None else (0.5, 0.5)
    if focus is not None and focus.h * height > side:
        centre_y = focus.y + side / height / 2
    left = round(centre_x * width - side / 2)
    top = round(centre_y * height - side / 2)
    return QRect(max(0, min(left, width - side)), max(0, min(top, height - side)), side, side)
