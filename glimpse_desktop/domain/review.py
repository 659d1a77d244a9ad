"""Questions that the program asks about who is who, what answers settled, and likely mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PhotoId


class QuestionKind(StrEnum):
    """What is asked.

    IS_PERSON: are all these faces that person? SAME: are these two groups one person? WHO: who are these faces?
    """

    IS_PERSON = "is_person"
    SAME = "same"
    WHO = "who"


class AnswerKind(StrEnum):
    """What may be answered. NAME is "someone else" (and the answer to WHO) and carries a name."""

    YES = "yes"
    NO = "no"
    NAME = "name"
    IGNORE = "ignore"
    NOT_A_FACE = "not_a_face"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a question is asked: a face that is asked about beside one that it resembles, most alike first."""

    face: FaceId
    resembles: FaceId
    similarity: float


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    ``id`` stays the same as long as it is the same question. ``faces`` are all faces it is about, best first;
    ``others`` are, for SAME, all faces of the second group and, for IS_PERSON, the person's confirmed faces most
    like them (a few, to look at). ``similarity`` is the cosine that the question rests on, ``word`` its chance in
    words, ``margin`` how much less alike the runner-up is (None without one). ``settles`` is the number of faces
    that YES (or a name) would settle, at once and by what follows from it.
    """

    id: str
    kind: QuestionKind
    faces: tuple[FaceId, ...]
    person: PersonId | None
    person_name: str | None
    others: tuple[FaceId, ...]
    evidence: tuple[Evidence, ...]
    similarity: float
    word: str
    margin: float | None
    runner_up: str | None
    settles: int


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer did: ``faces`` were settled by it, ``text`` says so ("43 faces are Anna")."""

    changes: Changes
    faces: int
    text: str


@dataclass(frozen=True, slots=True)
class ReviewProgress:
    """How much of the library is named: faces good enough to be asked about that are settled, of all of them."""

    settled: int
    faces: int
    questions: int
    """Questions that could be asked now."""


class DoubtKind(StrEnum):
    """Kinds of likely mistakes.

    OUTLIER: a face unlike its person's others. TWICE: one person twice in a photo. CLOSE: two people who look
    like one.
    """

    OUTLIER = "outlier"
    TWICE = "twice"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A likely mistake.

    ``faces`` are the doubtful ones, ``beside`` what to compare them with; ``severity`` is 0-1.
    """

    kind: DoubtKind
    faces: tuple[FaceId, ...]
    beside: tuple[FaceId, ...]
    person: PersonId
    person_name: str
    other: PersonId | None
    other_name: str | None
    severity: float
    similarity: float


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A decision of the log. ``faces`` are the first of its ``face_count`` faces that are in the library now.

    ``undoable``: it counts, and taking it back leaves the rest as it is; else ``reason`` says why not.
    """

    id: DecisionId
    at: float
    text: str
    faces: tuple[FaceId, ...]
    face_count: int
    undone: bool
    undoable: bool
    reason: str | None
    kind: str = ""
    """A ``DecisionKind``."""
    photos: tuple[PhotoId, ...] = ()
    """The first of the photos in views that a decision about whole photos is about."""
