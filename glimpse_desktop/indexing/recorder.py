"""Writing outcomes down: a batch is one transaction, so what is shown is always a finished analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.faces import PackInfo
from glimpse_desktop.domain.forgetting import hit
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PhotoId
from glimpse_desktop.indexing.outcomes import Analysed, Failed, Known, Outcome
from glimpse_desktop.indexing.succession import is_successor
from glimpse_desktop.library import analyses, forgetting_rows, looks
from glimpse_desktop.library.analyses import Connection, WaitingPhoto
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, face_key, photo_key

OnAnalysed = Callable[[Connection, Sequence[int]], Changes | None]
"""Called with the ids of contents that show other faces now, inside the transaction that brings them."""

OnSucceeded = Callable[[Connection, ContentHash, ContentHash], Changes | None]
"""Called with a changed file's old and new content, inside the same transaction, before ``OnAnalysed``."""


@dataclass(slots=True)
class Recorded:
    """What became of a batch. ``unfinished``: copies of pictures whose analysis is still on its way."""

    finished: list[Outcome] = field(default_factory=list)
    unfinished: list[Known] = field(default_factory=list)
    faces: int = 0
    changes: Changes = field(default_factory=Changes)


@dataclass(slots=True)
class _Touched:
    photos: set[PhotoId] = field(default_factory=set)
    contents: list[int] = field(default_factory=list)
    faces: set[FaceId] = field(default_factory=set)
    problems: bool = False
    order: bool = False


class Recorder:
    """Writes what one pack's workers found."""

    def __init__(
        self,
        library: Library,
        thumbnails: ThumbnailStore,
        pack: PackInfo,
        *,
        on_analysed: OnAnalysed,
        on_succeeded: OnSucceeded,
    ) -> None:
        self._library = library
        self._thumbnails = thumbnails
        self._pack = pack
        self._on_analysed = on_analysed
        self._on_succeeded = on_succeeded

    def record(self, outcomes: Sequence[Outcome]) -> Recorded:
        """Write ``outcomes`` (Analysed, Known, Failed). Raises LibraryError; then nothing of it is written."""
        outcomes = self._without_forgotten(outcomes)
        analysed = [outcome for outcome in outcomes if isinstance(outcome, Analysed)]
        # First, so that a photo that counts as analysed has its thumbnails. Without it, they are made again.
        self._thumbnails.put_many(thumbnail for outcome in analysed for thumbnail in _thumbnails_of(outcome))
        return self._library.write(lambda connection: self._write(connection, outcomes))

    def _without_forgotten(self, outcomes: Sequence[Outcome]) -> list[Outcome]:
        """The same without the faces that are to be left alone: neither their picture nor what they look like is
        kept for a moment. A file that changed keeps its places while it shows the same picture.
        """
        found = [outcome for outcome in outcomes if isinstance(outcome, Analysed)]
        asked = {outcome.content for outcome in found}
        asked |= {outcome.photo.content for outcome in found if outcome.photo.content is not None}
        with self._library.reading() as connection:
            places = forgetting_rows.left_alone(connection, asked)
            if not places:
                return list(outcomes)
            before = {
                outcome.content: places[old]
                for outcome in found
                if (old := outcome.photo.content) in places and looks.shows(connection, old, outcome.facts.look)
            }
        return [
            _without(outcome, [*places.get(outcome.content, ()), *before.get(outcome.content, ())])
            if isinstance(outcome, Analysed)
            else outcome
            for outcome in outcomes
        ]

    def _write(self, connection: Connection, outcomes: Sequence[Outcome]) -> Recorded:
        recorded, touched = Recorded(), _Touched()
        succeeded: list[tuple[ContentHash, ContentHash]] = []
        for outcome in outcomes:
            if isinstance(outcome, Failed):
                analyses.set_problem(connection, outcome.photo, outcome.reason, outcome.file)
                touched.photos.add(outcome.photo.id)
                touched.problems = True
            elif isinstance(outcome, Analysed):
                content_id, faces = analyses.store(
                    connection, outcome.content, self._pack, outcome.facts, outcome.faces
                )
                analyses.set_content(connection, outcome.photo, content_id, outcome.file)
                touched.contents.append(content_id)
                touched.faces.update(faces)
                touched.order |= outcome.facts.taken_at is not None
                recorded.faces += len(faces)
            elif isinstance(outcome, Known):
                shown = analyses.show_analysis(connection, outcome.content, self._pack)
                if shown is None:
                    recorded.unfinished.append(outcome)
                    continue
                content_id, is_news = shown
                analyses.set_content(connection, outcome.photo, content_id, outcome.file)
                touched.photos.add(outcome.photo.id)
                touched.order = True
                if is_news:
                    touched.contents.append(content_id)
            else:
                raise TypeError(f"{type(outcome).__name__} isn't anything to write down")
            recorded.finished.append(outcome)
            if isinstance(outcome, Analysed | Known) and self._is_edit(connection, outcome.photo, outcome.content):
                succeeded.append((outcome.photo.content or outcome.content, outcome.content))
        recorded.changes = self._tell(connection, touched, succeeded)
        return recorded

    def _is_edit(self, connection: Connection, photo: WaitingPhoto, content: ContentHash) -> bool:
        if photo.content is None or photo.content == content:
            return False
        old = analyses.boxes_and_embeddings(connection, photo.content, self._pack)
        new = analyses.boxes_and_embeddings(connection, content, self._pack) or []
        if old == [] and not new:  # no face to tell by, and it may have marks
            return looks.are_one_picture(connection, photo.content, content)
        return is_successor(old, new, self._pack.calibration.default)

    def _tell(
        self, connection: Connection, touched: _Touched, succeeded: Sequence[tuple[ContentHash, ContentHash]]
    ) -> Changes:
        changes = Changes(problems=touched.problems)
        for old, new in succeeded:
            changes |= self._on_succeeded(connection, old, new) or Changes()
        if touched.contents:
            changes |= self._on_analysed(connection, touched.contents) or Changes()
            touched.photos.update(analyses.photos_of_contents(connection, touched.contents))
        return changes | Changes(
            photos=frozenset(touched.photos),
            faces=frozenset(touched.faces),
            # When a photo was taken is known only now, and decides on its place.
            photo_list=touched.order,
            people_list=bool(touched.photos),
        )


def _without(outcome: Analysed, places: Sequence[Box]) -> Analysed:
    gone = hit(places, [face.box for face in outcome.faces])
    left = [number for number in range(len(outcome.faces)) if number not in gone]
    return replace(
        outcome,
        faces=tuple(outcome.faces[number] for number in left),
        face_thumbnails=tuple(outcome.face_thumbnails[number] for number in left),
    )


def _thumbnails_of(outcome: Analysed) -> Iterator[tuple[ThumbnailKey, bytes]]:
    yield photo_key(outcome.content), outcome.thumbnail
    for face, jpeg in zip(outcome.faces, outcome.face_thumbnails, strict=True):
        yield face_key(outcome.content, face.box), jpeg
