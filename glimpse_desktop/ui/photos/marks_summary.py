"""What marks several photos have together: what is checked in a menu, and what a key switches on or off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glimpse_desktop.domain.marks import LABELS, MOST_STARS, PhotoMarks


@dataclass(frozen=True, slots=True)
class MarksSummary:
    """Of ``photos`` photos: how many are favourites, are hidden, have 0 to 5 ``stars``, have each label."""

    photos: int = 0
    favourites: int = 0
    hidden: int = 0
    stars: tuple[int, ...] = (0,) * (MOST_STARS + 1)
    labels: Mapping[str | None, int] = field(default_factory=dict)

    @classmethod
    def of(cls, marks: Mapping[PhotoMarks, int]) -> MarksSummary:
        """From how many photos are marked so: ``LibraryViews.marks_among``."""
        stars = [0] * (MOST_STARS + 1)
        labels: dict[str | None, int] = dict.fromkeys((None, *LABELS), 0)
        for one, count in marks.items():
            stars[one.stars] += count
            labels[one.label] += count
        return cls(
            sum(marks.values()),
            sum(count for one, count in marks.items() if one.favourite),
            sum(count for one, count in marks.items() if one.hidden),
            tuple(stars),
            labels,
        )

    def all(self, count: int) -> bool:
        """Whether so many of them are all of them, and there are any."""
        return count == self.photos > 0

    @property
    def common_stars(self) -> int | None:
        """The stars that all of them have; None where they differ."""
        return next((stars for stars, count in enumerate(self.stars) if self.all(count)), None)

    def label_count(self, label: str | None) -> int:
        return self.labels.get(label, 0)
