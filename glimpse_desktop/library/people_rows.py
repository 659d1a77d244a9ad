"""People and groups without a name for views, with their counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PersonKey
from glimpse_desktop.domain.names import fold, same_name_key
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.library import tallies
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks, ids_json
from glimpse_desktop.library.shown import SHOWN, SLIM_FACES, UNLABELLED
from glimpse_desktop.library.tallies import Tally


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the tables have them. ``id`` is the decision that first named them."""

    id: PersonId
    key: PersonKey
    name: str
    hidden: bool = False


_PERSON = "SELECT id, key, name, hidden FROM people"
_CHOSEN = f"""
    SELECT f.id FROM {SLIM_FACES} WHERE f.id = people.cover_face AND {SHOWN} AND (
        EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id AND l.person_id = people.id)
        OR ({UNLABELLED} AND EXISTS (
            SELECT 1 FROM suggestions s WHERE s.face_id = f.id AND s.person_id = people.id AND s.automatic = 1)))
"""
"""The face that was chosen to stand for one of ``people``, if it is shown and still theirs."""


def people(connection: Connection, *, hidden: bool = True) -> list[PersonRow]:
    """Named people with shown faces, most faces first; ``hidden`` False: without the hidden ones."""
    return _people(connection, None, hidden)


def person(connection: Connection, who: PersonId) -> PersonRow | None:
    """One person, or (negative) a group; None for those that ``people`` and ``groups`` leave out."""
    rows = _people(connection, [who], True) if who > 0 else _groups(connection, [-who])
    return next(iter(rows), None)


def groups(connection: Connection, limit: int | None = None) -> list[PersonRow]:
    """Groups of two and more shown faces without a name, largest first."""
    return _groups(connection, None)[:limit]


def _people(connection: Connection, wanted: list[int] | None, hidden: bool) -> list[PersonRow]:
    counted = tallies.of_people(connection, wanted)
    rows = connection.execute(
        f"SELECT id, name, hidden, folded, ({_CHOSEN}) FROM people"
        + ("" if wanted is None else " WHERE id IN (SELECT value FROM json_each(?))"),
        () if wanted is None else (ids_json(wanted),),
    ).fetchall()
    rows = [row for row in rows if row[0] in counted and counted[row[0]].faces and (hidden or not row[2])]
    rows.sort(key=lambda row: (-counted[row[0]].faces, row[3], row[0]))
    return [
        _row(PersonId(number), name, counted[number], hidden=bool(is_hidden), cover=cover)
        for number, name, is_hidden, _, cover in rows
    ]


def _groups(connection: Connection, wanted: list[int] | None) -> list[PersonRow]:
    counted = [item for item in tallies.of_groups(connection, wanted).items() if item[1].faces > tallies.SINGLE]
    counted.sort(key=lambda item: (-item[1].faces, item[0]))
    return [_row(PersonId(-group), None, tally) for group, tally in counted]


def _row(
    who: PersonId, name: str | None, tally: Tally, *, hidden: bool = False, cover: FaceId | None = None
) -> PersonRow:
    return PersonRow(
        who,
        name,
        tally.faces,
        tally.photos,
        cover or tally.best,
        automatic=tally.automatic,
        unsure=tally.unsure,
        hidden=hidden,
        newest=tally.newest,
    )


def covers(connection: Connection, wanted: Collection[PersonId]) -> dict[PersonId, FaceId]:
    """The faces that stand for these people: the chosen or the best ones; who has no shown face is missing."""
    found = {PersonId(who): tally.best for who, tally in tallies.of_people(connection, wanted).items()}
    chosen = connection.execute(
        f"SELECT id, ({_CHOSEN}) FROM people WHERE id IN (SELECT value FROM json_each(?))", (ids_json(wanted),)
    )
    return found | {PersonId(who): FaceId(face) for who, face in chosen if face is not None}


def best_face(connection: Connection, who: PersonId) -> FaceId | None:
    """The face that shows a person or (negative) a group best, whatever cover was chosen; None without faces."""
    counted = tallies.of_people(connection, [who]) if who > 0 else tallies.of_groups(connection, [-who])
    return next((tally.best for tally in counted.values() if tally.faces), None)


def names(connection: Connection, prefix: str = "", limit: int = 20) -> list[tuple[PersonId, str]]:
    """People with a word in their name that starts so, whatever case and accents.

    Those whose whole name starts so come first, then those with more faces. People without any face are left out.
    """
    typed = fold(prefix)
    rows = connection.execute(
        """
        SELECT id, name FROM (
            SELECT person.id, person.name, person.folded,
                   (SELECT count(*) FROM labels l WHERE l.person_id = person.id) AS faces
            FROM people person WHERE instr(' ' || person.folded, ' ' || ?1)
        )
        WHERE faces > 0 ORDER BY instr(folded, ?1) <> 1, faces DESC, folded, id LIMIT ?2
        """,
        (typed, limit),
    )
    return [(PersonId(person), name) for person, name in rows]


def get(connection: Connection, person: PersonId) -> Person | None:
    row = connection.execute(f"{_PERSON} WHERE id = ?", (person,)).fetchone()
    return None if row is None else _person(row)


def by_key(connection: Connection, key: PersonKey) -> Person | None:
    row = connection.execute(f"{_PERSON} WHERE key = ?", (key,)).fetchone()
    return None if row is None else _person(row)


def by_name(connection: Connection, name: str) -> Person | None:
    """The person of that name in any case, the one named first if there are several."""
    rows = connection.execute(f"{_PERSON} WHERE folded = ? ORDER BY id", (fold(name),)).fetchall()
    wanted = same_name_key(name)
    return next((_person(row) for row in rows if same_name_key(row[2]) == wanted), None)


def _person(row: tuple[int, str, str, int]) -> Person:
    return Person(PersonId(row[0]), PersonKey(row[1]), row[2], bool(row[3]))


def put(connection: Connection, key: PersonKey, first: DecisionId, name: str, *, hidden: bool = False) -> None:
    """Make the person, or give an existing one this name and say whether it is hidden."""
    connection.execute(
        "INSERT INTO people (id, key, name, folded, hidden) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET name = excluded.name, folded = excluded.folded,"
        " hidden = excluded.hidden",
        (first, key, name, fold(name), hidden),
    )


def set_cover(connection: Connection, key: PersonKey, face: FaceId | None) -> PersonId | None:
    """Note which face stands for the person; returns the person's id when that is news."""
    row = connection.execute(
        "UPDATE people SET cover_face = ?1 WHERE key = ?2 AND cover_face IS NOT ?1 RETURNING id", (face, key)
    ).fetchone()
    return None if row is None else PersonId(row[0])


def cover(connection: Connection, person: PersonId) -> FaceId | None:
    """The face that was chosen to stand for the person; it need not be that person's any more."""
    row = connection.execute("SELECT cover_face FROM people WHERE id = ?", (person,)).fetchone()
    return None if row is None or row[0] is None else FaceId(row[0])


def covered(connection: Connection) -> list[PersonKey]:
    """Everybody with a face that was chosen to stand for them."""
    return [row[0] for row in connection.execute("SELECT key FROM people WHERE cover_face IS NOT NULL")]


def remove(connection: Connection, key: PersonKey) -> PersonId | None:
    """Remove a person whom no label refers to any more; returns the id it had."""
    row = connection.execute("SELECT id FROM people WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    connection.execute("DELETE FROM people WHERE id = ?", row)
    return PersonId(row[0])


def keys(connection: Connection) -> list[PersonKey]:
    """Everybody's key."""
    return [row[0] for row in connection.execute("SELECT key FROM people")]


def ids(connection: Connection, people: Iterable[PersonKey]) -> dict[PersonKey, PersonId]:
    """The ids of those of ``people`` who have a row."""
    found: dict[PersonKey, PersonId] = {}
    for marks, piece in chunks(people):
        found.update(connection.execute(f"SELECT key, id FROM people WHERE key IN ({marks})", piece))
    return found
