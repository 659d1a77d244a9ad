"""Any picture file, in the library or not: decoded for the viewer, or looked at for the faces in it.

Decoders are imported late: the window's start needs none.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.photo_details import PhotoDetails
from glimpse_desktop.domain.views import PictureQuery, QueryFace
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.vision.engine import FaceEngine


def picture(path: Path, max_side: int | None = None) -> NDArray[np.uint8]:
    """The upright picture, (h, w, 3) RGB, long side at most ``max_side``. Raises PhotoError."""
    from glimpse_desktop.imaging.decode import decode

    data = read_photo_file(path)
    if max_side is None:
        photo = decode(data, detail=1 << 30)
        return photo.upright(max(photo.width, photo.height))
    return decode(data, detail=max_side).upright(max_side)


def details(path: Path) -> PhotoDetails:
    """How and where it was taken, as its file says. Raises PhotoError when the file can't be read."""
    from glimpse_desktop.metadata.exif import read_details

    return read_details(read_photo_file(path))


def look_at(path: Path, engine: FaceEngine) -> PictureQuery:
    """Find the faces in a picture file without adding anything to the library. Raises PhotoError."""
    from glimpse_desktop.imaging.decode import decode
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
