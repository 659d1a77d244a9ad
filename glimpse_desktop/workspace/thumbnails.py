"""Thumbnails by photo and by face: from the store, or made again from the photo where the store lost them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from glimpse_desktop.domain.errors import LibraryError, PhotoError
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.views import FaceRow, PhotoRow
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.library import faces, photos
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, face_key, photo_key

_log = logging.getLogger(__name__)

Row = TypeVar("Row", PhotoRow, FaceRow)


def of_photos(
    library: Library, store: ThumbnailStore, ids: Sequence[PhotoId], *, keep: bool
) -> dict[PhotoId, bytes]:
    """JPEGs of analysed photos. ``keep``: what had to be made again is stored."""
    with library.reading() as connection:
        rows = [row for row in photos.by_ids(connection, ids) if row.content is not None and row.analysed]
    found = _get(
        store,
        [(row, photo_key(row.content)) for row in rows if row.content is not None],
        _of_photo,
        keep=keep,
    )
    return {row.id: jpeg for row, jpeg in found}


def of_faces(library: Library, store: ThumbnailStore, ids: Sequence[FaceId], *, keep: bool) -> dict[FaceId, bytes]:
    """JPEGs of faces. ``keep``: what had to be made again is stored."""

    def keys() -> list[tuple[FaceRow, ThumbnailKey]]:
        with library.reading() as connection:
            return [(row, face_key(row.content, row.box)) for row in faces.by_ids(connection, ids)]

    # Somebody may be forgotten while pictures of theirs are made.
    found = _get(store, keys(), _of_face, keep=keep, still=lambda: {key for _, key in keys()})
    return {row.id: jpeg for row, jpeg in found}


# Decoders are imported late: thumbnails are in the store, and the window's start needs nothing else.


def _of_photo(photo: DecodedPhoto, _row: PhotoRow) -> bytes:
    from glimpse_desktop.indexing.analyse import photo_thumbnail

    return photo_thumbnail(photo)


def _of_face(photo: DecodedPhoto, row: FaceRow) -> bytes:
    from glimpse_desktop.indexing.analyse import face_thumbnail

    return face_thumbnail(photo, row.box)


def _decoded(path: Path) -> DecodedPhoto:
    from glimpse_desktop.imaging.foreign import decode
    from glimpse_desktop.imaging.source import read_photo_file

    return decode(read_photo_file(path))


def _get(
    store: ThumbnailStore,
    wanted: Sequence[tuple[Row, ThumbnailKey]],
    make: Callable[[DecodedPhoto, Row], bytes],
    *,
    keep: bool,
    still: Callable[[], Collection[ThumbnailKey]] | None = None,
) -> list[tuple[Row, bytes]]:
    """``still``: which of what had to be made again may be kept and shown, asked when it is made."""
    known = store.get_many(key for _, key in wanted)
    missing = [(row, key) for row, key in wanted if key not in known]
    made = {}
    for path, lost in _by_path(missing):
        try:
            photo = _decoded(path)
            for row, key in lost:
                made[key] = make(photo, row)
        except PhotoError as error:  # it was readable once; the next scan will say so
            _log.info("no thumbnail of %r: %s", str(path), error)
    if made and still is not None:
        there = still()
        made = {key: jpeg for key, jpeg in made.items() if key in there}
    if made and keep:
        try:
            store.put_many(made.items())
        except LibraryError as error:  # a full disk: they are shown all the same
            _log.warning("thumbnails could not be kept: %s", error)
    known.update(made)
    return [(row, known[key]) for row, key in wanted if key in known]


def _by_path(
    items: Iterable[tuple[Row, ThumbnailKey]],
) -> Iterable[tuple[Path, list[tuple[Row, ThumbnailKey]]]]:
    """The same items, those of one file together: it is decoded once."""
    by_path: dict[Path, list[tuple[Row, ThumbnailKey]]] = {}
    for row, key in items:
        by_path.setdefault(row.path, []).append((row, key))
    return by_path.items()
