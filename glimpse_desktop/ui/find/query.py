"""What Find this person is asked for, and the work that answers it (never on the window's thread)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from glimpse_desktop.domain.comparison import FaceSide, PictureSide
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.faces import Calibration, FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Match, NameGuess, PhotoRow, QueryFace
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.photos.picture_image import image_of, turned

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

LIMIT = 5000
"""Most results of one search: more than anybody looks through, few enough to filter while a slider moves."""

_GUESSES = 4
_PERSON_FACES = 8
_LOOKED_AT = 32
_OPENING_SECONDS = 0.4
"""So long a question waits for an index that is being opened; then the person is told."""
WHOLE = 0.99
"""From this share of all faces on, nobody is told of those that are missing."""


@dataclass(frozen=True, slots=True)
class FindPerson:
    """Ask for more faces of a person (or of a group, negative id)."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Asked:
    """The face that is asked about: ``row`` of the library's, or ``outside`` of any other picture's."""

    row: FaceRow | None
    outside: QueryFace | None
    photo: PhotoRow | None
    path: Path
    box: Box
    quality: FaceQuality | None
    more_of: PersonId | None = None
    """Set when the question is a whole person; ``row`` is then that person's best face."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``matches`` nearest first, from the loosest line of the pack's scale up."""

    asked: Asked
    matches: Sequence[Match]
    guesses: Sequence[NameGuess]
    calibration: Calibration
    readiness: float = 1.0
    """The share of all faces that were looked through: less than 1 while the index is made anew."""


def ask_face(workspace: Workspace, face: FaceId) -> Asked | None:
    """The face as the library has it, None when it is gone."""
    rows = workspace.faces([face])
    return _asked(workspace, rows[0]) if rows else None


def ask_person(workspace: Workspace, person: PersonId) -> Asked | None:
    """The person's best face, None when there is none left that can be compared."""
    rows = _comparable(workspace, workspace.person_face_ids(person), 1)
    return _asked(workspace, rows[0], person) if rows else None


def ask_picture(workspace: Workspace, path: Path) -> list[Asked]:
    """Every face of a picture file, as the library knows it or else found now, from left to right.

    Raises PhotoError, PackError. Slow where the models have to be loaded.
    """
    photo = workspace.photo_by_path(path)
    if photo is not None and photo.analysed:
        rows = workspace.photo_faces(photo.id)
        found = [Asked(row, None, photo, path, row.box, row.quality) for row in rows]
    else:
        faces = workspace.find_picture(path).faces
        found = [Asked(None, face, None, path, face.box, face.quality) for face in faces]
    return sorted(found, key=lambda asked: asked.box.centre)


def answer(workspace: Workspace, asked: Asked) -> Answer | None:
    """Search. None: that isn't possible yet. Raises NotFoundError when the face can't be compared."""
    if workspace.search_readiness(_OPENING_SECONDS) is None:
        return None
    pack = asked.row.pack_id if asked.row is not None else None
    calibration = workspace.calibration(pack)
    loosest = SimilarityScale(calibration).loosest
    guesses: Sequence[NameGuess] = ()
    if asked.more_of is not None:
        matches = _of_person(workspace, asked.more_of, loosest)
    elif asked.row is not None:
        matches = workspace.find_face(asked.row.id, limit=LIMIT, min_similarity=loosest)
        if asked.row.status is not FaceStatus.CONFIRMED:
            guesses = workspace.name_guesses(asked.row.id, limit=_GUESSES)
    elif asked.outside is not None and asked.outside.embedding is not None:
        vector = asked.outside.embedding
        matches = workspace.find_embedding(vector, limit=LIMIT, min_similarity=loosest)
        guesses = workspace.name_guesses_for(vector, limit=_GUESSES)
    else:
        raise NotFoundError("This face can't be compared: try a clearer picture of it.")
    return Answer(asked, matches, guesses, calibration, workspace.search_readiness() or 0.0)


def beside(asked: Asked, choices: Sequence[Asked], face: FaceId) -> ComparePair:
    """What to compare ``face`` with the one asked about by, which may be one of ``choices`` of a picture."""
    if asked.row is not None:
        return ComparePair.of_faces(asked.row.id, face)
    places = [place for place, choice in enumerate(choices) if choice.box == asked.box]
    return ComparePair(PictureSide(asked.path), FaceSide(face), (places[0] if places else None, None))


def sharp_crop(workspace: Workspace, asked: Asked, side: int) -> QImage:
    """The face cut from the picture itself, for where the thumbnail would be too coarse. Raises PhotoError."""
    longest = round(min(side / max(asked.box.w * 1.6, 0.02), 4000))
    photo = asked.row.photo_id if asked.row is not None else None
    turns = 0 if photo is None else workspace.photo_turns([photo]).get(photo, 0)
    image = turned(image_of(workspace.picture(asked.path if photo is None else photo, longest)), turns)
    area = asked.box.expanded(0.3).turned(turns)
    width, height = image.width(), image.height()
    centre_x, centre_y = area.centre
    size = round(max(area.w * width, area.h * height))
    left, top = round(centre_x * width - size / 2), round(centre_y * height - size / 2)
    # QImage.copy fills what lies outside the picture with nothing, which would show as a black edge.
    size = min(size, width, height)
    left = max(0, min(left, width - size))
    top = max(0, min(top, height - size))
    return image.copy(left, top, size, size)


def _asked(workspace: Workspace, row: FaceRow, more_of: PersonId | None = None) -> Asked:
    photos = workspace.photos([row.photo_id])
    return Asked(row, None, photos[0] if photos else None, row.path, row.box, row.quality, more_of)


def _comparable(workspace: Workspace, faces: Sequence[FaceId], count: int) -> list[FaceRow]:
    """The first of the faces that have an embedding, ``count`` of them at most."""
    found: list[FaceRow] = []
    for start in range(0, len(faces), _LOOKED_AT):
        found += [row for row in workspace.faces(faces[start : start + _LOOKED_AT]) if row.has_embedding]
        if len(found) >= count:
            break
    return found[:count]


def _of_person(workspace: Workspace, person: PersonId, loosest: float) -> list[Match]:
    """What resembles any of the person's best faces: looks change with years, one face isn't enough."""
    own = workspace.person_face_ids(person)
    mine = set(own)
    best: dict[FaceId, Match] = {}
    for row in _comparable(workspace, own, _PERSON_FACES):
        for match in workspace.find_face(row.id, limit=LIMIT, min_similarity=loosest):
            known = best.get(match.face.id)
            if match.face.id not in mine and (known is None or match.similarity > known.similarity):
                best[match.face.id] = match
    return sorted(best.values(), key=lambda match: -match.similarity)[:LIMIT]
