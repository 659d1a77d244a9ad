"""Following what another process, or another computer, changes in a library that is only looked at here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.library.connection import mark_of

_EVERYTHING = Changes(photo_list=True, people_list=True, folders=True, problems=True, duplicates=True)


class LookingOn:
    """Nobody tells what was changed, only the files say that something was: so everything is read again."""

    def __init__(self, database: Path, tell: Callable[[Changes], object]) -> None:
        self._files = (database, database.with_name(database.name + "-wal"))
        self._tell = tell
        self._seen = self._marks()

    def look(self) -> bool:
        """Tell, if something was changed since this was last asked, or made. Two questions to the disk."""
        marks = self._marks()
        changed, self._seen = marks != self._seen, marks
        if changed:
            self._tell(_EVERYTHING)
        return changed

    def _marks(self) -> tuple[object, ...]:
        return tuple(mark_of(file) for file in self._files)
