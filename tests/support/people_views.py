"""What views show of people, in a few words, for tests."""

from __future__ import annotations

from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.library import decision_log, faces, people_rows
from glimpse_desktop.library.store import Library


def names(library: Library, photo: PhotoId) -> list[str | None]:
    """Who is in a photo, from left to right."""
    with library.reading() as connection:
        return [row.person_name for row in faces.of_photo(connection, photo)]


def rows(library: Library, photo: PhotoId) -> list[FaceRow]:
    with library.reading() as connection:
        return faces.of_photo(connection, photo)


def ids(library: Library, photo: PhotoId) -> list[FaceId]:
    return [row.id for row in rows(library, photo)]


def people(library: Library) -> dict[str | None, tuple[int, int]]:
    """Faces and photos of each named person."""
    with library.reading() as connection:
        return {row.name: (row.faces, row.photos) for row in people_rows.people(connection)}


def kinds(library: Library) -> list[str]:
    with library.reading() as connection:
        return [entry.kind for entry in decision_log.entries(connection)]


def person_id(library: Library, name: str) -> PersonId:
    with library.reading() as connection:
        person = people_rows.by_name(connection, name)
    assert person is not None
    return person.id


def first_of(library: Library, kind: str) -> DecisionId:
    """The first entry of that kind in the log."""
    with library.reading() as connection:
        return next(entry.id for entry in decision_log.entries(connection) if entry.kind == kind)
