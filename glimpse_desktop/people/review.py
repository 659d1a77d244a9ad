"""What a question is worth: how likely its answer is yes, and how many faces that would settle. Pure.

A likeness is judged by how many strangers would be as alike: the pack's calibration says how rarely one is, the
library how many there are. The best question is the one that is expected to settle most faces for the trouble.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from glimpse_desktop.domain.faces import Calibration

T = TypeVar("T")

ASKED = 0.2
"""Under this chance "Is this Anna?" is a waste of a key: "Who is this?" says as much."""
JOINT = 0.5
"""Several groups are asked about at once as long as it is likelier than not that the answer to all is yes."""
SAME_ASKED = 0.4
"""From this chance "Same person?" comes before the name of either: a no costs a key, a yes saves a name."""
MOST_FACES = 60
"""Groups and single faces are asked about at once up to so many faces: what one look takes in."""

_SURE_ENOUGH = 0.75
"""The chance from which a group is asked about together with others."""
_MISSED = 0.05
"""Share of faces that are not put into a group though somebody of the same person is there."""
_MOST_KNOWN, _LEAST_KNOWN = 0.5, 0.01
"""A group or single face is at least and at most so likely to be somebody who is there a second time."""
_OWN_DENSITY = 4.0
"""Two pictures of one person that weren't put together are alike by anything in the 0.25 below what that takes."""
_COMPENSATED = 4.0
_NAME_TROUBLE = 2.0
"""A name costs as much as so many answers of one key."""
_END = 1e-12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group or single face that may be the person in question.

    ``unit`` says which one; ``faces`` how many; ``contents`` the pictures they are in.
    """

    unit: int
    faces: int
    chance: float
    similarity: float
    contents: Collection[int]


class Likeness:
    """What a cosine similarity says, by a pack's calibration."""

    def __init__(self, calibration: Calibration) -> None:
        points = [(similarity, math.log10(rate)) for similarity, rate in calibration.points if rate > 0]
        if len(points) < 2:  # nothing was measured: a decade of strangers every 0.06 around the default
            points = [(calibration.default - 0.06, -3.0), (calibration.default, -4.0)]
        self._points = points

    def weight(self, similarity: float, strangers: float) -> float:
        """How much likelier this similarity is for one person than for the nearest of that many strangers."""
        density = self.strangers(similarity) * max(strangers, 1.0)
        return _OWN_DENSITY / max(density, _END)

    def strangers(self, similarity: float) -> float:
        """The probability density of strangers' similarities: the false-match rate's slope, straight in its
        logarithm between the measured points and beyond them.
        """
        points = self._points
        place = 1
        while place < len(points) - 1 and similarity > points[place][0]:
            place += 1
        (low, low_rate), (high, high_rate) = points[place - 1], points[place]
        slope = (high_rate - low_rate) / max(high - low, 1e-6)
        rate = math.pow(10.0, min(low_rate + slope * (similarity - low), 0.0))
        return rate * max(-slope, 1.0) * math.log(10)


def frequency(faces: int) -> float:
    """How often to expect somebody with so many faces, against somebody with one.

    Who is there often comes again; but the more faces there are, the likelier a stranger resembles one of them, so
    that the first few add nothing.
    """
    return max(1.0, faces / _COMPENSATED)


class Experience:
    """How likely resemblances turn out to be one person in this library, apart from the similarity.

    It begins with how many faces should have been missed when groups were made, and learns from what is said.
    """

    def __init__(self, grouped: int, alone: int) -> None:
        """``grouped`` faces are together with others, ``alone`` are not."""
        missed = _MISSED / (1 - _MISSED) * grouped / max(alone, 1)
        known = min(max(missed, _LEAST_KNOWN), _MOST_KNOWN)
        self._log_odds = math.log(known / (1 - known))
        self._weight = 1.0

    @property
    def factor(self) -> float:
        """The odds, to multiply weights with."""
        return math.exp(self._log_odds)

    def note(self, chance: float, right: bool) -> None:
        """Something with this chance turned out right or wrong."""
        self._weight += chance * (1 - chance)
        self._log_odds += (float(right) - chance) / self._weight


def chances(weights: Mapping[T, float]) -> dict[T, float]:
    """How likely each of some people is the one, when at most one is, by how much likelier each is than none."""
    total = 1.0 + sum(weights.values())
    return {one: weight / total for one, weight in weights.items()}


def together(candidates: Sequence[Candidate], joint: float = JOINT) -> list[Candidate]:
    """Those that are best asked about in one question, the likeliest first: at least one of ``candidates``.

    More are added while each is likely enough, all of them together are, they are not too many to look at, and
    no two of them are in one picture.
    """
    ordered = sorted(candidates, key=lambda one: (-one.chance * one.faces, -one.chance, one.unit))
    chosen = [ordered[0]]
    chance, faces, pictures = ordered[0].chance, ordered[0].faces, set(ordered[0].contents)
    if chance < _SURE_ENOUGH:
        return chosen
    for one in sorted(ordered[1:], key=lambda one: (-one.chance, -one.faces, one.unit)):
        if one.chance < _SURE_ENOUGH or chance * one.chance < joint:
            break
        if faces + one.faces <= MOST_FACES and pictures.isdisjoint(one.contents):
            chosen.append(one)
            chance, faces = chance * one.chance, faces + one.faces
            pictures.update(one.contents)
    return chosen


def worth_of_yes(candidates: Sequence[Candidate]) -> float:
    """Faces that "are all these Anna?" is expected to settle, for one key."""
    return math.prod(one.chance for one in candidates) * sum(one.faces for one in candidates)


def worth_of_name(faces: int, chance: float = 1.0) -> float:
    """Faces that asking for a name is expected to settle, for the trouble of typing it.

    The more often somebody is in the pictures, the likelier the person knows who it is, and cares.
    """
    return chance * faces * faces / (faces + 1) / _NAME_TROUBLE
