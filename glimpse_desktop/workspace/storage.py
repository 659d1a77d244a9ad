"""What a library keeps, where, and how much room it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.workspace.locations import Locations


class PlaceKind(StrEnum):
    DECISIONS = "decisions"
    """Names and all else that was decided, folders, what was found in photos: the library itself."""
    BACKUPS = "backups"
    """Copies of what was decided."""
    THUMBNAILS = "thumbnails"
    INDEX = "index"
    MODELS = "models"
    """Model packs that were installed into this library."""
    CACHE = "cache"
    """What was made of models for this computer; all libraries share it."""
    SAMPLE = "sample"
    LOGS = "logs"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """``path`` is a file or a folder; ``size`` in bytes, 0 where there is nothing yet."""

    kind: PlaceKind
    path: Path
    size: int


class Storage:
    """Every method blocks and is safe from any thread."""

    def __init__(self, locations: Locations, thumbnails: ThumbnailStore) -> None:
        self._locations = locations
        self._thumbnails = thumbnails

    def places(self) -> list[KeptPlace]:
        """Everything that is kept, by what it is. Looks at files, opens none."""
        where = self._locations
        places = (
            (PlaceKind.DECISIONS, where.database),
            (PlaceKind.BACKUPS, where.backups),
            (PlaceKind.THUMBNAILS, where.thumbnails),
            (PlaceKind.INDEX, where.index_dir),
            (PlaceKind.MODELS, where.models_dir),
            (PlaceKind.CACHE, where.cache_dir),
            (PlaceKind.SAMPLE, where.sample_album),
            (PlaceKind.WINDOW, where.window_state),
            (PlaceKind.LOGS, where.log_dir),
        )
        found = [KeptPlace(kind, path, _size(path)) for kind, path in places]
        return [place for place in found if place.size or place.kind is not PlaceKind.SAMPLE]

    def clear_thumbnails(self) -> int:
        """Forget all small pictures; returns the bytes that are free now. They are made again when looked at."""
        before = _size(self._locations.thumbnails)
        self._thumbnails.clear()
        return max(0, before - _size(self._locations.thumbnails))


def _size(path: Path) -> int:
    """Of a folder with all in it, or of a database with the files beside it."""
    if path.is_dir():
        return sum(map(_file_size, (file for file in path.rglob("*") if not file.is_symlink())))
    return sum(map(_file_size, _with_side_files(path)))


def _with_side_files(path: Path) -> Iterable[Path]:
    return (path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm"))


def _file_size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:  # it went while somebody counted
        return 0
