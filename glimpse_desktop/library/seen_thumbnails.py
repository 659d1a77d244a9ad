"""The thumbnails of a library that is only looked at: those there are, and nothing is ever done to their file."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.library.connection import open_reader
from glimpse_desktop.library.database import Database
from glimpse_desktop.library.failures import explaining
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, holds_thumbnails, thumbnails_key_of

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import LibraryKey

_log = logging.getLogger(__name__)


class SeenThumbnails(ThumbnailStore):
    """A file that is missing, damaged or of another version is left as it is, and holds none.

    What would change the file raises LookOnlyError.
    """

    @classmethod
    def open(cls, path: Path, key: LibraryKey | None = None) -> Self:
        """Of the file at ``path``, whatever is there; ``key``: that of a locked library."""
        path = path.absolute()
        database: Database | None = None
        database_key = None if key is None else thumbnails_key_of(key)
        try:
            if path.exists():
                database = Database(path, open_reader(path, database_key), database_key)
                database.look_only = LookOnly.ASKED
                with explaining(path), database.reading() as connection:
                    holds = holds_thumbnails(connection, path)
                if not holds:
                    database.close()
                    database = None
        except LibraryError as error:
            _log.warning("thumbnails are made for the moment: %s", error)
            if database is not None:
                database.close()
                database = None
        return cls(path, database)

    def get_many(self, keys: Iterable[ThumbnailKey]) -> dict[ThumbnailKey, bytes]:
        return {} if self._held is None else super().get_many(keys)

    def count(self) -> int:
        return 0 if self._held is None else super().count()

    def damage(self) -> list[str]:
        return [] if self._held is None else super().damage()

    def close(self) -> None:
        if self._held is not None:
            super().close()

    def _remake(self, damaged: Database) -> None:
        with self._lock:
            if self._held is damaged:
                _log.warning("the thumbnails in %s are damaged: made for the moment", self._path)
                damaged.close()
                self._held = None
