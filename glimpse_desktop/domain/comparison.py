"""What is compared with what: two faces, or the faces of two pictures, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from glimpse_desktop.domain.ids import FaceId, PhotoId


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
