"""What a photo's own file says of how and where it was taken: read when somebody looks, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exposure:
    """How the camera was set; None where the file doesn't say, or says nonsense.

    ``seconds`` the shutter was open, > 0. ``aperture`` is the f-number, > 0. ``iso`` >= 1. ``focal_length`` in
    millimetres, ``film_focal_length`` what would show as much on 35 mm film.
    """

    seconds: float | None = None
    aperture: float | None = None
    iso: int | None = None
    focal_length: float | None = None
    film_focal_length: float | None = None


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Where it was taken: decimal degrees, north (-90 to 90) and east (-180 to 180) positive."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """``format`` is one of "JPEG", "PNG", "HEIF", "RAW" ..., None for a file that isn't a picture any more.

    ``pictures``: how many the file has; the photo is the first. ``sensor_size``: width and height of what a RAW's
    sensor saw, as far as it says so; the photo may be a smaller preview of that.
    """

    format: str | None = None
    lens: str | None = None
    exposure: Exposure = Exposure()
    point: MapPoint | None = None
    pictures: int = 1
    sensor_size: tuple[int, int] | None = None
