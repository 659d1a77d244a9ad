"""What searches ask of every photo again and again, read once: times, contents, and how many faces.

Plain columns of numbers: at 500,000 photos a condition on one takes a millisecond or two. A table is of one
moment; whoever keeps one reads a new one when photos or faces have changed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import numbers_of
from glimpse_desktop.library.photos import dated_ids
from glimpse_desktop.library.shown import NOT_SEEN, UNLABELLED


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


def read_table(connection: Connection) -> PhotoTable:
    """All photos, hidden ones too."""
    ids, days, contents = dated_ids(connection)
    return PhotoTable(ids, days, contents, int(contents.max(initial=0)) + 1)


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
