"""What a person's page shows, read from the library (never on the window's thread)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import FaceRow, NameGuess, PersonRow
from glimpse_desktop.workspace.likelihood import LIKELY, VERY_LIKELY

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

LIKELY_WORDS = (VERY_LIKELY, LIKELY)
"""What is worth being offered unasked."""

_GUESSES = 3
_SIMILAR = 4
_MERGES = 8
_HISTORY = 500
"""How far back merges are looked for."""


@dataclass(frozen=True, slots=True)
class PersonFaces:
    """``row`` None: nobody is left. ``suggested`` are the faces to ask about, surest first."""

    person: PersonId
    row: PersonRow | None
    faces: Sequence[FaceRow]
    suggested: Sequence[FaceRow]
    guesses: Sequence[NameGuess] = ()
    """Whom a group may be."""


@dataclass(frozen=True, slots=True)
class PersonAside:
    """What stands beside the faces and may come later."""

    person: PersonId
    similar: Sequence[tuple[NameGuess, FaceId | None]]
    merges: Sequence[HistoryRow]


def read_faces(workspace: Workspace, person: PersonId) -> PersonFaces:
    row = workspace.person(person)
    faces = workspace.person_faces(person)
    if person > 0:
        return PersonFaces(person, row, faces, workspace.suggested_faces(person))
    ask = faces and faces[0].has_embedding
    guesses = workspace.name_guesses(faces[0].id, limit=_GUESSES) if ask else []
    return PersonFaces(person, row, faces, [], guesses)


def read_aside(workspace: Workspace, person: PersonId) -> PersonAside:
    if person < 0:
        return PersonAside(person, [], [])
    similar: list[tuple[NameGuess, FaceId | None]] = []
    for guess in workspace.similar_people(person, limit=_SIMILAR):
        if guess.word not in LIKELY_WORDS:
            continue  # of thousands of people somebody always looks a little alike
        row = workspace.person(guess.person_id)
        if row is not None:
            similar.append((guess, row.cover))
    history = workspace.history(limit=_HISTORY, person=person)
    merges = [entry for entry in history if entry.kind == DecisionKind.MERGE and not entry.undone]
    return PersonAside(person, similar, merges[:_MERGES])
