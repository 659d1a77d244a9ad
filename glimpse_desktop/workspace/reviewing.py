"""Review: what to ask next, what an answer does, how far it has come, and likely mistakes."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Collection, Sequence
from contextlib import closing
from typing import Protocol

import numpy as np

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId, PersonId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.review import (
    AnswerKind,
    Doubt,
    DoubtKind,
    Question,
    QuestionKind,
    ReviewProgress,
    Settled,
)
from glimpse_desktop.library import embeddings, review_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.review_pool import ReviewPool
from glimpse_desktop.people.review_state import ReviewState
from glimpse_desktop.workspace.auditing import Auditing
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.questions import question_of

_LOOKS = 12
"""Groups that one call may compare with the faces nearest to them: some milliseconds each in a large library."""
_NEAR = 48
_MOST_OWN = 1000
_MEAN_OF = 32
_SEARCHED = 500
"""An id that isn't among so many of the best questions is no open question."""
_REMEMBERED = 2000
_MANY = 20_000
"""From so many changed faces on, reading everything again is quicker."""
_RELOAD_SECONDS = 3.0


class Decider(Protocol):
    """The decisions that answers become."""

    def name_faces(self, ids: Sequence[FaceId], name: str, /) -> Changes: ...
    def assign_faces(self, ids: Sequence[FaceId], person: PersonId, /) -> Changes: ...
    def reject_faces(self, ids: Sequence[FaceId], person: PersonId | None = None, /) -> Changes: ...
    def same_person(self, ids: Sequence[FaceId], others: Sequence[FaceId], /) -> Changes: ...
    def different_people(self, ids: Sequence[FaceId], others: Sequence[FaceId], /) -> Changes: ...
    def ignore(self, ids: Sequence[FaceId], /) -> Changes: ...
    def not_a_face(self, ids: Sequence[FaceId], /) -> Changes: ...
    def check_faces(self, ids: Sequence[FaceId], /) -> Changes: ...
    def different_persons(self, person: PersonId, other: PersonId, /) -> Changes: ...


class Reviewing:
    """Questions and doubts of one library. Safe from any thread; every method blocks, the first the longest.

    The first question reads what the library knows of every face (a second at 100,000). From then on ``changed``
    keeps it up to date, and the next question after an answer costs milliseconds.
    """

    def __init__(self, library: Library, finder: FaceFinder, models: Models, decider: Decider) -> None:
        self._library = library
        self._finder = finder
        self._models = models
        self._decider = decider
        self._audit = Auditing(library, models)
        self._lock = threading.RLock()
        self._pool: ReviewPool | None = None
        self._scale: tuple[PackId, Calibration] | None = None
        self._loaded_at = 0.0
        self._asked: dict[str, Question] = {}
        self._skipped: set[str] = set()
        self._pending_lock = threading.Lock()
        self._pending_faces: set[int] = set()
        self._pending_people: set[int] = set()
        self._stale = False

    def changed(self, changes: Changes) -> None:
        """Something changed in the library. Returns at once: it is read again with the next question."""
        with self._pending_lock:
            self._pending_faces |= changes.faces
            self._pending_people |= changes.people
            if changes.photo_list and changes.people_list and not changes.faces:
                self._stale = True  # photos vanished or came back, nobody says with which faces

    # -- asking ---------------------------------------------------------------------------------------------

    def next(self, limit: int = 2, skip: Collection[str] = ()) -> list[Question]:
        """The questions to ask next, the most informative first; none about faces of questions in ``skip``.

        No two of them are about one face, so that they can be answered in any order.
        """
        with self._lock:
            pool = self._up_to_date()
            left_out = {*skip, *self._skipped}
            found: list[Question] = []
            with closing(pool.drafts(self._units(left_out), _LOOKS)) as drafts:
                for draft in drafts:
                    if len(found) >= limit:
                        break
                    question = question_of(self._library, self._index_search, self._models, pool.state, draft)
                    if question is not None and question.id not in left_out:
                        found.append(question)
            self._remember(found)
            return found

    def answer(
        self,
        question: Question | str,
        kind: AnswerKind,
        name: str | None = None,
        person: PersonId | None = None,
    ) -> Settled:
        """Decide what the answer says: one step of undo.

        A question whose ``faces`` (and for SAME ``others``) were cut down is answered for those that are left.
        YES to SAME makes two groups one; a name says as well who that is. NAME takes ``name`` or ``person``.
        Raises NotFoundError when the question is no open one any more, DecisionError for an answer that doesn't
        fit the question.
        """
        with self._lock:
            pool = self._up_to_date()
            asked = self._find(question) if isinstance(question, str) else question
            faces = [face for face in asked.faces if pool.state.owner(face)[1] is not None]
            others = [face for face in asked.others if pool.state.owner(face)[1] is not None]
            same = asked.kind is QuestionKind.SAME
            gone = asked.person is not None and asked.person not in pool.state.people
            if not faces or (same and not others) or (gone and kind in (AnswerKind.YES, AnswerKind.NO)):
                raise NotFoundError("This question is settled already.")
        if kind is AnswerKind.SKIP:
            self._skipped.add(asked.id)
            return Settled(Changes(), 0, say("Skipped"))
        settled = self._decide(asked, kind, faces, others if same else [], name, person)
        # Rejections and links change nothing that views show, and still mustn't be asked about again.
        self.changed(Changes(faces=frozenset((*faces, *others))))
        return settled

    def progress(self) -> ReviewProgress:
        """How much of the library is named."""
        with self._lock:
            pool = self._up_to_date()
            return ReviewProgress(pool.state.settled, pool.state.good, pool.open)

    def count(self) -> int:
        """Questions worth asking: about groups, and about faces that resemble somebody.

        Before the first question this only counts: nobody waits at the start for all faces to be read.
        """
        with self._lock:
            if self._pool is not None:
                return self._up_to_date().worthwhile
        with self._library.reading() as connection:
            return review_rows.worth_asking(connection, POOR_QUALITY)

    # -- likely mistakes ------------------------------------------------------------------------------------

    def doubts(self, limit: int = 200) -> list[Doubt]:
        """Likely mistakes, the likeliest first."""
        return self._audit.doubts(limit)

    def keep(self, doubt: Doubt) -> Changes:
        """It is right as it is: never doubted again."""
        if doubt.kind is DoubtKind.CLOSE and doubt.other is not None:
            return self._decider.different_persons(doubt.person, doubt.other)
        return self._decider.check_faces(doubt.faces)

    # -- inside ---------------------------------------------------------------------------------------------

    def _decide(
        self,
        asked: Question,
        kind: AnswerKind,
        faces: list[FaceId],
        others: list[FaceId],
        name: str | None,
        person: PersonId | None,
    ) -> Settled:
        everything = [*faces, *others]
        decider = self._decider
        if kind is AnswerKind.NAME:
            if person is not None:
                changes = decider.assign_faces(everything, person)
            elif name is not None:
                changes = decider.name_faces(everything, name)
            else:
                raise DecisionError("Say who it is.")
            return Settled(changes, len(everything), _are(len(everything), name or self._name(person)))
        if kind is AnswerKind.IGNORE:
            text = say_count("1 face ignored", "{n} faces ignored", len(everything))
            return Settled(decider.ignore(everything), len(everything), text)
        if kind is AnswerKind.NOT_A_FACE:
            text = say_count("Not a face", "{n} are no faces", len(everything))
            return Settled(decider.not_a_face(everything), len(everything), text)
        if asked.kind is QuestionKind.SAME:
            if kind is AnswerKind.YES:
                text = say_count("1 face, one person", "{n} faces, one person", len(everything))
                return Settled(decider.same_person(faces, others), len(everything), text)
            return Settled(decider.different_people(faces, others), 0, say("Two people"))
        if asked.person is None:
            raise DecisionError("Say who it is, or skip the question.")
        who = asked.person_name or ""
        if kind is AnswerKind.YES:
            return Settled(decider.assign_faces(faces, asked.person), len(faces), _are(len(faces), who))
        return Settled(decider.reject_faces(faces, asked.person), 0, say("Not {name}", name=who))

    def _name(self, person: PersonId | None) -> str:
        pool = self._pool
        known = None if pool is None or person is None else pool.state.people.get(person)
        return known.name if known is not None else ""

    def _find(self, wanted: str) -> Question:
        known = self._asked.get(wanted)
        if known is not None:
            return known
        pool = self._up_to_date()
        with closing(pool.drafts((), _LOOKS)) as drafts:
            for draft in itertools.islice(drafts, _SEARCHED):
                question = question_of(
                    self._library, self._index_search, self._models, pool.state, draft, wanted=wanted
                )
                if question is not None:
                    self._remember([question])
                    return question
        raise NotFoundError("This is no open question any more.")

    def _units(self, ids: Collection[str]) -> set[int]:
        """The units that these questions are about now."""
        state = self._pool.state if self._pool is not None else None
        units: set[int] = set()
        for question in (self._asked[number] for number in ids if number in self._asked):
            faces = (*question.faces, *question.others) if question.kind is QuestionKind.SAME else question.faces
            for face in faces:
                unit = state.owner(face)[1] if state is not None else None
                if unit is not None:
                    units.add(unit)
        return units

    def _remember(self, questions: Sequence[Question]) -> None:
        for question in questions:
            self._asked.pop(question.id, None)
            self._asked[question.id] = question
        while len(self._asked) > _REMEMBERED:
            del self._asked[next(iter(self._asked))]

    def _up_to_date(self) -> ReviewPool:
        pack = self._models.info().id
        scale = pack, self._models.calibration(pack)
        with self._pending_lock:
            faces, people = self._pending_faces, self._pending_people
            reload = self._pool is None or self._scale != scale or len(faces) > _MANY
            reload |= self._stale and time.monotonic() - self._loaded_at > _RELOAD_SECONDS
            if reload or faces or people:
                self._pending_faces, self._pending_people = set(), set()
            if reload:
                self._stale = False
        if self._pool is None or reload:
            state = ReviewState()
            with self._library.reading() as connection:
                state.load(connection)
            self._pool = ReviewPool(state, scale[1], self._look)
            self._scale = scale
            self._loaded_at = time.monotonic()
        elif faces or people:
            with self._library.reading() as connection:
                self._pool.refresh(connection, faces, people)
        return self._pool

    def _look(self, faces: Sequence[int], lowest: float) -> list[tuple[int, float]]:
        """Faces most like the middle of ``faces`` (best first), which are left out, from ``lowest`` on."""
        info = self._models.info()
        with self._library.reading() as connection:
            ids = review_rows.made_by(connection, info.id, faces[:_MEAN_OF])
            _, vectors = embeddings.of_faces(connection, ids)
        if not len(vectors):
            return []
        mean = vectors.mean(axis=0)
        own = set(faces)
        wanted = _NEAR + min(len(own), _MOST_OWN)
        near = self._index_search(mean, wanted)
        return [(face, similarity) for face, similarity in near if similarity >= lowest and face not in own][
            :_NEAR
        ]

    def _index_search(self, vector: np.ndarray, limit: int) -> list[tuple[int, float]]:
        info = self._models.info()
        ids, similarities = self._finder.index(info.id, info.dimensions).search(vector, limit)
        return list(zip(ids.tolist(), similarities.tolist(), strict=True))


def _are(count: int, name: str) -> str:
    return say_count("1 face is {name}", "{n} faces are {name}", count, name=name)
