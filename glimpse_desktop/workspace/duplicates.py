"""Duplicates of an open library: the sets, keeping all of one, and sending what is one too many to the trash."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.duplicates import (
    DuplicateKind,
    DuplicateProgress,
    DuplicateSet,
    Removal,
    Trashed,
    TrashFailure,
)
from glimpse_desktop.domain.errors import DecisionError, GlimpseError
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import duplicates, scanning
from glimpse_desktop.library.duplicates import DuplicateFile
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.workspace.comparing import Comparing
from glimpse_desktop.workspace.duplicate_sets import alike_sets, exact_sets, sets_without, stars
from glimpse_desktop.workspace.trash import TrashError, move_to_trash

Tell = Callable[[Changes], Changes]
KeepAll = Callable[[Sequence[ContentHash], int], Changes]

_BLOCK = 1 << 20


class Duplicates:
    """Every method blocks but ``request`` and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        thumbnail_store: ThumbnailStore,
        *,
        tell: Tell,
        keep_all: KeepAll,
        trash: Callable[[Path], None] = move_to_trash,
    ) -> None:
        """``tell`` is told what changed. ``keep_all`` writes the decision. ``trash`` raises TrashError."""
        self._library = library
        self._tell = tell
        self._keep_all = keep_all
        self._trash = trash
        self._trashing = threading.Lock()
        """Held while files go: two requests at once could each take the copy that the other one keeps."""
        self._comparing = Comparing(library, thumbnail_store, self._found)
        self._lock = threading.Lock()
        """Over the known sets; held for moments."""
        self._known: dict[DuplicateKind, list[DuplicateSet]] = {}
        self._generation = 0
        self._touched = False

    # -- finding --------------------------------------------------------------------------------------------

    def sets(self, kind: DuplicateKind) -> list[DuplicateSet]:
        """All sets of a kind, those that take most room first. Not to be changed."""
        with self._lock:
            known, generation = self._known.get(kind), self._generation
        if known is None:
            known = self._read(kind)
            with self._lock:
                if generation == self._generation:
                    self._known[kind] = known
        return known

    def counts(self) -> dict[DuplicateKind, int]:
        """How many sets there are of each kind."""
        return {kind: len(self.sets(kind)) for kind in DuplicateKind}

    def progress(self) -> DuplicateProgress:
        """What is being compared now. Doesn't block."""
        return self._comparing.progress

    def is_behind(self) -> bool:
        """Whether photos wait to be compared."""
        return self._comparing.is_behind()

    def request(self) -> None:
        """Compare the photos that wait for it, in the background. Returns at once."""
        if self._library.look_only is None:
            self._comparing.request()

    def settle(self, cancel: CancelToken | None = None) -> None:
        """Compare the photos that wait for it, now. Raises Cancelled."""
        self._comparing.settle(cancel)

    def close(self) -> None:
        """End what runs in the background, within moments."""
        self._comparing.close()

    def changed(self, changes: Changes) -> None:
        """The library changed: what is known of the sets may not be so any more."""
        if changes.duplicates:
            self._forget()
        elif changes.photos or changes.photo_list:
            self._touched = True

    def indexed(self) -> None:
        """A run of the indexer ended: compare what is new, and say that there may be other duplicates."""
        if self._touched:
            self._touched = False
            self._found()
        self.request()

    def _found(self) -> None:
        self._forget()
        self._tell(Changes(duplicates=True))

    def _forget(self) -> None:
        with self._lock:
            self._generation += 1
            self._known.clear()

    @contextmanager
    def _copies_less(self, photos: Collection[PhotoId]) -> Iterator[None]:
        """Inside, these photos stop being copies: what is known of the others needn't be read again."""
        with self._lock:
            known, before = self._known.get(DuplicateKind.EXACT), self._generation
        left = None if known is None else sets_without(known, photos)
        yield
        with self._lock:
            # One step on is our own doing; more, and somebody else changed something, too.
            if left is not None and self._generation <= before + 1:
                self._generation += 1
                self._known[DuplicateKind.EXACT] = left

    def _read(self, kind: DuplicateKind) -> list[DuplicateSet]:
        with self._library.reading() as connection:
            kept = duplicates.kept(connection)
            if kind is DuplicateKind.EXACT:
                return exact_sets(duplicates.files_of_contents(connection, duplicates.copied(connection)), kept)
            groups = stars(duplicates.alike(connection, kind is DuplicateKind.SCENE), kept)
            files: dict[int, list[DuplicateFile]] = {}
            for file in duplicates.files_of_contents(connection, (one for group in groups for one in group)):
                files.setdefault(file.content_id, []).append(file)
        return alike_sets(kind, groups, files)

    # -- deciding -------------------------------------------------------------------------------------------

    def keep_all(self, kept: DuplicateSet) -> Changes:
        """All photos of the set are wanted: it isn't shown again. Can be undone."""
        if kept.kind is not DuplicateKind.EXACT:
            return self._keep_all(kept.contents, 0)
        with self._copies_less(set(kept.photos)):
            return self._keep_all(kept.contents, len(kept.photos))

    def trash(self, removals: Sequence[Removal]) -> Trashed:
        """Send files to the system's trash. What was decided about them stays, and holds when they come back.

        Each file goes only if one that stays is where it was and has the same content or is known to look alike,
        and if the file itself is still what the library knows (both are read again now). Raises DecisionError when
        nothing is to stay, or something is to stay and to go.
        """
        if self._library.look_only is not None:
            raise self._library.look_only.error()
        staying = {photo for removal in removals for photo in removal.keep}
        going = {photo for removal in removals for photo in removal.remove}
        if staying & going or not all(removal.keep for removal in removals):
            raise DecisionError("At least one photo of each set has to stay.")
        moved: dict[PhotoId, Path] = {}
        failures: list[TrashFailure] = []
        with self._trashing:
            with self._library.reading() as connection:
                files = duplicates.files(connection, staying | going)
            try:
                for removal in removals:
                    self._remove(removal, files, moved, failures)
            finally:
                changes = self._note_moved(moved)
        return Trashed(moved, sum(files[photo].size for photo in moved), tuple(failures), changes)

    @property
    def trashing(self) -> bool:
        """Whether files are on their way to the trash: that they are gone is no news then."""
        return self._trashing.locked()

    def _note_moved(self, moved: dict[PhotoId, Path]) -> Changes:
        if not moved:
            return Changes()
        with self._copies_less(moved.keys()):
            self._library.write(lambda connection: scanning.mark_missing(connection, list(moved)))
            return self._tell(
                Changes(photos=frozenset(moved), photo_list=True, people_list=True, duplicates=True, problems=True)
            )

    def _remove(
        self,
        removal: Removal,
        files: dict[PhotoId, DuplicateFile],
        moved: dict[PhotoId, Path],
        failures: list[TrashFailure],
    ) -> None:
        staying = [files[photo] for photo in removal.keep if photo in files]
        read: dict[Path, bool] = {}
        for photo in removal.remove:
            file = files.get(photo)
            if file is None:
                failures.append(TrashFailure(photo, Path(), "it is not in the library any more"))
                continue
            try:
                self._check(file, staying, read)
                self._trash(file.path)
            except GlimpseError as error:
                failures.append(TrashFailure(photo, file.path, str(error)))
            else:
                moved[photo] = file.path

    def _check(self, file: DuplicateFile, staying: Sequence[DuplicateFile], read: dict[Path, bool]) -> None:
        """Raises TrashError unless the file may go."""
        staying = [other for other in staying if _is_untouched(other)]  # now, not when the first one went
        if not staying:
            raise TrashError("none of the photos that should stay is where it was")
        if not _is_untouched(file):
            raise TrashError("the file is gone or has changed since it was looked at")
        if any(_is_one_file(file.path, other.path) for other in staying):
            raise TrashError("it is the very file that should stay, by another path")
        instead = [other for other in staying if other.content == file.content] or self._alike(file, staying)
        if not instead:
            raise TrashError("it isn't known to look like a photo that stays")
        if not _has_content(file, read):
            raise TrashError("the file has changed since it was looked at")
        if not any(_has_content(other, read) for other in instead):
            raise TrashError("the copy that should stay has changed since it was looked at")

    def _alike(self, file: DuplicateFile, staying: Sequence[DuplicateFile]) -> list[DuplicateFile]:
        """Those that stay and look like the file, directly or because both look like a third picture."""
        with self._library.reading() as connection:
            mine = duplicates.beside(connection, file.content_id)
            return [
                other
                for other in staying
                if other.content_id in mine or mine & duplicates.beside(connection, other.content_id)
            ]


def _is_untouched(file: DuplicateFile) -> bool:
    """Whether the file is there, of the size and time that it had when its content was read."""
    try:
        status = file.path.stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (file.size, file.mtime_ns)


def _is_one_file(path: Path, other: Path) -> bool:
    """Whether two paths lead to one directory entry: by a link to it, or by another spelling."""
    try:
        return path.samefile(other) and (path.resolve() == other.resolve() or path.stat().st_nlink < 2)
    except OSError:
        return True  # can't be told: leave it alone


def _has_content(file: DuplicateFile, read: dict[Path, bool]) -> bool:
    """Whether the file's bytes still are that content; ``read`` remembers which were read."""
    if file.path not in read:
        digest = hashlib.sha256()
        try:
            with file.path.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    digest.update(block)
        except OSError:
            return False
        read[file.path] = digest.digest() == file.content
    return read[file.path]
