"""What the page Compare is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.comparison import FaceSide, PhotoSide, PictureSide, Side
from glimpse_desktop.domain.ids import FaceId, PhotoId


@dataclass(frozen=True, slots=True)
class ComparePair:
    """The argument of ``show_page("compare", …)``. A side that is None is still to be chosen."""

    left: Side | None = None
    right: Side | None = None
    chosen: tuple[int | None, int | None] = (None, None)
    """Which faces of the two pictures, counted from the left; None: whoever fits best."""

    @classmethod
    def of_faces(cls, left: FaceId, right: FaceId | None = None) -> ComparePair:
        """Two faces of the library."""
        return cls(FaceSide(left), None if right is None else FaceSide(right))

    @classmethod
    def of_photos(cls, left: PhotoId, right: PhotoId) -> ComparePair:
        """Everybody in two photos of the library."""
        return cls(PhotoSide(left), PhotoSide(right))

    @classmethod
    def of_pictures(cls, left: Path, right: Path | None = None) -> ComparePair:
        """Two picture files, in the library or not."""
        return cls(PictureSide(left), None if right is None else PictureSide(right))
