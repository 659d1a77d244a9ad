"""Why a face is shown as somebody, and who looks like whom."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.views import Explanation, FaceRow, FaceStatus, Match, NameGuess
from glimpse_desktop.library import decision_log, embeddings, evidence, faces, people_rows
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people import exemplars
from glimpse_desktop.people.evidence import roots
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.likelihood import UNLIKELY, likelihood, worded
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.search import Search

_NEAREST = 5
_NEXT = 3
_NEIGHBOURS = 300
"""Faces looked at around each exemplar of somebody whose like is sought."""
_CLEARLY, _LITTLE = 0.1, 0.03
"""Differences of cosines that are said to be clear, and to be hardly any."""

Vectors = NDArray[np.float32]


class Explaining:
    """Answers about one library. Every method blocks; none changes anything."""

    def __init__(self, library: Library, finder: FaceFinder, models: Models, search: Search) -> None:
        self._library = library
        self._finder = finder
        self._models = models
        self._search = search

    def explain(self, face: FaceId) -> Explanation:
        """Why a face is shown as whom it is shown, by a label or a suggestion. Raises NotFoundError."""
        calibration = self._models.calibration
        with self._library.reading() as connection:
            rows = worded(faces.by_ids(connection, [face]), calibration)
            if not rows:
                raise NotFoundError("There is no face {face} in this library.", face=face)
            (row,) = rows
            vectors = embeddings.of_faces(connection, [face])[1]
            person, name = _shown_as(row)
            near = _near(connection, row, vectors, _faces_of(connection, row, person))
        guesses = self._search.guesses(face, _NEAREST) if len(vectors) else []
        following = next((guess for guess in guesses if guess.person_id != person), None)
        after: _Near | None = None
        if following is not None:
            with self._library.reading() as connection:
                after = _near(connection, row, vectors, _faces_of(connection, row, following.person_id))
        best = near.best
        margin = None if best is None or after is None or after.best is None else round(best - after.best, 4)
        next_name = following.name if following is not None and margin is not None else None
        return Explanation(
            face=row,
            person_id=person,
            name=name,
            word=UNLIKELY if best is None else likelihood(calibration(row.pack_id), best),
            nearest=near.matches,
            margin=margin,
            runner_up=next_name,
            runner_up_nearest=() if after is None or next_name is None else after.matches[:_NEXT],
            reason=_reason(row, name, near, calibration(row.pack_id).default, next_name, margin),
        )

    def similar_people(self, person: PersonId, limit: int) -> list[NameGuess]:
        """Other people that somebody (or a group, negative) looks like, most first.

        Without hidden ones, and those who were said to be another person.
        """
        info = self._models.info()
        with self._library.reading() as connection:
            own = set(faces.ids_of_person(connection, person))
            good = evidence.of_pack(connection, info.id, own)
            vectors = embeddings.of_faces(connection, exemplars.sample(np.array(good, np.int64)))[1]
            if not len(vectors):
                return []
            left_out = {person} | _two(connection, person)
        index = self._finder.index(info.id, info.dimensions)
        near, similar = index.search_many(vectors[exemplars.choose(vectors)], _NEIGHBOURS)
        best: dict[PersonId, float] = {}
        with self._library.reading() as connection:
            named = evidence.people_of(connection, np.unique(near[near > 0]))
            for face, similarity in zip(near.ravel().tolist(), similar.ravel().tolist(), strict=True):
                who = named.get(FaceId(face))
                if who is not None and who not in left_out:
                    best[who] = max(similarity, best.get(who, -1.0))
            people = {row.id: row for who in best if (row := people_rows.get(connection, who)) is not None}
        calibration = self._models.calibration()
        guesses = [
            NameGuess(who, people[who].name, round(similarity, 4), likelihood(calibration, similarity))
            for who, similarity in sorted(best.items(), key=lambda item: (-item[1], item[0]))
            if who in people and not people[who].hidden
        ]
        return [guess for guess in guesses if guess.word != UNLIKELY][:limit]


@dataclass(frozen=True, slots=True)
class _Near:
    """``matches``: the nearest that are shown. ``similarities`` of all, most first."""

    matches: tuple[Match, ...]
    similarities: tuple[float, ...]

    @property
    def best(self) -> float | None:
        return self.similarities[0] if self.similarities else None


def _shown_as(row: FaceRow) -> tuple[PersonId | None, str]:
    if row.status is FaceStatus.CONFIRMED:
        return row.person_id, row.person_name or ""
    if row.suggestion is not None:
        return row.suggestion.person_id, row.suggestion.name
    return None, ""


def _faces_of(connection: Connection, row: FaceRow, person: PersonId | None) -> set[FaceId]:
    """A person's confirmed faces, or ignored ones where the face is taken for one; without the face itself."""
    if person is not None:
        found = set(evidence.confirmed(connection, row.pack_id, 0.0, [person]).get(person, ()))
    elif row.suggestion is not None or row.status is FaceStatus.IGNORED:
        found = evidence.ignored(connection, row.pack_id, POOR_QUALITY)
    else:
        found = set()
    return found - {row.id}


def _near(connection: Connection, row: FaceRow, vectors: Vectors, others: Collection[FaceId]) -> _Near:
    """How like the face, whose embedding is (1, d), is to ``others``; to none when it has none."""
    ids, theirs = embeddings.of_faces(connection, sorted(others))
    if not len(ids) or not len(vectors):
        return _Near((), ())
    similar = theirs @ vectors[0]
    order = np.argsort(-similar, kind="stable")
    similarities = [round(float(value), 4) for value in similar[order]]
    first = ids[order][: 2 * _NEAREST].tolist()  # some may be hidden, of some the file be gone
    shown = {face.id: face for face in faces.by_ids(connection, [FaceId(face) for face in first], hidden=False)}
    matches = [
        Match(shown[FaceId(face)], value)
        for face, value in zip(first, similarities, strict=False)
        if FaceId(face) in shown
    ]
    return _Near(tuple(matches[:_NEAREST]), tuple(similarities))


def _two(connection: Connection, person: PersonId) -> set[PersonId]:
    """Who was said to be another than this person."""
    pairs = decision_log.live_different_persons(connection)
    is_now = roots(connection, {key for pair in pairs for key in pair})
    now = [(is_now.get(one), is_now.get(other)) for one, other in pairs]
    found = {other for one, other in now if one == person} | {one for one, other in now if other == person}
    return {who for who in found if who is not None}


def _reason(
    row: FaceRow, name: str, near: _Near, default: float, following: str | None, margin: float | None
) -> str:
    """In words: "Like 4 confirmed faces of Anna; next is Ben, clearly less alike."."""
    if not row.has_embedding:
        alike = say("This face can't be compared with others.")
    elif not name:
        ignored = row.suggestion is not None and near.best is not None
        alike = say("Like a face that is ignored." if ignored else "Nobody with a name is clearly like this face.")
    else:
        count = sum(similarity >= default for similarity in near.similarities)
        if near.best is None:
            alike = say("There is no other confirmed face of {name} to compare it with.", name=name)
        elif count:
            one, many = "Like a confirmed face of {name}{next}.", "Like {n} confirmed faces of {name}{next}."
            alike = say_count(one, many, count, name=name, next=_following(following, margin))
        else:
            text = "Not much like the other confirmed faces of {name}{next}."
            alike = say(text, name=name, next=_following(following, margin))
    return say("You said so. {reason}", reason=alike) if row.status is FaceStatus.CONFIRMED else alike


def _following(name: str | None, margin: float | None) -> str:
    if name is None or margin is None:
        return say("; nobody else comes near")
    if margin < 0:
        return say("; {name} is more alike", name=name)
    if margin < _LITTLE:
        return say("; {name} is hardly less alike", name=name)
    if margin < _CLEARLY:
        return say("; next is {name}, somewhat less alike", name=name)
    return say("; next is {name}, clearly less alike", name=name)
