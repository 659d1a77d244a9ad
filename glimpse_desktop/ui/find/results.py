"""What a search by face found, filtered by the line between loose and strict. Plain logic without Qt.

The matches are fetched once with the loosest line; moving the line only filters what is in memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from glimpse_desktop.domain.faces import CLEAR_QUALITY
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Match


class FindResults:
    """Matches, nearest first, and which of them are selected.

    A face right of the line is selected unless the person already decided who it is (a bulk action must not
    overturn a decision unasked) or took it out by hand. Choices by hand outlive moves of the line.
    """

    def __init__(self, matches: Sequence[Match], line: float) -> None:
        self._matches = sorted(matches, key=lambda match: -match.similarity)
        self._similarities = {match.face.id: match.similarity for match in self._matches}
        self._line = line
        self._by_hand: dict[FaceId, bool] = {}
        self._rows: dict[FaceId, FaceRow] = {match.face.id: match.face for match in self._matches}
        self._all: list[Match] = []
        self._all_falling: list[float] = []
        self._live: list[Match] = []
        self._falling: list[float] = []
        self._clear_only = False
        self._sift()

    @property
    def line(self) -> float:
        return self._line

    def move_line(self, similarity: float) -> None:
        self._line = similarity

    @property
    def clear_only(self) -> bool:
        """Whether only faces are shown, and selected, that are clear."""
        return self._clear_only

    @clear_only.setter
    def clear_only(self, only: bool) -> None:
        if only != self._clear_only:
            self._clear_only = only
            self._sift()

    @property
    def similarities(self) -> list[float]:
        """Of all matches, falling, whatever the line."""
        return [match.similarity for match in self._matches]

    def similarity_of(self, face_id: FaceId) -> float | None:
        return self._similarities.get(face_id)

    def row(self, face_id: FaceId) -> FaceRow | None:
        return self._rows.get(face_id)

    def visible(self) -> list[Match]:
        """Right of the line, nearest first, without faces that are hidden now (not a face, ignored)."""
        return self._live[: bisect_right(self._falling, -self._line)]

    def counts(self) -> tuple[int, int]:
        """Faces right of the line and the photos they are in."""
        shown = self.visible()
        photos: set[PhotoId] = {self._rows[match.face.id].photo_id for match in shown}
        return len(shown), len(photos)

    def clear_counts(self) -> tuple[int, int]:
        """Of the faces right of the line, clear or not: how many are clear, and how many they are."""
        shown = self._all[: bisect_right(self._all_falling, -self._line)]
        return sum(self._clear(match.face.id) for match in shown), len(shown)

    def selected(self) -> list[FaceId]:
        """In the order of the results."""
        return [match.face.id for match in self.visible() if self._is_selected(match.face.id)]

    def choose(self, selected: Iterable[FaceId]) -> None:
        """The person made the selection exactly this: remember where that differs from the usual."""
        wanted = set(selected)
        for match in self.visible():
            face = match.face.id
            if (face in wanted) == self._usual(face):
                self._by_hand.pop(face, None)
            else:
                self._by_hand[face] = face in wanted

    def keep_choices(self, before: FindResults) -> None:
        """What was chosen by hand among the results ``before`` holds among these, too."""
        self._by_hand = {face: chosen for face, chosen in before._by_hand.items() if face in self._rows}

    def update(self, rows: Iterable[FaceRow], asked: Iterable[FaceId] = ()) -> None:
        """Newer rows; ids in ``asked`` without a row are gone from the library."""
        fresh = {row.id: row for row in rows}
        for face in asked:
            if face in self._rows and face not in fresh:
                del self._rows[face]
        for face, row in fresh.items():
            before = self._rows.get(face)
            if before is None:
                continue
            if before.status != row.status or before.person_id != row.person_id:
                # Decided since: what was chosen by hand has been used.
                self._by_hand.pop(face, None)
            self._rows[face] = row
        self._sift()

    @property
    def face_ids(self) -> frozenset[FaceId]:
        return frozenset(self._rows)

    def _sift(self) -> None:
        """Leave out what isn't shown any more: here, so that a move of the line need not look at each face."""
        self._all = [match for match in self._matches if self._shown(match.face.id)]
        self._all_falling = [-match.similarity for match in self._all]
        self._live, self._falling = self._all, self._all_falling
        if self._clear_only:
            self._live = [match for match in self._all if self._clear(match.face.id)]
            self._falling = [-match.similarity for match in self._live]

    def _shown(self, face: FaceId) -> bool:
        row = self._rows.get(face)
        return row is not None and row.status not in (FaceStatus.NOT_A_FACE, FaceStatus.IGNORED)

    def _clear(self, face: FaceId) -> bool:
        """Of a face that nobody measured it isn't known, so it stays."""
        quality = self._rows[face].quality
        return quality is None or quality.overall >= CLEAR_QUALITY

    def _usual(self, face: FaceId) -> bool:
        return self._rows[face].status is not FaceStatus.CONFIRMED

    def _is_selected(self, face: FaceId) -> bool:
        return self._by_hand.get(face, self._usual(face))
