"""Which people the faces of a large library may resemble, found from the people's side. Pure.

Most faces resemble nobody who has a name, and everybody's exemplars are far fewer than the faces are. So each
exemplar is looked up in the index for the faces near to it, and only those pairs are worth a closer look: the same
faces that a change of that exemplar would concern.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.people.suggestions import Gallery, Vectors

Ids = NDArray[np.int64]
Neighbours = Callable[[Vectors, int], tuple[Ids, Vectors]]
"""Of ``vectors`` (n, d) the nearest faces, as many as asked for or there are: ids and cosines, both (n, m); id -1
stands for none."""

_AT_ONCE = 512
"""Exemplars looked up in one go."""
_FIRST = 64
_FURTHER = 4
_MOST = 65_536
"""Faces that one exemplar may have near."""


class Candidates:
    """Faces and the people that they may be, looked up bit by bit. Not safe from several threads at once."""

    def __init__(self, people: Iterable[PersonId]) -> None:
        self._left = list(people)[::-1]
        self._found: list[tuple[Ids, Ids]] = []
        self._faces = self._people = np.zeros(0, np.int64)

    @property
    def complete(self) -> bool:
        """Whether everybody has been looked up."""
        return not self._left

    def look_up(self, gallery: Gallery, neighbours: Neighbours, least: float) -> None:
        """Find the faces whose cosine with an exemplar of the next few people is at least ``least``.

        Those who have left the gallery meanwhile are passed over.
        """
        owners, chosen = [np.zeros(0, np.int64)], [np.zeros((0, gallery.vectors.shape[1]), np.float32)]
        count = 0
        while self._left and count < _AT_ONCE:
            person = self._left.pop()
            own = gallery.of(person)
            owners.append(np.full(len(own), person, np.int64))
            chosen.append(own)
            count += len(own)
        faces, people = _near(np.concatenate(chosen), np.concatenate(owners), neighbours, least)
        self._found.append((faces, people))
        if self.complete:
            faces = np.concatenate([some for some, _ in self._found])
            people = np.concatenate([some for _, some in self._found])
            order = np.lexsort((people, faces))
            self._faces, self._people, self._found = faces[order], people[order], []

    def faces(self) -> Ids:
        """Every face that may be somebody, ascending; once complete."""
        return np.unique(self._faces)

    def of(self, faces: Iterable[int]) -> list[Ids]:
        """For each face the people that it may be, ascending; once complete."""
        wanted = np.fromiter(faces, np.int64)
        starts = np.searchsorted(self._faces, wanted, "left").tolist()
        ends = np.searchsorted(self._faces, wanted, "right").tolist()
        return [self._people[start:end] for start, end in zip(starts, ends, strict=True)]


def _near(vectors: Vectors, owners: Ids, neighbours: Neighbours, least: float) -> tuple[Ids, Ids]:
    """The faces near to the ``vectors`` (n, d) with their ``owners`` (n,): each pair once."""
    faces, people = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    rows = np.arange(len(vectors))
    most = _FIRST
    while len(rows):
        near, similar = neighbours(vectors[rows], most)
        if not near.size:
            break
        enough = (similar >= least) & (near >= 0)
        # Where the last one is near enough there may be more.
        full = enough[:, -1] & (near.shape[1] >= most)
        if most >= _MOST:
            full[:] = False
        row, column = np.nonzero(enough & ~full[:, None])
        faces.append(near[row, column])
        people.append(owners[rows[row]])
        rows = rows[full]
        most *= _FURTHER
    both = np.unique(np.stack([np.concatenate(faces), np.concatenate(people)]), axis=1)
    return both[0], both[1]
