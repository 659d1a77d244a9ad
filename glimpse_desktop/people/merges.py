"""Who counts as whom, by the merges of the log, now and at any earlier entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.library import decision_log
from glimpse_desktop.library.connection import Connection


class KnownMerges:
    """The live merges of one library's log, read again only when there are others.

    To be asked inside the library's writing transactions only, and before anything is appended there: so what it
    remembers of a transaction that fails is found out by the next one.
    """

    def __init__(self) -> None:
        self._merges: Merges | None = None
        self._up_to = DecisionId(0)

    def now(self, connection: Connection) -> Merges:
        """The merges as of the end of the log."""
        latest = decision_log.last_id(connection)
        if (
            self._merges is None
            or latest < self._up_to
            or decision_log.has_merges_between(connection, self._up_to, latest)
        ):
            self._merges = Merges.of_log(connection)
        self._up_to = latest
        return self._merges

    def forget(self) -> None:
        """What was derived from the log is not what it was."""
        self._merges = None


class Merges:
    """The live merges. A merge is undone by making another one of these without it."""

    def __init__(self, entries: Iterable[tuple[DecisionId, PersonKey, PersonKey]] = ()) -> None:
        """``entries`` are ``(entry, person, other)`` in the order of the log: person is other."""
        self._into: dict[PersonKey, PersonKey] = {}
        self._steps: dict[PersonKey, list[tuple[DecisionId, PersonKey]]] = {}
        self._from: defaultdict[PersonKey, list[PersonKey]] = defaultdict(list)
        """Everybody who was ever merged into a person, even if into somebody else since."""
        for entry, person, other in entries:
            # Undoing single old entries could leave a circle: the merge that would close it does nothing.
            if self.root(other) != person:
                self._into[person] = other
                self._steps.setdefault(person, []).append((entry, other))
                self._from[other].append(person)

    @classmethod
    def of_log(cls, connection: Connection) -> Merges:
        return cls(decision_log.live_merges(connection))

    def root(self, person: PersonKey) -> PersonKey:
        """The person that ``person`` is now."""
        while (other := self._into.get(person)) is not None:
            person = other
        return person

    def same_before(self, one: PersonKey, other: PersonKey, entry: DecisionId) -> bool:
        """Whether the two were one person just before ``entry``."""
        return one == other or self._root_before(one, entry) == self._root_before(other, entry)

    def merged(self) -> set[PersonKey]:
        """Everybody who is somebody else now."""
        return set(self._into)

    def members(self, root: PersonKey) -> list[PersonKey]:
        """Everybody who is that person now, itself first."""
        found = [root]
        for person in found:
            found.extend(one for one in dict.fromkeys(self._from.get(person, ())) if self._into[one] == person)
        return found

    def moved_since(self, other: Merges) -> set[PersonKey]:
        """Everybody who is, or at some time was, somebody else than by ``other``."""
        people = self._steps.keys() | other._steps.keys()
        found = [person for person in people if self._steps.get(person) != other._steps.get(person)]
        reached = set(found)
        for person in found:
            new = {*self._from.get(person, ()), *other._from.get(person, ())} - reached
            reached |= new
            found.extend(new)
        return reached

    def _root_before(self, person: PersonKey, entry: DecisionId) -> PersonKey:
        while True:
            earlier = [other for when, other in self._steps.get(person, ()) if when < entry]
            if not earlier:
                return person
            person = earlier[-1]
