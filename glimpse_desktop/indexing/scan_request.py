"""What a scan is asked to look at: everything, or only where something has changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from glimpse_desktop.domain.ids import FolderId

_PATHS_AT_MOST = 20_000
"""Beyond so many, looking at everything is the shorter way."""


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """Requests add up with ``|``. All paths are spelt as the walk spells them."""

    everything: bool = False
    folders: frozenset[FolderId] = field(default_factory=frozenset)
    """Added folders to go through from the top."""
    trees: frozenset[str] = field(default_factory=frozenset)
    """Folders to go through with all that is below them; they may be gone."""
    files: frozenset[str] = field(default_factory=frozenset)
    """Photo files to look at; they may be gone."""
    moves: tuple[tuple[str, str], ...] = ()
    """(old, new) paths of files and folders of which the system says that they were moved. Both places are also in
    ``trees`` or ``files``: what is said here only saves reading photos again."""

    def __or__(self, other: ScanRequest) -> ScanRequest:
        both = ScanRequest(
            self.everything or other.everything,
            self.folders | other.folders,
            self.trees | other.trees,
            self.files | other.files,
            self.moves + other.moves,
        )
        if len(both.trees) + len(both.files) > _PATHS_AT_MOST:
            return ScanRequest(True, moves=both.moves[:_PATHS_AT_MOST])
        return both

    def __bool__(self) -> bool:
        return self.everything or bool(self.folders or self.trees or self.files or self.moves)


EVERYTHING = ScanRequest(everything=True)
NOTHING = ScanRequest()
