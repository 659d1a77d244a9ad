"""Whom faces without a name resemble, by the exemplars of everybody who has one. Pure.

Two strangers are seldom alike, but a face is compared with everybody, and everybody's exemplars are compared with
every face: how alike they must be follows from how many there are. A person with several exemplars is judged by
the nearest one and by the nearest few together: a stranger may resemble one picture of somebody by chance.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.people.gallery import Gallery as Gallery
from glimpse_desktop.people.thresholds import LOOSEST, STRICTEST, similarity_at, thresholds

NOBODY = PersonId(0)
"""The owner of ignored faces: each is somebody, and who doesn't matter."""

_STRANGERS = 0.15
"""Strangers' faces in the whole library that may be as alike to a person's exemplar as a suggestion must be."""
_WRONG = 1e-4
"""Share of faces that may be as alike to some stranger among the named as an automatic name asks for."""
_STEP = 20.0
"""How many times as many strangers a whole step of the control lets through, as in ``thresholds``."""
_LEAD = 0.4
"""Part of the automatic name's margin that a suggestion needs."""
_FEW = 3
"""So many exemplars are looked at together."""
_MOST_PEOPLE = 8
"""People looked at closely for one face."""
_BLOCK = 1024
_MANY = 500_000
"""From so many pairs of a face and an exemplar on, faces are first compared with people's middles."""
_DIGITS = 4

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Rules:
    """Cosines. ``suggest``, ``automatic``: how alike a person must be; ``lead``, ``margin``: how much more than
    the next one, for each of the two. Whoever is less alike than ``floor`` plays no part.
    """

    suggest: float
    automatic: float
    lead: float
    margin: float

    @property
    def floor(self) -> float:
        return self.suggest - self.lead


def rules(calibration: Calibration, faces: int, people: int, strictness: float = 0.0) -> Rules:
    """For a library of so many faces and named people. ``strictness`` as in ``thresholds``.

    The numbers count in whole powers of two, so that a single face more seldom changes anything.
    """
    known = thresholds(calibration, faces, strictness)
    factor = _STEP ** min(max(strictness, STRICTEST), LOOSEST)
    suggest = max(known.suggest, similarity_at(calibration, factor * _STRANGERS / _stepped(faces)))
    automatic = max(known.automatic, suggest, similarity_at(calibration, factor * _WRONG / _stepped(people)))
    return Rules(
        suggest=round(suggest, _DIGITS),
        automatic=round(automatic, _DIGITS),
        lead=round(known.margin * _LEAD, _DIGITS),
        margin=round(known.margin, _DIGITS),
    )


def _stepped(number: int) -> int:
    return 1 << max(number - 1, 0).bit_length()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a face is like a person. ``score`` decides, ``nearest`` is the cosine with the nearest exemplar,
    ``refused`` that with the nearest face that is known not to be that person, -1 without one.
    """

    person: PersonId
    score: float
    nearest: float
    refused: float = -1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A face without a label.

    ``photo`` is the same for faces of one picture. ``barred``: who it isn't. ``only``: it is one of these, or
    nobody that has a name; None: it may be anybody.
    """

    id: FaceId
    photo: int
    good: bool
    barred: frozenset[PersonId] = frozenset()
    only: frozenset[PersonId] | None = None


@dataclass(frozen=True, slots=True)
class Suggested:
    """``person`` NOBODY: somebody who is ignored. ``similarity`` is with the nearest exemplar."""

    person: PersonId
    automatic: bool
    similarity: float
    runner_up: PersonId | None
    runner_up_similarity: float | None


def likenesses(
    gallery: Gallery,
    refused: Mapping[PersonId, Vectors],
    faces: Sequence[Asked],
    vectors: Vectors,
    floor: float,
) -> list[list[Likeness]]:
    """Whom each of ``faces`` with ``vectors`` (n, d; of length 1) resembles by at least ``floor``, most first.

    ``refused``: by person, faces that were said not to be that person. Who is at most as like as such a face
    is left out: the face is rather the other one's. At most eight people each.
    """
    found: list[list[Likeness]] = []
    close = gallery.compare if len(faces) * len(gallery.vectors) > _MANY else gallery.compare_all
    for start in range(0, len(faces), _BLOCK):
        part, block = faces[start : start + _BLOCK], vectors[start : start + _BLOCK]
        # By face and place in the gallery, the cosines with that person's exemplars.
        alike: list[dict[int, Vectors]] = [{} for _ in part]
        for place, rows, similar in close(block, floor):
            person = int(gallery.people[place])
            for row, own in zip(rows.tolist(), similar, strict=True):
                face = part[row]
                if person not in face.barred and (face.only is None or person in face.only):
                    alike[row][place] = own
        found += [
            _closely(gallery, refused, own, vector) if own else []
            for own, vector in zip(alike, block, strict=True)
        ]
    return found


def _closely(
    gallery: Gallery, refused: Mapping[PersonId, Vectors], own: Mapping[int, Vectors], vector: Vectors
) -> list[Likeness]:
    """``own``: by place in the gallery, ascending, the cosines with that person's exemplars."""
    own = {place: np.round(similar, _DIGITS + 1) for place, similar in own.items()}
    near = {place: float(similar.max()) for place, similar in own.items()}
    chosen = sorted(near, key=lambda place: -near[place])[:_MOST_PEOPLE]
    result = []
    for place in chosen:
        person = PersonId(int(gallery.people[place]))
        score = best = near[place]
        if person != NOBODY:
            similar = own[place]
            few = similar if len(similar) <= _FEW else np.partition(similar, len(similar) - _FEW)[-_FEW:]
            score = (best + float(few.mean())) / 2
        against = float((refused[person] @ vector).max()) if person in refused else -1.0
        if against < score:
            result.append(Likeness(person, round(score, _DIGITS), round(best, _DIGITS), round(against, _DIGITS)))
    result.sort(key=lambda likeness: (-likeness.score, likeness.person))
    return result


def suggest(faces: Sequence[Asked], alike: Sequence[Sequence[Likeness]], limits: Rules) -> dict[FaceId, Suggested]:
    """Who the faces are, as far as it is clear. All unlabelled faces of a photo must be among them.

    In one photo a person is suggested once, for the face most like. An automatic name must stand alone: no other
    face of the photo may be nearly as like that person. Poor faces get none.
    """
    photos: dict[int, list[int]] = {}
    for number, face in enumerate(faces):
        photos.setdefault(face.photo, []).append(number)
    result: dict[FaceId, Suggested] = {}
    for numbers in photos.values():
        claims = sorted(
            (-likeness.score, faces[number].id, number, place)
            for number in numbers
            for place, likeness in enumerate(alike[number])
            if likeness.score >= limits.suggest
        )
        taken: set[PersonId] = set()
        settled: set[int] = set()
        for _, _, number, place in claims:
            one = alike[number][place]
            if number in settled or one.person in taken:
                continue
            settled.add(number)
            others = [other for other in alike[number] if other.person != one.person]
            free = [other.score for other in others if other.person not in taken]
            if one.score - max([*free, one.refused], default=-1.0) < limits.lead:
                continue
            rivals = [other.score for other in others] + [one.refused] + _claims(one, number, numbers, alike)
            automatic = (
                one.person != NOBODY
                and faces[number].good
                and one.score >= limits.automatic
                and one.score - max(rivals) >= limits.margin
            )
            next_one = next((other for other in others if other.person != NOBODY), None)
            result[faces[number].id] = Suggested(
                one.person,
                automatic,
                one.nearest,
                None if next_one is None else next_one.person,
                None if next_one is None else next_one.nearest,
            )
            if one.person != NOBODY:
                taken.add(one.person)
    return result


def _claims(
    one: Likeness, number: int, photo: Collection[int], alike: Sequence[Sequence[Likeness]]
) -> list[float]:
    """How like the photo's other faces are to the same person."""
    return [other.score for face in photo if face != number for other in alike[face] if other.person == one.person]
