"""Is it believable that so many photos were deleted?

Who deletes photos deletes some. That all of a folder or a fifth of a large one is gone at once, or ten thousand
photos are, is often a drive that is away, a folder that was renamed or a program that went wrong: then somebody is
asked first.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from glimpse_desktop.domain.ids import FolderId, PhotoId

FEW = 100
"""So many of a folder, or fewer, are never asked about,"""
SHARE = 0.2
"""nor is such a part of a folder,"""
MANY = 10_000
"""unless there are so many in all,"""
HANDFUL = 10
"""or they are more than this and everything that the folder had."""
_AT_ONCE_SECONDS = 60.0
"""What the system tells of piece by piece is added up over this time."""


class RemovalGuard:
    """Remembers what was taken out lately. For one thread at a time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lately: deque[tuple[float, FolderId, int]] = deque()

    def believed(
        self, gone: Mapping[FolderId, Sequence[PhotoId]], known: Callable[[FolderId], int]
    ) -> tuple[list[PhotoId], list[PhotoId]]:
        """Part what is gone into what may be taken out, and what somebody is to be asked about.

        ``known`` tells how many photos a folder has, those that are gone included; it is asked only where it may
        matter.
        """
        now = self._clock()
        while self._lately and now - self._lately[0][0] > _AT_ONCE_SECONDS:
            self._lately.popleft()
        sums = {folder: len(photos) + self._sum_of(folder) for folder, photos in gone.items()}
        everywhere = sum(map(len, gone.values())) + sum(count for _, _, count in self._lately)
        believed: list[PhotoId] = []
        doubted: list[PhotoId] = []
        for folder, photos in gone.items():
            if not photos:
                continue
            lately = sums[folder] - len(photos)
            known_now = known(folder) if len(photos) > HANDFUL or sums[folder] > FEW else 0
            all_of_it = len(photos) > HANDFUL and len(photos) == known_now
            few = sums[folder] <= FEW or sums[folder] <= SHARE * (known_now + lately)
            if few and not all_of_it and everywhere < MANY:
                believed.extend(photos)
                self._lately.append((now, folder, len(photos)))
            else:
                doubted.extend(photos)
        return believed, doubted

    def _sum_of(self, folder: FolderId) -> int:
        return sum(count for _, owner, count in self._lately if owner == folder)
