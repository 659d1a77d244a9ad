"""What Review remembers of the library: who is on which face, what was decided, who can't be whom.

Kept in memory and brought up to date face by face, so that the next question costs milliseconds in any library.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from glimpse_desktop.domain.ids import PersonKey
from glimpse_desktop.library import links, review_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.review_rows import FaceFacts, PackedFaces, PersonFacts
from glimpse_desktop.people.constraints import constraints
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.merges import Merges


@dataclass(slots=True)
class Touched:
    """Whom a change concerns: units (groups and single faces) and people. ``changed``: those of the people who
    appeared, vanished, or were hidden or shown.
    """

    units: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)


class ReviewState:
    """Faces, people and what was decided about them.

    A *unit* is what is asked about as one: a group of faces without a name (minus its number) or a face that
    stands alone (its id). ``units`` and ``named`` hold the faces of each unit and each person.
    """

    def __init__(self) -> None:
        self.faces = PackedFaces()
        self.units: dict[int, set[int]] = {}
        self.named: dict[int, set[int]] = {}
        self.people: dict[int, PersonFacts] = {}
        self.good = 0
        """Faces good enough to be asked about."""
        self.settled = 0
        """Those of them that are named or ignored, by the person or automatically."""
        self._in_picture: dict[int, tuple[int, ...]] = {}
        self._rejected: dict[int, set[PersonKey]] = {}
        self._roots: dict[PersonKey, int] = {}
        self._sides: dict[int, dict[int, int]] = {}
        self._by_side: dict[tuple[int, int], set[int]] = {}
        self._together: dict[int, frozenset[int]] = {}
        self._links = (0, 0)

    def load(self, connection: Connection) -> None:
        """Read everything."""
        self.__init__()  # type: ignore[misc]
        self.people = {person.id: person for person in review_rows.people(connection)}
        for facts in self.faces.take_in(review_rows.every_face(connection)):
            self._put(facts)
        for face, key in review_rows.rejections(connection):
            self._rejected.setdefault(face, set()).add(key)
        self._read_roots(connection)
        self._read_links(connection)

    def refresh(self, connection: Connection, faces: Iterable[int], people: Iterable[int]) -> Touched:
        """Read what is known of these again; returns whom that concerns."""
        touched = Touched()
        changed = set(faces)
        self._read_people(connection, set(people), touched)
        for face in changed:
            self._drop(face, touched)
            self._rejected.pop(face, None)
        for facts in self.faces.take_in(review_rows.of_faces(connection, changed)):
            self._put(facts)
            self._note(facts, touched)
        for face, key in review_rows.rejections(connection, changed):
            self._rejected.setdefault(face, set()).add(key)
        if review_rows.links_state(connection) != self._links:
            before_links = {*self._sides, *self._together}
            self._read_links(connection)
            for face in before_links.union(self._sides, self._together):
                known = self.faces.get(face)
                if known is not None and (unit := unit_of(known)) is not None:
                    touched.units.add(unit)
        return touched

    # -- who is who -----------------------------------------------------------------------------------------

    def owner(self, face: int) -> tuple[int | None, int | None]:
        """``(confirmed person, unit)`` of a face: at most one of them."""
        facts = self.faces.get(face)
        if facts is None:
            return None, None
        return facts.person, unit_of(facts)

    def can_be_asked(self, unit: int) -> bool:
        """Whether a unit has a face that is good enough: poor faces say nothing standing alone."""
        return any(self.faces[face].quality >= POOR_QUALITY for face in self.units.get(unit, ()))

    def contents(self, unit: int) -> set[int]:
        """The pictures that a unit's faces are in."""
        return {self.faces[face].content for face in self.units[unit]}

    def best_first(self, faces: Iterable[int]) -> list[int]:
        """Those of ``faces`` that are known, the best to recognise by first."""
        known = [self.faces[face] for face in faces if face in self.faces]
        return [facts.id for facts in sorted(known, key=lambda facts: (-facts.quality, facts.id))]

    # -- who can't be whom ----------------------------------------------------------------------------------

    def possible_faces(self, unit: int, person: int) -> list[int]:
        """The faces of a unit that may be that person: not rejected, and not in a picture with that person."""
        return [face for face in self.units.get(unit, ()) if self._possible(face, person)]

    def apart_from(self, unit: int) -> tuple[set[int], set[int]]:
        """``(people, units)`` that somebody said the unit is not."""
        people: set[int] = set()
        units: set[int] = set()
        for face in self.units.get(unit, ()):
            for decision, side in self._sides.get(face, {}).items():
                for other in self._by_side.get((decision, 1 - side), ()):
                    person, theirs = self.owner(other)
                    if person is not None:
                        people.add(person)
                    if theirs is not None:
                        units.add(theirs)
        units.discard(unit)
        return people, units

    def same_as(self, unit: int) -> set[int]:
        """Other units that somebody said are the same person, whoever it is."""
        found: set[int] = set()
        for face in self.units.get(unit, ()):
            for other in self._together.get(face, ()):
                theirs = self.owner(other)[1]
                if theirs is not None:
                    found.add(theirs)
        found.discard(unit)
        return found

    def _possible(self, face: int, person: int) -> bool:
        for key in self._rejected.get(face, ()):
            if self._roots.get(key) == person:
                return False
        return all(
            shown_person(self.faces[other]) != person
            for other in self._in_picture[self.faces[face].content]
            if other != face
        )

    # -- keeping it -----------------------------------------------------------------------------------------

    def _read_people(self, connection: Connection, wanted: set[int], touched: Touched) -> None:
        found = {person.id: person for person in review_rows.people(connection, wanted)} if wanted else {}
        for number in wanted:
            before, now = self.people.pop(number, None), found.get(number)
            if now is not None:
                self.people[number] = now
            if before is None or now is None or before.hidden != now.hidden:
                touched.changed.add(number)
        touched.people |= touched.changed
        if touched.changed:
            self._read_roots(connection)

    def _put(self, facts: FaceFacts) -> None:
        self._in_picture[facts.content] = (*self._in_picture.get(facts.content, ()), facts.id)
        if facts.person is not None:
            self.named.setdefault(facts.person, set()).add(facts.id)
        unit = unit_of(facts)
        if unit is not None:
            self.units.setdefault(unit, set()).add(facts.id)
        self._count(facts, 1)

    def _drop(self, face: int, touched: Touched) -> None:
        facts = self.faces.get(face)
        if facts is None:
            return
        self._note(facts, touched)
        self._count(facts, -1)
        self.faces.remove(face)
        others = tuple(other for other in self._in_picture[facts.content] if other != face)
        if others:
            self._in_picture[facts.content] = others
        else:
            del self._in_picture[facts.content]
        if facts.person is not None:
            _take(self.named, facts.person, face)
        unit = unit_of(facts)
        if unit is not None:
            _take(self.units, unit, face)

    def _count(self, facts: FaceFacts, step: int) -> None:
        if facts.quality >= POOR_QUALITY:
            self.good += step
            if facts.status is not None or facts.automatic:
                self.settled += step

    def _note(self, facts: FaceFacts, touched: Touched) -> None:
        touched.people.update(
            person for person in (facts.person, facts.suggested) if person is not None and person > 0
        )
        # Who else is in the picture decides who a face can't be.
        for other in self._in_picture.get(facts.content, ()):
            unit = unit_of(self.faces[other])
            if unit is not None:
                touched.units.add(unit)

    def _read_roots(self, connection: Connection) -> None:
        merges = Merges.of_log(connection)
        ids = {person.key: person.id for person in self.people.values()}
        merged = {key: ids[root] for key in merges.merged() if (root := merges.root(key)) in ids}
        self._roots = {**ids, **merged}

    def _read_links(self, connection: Connection) -> None:
        self._links = review_rows.links_state(connection)
        known = links.every(connection)
        rules = constraints(known, {face for link in known for side in link.sides for face in side})
        self._sides = {int(face): dict(sides) for face, sides in rules.sides.items()}
        self._together = {int(face): frozenset(map(int, faces)) for faces in rules.together for face in faces}
        self._by_side = {}
        for face, sides in self._sides.items():
            for decision, side in sides.items():
                self._by_side.setdefault((decision, side), set()).add(face)


def unit_of(facts: FaceFacts) -> int | None:
    """The unit that a face belongs to; None when it is settled."""
    if facts.status is not None or facts.automatic:
        return None
    return facts.id if facts.group is None else -facts.group


def shown_person(facts: FaceFacts) -> int | None:
    """Whom a face is shown as: confirmed or automatic."""
    if facts.person is not None:
        return facts.person
    return facts.suggested if facts.automatic else None


def hidden(people: dict[int, PersonFacts], person: int) -> bool:
    """Whether nobody is to be asked about that person, or there is no such person any more."""
    known = people.get(person)
    return known is None or bool(known.hidden)


def _take(sets: dict[int, set[int]], key: int, face: int) -> None:
    members = sets.get(key)
    if members is not None:
        members.discard(face)
        if not members:
            del sets[key]
