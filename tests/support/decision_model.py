"""A second account of what decisions mean, which knows nothing of logs, geometry or tables.

It keeps every operation with whether it counts, and goes through them all from the start whenever it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Spot = tuple[int, int]
"""A content and one of the places where it has a face."""

ON_FACES = ("name", "unname", "not_a_face", "ignore", "reject", "draw", "move")
LATEST_COUNTS = {"rename": ("rename",), "hide": ("hide", "show"), "show": ("hide", "show"), "cover": ("cover",)}


@dataclass
class Operation:
    """One entry. ``people`` are numbers; ``step``: which of the person's actions it belongs to.

    ``box`` is where a face was put; ``base`` the operation that had put it where it was moved from.
    """

    kind: str
    spots: tuple[Spot, ...] = ()
    person: int | None = None
    other: int | None = None
    name: str | None = None
    first: int = 0
    checked: bool = False
    box: object = None
    base: int | None = None
    step: int = 0
    live: bool = True


@dataclass
class State:
    """What holds. ``labels``: what and by which operation; a person's number, "ignored" or "not_a_face"."""

    labels: dict[Spot, tuple[int | str, int]] = field(default_factory=dict)
    rejected: dict[Spot, set[int]] = field(default_factory=dict)
    links: dict[Spot, set[tuple[int, int, bool]]] = field(default_factory=dict)
    drawn: set[Spot] = field(default_factory=set)
    moved: set[Spot] = field(default_factory=set)
    merges: list[tuple[int, int]] = field(default_factory=list)
    named: set[int] = field(default_factory=set)
    names: dict[int, str] = field(default_factory=dict)
    hidden: dict[int, tuple[int, bool]] = field(default_factory=dict)
    covers: dict[int, tuple[int, Spot]] = field(default_factory=dict)

    def root(self, person: int) -> int:
        into: dict[int, int] = {}
        for one, other in self.merges:
            end = other
            while end in into:
                end = into[end]
            if end != one:
                into[one] = other
        while person in into:
            person = into[person]
        return person

    def people(self) -> dict[int, str]:
        """Everybody there is, by number, with names."""
        return {person: self.names[person] for person in sorted({self.root(one) for one in self.named})}

    def latest(self, what: dict[int, tuple[int, object]]) -> dict[int, object]:
        """The latest of what was said about anybody who is each person now."""
        found: dict[int, tuple[int, object]] = {}
        for person, said in what.items():
            root = self.root(person)
            if root not in found or said[0] > found[root][0]:
                found[root] = said
        return {person: value for person, (_, value) in found.items()}

    def label(self, spot: Spot) -> int | str | None:
        """A person as whoever that is now."""
        value = self.labels.get(spot, (None, 0))[0]
        return self.root(value) if isinstance(value, int) else value

    def is_there(self, spot: Spot, found: bool) -> bool:
        """Whether there is a row for the face when the pack ``found`` it or not."""
        label = self.label(spot)
        kept = isinstance(label, int) or (spot in self.drawn and label != "not_a_face")
        return kept or (found and spot not in self.moved)


class Model:
    """Operations, and which of them count."""

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self.undone: list[tuple[int, list[int]]] = []
        """Every undo: after how many operations, and of which ones."""
        self.persons = 0

    def state(self, end: int | None = None) -> State:
        state = State()
        for number, operation in enumerate(self.operations[:end]):
            if operation.kind == "name" and operation.name is not None:
                state.names.setdefault(operation.person or 0, operation.name)
            if operation.live:
                _apply(state, number, operation)
        return state

    def find(self, name: str) -> int | None:
        return next((p for p, known in self.state().people().items() if known.lower() == name.lower()), None)

    def decide(self, *operations: Operation) -> None:
        """One action of the person."""
        step = len(self.operations)
        for operation in operations:
            operation.step = step
            self.operations.append(operation)

    def name(self, spots: Iterable[Spot], name: str, new: bool = False) -> None:
        spots = tuple(spots)
        person = None if new else self.find(name)
        if person is None:
            # Faces of one person that are split off say that these are two people.
            whose = set(self.by_label(spots)) if new else set()
            self.persons += 1
            split_from = whose.pop() if len(whose) == 1 else None
            self.decide(Operation("name", spots, self.persons, split_from, name=name))
        elif any(self.state().label(spot) != person for spot in spots):
            state = self.state()
            news = [
                spot
                for spot in spots
                if state.label(spot) != person or not self.operations[state.labels[spot][1]].checked
            ]
            self.decide(Operation("name", tuple(news), person))

    def mark(self, kind: str, spots: Iterable[Spot]) -> None:
        wanted = {"unname": None, "ignore": "ignored"}.get(kind, kind)
        spots = tuple(spots)
        if any(self.state().label(spot) != wanted for spot in spots):
            self.decide(Operation(kind, spots))

    def by_label(self, spots: Iterable[Spot]) -> dict[int, list[Spot]]:
        """The named ones of ``spots`` by person, in order."""
        state, found = self.state(), {}
        for spot in spots:
            label = state.label(spot)
            if isinstance(label, int):
                found.setdefault(label, []).append(spot)
        return found

    def reject(self, spots: Iterable[Spot], person: int | None) -> bool:
        """False when there is nobody to reject."""
        by_person = self.by_label(spots) if person is None else {person: list(spots)}
        state = self.state()
        news = {
            one: tuple(
                spot
                for spot in owned
                if state.label(spot) == one or one not in map(state.root, state.rejected.get(spot, ()))
            )
            for one, owned in by_person.items()
        }
        self.decide(*(Operation("reject", owned, one) for one, owned in news.items() if owned))
        return bool(by_person)

    def check(self, spots: Iterable[Spot]) -> None:
        state = self.state()
        news = [
            spot for spot in spots if spot in state.labels and not self.operations[state.labels[spot][1]].checked
        ]
        self.decide(
            *(
                Operation("name", tuple(owned), person, checked=True)
                for person, owned in self.by_label(news).items()
            )
        )

    def rename(self, person: int, name: str) -> None:
        other = self.find(name)
        if other is not None and other != person:
            self.decide(Operation("merge", person=person, other=other))
        elif self.state().names[person] != name:
            self.decide(Operation("rename", person=person, name=name))

    def obstructed(self, number: int) -> bool:
        """Whether something that counts and came later rests on the operation."""
        operation, state = self.operations[number], self.state()
        if operation.base is not None and not operation.live and not self.operations[operation.base].live:
            return True
        later = [one for one in self.operations[number + 1 :] if one.live]
        if operation.kind in LATEST_COUNTS:
            person = state.root(operation.person or 0)
            kinds = LATEST_COUNTS[operation.kind]
            return any(one.kind in kinds and state.root(one.person or 0) == person for one in later)
        if operation.kind in ON_FACES:
            return any(one.kind in ON_FACES and {*one.spots} & {*operation.spots} for one in later)
        return False

    def placed(self, spot: Spot, box: object) -> int | None:
        """The operation that put the spot's face into that box."""
        found = (
            number
            for number, one in enumerate(self.operations)
            if one.live and one.spots == (spot,) and one.box == box
        )
        return max(found, default=None)

    def undo(self) -> bool:
        live = [number for number, one in enumerate(self.operations) if one.live]
        if not live:
            return False
        step = self.operations[live[-1]].step
        self.set_undone([number for number in live if self.operations[number].step == step])
        return True

    def set_undone(self, numbers: list[int]) -> None:
        for number in numbers:
            self.operations[number].live = False
        self.undone.append((len(self.operations), numbers))

    def redo(self) -> bool:
        for when, numbers in self.undone[::-1]:
            still = [number for number in numbers if not self.operations[number].live]
            if still and when == len(self.operations):
                for number in still:
                    self.operations[number].live = True
                return True
        return False


def _apply(state: State, number: int, operation: Operation) -> None:
    kind, person = operation.kind, operation.person or 0
    for place, spot in enumerate(operation.spots):
        rejected = state.rejected.setdefault(spot, set())
        if kind == "name":
            state.labels[spot] = person, number
            state.named.add(person)
            rejected -= {one for one in rejected if state.root(one) == state.root(person)}
        elif kind == "reject":
            rejected.add(person)
            if state.label(spot) == state.root(person):
                del state.labels[spot]
        elif kind == "unname":
            state.labels.pop(spot, None)
        elif kind in ("not_a_face", "ignore"):
            state.labels[spot] = "ignored" if kind == "ignore" else kind, number
        elif kind == "draw":
            state.drawn.add(spot)
            if state.label(spot) == "not_a_face":
                del state.labels[spot]
        elif kind == "move":
            state.drawn.add(spot)
            state.moved.add(spot)
        elif kind == "cover":
            state.covers[person] = number, spot
        elif kind in ("same", "different"):
            side = int(kind == "different" and place >= operation.first)
            state.links.setdefault(spot, set()).add((number, side, kind == "same"))
    if kind == "merge":
        state.merges.append((person, operation.other or 0))
    elif kind == "rename":
        state.names[person] = operation.name or ""
    elif kind in ("hide", "show"):
        state.hidden[person] = number, kind == "hide"
