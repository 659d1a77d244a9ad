"""Writing the names of one photo after the other, each noted before and after, so that a kill costs nothing.

A photo into whose file names are put has a new content. It takes over all that the old one had in the same
transaction that notes the file's new state: a scan finds nothing to do, and no name is gone for a moment.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import ContentHash, FaceId, PhotoId
from glimpse_desktop.domain.lasting_files import file_digest
from glimpse_desktop.domain.name_files import DoubtError, NamesWish, NameTarget, NotWrittenError
from glimpse_desktop.library import analyses, named_faces, photos, rewritten, written_names
from glimpse_desktop.library.analyses import FileState, WaitingPhoto
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, face_key, photo_key
from glimpse_desktop.library.written_names import BegunWriting
from glimpse_desktop.metadata.embedding import Rewritten, embed
from glimpse_desktop.metadata.exiftool import ExifTool
from glimpse_desktop.metadata.replacing import remove_left_overs
from glimpse_desktop.metadata.sidecars import SUFFIX, write_sidecar
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.name_files_plan import Part, Prepared, beside_on_doubt, require_writable_sidecars

_log = logging.getLogger(__name__)


class NamesWriter:
    """Writes for one library. One thread at a time."""

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        decisions: Decisions,
        changed: Callable[[Changes], object],
        tool: ExifTool | None,
    ) -> None:
        """``changed`` hears of photos whose rows are others now. ``tool``: None, there is no ExifTool."""
        self._library = library
        self._thumbnails = thumbnails
        self._decisions = decisions
        self._changed = changed
        self._tool = tool

    def write(self, prepared: Prepared, wish: NamesWish) -> Prepared:
        """Do what was prepared; what was done: another thing where the file had better stay as it is.

        Raises NotWrittenError, MetadataError, LibraryError.
        """
        return beside_on_doubt(prepared, wish, self._tool is not None, self._write)

    def settle(self, prepared: Sequence[Prepared]) -> None:
        """Note of these that just that is written already: they need not be looked at again."""

        def work(connection: Connection) -> None:
            for one in prepared:
                written_names.finish(connection, one.photo.path, one.noted, one.photo.content, one.own, one.said)

        self._library.write(work)

    def _write(self, prepared: Prepared) -> None:
        """The photo before its sidecar: in doubt about it, nothing has been written yet."""
        if prepared.change.problem:
            return
        require_writable_sidecars(prepared)
        photo = prepared.photo
        content = photo.content
        try:
            for part in sorted(prepared.parts, key=lambda part: part.target is NameTarget.SIDECAR):
                if part.target is NameTarget.SIDECAR:
                    self._begin(prepared, prepared.noted, content, None)
                    write_sidecar(part.file, photo.path, part.before, part.after)
                else:
                    content = self._embed(prepared, part)
        except (DoubtError, NotWrittenError):
            if content == photo.content:
                self._library.write(
                    lambda connection: written_names.put_back(connection, photo.path, photo.written)
                )
            raise
        self._library.write(
            lambda connection: written_names.finish(
                connection, photo.path, prepared.noted, content, prepared.own, prepared.said
            )
        )

    def _begin(self, prepared: Prepared, file: Path, content: ContentHash, following: ContentHash | None) -> None:
        real = Path(os.path.realpath(file))
        photo = prepared.photo
        before = () if photo.written is None else photo.written.people
        people = tuple(dict.fromkeys((*before, *prepared.own)))
        self._library.write(
            lambda connection: written_names.begin(connection, photo.path, real, content, people, following)
        )

    def _embed(self, prepared: Prepared, part: Part) -> ContentHash:
        photo = prepared.photo

        # Not the photo before it is done: who isn't in it must not be taken for written there.
        file = photo.path.with_name(photo.path.name + SUFFIX) if photo.written is None else photo.written.file

        def ready(made: Rewritten) -> None:
            copy_thumbnails(self._library, self._thumbnails, photo.content, made.content)
            self._begin(prepared, file, photo.content, made.content)

        self._begin(prepared, file, photo.content, None)  # from now on something may be left beside it
        made = embed(photo.path, photo.content, part.after, tool=self._tool, before_rename=ready)
        state = FileState(made.size, made.mtime_ns)
        self._changed(self._take_over(photo.id, photo.path, photo.file, photo.content, made.content, state))
        forget_thumbnails(self._library, self._thumbnails, photo.content, made.content)
        return made.content

    def _take_over(
        self,
        photo: PhotoId,
        path: Path,
        before: FileState,
        old: ContentHash,
        new: ContentHash,
        now: FileState,
    ) -> Changes:
        def work(connection: Connection) -> Changes:
            taken = rewritten.take_over(connection, photo, old, new)
            if taken is None:
                return Changes()
            number, faces = taken
            analyses.set_content(connection, WaitingPhoto(photo, str(path), before, old), number, now)
            changes = self._decisions.record_rewritten(connection, old, new)
            return changes | Changes(
                photos=frozenset({photo}),
                faces=frozenset[FaceId](faces),
                people_list=bool(faces),
                duplicates=True,  # they are known by contents
            )

        return self._library.write(work)

    # -- after a kill -------------------------------------------------------------------------------------------

    def recover(self) -> int:
        """Bring to an end what a kill interrupted, and remove what it left; how many photos that concerned."""
        with self._library.reading() as connection:
            begun = written_names.begun(connection)
        for one in begun:
            if not os.path.isdir(one.path.parent):  # noqa: PTH112 - Path.is_dir raises where it may not look
                continue  # its drive is not there: at a later start
            for folder in {one.path.parent, one.file.parent}:
                remove_left_overs(folder)
            inside = one.next is not None and _has(one.path, one.next)
            if one.next is not None and inside:
                self._end(one, one.next)
            self._give_up(one, inside)
        if begun:
            _log.info("names in files: %d photos were being written when the program was ended", len(begun))
        return len(begun)

    def _give_up(self, one: BegunWriting, inside: bool) -> None:
        self._library.write(lambda connection: written_names.give_up(connection, one, inside=inside))

    def _end(self, begun: BegunWriting, new: ContentHash) -> None:
        """The file was written, and the library doesn't know yet."""
        with self._library.reading() as connection:
            row = photos.by_path(connection, begun.path)
            found = [] if row is None else named_faces.of_photos(connection, [row.id], automatic=False)
        for photo in found:
            if photo.content == begun.content:
                copy_thumbnails(self._library, self._thumbnails, photo.content, new)
                status = begun.path.stat()
                now = FileState(status.st_size, status.st_mtime_ns)
                self._take_over(photo.id, photo.path, photo.file, photo.content, new, now)
                forget_thumbnails(self._library, self._thumbnails, photo.content, new)


def copy_thumbnails(library: Library, store: ThumbnailStore, old: ContentHash, new: ContentHash) -> None:
    """Let a new content have the thumbnails of the old one: they are of the same picture."""
    pairs = _thumbnails_of(library, old, new)
    found = store.get_many(pairs)
    if found:
        store.put_many((pairs[key], jpeg) for key, jpeg in found.items())


def forget_thumbnails(library: Library, store: ThumbnailStore, old: ContentHash, new: ContentHash) -> None:
    """Remove the thumbnails of a content that ``new`` has taken over, unless a file may still have it."""
    with library.reading() as connection:
        if rewritten.is_used(connection, old):
            return
    store.remove_many(_thumbnails_of(library, new, old).values())


def _thumbnails_of(library: Library, old: ContentHash, new: ContentHash) -> dict[ThumbnailKey, ThumbnailKey]:
    with library.reading() as connection:
        boxes = rewritten.face_boxes(connection, old)
    return {photo_key(old): photo_key(new), **{face_key(old, box): face_key(new, box) for box in boxes}}


def _has(path: Path, content: ContentHash) -> bool:
    try:
        return file_digest(path) == content
    except OSError:
        return False
