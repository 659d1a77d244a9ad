"""What a list of photos tells of each, and can be put in order by."""

from __future__ import annotations

from enum import StrEnum


class PhotoColumn(StrEnum):
    """The columns of a list of photos. By DATE it is in the timeline's own order, newest first."""

    NAME = "name"
    DATE = "date"
    FOLDER = "folder"
    PEOPLE = "people"
    CAMERA = "camera"
    PIXELS = "pixels"
    BYTES = "bytes"
    STARS = "stars"
