"""When a photo was taken, and with what: from its EXIF block, without decoding a pixel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from glimpse_desktop.imaging.exif_block import Value, find_exif, read_tags

_MAKE, _MODEL, _CHANGED = 0x010F, 0x0110, 0x0132
_TAKEN, _DIGITISED, _LENS = 0x9003, 0x9004, 0xA434

_DATE = re.compile(r"(\d{4})[:/.-](\d\d)[:/.-](\d\d)[ T](\d\d):(\d\d):(\d\d)")

_FIRST_YEAR = 1826
"""Of the oldest photograph there is (View from the Window at Le Gras)."""

_LAST_YEAR = 2100
"""A fixed year rather than today's: a photo doesn't change its date with the clock of the computer."""

_MAX_NAME = 100


@dataclass(frozen=True, slots=True)
class PhotoMetadata:
    """What a picture says of itself; None where it doesn't, or says nonsense.

    ``taken_at`` is naive: the local time that the camera's clock showed, to the second.
    """

    taken_at: datetime | None = None
    camera: str | None = None
    lens: str | None = None


def read_metadata(data: bytes) -> PhotoMetadata:
    """From a picture file's bytes: JPEG, PNG, WebP, TIFF, HEIF, AVIF. Never raises.

    Taken when it was exposed (DateTimeOriginal), else when it was digitised, else when the file was changed.
    """
    block = find_exif(data)
    if block is None:
        return PhotoMetadata()
    main, inner = read_tags(block)
    dates = (_date(inner.get(_TAKEN)), _date(inner.get(_DIGITISED)), _date(main.get(_CHANGED)))
    return PhotoMetadata(
        taken_at=next((date for date in dates if date is not None), None),
        camera=_camera(_name(main.get(_MAKE)), _name(main.get(_MODEL))),
        lens=_name(inner.get(_LENS)),
    )


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
