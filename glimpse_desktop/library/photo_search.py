"""Which photos a search finds: every term is a column of yes and no over all photos, put together in numpy.

Which faces count: a person is on a photo when a shown face is confirmed as, or automatically named, that person.
Ignored faces are nobody: they neither spoil ``only`` nor count as unnamed. ``faces`` counts all that views show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.names import fold
from glimpse_desktop.domain.photo_query import (
    And,
    ByPeople,
    Choice,
    Flag,
    Not,
    Number,
    OnlyPeople,
    Or,
    Query,
    TakenIn,
    Text,
    mentions_hidden,
)
from glimpse_desktop.domain.views import Timeline
from glimpse_desktop.library.best_faces import Floats, Sharpness, best_of_contents, read_sharpness, within
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import ids_json, numbers_of
from glimpse_desktop.library.photo_names import PhotoNames, read_names
from glimpse_desktop.library.photo_table import (
    FaceCounts,
    PhotoTable,
    numbers,
    read_face_counts,
    read_table,
)
from glimpse_desktop.library.shown import SLIM_FACES, UNLABELLED

Mask = NDArray[np.bool_]

_EPOCH = date(1970, 1, 1)

_SHOWING = f"""
    SELECT f.content_id AS content FROM json_each(?1) w CROSS JOIN labels l ON l.person_id = w.value
        CROSS JOIN {SLIM_FACES} WHERE f.id = l.face_id
    UNION ALL SELECT f.content_id FROM json_each(?1) w
        CROSS JOIN suggestions s ON s.person_id = w.value AND s.automatic = 1
        CROSS JOIN {SLIM_FACES} WHERE f.id = s.face_id AND {UNLABELLED}
"""
_SHOWING_OTHERS = """
    SELECT c.id AS content FROM json_each(?1) w CROSS JOIN contents c ON c.id = w.value
    WHERE EXISTS (
        SELECT 1 FROM faces f LEFT JOIN labels l ON l.face_id = f.id
        LEFT JOIN suggestions s ON s.face_id = f.id AND s.automatic = 1
        WHERE f.analysis_id = c.analysis_id AND CASE
            WHEN l.face_id IS NOT NULL THEN l.person_id IS NOT NULL
                AND l.person_id NOT IN (SELECT value FROM json_each(?2))
            WHEN s.face_id IS NOT NULL THEN s.person_id IS NOT NULL
                AND s.person_id NOT IN (SELECT value FROM json_each(?2))
            ELSE 1 END)
"""
_ORIENTATIONS = {"portrait": "height > width", "landscape": "width > height", "square": "width = height"}
_TURNED_ORIENTATIONS = {"portrait": "landscape", "landscape": "portrait", "square": "square"}
"""What a picture has to be to be that once it is turned by a quarter."""
_EQUIPMENT = {"camera": "camera", "lens": "lens"}
_FORMATS = {"jpeg": "JPEG", "heic": "HEIF"}
_NAMED_ON = """
    SELECT DISTINCT p.id, person.id, person.name FROM json_each(?) w
    CROSS JOIN photos p ON p.id = w.value CROSS JOIN contents c ON c.id = p.content_id
    CROSS JOIN faces f ON f.analysis_id = c.analysis_id
    LEFT JOIN labels l ON l.face_id = f.id
    LEFT JOIN suggestions s ON s.face_id = f.id AND s.automatic = 1 AND l.face_id IS NULL
    CROSS JOIN people person ON person.id = ifnull(l.person_id, s.person_id)
    ORDER BY p.id, person.folded, person.id
"""


@dataclass(slots=True)
class KnownPhotos:
    """What was read for earlier searches and still holds; empty for the first one. Fills itself."""

    table: PhotoTable | None = None
    names: PhotoNames | None = None
    faces: FaceCounts | None = None
    equipment: dict[str, dict[str, NDArray[np.int64]]] = field(default_factory=dict)
    """Of "camera" and "lens": the contents taken with each."""
    people: list[tuple[PersonId, str, str]] | None = None
    """See ``folded_people``."""
    best: dict[str, Floats] = field(default_factory=dict)
    """Of "quality" and "sharpness": ``best_of_contents``."""
    sharpness: Sharpness | None = None
    """Holds whatever changes: only what is new is read."""


def names_of(connection: Connection, known: KnownPhotos) -> PhotoNames:
    """The names of all files and folders, read unless they are known."""
    if known.table is None:
        known.table = read_table(connection)
    if known.names is None or not known.names.fit(known.table.ids):
        known.names = read_names(connection, known.table.ids)
    return known.names


def prepare(connection: Connection, known: KnownPhotos) -> None:
    """Read into ``known`` what the first search would have to read: all of it takes long in a large library."""
    names_of(connection, known)
    if known.faces is None and known.table is not None:
        known.faces = read_face_counts(connection, known.table)


def search(connection: Connection, query: Query, known: KnownPhotos | None = None) -> Timeline:
    """The photos that ``query`` finds; hidden ones only where it asks for them.

    Names, words and dates must have been looked up before: raises TypeError for Words, Person, Only and When.
    """
    asked = _Asked(connection, known if known is not None else KnownPhotos())
    table = asked.table
    mask = asked.mask(query)
    if not mentions_hidden(query):
        mask = mask & ~asked.marked("hidden = 1")
    return Timeline(table.ids[mask], table.days[mask])


def people_on(connection: Connection, photos: Iterable[PhotoId]) -> dict[PhotoId, list[tuple[PersonId, str]]]:
    """Who is shown on each of these photos, by name; photos without anybody named are missing."""
    found: dict[PhotoId, list[tuple[PersonId, str]]] = {}
    for photo, person, name in connection.execute(_NAMED_ON, (ids_json(photos),)):
        found.setdefault(PhotoId(photo), []).append((PersonId(person), name))
    return found


def count_favourites(connection: Connection) -> int:
    """How many photos are favourites and not hidden."""
    row = connection.execute(
        """
        SELECT count(*) FROM photo_marks m CROSS JOIN photos p ON p.content_id = m.content_id AND p.missing = 0
        WHERE m.favourite AND NOT m.hidden
        """
    ).fetchone()
    return int(row[0])


def folded_people(connection: Connection) -> list[tuple[PersonId, str, str]]:
    """``(id, name, folded name)`` of everybody, those with most named faces first."""
    rows = connection.execute(
        """
        SELECT person.id, person.name, person.folded FROM people person LEFT JOIN (
            SELECT person_id, count(*) AS faces FROM labels GROUP BY person_id
        ) named ON named.person_id = person.id ORDER BY ifnull(named.faces, 0) DESC, person.folded, person.id
        """
    )
    return [(PersonId(person), name, folded) for person, name, folded in rows]


def equipment(connection: Connection, key: str) -> list[str]:
    """The names of all cameras (``key`` "camera") or lenses ("lens") by which photos were taken."""
    column = _EQUIPMENT[key]
    rows = connection.execute(f"SELECT DISTINCT {column} FROM contents WHERE {column} IS NOT NULL")
    return sorted((row[0] for row in rows), key=fold)


class _Asked:
    """One search in one transaction."""

    def __init__(self, connection: Connection, known: KnownPhotos) -> None:
        self._connection = connection
        self._known = known
        if known.table is None:
            known.table = read_table(connection)
        self.table = known.table

    def mask(self, query: Query) -> Mask:
        """(n,) Whether it finds each photo of the table."""
        match query:
            case And(parts):
                return self._joined(parts, np.logical_and, True)
            case Or(parts):
                return self._joined(parts, np.logical_or, False)
            case Not(part):
                return ~self.mask(part)
            case ByPeople(people):
                return self._with(_SHOWING, ids_json(sorted(people)))
            case OnlyPeople(each):
                return self._only(each)
            case TakenIn(first, end):
                return self._taken(first, end)
            case Number("rating", low, high):
                return self._rated(low, high)
            case Number(key, low, high):
                return self._counted(key, low, high)
            case Flag("unnamed"):
                return self._counted("unnamed", 1, None)
            case Flag(key):
                return self.marked(f"{key} = 1")
            case Text("folder", value):
                return self._names().in_folder(value)
            case Text("name", value):
                return self._names().named(value)
            case Text(key, value):
                return self._equipped(key, value)
            case Choice("orientation", value):
                return self._oriented(value)
            case Choice("format", value):
                kind = _FORMATS.get(value, value.upper())
                return self._with("SELECT id AS content FROM contents WHERE format = ?", kind)
            case Choice("label", "any"):
                return self.marked("label IS NOT NULL")
            case Choice("quality" | "sharpness" as key, value):
                return self._best(key, value)
            case Choice("label", value):
                return self.marked("label = ?", value)
        raise TypeError(f"{query} must be looked up first")

    def marked(self, condition: str, *values: object) -> Mask:
        return self._with(f"SELECT content_id AS content FROM photo_marks WHERE {condition}", *values)

    def _joined(self, parts: Iterable[Query], join: Callable[[Mask, Mask], Mask], empty: bool) -> Mask:
        result = np.full(len(self.table.ids), empty)
        for part in parts:
            result = join(result, self.mask(part))
        return result

    def _with(self, sql: str, *values: object) -> Mask:
        return self.table.with_contents(numbers(self._connection, sql, values))

    def _only(self, each: tuple[frozenset[PersonId], ...]) -> Mask:
        mask = self._joined([ByPeople(people) for people in each], np.logical_and, True)
        # Only what shows all of them needs a look at its other faces.
        candidates = ids_json(np.unique(self.table.contents[mask]))
        everybody = ids_json(sorted(frozenset().union(*each)))
        return mask & ~self._with(_SHOWING_OTHERS, candidates, everybody)

    def _oriented(self, value: str) -> Mask:
        """As photos are shown, turned."""
        found, turned = self._upright(value), self.marked("turns IN (1, 3)")
        if turned.any():
            found = np.where(turned, self._upright(_TURNED_ORIENTATIONS[value]), found)
        return found

    def _upright(self, value: str) -> Mask:
        return self._with(f"SELECT id AS content FROM contents WHERE {_ORIENTATIONS[value]} AND width > 0")

    def _taken(self, first: date | None, end: date | None) -> Mask:
        days = self.table.days
        mask = np.ones(len(days), np.bool_)
        if first is not None:
            mask &= days >= (first - _EPOCH).days
        if end is not None:
            mask &= days < (end - _EPOCH).days
        return mask

    def _rated(self, low: int | None, high: int | None) -> Mask:
        """A photo without a rating has 0 stars."""
        least, most = low or 0, 5 if high is None else high
        rated = self.marked("stars BETWEEN max(?1, 1) AND ?2", least, most)
        return rated if least > 0 else rated | ~self.marked("stars > 0")

    def _counted(self, key: str, low: int | None, high: int | None) -> Mask:
        if self._known.faces is None:
            self._known.faces = read_face_counts(self._connection, self.table)
        counts = self._known.faces
        column = {"faces": counts.faces, "people": counts.people, "unnamed": counts.unnamed}[key]
        fits = counts.seen & (column >= (low or 0))
        if high is not None:
            fits &= column <= high
        fits[0] = False
        found: Mask = fits[self.table.contents]
        return found

    def _best(self, key: str, value: str) -> Mask:
        known = self._known
        if key not in known.best:
            if key == "sharpness":
                known.sharpness = read_sharpness(self._connection, known.sharpness)
            measured = known.sharpness if key == "sharpness" else None
            known.best[key] = best_of_contents(self._connection, self.table, measured)
        found: Mask = within(known.best[key], key, value)[self.table.contents]
        return found

    def _names(self) -> PhotoNames:
        return names_of(self._connection, self._known)

    def _equipped(self, key: str, value: str) -> Mask:
        if key not in self._known.equipment:
            self._known.equipment[key] = _taken_with(self._connection, key)
        wanted = fold(value)
        found = [ids for name, ids in self._known.equipment[key].items() if wanted in fold(name)]
        return self.table.with_contents(np.concatenate([np.zeros(0, np.int64), *found]))


def _taken_with(connection: Connection, key: str) -> dict[str, NDArray[np.int64]]:
    column = _EQUIPMENT[key]
    rows = connection.execute(
        f"SELECT {column}, group_concat(id) FROM contents WHERE {column} IS NOT NULL GROUP BY {column}"
    )
    return {name: numbers_of(ids) for name, ids in rows}
