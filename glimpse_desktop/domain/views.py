"""What the library answers when a view or the command line asks: plain rows, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import (
    ContentHash,
    FaceId,
    FolderId,
    PackId,
    PersonId,
    PhotoId,
)
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks


class FaceStatus(StrEnum):
    """What is known about who a face is. Decided by the person, except UNKNOWN.

    REPLACED: a box that was moved or drawn stands for it, so it is in no view.
    """

    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    IGNORED = "ignored"
    NOT_A_FACE = "not_a_face"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Whom the program thinks a face is that nothing is decided about.

    ``automatic``: so clear that views show the face as named. ``person_id`` None (name empty): somebody whose
    faces are ignored. ``similarity`` is the cosine with that person's nearest exemplar, ``word`` its chance in
    words; the runner-up is the next likely person, None when nobody else comes near.
    """

    person_id: PersonId | None
    name: str
    automatic: bool
    similarity: float
    word: str
    runner_up: str | None = None
    runner_up_similarity: float | None = None


@dataclass(frozen=True, slots=True)
class FolderRow:
    id: FolderId
    path: Path
    photos: int
    reachable: bool
    """False when the folder could not be found at the last scan (a drive that is unplugged)."""
    came_from: Path | None = None
    """Where it was until some days ago, when its drive was recognised at this place."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All photos in order, newest first, undated ones last: two aligned arrays, cheap at 500,000 photos.

    ``ids`` (n,) int64 photo ids; ``days`` (n,) int32 days since 1970-01-01 of when each was taken (file time
    where the picture doesn't say).
    """

    ids: NDArray[np.int64]
    days: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A photo for a grid or the viewer. Width and height are of the upright picture, 0 before analysis."""

    id: PhotoId
    path: Path
    content: ContentHash | None
    width: int
    height: int
    taken_at: float | None
    """Seconds since 1970 of the picture's own local clock, None when it doesn't say."""
    modified_at: float
    size: int
    camera: str | None
    faces: int
    focus: Box | None
    """The area that a square crop should keep (around its faces), None without faces."""
    analysed: bool
    problem: str | None
    marks: PhotoMarks = NO_MARKS


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A face for a view. ``photo_id`` is one present photo that shows it (copies show it too)."""

    id: FaceId
    photo_id: PhotoId
    path: Path
    content: ContentHash
    box: Box
    landmarks: NDArray[np.float32] | None
    score: float
    quality: FaceQuality | None
    pack_id: PackId
    has_embedding: bool
    status: FaceStatus
    person_id: PersonId | None
    person_name: str | None
    group_id: PersonId | None
    """Negative: the group of faces without a name that it belongs to; None when it stands alone."""
    suggestion: Suggestion | None = None
    """Only for a face with status UNKNOWN."""
    drawn: bool = False
    """The box comes from the person, not from the model pack."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A named person (id > 0) or a group of faces without a name (id < 0, name None).

    ``faces`` counts confirmed and automatic faces, ``automatic`` those of them that are automatic, ``unsure`` the
    faces besides that are suggested. ``newest`` is when the latest photo was taken, seconds since 1970 of local
    time, None when no photo says.
    """

    id: PersonId
    name: str | None
    faces: int
    photos: int
    cover: FaceId | None
    automatic: int = 0
    unsure: int = 0
    hidden: bool = False
    newest: float | None = None


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A photo or folder that couldn't be read, with the reason in words (English, for ``language.say_again``).

    ``ignored``: the person doesn't want to see it any more.
    """

    path: Path
    reason: str
    photo_id: PhotoId | None
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """One result of a search by face: cosine similarity with the query, -1 to 1."""

    face: FaceRow
    similarity: float


@dataclass(frozen=True, slots=True)
class NameGuess:
    """Someone a face may be: the best similarity with that person's confirmed faces and its chance in words.

    ``word`` is "very likely", "likely" or "perhaps".
    """

    person_id: PersonId
    name: str
    similarity: float
    word: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a face is shown as a person.

    ``nearest`` are up to five of that person's confirmed faces that it resembles, most alike first (never
    itself); ``runner_up`` is the next likely person, None when nobody comes near, with some of their faces.
    ``margin`` is how much less alike the runner-up is, in cosine. ``reason`` says it in words: "Like 4 confirmed
    faces of Anna".
    """

    face: FaceRow
    person_id: PersonId | None
    name: str
    word: str
    nearest: tuple[Match, ...]
    margin: float | None
    runner_up: str | None
    runner_up_nearest: tuple[Match, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """Counts of what is in the library and what is left to do with the chosen pack."""

    photos: int
    faces: int
    people: int
    """Without hidden ones."""
    groups: int
    named_faces: int
    problems: int
    waiting: int
    folders: int
    pack: PackId


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """What stands beside the window's places: as in ``LibraryStatus``, without what takes long to count."""

    photos: int
    people: int
    groups: int
    problems: int
    folders: int


@dataclass(frozen=True, slots=True)
class QueryFace:
    """A face of a picture that is asked about; ``face_id`` None when the picture is not in the library."""

    face_id: FaceId | None
    box: Box
    landmarks: NDArray[np.float32] | None
    score: float
    quality: FaceQuality | None
    embedding: NDArray[np.float32] | None
    pack_id: PackId
    thumbnail: bytes
    """JPEG, 160 × 160, upright."""


@dataclass(frozen=True, slots=True)
class PictureQuery:
    """A picture that is asked about, in the library or not, and the faces in it (possibly none)."""

    path: Path
    faces: tuple[QueryFace, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One face in one photo: a face of two identical files is two hits."""

    match: Match
    path: Path
    query_face: int
    """Which face of the query it resembles, counted from 0."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    query: PictureQuery
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """What one indexing run did. Photos, faces and problems count the library afterwards, the rest this run."""

    photos: int
    faces: int
    added: int
    changed: int
    unchanged: int
    removed: int
    problems: int
    seconds: float
    pack: PackId
