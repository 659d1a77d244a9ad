"""Forgetting a person for good: from the log to the last page of the library's files.

The log and the tables come first, in one transaction that also notes what is still to be done. All that follows
can be done again, so that after a kill the next start brings it to its end: until then that note is all that the
library knows of the person.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError, LibraryError
from glimpse_desktop.domain.forgetting import ForgetListener, ForgetPlan, ForgetStep, Forgotten
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.name_files import NamesProgress, NamesWish
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import forgetting_rows, written_names
from glimpse_desktop.library.forgetting_rows import Pending
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.library.tidying import write_anew
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.forgetting import ForgetDecisions, whom
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.forgetting_backups import rewrite_backups, unreachable
from glimpse_desktop.workspace.forgetting_traces import kept_aside, remove_traces
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.workspace.name_files import NameFiles

_log = logging.getLogger(__name__)


class Forgetting:
    """Of an open library. Every method but ``resume_soon`` blocks and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        decisions: Decisions,
        finder: FaceFinder,
        backups: Backups,
        locations: Locations,
        *,
        names: Callable[[], NameFiles],
        require_writing: Callable[[], object],
        decided: Callable[[Changes], object],
    ) -> None:
        """``decided`` hears of what is another once the person is out of the log."""
        self._library = library
        self._thumbnails = thumbnails
        self._log = ForgetDecisions.beside(decisions)
        self._finder = finder
        self._backups = backups
        self._locations = locations
        self._names = names
        self._require_writing = require_writing
        self._decided = decided
        self._working = threading.Lock()
        self._closing = CancelToken()
        self._thread: threading.Thread | None = None
        self.resumed: Forgotten | None = None
        """What ``resume`` brought to its end last, on whatever thread."""

    def plan(self, person: PersonId) -> ForgetPlan:
        """What forgetting would mean. Changes nothing. Raises NotFoundError."""
        with self._library.reading() as connection:
            who = whom(connection, person)
            counts = forgetting_rows.count_faces(connection, person)
            decisions = forgetting_rows.count_entries(connection, who.keys)
            searches = forgetting_rows.searches_naming(connection, who.names)
            files = tuple(forgetting_rows.files_naming(connection, who.names))
        return ForgetPlan(
            person,
            who.name,
            who.names,
            counts.confirmed,
            counts.automatic,
            counts.resembling,
            counts.photos,
            decisions,
            searches,
            files,
            len(self._backups.files()),
            tuple(unreachable(self._backups)),
            who.shared,
        )

    def forget(
        self, person: PersonId, *, keep_files: bool = False, progress: ForgetListener = lambda *_: None
    ) -> Forgotten:
        """Forget the person; names that Glimpse wrote into files go as well, unless ``keep_files``.

        There is no way back. Raises NotFoundError with nothing changed, LibraryError; Cancelled when the library
        closes meanwhile. Once the person is out of the log, the next start goes on with what is left to do.
        """
        self._require_writing()
        with self._working:
            progress(ForgetStep.DECISIONS, 0, 0)
            out = self._log.forget_person(person, keep_files=keep_files)
            self._decided(out.changes)
            done = self._finish(out.who, progress)
        return Forgotten(
            out.who.name,
            out.faces,
            out.removed,
            *done,
            untidied=self._tidy(progress),
            changes=out.changes,
        )

    def resume(self, progress: ForgetListener = lambda *_: None) -> Forgotten | None:
        """Bring to its end what was interrupted; None when nothing was. Raises LibraryError, Cancelled."""
        self._require_writing()
        with self._working:
            with self._library.reading() as connection:
                waits, who = forgetting_rows.is_untidy(connection), forgetting_rows.pending(connection)
            if not waits:
                return None
            done = (0, 0, (), (), ()) if who is None else self._finish(who, progress)
            name = "" if who is None else who.name
            self.resumed = Forgotten(name, 0, 0, *done, untidied=self._tidy(progress))
            return self.resumed

    def resume_soon(self) -> None:
        """``resume`` on a thread that ``close`` ends. Returns at once."""

        def work() -> None:
            try:
                self.resume()
            except Cancelled:
                pass
            except GlimpseError as error:
                _log.warning("forgetting somebody goes on at the next start: %s", error.english)
            except Exception:
                _log.exception("forgetting somebody goes on at the next start")

        if self._thread is None and not self._closing.cancelled:
            self._thread = threading.Thread(target=work, name="forgetting", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Whoever forgets somebody stops soon; the next start goes on."""
        self._closing.cancel()
        if self._thread is not None:
            self._thread.join()
        with self._working:
            pass

    def _finish(
        self, who: Pending, progress: ForgetListener
    ) -> tuple[int, int, tuple[Path, ...], tuple[Path, ...], tuple[Path, ...]]:
        """How many backups and files are without the person now; files, backups and copies that aren't."""
        cleaned, left = self._clean_files(who, progress)
        self._closing.check()
        backups, backups_left = rewrite_backups(
            self._backups,
            self._library,
            who,
            lambda done, total: progress(ForgetStep.BACKUPS, done, total),
            self._closing,
        )
        progress(ForgetStep.PICTURES, 0, 0)
        self._thumbnails.forget_faces(who.places())
        remove_traces(self._locations, who.names)
        self._closing.check()
        progress(ForgetStep.SEARCH, 0, 0)
        try:
            self._finder.forget_gone(self._closing)
        except OSError as error:
            raise LibraryError("The search index can't be written: {reason}.", reason=error.strerror) from error

        def end(connection: Connection) -> None:
            connection.execute("PRAGMA secure_delete = ON")
            for name in who.names:
                written_names.forget_name(connection, name)
            forgetting_rows.finish(connection)

        self._library.write(end)
        return backups, cleaned, left, tuple(backups_left), kept_aside(self._locations)

    def _clean_files(self, who: Pending, progress: ForgetListener) -> tuple[int, tuple[Path, ...]]:
        """Take the names out of the files into which Glimpse wrote them; how many those are, and which remain."""
        before = self._files(who)
        if not who.keep_files and before:
            wish = self._names().wish()
            inside = [photo for file, photo in before.items() if photo is not None and _is_photo(file)]
            beside = [photo for file, photo in before.items() if photo is not None and not _is_photo(file)]
            for photos, into_files in ((inside, True), (beside, False)):
                self._write(photos, NamesWish(into_files, wish.automatic), progress)
        left = tuple(self._files(who)) if before else ()
        return len(before) - len(left), left

    def _write(self, photos: Sequence[PhotoId], wish: NamesWish, progress: ForgetListener) -> None:
        def tell(now: NamesProgress) -> None:
            progress(ForgetStep.FILES, now.done, now.total)

        if photos:
            try:
                self._names().write(wish, photos, tell, self._closing)
            except LibraryError as error:  # said by listing what remains
                _log.warning("names could not be taken out of all files: %s", error.english)

    def _files(self, who: Pending) -> dict[Path, PhotoId | None]:
        with self._library.reading() as connection:
            found = forgetting_rows.files_naming(connection, who.names)
        return {file: photo for file, photo in found.items() if photo is not None or not _was_moved(file)}

    def _tidy(self, progress: ForgetListener) -> str:
        """Why the files could not be written anew; empty: they were."""
        progress(ForgetStep.TIDYING, 0, 0)
        try:
            self._thumbnails.tidy(self._closing)
            write_anew(self._library, self._closing)
        except LibraryError as error:
            _log.warning("the library's files were not written anew: %s", error.english)
            return error.english
        self._library.write(forgetting_rows.tidied)
        return ""


def _was_moved(file: Path) -> bool:
    """Whether a file is gone, and not with its drive."""
    try:
        file.lstat()
    except FileNotFoundError:
        return os.path.isdir(file.parent)  # noqa: PTH112 - Path.is_dir raises where it may not look
    except OSError:
        pass
    return False


def _is_photo(file: Path) -> bool:
    return file.suffix.lower() != ".xmp"
