"""How good the best face of every photo is, and how sharp the sharpest one: for searches.

Who is whom changes all the time, what was measured of a face doesn't. Sharpness stands in the table itself beside
the embeddings, which takes seconds to read with a million faces, so it is read once, and then only of new faces.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import CLEAR_QUALITY, POOR_QUALITY
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import numbers_of
from glimpse_desktop.library.photo_table import PhotoTable
from glimpse_desktop.library.shown import NOT_SEEN

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LIMITS: dict[str, dict[str, tuple[float, float]]] = {
    "quality": {
        "good": (CLEAR_QUALITY, 2.0),
        "usable": (POOR_QUALITY, CLEAR_QUALITY),
        "poor": (0.0, POOR_QUALITY),
    },
    "sharpness": {"sharp": (0.6, 2.0), "soft": (0.3, 0.6), "blurred": (0.0, 0.3)},
}
"""From the first and below the second number, by the search's key and value: see FaceQuality. A face enlarged from
28 pixels has a sharpness of 0.5."""

_STEPS = 1000
_FACES = "SELECT id, analysis_id, CAST(quality * 1000 + 0.5 AS INT) FROM faces INDEXED BY faces_slim"
# Boxes that a person drew are measured later than they are there, so they are read each time: they are few.
_SHARPNESS = "SELECT id, CAST(sharpness * 1000 + 0.5 AS INT) FROM faces {how} WHERE sharpness IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Sharpness:
    """``faces`` (n,) ids ascending, ``values`` (n,) 0-1: what was read so far."""

    faces: Ints
    values: Floats

    def of(self, faces: Ints) -> Floats:
        """(m,) Of these faces; -1 of those that were not measured."""
        if not len(self.faces):
            return np.full(len(faces), -1, np.float32)
        places = np.minimum(np.searchsorted(self.faces, faces), len(self.faces) - 1)
        return np.where(self.faces[places] == faces, self.values[places], np.float32(-1))


def read_sharpness(connection: Connection, before: Sharpness | None) -> Sharpness:
    """Of all faces; only what ``before`` lacks is read. Ids of faces are never used again."""
    if before is None or not len(before.faces):
        return _sharpness(connection, "NOT INDEXED", "ORDER BY id")
    last = int(before.faces[-1])
    new = _sharpness(connection, "NOT INDEXED", "AND id > ? ORDER BY id", (last,))
    drawn = _sharpness(connection, "INDEXED BY faces_kept", "AND kept = 1 AND id <= ? ORDER BY id", (last,))
    old = ~np.isin(before.faces, drawn.faces)
    faces = np.concatenate([before.faces[old], drawn.faces, new.faces])
    values = np.concatenate([before.values[old], drawn.values, new.values])
    order = np.argsort(faces, kind="stable")
    return Sharpness(faces[order], values[order])


def best_of_contents(connection: Connection, table: PhotoTable, sharpness: Sharpness | None) -> Floats:
    """(content_limit,) The best quality of each content's faces, or the best of ``sharpness``; -1 without faces.

    Boxes that are no faces don't count.
    """
    faces, analyses, quality = _rows(connection, _FACES, 3)
    values = _parts(quality) if sharpness is None else sharpness.of(faces)
    (unseen,) = _rows(connection, f"SELECT face_id FROM labels WHERE status IN {NOT_SEEN}", 1)
    if sharpness is None:
        values = np.where(quality > 0, values, np.float32(-1))  # not measured yet
    values = np.where(np.isin(faces, unseen), np.float32(-1), values)
    contents, shown = _rows(connection, "SELECT id, analysis_id FROM contents WHERE analysis_id IS NOT NULL", 2)
    by_analysis = np.full(int(max(analyses.max(initial=0), shown.max(initial=0))) + 1, -1, np.float32)
    np.maximum.at(by_analysis, analyses, values)
    found = np.full(table.content_limit, -1, np.float32)
    known = contents < table.content_limit
    found[contents[known]] = by_analysis[shown[known]]
    found[0] = -1
    return found


def within(best: Floats, key: str, value: str) -> NDArray[np.bool_]:
    """Which contents are ``value``, one of the ``LIMITS`` of ``key``."""
    low, high = LIMITS[key][value]
    found: NDArray[np.bool_] = (best >= low) & (best < high)
    return found


def _sharpness(connection: Connection, how: str, condition: str, values: tuple[object, ...] = ()) -> Sharpness:
    faces, found = _rows(connection, f"{_SHARPNESS.format(how=how)} {condition}", 2, values)
    return Sharpness(faces, _parts(found))


def _parts(steps: Ints) -> Floats:
    found: Floats = (steps / _STEPS).astype(np.float32)
    return found


def _rows(connection: Connection, sql: str, columns: int, values: tuple[object, ...] = ()) -> list[Ints]:
    """The columns of whole numbers of ``sql``, each fetched as one text: far sooner there than many rows."""
    names = [f"c{number}" for number in range(columns)]
    wanted = ", ".join(f"group_concat({name})" for name in names)
    texts = connection.execute(f"WITH f ({', '.join(names)}) AS ({sql}) SELECT {wanted} FROM f", values).fetchone()
    return [numbers_of(text) for text in texts]
