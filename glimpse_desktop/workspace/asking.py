"""Asking an open library who somebody is: searches, guesses of names, and why a face is shown as somebody."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId, PersonId
from glimpse_desktop.domain.views import Explanation, Match, NameGuess, PictureQuery, SearchResult
from glimpse_desktop.workspace import pictures
from glimpse_desktop.workspace.deciding import Deciding
from glimpse_desktop.workspace.explaining import Explaining
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.likelihood import likelihood
from glimpse_desktop.workspace.search import Search
from glimpse_desktop.workspace.suggesting import Suggesting


class Asking(Deciding):
    """The part of ``Workspace`` that only asks. Every method blocks and is safe from any thread."""

    _finder: FaceFinder
    _search: Search
    _explaining: Explaining
    _suggesting: Suggesting

    def prepare_search(self) -> None:
        """Have the faces of a large library ready for the first search, and who stands for whom for the first new
        photo, in the background. Returns at once.
        """
        self._finder.prepare_soon(self._models.info)
        if self.look_only is None:
            self._suggesting.tidy()

    def search_readiness(self, seconds: float = 0.0) -> float | None:
        """The share of all faces that a search finds by now, 0-1: less than 1 while an index is made anew. None
        while one is opened, for which it waits so many ``seconds`` at most."""
        return self._finder.readiness(self._models.info().id, seconds)

    def calibration(self, pack: PackId | None = None) -> Calibration:
        """What similarities mean; of the pack in use unless another one is named."""
        return self._search.calibration(pack)

    def likelihood(self, similarity: float, pack: PackId | None = None) -> str:
        """ "very likely", "likely", "perhaps" or "unlikely"."""
        return likelihood(self.calibration(pack), similarity)

    def find_face(self, face: FaceId, *, limit: int = 1000, min_similarity: float | None = None) -> list[Match]:
        """Faces like this one, nearest first, without itself. Raises NotFoundError."""
        return self._search.find_face(face, limit, min_similarity)

    def find_embedding(
        self,
        embedding: NDArray[np.float32],
        *,
        pack: PackId | None = None,
        limit: int = 1000,
        min_similarity: float | None = None,
    ) -> list[Match]:
        """Faces like an embedding (d,) of unit length, made by that pack (None: the one in use)."""
        return self._search.find_vector(pack or self._models.info().id, embedding, limit, min_similarity)

    def find_picture(self, path: Path) -> PictureQuery:
        """The faces in any picture file, each with embedding and thumbnail. Raises PhotoError, PackError."""
        return pictures.look_at(path, self._models.engine())

    def search_face(self, face: FaceId, *, limit: int = 50, min_similarity: float | None = None) -> SearchResult:
        """Every photo with a face like this one: each copy of a photo is a hit of its own."""
        return self._search.search_face(face, limit, min_similarity)

    def search_photo(self, path: Path, *, limit: int = 50, min_similarity: float | None = None) -> SearchResult:
        """Every photo with a face like one of those in this picture."""
        return self._search.search_photo(path, limit, min_similarity)

    def name_guesses(self, face: FaceId, limit: int = 5) -> list[NameGuess]:
        """Whom a face may be, likeliest first."""
        return self._search.guesses(face, limit)

    def name_guesses_for(
        self, embedding: NDArray[np.float32], *, pack: PackId | None = None, limit: int = 5
    ) -> list[NameGuess]:
        """Whom a face outside the library may be."""
        return self._search.guesses_for(pack or self._models.info().id, embedding, limit)

    def explain(self, face: FaceId) -> Explanation:
        """Why a face is shown as the person it is shown as. Raises NotFoundError."""
        return self._explaining.explain(face)

    def similar_people(self, person: PersonId, limit: int = 8) -> list[NameGuess]:
        """Other people whom a person or (negative id) a group looks like, most first."""
        return self._explaining.similar_people(person, limit)
