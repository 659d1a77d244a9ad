"""What a person can decide about people and groups: their names, who is whom, who is of interest, their covers."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.names import clean_name
from glimpse_desktop.library import decision_log, faces, people_rows, suggestions
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.people_rows import Person
from glimpse_desktop.people.face_decisions import FaceDecisions
from glimpse_desktop.people.log_writer import known_person, shown_faces


class PersonDecisions(FaceDecisions):
    """Decisions about people."""

    def rename(self, person: PersonId, name: str) -> Changes:
        """Give the person another name; the name of somebody else makes the two one.

        Raises DecisionError, NotFoundError.
        """
        cleaned = clean_name(name)

        def work(connection: Connection) -> Changes:
            known = known_person(connection, person)
            other = people_rows.by_name(connection, cleaned)
            if other is not None and other.id != known.id:
                return self._merge(connection, known, other)
            if known.name == cleaned:
                return Changes()
            return self._decide(connection, DecisionKind.RENAME, person=known.key, name=cleaned)

        return self._library.write(work)

    def merge(self, person: PersonId, into: PersonId) -> Changes:
        """``person`` is ``into``, whose name stays; undoing it, at any time, takes them apart again.

        Either may be a group of faces without a name (negative): its faces get the other's name, or two groups are
        one person. Raises NotFoundError.
        """
        if person == into:
            return Changes()
        if person < 0 and into < 0:
            return self.same(self._group(person), self._group(into))
        if person < 0 or into < 0:
            group, somebody = min(person, into), max(person, into)
            return self.assign_faces(self._group(group), somebody)

        def work(connection: Connection) -> Changes:
            return self._merge(connection, known_person(connection, person), known_person(connection, into))

        return self._library.write(work)

    def different_persons(self, person: PersonId, other: PersonId) -> Changes:
        """These are two people, however alike. Raises NotFoundError, DecisionError for one person."""
        if person == other:
            raise DecisionError("These are one person already.")

        def work(connection: Connection) -> Changes:
            pair = {known_person(connection, one).key for one in (person, other)}
            merges = self._merges.now(connection)
            known = decision_log.live_different_persons(connection)
            if any(pair == {merges.root(one), merges.root(two)} for one, two in known):
                return Changes()
            one, two = known_person(connection, person), known_person(connection, other)
            return self._decide(connection, DecisionKind.DIFFERENT, person=one.key, other=two.key)

        return self._library.write(work)

    def hide(self, person: PersonId) -> Changes:
        """The person is of no interest: out of lists, never asked about. Raises NotFoundError."""
        return self._show(person, hidden=True)

    def show(self, person: PersonId) -> Changes:
        """The person is of interest again. Raises NotFoundError."""
        return self._show(person, hidden=False)

    def set_cover(self, face: FaceId) -> Changes:
        """The face stands for the person that it is. Raises NotFoundError, DecisionError when it is nobody."""

        def work(connection: Connection) -> Changes:
            (one,) = shown_faces(connection, [face])
            suggested = suggestions.of_faces(connection, [face]).get(face)
            person = suggested.person if suggested is not None and suggested.automatic else one.person
            if person is None:
                raise DecisionError("Only a face with a name can stand for a person.")
            if people_rows.cover(connection, person) == face:
                return Changes()
            return self._decide(connection, DecisionKind.COVER, [one], person=known_person(connection, person).key)

        return self._library.write(work)

    def _show(self, person: PersonId, *, hidden: bool) -> Changes:
        def work(connection: Connection) -> Changes:
            known = known_person(connection, person)
            if known.hidden == hidden:
                return Changes()
            return self._decide(connection, DecisionKind.HIDE if hidden else DecisionKind.SHOW, person=known.key)

        return self._library.write(work)

    def _merge(self, connection: Connection, person: Person, other: Person) -> Changes:
        return self._decide(connection, DecisionKind.MERGE, person=person.key, other=other.key)

    def _group(self, group: PersonId) -> Sequence[FaceId]:
        with self._library.reading() as connection:
            found = faces.ids_of_person(connection, group)
        if not found:
            raise NotFoundError("This group is not there any more.")
        return found
