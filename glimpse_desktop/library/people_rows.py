"""People and groups without a name for views, with their counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PersonKey
from glimpse_desktop.domain.names import fold, same_name_key
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import chunks
from glimpse_desktop.library.shown import GROUP_MEMBERS, PRESENT_CONTENTS, SLIM_FACES

# The outer max() picks the row that the bare column "best" is taken from (documented behaviour of SQLite).
_COUNTED = """
    SELECT owner, sum(faces) AS faces, sum(files) AS photos, max(quality), best
    FROM (
        SELECT owner, content_id, count(*) AS faces, max(quality) AS quality, face_id AS best
        FROM members GROUP BY owner, content_id
    ) JOIN present USING (content_id)
    GROUP BY owner
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the tables have them. ``id`` is the decision that first named them."""

    id: PersonId
    key: PersonKey
    name: str


def people(connection: Connection) -> list[PersonRow]:
    """Named people with shown faces, most faces first."""
    rows = connection.execute(f"""
        WITH present AS MATERIALIZED ({PRESENT_CONTENTS}),
             members AS (
                SELECT l.person_id AS owner, f.content_id, f.quality, f.id AS face_id
                FROM labels l CROSS JOIN {SLIM_FACES}
                WHERE f.id = l.face_id AND l.person_id IS NOT NULL
             ),
             counted AS ({_COUNTED})
        SELECT person.id, person.name, counted.faces, counted.photos,
               ifnull((SELECT face_id FROM labels
                       WHERE face_id = person.cover_face AND person_id = person.id), counted.best)
        FROM counted JOIN people person ON person.id = counted.owner
        ORDER BY counted.faces DESC, person.folded, person.id
    """)
    return [
        PersonRow(PersonId(person), name, faces, photos, FaceId(cover))
        for person, name, faces, photos, cover in rows
    ]


def groups(connection: Connection, limit: int | None = None) -> list[PersonRow]:
    """Groups of two and more shown faces without a name, largest first."""
    rows = connection.execute(
        f"""
        WITH present AS MATERIALIZED ({PRESENT_CONTENTS}),
             members AS (SELECT group_id AS owner, content_id, quality, face_id FROM ({GROUP_MEMBERS}))
        SELECT owner, faces, photos, best FROM ({_COUNTED}) WHERE faces > 1
        ORDER BY faces DESC, owner LIMIT ?
        """,
        (-1 if limit is None else limit,),
    )
    return [
        PersonRow(PersonId(-group), None, faces, photos, FaceId(cover)) for group, faces, photos, cover in rows
    ]


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
    row = connection.execute("SELECT id, key, name FROM people WHERE id = ?", (person,)).fetchone()
    return None if row is None else Person(*row)


def by_key(connection: Connection, key: PersonKey) -> Person | None:
    row = connection.execute("SELECT id, key, name FROM people WHERE key = ?", (key,)).fetchone()
    return None if row is None else Person(*row)


def by_name(connection: Connection, name: str) -> Person | None:
    """The person of that name in any case, the one named first if there are several."""
    rows = connection.execute(
        "SELECT id, key, name FROM people WHERE folded = ? ORDER BY id", (fold(name),)
    ).fetchall()
    wanted = same_name_key(name)
    return next((Person(*row) for row in rows if same_name_key(row[2]) == wanted), None)


def put(connection: Connection, key: PersonKey, first: DecisionId, name: str) -> None:
    """Make the person, or give an existing one this name."""
    connection.execute(
        "INSERT INTO people (id, key, name, folded) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET name = excluded.name, folded = excluded.folded",
        (first, key, name, fold(name)),
    )


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
