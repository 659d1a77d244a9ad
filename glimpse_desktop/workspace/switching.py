"""Before a library changes its model pack: what that would mean; and packs that nobody uses any more."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.errors import PackError, PhotoError
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.packs import InstalledPack, PackOutlook
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import analyses, pack_counts
from glimpse_desktop.library.pack_counts import NamedPhoto
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.resolve import MATCH_IOU
from glimpse_desktop.vision.processors import processor_count
from glimpse_desktop.workspace.models import Models

_log = logging.getLogger(__name__)

TRIED_PHOTOS = 24
"""Enough for a sound figure of the speed, and few enough for seconds."""
_BESIDES = 1.15
"""Storing, grouping and thumbnails take so much on top of looking at a photo."""
_FACE_BYTES = 330
_BYTES_A_DIMENSION = 4.5
"""A face's row without its embedding; the embedding in the database and in the index of the search."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Trial:
    """What trying a pack found."""

    photos: int = 0
    faces: int = 0
    missed: int = 0
    rate: float | None = None


class PackSwitching:
    """Looks ahead and tidies up. Every method blocks and is safe from any thread."""

    def __init__(
        self, library: Library, models: Models, own_packs: Path, require_writing: Callable[[], None]
    ) -> None:
        """``own_packs`` is the folder that packs are installed in."""
        self._library = library
        self._models = models
        self._own_packs = own_packs
        self._require_writing = require_writing

    def installed(self) -> list[InstalledPack]:
        """Every pack that can be chosen, in order of preference."""
        current = self._models.info().id
        with self._library.reading() as connection:
            seen = pack_counts.seen(connection)
        return [
            InstalledPack(
                info,
                info.id == current,
                _size(info),
                seen.get(info.id, 0),
                info.id != current and self._own_folder(info) is not None,
            )
            for info in self._models.available()
        ]

    def outlook(
        self, pack: PackId, progress: Progress | None = None, cancel: CancelToken | None = None
    ) -> PackOutlook:
        """Try a pack on some of the library's photos and say what using it would mean. Changes nothing.

        Seconds; ``progress`` hears of photos done and of how many. Raises PackError, Cancelled.
        """
        token, tell = cancel or CancelToken(), progress or (lambda _done, _total: None)
        info = self._models.describe(pack)
        with self._library.reading() as connection:
            photos = analyses.count_waiting(connection, info)
            named = pack_counts.named_by_others(connection, info)
            faces_a_photo = pack_counts.faces_a_photo(connection)
            sample = pack_counts.some_photos(connection, TRIED_PHOTOS) if photos else []
        trial = self._try(info, sample, tell, token) if sample else _Trial()
        needed = photos * faces_a_photo * (_FACE_BYTES + _BYTES_A_DIMENSION * info.dimensions)
        return PackOutlook(
            pack=info,
            photos=photos,
            seconds=0.0 if not photos else None if trial.rate is None else photos / trial.rate * _BESIDES,
            faces=named.faces,
            people=named.people,
            tried_photos=trial.photos,
            tried_faces=trial.faces,
            missed_faces=trial.missed,
            needed=round(needed),
            free=shutil.disk_usage(self._own_packs).free,
        )

    def remove(self, pack: PackId) -> int:
        """Delete a pack from the library's folder; returns the bytes that are free now. What it found stays.

        Raises PackError when it is in use or isn't the library's own.
        """
        self._require_writing()
        if self._models.info().id == pack:
            raise PackError("This pack is in use: choose another one first.")
        info = self._models.describe(pack)
        folder = self._own_folder(info)
        if folder is None:
            raise PackError("This pack does not lie in the library's own folder: Glimpse leaves it alone.")
        size = _size(info)
        # Renamed first: what can't be deleted to the end is no pack any more.
        hidden = folder.with_name(f".removed-{folder.name}")
        try:
            shutil.rmtree(hidden, ignore_errors=True)
            folder.rename(hidden)
            shutil.rmtree(hidden)
        except OSError as error:
            raise PackError(
                "The pack could not be removed: {reason}.", reason=error.strerror or "the disk reports an error"
            ) from error
        return size

    def _own_folder(self, info: PackInfo) -> Path | None:
        """Where an installed pack lies, when that is a folder of this library."""
        folder = Path(info.source)
        try:
            own = folder.is_dir() and not folder.is_symlink() and folder.parent.samefile(self._own_packs)
        except OSError:
            return None
        return folder if own else None

    # -- trying ---------------------------------------------------------------------------------------------

    def _try(self, info: PackInfo, sample: list[NamedPhoto], tell: Progress, cancel: CancelToken) -> _Trial:
        """Look at the photos with as many workers as a run would have."""
        # Decoders are imported late: at the start nothing is decoded.
        from glimpse_desktop.imaging.foreign import decode
        from glimpse_desktop.imaging.source import read_photo_file
        from glimpse_desktop.indexing.analyse import DETAIL_PX

        engine = self._models.load_beside(info, cancel)
        total = len(sample)
        tell(0, total)

        def look(photo: NamedPhoto) -> int | None:
            """How many of its named faces the pack missed; None when the photo can't be read now."""
            cancel.check()
            try:
                picture = decode(read_photo_file(photo.path), detail=DETAIL_PX, checkpoint=cancel.check)
                found = [face.box for face in engine.analyse(picture)]
            except PhotoError as error:
                _log.info("%r was not tried: %s", str(photo.path), error)
                return None
            return sum(all(box.iou(other) < MATCH_IOU for other in found) for box in photo.boxes)

        # What a model takes only the first time isn't to count.
        if len(sample) > 1:
            look(sample[0])
        began = time.monotonic()
        results: list[int | None] = []
        with ThreadPoolExecutor(processor_count(), thread_name_prefix="trying a pack") as pool:
            futures = [pool.submit(look, photo) for photo in sample]
            try:
                for done, future in enumerate(futures, 1):
                    results.append(future.result())
                    tell(done, total)
            except BaseException:
                cancel_all = [future.cancel() for future in futures]
                _log.info("a trial of a pack ended early, %d photos left", sum(cancel_all))
                raise
        seconds = time.monotonic() - began
        looked = [(photo, missed) for photo, missed in zip(sample, results, strict=True) if missed is not None]
        return _Trial(
            len(looked),
            sum(len(photo.boxes) for photo, _ in looked),
            sum(missed for _, missed in looked),
            len(looked) / seconds if looked and seconds > 0 else None,
        )


def _size(info: PackInfo) -> int:
    folder = Path(info.source)
    if not folder.is_dir():
        return 0
    try:
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    except OSError:
        return 0
