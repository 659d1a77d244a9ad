"""What widgets write by themselves: every ``QPainter.drawText`` is noted while a window is grabbed.

A text that is larger than the area it is drawn in is cut off; of two over each other none can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from tests.tour.findings import Finding

_SLACK = 1.5
_SAME = 0.3
"""So much of the smaller text under the other counts as one over the other."""


@dataclass(frozen=True, slots=True)
class Written:
    """One text: where it was to go, where its ink is, in device pixels; ``painter`` is a number
    for each painting.
    """

    text: str
    painter: int
    room: QRectF
    ink: QRectF

    @property
    def seen(self) -> QRectF:
        """What is left of the ink inside its room."""
        return self.ink.intersected(self.room)


class PaintedText:
    """Notes what is written while it is ``watching``."""

    def __init__(self) -> None:
        self.written: list[Written] = []
        self._painters = 0

    @contextmanager
    def watching(self) -> Iterator[PaintedText]:
        """Everything that is painted meanwhile in this thread. The class method is put back afterwards."""
        original = QPainter.drawText
        noted = self

        def draw_text(painter: QPainter, *words: Any) -> Any:
            noted._note(painter, words)
            return original(painter, *words)

        QPainter.drawText = draw_text  # type: ignore[assignment, method-assign]
        try:
            yield self
        finally:
            QPainter.drawText = original  # type: ignore[method-assign]

    def findings(self) -> list[Finding]:
        """What of that was cut off, or written over something else."""
        found = [
            Finding("clipped", f'painted "{text.text[:60]}": {_size(text.ink)} in {_size(text.room)}')
            for text in self.written
            if _sticks_out(text.ink, text.room)
        ]
        for one, other in combinations(self.written, 2):
            if one.painter == other.painter and one.text != other.text:
                common = one.seen.intersected(other.seen)
                smaller = min(_area(one.seen), _area(other.seen))
                if smaller and _area(common) > _SAME * smaller:
                    found.append(Finding("overlap", f'painted "{one.text[:40]}" and "{other.text[:40]}"'))
        return list(dict.fromkeys(found))

    def _note(self, painter: QPainter, words: tuple[Any, ...]) -> None:
        if not (len(words) == 3 and isinstance(words[0], QRect | QRectF) and isinstance(words[2], str)):
            return
        rect, flags, text = words
        if not text.strip():
            return
        number = int(flags.value if hasattr(flags, "value") else flags)
        if number & Qt.TextFlag.TextDontClip.value:
            return
        area = QRectF(rect)
        ink = QRectF(painter.boundingRect(area, number, text))
        place = painter.deviceTransform()
        # On the painter itself: to keep painters alive after their widgets ends in a crash.
        if not hasattr(painter, "number_of_the_tour"):
            self._painters += 1
            painter.number_of_the_tour = self._painters  # type: ignore[attr-defined]
        which: int = painter.number_of_the_tour  # type: ignore[attr-defined]
        self.written.append(Written(text, which, place.mapRect(area), place.mapRect(ink)))


def _sticks_out(ink: QRectF, room: QRectF) -> bool:
    return ink.width() > room.width() + _SLACK or ink.height() > room.height() + _SLACK


def _area(rect: QRectF) -> float:
    return max(0.0, rect.width()) * max(0.0, rect.height())


def _size(rect: QRectF) -> str:
    return f"{rect.width():.0f} × {rect.height():.0f}"
