"""What is compared with what: two faces, or the faces of two pictures, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PackId, PhotoId
from glimpse_desktop.domain.views import FaceRow, PhotoRow, QueryFace


@dataclass(frozen=True, slots=True)
class FaceSide:
    """A face of the library."""

    face: FaceId


@dataclass(frozen=True, slots=True)
class PhotoSide:
    """A photo of the library: its faces."""

    photo: PhotoId


@dataclass(frozen=True, slots=True)
class PictureSide:
    """Any picture file: its faces, as the library knows them, or else found now."""

    path: Path


Side = FaceSide | PhotoSide | PictureSide
"""Ids are plain numbers, so each says what it is the id of."""

_MOST_PAIRS = 1_000_000


class Verdict(StrEnum):
    """What two faces look like, apart from what is known. The first four are ``likelihood``'s words."""

    VERY_LIKELY = "very likely"
    LIKELY = "likely"
    PERHAPS = "perhaps"
    UNLIKELY = "unlikely"
    TOO_POOR = "too poor"
    """At least one is too poor to say."""
    NOT_COMPARABLE = "not comparable"
    """Nothing could be made of one of them, or two model packs found them."""


class Known(StrEnum):
    """What was decided about two faces, or follows from where they are."""

    SAME_FACE = "same face"
    SAME_PERSON = "same person"
    """Both have the same name."""
    TWO_PEOPLE = "two people"
    """They have two names."""
    SAID_SAME = "said same"
    SAID_DIFFERENT = "said different"
    """Of the faces themselves, or one is not whom the other is named."""
    SAME_GROUP = "same group"
    """The program put them into one group of faces without a name."""
    ONE_PHOTO = "one photo"
    """Both are in one picture, so they are two people, as a rule."""
    NOTHING = "nothing"


ONE_PERSON = frozenset({Known.SAME_FACE, Known.SAME_PERSON, Known.SAID_SAME})
TWO_PEOPLE = frozenset({Known.TWO_PEOPLE, Known.SAID_DIFFERENT})
"""What was decided so, whatever they look like."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Of two embeddings of length 1: ``cosine`` -1 to 1, ``euclidean`` 0 to 2, ``manhattan`` from 0.

    ``strangers`` is the share of pairs of different people that look at least this alike, 0-1; where ``fewer``,
    it is less than that by nobody knows how much.
    """

    cosine: float
    euclidean: float
    manhattan: float
    strangers: float
    fewer: bool

    @property
    def odds(self) -> tuple[int, int]:
        """``(count, pairs)``: of so many ``pairs`` of different people, 10 to a million, ``count`` are alike."""
        pairs = 10
        while self.strangers * pairs < 0.95 and pairs < _MOST_PAIRS:
            pairs *= 10
        return max(round(self.strangers * pairs), 1), pairs


@dataclass(frozen=True, slots=True)
class FaceComparison:
    """``measures`` None: not comparable. ``word``: what the similarity alone says, in ``likelihood``'s words.

    ``poor``: whether the first and the second face is too poor to rest a verdict on. ``pack``: whose measures
    these are, its name.
    """

    verdict: Verdict
    word: str
    measures: Measures | None
    known: Known
    poor: tuple[bool, bool]
    pack: str


@dataclass(frozen=True, slots=True)
class ComparedFace:
    """A face of the library (``row``) or of any other picture (``outside``). ``embedding`` (d,) of length 1."""

    row: FaceRow | None
    outside: QueryFace | None
    path: Path
    box: Box
    quality: FaceQuality | None
    embedding: NDArray[np.float32] | None
    pack_id: PackId


@dataclass(frozen=True, slots=True)
class ComparedPicture:
    """A side: the picture and its faces from left to right. ``chosen`` is the place of the face that was asked
    for, None when the whole picture was. ``photo`` None: it isn't in the library."""

    photo: PhotoRow | None
    path: Path
    faces: tuple[ComparedFace, ...]
    chosen: int | None


@dataclass(frozen=True, slots=True)
class FacePair:
    """Faces of two pictures by their places, and what came of comparing them."""

    left: int
    right: int
    found: FaceComparison


@dataclass(frozen=True, slots=True)
class PictureComparison:
    """``similarities`` (n, m) cosines of every face of the first with every one of the second picture, NaN where
    two can't be compared. ``pairs``: each face once at most, who is known to be one person first, then the most
    alike. ``both``: the names that both pictures have, in the first one's order.
    """

    similarities: NDArray[np.float32]
    pairs: tuple[FacePair, ...]
    both: tuple[str, ...]
