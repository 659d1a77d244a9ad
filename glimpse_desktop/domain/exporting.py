"""What can be exported, and what came of it: plain requests and answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId


class ExportError(GlimpseError):
    """Nothing was exported; the message says why, and what to do."""


class InsideLibraryError(ExportError):
    """The files would be written into a folder of the library, which would take them in as photos."""


class ExistsError(ExportError):
    """There is a file of that name already, and nobody said that it may be replaced."""


class Layout(StrEnum):
    """Where copies go. FOLDERS: in the same folders as below the added one; FLAT: all in one; PATTERN: by a
    pattern of dates and people."""

    FOLDERS = "folders"
    FLAT = "flat"
    PATTERN = "pattern"


DEFAULT_PATTERN = "{date} {people}"
DEFAULT_QUALITY = 90


@dataclass(frozen=True, slots=True)
class Export:
    """Copy ``photos`` to ``target``, an absolute path of a folder that is made if need be.

    ``pattern`` is for PATTERN only, see ``workspace.exporting_names``. ``max_side`` None: the files' own bytes;
    else JPEGs whose longer side has at most so many pixels (1 and more), of ``quality`` 1-100.
    ``into_library``: also where the library would take the copies in.
    """

    photos: tuple[PhotoId, ...]
    target: Path
    layout: Layout = Layout.FOLDERS
    pattern: str = DEFAULT_PATTERN
    max_side: int | None = None
    quality: int = DEFAULT_QUALITY
    into_library: bool = False


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """``done`` of ``total`` photos are finished, and ``current`` (a file) is at work; empty at the end."""

    done: int
    total: int
    current: str = ""


ExportListener = Callable[[ExportProgress], None]


@dataclass(frozen=True, slots=True)
class ExportFailure:
    """A photo that was left out, and why, in a few words without a full stop. ``path`` empty: not known."""

    photo: PhotoId
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to.

    ``written`` are the new files; ``already`` photos were there before with the same content; ``bytes`` were
    written. ``stopped``: why it ended before the last photo (the disk is full), a sentence; None when it did not.
    """

    written: tuple[Path, ...] = ()
    already: int = 0
    bytes: int = 0
    failures: tuple[ExportFailure, ...] = ()
    stopped: str | None = None


@dataclass(frozen=True, slots=True)
class ExportOutlook:
    """What an export would do, before it does: ``bytes`` are those of the originals, ``free`` what the target's
    disk has (None: it doesn't say), ``inside`` the library's folder that the target lies in. ``turned``: so many
    of the photos were turned here, which their files know nothing of."""

    photos: int
    bytes: int
    free: int | None
    inside: Path | None
    turned: int = 0


class PageSize(StrEnum):
    """Of paper, upright."""

    A4 = "a4"
    LETTER = "letter"


class Caption(StrEnum):
    """What stands under each picture of a contact sheet."""

    NAME = "name"
    """The file's name."""
    PEOPLE = "people"
    """Who is named in it."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """A PDF at ``file`` (an absolute path) with ``rows`` × ``columns`` (1-20 each) pictures on each page."""

    photos: tuple[PhotoId, ...]
    file: Path
    page: PageSize = PageSize.A4
    rows: int = 5
    columns: int = 4
    caption: Caption = Caption.NAME
    replace: bool = False
    """A file of that name may be replaced."""


@dataclass(frozen=True, slots=True)
class FaceList:
    """A list of the faces in ``photos`` at ``file`` (an absolute path): CSV or JSON, as its suffix says."""

    photos: tuple[PhotoId, ...]
    file: Path
    replace: bool = False


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A contact sheet or list that was written: of so many photos, with so many pages or faces.

    ``missing_letters``: the first of those in captions that no font of this system has, for which boxes stand.
    """

    file: Path
    photos: int
    pages: int = 0
    faces: int = 0
    failures: tuple[ExportFailure, ...] = ()
    missing_letters: str = ""
