"""The library's photos a piece at a time, and where what a source says of them goes.

So memory holds the names and where they are, and nothing else of a hundred thousand files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_collecting import NameCollector
from glimpse_desktop.domain.people_metadata import PersonRegion
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import forgetting_rows, name_import_rows
from glimpse_desktop.library.name_import_rows import ImportPhoto
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.merges import Merges

Progress = Callable[[int, int, str], None]
"""How many are done, of how many, and what is in hand."""

AT_ONCE = 256
"""Photos in a piece."""
_PATHS_AT_ONCE = 5_000


class LibraryPhotos:
    """The photos of a library, for one run through a source."""

    def __init__(
        self, library: Library, collector: NameCollector, progress: Progress, cancel: CancelToken
    ) -> None:
        self.library = library
        self.collector = collector
        self.progress = progress
        self.cancel = cancel

    def count(self) -> int:
        with self.library.reading() as connection:
            return name_import_rows.count(connection)

    def pieces(self) -> Iterator[list[ImportPhoto]]:
        """All photos, some at a time. Raises Cancelled."""
        last = PhotoId(0)
        while True:
            self.cancel.check()
            with self.library.reading() as connection:
                found = name_import_rows.after(connection, last, AT_ONCE)
            if not found:
                return
            last = found[-1].id
            yield found

    def paths(self) -> Iterator[tuple[PhotoId, Path]]:
        """Where all photos are. Raises Cancelled."""
        last = PhotoId(0)
        while True:
            self.cancel.check()
            with self.library.reading() as connection:
                found = name_import_rows.paths_after(connection, last, _PATHS_AT_ONCE)
            if not found:
                return
            last = found[-1][0]
            yield from found

    def collect(self, named: Sequence[tuple[ImportPhoto, Sequence[PersonRegion]]]) -> None:
        """Give these photos and what is said of them to the collector."""
        numbers = {photo.number for photo, regions in named if regions and photo.number is not None}
        with self.library.reading() as connection:
            faces = name_import_rows.faces_of(connection, numbers, Merges.of_log(connection).root)
            contents = {photo.content for photo, regions in named if regions and photo.content is not None}
            alone = forgetting_rows.left_alone(connection, contents)
        for photo, regions in named:
            if photo.number is None or photo.content is None:
                self.collector.add_waiting(regions)
            else:
                around = faces.get(photo.number, ())
                self.collector.add(photo.content, regions, around, alone.get(photo.content, ()))
