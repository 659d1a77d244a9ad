"""The facts about a photo in words, for the viewer. No line ends between a number and its unit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.photo_details import Exposure, MapPoint, PhotoDetails
from glimpse_desktop.domain.views import FaceRow, PhotoRow
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.photos import photo_words
from glimpse_desktop.ui.photos.mark_words import marks_text
from glimpse_desktop.ui.wording import digits, faces_text, number

Fact = tuple[str, str]
"""What it is, and what is known: ("Aperture", "f/2.8")."""

_FORMATS = {"HEIF": "HEIC", "WEBP": "WebP", "JXL": "JPEG XL"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ViewerFacts", text)


def facts(row: PhotoRow, details: PhotoDetails | None) -> list[Fact]:
    """Those that are known, in the order of the panel. ``details`` None: not read yet, or not readable."""
    known = details or PhotoDetails()
    exposure = known.exposure
    found = [
        (_tr("Taken"), photo_words.taken_in_full(row)),
        (_tr("Date of the file"), "" if row.taken_at is not None else photo_words.file_day(row)),
        (_tr("Size"), pixels_text(row.width, row.height) if row.width else ""),
        (_tr("RAW"), pixels_text(*known.sensor_size) if known.sensor_size else ""),
        (_tr("On disk"), QLocale().formattedDataSize(row.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)),
        (_tr("In the file"), place_text(0, known.pictures) if known.pictures > 1 else ""),
        (_tr("Format"), _FORMATS.get(known.format or "", known.format or "")),
        (_tr("Camera"), row.camera or ""),
        (_tr("Lens"), known.lens or ""),
        (_tr("Exposure"), seconds_text(exposure.seconds) if exposure.seconds else ""),
        (_tr("Aperture"), _tr("f/{number}").format(number=_short(exposure.aperture)) if exposure.aperture else ""),
        # Without separators: ISO is a name on a dial rather than a count.
        (_tr("ISO"), digits(exposure.iso) if exposure.iso else ""),
        (_tr("Focal length"), focal_text(exposure)),
    ]
    return [fact for fact in found if fact[1]]


def photo_line(row: PhotoRow, faces: Sequence[FaceRow], place: int, total: int) -> str:
    """Date, people and place in the list, as far as they are known: "5/6/19 14:02   ·   Anna   ·   3 of 214"."""
    people = list(dict.fromkeys(name for name in map(name_text, faces) if name))
    nameless = sum(1 for face in faces if not name_text(face))
    if nameless:
        people.append(_tr("{faces} without a name").format(faces=faces_text(nameless)))
    where = _tr("{place} of {total}").format(place=number(place + 1), total=number(total))
    parts = [photo_words.taken(row), say_list(people), marks_text(row.marks), where if total > 1 else ""]
    return "   ·   ".join(part for part in parts if part)


def place_text(page: int, count: int) -> str:
    """Which of a file's pictures it is, ``page`` from 0 on: "Picture 1 of 5"."""
    return _tr("Picture {place} of {total}").format(place=number(page + 1), total=number(count))


def pixels_text(width: int, height: int) -> str:
    """ "6000 × 4000 (24 megapixels)"; below a tenth of a megapixel without them."""
    megapixels = width * height / 1e6
    if megapixels < 0.1:
        return _tr("{width}\u00a0×\u00a0{height}").format(width=digits(width), height=digits(height))
    said = QLocale().toString(megapixels, "f", 0 if megapixels >= 9.95 else 1)
    return _tr("{width}\u00a0×\u00a0{height} ({number}\u00a0megapixels)").format(
        width=digits(width), height=digits(height), number=said
    )


def seconds_text(seconds: float) -> str:
    """As on a camera's dial: "1/250 s", "0.5 s", "30 s"."""
    if seconds < 0.3:
        return _tr("{number}\u00a0s").format(number=f"{digits(1)}/{digits(round(1 / seconds))}")
    return _tr("{number}\u00a0s").format(number=_short(seconds))


def focal_text(exposure: Exposure) -> str:
    """ "35 mm", with what would show as much on film where the camera says that too; "" where nothing is known."""
    if exposure.focal_length is None:
        return ""
    if exposure.film_focal_length is None or round(exposure.film_focal_length) == round(exposure.focal_length):
        return _tr("{number}\u00a0mm").format(number=_short(exposure.focal_length))
    return _tr("{number}\u00a0mm ({film}\u00a0mm on 35\u00a0mm film)").format(
        number=_short(exposure.focal_length), film=_short(exposure.film_focal_length)
    )


def point_text(point: MapPoint) -> str:
    """ "47.37689, 8.54169": with points in every language, because that is what maps understand."""
    return f"{point.latitude:.5f}, {point.longitude:.5f}"


def _short(value: float) -> str:
    """One digit after the point, or none where it is 0."""
    return QLocale().toString(float(value), "f", 0 if abs(value - round(value)) < 0.05 else 1)
