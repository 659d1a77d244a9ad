"""What searches ask of every photo again and again, read once: times, contents, names, and how many faces.

Plain columns of numbers: at 500,000 photos a condition on one takes a millisecond or two. A table is of one
moment; whoever keeps one reads a new one when photos or faces have changed.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.names import fold
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import numbers_of
from glimpse_desktop.library.photos import dated_ids
from glimpse_desktop.library.shown import NOT_SEEN, UNLABELLED

_PUNCTUATION = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "\n$+<=>^`|~"}
)
"""As ``fold`` does it with ASCII: signs of money and mathematics stay."""


@dataclass(frozen=True, slots=True)
class PhotoTable:
    """Every photo of a file that is there, in the timeline's order: aligned columns of n rows.

    ``ids`` int64, ``days`` int32 since 1970, ``contents`` int64 (0: not looked at yet). ``content_limit`` is
    larger than every content there.
    """

    ids: NDArray[np.int64]
    days: NDArray[np.int32]
    contents: NDArray[np.int64]
    content_limit: int

    def with_contents(self, contents: NDArray[np.int64]) -> NDArray[np.bool_]:
        """(n,) Which photos have one of ``contents``."""
        flags = np.zeros(self.content_limit, np.bool_)
        flags[contents[contents < self.content_limit]] = True
        flags[0] = False
        found: NDArray[np.bool_] = flags[self.contents]
        return found


@dataclass(frozen=True, slots=True)
class FaceCounts:
    """How many faces every content shows, people with a name, and faces without one that aren't ignored.

    Each (content_limit,) int32, by content. ``seen`` (content_limit,) bool: it was looked at.
    """

    faces: NDArray[np.int32]
    people: NDArray[np.int32]
    unnamed: NDArray[np.int32]
    seen: NDArray[np.bool_]


class PhotoNames:
    """The folded names of all photos' files and folders, for finding those that contain some text."""

    def __init__(self, table: PhotoTable, paths: dict[int, bytes], roots: list[bytes]) -> None:
        """``paths`` by photo; ``roots``: the folders in the library, whose own parents are not searched."""
        separator = os.sep.encode()
        parents = sorted((os.path.dirname(root.rstrip(separator)) for root in roots), key=len, reverse=True)  # noqa: PTH120
        self._photos = table.ids
        folders: dict[bytes, int] = {}
        names: list[str] = []
        codes: list[int] = []
        for photo in table.ids.tolist():
            folder, _, name = paths[photo].rpartition(separator)
            codes.append(folders.setdefault(folder, len(folders)))
            names.append(os.fsdecode(name))
        self._codes = np.array(codes, np.int64)
        self.folders = [os.fsdecode(folder) for folder in folders]
        """The folders that photos are in, absolute."""
        self._inner = [_folded_path(os.fsdecode(_below(folder, parents))) for folder in folders]
        self._whole = [_folded_path(folder) for folder in self.folders]
        self._text = _folded_lines(names)
        self._starts = np.array([0] + [found.end() for found in re.finditer("\n", self._text)], np.int64)

    def fit(self, table: PhotoTable) -> bool:
        """Whether these are of the same photos in the same order."""
        return np.array_equal(self._photos, table.ids)

    def in_folder(self, wanted: str) -> NDArray[np.bool_]:
        """(n,) Photos in folders whose path in the library contains ``wanted``; or in ``wanted`` when absolute."""
        needle = _folded_path(wanted)
        if os.path.isabs(wanted):  # noqa: PTH117 - a text, not a file
            found = [path == needle or path.startswith(needle.rstrip("/") + "/") for path in self._whole]
        else:
            found = [needle in path for path in self._inner]
        mask: NDArray[np.bool_] = np.array(found, np.bool_)[self._codes]
        return mask

    def named(self, wanted: str) -> NDArray[np.bool_]:
        """(n,) Photos whose file name contains ``wanted``."""
        mask = np.zeros(len(self._codes), np.bool_)
        places = [found.start() for found in re.finditer(re.escape(fold(wanted)), self._text)]
        mask[np.searchsorted(self._starts, places, "right") - 1] = True
        return mask


def read_table(connection: Connection) -> PhotoTable:
    """All photos, hidden ones too."""
    ids, days, contents = dated_ids(connection)
    return PhotoTable(ids, days, contents, int(contents.max(initial=0)) + 1)


def read_names(connection: Connection, table: PhotoTable) -> PhotoNames:
    """The names of the photos in ``table``, read in the same transaction or while nothing changed."""
    paths = dict(connection.execute("SELECT id, path FROM photos WHERE missing = 0"))
    roots = [row[0] for row in connection.execute("SELECT path FROM folders")]
    return PhotoNames(table, paths, roots)


def read_face_counts(connection: Connection, table: PhotoTable) -> FaceCounts:
    """What faces the contents in ``table`` show."""
    size = table.content_limit
    contents, shown = _columns(connection, _SHOWN_ANALYSES)
    contents, shown = contents[contents < size], shown[contents < size]
    content_of = np.zeros(int(shown.max(initial=0)) + 1, np.int64)  # by analysis, 0 for those that are not shown
    content_of[shown] = contents

    def owners(analyses: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.where(analyses < len(content_of), content_of[np.minimum(analyses, len(content_of) - 1)], 0)

    analyses, faces = _columns(connection, _FACES_OF_ANALYSES)
    every = np.bincount(owners(analyses), faces, size)
    analyses, labelled = _columns(connection, _LABELLED)
    of_labelled = owners(analyses)
    analyses, automatic = _columns(connection, _AUTOMATIC)
    of_automatic = owners(analyses)
    said = np.bincount(of_labelled, minlength=size) + np.bincount(of_automatic, minlength=size)
    unseen = np.bincount(of_labelled[labelled < 0], minlength=size)

    people = np.concatenate([labelled, automatic])
    named = people > 0
    pairs = np.concatenate([of_labelled, of_automatic])[named] * (people.max(initial=0) + 1) + people[named]
    of_people = np.unique(pairs) // (people.max(initial=0) + 1)

    seen = np.zeros(size, np.bool_)
    seen[contents] = True
    return FaceCounts(
        (every - unseen).astype(np.int32),
        np.bincount(of_people, minlength=size).astype(np.int32),
        (every - said).astype(np.int32),
        seen,
    )


_SHOWN_ANALYSES = "SELECT id, analysis_id FROM contents WHERE analysis_id IS NOT NULL"
_FACES_OF_ANALYSES = "SELECT analysis_id, count(*) FROM faces GROUP BY analysis_id"
# The person whom a label is about, 0 for nobody, -1 for faces that no view shows.
_LABELLED = f"""
    SELECT f.analysis_id, ifnull(l.person_id, -(l.status IN {NOT_SEEN}))
    FROM labels l CROSS JOIN faces f INDEXED BY faces_slim ON f.id = l.face_id
"""
_AUTOMATIC = f"""
    SELECT f.analysis_id, ifnull(s.person_id, 0)
    FROM suggestions s CROSS JOIN faces f INDEXED BY faces_slim ON f.id = s.face_id
    WHERE s.automatic = 1 AND {UNLABELLED}
"""


def _columns(connection: Connection, sql: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The two columns of ``sql``, each fetched as one text."""
    first, second = connection.execute(
        f"WITH pairs (first, second) AS ({sql}) SELECT group_concat(first), group_concat(second) FROM pairs"
    ).fetchone()
    return numbers_of(first), numbers_of(second)


def numbers(connection: Connection, sql: str, values: tuple[object, ...] = ()) -> NDArray[np.int64]:
    """What ``sql`` gives as ``content``: fetched as one row of text, which takes far less time than many rows."""
    (text,) = connection.execute(f"SELECT group_concat(content) FROM ({sql})", values).fetchone()
    return numbers_of(text)


def _below(folder: bytes, parents: list[bytes]) -> bytes:
    separator = os.sep.encode()
    for parent in parents:
        if folder.startswith(parent.rstrip(separator) + separator):
            return folder[len(parent.rstrip(separator)) :]
    return folder


def _folded_path(path: str) -> str:
    """Its parts folded, with slashes between them, and before and after where ``path`` has them."""
    return "/".join(fold(part) if part else "" for part in path.replace(os.sep, "/").split("/"))


def _folded_lines(names: list[str]) -> str:
    """``fold`` of every name, a line each. ASCII, which most are, is folded all at once."""
    lines = "\n".join(
        name if name.isascii() and "\n" not in name else fold(name).replace("\n", " ") for name in names
    )
    return re.sub(" *\n *", "\n", re.sub(" +", " ", lines.translate(_PUNCTUATION).lower()))
