"""Who the people are, by the log: names, and who was merged into whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from glimpse_desktop.domain.ids import PersonId, PersonKey
from glimpse_desktop.library import decision_log, people_rows
from glimpse_desktop.library.connection import Connection


class Merges:
    """Who counts as whom, by the live merges of the log."""

    def __init__(self, pairs: Iterable[tuple[PersonKey, PersonKey]] = ()) -> None:
        """``pairs`` are ``(person, other)`` in the order of the log: person is other."""
        self._into: dict[PersonKey, PersonKey] = {}
        for person, other in pairs:
            # Undoing single old entries could leave a circle: the merge that would close it does nothing.
            if self.root(other) != person:
                self._into[person] = other

    @classmethod
    def of_log(cls, connection: Connection) -> Merges:
        return cls(decision_log.live_merges(connection))

    def root(self, person: PersonKey) -> PersonKey:
        """The person that ``person`` is now."""
        while (other := self._into.get(person)) is not None:
            person = other
        return person

    def merged(self) -> set[PersonKey]:
        """Everybody who is somebody else now."""
        return set(self._into)

    def members(self, roots: Iterable[PersonKey]) -> dict[PersonKey, list[PersonKey]]:
        """For each of ``roots``, everybody who is that person now, itself first."""
        found = {root: [root] for root in roots}
        for person in self._into:
            root = self.root(person)
            if root in found:
                found[root].append(person)
        return found


@dataclass(slots=True)
class PeopleUpdate:
    """``changed``: people who appeared or have another name. ``gone``: keys to remove once no label needs them."""

    changed: set[PersonId] = field(default_factory=set)
    gone: list[PersonKey] = field(default_factory=list)


def refresh(connection: Connection, people: Iterable[PersonKey], merges: Merges) -> PeopleUpdate:
    """Bring the rows of these people in step with the log, except for removing any.

    A person exists while a live entry names a face so, or so as somebody merged into that person.
    """
    wanted = set(people)
    roots = {person for person in wanted if merges.root(person) == person}
    members = merges.members(roots)
    histories = decision_log.person_histories(
        connection, {member for group in members.values() for member in group}
    )
    update = PeopleUpdate(gone=sorted(wanted - roots))
    for root in sorted(roots):
        known = [histories[member] for member in members[root] if member in histories]
        own = histories.get(root)
        if own is None or not any(history.named for history in known):
            update.gone.append(root)
            continue
        name = own.name or own.first_name
        before = people_rows.by_key(connection, root)
        if before is None or before.name != name:
            people_rows.put(connection, root, own.first, name)
            update.changed.add(PersonId(own.first))
    return update


def remove_gone(connection: Connection, update: PeopleUpdate) -> set[PersonId]:
    """Remove those of ``update.gone`` who have a row; returns their ids."""
    removed = (people_rows.remove(connection, key) for key in update.gone)
    return {person for person in removed if person is not None}


def ids_by_key(
    connection: Connection, people: Iterable[PersonKey], merges: Merges
) -> Mapping[PersonKey, PersonId]:
    """The row of whoever each of ``people`` is now; made where it is missing, as after the table was emptied."""
    wanted = {person: merges.root(person) for person in people}
    roots = set(wanted.values())
    rows = people_rows.ids(connection, roots)
    if len(rows) < len(roots):
        refresh(connection, roots - rows.keys(), merges)
        rows = people_rows.ids(connection, roots)
    return {person: rows[root] for person, root in wanted.items()}
