"""Who is on which photo, when and where: a made-up life of photos, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.library_maker.embeddings import frequencies

_PHOTOS_OF_EVENT = 60
"""Photos of a party, a walk, a holiday, on average."""
_GUESTS = 40
"""People at it, some more than once in the list: they are on more of its photos."""
_PASSING = 0.06
"""Share of the faces that are of somebody seen once."""
_WITHOUT_FACES = 0.2
_MOST_FACES = 80
_UNDATED = 0.03
_FIRST_DAY, _DAYS = 13_880, 5_840  # 2008 and sixteen years on
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Photos (p,): ``event`` ascending, ``taken`` in seconds since 1970 of the local clock (NaN: the picture does
    not say), ``modified`` the file's time, ``camera`` a number, ``size`` in bytes, ``first`` (p + 1,) where each
    photo's faces begin.

    Faces (n,): ``owner`` who it is (numbers from ``people`` on are seen once), ``box`` (n, 4) x, y, w, h in
    fractions, ``quality`` (n, 7): sharpness, brightness, contrast, yaw, pitch, roll, overall.
    """

    people: int
    event: NDArray[np.int64]
    taken: NDArray[np.float64]
    modified: NDArray[np.float64]
    camera: NDArray[np.int64]
    size: NDArray[np.int64]
    first: NDArray[np.int64]
    owner: NDArray[np.int64]
    box: NDArray[np.float64]
    quality: NDArray[np.float32]

    @property
    def photos(self) -> int:
        return len(self.taken)

    @property
    def faces(self) -> int:
        return len(self.owner)


def make_plan(photos: int, faces: int, people: int, seed: int = 1) -> Plan:
    """A plan of exactly so many photos and faces, and about so many people who are seen more than once.

    Nobody is twice in one photo. Raises ValueError when the photos can't hold the faces.
    """
    random = np.random.default_rng([seed, 2])
    counts = _faces_of_photos(photos, faces, random)
    first = np.concatenate(([0], np.cumsum(counts)))
    event = np.sort(random.integers(0, max(1, photos // _PHOTOS_OF_EVENT), photos))
    day = _FIRST_DAY + _DAYS * np.sqrt(random.random(event[-1] + 1))
    taken = np.floor(day[event]) * _DAY + 8 * 3600 + random.random(photos) * 14 * 3600
    taken = np.floor(taken[np.lexsort((taken, event))])
    box = _boxes(counts, random)
    return Plan(
        people=people,
        event=event,
        taken=np.where(random.random(photos) < _UNDATED, np.nan, taken),
        modified=taken + random.integers(0, 5, photos),
        camera=random.choice(6, photos, p=[0.4, 0.25, 0.15, 0.1, 0.06, 0.04]),
        size=(random.lognormal(0, 0.35, photos) * 3.4e6).astype(np.int64),
        first=first,
        owner=_owners(np.repeat(np.arange(photos), counts), event, people, random),
        box=box,
        quality=_quality(box, random),
    )


def _faces_of_photos(photos: int, faces: int, random: np.random.Generator) -> NDArray[np.int64]:
    if faces > photos * _MOST_FACES // 2:
        raise ValueError(f"at most {_MOST_FACES // 2} faces a photo")
    weights = random.lognormal(0, 0.8, photos) * (random.random(photos) >= _WITHOUT_FACES)
    weights[0] = max(weights[0], 1.0)
    counts = np.minimum((weights / weights.sum() * faces).astype(np.int64), _MOST_FACES)
    while (missing := faces - int(counts.sum())) > 0:
        room = np.flatnonzero((weights > 0) & (counts < _MOST_FACES))
        counts[random.choice(room, min(missing, len(room)), replace=False)] += 1
    return counts


def _owners(
    photo: NDArray[np.int64], event: NDArray[np.int64], people: int, random: np.random.Generator
) -> NDArray[np.int64]:
    """Whose each face is: mostly guests of the photo's event, each once in a photo."""
    shares = frequencies(people).cumsum()
    guests = np.minimum(np.searchsorted(shares, random.random((event[-1] + 1, _GUESTS))), people - 1)
    place = (_GUESTS * random.random(len(photo)) ** 1.5).astype(np.int64)
    owner: NDArray[np.int64] = guests[event[photo], place].astype(np.int64)
    passing = random.random(len(photo)) < _PASSING
    for tries in range(8):
        again = _twice(photo, np.where(passing, -1 - np.arange(len(photo)), owner))
        if not len(again):
            break
        if tries < 7:
            owner[again] = random.integers(0, people, len(again))
        else:
            passing[again] = True
    owner[passing] = people + np.arange(np.count_nonzero(passing))
    return owner


def _twice(photo: NDArray[np.int64], owner: NDArray[np.int64]) -> NDArray[np.int64]:
    """The faces whose person is on the same photo already."""
    order = np.lexsort((owner, photo))
    same = (np.diff(photo[order]) == 0) & (np.diff(owner[order]) == 0)
    again: NDArray[np.int64] = order[1:][same]
    return again


def _boxes(counts: NDArray[np.int64], random: np.random.Generator) -> NDArray[np.float64]:
    """(n, 4): each face in a cell of its own of the photo, so that no two overlap."""
    columns = np.maximum(np.ceil(np.sqrt(counts * 1.4)), 1).astype(np.int64)
    rows = np.maximum(-(-counts // columns), 1)
    number = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    across, down = np.repeat(columns, counts), np.repeat(rows, counts)
    room = np.column_stack([1 / across, 1 / down])
    side = np.minimum(room[:, 0], room[:, 1] * 0.75) * random.uniform(0.25, 0.9, len(number))
    size = np.column_stack([side, side / 0.75])
    corner = np.column_stack([number % across, number // across]) * room + random.random((len(number), 2)) * (
        room - size
    )
    return np.concatenate([corner, size], axis=1)


def _quality(box: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float32]:
    count = len(box)
    large = np.clip(np.log2(box[:, 2] * 4000 / 32) / 5, 0, 1)
    angles = random.normal(0, (18, 10, 8), (count, 3))
    tones = np.clip(random.normal((0.55, 0.5, 0.5), (0.2, 0.12, 0.12), (count, 3)), 0.02, 0.98)
    overall = large * tones[:, 0] * np.cos(np.radians(np.clip(angles[:, 0], -80, 80))) * 1.6
    return np.column_stack([tones, angles, np.clip(overall, 0.02, 0.98)]).astype(np.float32)
