"""Entries of the decision log: what a person decided about faces, in words that outlive every database row.

Faces are named by content hash and box, people by a random key. Everything shown about people is a function of
these entries in their order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey


class Actor(StrEnum):
    """Who made an entry. The program only notes facts (a file changed), it never decides."""

    PERSON = "person"
    PROGRAM = "program"


class DecisionKind(StrEnum):
    """What an entry says. In brackets: the fields it uses."""

    NAME = "name"
    """The faces are that person [faces, person; name when the entry makes the person; payload "imported", of this
    and of DRAW: from where the names were taken over, a NameSource]."""
    UNNAME = "unname"
    """Nothing is known about the faces any more [faces]."""
    NOT_A_FACE = "not_a_face"
    IGNORE = "ignore"
    """The faces are of no interest [faces]."""
    RENAME = "rename"
    """The person is called otherwise [person, name]."""
    MERGE = "merge"
    """``person`` is ``other``, whose name stays [person, other]."""
    REJECT = "reject"
    """The faces are not that person, who isn't offered for them again; whoever was so named is so no more
    [faces, person]."""
    SAME = "same"
    """The faces are one person, whoever it is [faces]."""
    DIFFERENT = "different"
    """The first faces are not the person that the others are [faces; payload "first": how many come first]; or
    ``person`` and ``other`` are two people, however alike [person, other]."""
    HIDE = "hide"
    """The person is of no interest: out of the lists and never asked about [person]."""
    SHOW = "show"
    """The person is of interest again [person]."""
    COVER = "cover"
    """The face stands for the person [person, one face]."""
    DRAW = "draw"
    """There is a face in each of these boxes, found or not [faces]."""
    MOVE = "move"
    """The face in the first box is in the second one [two faces of one content: before, after; payload "base": the
    entry that had put it into the first, if one had]."""
    SUCCEED = "succeed"
    """A file changed in place [faces: the old content, then the new one, both without a box]."""
    KEEP_ALL = "keep_all"
    """These pictures are no duplicates of each other; or, of a single one, its copies are all wanted [faces: the
    contents, without boxes; payload "copies": how many files of a single one there were]."""
    RATE = "rate"
    """The photos have so many stars [contents, as of KEEP_ALL; payload "stars": 0, for none, to 5]."""
    FAVOURITE = "favourite"
    """The photos are favourites, or are no more [contents; payload "on"]."""
    COLOUR = "colour"
    """The photos have a label of that colour [contents; payload "label": one of marks.LABELS, or None]."""
    HIDE_PHOTO = "hide_photo"
    """The photos are out of the views, or are no more [contents; payload "on"]."""
    ROTATE = "rotate"
    """The photos are shown turned [contents; payload "turns": quarter turns clockwise from upright, 0 to 3;
    "by": how many of them this entry added]."""
    FORGOTTEN = "forgotten"
    """Whatever is in these places is left alone: not looked at, not shown, and nobody says whose faces they were.
    Made by the program, so that it can't be undone [faces; payload "people": fingerprints of forgotten keys]."""
    UNDO = "undo"
    """The target doesn't count [target]."""
    REDO = "redo"
    """The target counts again [target]."""


MARKS = frozenset(
    {
        DecisionKind.RATE,
        DecisionKind.FAVOURITE,
        DecisionKind.COLOUR,
        DecisionKind.HIDE_PHOTO,
        DecisionKind.ROTATE,
    }
)
"""The kinds that mark photos. Of each kind a photo's latest live entry counts."""


@dataclass(frozen=True, slots=True)
class DecisionFace:
    """A face as the log knows it. ``box`` None: about the whole picture."""

    content: ContentHash
    box: Box | None


@dataclass(frozen=True, slots=True)
class NewDecision:
    """An entry to append. ``at`` is in seconds since 1970, UTC; ``kind`` is a DecisionKind."""

    kind: str
    at: float
    actor: Actor = Actor.PERSON
    person: PersonKey | None = None
    other: PersonKey | None = None
    name: str | None = None
    target: DecisionId | None = None
    payload: Mapping[str, Any] = field(default_factory=dict)
    faces: tuple[DecisionFace, ...] = ()

    def numbered(self, number: DecisionId) -> Decision:
        """It as an entry with that number."""
        return Decision(**{one.name: getattr(self, one.name) for one in fields(NewDecision)}, id=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(NewDecision):
    """An entry of the log. ``id`` is its place: later entries have greater ones."""

    id: DecisionId


@dataclass(frozen=True, slots=True)
class FaceStatement:
    """What one live entry says about one face of one content: ``decision`` is the entry's id.

    ``side`` is 1 for the faces of a DIFFERENT entry that follow the first ones, and for the box that a MOVE
    leads to.
    """

    decision: DecisionId
    kind: str
    person: PersonKey | None
    content: ContentHash
    box: Box
    side: int = 0
