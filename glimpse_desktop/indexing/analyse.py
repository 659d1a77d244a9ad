"""One photo's way from its file to an outcome, free of threads and of the database."""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from glimpse_desktop.domain.errors import Cancelled, PhotoError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.imaging.foreign import decode
from glimpse_desktop.imaging.jpeg import encode_jpeg
from glimpse_desktop.imaging.perceptual_hash import perceptual_hash
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.reasons import NO_PERMISSION, NOT_READ, UNEXPECTED
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.indexing.outcomes import Analysed, Failed, Gone, Known, Outcome, Unsettled
from glimpse_desktop.indexing.volumes import drive_went
from glimpse_desktop.indexing.walk import within_bounds
from glimpse_desktop.library.analyses import FileState, PictureFacts, WaitingPhoto
from glimpse_desktop.metadata.exif import read_metadata
from glimpse_desktop.vision.engine import FaceEngine

_log = logging.getLogger(__name__)

THUMBNAIL_PX = 320
"""Longer side of a photo's thumbnail."""

FACE_THUMBNAIL_PX = 128
"""Side of a face's square thumbnail; of a face that has fewer pixels, as many as it has."""

_SMALLEST_FACE_PX = 32

_PHOTO_BYTES = 5_800
_FACE_BYTES = 2_400
_FACES_BYTES = 4_500
"""What thumbnails should take: a photo's own, a face's, and all of a photo's faces together."""

_BYTES_A_PIXEL = 0.1276
_SHARED_FACE_PX = 84
"""What faces get that share a photo's bytes, and the side of their thumbnails at the least: of three it is 108,
nearly the size at which faces are shown, of five 84. A little smaller shows less than so much less quality would.
"""

DETAIL_PX = 1280
"""What the longer side keeps at least when a JPEG is decoded reduced."""

_SETTLING_NS = 1_000_000_000
"""A file that can't be decoded and was written to within this time may simply not be finished."""


def analyse(
    photo: WaitingPhoto,
    engine: FaceEngine,
    *,
    claim: Callable[[ContentHash], bool],
    checkpoint: Callable[[], None],
) -> Outcome:
    """Read, hash and, when its bytes are new, decode and look at a photo.

    ``claim`` says whether this content is ours to analyse: False when it is analysed already, or in another
    worker's hands. ``checkpoint`` is called between the steps and may raise Cancelled; nothing else is raised.
    """
    file: FileState | None = None
    content: ContentHash | None = None
    try:
        file = state_of(photo.path)
        data = read_photo_file(Path(photo.path))
        checkpoint()
        if state_of(photo.path) != file:
            return Unsettled(photo, None)
        digest = ContentHash(hashlib.sha256(data).digest())
        if not claim(digest):
            return Known(photo, file, digest)
        content = digest
        return _look(photo, file, digest, data, engine, checkpoint)
    except Cancelled:
        raise
    except FileNotFoundError:
        return Gone(photo)
    except (PhotoError, OSError) as error:
        cause = error if isinstance(error, OSError) else error.__cause__
        if isinstance(cause, OSError) and drive_went(cause, photo.path):
            return Gone(photo)
        if not os.path.lexists(photo.path):
            return Gone(photo)
        if isinstance(error, OSError):
            _log.warning("%r: %s", photo.path, error)
            denied = isinstance(error, PermissionError)
            reason = NO_PERMISSION if denied else NOT_READ
            return Failed(photo, reason, file, content)
        if file is not None and abs(time.time_ns() - file.mtime_ns) < _SETTLING_NS:
            return Unsettled(photo, content)
        return Failed(photo, error.english, file, content)
    except Exception:
        # One photo must never stop the others: a decoder or a model that stumbles is listed as a problem.
        _log.exception("unexpected error at %r", photo.path)
        return Failed(photo, UNEXPECTED, file, content)


def photo_thumbnail(picture: DecodedPhoto) -> bytes:
    """The JPEG that stands for a photo."""
    return encode_jpeg(picture.thumbnail(THUMBNAIL_PX), most=_PHOTO_BYTES)


def face_thumbnail(picture: DecodedPhoto, box: Box, most: int = _FACE_BYTES) -> bytes:
    """The JPEG, square, that stands for the face in ``box``. Not enlarged: that is left to whoever shows it.

    ``most``: the bytes that it is to take, if that can be (see ``encode_jpeg``).
    """
    largest = min(FACE_THUMBNAIL_PX, max(_SHARED_FACE_PX, round((most / _BYTES_A_PIXEL) ** 0.5)))
    side = min(largest, max(_SMALLEST_FACE_PX, round(picture.crop_side(box))))
    return encode_jpeg(picture.crop(box, side), most=most)


def thumbnails(picture: DecodedPhoto, boxes: Sequence[Box]) -> tuple[bytes, tuple[bytes, ...]]:
    """The JPEGs of a photo and of the faces in ``boxes``. Many faces get less room each."""
    share = min(_FACE_BYTES, _FACES_BYTES // max(1, len(boxes)))
    return photo_thumbnail(picture), tuple(face_thumbnail(picture, box, share) for box in boxes)


def state_of(path: str) -> FileState:
    """The file's size and time. Raises OSError."""
    status = os.stat(path)  # noqa: PTH116 - twice a photo: a tenth of what it takes through a Path
    return FileState(status.st_size, within_bounds(status.st_mtime_ns))


def _look(
    photo: WaitingPhoto,
    file: FileState,
    content: ContentHash,
    data: bytes,
    engine: FaceEngine,
    checkpoint: Callable[[], None],
) -> Analysed:
    picture = decode(data, detail=DETAIL_PX, checkpoint=checkpoint)
    checkpoint()
    faces = tuple(engine.analyse(picture))
    checkpoint()
    metadata = read_metadata(data)
    thumbnail, face_thumbnails = thumbnails(picture, [face.box for face in faces])
    return Analysed(
        photo,
        file,
        content,
        PictureFacts(
            picture.width,
            picture.height,
            picture.format,
            picture.orientation,
            metadata.taken_at,
            metadata.camera,
            metadata.lens,
            perceptual_hash(picture.thumbnail(THUMBNAIL_PX)),
        ),
        faces,
        thumbnail,
        face_thumbnails,
    )
