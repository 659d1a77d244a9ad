"""The self-test: is what the program shows really made of photos and log alone?

A second library is made in a scratch folder beside the first, of nothing but the log (which goes through a people
file, so that this is tested, too) and the photos' files, looked at again by the pack in use. Then every decided
face is compared. The library itself is only read, and the scratch folder goes, however it ends.
"""

from __future__ import annotations

import random
import secrets
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.language import marked
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.proof import Difference, DifferenceKind, Proof, ProofListener
from glimpse_desktop.domain.sealing import BACKUPS, seal_for
from glimpse_desktop.indexing.analyse import analyse
from glimpse_desktop.indexing.outcomes import Analysed, Failed, Known, Outcome
from glimpse_desktop.library import analyses, proof_rows, saved_searches
from glimpse_desktop.library.analyses import FileState, WaitingPhoto
from glimpse_desktop.library.proof_rows import DecidedFace, DecidedPhoto
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.resolve import MATCH_IOU
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.processors import processor_count
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.people_file_writing import write_people_file
from glimpse_desktop.workspace.restoring import restore_log

_SCRATCH = "proof-"
_AT_ONCE = 16
"""Photos."""
_PHOTO_BYTES = 12_000
"""What a photo takes in the scratch library, with five faces and the journal."""
_SPARE_BYTES = 64 << 20
_MOST_DIFFERENCES = 1000

_UNREADABLE = marked("The photo can't be read: {reason}.")
_CHANGED = marked("The file has changed since Glimpse last looked at it.")
_GONE = marked("The file is not there. What you decided about it holds when it comes back.")
# Of a face with a name, and of one that is ignored or none.
_KEPT = (
    marked("The face of {face} was not found again; its name is kept in its place."),
    marked("A face without a name was not found again; it is kept in its place."),
)
_NOT_THERE = (
    marked("The face of {face} did not come out in its place."),
    marked("A face without a name did not come out in its place."),
)
_OTHERWISE = (
    marked("The face of {face} came out as {other}."),
    marked("A face without a name came out as {other}."),
)
_NAMELESS = (
    marked("The face of {face} came out without a name."),
    marked("A face without a name came out otherwise."),
)
_BESIDES = (marked("The face of {face} came out besides."), marked("A face without a name came out besides."))
_SEARCH = marked("The saved search {search} came out otherwise.")
_MARKS = marked("The marks of the photo came out otherwise.")
_PERSON = marked("The person {person} came out otherwise.")


class Proving:
    """Every method blocks and is safe from any thread."""

    def __init__(self, library: Library, locations: Locations, models: Models) -> None:
        self._library = library
        self._locations = locations
        self._models = models

    def prove(
        self,
        photos: int | None = None,
        progress: ProofListener | None = None,
        cancel: CancelToken | None = None,
        seed: int | None = None,
    ) -> Proof:
        """Make the library anew and compare; ``photos``: so many of those with decisions, at random (None: all).

        ``seed`` chooses the same ones again. Raises LibraryError where there is too little room, PackError,
        PeopleFileError, Cancelled.
        """
        cancel, progress = cancel or CancelToken(), progress or (lambda done, total: None)
        engine = self._models.engine()
        with self._library.reading() as connection:
            contents = proof_rows.decided_contents(connection)
        chosen = contents
        if photos is not None and photos < len(contents):
            chosen = sorted(random.Random(seed).sample(contents, photos))
        self._require_room(len(chosen))
        with _scratch(self._locations.library_dir) as folder:
            seal = seal_for(self._library.key, BACKUPS)
            file = folder / f"log.json.gz{'' if seal is None else '.sealed'}"
            written = write_people_file(self._library, file, paths=False, seal=seal, cancel=cancel)
            scratch = Library.open(folder / "library.sqlite", key=self._library.key)
            try:
                decisions = Decisions(scratch)
                restore_log(decisions, file, seal=seal, cancel=cancel)
                run = _Run(self._library, scratch, decisions, engine, cancel)
                run.people()
                run.photos(chosen, progress)
            finally:
                scratch.close()
        return Proof(
            len(chosen),
            len(contents),
            run.faces,
            run.same,
            run.people_compared,
            written.entries,
            tuple(run.differences[:_MOST_DIFFERENCES]),
            run.away,
        )

    def _require_room(self, photos: int) -> None:
        folder = self._locations.library_dir
        log = self._library.path.stat().st_size // 4
        needed = log + photos * _PHOTO_BYTES + _SPARE_BYTES
        free = shutil.disk_usage(folder).free
        if free < needed:
            raise LibraryError(
                "There is too little room for the test beside the library: it takes {needed} MB and {free} MB are "
                "free. Fewer photos take less.",
                needed=needed >> 20,
                free=free >> 20,
            )


@dataclass(slots=True)
class _Run:
    """One comparison as it goes on."""

    real: Library
    scratch: Library
    decisions: Decisions
    engine: FaceEngine
    cancel: CancelToken
    faces: int = 0
    same: int = 0
    people_compared: int = 0
    away: int = 0
    differences: list[Difference] = field(default_factory=list)

    def people(self) -> None:
        """Everybody there is and nobody else, and saved searches: all that is in the file, and needs no photo."""
        with self.real.reading() as connection:
            here, searches = proof_rows.people(connection), saved_searches.every(connection).items()
        with self.scratch.reading() as connection:
            there, again = proof_rows.people(connection), saved_searches.every(connection).items()
        for name in sorted({name for name, _ in searches ^ again}):
            self._note(DifferenceKind.DIFFERS, None, _SEARCH, search=name)
        self.people_compared = len(here)
        for _, name, _ in sorted(here ^ there, key=lambda one: one[1]):
            self._note(DifferenceKind.DIFFERS, None, _PERSON, person=name)

    def photos(self, contents: Sequence[ContentHash], progress: ProofListener) -> None:
        progress(0, len(contents))
        with ThreadPoolExecutor(max(1, processor_count() // 2), thread_name_prefix="proof") as pool:
            for start in range(0, len(contents), _AT_ONCE):
                self.cancel.check()
                piece = contents[start : start + _AT_ONCE]
                outcomes = list(pool.map(self._look, piece))
                self._store([outcome for _, outcome in outcomes if isinstance(outcome, Analysed)])
                for content, (path, outcome) in zip(piece, outcomes, strict=True):
                    self._compare(content, path, outcome)
                progress(min(start + _AT_ONCE, len(contents)), len(contents))

    def _look(self, content: ContentHash) -> tuple[Path | None, Outcome | None]:
        """Analyse the first of the content's files that still is it."""
        with self.real.reading() as connection:
            paths = proof_rows.files(connection, content)
        path, outcome = None, None
        for path in paths:
            photo = WaitingPhoto(PhotoId(0), str(path), FileState(0, 0), None)
            outcome = analyse(
                photo, self.engine, claim=lambda digest: digest == content, checkpoint=self.cancel.check
            )
            if isinstance(outcome, Analysed):
                break
        return path, outcome

    def _store(self, outcomes: list[Analysed]) -> None:
        def work(connection: Connection) -> None:
            contents = [
                analyses.store(connection, one.content, self.engine.info, one.facts, one.faces)[0]
                for one in outcomes
            ]
            self.decisions.relabel(connection, contents)

        self.scratch.write(work)

    def _compare(self, content: ContentHash, path: Path | None, outcome: Outcome | None) -> None:
        self.away += not isinstance(outcome, Analysed)
        if isinstance(outcome, Failed):
            self._note(DifferenceKind.UNREADABLE, path, _UNREADABLE, reason=outcome.reason)
        elif isinstance(outcome, Known):
            self._note(DifferenceKind.CHANGED, path, _CHANGED)
        elif not isinstance(outcome, Analysed):
            self._note(DifferenceKind.GONE, path, _GONE)
        else:
            with self.real.reading() as connection:
                before = proof_rows.decided(connection, content)
            with self.scratch.reading() as connection:
                after = proof_rows.decided(connection, content)
            self._compare_photo(path, before, after)

    def _compare_photo(self, path: Path | None, before: DecidedPhoto, after: DecidedPhoto) -> None:
        self.faces += len(before.faces)
        left = list(after.faces)
        for face in before.faces:
            found = max(left, key=lambda one: one.box.iou(face.box), default=None)
            if found is None or found.box.iou(face.box) < MATCH_IOU:
                self._note_face(DifferenceKind.DIFFERS, path, _NOT_THERE, face)
                continue
            left.remove(found)
            if (found.status, found.person) != (face.status, face.person):
                self._note_face(DifferenceKind.DIFFERS, path, _OTHERWISE if found.name else _NAMELESS, face, found)
                continue
            self.same += 1
            if found.kept and not face.kept:
                self._note_face(DifferenceKind.KEPT, path, _KEPT, face)
        for face in left:
            self._note_face(DifferenceKind.DIFFERS, path, _BESIDES, face)
        if before.marks != after.marks:
            self._note(DifferenceKind.DIFFERS, path, _MARKS)

    def _note_face(
        self,
        kind: DifferenceKind,
        path: Path | None,
        texts: tuple[str, str],
        face: DecidedFace,
        found: DecidedFace | None = None,
    ) -> None:
        values = {"face": face.name or "", "other": (found.name if found is not None else None) or ""}
        self._note(kind, path, texts[not face.name], **values)

    def _note(self, kind: DifferenceKind, path: Path | None, text: str, **values: str) -> None:
        self.differences.append(Difference(kind, path, text.format(**values)))


@contextmanager
def _scratch(library_dir: Path) -> Iterator[Path]:
    """A folder of its own that goes after the block; what a killed test left behind goes before it."""
    for old in library_dir.glob(f"{_SCRATCH}*"):
        _remove(old)
    folder = library_dir / f"{_SCRATCH}{secrets.token_hex(6)}"
    try:
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise LibraryError(
            "{folder} can't be made: {reason}.", folder=folder, reason=error.strerror or error
        ) from error
    lock = LibraryLock(folder / "lock")
    lock.try_acquire()
    try:
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _remove(folder: Path) -> None:
    """Unless another process is at work in it."""
    if not folder.is_dir() or folder.is_symlink():
        return
    lock = LibraryLock(folder / "lock")
    if lock.try_acquire():
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)
