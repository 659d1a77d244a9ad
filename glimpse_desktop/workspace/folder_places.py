"""Where the added folders are: drives that come back elsewhere, folders that were moved, photos that vanished.

What follows from a wrong answer is small: names hang on pictures, not on paths, so no question here can lose one.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.drives import FolderMove, FoundPlace, PlaceCheck, Vanished
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.indexing.indexer import Indexer
from glimpse_desktop.indexing.volumes import Mounted, compare, volume_of
from glimpse_desktop.library import drives, folders, scanning, unfound
from glimpse_desktop.library.drives import KnownDrive
from glimpse_desktop.library.scanning import Place
from glimpse_desktop.library.store import Connection, Library

_log = logging.getLogger(__name__)

_SAMPLE = 200
_PARTS_AT_MOST = 8
"""Of a folder's path, where it isn't known what of it was on its drive."""

_EVERY_VIEW = Changes(photo_list=True, people_list=True, folders=True, problems=True, duplicates=True)


class FolderPlaces:
    """Of an open library. Every method blocks for a moment and is safe from any thread."""

    def __init__(
        self,
        library: Library,
        indexer: Indexer,
        tell: Callable[[Changes], object],
        require_writing: Callable[[], object],
        moved: Callable[[], object],
        removing: Callable[[], bool] = lambda: False,
    ) -> None:
        """``tell`` hears of changes, ``moved`` that an added folder is elsewhere; ``require_writing`` raises where
        the library is only looked at. ``removing``: Glimpse itself is removing files, as somebody asked for."""
        self._library = library
        self._indexer = indexer
        self._tell = tell
        self._require_writing = require_writing
        self._moved = moved
        self._removing = removing
        self._lock = threading.Lock()
        self._offers: dict[FolderId, FoundPlace] = {}
        self._refused: set[tuple[FolderId, Path]] = set()

    # -- photos that vanished -------------------------------------------------------------------------------

    def vanished(self) -> list[Vanished]:
        """Folders of which very many photos are not found any more, about which somebody is to be asked."""
        with self._library.reading() as connection:
            return unfound.vanished(connection)

    def accept_removals(self, folder: FolderId | None = None) -> int:
        """They were deleted, those of one folder or all: take them out of every view. Returns how many.

        What was decided about them stays, and holds again when they come back.
        """
        self._require_writing()
        gone = self._library.write(lambda connection: unfound.accept(connection, folder))
        if gone:
            self._tell(_EVERY_VIEW | Changes(photos=frozenset(gone)))
        return len(gone)

    def keep_showing(self, folder: FolderId) -> int:
        """They are to stay in views, and nobody is asked about them again. Returns how many."""
        self._require_writing()
        kept = self._library.write(lambda connection: unfound.keep(connection, folder))
        self._tell(Changes(folders=True, problems=True))
        return kept

    def settle(self) -> None:
        """After a run of the indexer: those that were found elsewhere are taken out, the rest is asked about, and
        folders that are away are looked for."""
        with self._library.reading() as connection:
            has_news = unfound.has_news(connection)
        if has_news and not self._removing():
            moved = self._library.write(unfound.settle)
            changes = Changes(folders=True, problems=True)
            self._tell(changes | _EVERY_VIEW | Changes(photos=frozenset(moved)) if moved else changes)
        self.seek()

    # -- folders elsewhere ----------------------------------------------------------------------------------

    def moves(self) -> list[FolderMove]:
        """Where added folders were before, newest first."""
        with self._library.reading() as connection:
            return drives.moves(connection)

    def offers(self) -> list[FoundPlace]:
        """Folders that are away, and where they seem to be."""
        with self._lock:
            return list(self._offers.values())

    def not_now(self, folder: FolderId) -> None:
        """Don't offer that place again before the next start."""
        with self._lock:
            offer = self._offers.pop(folder, None)
            if offer is not None:
                self._refused.add((folder, offer.new))
        self._tell(Changes(folders=True, problems=True))

    def check(self, folder: FolderId, place: Path) -> PlaceCheck:
        """How many of the folder's photos are at ``place``, of some from all over it."""
        with self._library.reading() as connection:
            files = drives.sample(connection, folder, _SAMPLE)
        return compare(str(place), files)

    def gone_from(self, place: Path) -> FoundPlace | None:
        """The added folder that isn't where it was, and whose photos are at ``place``; None as a rule.

        With both of them in the library every photo would be there twice.
        """
        with self._library.reading() as connection:
            places = scanning.places(connection)
        for one in places:
            old = Path(os.fsdecode(one.path))
            if old != place and (not one.reachable or not old.is_dir()):
                check = self.check(one.id, place)
                if check.convincing:
                    return FoundPlace(one.id, old, place, check)
        return None

    def move(self, folder: FolderId, place: Path) -> int:
        """The folder is at ``place`` (absolute) now: its photos are there from now on, and nothing is read again.

        Where it was before, too: then whatever is there is taken as it is. Returns how many photos were moved.
        Raises NotFoundError, and GlimpseError where ``place`` is in the library already.
        """
        self._require_writing()
        if not place.is_dir():
            raise NotFoundError("There is no folder {folder}.", folder=place)
        check = self.check(folder, place)
        self._indexer.stop()  # a scan that has begun looks at the old place
        try:
            return self._move(folder, place, check, by_person=True)
        finally:
            self._indexer.start()

    def seek(self) -> bool:
        """Look for folders that are away on all drives there are. A drive that is recognised is followed, at the
        place of any other that has the folder's photos, it is offered. True when something was found.
        """
        with self._library.reading() as connection:
            places = scanning.places(connection)
            away = [place for place in places if not place.reachable]
            known = drives.of_folders(connection) if away else {}
        if not away:
            with self._lock:
                self._offers.clear()
            return False
        mounted = Mounted()
        taken = {os.fsdecode(place.path) for place in places}
        found: dict[FolderId, FoundPlace] = {}
        followed = False
        for place in away:
            offer = self._look_for(place, known.get(place.id, {}).get(place.path), mounted, taken)
            if offer is None:
                continue
            if not offer[1]:
                found[place.id] = offer[0]
                continue
            try:
                self._move(place.id, offer[0].new, offer[0].check, by_person=False)
            except GlimpseError as error:  # the disk is full, say: it is found again
                _log.warning("a folder was not followed: %s", error.english)
            else:
                followed = True
        with self._lock:
            news = {folder: offer for folder, offer in found.items() if (folder, offer.new) not in self._refused}
            changed, self._offers = news != self._offers, news
        if changed:
            self._tell(Changes(folders=True, problems=True))
        if followed:
            self._indexer.start()
        return followed or (changed and bool(news))

    def _look_for(
        self, place: Place, known: KnownDrive | None, mounted: Mounted, taken: set[str]
    ) -> tuple[FoundPlace, bool] | None:
        """The likeliest place of a folder, and whether it surely is on the drive that it was on."""
        old = os.fsdecode(place.path)
        best: FoundPlace | None = None
        for path, volume in _candidates(old, known, mounted):
            if path in taken or not Path(path).is_dir():
                continue
            check = self.check(place.id, Path(path))
            found = FoundPlace(place.id, Path(old), Path(path), check)
            same_drive = known is not None and known.volume is not None and known.volume == volume
            if same_drive and (check.found or not check.asked):
                return found, True
            if check.convincing and (best is None or check.found > best.check.found):
                best = found
        return None if best is None else (best, False)

    def _move(self, folder: FolderId, place: Path, check: PlaceCheck, *, by_person: bool) -> int:
        hours = check.hours

        def write(connection: Connection) -> int:
            return drives.move_folder(connection, folder, os.fsencode(place), by_person=by_person, hours=hours)

        with self._library.reading() as connection:
            before = folders.get(connection, folder).path
        count = self._library.write(write)
        _log.info("the folder %r is at %r now", str(before), str(place))
        with self._lock:
            self._offers.pop(folder, None)
        self._moved()
        self._tell(_EVERY_VIEW)
        return count


def _candidates(old: str, known: KnownDrive | None, mounted: Mounted) -> Iterator[tuple[str, str | None]]:
    """Where the folder ``old`` could be now, with the volume there; likeliest first."""
    for mount in mounted.local():
        drive = mounted.drive(mount.path)
        if drive is None:
            continue
        volume = volume_of(mount, drive.device)
        for below in _parts_below(old, known):
            yield os.path.join(mount.path, below) if below else mount.path, volume  # noqa: PTH118


def _parts_below(old: str, known: KnownDrive | None) -> list[str]:
    """What of the folder's path may be below its drive's mount; "" for the mount itself."""
    if known is not None and known.mount is not None:
        mount = os.fsdecode(known.mount).rstrip(os.sep)
        if old == mount or old.startswith(mount + os.sep):
            return [old[len(mount) :].strip(os.sep)]
    parts = Path(old).parts[1:][-_PARTS_AT_MOST:]
    return [str(Path(*parts[start:])) for start in range(len(parts))]
