"""Another copy of the log without whom this library forgot: *forget* is for good, whatever an old file knows.

The library has noted places and fingerprints of keys (``forgetting_log``). A file knows the person by the same key
where it is of the same log; by the places where somebody else named the same photos. Photos that became others,
there or here, have the places of those that they were.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from glimpse_desktop.domain.decisions import Decision, DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.forgetting import SURELY, mentions, nearness
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PersonKey
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.library import decision_log, forgetting_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.forgetting_log import PRINTS, LogWithout, fingerprint

T = TypeVar("T", bound=Hashable)

Entries = Callable[[], Iterator[Decision]]
"""Goes through all entries of the other copy, from the first."""


class OtherLog(LogWithout):
    """Gives the other copy's entries (``take``) without those who were forgotten here.

    ``left_out`` are the places in which the copy had a name and that stay forgotten. What it says of a place after
    having noted itself that somebody there was forgotten is said knowingly, and stays.
    """

    def __init__(self, outline: _Outline, people: Collection[PersonKey], places: _Places) -> None:
        super().__init__(people, places)
        self._outline = outline
        self._places = places
        self._faces_known: set[DecisionFace] = set()
        self._prints_known: set[str] = set()
        self.left_out: set[DecisionFace] = set()

    def take(self, entry: Decision) -> Decision | None:
        if entry.kind == DecisionKind.NAME:
            self.left_out.update(face for face in entry.faces if face in self._places)
        return super().take(entry)

    def leaves_out(self, person: str) -> bool:
        """Whether somebody with that key is not taken over at all."""
        return person in self._people

    def names(self, text: str) -> bool:
        """Whether a text has the name of somebody who is not taken over, and of nobody else in the copy."""
        return any(mentions(text, name) for name in self._outline.names_of_only(self._people))

    def still_to_note(self) -> list[NewDecision]:
        """What this library has noted and the copy, now at its end, has not."""
        found = []
        for entry in self._places.noted:
            faces = tuple(face for face in entry.faces if face not in self._faces_known)
            prints = [one for one in entry.payload.get(PRINTS, ()) if one not in self._prints_known]
            if faces or prints:
                payload = {**entry.payload, PRINTS: prints} if prints else {}
                found.append(NewDecision(entry.kind, entry.at, entry.actor, payload=payload, faces=faces))
        return found

    def _forgotten(self, entry: Decision) -> Decision:
        self._faces_known.update(entry.faces)
        self._prints_known.update(entry.payload.get(PRINTS, ()))
        self._places.leave(entry.faces)
        return entry


def without_forgotten(connection: Connection, entries: Entries) -> OtherLog | None:
    """What leaves out of the copy whom the library of ``connection`` forgot; None when it never forgot anybody.

    Goes through the copy twice. Somebody whom the library knows is never left out as a person.
    """
    noted = forgetting_rows.noted(connection)
    if not noted:
        return None
    outline = _Outline()
    for entry in entries():
        outline.take(entry)
    places = _Places(noted, lambda content: forgetting_rows.shown_boxes(connection, content))
    for old, new in (*forgetting_rows.changed_files(connection), *outline.changed_files):
        places.same_picture(old, new)
    named = _Named()
    sofar = replace(places)
    for entry in entries():
        if entry.kind == DecisionKind.FORGOTTEN:
            sofar.leave(entry.faces)
        elif entry.kind == DecisionKind.NAME and entry.person is not None and entry.id not in outline.undone:
            inside = [face in sofar for face in entry.faces]
            named.take(outline.people.root(entry.person), any(inside), not all(inside))
    prints = {one for entry in noted for one in entry.payload.get(PRINTS, ())}
    known = set(decision_log.people_mentioned(connection))
    gone = set[PersonKey]()
    for group in outline.people.groups():
        own = {one for one in group if one not in known and fingerprint(one) in prints}
        if known.isdisjoint(group) and (own or named.only_inside(outline.people.root(group[0]))):
            own.update(group)
        gone |= own
    return OtherLog(outline, gone, places)


class _Joined(Generic[T]):
    """Which of some things are one, by pairs that are."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def root(self, one: T) -> T:
        """The one that stands for all that it is one with."""
        root = one
        while (above := self._above.get(root, root)) != root:
            root = above
        while one != root:
            self._above[one], one = root, self._above[one]
        return root

    def add(self, one: T) -> None:
        self._above.setdefault(one, one)

    def join(self, one: T, other: T) -> None:
        self._above[self.root(one)] = self.root(other)

    def groups(self) -> list[list[T]]:
        found: dict[T, list[T]] = {}
        for one in list(self._above):
            found.setdefault(self.root(one), []).append(one)
        return list(found.values())


class _Outline:
    """What a log says of people and files as a whole, at its end."""

    def __init__(self) -> None:
        self.undone: set[int] = set()
        self.changed_files: list[tuple[ContentHash, ContentHash]] = []
        self._merges: dict[int, tuple[PersonKey, PersonKey]] = {}
        self._names: dict[PersonKey, set[str]] = {}
        self._people: _Joined[PersonKey] | None = None

    def take(self, entry: Decision) -> None:
        match entry.kind:
            case DecisionKind.UNDO if entry.target is not None:
                self.undone.add(entry.target)
            case DecisionKind.REDO if entry.target is not None:
                self.undone.discard(entry.target)
            case DecisionKind.SUCCEED:
                self.changed_files.append((entry.faces[0].content, entry.faces[1].content))
            case DecisionKind.MERGE if entry.person is not None and entry.other is not None:
                self._merges[entry.id] = entry.person, entry.other
        for person in filter(None, (entry.person, entry.other)):
            self._names.setdefault(person, set())
        if entry.person is not None and entry.name is not None:
            self._names[entry.person].add(entry.name)

    @property
    def people(self) -> _Joined[PersonKey]:
        """Everybody, joined by the merges that hold; once all entries are known."""
        if self._people is None:
            self._people = _Joined()
            for person in self._names:
                self._people.add(person)
            for number, (person, other) in self._merges.items():
                if number not in self.undone:
                    self._people.join(person, other)
        return self._people

    def names_of_only(self, people: Collection[PersonKey]) -> set[str]:
        """All names that they ever had, and nobody else."""
        others = {same_name_key(name) for key, names in self._names.items() if key not in people for name in names}
        own = {name for key in people for name in self._names.get(key, ())}
        return {name for name in own if same_name_key(name) not in others}


@dataclass(slots=True)
class _Named:
    """Of whom a copy has faces in places that were forgotten, and of whom elsewhere."""

    _inside: set[PersonKey] = field(default_factory=set)
    _outside: set[PersonKey] = field(default_factory=set)

    def take(self, person: PersonKey, inside: bool, outside: bool) -> None:
        if inside:
            self._inside.add(person)
        if outside:
            self._outside.add(person)

    def only_inside(self, person: PersonKey) -> bool:
        return person in self._inside and person not in self._outside


@dataclass(slots=True)
class _Places:
    """The places that are to be left alone; ``face in places`` says whether one is meant.

    ``noted``: the entries that say so. ``shown``: where a photo has faces here, by rows.
    """

    noted: Sequence[Decision]
    shown: Callable[[ContentHash], Collection[Box]]
    _pictures: _Joined[ContentHash] = field(default_factory=_Joined)
    _left: set[DecisionFace] = field(default_factory=set)
    _by_picture: dict[ContentHash, list[DecisionFace]] = field(default_factory=dict)

    def same_picture(self, old: ContentHash, new: ContentHash) -> None:
        """A file changed from one into the other. Before anything is asked."""
        self._pictures.join(old, new)

    def leave(self, faces: Iterable[DecisionFace]) -> None:
        """These count no more."""
        self._left = self._left.union(faces)

    def __contains__(self, face: object) -> bool:
        if not isinstance(face, DecisionFace) or face.box is None:
            return False
        box = face.box
        near = [
            nearness(one.box, box)
            for one in self._of(face.content)
            if one.box is not None and one not in self._left
        ]
        best = max(near, default=0.0)
        if best >= SURELY:
            return True
        # Not so near it may be a neighbour, whom this library then shows there.
        return best > 0 and not any(other.iou(box) >= SURELY for other in self.shown(face.content))

    def _of(self, content: ContentHash) -> list[DecisionFace]:
        if not self._by_picture:
            for entry in self.noted:
                for face in entry.faces:
                    self._by_picture.setdefault(self._pictures.root(face.content), []).append(face)
        return self._by_picture.get(self._pictures.root(content), [])
