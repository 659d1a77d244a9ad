"""What every loaded model pack can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from glimpse_desktop.domain.faces import DetectedFace, PackInfo
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.photo import DecodedPhoto


class FaceEngine(Protocol):
    """A model pack with its sessions open.

    Thread-safe: one instance is shared by all workers, each with a photo of its own. Its sessions compute in the
    caller's thread only.
    """

    @property
    def info(self) -> PackInfo: ...

    def analyse(self, photo: DecodedPhoto) -> list[DetectedFace]:
        """All faces in the photo, surest first. Boxes may reach slightly over its edges. May be empty."""
        ...

    def embed_at(self, photo: DecodedPhoto, box: Box) -> DetectedFace | None:
        """The face in a box drawn by hand, with that box; None where the box holds no part of the photo.

        Its score tells how much the detector agrees: under 0.5, it would not have found a face there.
        """
        ...


@runtime_checkable
class Finishable(Protocol):
    """An engine that works before all that makes it fast is there."""

    @property
    def unfinished(self) -> bool:
        """Whether ``finish`` would make it faster."""
        ...

    def finish(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Make what is missing (seconds to half a minute) and go over to it; other threads may analyse meanwhile.

        ``progress`` is called often and may raise Cancelled: then everything stays as it is. Raises PackError.
        """
        ...
