"""What is known about one person: all faces at once, when they were seen, with whom, and what shows them best."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.person_facts import Companion, PersonFaceTable, PersonFacts
from glimpse_desktop.library import people_rows, person_facts
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import seen


class AboutPerson:
    """Of one library. Every method takes a person or (negative) a group, blocks, and is safe from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def faces(self, person: PersonId) -> PersonFaceTable:
        """All faces, best first: of somebody with thousands far sooner there than their rows."""
        with self._library.reading() as connection:
            return person_facts.table(connection, person)

    def companions(self, person: PersonId, limit: int = 8) -> list[Companion]:
        """Who is on most photos together with them."""
        with self._library.reading() as connection:
            return person_facts.companions(connection, person, limit)

    def photo_qualities(self, person: PersonId) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """(m,) every photo of them, ascending, and (m,) how good their best face on it is, 0-1."""
        with self._library.reading() as connection:
            return person_facts.photo_qualities(connection, person)

    def best_face(self, person: PersonId) -> FaceId | None:
        """The one that shows them best, whatever cover was chosen."""
        with self._library.reading() as connection:
            return people_rows.best_face(connection, person)

    def facts(self, person: PersonId, companions: int = 8) -> PersonFacts:
        """All there is to say."""
        with self._library.reading() as connection:
            table = person_facts.table(connection, person)
            with_whom = person_facts.companions(connection, person, companions)
            best = people_rows.best_face(connection, person)
        first, last = seen.first_and_last(table)
        place = next(iter((table.faces == (best or 0)).nonzero()[0].tolist()), None)
        return PersonFacts(
            periods=seen.periods(table),
            first=first,
            last=last,
            best_face=None if place is None else FaceId(int(table.faces[place])),
            best_photo=None if place is None else PhotoId(int(table.photos[place])),
            companions=tuple(with_whom),
        )
