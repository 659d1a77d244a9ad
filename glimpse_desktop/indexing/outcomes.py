"""What can become of a photo that a worker takes from the backlog."""

from __future__ import annotations

from dataclasses import dataclass

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.library.analyses import FileState, PictureFacts, WaitingPhoto


@dataclass(frozen=True, slots=True)
class Analysed:
    """Read, decoded, looked at. Thumbnails are JPEGs, ``face_thumbnails`` in the order of ``faces``."""

    photo: WaitingPhoto
    file: FileState
    content: ContentHash
    facts: PictureFacts
    faces: tuple[DetectedFace, ...]
    thumbnail: bytes
    face_thumbnails: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Read: its bytes are those of a photo that is analysed already, or is being so by another worker."""

    photo: WaitingPhoto
    file: FileState
    content: ContentHash


@dataclass(frozen=True, slots=True)
class Failed:
    """It can't be used. ``file`` None when it could not even be looked at, ``content`` when not read."""

    photo: WaitingPhoto
    reason: str
    file: FileState | None
    content: ContentHash | None


@dataclass(frozen=True, slots=True)
class Gone:
    """The file isn't there any more. The next scan tells whether it was deleted or its drive unplugged."""

    photo: WaitingPhoto


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The file changes while we look: somebody is writing it. Worth another look in a moment."""

    photo: WaitingPhoto
    content: ContentHash | None


Outcome = Analysed | Known | Failed | Gone | Unsettled
