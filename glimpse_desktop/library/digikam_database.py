"""Who is where in whose photo, read from digiKam's own database (SQLite, ``digikam4.db``), which stays as it is.

``ImageTagProperties`` has a row with the property ``tagRegion`` for every face that somebody confirmed; its tag is
the person. Faces that digiKam only found or guessed have other properties (``autodetectedFace``,
``autodetectedPerson``) and are of no interest here. The value is ``<rect x= y= width= height=/>`` in pixels of the
upright picture (digiKam's ``TagRegion::adjustToOrientation``), while ``ImageInformation`` has the size of the
stored one with its orientation. Photos lie below ``AlbumRoots``: ``volumeid:?path=`` and
``networkshareid:?mountpath=`` are paths, of ``volumeid:?uuid=`` only the end of the path can be known.

The file is opened as one that can't change (``immutable``): SQLite then neither locks it nor makes files beside
it. What digiKam has not yet put into it (a write-ahead log, a journal) makes a private copy of both necessary.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_metadata import PersonRegion, RegionForm
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.connection import read_only_uri

DATABASE = "digikam4.db"

_NEEDED = {
    "AlbumRoots": {"id", "identifier", "specificPath"},
    "Albums": {"id", "albumRoot", "relativePath"},
    "Images": {"id", "album", "name", "fileSize"},
    "ImageInformation": {"imageid", "orientation", "width", "height", "creationDate"},
    "Tags": {"id", "pid", "name"},
    "TagProperties": {"tagid", "property"},
    "ImageTagProperties": {"imageid", "tagid", "property", "value"},
}
_RECT = re.compile(r"""\b(x|y|width|height)\s*=\s*["']\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*["']""")
_TURNED = (5, 6, 7, 8)
_MOST_IN_PHOTO = 2_000
_LONGEST_VALUE = 1 << 20
_STEPS = 10_000
"""SQLite's own, after which it is asked whether to go on."""
_TRIES = 3
_AT_ONCE = 500

_FACES = """
    SELECT i.id, r.identifier, r.specificPath, a.relativePath, i.name, i.fileSize,
           n.orientation, n.width, n.height, n.creationDate, p.tagid, p.value
    FROM ImageTagProperties p
    JOIN Images i ON i.id = p.imageid
    JOIN Albums a ON a.id = i.album
    JOIN AlbumRoots r ON r.id = a.albumRoot
    LEFT JOIN ImageInformation n ON n.imageid = i.id
    WHERE p.property = 'tagRegion' AND i.album IS NOT NULL
    ORDER BY i.id
"""
_TAGS = """
    SELECT t.id, t.name, CASE WHEN above.pid > 0 THEN above.name END FROM Tags t
    LEFT JOIN Tags above ON above.id = t.pid
    WHERE t.id IN (SELECT tagid FROM ImageTagProperties WHERE property = 'tagRegion')
      AND t.id NOT IN (SELECT tagid FROM TagProperties
                       WHERE property IN ('unknownPerson', 'unconfirmedPerson', 'ignoredPerson')
                         AND tagid IS NOT NULL)
"""


def database_in(path: Path) -> Path:
    """The database that is meant: a file, or the one in a folder. Raises GlimpseError where there is none."""
    if path.is_dir():
        inside = path / DATABASE
        if inside.is_file():
            return inside
        if any((path / name).exists() for name in (".mysql.digikam", "mysql")):
            raise GlimpseError(
                "{folder} has a MySQL database of digiKam, which Glimpse can't read. In digiKam, migrate it to "
                "SQLite, or write the names to the photos and take them over from there.",
                folder=path,
            )
        raise GlimpseError("There is no {file} in {folder}.", file=DATABASE, folder=path)
    if not path.is_file():
        raise GlimpseError("There is no file {file}.", file=path)
    return path


@contextmanager
def reading_faces(path: Path, cancel: CancelToken | None = None) -> Iterator[tuple[int, Iterator[DescribedPhoto]]]:
    """How many named faces digiKam's database has, and its photos with them, by digiKam's ids.

    Two people whose tags have one name are told apart by what the tags are under: "Anna (Family)". Raises
    GlimpseError for what is no such database, one of a version without faces, a damaged one, and one that digiKam
    changed meanwhile; Cancelled, also in the midst of a long statement.
    """
    file = database_in(path)
    try:
        with _opened(file) as connection:
            connection.set_progress_handler(lambda: cancel is not None and cancel.cancelled, _STEPS)
            _check(connection, file)
            total = int(
                connection.execute(
                    "SELECT count(*) FROM ImageTagProperties WHERE property = 'tagRegion'"
                ).fetchone()[0]
            )
            yield total, _photos(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the second where SQLite's message quotes damage
        if cancel is not None and cancel.cancelled:
            raise Cancelled from error
        raise GlimpseError("{file} is damaged, or no database of digiKam.", file=file) from error
    except OSError as error:
        raise GlimpseError("{file} can't be read: {reason}.", file=file, reason=error.strerror or error) from error


def _photos(connection: sqlite3.Connection) -> Iterator[DescribedPhoto]:
    people = _people(connection)
    rows = connection.execute(_FACES)
    rows.arraysize = _AT_ONCE
    for _, group in groupby(rows, key=lambda row: row[0]):
        faces = [row for row, _ in zip(group, range(_MOST_IN_PHOTO), strict=False)]
        _, identifier, specific, relative, name, size, orientation, width, height, created, _, _ = faces[0]
        if not isinstance(name, str):
            continue
        sides = _sides(width, height, orientation)
        rects = [
            (who, rect) for row in faces if (who := people.get(row[10])) and (rect := _rect(row[11])) is not None
        ]
        if sides is None or not rects:
            continue
        if all(_fits(rect, sides[::-1]) for _, rect in rects) and not all(_fits(rect, sides) for _, rect in rects):
            sides = sides[::-1]  # of formats that decoders turn themselves the size is that of the upright picture
        yield DescribedPhoto(
            path=_path(_text(identifier), _text(specific), _text(relative), name),
            regions=tuple(PersonRegion(who, _box(rect, sides), RegionForm.DIGIKAM) for who, rect in rects),
            size=size if isinstance(size, int) else None,
            taken_at=_seconds(created),
            sides=sides,
        )


def _people(connection: sqlite3.Connection) -> dict[int, str]:
    """What to call each tag that faces have; of those that stand for nobody there is nothing."""
    tags = [(tag, _text(name), _text(above)) for tag, name, above in connection.execute(_TAGS)]
    often = Counter(same_name_key(name) for _, name, _ in tags)
    return {
        tag: f"{name} ({above})" if above and often[same_name_key(name)] > 1 else name for tag, name, above in tags
    }


def _path(identifier: str, specific: str, relative: str, name: str) -> str:
    """With / between folders: absolute where the album root says where it is."""
    _, _, query = identifier.partition("?")
    said = dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair)
    root = unquote(said.get("path") or said.get("mountpath") or "")  # Qt writes a + as it is
    parts = [part for text in (root, specific, relative) for part in text.replace("\\", "/").split("/") if part]
    start = "/" if root.startswith("/") else ""
    return start + "/".join([*parts, name])


def _sides(width: object, height: object, orientation: object) -> tuple[float, float] | None:
    """Of the upright picture."""
    if not isinstance(width, int) or not isinstance(height, int) or min(width, height) < 1:
        return None
    return (float(height), float(width)) if orientation in _TURNED else (float(width), float(height))


def _rect(value: object) -> tuple[float, float, float, float] | None:
    """``x, y, width, height`` of what ``tagRegion`` holds."""
    if not isinstance(value, str) or len(value) > 1000 or "<rect" not in value:
        return None
    found = {key: float(number) for key, number in _RECT.findall(value)}
    if found.keys() != {"x", "y", "width", "height"} or min(found["width"], found["height"]) <= 0:
        return None
    return found["x"], found["y"], found["width"], found["height"]


def _fits(rect: tuple[float, float, float, float], sides: tuple[float, float]) -> bool:
    """Whether most of it is inside a picture of that size."""
    x, y, w, h = rect
    return x + w / 2 <= sides[0] and y + h / 2 <= sides[1]


def _box(rect: tuple[float, float, float, float], sides: tuple[float, float]) -> Box:
    x, y, w, h = rect
    return Box(x / sides[0], y / sides[1], w / sides[0], h / sides[1])


def _seconds(created: object) -> float | None:
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(str(created)).replace(tzinfo=UTC).timestamp() if created else None
    return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _check(connection: sqlite3.Connection, file: Path) -> None:
    """Raise GlimpseError unless it has all that is read."""
    # Only what is a table: a view could be anything, and take for ever.
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "Images" not in tables or "AlbumRoots" not in tables:
        if tables & {"Thumbnails", "UniqueHashes", "Identities", "SimilarityMatrix", "ImageSimilarity"}:
            raise GlimpseError(
                "{file} is another database of digiKam's: the names are in {wanted}, as a rule beside it.",
                file=file,
                wanted=DATABASE,
            )
        raise GlimpseError("{file} is no database of digiKam.", file=file)
    for table, columns in _NEEDED.items():
        known = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} if table in tables else set()
        if not columns <= known:
            raise GlimpseError(
                "{file} is of a version of digiKam that Glimpse can't read. Versions 2 to 8 are known: open it "
                "with one of them first.",
                file=file,
            )


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Raises GlimpseError at the end where the file itself was read and is another one by then."""
    before = _state(file)
    with tempfile.TemporaryDirectory(prefix="glimpse-digikam-") as folder:
        unfinished = any(state is not None and state[0] > 0 for state in before[1:])
        if unfinished:
            copy = _copied(file, Path(folder))
            connection = sqlite3.connect(copy, isolation_level=None)  # it puts the copy in order
        else:
            uri = f"{read_only_uri(file)}&immutable=1"
            connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            yield connection
        finally:
            connection.close()
    if not unfinished and _state(file) != before:
        raise GlimpseError("digiKam has just changed its database. Close digiKam, and look through it again.")


def _copied(file: Path, folder: Path) -> Path:
    """A copy of the database with what belongs to it, all of one moment."""
    for _ in range(_TRIES):
        before = _state(file)
        shutil.copyfile(file, folder / file.name)
        for path in _beside(file):
            copy = folder / path.name
            copy.unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                shutil.copyfile(path, copy)
        if _state(file) == before:
            return folder / file.name
    raise GlimpseError("digiKam is at work on {file}. Close digiKam, and look through it again.", file=file)


def _beside(file: Path) -> list[Path]:
    """What SQLite keeps beside a database that is being written."""
    return [file.with_name(f"{file.name}{suffix}") for suffix in ("-wal", "-journal")]


def _state(file: Path) -> list[tuple[int, int] | None]:
    found: list[tuple[int, int] | None] = []
    for path in (file, *_beside(file)):
        try:
            status = path.stat()
            found.append((status.st_size, status.st_mtime_ns))
        except FileNotFoundError:
            found.append(None)
    return found
