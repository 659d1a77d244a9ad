"""Lists of the faces in photos, for other programs: CSV with a row for each face, JSON with the people besides."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from glimpse_desktop.domain.exporting import (
    ExportError,
    ExportListener,
    ExportProgress,
    FaceList,
    WrittenFile,
)
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.views import FaceRow, FaceStatus, PhotoRow
from glimpse_desktop.workspace.exporting import name_shown
from glimpse_desktop.workspace.exporting_files import whole_file
from glimpse_desktop.workspace.exporting_names import taken
from glimpse_desktop.workspace.library_views import LibraryViews

_AT_ONCE = 500
"""Photos; the list itself is never in memory as a whole."""

COLUMNS = (
    "path", "taken", "width", "height", "face", "x_px", "y_px", "w_px", "h_px", "x", "y", "w", "h",
    "person", "status", "suggested",
)  # fmt: skip

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def export_faces(
    views: LibraryViews,
    wanted: FaceList,
    progress: ExportListener | None = None,
    cancel: CancelToken | None = None,
) -> WrittenFile:
    """Write the list; each face of each photo is one row, also of copies.

    Boxes are of the upright picture, in pixels and in fractions. ``status``: "confirmed", "automatic" (so clear
    that it is shown as named), "suggested" (``suggested`` says whom), "group" (with others who have no name),
    "ignored" or "unknown". The file is there when it is whole. Raises ExportError, ExistsError, Cancelled.
    """
    suffix = wanted.file.suffix.lower()
    if suffix not in (".csv", ".json"):
        raise ExportError("{file}: a list of faces is a .csv or a .json file.", file=wanted.file.name)
    cancel, progress = cancel or CancelToken(), progress or (lambda _: None)
    with whole_file(wanted.file, wanted.replace) as stream:
        entries = _entries(views, wanted, progress, cancel)
        faces = _write_csv(stream, entries) if suffix == ".csv" else _write_json(stream, entries, views)
    return WrittenFile(wanted.file, len(wanted.photos), faces=faces)


def harmless(text: str) -> str:
    """``text`` as no program takes it for a formula: with an apostrophe in front where one could."""
    first = next((c for c in text if c in _FORMULAS or not (c.isspace() or unicodedata.category(c) == "Cf")), None)
    return f"'{text}" if first in _FORMULAS else text


def status_of(face: FaceRow) -> str:
    """One word of those in ``export_faces``."""
    if face.status is not FaceStatus.UNKNOWN:
        return face.status.value
    guess = face.suggestion
    if guess is not None and guess.automatic:
        return "automatic" if guess.person_id is not None else "ignored"
    if guess is not None and guess.person_id is not None:
        return "suggested"
    return "group" if face.group_id is not None else "unknown"


def _entries(
    views: LibraryViews, wanted: FaceList, progress: ExportListener, cancel: CancelToken
) -> Iterator[tuple[PhotoRow, FaceRow]]:
    total = len(wanted.photos)
    for start in range(0, total, _AT_ONCE):
        cancel.check()
        progress(ExportProgress(start, total))
        photos = wanted.photos[start : start + _AT_ONCE]
        faces = views.faces_in(photos)
        for row in views.photos(photos):
            for face in faces.get(row.id, ()):
                yield row, face
    progress(ExportProgress(total, total))


def _values(row: PhotoRow, face: FaceRow) -> dict[str, str | int | float | None]:
    box, guess = face.box, face.suggestion
    status = status_of(face)
    x, y, w, h = box.as_list()
    return {
        "path": str(row.path),
        "taken": taken(row).isoformat(timespec="seconds") if row.taken_at is not None else None,
        "width": row.width,
        "height": row.height,
        "face": int(face.id),
        "x_px": round(box.x * row.width),
        "y_px": round(box.y * row.height),
        "w_px": round(box.w * row.width),
        "h_px": round(box.h * row.height),
        "x": x,
        "y": y,
        "w": w,
        "h": h,
        "person": name_shown(face),
        "status": status,
        "suggested": guess.name if guess is not None and status == "suggested" else None,
    }


def _write_csv(stream: BinaryIO, entries: Iterator[tuple[PhotoRow, FaceRow]]) -> int:
    line = io.StringIO()
    writer = csv.writer(line)
    # The mark at the start is how spreadsheets know UTF-8.
    stream.write(b"\xef\xbb\xbf")
    writer.writerow(COLUMNS)
    faces = 0
    for row, face in entries:
        values = _values(row, face)
        writer.writerow([harmless(v) if isinstance(v, str) else v for v in (values[name] for name in COLUMNS)])
        faces += 1
        _pass_on(line, stream)
    _pass_on(line, stream)
    return faces


def _pass_on(line: io.StringIO, stream: BinaryIO) -> None:
    stream.write(line.getvalue().encode("utf-8", "backslashreplace"))  # names of files that are no text
    line.seek(0)
    line.truncate()


def _write_json(stream: BinaryIO, entries: Iterator[tuple[PhotoRow, FaceRow]], views: LibraryViews) -> int:
    people = [
        {"id": int(row.id), "name": row.name, "faces": row.faces, "photos": row.photos, "hidden": row.hidden}
        for row in views.people(hidden=True)
    ]
    stream.write(b'{"people": ' + json.dumps(people).encode("ascii") + b',\n"faces": [')
    faces = 0
    for row, face in entries:
        person = face.person_id
        guess = face.suggestion
        if person is None and guess is not None and guess.automatic:
            person = guess.person_id
        entry = {**_values(row, face), "person_id": None if person is None else int(person)}
        stream.write((b",\n" if faces else b"\n") + json.dumps(entry).encode("ascii"))
        faces += 1
    stream.write(b"\n]}\n")
    return faces
