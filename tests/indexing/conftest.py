"""A library in a temporary folder, with an indexer whose faces are coloured squares."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import ContentHash, FolderId
from glimpse_desktop.domain.views import IndexSummary
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.indexing.shaping import Shaping
from glimpse_desktop.library import folders
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from tests.support.square_engine import SquareEngine


class Bench:
    """Everything a test of the indexer needs."""

    def __init__(self, root: Path) -> None:
        self.library = Library.open(root / "library" / "library.sqlite")
        self.thumbnails = ThumbnailStore.open(root / "library" / "thumbnails.sqlite")
        self.engine = SquareEngine()
        self.photos = root / "photos"
        self.photos.mkdir()
        self.changes: list[Changes] = []
        self.analysed: list[int] = []
        self.succeeded: list[tuple[ContentHash, ContentHash]] = []
        self.idles = 0
        self.indexer = self.make_indexer()

    def make_indexer(
        self,
        *,
        workers: int = 2,
        load: Callable[[], SquareEngine] | None = None,
        pace: Pace | None = None,
        shaping: Shaping | None = None,
    ) -> Indexer:
        return Indexer(
            self.library,
            self.thumbnails,
            load or (lambda: self.engine),
            on_analysed=self._on_analysed,
            on_succeeded=self._on_succeeded,
            on_changes=self.changes.append,
            on_idle=self._on_idle,
            pack=lambda: self.engine.info,
            workers=workers,
            pace=pace,
            shaping=shaping,
        )

    def add(self, folder: Path | None = None) -> FolderId:
        return self.library.write(lambda connection: folders.add(connection, folder or self.photos))

    def index(self) -> IndexSummary:
        self.indexer.start()
        return self.indexer.wait()

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        with self.library.reading() as connection:
            return connection.execute(sql, values).fetchall()

    def present(self) -> list[str]:
        """Paths of photos in views, relative to the folder of photos."""
        rows = self.rows("SELECT path FROM photos WHERE missing = 0")
        return sorted(os.path.relpath(os.fsdecode(path), self.photos) for (path,) in rows)  # type: ignore[arg-type]

    def problems(self) -> dict[str, str]:
        rows = self.rows("SELECT path, problem FROM photos WHERE missing = 0 AND problem IS NOT NULL")
        return {Path(os.fsdecode(path)).name: str(reason) for path, reason in rows}  # type: ignore[arg-type]

    def shown_faces(self, name: str) -> list[tuple[object, ...]]:
        return self.rows(
            """SELECT f.x, f.y, f.w, f.h FROM photos p JOIN contents c ON c.id = p.content_id
               JOIN faces f ON f.analysis_id = c.analysis_id
               WHERE p.missing = 0 AND p.path = ? ORDER BY f.id""",
            os.fsencode(self.photos / name),
        )

    def close(self) -> None:
        self.indexer.stop()
        self.thumbnails.close()
        self.library.close()

    def _on_analysed(self, connection: Connection, contents: Sequence[int]) -> Changes:
        assert connection.in_transaction
        self.analysed.extend(contents)
        return Changes(people_list=True)

    def _on_succeeded(self, connection: Connection, old: ContentHash, new: ContentHash) -> Changes:
        assert connection.in_transaction
        self.succeeded.append((old, new))
        return Changes()

    def _on_idle(self) -> None:
        self.idles += 1


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    try:
        yield bench
    finally:
        bench.close()
        left = [thread.name for thread in threading.enumerate() if thread.name.startswith("indexer")]
        assert not left
