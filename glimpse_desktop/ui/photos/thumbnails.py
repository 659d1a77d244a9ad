"""Thumbnails of photos and faces for every view: asked for at paint time, there a moment later.

``photo`` and ``face`` answer at once with a pixmap or None; ``photo_ready`` and ``face_ready`` tell when to
paint again. ``tile`` is for the grid: a square already cropped towards the faces and scaled to the tile's own
pixels by the worker, because smooth scaling of a screenful of thumbnails while scrolling costs more than a frame.
All of them are turned as the person turned the photo.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.ui.bridge import Background
from glimpse_desktop.ui.photos.image_cache import ImageCache, Picture
from glimpse_desktop.ui.photos.picture_image import image_of, turned

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
        self._background = background
        self._photos = ImageCache(background, self._fetch_photos, 96 * _MEGABYTE, self)
        self._tiles = ImageCache(background, self._fetch_tiles, 192 * _MEGABYTE, self)
        self._faces = ImageCache(background, self._fetch_faces, 96 * _MEGABYTE, self)
        self._photos.ready.connect(self.photo_ready)
        self._tiles.ready.connect(self.tile_ready)
        self._faces.ready.connect(self.face_ready)
        background.changed.connect(self._refresh)

    def photo(self, photo_id: PhotoId) -> QPixmap | None:
        """The whole photo, long side up to 320 pixels."""
        return self._photos.get(photo_id)

    def photo_turns(self, photo_id: PhotoId) -> int:
        """By how many quarter turns clockwise what ``photo`` answers is turned: boxes on it have to be, too."""
        return self._photos.turns(photo_id)

    def tile(self, photo_id: PhotoId, side: int, focus: Box | None, *, whole: bool = False) -> QPixmap | None:
        """A square of ``side`` device pixels, cropped so as to keep ``focus`` (None: the middle).

        ``focus`` is on the upright picture, as everywhere. ``whole``: the picture as it is, its longer side of so
        many pixels.
        """
        return self._tiles.get(photo_id, (side, None if whole else focus, whole))

    def face(self, face_id: FaceId) -> QPixmap | None:
        """160 x 160 pixels around the face."""
        return self._faces.get(face_id)

    def invalidate(self, *, photos: Iterable[PhotoId] = (), faces: Iterable[FaceId] = ()) -> None:
        """Those may look different now; old pictures stay until the new ones are there."""
        photos = list(photos)
        self._photos.invalidate(photos)
        self._tiles.invalidate(photos)
        self._faces.invalidate(faces)

    def _refresh(self, changes: Changes) -> None:
        """A change of names doesn't change pictures, so only what had no picture yet is asked for again, and
        what was turned."""
        if changes.photos or changes.photo_list:
            for cache in (self._photos, self._tiles):
                for item in cache.retry_missing(None if changes.photo_list else changes.photos):
                    cache.ready.emit(item)
        if changes.faces or changes.people_list:
            for item in self._faces.retry_missing():
                self._faces.ready.emit(item)
        if changes.photos:
            self._look_for_turned(list(changes.photos))

    def _look_for_turned(self, photos: list[PhotoId]) -> None:
        workspace = self._workspace
        faces = [FaceId(item) for item in self._faces.perhaps_turned()]

        def work() -> tuple[dict[PhotoId, int], dict[FaceId, int]]:
            turns = workspace.photo_turns(photos)
            return turns, workspace.face_turns(faces, list(turns))

        def then(found: tuple[dict[PhotoId, int], dict[FaceId, int]]) -> None:
            turns, of_faces = found
            for cache in (self._photos, self._tiles):
                cache.expect({photo: turns.get(photo, 0) for photo in photos})
            self._faces.expect({face: of_faces.get(face, 0) for face in {*faces, *of_faces}})

        self._background.run(work, then, lambda _error: None, owner=self)

    # On a worker thread

    def _fetch_photos(self, wanted: _Wanted) -> dict[int, Picture]:
        photos = [PhotoId(item) for item, _ in wanted]
        turns = self._workspace.photo_turns(photos)
        return _pictures(self._workspace.photo_thumbnails(photos), turns)

    def _fetch_faces(self, wanted: _Wanted) -> dict[int, Picture]:
        faces = [FaceId(item) for item, _ in wanted]
        turns = self._workspace.face_turns(faces)
        return _pictures(self._workspace.face_thumbnails(faces), turns)

    def _fetch_tiles(self, wanted: _Wanted) -> dict[int, Picture]:
        made = self._fetch_photos(wanted)
        for item, how in wanted:
            picture = made.get(item)
            if picture is not None:
                side, focus, whole = cast(tuple[int, Box | None, bool], how)
                seen = None if focus is None else focus.turned(picture.turns)
                image = fitting(picture.image, side) if whole else square(picture.image, side, seen)
                made[item] = Picture(image, picture.turns)
        return made


def _pictures(
    jpegs: Mapping[PhotoId, bytes] | Mapping[FaceId, bytes], turns: Mapping[Any, int]
) -> dict[int, Picture]:
    found: dict[int, Picture] = {}
    for item, data in jpegs.items():
        by = turns.get(item, 0)
        found[item] = Picture(turned(decoded(data), by), by)
    return found


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
