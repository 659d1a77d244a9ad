"""Suggestions written by hand, for tests of what is done with them."""

from __future__ import annotations

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.workspace.workspace import Workspace


def suggest(
    workspace: Workspace,
    face: FaceId,
    person: PersonId | None,
    *,
    automatic: bool = False,
    similarity: float = 0.9,
) -> None:
    """The program takes the face for that person (None: for somebody who is ignored), and views hear of it."""

    def work(connection: Connection) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO suggestions (face_id, person_id, automatic, similarity) VALUES (?, ?, ?, ?)",
            (face, person, automatic, similarity),
        )

    workspace._library.write(work)
    people = frozenset((person,)) if person is not None else frozenset[PersonId]()
    workspace._tell(Changes(faces=frozenset((face,)), people=people, people_list=True))


def by_hand(workspace: Workspace) -> None:
    """From now on nothing is suggested but by ``suggest``."""
    workspace._suggesting.settle()
    workspace._suggesting.changed = lambda changes: None  # type: ignore[method-assign]


def person_named(workspace: Workspace, name: str) -> PersonId:
    """Who is called so."""
    return next(row.id for row in workspace.people(hidden=True) if row.name == name)
