"""What a people file holds: everything that was decided, as plain JSON. See ``workspace.people_file_writing``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.errors import GlimpseError

FORMAT = "glimpse-people"
VERSION = 1

MOST_ENTRIES = 5_000_000
MOST_BYTES = 8 << 30
"""Of a whole file, when it is not compressed."""
MOST_CHARACTERS = 64 << 20
"""Of one entry, or another single value: 400,000 faces named at once."""


class PeopleFileError(GlimpseError):
    """A people file can't be read or written; the message says why."""


class NewerPeopleFileError(PeopleFileError):
    """It was written by a newer version of Glimpse."""


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """Somebody with a name, for people who read the file. ``faces``: how many are known."""

    key: str
    name: str
    faces: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PeopleFileFacts:
    """What a people file holds besides the entries.

    ``library`` tells libraries apart: a random text, None in files that were made otherwise. ``folders`` are where
    the photos were. ``searches``: saved ones, by name. ``settings`` are only in backups.
    """

    program: str = ""
    library: str | None = None
    people: tuple[PersonSummary, ...] = ()
    folders: tuple[str, ...] = ()
    searches: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WrittenPeopleFile:
    """``entries`` of the log are in it; ``last`` is the number of the latest, 0 for none. ``size`` in bytes."""

    path: Path
    entries: int
    last: int
    people: int
    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class SameName:
    """Somebody of the file (``key``) who has the name of somebody else here (``here``, a key).

    ``faces`` and ``faces_here``: on how many faces they are, there and here.
    """

    name: str
    key: str
    here: str
    faces: int = 0
    faces_here: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing a people file would do.

    ``entries`` of the file can be taken over, ``new`` of them are not in the library yet. ``joined`` are the names
    of people whom both know as the same, ``added`` those of people who are new here; ``same_names`` are among the
    latter, and stay two people unless it is said that they are one. ``photos`` are those that new entries are
    about, ``photos_here`` of them known here by their content. ``searches`` are the names of saved searches that
    would be added. ``forgotten``: faces that the file names and that were forgotten here, so they are left out;
    ``nameless``: faces that have a name here and were forgotten there, so they would be left alone here, too.
    """

    entries: int
    new: int
    joined: tuple[str, ...]
    added: tuple[str, ...]
    same_names: tuple[SameName, ...]
    photos: int
    photos_here: int
    searches: tuple[str, ...]
    forgotten: int = 0
    nameless: int = 0


@dataclass(frozen=True, slots=True)
class TakenLog:
    """``entries`` came in from a people file; so many of its ``forgotten`` faces did not."""

    entries: int
    forgotten: int = 0


@dataclass(frozen=True, slots=True)
class TakenPeople:
    """What importing a people file did.

    ``entries`` came in; ``together`` are the names of those who were two people and are one now. ``before`` is the
    backup that was made before, None where nothing was new. ``forgotten``: see ImportPlan.
    """

    entries: int
    together: tuple[str, ...]
    before: Backup | None
    forgotten: int = 0


@dataclass(frozen=True, slots=True)
class RestorePlan:
    """What restoring a people file would change.

    There would be ``entries``; ``lost`` ones are in the library now and not then, ``regained`` the other way
    round. ``people_lost`` and ``people_regained`` are names. ``latest`` is the time of the file's latest entry, in
    seconds since 1970. ``forgotten``: faces that the file names and that were forgotten here, so they stay so.
    """

    entries: int
    lost: int
    regained: int
    people_lost: tuple[str, ...]
    people_regained: tuple[str, ...]
    latest: float | None
    forgotten: int = 0
