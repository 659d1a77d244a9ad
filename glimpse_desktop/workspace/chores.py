"""What the program is doing by itself just now, besides looking at photos."""

from __future__ import annotations

from collections.abc import Callable

from glimpse_desktop.domain.chores import Chore, ChoreKind
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.workspace.duplicates import Duplicates
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.grouping import Grouping
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.name_files_keeping import NamesKeeping
from glimpse_desktop.workspace.suggesting import Suggesting

_WHOLE = 0.999
"""What came in the last moments may still be missing; nobody needs to be told."""


class Chores:
    """Knows everything that works in the background of one library. Asking it starts and awaits nothing."""

    def __init__(
        self,
        models: Models,
        finder: FaceFinder,
        grouping: Grouping,
        suggesting: Suggesting,
        duplicates: Duplicates,
        backs_up: Callable[[], bool] = lambda: False,
        names: NamesKeeping | None = None,
    ) -> None:
        """``backs_up``: whether a backup is being made."""
        self._models = models
        self._finder = finder
        self._grouping = grouping
        self._suggesting = suggesting
        self._duplicates = duplicates
        self._names = names
        self._backs_up = backs_up

    def at_work(self) -> list[Chore]:
        """Those at work now, the one that others wait for first. A short query, in a library of any size."""
        found: list[Chore] = []
        if (share := self._models.finished_share) is not None:
            found.append(Chore(ChoreKind.FASTER_MODELS, share))
        if (chore := self._search()) is not None:
            found.append(chore)
        if self._grouping.is_busy:
            found.append(Chore(ChoreKind.GROUPING))
        if (counted := self._suggesting.progress) is not None:
            done, total = counted
            found.append(Chore(ChoreKind.SUGGESTING, done / total, done, total))
        comparing = self._duplicates.progress()
        if comparing.busy:
            found.append(Chore(ChoreKind.COMPARING, comparing.share if comparing.photos else None))
        if self._backs_up():
            found.append(Chore(ChoreKind.BACKUP))
        if self._names is not None and (counted := self._names.progress) is not None:
            done, total = counted
            found.append(Chore(ChoreKind.NAMES, done / max(total, 1), done, total))
        return found

    def _search(self) -> Chore | None:
        try:
            readiness = self._finder.making(self._models.info().id)
        except (GlimpseError, Cancelled):  # no model pack, or the library closes: nothing is made then
            return None
        if readiness is None or readiness >= _WHOLE:
            return None
        return Chore(ChoreKind.SEARCH, readiness if readiness > 0 else None)
