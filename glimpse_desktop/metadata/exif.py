"""When a photo was taken, with what, how and where: from its EXIF block, without decoding a pixel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from glimpse_desktop.domain.photo_details import Exposure, MapPoint, PhotoDetails
from glimpse_desktop.imaging.containers import sniff
from glimpse_desktop.imaging.exif_block import (
    EXIF_DIRECTORY,
    GPS_DIRECTORY,
    Numbers,
    Value,
    read_numbers,
    read_tags,
)
from glimpse_desktop.imaging.foreign import find_exif, raw_says
from glimpse_desktop.imaging.raw_kinds import sensor_size

_MAKE, _MODEL, _CHANGED = 0x010F, 0x0110, 0x0132
_TAKEN, _DIGITISED, _LENS = 0x9003, 0x9004, 0xA434

_SECONDS, _APERTURE, _ISO, _FOCAL, _FILM_FOCAL = 0x829A, 0x829D, 0x8827, 0x920A, 0xA405
_SOUTH_OR_NORTH, _LATITUDE, _WEST_OR_EAST, _LONGITUDE = 1, 2, 3, 4

_DATE = re.compile(r"(\d{4})[:/.-](\d\d)[:/.-](\d\d)[ T](\d\d):(\d\d):(\d\d)")

_FIRST_YEAR = 1826
"""Of the oldest photograph there is (View from the Window at Le Gras)."""

_LAST_YEAR = 2100
"""A fixed year rather than today's: a photo doesn't change its date with the clock of the computer."""

_MAX_NAME = 100

_MOST_SECONDS = 86_400.0
"""A day: longer exposures are slips of a writer."""


@dataclass(frozen=True, slots=True)
class PhotoMetadata:
    """What a picture says of itself; None where it doesn't, or says nonsense.

    ``taken_at`` is naive: the local time that the camera's clock showed, to the second.
    """

    taken_at: datetime | None = None
    camera: str | None = None
    lens: str | None = None


def read_metadata(data: bytes) -> PhotoMetadata:
    """From a picture file's bytes: JPEG, PNG, WebP, TIFF, HEIF, AVIF, JPEG XL, RAW. Never raises.

    Taken when it was exposed (DateTimeOriginal), else when it was digitised, else when the file was changed.
    """
    block = find_exif(data)
    main, inner = ({}, {}) if block is None else read_tags(block)
    dates = (_date(inner.get(_TAKEN)), _date(inner.get(_DIGITISED)), _date(main.get(_CHANGED)))
    taken = next((date for date in dates if date is not None), None)
    lens = _name(inner.get(_LENS))
    if taken is None and sniff(data) == "RAW":  # not for the lens alone: it takes as long as to develop it
        hidden = raw_says(data)
        taken, lens = taken or hidden[0], lens or _name(hidden[1])
    return PhotoMetadata(taken, _camera(_name(main.get(_MAKE)), _name(main.get(_MODEL))), lens)


def read_details(data: bytes) -> PhotoDetails:
    """How and where a picture was taken, from its file's bytes: the formats of ``read_metadata``. Never raises."""
    kind = sniff(data)
    block = find_exif(data)
    if block is None:
        return PhotoDetails(kind, lens=_hidden_lens(data, kind))
    inner = read_numbers(block, EXIF_DIRECTORY)
    lens = inner.get(_LENS)
    iso = _number(inner, _ISO, 1 << 32)
    return PhotoDetails(
        format=kind,
        lens=(_name(lens) if isinstance(lens, str) else None) or _hidden_lens(data, kind),
        exposure=Exposure(
            seconds=_number(inner, _SECONDS, _MOST_SECONDS),
            aperture=_number(inner, _APERTURE, 1000),
            iso=round(iso) if iso is not None else None,
            focal_length=_number(inner, _FOCAL, 100_000),
            film_focal_length=_number(inner, _FILM_FOCAL, 100_000),
        ),
        point=_point(read_numbers(block, GPS_DIRECTORY)),
        sensor_size=sensor_size(data) if kind == "RAW" else None,
    )


def _hidden_lens(data: bytes, kind: str | None) -> str | None:
    """The lens that the maker of a RAW names in a way of its own."""
    return _name(raw_says(data)[1]) if kind == "RAW" else None


def _number(numbers: Numbers, tag: int, most: float) -> float | None:
    """The first number of a tag, where it is above 0 and at most ``most``: 0 means that the camera didn't know."""
    value = numbers.get(tag)
    return value[0] if isinstance(value, tuple) and 0 < value[0] <= most else None


def _point(numbers: Numbers) -> MapPoint | None:
    latitude = _degrees(numbers.get(_LATITUDE), numbers.get(_SOUTH_OR_NORTH), "SN", 90)
    longitude = _degrees(numbers.get(_LONGITUDE), numbers.get(_WEST_OR_EAST), "WE", 180)
    # Devices without a fix write 0, 0: a place in the Gulf of Guinea where few photos are taken.
    if latitude is None or longitude is None or latitude == longitude == 0:
        return None
    return MapPoint(latitude, longitude)


def _degrees(
    value: tuple[float, ...] | str | None, side: tuple[float, ...] | str | None, sides: str, most: int
) -> float | None:
    """Degrees, minutes and seconds as one number, negative on the first of ``sides``."""
    if not isinstance(value, tuple) or not isinstance(side, str) or side[:1].upper() not in tuple(sides):
        return None
    degrees = sum((part / 60.0**place for place, part in enumerate(value[:3])), 0.0)
    if any(part < 0 for part in value) or degrees > most:
        return None
    return -degrees if side[:1].upper() == sides[0] else degrees


def _date(value: Value | None) -> datetime | None:
    match = _DATE.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        date = datetime(*(int(part) for part in match.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None
    return date if _FIRST_YEAR <= date.year <= _LAST_YEAR else None


def _name(value: Value | None) -> str | None:
    if not isinstance(value, str):
        return None
    printable = "".join(c if c.isprintable() and c != "�" else " " for c in value)
    return " ".join(printable.split())[:_MAX_NAME] or None


def _camera(make: str | None, model: str | None) -> str | None:
    """Make and model, without saying the make twice: "Canon" and "Canon EOS 5D" are "Canon EOS 5D"."""
    if make is None or model is None:
        return model or make
    if model.casefold().startswith(make.split()[0].casefold()):
        return model
    return f"{make} {model}"
