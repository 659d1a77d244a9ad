"""One open library with everything that works on it: what the window, the command line and the tests call.

Every method blocks (call it off the window's thread) and is safe from any thread. Mutations return what they
changed and tell every subscriber.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import FaceId, FolderId, PhotoId
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.domain.views import IndexSummary, ProblemRow
from glimpse_desktop.imaging import helper_pool
from glimpse_desktop.imaging.crash_journal import end_journal, keep_journal
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.library import folders, problems, scanning
from glimpse_desktop.library.seen_thumbnails import SeenThumbnails
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace import verification
from glimpse_desktop.workspace.backup_keeping import BackupKeeping
from glimpse_desktop.workspace.chores import Chores
from glimpse_desktop.workspace.drawing import Drawing
from glimpse_desktop.workspace.duplicates import Duplicates
from glimpse_desktop.workspace.explaining import Explaining
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.folder_places import FolderPlaces
from glimpse_desktop.workspace.grouping import Grouping
from glimpse_desktop.workspace.late_parts import LateParts
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.lock_care import required_key
from glimpse_desktop.workspace.lost_decisions import look_for_lost_decisions
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.name_files_keeping import NamesKeeping
from glimpse_desktop.workspace.reviewing import Reviewing
from glimpse_desktop.workspace.search import Search
from glimpse_desktop.workspace.searching import Searching
from glimpse_desktop.workspace.suggesting import Suggesting
from glimpse_desktop.workspace.watching import FolderWatching
from glimpse_desktop.workspace.working import Working

_log = logging.getLogger(__name__)


class Workspace(LateParts):
    """An open library. Make one with ``open``, end it with ``close``."""

    def __init__(
        self, locations: Locations, library: Library, lock: LibraryLock | None, pack: str | None, plain: bool
    ) -> None:
        """Use ``open``. ``lock`` None: another process may own the library, so only look at it."""
        thumbnails = ThumbnailStore if lock is not None else SeenThumbnails
        store = thumbnails.open(locations.thumbnails, library.key)
        catalogue = PackCatalogue(locations.pack_dirs(), locations.cache_dir)
        models = Models(library, catalogue, pack, plain=plain)
        super().__init__(library, store, models)
        self.locations = locations
        self._lock = lock
        self._finder = FaceFinder(library, locations.index_dir, saves=lock is not None)
        self._search = Search(library, self._finder, self._models)
        self._grouping = Grouping(library, self._finder, self._models, self._regrouped)
        self._suggesting = Suggesting(
            library,
            self._finder,
            self._models,
            self._grouping.strictness,
            self._tell,
            self._grouping.catch_up,
        )
        self._explaining = Explaining(library, self._finder, self._models, self._search)
        self._drawing = Drawing(library, self._thumbnails, self._models, self._drawn_seen)
        self.review = Reviewing(library, self._finder, self._models, self)
        self.subscribe(self.review.changed)
        self.duplicates = Duplicates(library, store, tell=self._tell, keep_all=self.keep_all_photos)
        self.subscribe(self.duplicates.changed)
        self.searching = Searching(library, self._require_writing, self._tell)
        self.subscribe(self.searching.changed)
        self.indexer = Indexer(
            library,
            self._thumbnails,
            self._models.engine,
            on_analysed=self._decisions.relabel,
            on_succeeded=self._decisions.record_succession,
            on_changes=self._indexed,
            on_idle=self._settle,
            pack=self._models.info,
            shaping=self._models,
        )
        self.backup_keeping = BackupKeeping(lambda: self.backups, library, locations.library_dir)
        self.names_keeping = NamesKeeping(library, lambda: self.name_files, self.indexer)
        self.subscribe(self.names_keeping.changed)
        self.chores = Chores(
            self._models,
            self._finder,
            self._grouping,
            self._suggesting,
            self.duplicates,
            backs_up=lambda: self.backs_up,
            names=self.names_keeping,
        )
        self.work = Working(library, self._models, self.indexer, self._require_writing)
        self._journal = keep_journal(locations.in_hand) if lock is not None else None
        self.places = FolderPlaces(
            library,
            self.indexer,
            self._tell,
            self._require_writing,
            moved=lambda: self.watching.folders_changed(),
            removing=lambda: self.duplicates.trashing,
        )
        self.watching = FolderWatching(
            library, locations, self.indexer, self._tell, self._require_writing, self.places.seek
        )

    @classmethod
    def open(
        cls,
        locations: Locations,
        *,
        pack: str | None = None,
        plain: bool = False,
        writes: bool = True,
        why: LookOnly = LookOnly.ASKED,
        wait: bool = True,
        cancel: CancelToken | None = None,
        on_wait: Callable[[], None] | None = None,
        key: LibraryKey | None = None,
    ) -> Workspace:
        """Open the library at ``locations``, made when it is missing. Loads no model.

        ``pack`` (an id or a folder) goes before the library's own choice for this run; ``plain``: models run on
        the CPU, whatever else there is. With ``writes`` it belongs to this process alone: when another one has it,
        waits for it (telling ``on_wait`` once) or, with ``wait`` False, raises LibraryBusyError. Without
        ``writes`` it is only looked at, at any time, and ``look_only`` is ``why``. ``key``: that of a locked
        library (``lock_care``); without it raises LibraryLockedError. Raises LibraryError, NewerLibraryError,
        Cancelled.
        """
        locations.create()
        lock = LibraryLock.taken(locations.lock, wait=wait, cancel=cancel, on_wait=on_wait) if writes else None
        with ExitStack() as undoing:
            if lock is not None:
                undoing.callback(lock.release)
            key = required_key(locations, key, owned=writes)
            look_only = None if writes else why
            library = Library.open(locations.database, migrates=writes, key=key, look_only=look_only)
            undoing.callback(library.close)
            lost = look_for_lost_decisions(library, locations, writes=writes)
            workspace = cls(locations, library, lock, pack, plain)
            undoing.pop_all()
            undoing.callback(workspace.close)
            workspace.lost_decisions = lost
            if writes:
                if workspace._decisions.replay_if_wiped():
                    workspace._suggesting.recompute()
                else:
                    workspace._suggesting.catch_up()
                workspace.names_keeping.start()
                workspace._go_on_forgetting()
            undoing.pop_all()
        return workspace

    @property
    def key(self) -> LibraryKey | None:
        """What a locked library is encrypted with; None for one without a lock."""
        return self._library.key

    def settle(self, cancel: CancelToken | None = None) -> None:
        """Wait for what follows from decisions and new faces: groups, whom faces resemble. Raises Cancelled."""
        self._require_writing()
        self._drawing.settle(cancel)
        self._grouping.wait(cancel)
        self._suggesting.settle(cancel)
        self.duplicates.settle(cancel)

    def leave_off(self) -> None:
        """Ends what helper processes decode, at once: whoever waits for that gets Cancelled."""
        helper_pool.interrupt()

    def close(self) -> None:
        """Stop what runs in the background, save the index, close the files.

        Nothing that was decided is still unwritten; what would have followed from it follows at the next start,
        unless ``settle`` waited for it.
        """
        self.backup_keeping.close()
        self._stop_forgetting()
        self.leave_off()
        self.names_keeping.close()
        self._finder.stop()  # whoever waits for the index of a large library waits no more
        self._models.stop()
        self._drawing.close()
        self.watching.close()
        self.indexer.stop()
        self._grouping.close()
        self._suggesting.close()
        self.duplicates.close()
        try:
            self._finder.close()
        except OSError as error:  # the index is a cache: it catches up next time
            _log.warning("the index could not be saved: %s", error)
        self._thumbnails.close()
        self._library.close()
        if self._journal is not None:
            end_journal(self._journal)
        if self._lock is not None:
            self._lock.release()

    # -- folders and indexing -------------------------------------------------------------------------------

    def add_folder(self, path: Path, *, start: bool = True) -> FolderId:
        """Add a folder and, with ``start``, look through it in the background. Raises LibraryError."""
        self._require_writing()
        self._models.remember()
        folder = self._library.write(lambda connection: folders.add(connection, path))
        self.watching.folders_changed()
        self._tell(Changes(folders=True))
        if start:
            self.indexer.start()
        return folder

    def remove_folder(self, folder: FolderId) -> Changes:
        """Take a folder's photos out of the library. The files and all decisions about them stay."""
        self._require_writing()
        self._library.write(lambda connection: folders.remove(connection, folder))
        self.watching.folders_changed()
        everything = Changes(photo_list=True, people_list=True, folders=True, problems=True, duplicates=True)
        return self._tell(everything)

    def rescan(self) -> None:
        """Look for new, changed and deleted photos in the background."""
        self._require_writing()
        self.indexer.start()

    def retry_problems(self, photos: Collection[PhotoId] | None = None) -> Changes:
        """Try photos with a problem (None: all) again in the background, changed or not."""
        self._require_writing()
        self._library.write(lambda connection: problems.forget(connection, photos))
        self.indexer.start()
        return self._tell(Changes(problems=True))

    def ignore_problems(self, rows: Sequence[ProblemRow], on: bool) -> Changes:
        """Don't show these problems any more, or (not ``on``) show them again."""
        self._require_writing()
        self._library.write(lambda connection: problems.ignore(connection, rows, on))
        return self._tell(Changes(problems=True))

    def index_and_wait(self, cancel: CancelToken) -> IndexSummary:
        """Scan and analyse everything, in the foreground. Raises Cancelled, and what stopped the run."""
        self._require_writing()
        self._models.remember()
        self.indexer.start()
        return self.indexer.wait(cancel)

    def _indexed(self, changes: Changes) -> None:
        self._tell(changes)
        self._suggesting.changed(changes)
        self._tell(self._grouping.join_new())
        self._finder.save()  # only when much is new: what an end in the middle of a long run would lose

    def _settle(self) -> None:
        """After a run: look at faces that only decisions know, group the new ones and save the index."""
        try:
            self._drawing.settle()
            self._tell(self._grouping.settle())
            self._suggesting.tidy()
            self._finder.save()
            self.places.settle()
        except Cancelled:  # the library closes: the next run does it
            return
        self.duplicates.indexed()

    def _regrouped(self, changes: Changes) -> None:
        """Groups were made anew in the background."""
        self._tell(changes)
        self._suggesting.tidy()

    # -- model packs ----------------------------------------------------------------------------------------

    def packs(self) -> list[PackInfo]:
        return self._models.available()

    def broken_packs(self) -> list[tuple[Path, str]]:
        return self._models.broken()

    def current_pack(self) -> PackInfo:
        return self._models.info()

    def use_pack(self, pack: str) -> PackInfo:
        """Choose a pack by id or folder. Photos it has not seen keep showing the old one's faces until then."""
        self._require_writing()
        running = self.indexer.running
        self.indexer.stop()  # a run keeps the engine that it began with
        info = self._models.use(pack)

        def show(connection: Connection) -> None:
            contents = scanning.show_pack(connection, info.id)
            self._decisions.relabel(connection, contents)

        self._library.write(show)
        self._tell(Changes(photo_list=True, people_list=True))
        self._suggesting.recompute()
        self._drawing.request()
        if running:
            self.indexer.start()
        return info

    def add_pack(self, path: Path) -> PackInfo:
        """Install a pack from a folder or zip file. Raises PackError with the reason."""
        self._require_writing()
        return self._models.add(path)

    # -- groups of faces without a name ---------------------------------------------------------------------

    def regroup(self, cancel: CancelToken | None = None) -> Changes:
        """Group all faces without a name anew. Raises Cancelled."""
        self._require_writing()
        changes = self._grouping.regroup(cancel)
        self._suggesting.tidy()
        return self._tell(changes)

    def strictness(self) -> float:
        """How alike faces must be to count as one person: -1 strict to 1 loose, 0 unless it was set."""
        return self._grouping.strictness()

    def set_strictness(self, value: float) -> Changes:
        """Set it, and group all faces without a name anew; whom they resemble follows in the background."""
        self._require_writing()
        changes = self._tell(self._grouping.set_strictness(value))
        self._suggesting.recompute()
        return changes

    def _decide(self, decide: Callable[[], Changes]) -> Changes:
        return super()._decide(self._grouping.following(decide))

    def _after(self, changes: Changes) -> None:
        self._grouping.decided(changes.faces)
        self._suggesting.changed(changes)
        self._drawing.request()

    def _drawn_seen(self, faces: list[FaceId]) -> None:
        """Faces that were only boxes have an embedding now."""
        info = self._models.info()
        self._finder.add(info.id, info.dimensions, faces)
        changes = Changes(faces=frozenset(faces), people_list=True)
        self._tell(changes | self._grouping.join_faces(faces))
        self._suggesting.changed(changes)

    # -- care -----------------------------------------------------------------------------------------------

    def _replaced(self, changes: Changes) -> Changes:
        """Another log is in the place of the one that was: what follows from it is made again."""
        self._tell(changes)
        self._drawing.request()
        try:
            self._tell(self._grouping.regroup())
            self._suggesting.recompute()
        except GlimpseError as error:  # no model pack: there is nothing to group by then
            _log.warning("groups were not made again: %s", error.english)
        return changes

    def verify(self) -> list[str]:
        """Check the database, the indexes and the thumbnails; a sentence for everything that is damaged."""
        return verification.verify(self._library, self._thumbnails, self._finder)

    def rebuild_index(self, cancel: CancelToken | None = None) -> int:
        """Make what is derived again: who is who from the decision log, the index of the pack in use from the
        database, groups and suggestions from both. Returns the number of faces in the index.
        """
        self._require_writing()
        self._tell(self._decisions.replay_all())
        self._drawing.settle(cancel)
        info = self._models.info()
        count = self._finder.rebuild(info.id, info.dimensions, cancel)
        self._tell(self._grouping.regroup())
        self._suggesting.recompute()
        self._suggesting.settle(cancel)
        return count
