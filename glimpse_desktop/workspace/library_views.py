"""What can be asked of a library without changing it: the rows behind every view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import NotFoundError, PhotoAwayError, PhotoError
from glimpse_desktop.domain.ids import FaceId, FolderId, PersonId, PhotoId
from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.domain.photo_details import PhotoDetails
from glimpse_desktop.domain.views import (
    FaceRow,
    FolderRow,
    LibraryStatus,
    PersonRow,
    PhotoRow,
    PlaceCounts,
    ProblemRow,
    Timeline,
)
from glimpse_desktop.library import (
    counts,
    faces,
    folders,
    people_rows,
    photo_listing,
    photo_marks,
    photos,
    problems,
    suggestions,
    turning,
    unfound,
)
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.workspace import pictures, thumbnails
from glimpse_desktop.workspace.about_person import AboutPerson
from glimpse_desktop.workspace.likelihood import worded
from glimpse_desktop.workspace.models import Models


class LibraryViews:
    """The queries of an open library. Every method blocks and is safe from any thread."""

    def __init__(self, library: Library, thumbnail_store: ThumbnailStore, models: Models) -> None:
        self._library = library
        self._models = models
        self._thumbnails = thumbnail_store
        self._keeps_thumbnails = library.look_only is None
        """Those that had to be made again are stored."""
        self.about_person = AboutPerson(library)

    # -- counts ---------------------------------------------------------------------------------------------

    def status(self) -> LibraryStatus:
        info = self._models.info()
        with self._library.reading() as connection:
            return counts.status(connection, info.id, info.version)

    def place_counts(self) -> PlaceCounts:
        """What stands beside the window's places; sooner there than ``status``."""
        with self._library.reading() as connection:
            return counts.places(connection)

    # -- photos ---------------------------------------------------------------------------------------------

    def timeline(self, folder: FolderId | None = None, person: PersonId | None = None) -> Timeline:
        """All photos newest first, or those of a folder or a person."""
        with self._library.reading() as connection:
            return photos.timeline(connection, folder=folder, person=person)

    def photos(self, ids: Sequence[PhotoId]) -> list[PhotoRow]:
        """In the order asked; those that are gone are left out."""
        with self._library.reading() as connection:
            return photos.by_ids(connection, ids)

    def marks_among(self, ids: Iterable[int]) -> dict[PhotoMarks, int]:
        """How these photos are marked, and how many of them so; those that can't be marked yet are left out."""
        with self._library.reading() as connection:
            return photo_marks.among(connection, ids)

    def photo_by_path(self, path: Path) -> PhotoRow | None:
        with self._library.reading() as connection:
            return photos.by_path(connection, path)

    def photo_thumbnails(self, ids: Sequence[PhotoId]) -> dict[PhotoId, bytes]:
        """JPEGs, long side 320; photos not analysed yet are absent."""
        return thumbnails.of_photos(self._library, self._thumbnails, ids, keep=self._keeps_thumbnails)

    def picture(self, photo: PhotoId | Path, max_side: int | None = None, page: int = 0) -> NDArray[np.uint8]:
        """The upright picture for the viewer, (h, w, 3) RGB. Raises PhotoError, PhotoAwayError, NotFoundError.

        ``page``: another of the pictures in its file (see ``picture_count``), of which the first is the photo.
        """
        if isinstance(photo, Path):
            return pictures.picture(photo, max_side, page)
        try:
            return pictures.picture(self._path(photo), max_side, page)
        except PhotoError as error:
            raise self._away(photo) or error from error

    def picture_count(self, photo: PhotoId) -> int:
        """How many pictures the photo's file has, read from it now. Raises PhotoError, NotFoundError."""
        return pictures.count(self._path(photo))

    def photo_details(self, photo: PhotoId) -> PhotoDetails:
        """How and where it was taken, read from its file now. Raises PhotoError, NotFoundError."""
        return pictures.details(self._path(photo))

    def photo_turns(self, ids: Sequence[PhotoId]) -> dict[PhotoId, int]:
        """By how many quarter turns clockwise, 1 to 3, photos are shown turned; those that aren't are missing."""
        with self._library.reading() as connection:
            return turning.of_photos(connection, ids)

    def face_turns(self, ids: Sequence[FaceId], photos: Sequence[PhotoId] = ()) -> dict[FaceId, int]:
        """By how many quarter turns clockwise these faces, and all on ``photos``, are shown turned."""
        with self._library.reading() as connection:
            return turning.faces_on(connection, photos) | turning.of_faces(connection, ids)

    def _away(self, photo: PhotoId) -> PhotoAwayError | None:
        """What to say of a photo whose file isn't there for a reason that is known."""
        with self._library.reading() as connection:
            if unfound.is_away(connection, photo):
                return PhotoAwayError("The drive of this photo is not connected.")
            if unfound.is_unfound(connection, photo):
                return PhotoAwayError("The file of this photo is no longer found.")
        return None

    def _path(self, photo: PhotoId) -> Path:
        rows = self.photos([photo])
        if not rows:
            raise NotFoundError("This photo is not in the library any more.")
        return rows[0].path

    # -- faces and people -----------------------------------------------------------------------------------

    def photo_faces(self, photo: PhotoId) -> list[FaceRow]:
        """From left to right as found; without those marked "not a face"."""
        with self._library.reading() as connection:
            return self._worded(faces.of_photo(connection, photo))

    def faces_in(self, photos: Sequence[PhotoId]) -> dict[PhotoId, list[FaceRow]]:
        """``photo_faces`` of many photos (some hundred) at once; those without faces are absent. ``photo_id`` and
        ``path`` of a row may be another copy's."""
        with self._library.reading() as connection:
            pairs = photo_listing.faces_in(connection, photos)
            rows = {row.id: row for row in self._worded(faces.by_ids(connection, {face for _, face in pairs}))}
        found: dict[PhotoId, list[FaceRow]] = {}
        for photo, face in pairs:
            if face in rows:
                found.setdefault(photo, []).append(rows[face])
        return found

    def faces(self, ids: Sequence[FaceId]) -> list[FaceRow]:
        """In the order asked; those that are not shown any more are left out."""
        with self._library.reading() as connection:
            return self._worded(faces.by_ids(connection, ids))

    def face_thumbnails(self, ids: Sequence[FaceId]) -> dict[FaceId, bytes]:
        """JPEGs of 160 × 160, upright."""
        return thumbnails.of_faces(self._library, self._thumbnails, ids, keep=self._keeps_thumbnails)

    def people(self, hidden: bool = False) -> list[PersonRow]:
        """Named people, most faces first; ``hidden``: also those who were hidden."""
        with self._library.reading() as connection:
            return people_rows.people(connection, hidden=hidden)

    def person(self, person: PersonId) -> PersonRow | None:
        """A person or (negative id) a group; None when nobody of that id is shown."""
        with self._library.reading() as connection:
            return people_rows.person(connection, person)

    def groups(self, limit: int | None = None) -> list[PersonRow]:
        """Groups of faces without a name, largest first."""
        with self._library.reading() as connection:
            return people_rows.groups(connection, limit)

    def person_faces(self, person: PersonId) -> list[FaceRow]:
        """A person's (automatic ones too) or (negative id) a group's faces, best first."""
        with self._library.reading() as connection:
            return self._worded(faces.of_person(connection, person))

    def person_face_ids(self, person: PersonId) -> list[FaceId]:
        """The ids of ``person_faces``: of a person with thousands far sooner there."""
        with self._library.reading() as connection:
            return faces.ids_of_person(connection, person)

    def suggested_face_ids(self, person: PersonId) -> list[FaceId]:
        """The ids of ``suggested_faces``."""
        with self._library.reading() as connection:
            return suggestions.of_person(connection, person)

    def face_photos(self, ids: Sequence[FaceId]) -> list[PhotoId]:
        """The photos of these faces in the faces' order, each once."""
        with self._library.reading() as connection:
            return faces.photos_of(connection, ids)

    def suggested_faces(self, person: PersonId) -> list[FaceRow]:
        """Faces that may be this person, surest first; without the automatic ones."""
        with self._library.reading() as connection:
            return self._worded(faces.by_ids(connection, suggestions.of_person(connection, person)))

    def unnamed_faces(self, offset: int = 0, limit: int = 500) -> list[FaceRow]:
        """Faces with neither name (not even an automatic one) nor group, best first."""
        with self._library.reading() as connection:
            return self._worded(faces.unnamed(connection, offset, limit))

    def names(self, prefix: str = "", limit: int = 20) -> list[tuple[PersonId, str]]:
        """People whose name has a word that starts like this, whatever case and accents; most faces first."""
        with self._library.reading() as connection:
            return people_rows.names(connection, prefix, limit)

    def folders(self) -> list[FolderRow]:
        with self._library.reading() as connection:
            return folders.every(connection)

    def problems(self) -> list[ProblemRow]:
        with self._library.reading() as connection:
            return problems.every(connection)

    def _worded(self, rows: list[FaceRow]) -> list[FaceRow]:
        return worded(rows, self._models.calibration)
