"""Where a library's files live."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.file_names import typed_path

ENVIRONMENT_VARIABLE = "GLIMPSE_LIBRARY"
_APPLICATION = "glimpse-desktop"


@dataclass(frozen=True, slots=True)
class Locations:
    """A library folder and what is in it. Only ``cache_dir`` lies elsewhere: it is shared by all libraries."""

    library_dir: Path
    cache_dir: Path
    """For what can be made again at any time: the built-in model pack's converted weights."""

    @classmethod
    def choose(cls, library: str | os.PathLike[str] | None = None) -> Locations:
        """The library folder that was asked for, else ``GLIMPSE_LIBRARY``, else the platform's place for data."""
        import platformdirs

        chosen = library or os.environ.get(ENVIRONMENT_VARIABLE)
        if chosen:
            folder = typed_path(chosen).absolute()
        else:
            folder = platformdirs.user_data_path(_APPLICATION, appauthor=False)
        return cls(folder, platformdirs.user_cache_path(_APPLICATION, appauthor=False))

    @property
    def database(self) -> Path:
        return self.library_dir / "library.sqlite"

    @property
    def thumbnails(self) -> Path:
        return self.library_dir / "thumbnails.sqlite"

    @property
    def index_dir(self) -> Path:
        return self.library_dir / "index"

    @property
    def models_dir(self) -> Path:
        return self.library_dir / "models"

    @property
    def log_dir(self) -> Path:
        return self.library_dir / "logs"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.library_dir / "lock"

    @property
    def lock_file(self) -> Path:
        """There when the library is encrypted: its wrapped key."""
        return self.library_dir / "lock.json"

    @property
    def lock_change(self) -> Path:
        """There while the library is being encrypted, or written in plain again."""
        return self.library_dir / "lock-change.json"

    @property
    def backups(self) -> Path:
        """Backups of everything that was decided."""
        return self.library_dir / "backups"

    @property
    def in_hand(self) -> Path:
        """What is being decoded at the moment (see ``imaging.crash_journal``)."""
        return self.library_dir / "in hand"

    @property
    def last_decision(self) -> Path:
        """How far the decisions have come (see ``library.decision_note``)."""
        return self.library_dir / "last decision"

    @property
    def sample_album(self) -> Path:
        return self.library_dir / "sample album"

    @property
    def window_state(self) -> Path:
        """Size, position and appearance of the window."""
        return self.library_dir / "window.ini"

    @property
    def is_read_only(self) -> bool:
        """Whether there is a library that can only be looked at: on a read-only disk, say."""
        from glimpse_desktop.library.connection import cannot_be_written  # late: SQLite is for who opens it

        return cannot_be_written(self.database)

    def pack_dirs(self) -> list[Path]:
        """Folders with InsightFace packs, in order of preference; the first is where packs are installed."""
        beside_program = Path(__file__).resolve().parents[2] / "models"
        return [self.models_dir, beside_program, Path.home() / ".insightface" / "models"]

    def create(self) -> None:
        """Make the folders, readable by the user only.

        Raises LibraryError when a file is in the way or the place can't be written to.
        """
        for folder in (self.library_dir, self.index_dir, self.models_dir, self.log_dir):
            if folder.exists() and not folder.is_dir():
                raise LibraryError("{folder} is a file; a library needs a folder of its own.", folder=folder)
            try:
                existed = folder.is_dir()
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                if not existed:
                    folder.chmod(0o700)
            except NotADirectoryError:
                raise LibraryError(
                    "{folder} can't be made: a part of the path is a file. Choose another folder.", folder=folder
                ) from None
            except OSError as error:
                if self.is_read_only:  # it can still be looked at
                    continue
                raise LibraryError(
                    "{folder} can't be made: {reason}.", folder=folder, reason=error.strerror or error
                ) from error
