"""Whom groups and single faces resemble, and how likely it is that they are the same.

What is known comes from suggestions and from looks: comparing a unit with the faces nearest to it. What a look
finds is remembered from both sides, so that a name that is given reaches everybody who resembles that person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.review import ASKED, SAME_ASKED, Experience, Likeness, chances, frequency
from glimpse_desktop.people.review_state import ReviewState, hidden

Look = Callable[[Sequence[int], float], list[tuple[int, float]]]
"""Given a unit's faces, best first: the other faces most like them and the cosine, from that cosine on."""

_WORTH_KEEPING = 0.02
"""Resemblances with less of a chance are forgotten at once."""
_CLOSED = 0.9
"""So likely must a unit be somebody hidden or ignored to be passed over in silence."""
_FEW = 100
"""However few people there are, a look-alike is not thought to be one of them for that alone."""


class View(NamedTuple):
    """Whom a unit resembles: people and units with chance and similarity, the likeliest first.

    ``best`` is the likeliest person and the chance, however small. ``closed_by``: the unit is not asked about,
    since it resembles this person, who is hidden, or (0) somebody who is ignored.
    """

    people: list[tuple[int, float, float]]
    units: list[tuple[int, float, float]]
    best: tuple[int, float] | None
    closed_by: int | None

    @property
    def person(self) -> int | None:
        """The likely person: whom to ask about, or why not to ask."""
        return self.people[0][0] if self.closed_by is None and self.people else self.closed_by


class Resemblances:
    """What is known of the units of a state. The units given must be there."""

    def __init__(self, state: ReviewState, calibration: Calibration, look: Look) -> None:
        self._state = state
        self._likeness = Likeness(calibration)
        self._look = look
        sizes = [len(faces) for faces in (*state.units.values(), *state.named.values())]
        self._everybody = max(sum(map(frequency, sizes)), _FEW)
        self._experience = Experience(grouped=sum(size for size in sizes if size > 1), alone=sizes.count(1))
        self._near: dict[int, list[tuple[int, float]]] = {}
        self._sizes: dict[int, int] = {}
        """How many faces a unit had when it was looked at."""
        self._hints: dict[int, dict[int, float]] = {}
        """By face: faces whose units were found to resemble it."""
        self._views: dict[int, View] = {}

    def view(self, unit: int) -> View:
        view = self._views.get(unit)
        if view is None:
            view = self._views[unit] = self._weigh(unit)
        return view

    def suggested(self, unit: int) -> dict[int, float]:
        """By person (0: somebody ignored) the similarity that suggestions say."""
        found: dict[int, float] = {}
        for face in self._state.units[unit]:
            facts = self._state.faces[face]
            if facts.suggested is None or facts.quality < POOR_QUALITY:
                continue
            for person, similarity in (
                (facts.suggested, facts.similarity),
                (facts.runner_up, facts.runner_up_similarity),
            ):
                if person is not None and similarity is not None and similarity > found.get(person, -1.0):
                    found[person] = similarity
        return found

    def is_looked_at(self, unit: int) -> bool:
        return unit in self._near

    def look_at(self, unit: int) -> set[int]:
        """Compare a unit with the faces nearest to it; returns the other units that this says something about."""
        state = self._state
        faces = state.best_first(state.units[unit])
        near = self._look(faces, self._lowest())
        self._near[unit], self._sizes[unit] = near, len(faces)
        self._views.pop(unit, None)
        others: set[int] = set()
        for face, similarity in near:
            other = state.owner(face)[1]
            if other is not None and other != unit:
                hints = self._hints.setdefault(face, {})
                if hints.get(faces[0], -1.0) < similarity:
                    hints[faces[0]] = similarity
                    others.add(other)
        return others

    def around(self, units: Iterable[int], faces: Iterable[int]) -> set[int]:
        """The units that looks found to resemble these units and faces."""
        found = {self._state.owner(face)[1] for unit in units for face, _ in self._near.get(unit, ())}
        for face in faces:
            found.update(self._state.owner(other)[1] for other in self._hints.get(face, ()))
        return {unit for unit in found if unit is not None}

    def forget(self, unit: int) -> None:
        """The unit or what is known around it changed. A look is kept while the unit is about what it was."""
        self._views.pop(unit, None)
        size, looked = len(self._state.units.get(unit, ())), self._sizes.get(unit, 0)
        if unit in self._near and not looked // 2 < size < 2 * looked:
            del self._near[unit], self._sizes[unit]

    def learn(self, units: Iterable[tuple[int, int | None]]) -> None:
        """Units were said to be somebody: ``(unit, person)``, None for "not whom it resembles most".

        From now on chances are what they turn out to be in this library, whoever gave the names and where.
        """
        for unit, person in units:
            view = self._views.get(unit)
            if view is not None and view.best is not None:
                self._experience.note(view.best[1], view.best[0] == person)

    def _weigh(self, unit: int) -> View:
        state = self._state
        people = self.suggested(unit)
        units: dict[int, float] = {}
        for face, similarity in self._neighbours(unit):
            person_there, unit_there = state.owner(face)
            if person_there is not None:
                people[person_there] = max(people.get(person_there, -1.0), similarity)
            elif unit_there is not None and unit_there != unit:
                units[unit_there] = max(units.get(unit_there, -1.0), similarity)
        not_people, not_units = state.apart_from(unit)
        weights: dict[tuple[str, int], float] = {}
        for person, similarity in people.items():
            if person not in not_people and self.can_be(unit, person):
                weights["person", person] = self._weight(similarity, len(state.named.get(person, ())))
        contents = state.contents(unit) if units else set()
        for other, similarity in units.items():
            if other in not_units or not state.can_be_asked(other):
                continue
            if contents.isdisjoint(state.contents(other)):
                weights["unit", other] = self._weight(similarity, len(state.units[other]))
        found = sorted(chances(weights).items(), key=lambda item: (-item[1], item[0]))
        persons = [(number, chance, people[number]) for (kind, number), chance in found if kind == "person"]
        likely = [one for one in persons if one[1] >= ASKED]
        return View(
            [one for one in likely if not hidden(state.people, one[0])],
            [
                (number, chance, units[number])
                for (kind, number), chance in found
                if kind == "unit" and chance > SAME_ASKED
            ],
            persons[0][:2] if persons else None,
            likely[0][0] if likely and likely[0][1] >= _CLOSED and hidden(state.people, likely[0][0]) else None,
        )

    def can_be(self, unit: int, person: int) -> bool:
        """Whether most of the unit's faces may be that person: not rejected, not beside that person in a photo."""
        if person == 0:
            return True
        if person not in self._state.named:
            return False
        return 2 * len(self._state.possible_faces(unit, person)) > len(self._state.units[unit])

    def _weight(self, similarity: float, faces: int) -> float:
        """The odds that a unit so alike to somebody who has so many faces is that person."""
        return self._likeness.weight(similarity, self._everybody / frequency(faces)) * self._experience.factor

    def _neighbours(self, unit: int) -> Iterator[tuple[int, float]]:
        yield from self._near.get(unit, ())
        for face in self._state.units[unit]:
            if face in self._hints:
                yield from self._hints[face].items()

    def _lowest(self) -> float:
        """The similarity under which nobody is likely to be anybody."""
        low, high = -1.0, 1.0
        for _ in range(16):
            middle = (low + high) / 2
            enough = self._weight(middle, 1) >= _WORTH_KEEPING
            low, high = (low, middle) if enough else (middle, high)
        return high
