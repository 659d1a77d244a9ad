"""What a person would have decided in such a library: the entries of its log, in their order."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PersonKey
from tests.benchmarks.library_maker.plan import Plan

_FIRST_AT = 1_704_100_000.0
_SECONDS = 20.0
"""From one decision to the next."""
_FIRST_GROUP, _LATER_GROUP = 40.0, 6.0
"""Faces named at once, typically: the first group of a person, and what is added to it."""
_TWO_NAMES = 0.03
"""Share of people who were named twice, and then merged."""
_GIVEN = """
    Ada Ben Cleo Dina Emil Fay Gus Hana Ivo June Kai Lena Milo Nora Otto Pia Rosa Sami Tess Ugo Vera
    Will Xenia Yara
""".split()  # noqa: SIM905
_FAMILY = """
    Abel Bach Conti Duarte Eder Falk Grau Holm Ikeda Jansen Kovac Lund Meyer Novak Okoye Pohl Quist
    Rossi Silva Tanaka Ulrich Varga Weiss Xu Young Zorn Amsel Brook Cerny Dahl Engel Fuchs Galli Haas
    Iten Jung Kern Lindt Moser
""".split()  # noqa: SIM905


class Log:
    """The decisions about ``named`` people of a plan. ``confirmed`` (n,) is true for the faces that got a name."""

    def __init__(self, plan: Plan, contents: Sequence[ContentHash], named: int, seed: int = 1) -> None:
        """``contents`` (p,) are the photos' hashes."""
        self._plan = plan
        self._contents = contents
        self._random = np.random.default_rng([seed, 4])
        self._photo = np.repeat(np.arange(plan.photos), np.diff(plan.first))
        self.confirmed = np.zeros(plan.faces, np.bool_)
        self.keys: dict[int, PersonKey] = {}
        """By owner, the key of everybody who has a name."""
        self._owned = _rows_by_owner(plan)
        self._choose(named)

    def entries(self) -> Iterator[NewDecision]:
        """Everything in the order of the log."""
        random = self._random
        steps: list[tuple[float, NewDecision]] = []
        for number, owner in enumerate(self.keys):
            steps += self._about(owner, name_of(number))
        steps += self._others()
        steps.sort(key=lambda step: step[0])
        at = _FIRST_AT
        for _, step in steps:
            at += _SECONDS * float(random.exponential())
            yield NewDecision(
                step.kind, at, person=step.person, other=step.other, name=step.name, faces=step.faces
            )

    def _choose(self, named: int) -> None:
        """Most of the named are those who are often there, the others anybody with some photos."""
        counts = np.array([len(rows) for rows in self._owned[: self._plan.people]])
        often = np.argsort(-counts, kind="stable")
        first = often[: named * 3 // 5]
        rest = often[named * 3 // 5 :]
        rest = rest[counts[rest] >= 3]
        some = self._random.permutation(rest)[: named - len(first)]
        for owner in (*first.tolist(), *some.tolist()):
            self.keys[owner] = PersonKey(uuid.UUID(bytes=self._random.bytes(16), version=4).hex)

    def _about(self, owner: int, name: str) -> list[tuple[float, NewDecision]]:
        random, key = self._random, self.keys[owner]
        rows = random.permutation(self._owned[owner])
        rows = rows[: max(1, round(len(rows) * random.uniform(0.7, 1.0)))]
        self.confirmed[rows] = True
        pieces = []
        while len(rows):
            usual = _LATER_GROUP if pieces else _FIRST_GROUP
            size = max(1, round(float(random.lognormal(np.log(usual), 1.0))))
            pieces.append(rows[:size])
            rows = rows[size:]
        times = np.sort(random.random(len(pieces) + 1))
        made = [(key, name)] + [(key, None)] * (len(pieces) - 1)
        ends = []
        if len(pieces) > 2 and random.random() < _TWO_NAMES:
            other = PersonKey(uuid.UUID(bytes=random.bytes(16), version=4).hex)
            made[1] = other, f"{name} (2)"
            ends.append(NewDecision(DecisionKind.MERGE, 0, person=other, other=key))
        elif random.random() < _TWO_NAMES:
            ends.append(NewDecision(DecisionKind.RENAME, 0, person=key, name=f"{name} B."))
        steps = [
            NewDecision(DecisionKind.NAME, 0, person=who, name=called, faces=self._said(piece))
            for (who, called), piece in zip(made, pieces, strict=True)
        ]
        return list(zip(times.tolist(), steps + ends, strict=False))

    def _others(self) -> list[tuple[float, NewDecision]]:
        """What is said of faces of nobody in particular: ignored, not a face, not that person."""
        random = self._random
        rest = random.permutation(np.flatnonzero(~self.confirmed))
        keys = list(self.keys.values())
        kinds = [DecisionKind.IGNORE] * 4 + [DecisionKind.NOT_A_FACE] * 2 + [DecisionKind.REJECT] * bool(keys)
        steps = []
        for row in rest[: len(rest) // 100]:
            kind = kinds[int(random.integers(len(kinds)))]
            person = keys[int(random.integers(len(keys)))] if kind == DecisionKind.REJECT else None
            # Nobody can be rejected before having a name.
            time = 1.0 + float(random.random()) if person else float(random.random())
            steps.append((time, NewDecision(kind, 0, person=person, faces=self._said([row]))))
        return steps

    def _said(self, rows: Sequence[int] | NDArray[np.int64]) -> tuple[DecisionFace, ...]:
        boxes = self._plan.box
        return tuple(
            DecisionFace(self._contents[self._photo[row]], Box(*(float(side) for side in boxes[row])))
            for row in rows
        )


def name_of(number: int) -> str:
    """A name of its own for every number."""
    round_, number = divmod(number, len(_GIVEN) * len(_FAMILY))
    family, given = divmod(number, len(_GIVEN))
    return f"{_GIVEN[given]} {_FAMILY[family]}" + (f" {round_ + 1}" if round_ else "")


def _rows_by_owner(plan: Plan) -> list[NDArray[np.int64]]:
    order = np.argsort(plan.owner, kind="stable")
    ends = np.cumsum(np.bincount(plan.owner, minlength=plan.people))
    return np.split(order, ends[:-1])
