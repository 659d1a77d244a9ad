"""What a person can decide about people and groups: their names, who is whom, who is of interest, their covers."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.names import clean_name
from glimpse_desktop.library import decision_log, people_rows, suggestions
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.faces import ids_of_person
from glimpse_desktop.library.people_rows import Person
from glimpse_desktop.people.face_decisions import FaceDecisions
from glimpse_desktop.people.log_writer import known_person, shown_faces

_PERSON_GONE = marked("This person is not in the library any more.")
_GROUP_GONE = marked("This group is not in the library any more.")


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

    def merge(
        self, people: PersonId | Sequence[PersonId], into: PersonId, faces: Sequence[FaceId] = ()
    ) -> Changes:
        """``people`` and ``faces`` are ``into``, whose name stays. One step to undo.

        Any of them may be a group of faces without a name (negative): its faces get the name, that of the first
        named one when ``into`` is a group itself, or all the groups are one person. Those of several that are gone
        are left out. Raises NotFoundError when none is left.
        """
        several = [people] if isinstance(people, int) else list(people)
        named = [person for person in (into, *several) if person > 0]
        if not named:
            return self._one_group(into, several, faces)
        target = named[0]
        others = [person for person in dict.fromkeys((into, *several)) if person != target]

        def work(connection: Connection) -> Changes:
            known = known_person(connection, target)
            found = [people_rows.get(connection, person) for person in others if person > 0]
            members = [face for group in others if group < 0 for face in ids_of_person(connection, group)]
            sources = [person for person in found if person is not None]
            if others and not sources and not members and not faces:
                raise NotFoundError(_GROUP_GONE if others[0] < 0 else _PERSON_GONE)
            entries = [self._entry(DecisionKind.MERGE, person=person.key, other=known.key) for person in sources]
            chosen = [*members, *faces]
            shown = shown_faces(connection, chosen) if chosen else []
            if any(one.person != known.id for one in shown):
                entries.append(self._entry(DecisionKind.NAME, shown, person=known.key))
            return self._decide_all(connection, entries)

        return self._library.write(work)

    def _one_group(self, into: PersonId, groups: Sequence[PersonId], faces: Sequence[FaceId]) -> Changes:
        others = [group for group in dict.fromkeys(groups) if group != into]
        if not others and not faces:
            return Changes()
        with self._library.reading() as connection:
            own = ids_of_person(connection, into)
            theirs = [face for group in others for face in ids_of_person(connection, group)]
        if not own or not (theirs or faces):
            raise NotFoundError(_GROUP_GONE)
        return self.same(own, [*theirs, *faces])

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
