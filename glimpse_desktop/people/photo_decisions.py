"""Decisions about whole photos: what they are marked with, and which look alike and are all wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.marks import LABELS, MOST_STARS, PhotoMarks
from glimpse_desktop.library import photo_marks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import marking
from glimpse_desktop.people.log_writer import LogWriter


class PhotoDecisions(LogWriter):
    """See ``Decisions``.

    A mark is one of the picture, whatever its files are called: copies have it, too. Photos that are gone or whose
    file was not read yet are left out; NotFoundError or DecisionError when none is left.
    """

    def rate(self, photos: Sequence[PhotoId], stars: int) -> Changes:
        """These photos have so many stars: 0, for none, to 5. Raises DecisionError for another number."""
        if not 0 <= stars <= MOST_STARS:
            raise DecisionError("A photo has 0 to {most} stars.", most=MOST_STARS)
        return self._mark_photos(photos, DecisionKind.RATE, lambda _: {"stars": stars})

    def favourite(self, photos: Sequence[PhotoId], on: bool = True) -> Changes:
        """These photos are favourites, or are no more."""
        return self._mark_photos(photos, DecisionKind.FAVOURITE, lambda _: {"on": on})

    def label(self, photos: Sequence[PhotoId], label: str | None) -> Changes:
        """These photos have a label of this colour, one of LABELS; None: of no colour. Raises DecisionError."""
        if label is not None and label not in LABELS:
            raise DecisionError(
                "There is no label {label}: there are {labels}.", label=label, labels=", ".join(LABELS)
            )
        return self._mark_photos(photos, DecisionKind.COLOUR, lambda _: {"label": label})

    def hide_photos(self, photos: Sequence[PhotoId], on: bool = True) -> Changes:
        """Leave these photos, and the faces on them, out of all views, or show them again."""
        return self._mark_photos(photos, DecisionKind.HIDE_PHOTO, lambda _: {"on": on})

    def rotate(self, photos: Sequence[PhotoId], by: int) -> Changes:
        """Show these photos turned further by ``by`` quarter turns clockwise, anticlockwise when negative."""
        added = by % 4
        return self._mark_photos(
            photos, DecisionKind.ROTATE, lambda marks: {"turns": (marks.turns + added) % 4, "by": added}
        )

    def keep_all(self, contents: Sequence[ContentHash], copies: int = 0) -> Changes:
        """These pictures are no duplicates of each other, however alike.

        A single one: all its ``copies`` are wanted; more of them than that are duplicates again.
        """
        entry = self._entry(
            DecisionKind.KEEP_ALL,
            faces=tuple(DecisionFace(content, None) for content in contents),
            payload={"copies": copies} if len(contents) == 1 else {},
        )

        def work(connection: Connection) -> Changes:
            return self._append(connection, entry)

        return self._library.write(work)

    def _mark_photos(
        self, photos: Sequence[PhotoId], kind: DecisionKind, payload: Callable[[PhotoMarks], Mapping[str, Any]]
    ) -> Changes:
        """Mark the photos as ``payload`` says for how each is marked so far: an entry for each answer of it."""

        def work(connection: Connection) -> Changes:
            found = photo_marks.of_photos(connection, dict.fromkeys(photos))
            if not found:
                raise NotFoundError("None of these photos is in the library any more.")
            read = {one.hash: one.marks for one in found.values() if one is not None}
            if not read:
                raise DecisionError("Photos can be marked once they have been looked at, and these wait for it.")
            wanted: dict[tuple[tuple[str, Any], ...], list[ContentHash]] = {}
            for content, marks in read.items():
                said = payload(marks)
                if marking.said_of(marks, kind, said) != marks:
                    wanted.setdefault(tuple(said.items()), []).append(content)
            return self._decide_all(
                connection,
                [
                    self._entry(
                        kind,
                        faces=tuple(DecisionFace(content, None) for content in contents),
                        payload=dict(said),
                    )
                    for said, contents in wanted.items()
                ],
            )

        return self._library.write(work)
