"""Which question comes next: every one that could be asked, the most informative first.

A question is worked out when it comes to the top. Until then it stands in the order with what is known without
looking: a group's size, and whom suggestions say its faces resemble. So only the groups near the top are compared
with the faces nearest to them, and the next question costs milliseconds however large the library is.
"""

from __future__ import annotations

import heapq
import itertools
from collections import Counter
from collections.abc import Collection, Generator, Iterable, Sequence
from typing import NamedTuple

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.review import QuestionKind
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.review import Candidate, together, worth_of_name, worth_of_yes
from glimpse_desktop.people.review_state import ReviewState, hidden, unit_of
from glimpse_desktop.people.review_views import Look, Resemblances, View

_MOST_WEIGHED = 300
"""Units that are weighed for one question about a person."""

Target = tuple[str, int]
"""What a question is about: ("person", id), or ("unit", id) of a group or single face."""
_Entry = tuple[float, Target, int]
"""Worth (negative: the best comes first), target, version of the target that it was worth that."""


class Draft(NamedTuple):
    """A question without pictures and words.

    ``units`` are asked about, ``faces`` are theirs; ``other_units`` and ``others`` are the second group of SAME.
    ``runner_up`` is the next likely person with the similarity.
    """

    worth: float
    kind: QuestionKind
    person: int | None
    units: tuple[int, ...]
    other_units: tuple[int, ...]
    faces: tuple[int, ...]
    others: tuple[int, ...]
    similarity: float
    runner_up: tuple[int, float] | None

    @property
    def all_units(self) -> tuple[int, ...]:
        return (*self.units, *self.other_units)


class ReviewPool:
    """All questions of a library. Not safe from several threads at once."""

    def __init__(self, state: ReviewState, calibration: Calibration, look: Look) -> None:
        """``state`` has been loaded."""
        self.state = state
        self._views = Resemblances(state, calibration, look)
        self._likely: dict[int, set[int]] = {}
        """By person: the units that are likeliest to be that person."""
        self._person_of: dict[int, int] = {}
        """The other way round."""
        self._drafts: dict[Target, Draft | None] = {}
        self._versions: dict[Target, int] = {}
        self._askable: set[int] = set()
        self._worthwhile: set[int] = set()
        for unit in state.units:
            suggested = self._views.suggested(unit)
            self._meet(unit, max(suggested, key=lambda person: suggested[person]) if suggested else None)
            self._count(unit, None)
        self._heap = [self._entry(("unit", unit), self._worth(unit)) for unit in state.units]
        self._heap += [self._entry(("person", person), self._at_most(person)) for person in self._likely]
        heapq.heapify(self._heap)

    def refresh(self, connection: Connection, faces: Iterable[int], people: Iterable[int]) -> None:
        """These faces and people changed: read them again, and put what that concerns in its new place."""
        state, changed = self.state, set(faces)
        before = {face: unit for face in changed if (unit := state.owner(face)[1]) is not None}
        touched = state.refresh(connection, changed, people)
        self._views.learn(self._said(before))
        units, persons = touched.units, touched.people
        units |= self._views.around(units, changed)
        for person in touched.changed:
            units |= self._likely.get(person, set())
        for unit in units:
            self._views.forget(unit)
        for unit in units:
            persons |= self._place(unit)
        for person in persons:
            self._push(("person", person), self._at_most(person))

    @property
    def worthwhile(self) -> int:
        """Questions about groups and about likely people: single faces like nobody's don't count."""
        return len(self._worthwhile)

    @property
    def open(self) -> int:
        """Groups and single faces that can be asked about."""
        return len(self._askable)

    # -- the order ------------------------------------------------------------------------------------------

    def drafts(self, skip: Collection[int], looks: int) -> Generator[Draft, None, None]:
        """Questions, the best first; none about the units in ``skip``, nor two about one unit.

        At most ``looks`` groups are looked at; after that the order rests on what is known. Close the generator
        before anything else is asked of the pool.
        """
        used = set(skip)
        passed: list[_Entry] = []
        smaller: list[tuple[float, int, Draft]] = []  # what is left of questions when others were asked first
        order = itertools.count()
        left = [looks]
        try:
            while True:
                draft = self._best(left, passed)
                if smaller and (draft is None or -smaller[0][0] >= draft.worth):
                    if draft is not None:
                        heapq.heappush(self._heap, passed.pop())
                    draft = heapq.heappop(smaller)[2]
                if draft is None:
                    return
                if used.isdisjoint(draft.all_units):
                    used.update(draft.all_units)
                    yield draft
                else:
                    rest = self._without(draft, used)
                    if rest is not None:
                        heapq.heappush(smaller, (-rest.worth, next(order), rest))
        finally:
            for entry in passed:
                heapq.heappush(self._heap, entry)

    def _best(self, left: list[int], passed: list[_Entry]) -> Draft | None:
        """The best question, worked out, taken off the order and noted in ``passed``."""
        while self._heap:
            worth, target, version = heapq.heappop(self._heap)
            if self._versions.get(target) != version:
                continue
            draft = self._drafts.get(target)
            if draft is not None and self._holds(draft):
                passed.append((worth, target, version))
                return draft
            draft = self._drafts[target] = self._work_out(target, left)
            if draft is not None:
                heapq.heappush(self._heap, (-draft.worth, target, self._versions[target]))
        return None

    def _holds(self, draft: Draft) -> bool:
        """Whether all faces of a question are still in its units."""
        faces, units = self.state.faces, set(draft.all_units)
        return all(face in faces and unit_of(faces[face]) in units for face in (*draft.faces, *draft.others))

    def _entry(self, target: Target, worth: float) -> _Entry:
        version = self._versions.get(target, 0) + 1
        self._versions[target] = version
        self._drafts.pop(target, None)
        return -worth, target, version

    def _push(self, target: Target, worth: float) -> None:
        heapq.heappush(self._heap, self._entry(target, worth))

    def _worth(self, unit: int, view: View | None = None) -> float:
        """As far as ``view`` says: what is known must not stand behind what one look at the next unit finds."""
        size = len(self.state.units[unit])
        alone = worth_of_name(size)
        if view is None or view.person is not None or not view.units:
            return alone
        other, chance, _ = view.units[0]
        return max(alone, worth_of_name(size + len(self.state.units[other]), chance))

    def _at_most(self, person: int) -> float:
        return float(sum(len(self.state.units[unit]) for unit in self._likely.get(person, ())))

    # -- working out a question -----------------------------------------------------------------------------

    def _work_out(self, target: Target, left: list[int]) -> Draft | None:
        kind, number = target
        if kind == "person":
            return self._about_person(number, ())
        if number not in self._askable:
            return None
        view = self._view(number)
        if view.person is None and left[0] > 0 and not self._views.is_looked_at(number):
            left[0] -= 1
            for other in self._views.look_at(number):
                self._views.forget(other)
                for person in self._place(other):
                    self._push(("person", person), self._at_most(person))
            view = self._view(number)
        # Whom it resembles is asked about first, with everybody else who does.
        return self._about_unit(number, view.units) if view.person is None else None

    def _about_person(self, person: int, without: Collection[int]) -> Draft | None:
        if hidden(self.state.people, person):
            return None
        candidates: list[Candidate] = []
        for unit in sorted(self._likely.get(person, ()), key=self._weighed_first)[:_MOST_WEIGHED]:
            if unit in without or unit not in self._askable:
                continue
            view = self._view(unit)
            if view.closed_by is None and view.person == person:
                _, chance, similarity = view.people[0]
                possible = self.state.possible_faces(unit, person)
                contents = {self.state.faces[face].content for face in possible}
                candidates.append(Candidate(unit, len(possible), chance, similarity, contents))
        if not candidates:
            return None
        chosen = together(candidates)
        first = self._view(chosen[0].unit).people
        return Draft(
            worth_of_yes(chosen),
            QuestionKind.IS_PERSON,
            person,
            tuple(one.unit for one in chosen),
            (),
            self._possible(chosen, person),
            (),
            chosen[0].similarity,
            (first[1][0], first[1][2]) if len(first) > 1 else None,
        )

    def _weighed_first(self, unit: int) -> tuple[int, int]:
        return -len(self.state.units[unit]), unit

    def _possible(self, chosen: Sequence[Candidate], person: int) -> tuple[int, ...]:
        state = self.state
        faces = (state.best_first(state.possible_faces(one.unit, person)) for one in chosen)
        return tuple(itertools.chain.from_iterable(faces))

    def _about_unit(self, unit: int, alike: Sequence[tuple[int, float, float]]) -> Draft | None:
        state = self.state
        linked = sorted(state.same_as(unit) & self._askable)
        units = (unit, *linked)
        faces = tuple(state.best_first(face for one in units for face in state.units[one]))
        worth = worth_of_name(len(faces))
        contents = set().union(*(state.contents(one) for one in units))
        apart = set().union(*(state.apart_from(one)[1] for one in units))
        for other, chance, similarity in alike:
            if other in units or other in apart or not contents.isdisjoint(state.contents(other)):
                continue
            if self._view(other).person is not None:
                continue
            sides = [(units, faces), ((other,), tuple(state.best_first(state.units[other])))]
            # The same question from both sides: the larger one first.
            sides.sort(key=lambda side: (-len(side[1]), side[1]))
            (ones, first), (theirs, second) = sides
            both = max(worth_of_name(len(first) + len(second), chance), worth)
            return Draft(both, QuestionKind.SAME, None, ones, theirs, first, second, similarity, None)
        return Draft(worth, QuestionKind.WHO, None, units, (), faces, (), 0.0, None)

    def _without(self, draft: Draft, used: set[int]) -> Draft | None:
        """The question that is left when some of its units are asked about already."""
        if draft.kind is QuestionKind.IS_PERSON and draft.person is not None:
            return self._about_person(draft.person, used)
        for units in (draft.units, draft.other_units):
            if units and used.isdisjoint(units):
                return self._about_unit(units[0], ())
        return None

    # -- keeping it -----------------------------------------------------------------------------------------

    def _view(self, unit: int) -> View:
        view = self._views.view(unit)
        if self._person_of.get(unit) != view.person:
            self._meet(unit, view.person)
            if view.person is not None:
                self._push(("person", view.person), self._at_most(view.person))
        self._count(unit, view)
        return view

    def _meet(self, unit: int, person: int | None) -> None:
        """Note whom the unit is likeliest to be (0: somebody ignored), as far as known."""
        before = self._person_of.pop(unit, None)
        if before is not None:
            self._likely[before].discard(unit)
        if person is not None:
            self._person_of[unit] = person
            self._likely.setdefault(person, set()).add(unit)

    def _count(self, unit: int, view: View | None) -> None:
        """Note whether the unit can be asked about, and is worth a badge, by ``view`` as far as it is known."""
        self._askable.discard(unit)
        self._worthwhile.discard(unit)
        closed = view is not None and view.closed_by is not None
        if closed or not self.state.can_be_asked(unit):
            return
        self._askable.add(unit)
        like_somebody = unit in self._person_of or (view is not None and bool(view.units))
        if like_somebody or len(self.state.units[unit]) > 1:
            self._worthwhile.add(unit)

    def _place(self, unit: int) -> set[int]:
        """Give a unit that changed its new place in the order; returns the people that concerns."""
        before = self._person_of.get(unit)
        if unit in self.state.units:
            view = self._views.view(unit)
            self._meet(unit, view.person)
            self._count(unit, view)
            self._push(("unit", unit), self._worth(unit, view))
        else:
            self._meet(unit, None)
            self._askable.discard(unit)
            self._worthwhile.discard(unit)
            self._drafts.pop(("unit", unit), None)
            self._versions.pop(("unit", unit), None)
        return {person for person in (before, self._person_of.get(unit)) if person is not None}

    def _said(self, before: dict[int, int]) -> Iterable[tuple[int, int | None]]:
        """Of the units that faces were in, those that were named, or said not to be whom they resembled."""
        names: dict[int, Counter[int]] = {}
        for face, unit in before.items():
            person = self.state.owner(face)[0]
            if person is not None:
                names.setdefault(unit, Counter())[person] += 1
        for unit in set(before.values()):
            person = self._person_of.get(unit)
            if unit in names:
                yield unit, names[unit].most_common(1)[0][0]
            elif person and unit in self.state.units and not self._views.can_be(unit, person):
                yield unit, None
