"""Photos copied out of the library: as they are or smaller, in their folders, flat, or by a pattern.

The originals are only read. A photo that can't be is listed, and the others go on.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.exporting import (
    Export,
    Exported,
    ExportError,
    ExportFailure,
    ExportListener,
    ExportOutlook,
    ExportProgress,
    InsideLibraryError,
    Layout,
)
from glimpse_desktop.domain.file_names import same_file_key
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import FaceRow, PhotoRow
from glimpse_desktop.imaging.source import read_photo_file
from glimpse_desktop.workspace.exporting_files import CopyError, StopError, TargetFolder, is_there
from glimpse_desktop.workspace.exporting_names import (
    Destination,
    Pattern,
    by_folder,
    by_pattern,
    own_name,
    read_pattern,
)
from glimpse_desktop.workspace.library_views import LibraryViews

_AT_ONCE = 200
"""Photos whose rows are read at once."""

_GONE = "it is not in the library any more"


def photos_to_export(views: LibraryViews, person: PersonId | None = None) -> tuple[PhotoId, ...]:
    """All photos, or those of a person or (negative) a group, the oldest first, so that numbers follow time."""
    return tuple(PhotoId(photo) for photo in views.timeline(person=person).ids[::-1].tolist())


def oldest_first(views: LibraryViews, photos: Sequence[PhotoId]) -> tuple[PhotoId, ...]:
    """These photos in the order of time, so that numbers follow it; those of no view (hidden ones) come last."""
    wanted = dict.fromkeys(photos)
    known = dict.fromkeys(photo for photo in photos_to_export(views) if photo in wanted)
    return (*known, *(photo for photo in wanted if photo not in known))


def first_names(views: LibraryViews, wanted: Export, most: int) -> list[Path]:
    """Below the target, where the first ``most`` photos would go if it were empty. Reads no photo.

    Raises ExportError for a pattern that can't be.
    """
    run = _Naming(views, wanted)
    photos = wanted.photos[:most]
    people = views.faces_in(photos) if run.wants_people else {}
    taken: set[str] = set()
    found = []
    for row in views.photos(photos):
        to = run.destination(row, names_of(people.get(row.id, [])))
        suffix = run.suffix(to)
        number, name = 1, to.stem + suffix
        folder = Path(*to.folders)
        while same_file_key(str(folder / name)) in taken:
            number += 1
            name = f"{to.stem} ({number}){suffix}"
        taken.add(same_file_key(str(folder / name)))
        found.append(folder / name)
    return found


def look_ahead(views: LibraryViews, wanted: Export) -> ExportOutlook:
    """What an export would do. Reads no photo."""
    photos, size, turned = 0, 0, 0
    for row in _rows(views, wanted.photos):
        if row is not None:
            photos, size, turned = photos + 1, size + row.size, turned + (row.marks.turns != 0)
    free = None
    with suppress(OSError):
        existing = next((place for place in (wanted.target, *wanted.target.parents) if place.exists()), None)
        free = shutil.disk_usage(existing).free if existing is not None else None
    inside = _holding(wanted.target, [row.path for row in views.folders()])
    return ExportOutlook(photos, size, free, inside, turned)


def export_photos(
    views: LibraryViews,
    wanted: Export,
    progress: ExportListener | None = None,
    cancel: CancelToken | None = None,
) -> Exported:
    """Copy the photos; ``progress`` is told before each and at the end.

    What is there already with the same content is left as it is, so that an export that ended early goes on where
    it was. Raises ExportError for what can't be done at all, InsideLibraryError where the library would take the
    copies in and that isn't wanted, and Cancelled, when all that was finished stays and nothing else.
    """
    if wanted.max_side is not None and wanted.max_side < 1:
        raise ExportError("A picture has at least one pixel.")
    if not 1 <= wanted.quality <= 100:
        raise ExportError("The quality is between 1 and 100.")
    run = _Run(views, wanted, cancel or CancelToken())
    run.copy_all(progress or (lambda _: None))
    return Exported(tuple(run.written), run.already, run.bytes, tuple(run.failures), run.stopped)


class _Naming:
    """Where each photo goes."""

    def __init__(self, views: LibraryViews, wanted: Export) -> None:
        self._wanted = wanted
        self._added = [row.path for row in views.folders()]
        self._pattern: Pattern | None = read_pattern(wanted.pattern) if wanted.layout is Layout.PATTERN else None
        self._spelled: dict[str, str] = {}

    @property
    def wants_people(self) -> bool:
        return self._pattern is not None and self._pattern.wants_people

    def destination(self, row: PhotoRow, people: Sequence[str]) -> Destination:
        if self._pattern is not None:
            to = by_pattern(self._pattern, row, people)
        else:
            to = own_name(row.path) if self._wanted.layout is Layout.FLAT else by_folder(row, self._added)
        return replace(to, folders=self._one_spelling(to.folders))

    def _one_spelling(self, folders: tuple[str, ...]) -> tuple[str, ...]:
        """Folders that some systems don't tell apart ("Rome" and "ROME") are one: that of the first photo."""
        key, found = "", []
        for folder in folders:
            key += f"/{same_file_key(folder)}"
            found.append(self._spelled.setdefault(key, folder))
        return tuple(found)

    def suffix(self, to: Destination) -> str:
        """Of the file: that of the photo, or that of a JPEG where it is made smaller."""
        if self._wanted.max_side is None or to.suffix.lower() in (".jpg", ".jpeg"):
            return to.suffix
        return ".jpg"


class _Run:
    def __init__(self, views: LibraryViews, wanted: Export, cancel: CancelToken) -> None:
        self._views = views
        self._wanted = wanted
        self._cancel = cancel
        self._added = [row.path for row in views.folders()]
        self._naming = _Naming(views, wanted)
        self._folders: dict[tuple[str, ...], TargetFolder] = {}
        self.written: list[Path] = []
        self.already = 0
        self.bytes = 0
        self.failures: list[ExportFailure] = []
        self.stopped: str | None = None
        if _in_the_way(wanted.target):
            raise ExportError("{folder} is not a folder.", folder=wanted.target)
        self._refuse_library(wanted.target)

    def copy_all(self, progress: Callable[[ExportProgress], None]) -> None:
        total = len(self._wanted.photos)
        rows = _rows(self._views, self._wanted.photos)
        people: dict[PhotoId, list[FaceRow]] = {}
        for done, row in enumerate(rows):
            self._cancel.check()
            photo = self._wanted.photos[done]
            if self._naming.wants_people and done % _AT_ONCE == 0:
                people = self._views.faces_in(self._wanted.photos[done : done + _AT_ONCE])
            progress(ExportProgress(done, total, "" if row is None else str(row.path)))
            if row is None:
                self.failures.append(ExportFailure(photo, Path(), _GONE))
                continue
            try:
                self._copy(row, names_of(people.get(photo, [])))
            except (PhotoError, CopyError) as error:
                self.failures.append(ExportFailure(photo, row.path, str(error)))
            except StopError as error:
                self.stopped = str(error)
                return
        progress(ExportProgress(total, total))

    def _copy(self, row: PhotoRow, people: Sequence[str]) -> None:
        data = read_photo_file(row.path)
        to = self._naming.destination(row, people)
        if self._wanted.max_side is not None:
            from glimpse_desktop.imaging.foreign import resized_jpeg  # late: the window's start needs no decoder

            data = resized_jpeg(
                data, self._wanted.max_side, self._wanted.quality, row.marks.turns, checkpoint=self._cancel.check
            )
        path = self._folder(to.folders).put(data, to.stem, self._naming.suffix(to), _times(row.path), self._cancel)
        if path is None:
            self.already += 1
        else:
            self.written.append(path)
            self.bytes += len(data)

    def _folder(self, folders: tuple[str, ...]) -> TargetFolder:
        if folders not in self._folders:
            path = self._wanted.target.joinpath(*folders)
            self._refuse_library(path)  # an added folder may lie below the target, too
            self._folders[folders] = TargetFolder(path)
        return self._folders[folders]

    def _refuse_library(self, path: Path) -> None:
        if self._wanted.into_library:
            return
        holding = _holding(path, self._added)
        if holding is not None:
            raise InsideLibraryError(
                "{path} lies in {holding}, a folder of this library: the copies would be taken in as new photos.",
                path=path,
                holding=holding,
            )


def names_of(faces: Sequence[FaceRow]) -> list[str]:
    """Who is shown as named in these faces, each once."""
    names = [name_shown(face) for face in faces]
    return list(dict.fromkeys(name for name in names if name))


def name_shown(face: FaceRow) -> str | None:
    """Whom the face is shown as: named by the person, or so clear that nobody needs to be asked."""
    if face.person_id is not None:
        return face.person_name
    guess = face.suggestion
    return guess.name if guess is not None and guess.automatic and guess.person_id is not None else None


def _rows(views: LibraryViews, photos: Sequence[PhotoId]) -> Iterator[PhotoRow | None]:
    """One for each of ``photos``, None for those that are gone."""
    for start in range(0, len(photos), _AT_ONCE):
        wanted = photos[start : start + _AT_ONCE]
        found = {row.id: row for row in views.photos(wanted)}
        yield from (found.get(photo) for photo in wanted)


def _holding(path: Path, added: Sequence[Path]) -> Path | None:
    """Which of the added folders a path lies in, whatever links lead there."""
    real = _real(path)
    return next((folder for folder in added if real.is_relative_to(_real(folder))), None)


def _in_the_way(target: Path) -> bool:
    """Whether it is no folder, and can't become one."""
    try:
        return is_there(target) and not target.is_dir()
    except CopyError:
        return True
    except StopError:  # said again, with its reason, when the first photo is to be written
        return False


def _real(path: Path) -> Path:
    return Path(os.path.normcase(os.path.realpath(path)))


def _times(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_atime_ns, status.st_mtime_ns
