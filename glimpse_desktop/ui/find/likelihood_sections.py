"""Results in rows by how likely they are the same person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.views import Match
from glimpse_desktop.ui.wording import likelihood_text
from glimpse_desktop.workspace.likelihood import PERHAPS, UNLIKELY, likelihood


class LikelihoodWords:
    """Words for similarities by one pack's calibration (none: no words)."""

    def __init__(self, calibration: Calibration | None) -> None:
        self._calibration = calibration

    def word(self, similarity: float) -> str:
        """For the reader: "very likely", "likely", "perhaps"."""
        return likelihood_text(self._key(similarity))

    def sections(self, matches: Sequence[Match]) -> list[tuple[str, list[Match]]]:
        """Matches, nearest first, under a heading for each word that occurs."""
        headings = {
            "very likely": QCoreApplication.translate("FindPage", "Very likely"),
            "likely": QCoreApplication.translate("FindPage", "Likely"),
            "perhaps": QCoreApplication.translate("FindPage", "Perhaps"),
        }
        found: list[tuple[str, list[Match]]] = []
        start = 0
        while start < len(matches):
            # The words change only a few times along thousands of falling similarities: search for where.
            key = self._key(matches[start].similarity)
            end = bisect_left(
                range(len(matches)), True, lo=start, key=lambda i: self._key(matches[i].similarity) != key
            )
            found.append((headings.get(key, key), list(matches[start:end])))
            start = end
        return found

    def _key(self, similarity: float) -> str:
        if self._calibration is None:
            return ""
        word = likelihood(self._calibration, similarity)
        # The line's loose end is where "perhaps" begins; rounding must not open a fourth row.
        return PERHAPS if word == UNLIKELY else word
