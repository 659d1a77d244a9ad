"""Find this person: by a face of the library, by any picture, and whom a face may be."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.views import (
    FaceRow,
    FaceStatus,
    Match,
    NameGuess,
    PhotoRow,
    PictureQuery,
    QueryFace,
    SearchHit,
    SearchResult,
)
from glimpse_desktop.library import embeddings, evidence, faces, photos, rejections
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.evidence import roots
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.likelihood import UNLIKELY, likelihood, worded
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.pictures import look_at

_GUESS_NEIGHBOURS = 200
_GUESS_RATE = 1e-3
"""A name that more strangers than that would be guessed to have is no help."""


class Search:
    """Searches by face over one library. Every method blocks; none changes anything."""

    def __init__(self, library: Library, finder: FaceFinder, models: Models) -> None:
        self._library = library
        self._finder = finder
        self._models = models

    def calibration(self, pack: PackId | None = None) -> Calibration:
        """What similarities of that pack mean (None: the pack in use)."""
        return self._models.calibration(pack)

    def find_face(self, face: FaceId, limit: int, min_similarity: float | None) -> list[Match]:
        """Faces like this one, nearest first, without itself. Raises NotFoundError."""
        row, vector = self._embedded(face)
        return self.find_vector(row.pack_id, vector, limit, min_similarity, exclude=(face,))

    def find_vector(
        self,
        pack: PackId,
        vector: NDArray[np.float32],
        limit: int,
        min_similarity: float | None,
        exclude: Collection[FaceId] = (),
    ) -> list[Match]:
        """Faces of the pack like ``vector`` (unit length), nearest first."""
        minimum = self.calibration(pack).default if min_similarity is None else min_similarity
        found = self._finder.search(pack, vector, limit, minimum, exclude)
        with self._library.reading() as connection:
            rows = worded(faces.by_ids(connection, [face for face, _ in found]), self._models.calibration)
        by_id = {row.id: row for row in rows}
        return [Match(by_id[face], similarity) for face, similarity in found if face in by_id]

    def search_face(self, face: FaceId, limit: int, min_similarity: float | None) -> SearchResult:
        """As ``find_face``, with each photo that shows a found face: copies are hits of their own."""
        row, vector = self._embedded(face)
        query = QueryFace(
            row.id, row.box, row.landmarks, row.score, row.quality, vector, row.pack_id, thumbnail=b""
        )
        return self._hits(PictureQuery(row.path, (query,)), limit, min_similarity)

    def search_photo(self, path: Path, limit: int, min_similarity: float | None) -> SearchResult:
        """Hits for every face of a picture, in the library or not. Raises PhotoError."""
        return self._hits(self.picture_query(path), limit, min_similarity)

    def picture_query(self, path: Path) -> PictureQuery:
        """The faces of a picture: as the library knows them, else found now. Raises PhotoError, PackError."""
        with self._library.reading() as connection:
            photo = photos.by_path(connection, path)
            if photo is not None and photo.analysed and photo.problem is None and unchanged(photo):
                rows = faces.of_photo(connection, photo.id)
                ids, vectors = embeddings.of_faces(connection, np.array([row.id for row in rows], np.int64))
                known = dict(zip(ids.tolist(), vectors, strict=True))
                return PictureQuery(
                    path,
                    tuple(
                        QueryFace(
                            row.id,
                            row.box,
                            row.landmarks,
                            row.score,
                            row.quality,
                            known.get(row.id),
                            row.pack_id,
                            thumbnail=b"",
                        )
                        for row in rows
                    ),
                )
        return look_at(path, self._models.engine())

    def guesses(self, face: FaceId, limit: int) -> list[NameGuess]:
        """Whom a face may be, likeliest first; empty when nobody named resembles it.

        Without those it was said not to be, and who else is in the picture.
        """
        row, vector = self._embedded(face)
        with self._library.reading() as connection:
            contents = evidence.contents_of(connection, [face])
            around = evidence.surroundings(connection, row.pack_id, contents)
            said = rejections.of_faces(connection, [face]).get(face, set())
            barred = set(roots(connection, said).values())
            barred |= {who for people in around.named.values() for who in people if who != row.person_id}
        guessed = self.guesses_for(row.pack_id, vector, limit + len(barred), exclude=(face,))
        return [guess for guess in guessed if guess.person_id not in barred][:limit]

    def guesses_for(
        self, pack: PackId, vector: NDArray[np.float32], limit: int, exclude: Collection[FaceId] = ()
    ) -> list[NameGuess]:
        calibration = self.calibration(pack)
        lowest = min(calibration.similarity_at(_GUESS_RATE), calibration.default)
        best: dict[int, NameGuess] = {}
        for match in self.find_vector(pack, vector, _GUESS_NEIGHBOURS, lowest, exclude):
            face = match.face
            if face.status is not FaceStatus.CONFIRMED or face.person_id is None or face.person_name is None:
                continue
            word = likelihood(calibration, match.similarity)
            if face.person_id not in best and word != UNLIKELY:
                best[face.person_id] = NameGuess(face.person_id, face.person_name, match.similarity, word)
        return list(best.values())[:limit]

    def _embedded(self, face: FaceId) -> tuple[FaceRow, NDArray[np.float32]]:
        with self._library.reading() as connection:
            rows = faces.by_ids(connection, [face])
            if not rows:
                raise NotFoundError("There is no face {face} in this library.", face=face)
            _, vectors = embeddings.of_faces(connection, np.array([face], np.int64))
        if not len(vectors):
            raise NotFoundError("This face can't be compared: no model pack could make anything of it.")
        return rows[0], vectors[0]

    def _hits(self, query: PictureQuery, limit: int, min_similarity: float | None) -> SearchResult:
        best: dict[FaceId, tuple[Match, int]] = {}
        wanted = limit + len(query.faces)  # its own faces are found as well and left out below
        for number, face in enumerate(query.faces):
            if face.embedding is None:
                continue
            for match in self.find_vector(face.pack_id, face.embedding, wanted, min_similarity):
                known = best.get(match.face.id)
                if known is None or match.similarity > known[0].similarity:
                    best[match.face.id] = (match, number)
        ranked = sorted(best.values(), key=lambda item: (-item[0].similarity, item[0].face.id))
        with self._library.reading() as connection:
            paths = photos.paths_of_contents(connection, {match.face.content for match, _ in ranked})
        hits = [
            SearchHit(match, path, number)
            for match, number in ranked
            for path in paths.get(match.face.content, ())
            if path != query.path
        ]
        return SearchResult(query, tuple(hits[:limit]))


def unchanged(photo: PhotoRow) -> bool:
    """Whether the file is still the one that was analysed."""
    try:
        status = photo.path.stat()
    except OSError:
        return True  # gone or unplugged: what the library knows is all there is
    return status.st_size == photo.size and abs(status.st_mtime - photo.modified_at) < 1e-3
