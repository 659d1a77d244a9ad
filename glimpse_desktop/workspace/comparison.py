"""Two faces beside each other, or all faces of two pictures: how alike, how sure, and what is known already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.comparison import (
    ONE_PERSON,
    TWO_PEOPLE,
    ComparedFace,
    ComparedPicture,
    FaceComparison,
    FacePair,
    FaceSide,
    Known,
    Measures,
    PhotoSide,
    PictureComparison,
    Side,
    Verdict,
)
from glimpse_desktop.domain.errors import NotFoundError, PhotoError
from glimpse_desktop.domain.faces import POOR_QUALITY
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, PhotoRow
from glimpse_desktop.library import embeddings, faces, links, photos, rejections
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.constraints import constraints
from glimpse_desktop.people.evidence import roots
from glimpse_desktop.workspace.likelihood import PERHAPS, UNLIKELY, likelihood, strangers_share, worded
from glimpse_desktop.workspace.looking_again import LookingAgain
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.pictures import look_at
from glimpse_desktop.workspace.search import unchanged


class Comparison:
    """Compares over one library. Every method blocks, is safe from any thread and changes nothing."""

    def __init__(self, library: Library, models: Models) -> None:
        self._library = library
        self._models = models
        self._looking_again = LookingAgain(models)

    def picture(self, side: Side) -> ComparedPicture:
        """A side as it is now. A picture that isn't in the library is looked at, which takes seconds at first.

        Raises NotFoundError, PhotoError, PackError.
        """
        if isinstance(side, FaceSide):
            return self._around(side.face)
        with self._library.reading() as connection:
            if isinstance(side, PhotoSide):
                photo = next(iter(photos.by_ids(connection, [side.photo])), None)
                if photo is None:
                    raise NotFoundError("This photo is not in the library any more.")
            else:
                photo = photos.by_path(connection, side.path)
            if photo is not None and photo.analysed and photo.problem is None and unchanged(photo):
                return self._known(connection, photo)
        if photo is not None and photo.problem is not None:
            raise PhotoError(photo.problem)
        return self._new(photo.path if photo is not None else side.path)  # type: ignore[union-attr]

    def faces(self, one: ComparedFace, other: ComparedFace) -> FaceComparison:
        """Compare two faces, by the pack that found them; of two packs by the one in use, which takes seconds."""
        with self._library.reading() as connection:
            known = _known(connection, one, other)
        (one,), (other,) = self._looking_again.by_one_pack([one], [other])
        return self._compared(one, other, known)

    def pictures(self, one: ComparedPicture, other: ComparedPicture) -> PictureComparison:
        """Compare every face of a picture with every face of another.

        Each is in one pair at most: who is known to be one person goes together, however alike, who is known to
        be two people doesn't, and of the rest the most alike find each other first.
        """
        lefts, rights = self._looking_again.by_one_pack(one.faces, other.faces)
        similarities = _similarities(lefts, rights)
        with self._library.reading() as connection:
            known = {
                (row, column): _known(connection, left, right)
                for row, left in enumerate(one.faces)
                for column, right in enumerate(other.faces)
            }

        def order(place: tuple[int, int]) -> tuple[bool, float, tuple[int, int]]:
            cosine = float(similarities[place])
            return known[place] not in ONE_PERSON, -cosine if np.isfinite(cosine) else 2.0, place

        pairs: list[FacePair] = []
        for row, column in sorted(known, key=order):
            taken = any(pair.left == row or pair.right == column for pair in pairs)
            if taken or known[row, column] in TWO_PEOPLE:
                continue
            if known[row, column] in ONE_PERSON or np.isfinite(similarities[row, column]):
                found = self._compared(lefts[row], rights[column], known[row, column])
                pairs.append(FacePair(row, column, found))
        theirs = {name for face in other.faces if (name := _name(face))}
        both = dict.fromkeys(name for face in one.faces if (name := _name(face)) in theirs)
        return PictureComparison(similarities, tuple(pairs), tuple(both))

    # -- the sides ------------------------------------------------------------------------------------------

    def _around(self, face: FaceId) -> ComparedPicture:
        with self._library.reading() as connection:
            (row,) = faces.by_ids(connection, [face]) or (None,)
            photo = None if row is None else next(iter(photos.by_ids(connection, [row.photo_id])), None)
            if row is None or photo is None:
                raise NotFoundError("This face is not in the library any more.")
            found = self._known(connection, photo)
        places = [place for place, one in enumerate(found.faces) if one.row is not None and one.row.id == face]
        if not places:
            raise NotFoundError("This face is not in the library any more.")
        return replace(found, chosen=places[0])

    def _known(self, connection: Connection, photo: PhotoRow) -> ComparedPicture:
        rows = worded(faces.of_photo(connection, photo.id), self._models.calibration)
        vectors: dict[int, NDArray[np.float32]] = {}
        for pack in {row.pack_id for row in rows}:  # lengths may differ
            ids, own = embeddings.of_faces(connection, [row.id for row in rows if row.pack_id == pack])
            vectors.update(zip(ids.tolist(), own, strict=True))
        found = [
            ComparedFace(row, None, photo.path, row.box, row.quality, vectors.get(row.id), row.pack_id)
            for row in rows
        ]
        return ComparedPicture(photo, photo.path, _in_order(found), None)

    def _new(self, path: Path) -> ComparedPicture:
        found = [
            ComparedFace(None, face, path, face.box, face.quality, face.embedding, face.pack_id)
            for face in look_at(path, self._models.engine()).faces
        ]
        return ComparedPicture(None, path, _in_order(found), None)

    # -- one pair -------------------------------------------------------------------------------------------

    def _compared(self, one: ComparedFace, other: ComparedFace, known: Known) -> FaceComparison:
        poor = _poor(one), _poor(other)
        pack = next((info.name for info in self._models.available() if info.id == one.pack_id), one.pack_id)
        if not _comparable(one, other):
            return FaceComparison(Verdict.NOT_COMPARABLE, UNLIKELY, None, known, poor, pack)
        calibration = self._models.calibration(one.pack_id)
        assert one.embedding is not None and other.embedding is not None
        away = one.embedding - other.embedding
        cosine = min(max(float(one.embedding @ other.embedding), -1.0), 1.0)
        strangers, fewer = strangers_share(calibration, cosine)
        measures = Measures(cosine, float(np.linalg.norm(away)), float(np.abs(away).sum()), strangers, fewer)
        word = likelihood(calibration, cosine)
        return FaceComparison(verdict(word, poor), word, measures, known, poor, pack)


def verdict(word: str, poor: tuple[bool, bool]) -> Verdict:
    """What the ``likelihood`` of two faces is worth, of which the first and the second may be poor.

    Poor faces resemble each other, whoever they are: of pairs of two people in 6,000 photos of LFW, 14 % reach the
    similarity that one of 10,000 pairs of good faces does. So two of them say nothing. One beside a good face is
    no more like it than strangers are (0.014 %), so a likeness counts; but that there is none may be its own
    fault: of the few that are the same person, none reached it, of good ones 95 %.
    """
    if all(poor) or (any(poor) and word in (PERHAPS, UNLIKELY)):
        return Verdict.TOO_POOR
    return Verdict(word)


def _in_order(found: list[ComparedFace]) -> tuple[ComparedFace, ...]:
    return tuple(sorted(found, key=lambda face: face.box.centre))


def _poor(face: ComparedFace) -> bool:
    return face.quality is not None and bool(face.quality.overall < POOR_QUALITY)


def _comparable(one: ComparedFace, other: ComparedFace) -> bool:
    return one.embedding is not None and other.embedding is not None and one.pack_id == other.pack_id


def _similarities(lefts: Sequence[ComparedFace], rights: Sequence[ComparedFace]) -> NDArray[np.float32]:
    found = np.full((len(lefts), len(rights)), np.nan, np.float32)
    for row, left in enumerate(lefts):
        for column, right in enumerate(rights):
            if _comparable(left, right):
                found[row, column] = np.dot(left.embedding, right.embedding)  # type: ignore[arg-type]
    return found


def _name(face: ComparedFace) -> str:
    """Whom the face counts as: confirmed, or so clear that views show the name."""
    row = face.row
    if row is None:
        return ""
    if row.suggestion is not None and row.status is FaceStatus.UNKNOWN:
        return row.suggestion.name if row.suggestion.automatic else ""
    return row.person_name or ""


def _known(connection: Connection, one: ComparedFace, other: ComparedFace) -> Known:
    if one.row is None or other.row is None:
        return Known.ONE_PHOTO if one.path == other.path and one.box != other.box else Known.NOTHING
    left, right = one.row, other.row
    if left.id == right.id:
        return Known.SAME_FACE
    named = left.status is FaceStatus.CONFIRMED, right.status is FaceStatus.CONFIRMED
    if all(named):
        return Known.SAME_PERSON if left.person_id == right.person_id else Known.TWO_PEOPLE
    if any(named) and _refused(connection, *((right, left) if named[0] else (left, right))):
        return Known.SAID_DIFFERENT
    said = _said(connection, left.id, right.id)
    if said is not Known.NOTHING:
        return said
    if left.group_id is not None and left.group_id == right.group_id:
        return Known.SAME_GROUP
    return Known.ONE_PHOTO if left.content == right.content else Known.NOTHING


def _refused(connection: Connection, face: FaceRow, named: FaceRow) -> bool:
    """Whether it was said that ``face`` is not the person whom the other one is named."""
    keys = rejections.of_faces(connection, [face.id]).get(face.id, set())
    return named.person_id in roots(connection, keys).values()


def _said(connection: Connection, one: FaceId, other: FaceId) -> Known:
    about = links.about(connection, [one, other])
    rules = constraints(about, {one, other, *(face for link in about for side in link.sides for face in side)})
    if rules.apart(one, other):
        return Known.SAID_DIFFERENT
    together = any(one in group and other in group for group in rules.together)
    return Known.SAID_SAME if together else Known.NOTHING
