"""Any picture file, in the library or not: decoded for the viewer, or looked at for the faces in it.

Decoders are imported late: the window's start needs none.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.photo_details import PhotoDetails
from glimpse_desktop.domain.views import PictureQuery, QueryFace
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.vision.engine import FaceEngine

_OF_SEVERAL = frozenset({".tif", ".tiff", ".heic", ".heif", ".hif"})
"""Suffixes of files that may have several pictures: the others aren't read to know that they have one."""


def picture(path: Path, max_side: int | None = None, page: int = 0) -> NDArray[np.uint8]:
    """The upright picture, (h, w, 3) RGB, long side at most ``max_side``. Raises PhotoError.

    ``page``: another one of those in the file, of which there are ``count``.
    """
    from glimpse_desktop.imaging.foreign import decode

    photo = decode(read_photo_file(path), detail=1 << 30 if max_side is None else max_side, page=page)
    return photo.upright(max(photo.width, photo.height) if max_side is None else max_side)


def count(path: Path) -> int:
    """How many pictures are in the file. Raises PhotoError."""
    from glimpse_desktop.imaging.foreign import pages

    return pages(read_photo_file(path)) if path.suffix.lower() in _OF_SEVERAL else 1


def details(path: Path) -> PhotoDetails:
    """How and where it was taken, as its file says. Raises PhotoError when the file can't be read."""
    from glimpse_desktop.imaging.foreign import pages
    from glimpse_desktop.metadata.exif import read_details

    data = read_photo_file(path)
    found = read_details(data)
    if path.suffix.lower() not in _OF_SEVERAL:
        return found
    try:
        return replace(found, pictures=pages(data))
    except PhotoError:  # what can't be decoded may still say when it was taken
        return found


def look_at(path: Path, engine: FaceEngine) -> PictureQuery:
    """Find the faces in a picture file without adding anything to the library. Raises PhotoError."""
    from glimpse_desktop.imaging.foreign import decode
    from glimpse_desktop.indexing.analyse import face_thumbnail

    photo = decode(read_photo_file(path))
    return PictureQuery(
        path,
        tuple(
            QueryFace(
                face_id=None,
                box=face.box,
                landmarks=face.landmarks,
                score=face.score,
                quality=face.quality,
                embedding=face.embedding,
                pack_id=engine.info.id,
                thumbnail=face_thumbnail(photo, face.box),
            )
            for face in engine.analyse(photo)
        ),
    )
