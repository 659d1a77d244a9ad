"""Decisions about whole photos: what they are marked with, and which look alike and are all wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.marks import LABELS, MOST_STARS, MarksWish, PhotoMarks
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
        return self.mark(photos, MarksWish(stars=stars))

    def favourite(self, photos: Sequence[PhotoId], on: bool = True) -> Changes:
        """These photos are favourites, or are no more."""
        return self.mark(photos, MarksWish(favourite=on))

    def label(self, photos: Sequence[PhotoId], label: str | None) -> Changes:
        """These photos have a label of this colour, one of LABELS; None: of no colour. Raises DecisionError."""
        return self.mark(photos, MarksWish(label=label or ""))

    def hide_photos(self, photos: Sequence[PhotoId], on: bool = True) -> Changes:
        """Leave these photos, and the faces on them, out of all views, or show them again."""
        return self.mark(photos, MarksWish(hidden=on))

    def rotate(self, photos: Sequence[PhotoId], by: int) -> Changes:
        """Show these photos turned further by ``by`` quarter turns clockwise, anticlockwise when negative."""
        return self.mark(photos, MarksWish(turns=by))

    def mark(self, photos: Sequence[PhotoId], wish: MarksWish) -> Changes:
        """Mark these photos in one or several ways, as one step. Raises DecisionError for what can't be."""
        if wish.stars is not None and not 0 <= wish.stars <= MOST_STARS:
            raise DecisionError("A photo has 0 to {most} stars.", most=MOST_STARS)
        if wish.label and wish.label not in LABELS:
            raise DecisionError(
                "There is no label {label}: there are {labels}.", label=wish.label, labels=say_list(LABELS)
            )

        def work(connection: Connection) -> Changes:
            found = photo_marks.of_photos(connection, dict.fromkeys(photos))
            if not found:
                raise NotFoundError("None of these photos is in the library any more.")
            read = {one.hash: one.marks for one in found.values() if one is not None}
            if not read:
                raise DecisionError("Photos can be marked once they have been looked at, and these wait for it.")
            # An entry for all photos of which the same is said.
            entries: dict[tuple[DecisionKind, tuple[tuple[str, Any], ...]], list[ContentHash]] = {}
            for content, marks in read.items():
                for kind, said in _said(marks, wish):
                    if marking.said_of(marks, kind, said) != marks:
                        entries.setdefault((kind, tuple(said.items())), []).append(content)
            kinds = list(dict.fromkeys(kind for kind, _ in entries))
            return self._decide_all(
                connection,
                [
                    self._entry(
                        kind,
                        faces=tuple(DecisionFace(content, None) for content in contents),
                        payload=dict(said),
                    )
                    for (kind, said), contents in sorted(entries.items(), key=lambda one: kinds.index(one[0][0]))
                ],
            )

        return self._library.write(work)

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


def _said(marks: PhotoMarks, wish: MarksWish) -> Iterator[tuple[DecisionKind, dict[str, Any]]]:
    """What the wish comes to for a photo that is marked so: kinds of entries with their payloads."""
    if wish.stars is not None:
        yield DecisionKind.RATE, {"stars": wish.stars}
    if wish.favourite is not None:
        yield DecisionKind.FAVOURITE, {"on": wish.favourite}
    if wish.label is not None:
        yield DecisionKind.COLOUR, {"label": wish.label or None}
    if wish.hidden is not None:
        yield DecisionKind.HIDE_PHOTO, {"on": wish.hidden}
    if wish.turns:
        yield DecisionKind.ROTATE, {"turns": (marks.turns + wish.turns) % 4, "by": wish.turns % 4}
