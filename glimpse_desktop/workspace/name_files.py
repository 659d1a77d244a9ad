"""Names in files: what would be written for which photos, writing it, and keeping it in step.

Nothing is written until somebody asks for it, once or from now on.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_files import (
    NameFailure,
    NamesChange,
    NamesInFiles,
    NamesListener,
    NamesProgress,
    NamesWish,
    NamesWritten,
    NameTarget,
    NotWrittenError,
)
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import named_faces
from glimpse_desktop.library.named_faces import NamedPhoto
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.metadata.exiftool import ExifTool, usable_exiftool
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import name_files_wishes as wishes
from glimpse_desktop.workspace.name_files_plan import Prepared, foresee, is_settled, prepare
from glimpse_desktop.workspace.name_files_writing import NamesWriter

_AT_ONCE = 200
"""Photos whose rows are read at once."""
_TELL_SECONDS = 1.0
"""Views hear of rewritten photos so often."""


class NameFiles:
    """Of an open library. Every method blocks (call it off the window's thread) and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        decisions: Decisions,
        changed: Callable[[Changes], object],
        require_writing: Callable[[], object],
        wished: Callable[[], object],
        writing: threading.Lock,
    ) -> None:
        """``changed`` hears of photos whose rows are others now; ``require_writing`` raises where the library is
        only looked at; ``wished`` is called when something else is wanted. ``writing`` is held while files are
        written: one at a time, whoever writes.
        """
        self._library = library
        self._thumbnails = thumbnails
        self._decisions = decisions
        self._changed = changed
        self._require_writing = require_writing
        self._wished = wished
        self._writing = writing

    # -- what is wanted -----------------------------------------------------------------------------------------

    def wanted(self) -> NamesInFiles:
        """Whether Glimpse keeps names in files by itself: not until somebody says so."""
        with self._library.reading() as connection:
            return wishes.wanted(connection)

    def want(self, wanted: NamesInFiles) -> None:
        """Choose it, for what is decided from now on."""
        self._require_writing()
        self._library.write(lambda connection: wishes.want(connection, wanted))
        self._wished()

    def wish(self) -> NamesWish:
        """How names are written, by what was chosen; beside the photos where nothing was."""
        with self._library.reading() as connection:
            return wishes.wish_of(connection)

    def want_automatic(self, wanted: bool) -> None:
        """Choose whether also the names are written that nobody had to confirm."""
        self._require_writing()
        self._library.write(lambda connection: wishes.want_automatic(connection, wanted))

    def exiftool(self) -> tuple[Path, str] | None:
        """The installed ExifTool and its version; None without one that can be used."""
        return usable_exiftool()

    # -- looking ahead ------------------------------------------------------------------------------------------

    def photos(self, wish: NamesWish) -> list[PhotoId]:
        """All photos that may have something to be written: who is named in them, or was when they were
        written."""
        with self._library.reading() as connection:
            return named_faces.photos_to_write(connection, wish.automatic)

    def look_ahead(
        self,
        wish: NamesWish,
        photos: Sequence[PhotoId] | None = None,
        progress: NamesListener = lambda _: None,
        cancel: CancelToken | None = None,
    ) -> Iterator[NamesChange]:
        """What writing would do, photo by photo, without those for which there is nothing to do. Writes nothing.

        ``photos`` None: all. Goes all the way up to writing, so files that are to have the names themselves are
        read as a whole. Raises Cancelled.
        """
        with self._tool(wish) as tool:
            for photo in self._each(wish, photos, progress, cancel or CancelToken()):
                if photo is None or is_settled(photo, wish):
                    continue
                prepared = prepare(photo, wish, tool is not None)
                if prepared.parts:
                    prepared = foresee(prepared, wish, tool)
                if prepared.parts or prepared.change.problem:
                    yield prepared.change

    # -- writing ------------------------------------------------------------------------------------------------

    def write(
        self,
        wish: NamesWish,
        photos: Sequence[PhotoId] | None = None,
        progress: NamesListener = lambda _: None,
        cancel: CancelToken | None = None,
        done: Callable[[PhotoId, str], object] = lambda _photo, _problem: None,
    ) -> NamesWritten:
        """Write the names of these photos (None: all), each by itself; what can't be is listed, and the others go
        on.

        ``done`` is told of every photo, with what kept it from being written or "". Raises LibraryError, and
        Cancelled: what was written until then stays, and is known.
        """
        self._require_writing()
        cancel = cancel or CancelToken()
        with self._writing, self._tool(wish) as tool:
            run = _Run(self, wish, tool, done)
            try:
                for photo in self._each(wish, photos, progress, cancel):
                    run.take(photo)
            finally:
                run.end()
        return run.result()

    def _tool(self, wish: NamesWish) -> AbstractContextManager[ExifTool | None]:
        found = self.exiftool() if wish.into_files else None
        return ExifTool(found[0]) if found else nullcontext()

    def recover(self) -> None:
        """Bring to an end what a kill interrupted. For a library that was just opened; quick when nothing was."""
        with self._writing:
            self.writer(None, lambda _: None).recover()

    def writer(self, tool: ExifTool | None, changed: Callable[[Changes], object]) -> NamesWriter:
        """What writes single photos."""
        return NamesWriter(self._library, self._thumbnails, self._decisions, changed, tool)

    def tell(self, changes: Changes) -> None:
        """Photos were rewritten."""
        if changes:
            self._changed(changes)

    def _each(
        self,
        wish: NamesWish,
        photos: Sequence[PhotoId] | None,
        progress: NamesListener,
        cancel: CancelToken,
    ) -> Iterator[NamedPhoto | None]:
        """The photos one after the other as they are now, None for those that are gone or not looked at yet."""
        wanted = list(dict.fromkeys(self.photos(wish) if photos is None else photos))
        for start in range(0, len(wanted), _AT_ONCE):
            piece = wanted[start : start + _AT_ONCE]
            with self._library.reading() as connection:
                found = {photo.id: photo for photo in named_faces.of_photos(connection, piece, wish.automatic)}
            for place, number in enumerate(piece, start):
                cancel.check()
                photo = found.get(number)
                progress(NamesProgress(place, len(wanted), "" if photo is None else str(photo.path)))
                yield photo
        progress(NamesProgress(len(wanted), len(wanted)))


class _Run:
    """One writing of many photos, and what became of it."""

    def __init__(
        self,
        names: NameFiles,
        wish: NamesWish,
        tool: ExifTool | None,
        done: Callable[[PhotoId, str], object],
    ) -> None:
        self._names = names
        self._wish = wish
        self._has_tool = tool is not None
        self._done = done
        self._writer = names.writer(tool, self._changed)
        self._settled: list[Prepared] = []
        self._failures: list[NameFailure] = []
        self._changes = Changes()
        self._told = time.monotonic()
        self._written = {NameTarget.SIDECAR: 0, NameTarget.FILE: 0}
        self._unchanged = 0
        self._instead = 0

    def take(self, photo: NamedPhoto | None) -> None:
        if photo is None:
            return
        problem = "" if is_settled(photo, self._wish) else self._write(photo)
        if problem is None:
            return
        if problem:
            self._failures.append(NameFailure(photo.id, photo.path, problem))
        elif photo.people or photo.written is not None:
            self._unchanged += 1
        self._done(photo.id, problem)

    def _write(self, photo: NamedPhoto) -> str | None:
        """Why the photo could not be written, "" for nothing to do, None when it was written."""
        prepared = prepare(photo, self._wish, self._has_tool)
        if prepared.change.problem:
            return prepared.change.problem
        if not prepared.parts:
            self._settled.append(prepared)
            if len(self._settled) >= _AT_ONCE:
                self._settle()
            return ""
        try:
            made = self._writer.write(prepared, self._wish)
        except (NotWrittenError, MetadataError) as error:
            return error.english
        if made.change.problem or not made.parts:
            return made.change.problem
        self._written[made.change.target] += 1
        self._instead += bool(made.change.instead)
        self._done(photo.id, "")
        return None

    def end(self) -> None:
        self._settle()
        self._names.tell(self._changes)
        self._changes = Changes()

    def result(self) -> NamesWritten:
        return NamesWritten(
            self._written[NameTarget.SIDECAR],
            self._written[NameTarget.FILE],
            self._unchanged,
            self._instead,
            tuple(self._failures),
        )

    def _settle(self) -> None:
        if self._settled:
            self._writer.settle(self._settled)
            self._settled = []

    def _changed(self, changes: Changes) -> None:
        self._changes |= changes
        if time.monotonic() - self._told >= _TELL_SECONDS:
            self._names.tell(self._changes)
            self._changes, self._told = Changes(), time.monotonic()
