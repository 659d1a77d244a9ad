"""What a person's page shows, read from the library (never on the window's thread)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.person_facts import Companion, Period, PersonFaceTable, Sighting
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import FaceRow, NameGuess, PersonRow
from glimpse_desktop.people import seen
from glimpse_desktop.ui.faces import face_order
from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.workspace.likelihood import LIKELY, VERY_LIKELY

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

LIKELY_WORDS = (VERY_LIKELY, LIKELY)
"""What is worth being offered unasked."""

_GUESSES = 3
_SIMILAR = 4
_COMPANIONS = 8
_MERGES = 8
_LOOKED_AT = 50
"""Some of the latest merges may be undone."""


@dataclass(frozen=True, slots=True)
class PersonFaces:
    """``row`` None: nobody is left. ``table`` has all of somebody's faces, best first, ``periods`` when they were
    seen; of ``suggested`` many that are only perhaps, ``asked`` are the surest.
    """

    person: PersonId
    row: PersonRow | None
    table: PersonFaceTable
    periods: Sequence[Period]
    seen: tuple[Sighting | None, Sighting | None]
    suggested: int
    asked: Sequence[FaceRow]
    first: Sequence[FaceRow]
    """The rows of the first faces, in the order wanted."""
    guesses: Sequence[NameGuess] = ()
    """Whom a group may be."""


@dataclass(frozen=True, slots=True)
class PersonAside:
    """What stands beside the faces and may come later."""

    person: PersonId
    similar: Sequence[tuple[NameGuess, FaceId | None]]
    merges: Sequence[HistoryRow]


@dataclass(frozen=True, slots=True)
class PersonCompany:
    """Who else is there, and which face shows the person best."""

    person: PersonId
    companions: Sequence[Companion]
    best: FaceId | None


def read_faces(workspace: Workspace, person: PersonId, asked: int, first: int, order: FaceOrder) -> PersonFaces:
    """``asked``: how many suggested faces are asked about. ``first``: so many rows come along at once."""
    row = workspace.person(person)
    table = workspace.about_person.faces(person)
    periods, ends = seen.periods(table), seen.first_and_last(table)
    ids = table.faces if order is FaceOrder.BEST else face_order.by_date(table, order).faces
    rows = workspace.faces([FaceId(int(face)) for face in ids[:first]])
    if person > 0:
        suggested = workspace.suggested_face_ids(person)
        surest = workspace.faces(suggested[:asked])
        return PersonFaces(person, row, table, periods, ends, len(suggested), surest, rows)
    best = workspace.faces([FaceId(int(face)) for face in table.faces[:1]])
    # Nobody waits for guesses while search gets ready: the faces are there at once.
    ask = best and best[0].has_embedding and workspace.search_readiness() is not None
    guesses = workspace.name_guesses(best[0].id, limit=_GUESSES) if ask else []
    return PersonFaces(person, row, table, periods, ends, 0, [], rows, guesses)


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
    merges = workspace.history(limit=_LOOKED_AT, person=person, kind=DecisionKind.MERGE)
    living = [entry for entry in merges if not entry.undone][:_MERGES]
    return PersonAside(person, similar, living)


def read_company(workspace: Workspace, person: PersonId) -> PersonCompany:
    """Some tenths of a second for somebody with 20,000 faces."""
    about = workspace.about_person
    return PersonCompany(person, about.companions(person, _COMPANIONS), about.best_face(person))
