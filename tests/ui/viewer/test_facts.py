from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.photo_details import Exposure, MapPoint, PhotoDetails
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.viewer.facts import facts, focal_text, pixels_text, point_text, seconds_text

ROW = PhotoRow(
    PhotoId(1),
    Path("/p/a.jpg"),
    None,
    6000,
    4000,
    1563127439.0,
    0.0,
    8_400_000,
    "FUJIFILM X-T3",
    0,
    None,
    True,
    None,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_what_is_known_is_said_and_nothing_else() -> None:
    known = dict(facts(ROW, PhotoDetails("HEIF", "XF35mm", Exposure(1 / 250, 2.8, 12800, 35, 52))))
    assert known["Taken"].startswith("Sunday")
    assert "14 July 2019" in known["Taken"]
    assert "18:03" in known["Taken"]
    assert _plain(known["Size"]) == "6000 × 4000 (24 megapixels)"
    assert known["Format"] == "HEIC"
    assert (known["Camera"], known["Lens"]) == ("FUJIFILM X-T3", "XF35mm")
    assert (_plain(known["Exposure"]), known["Aperture"], known["ISO"]) == ("1/250 s", "f/2.8", "12800")
    assert _plain(known["Focal length"]) == "35 mm (52 mm on 35 mm film)"
    bare = facts(replace(ROW, taken_at=None, camera=None, width=0, height=0), None)
    assert [what for what, _ in bare] == ["Date of the file", "On disk"]


def test_a_raw_says_what_its_sensor_saw_and_a_scan_how_many_pages_there_are() -> None:
    known = dict(facts(ROW, PhotoDetails("RAW", sensor_size=(8256, 5504))))
    assert _plain(known["RAW"]) == "8256 × 5504 (45 megapixels)" and known["Format"] == "RAW"
    known = dict(facts(ROW, PhotoDetails("JXL", pictures=12)))
    assert (known["In the file"], known["Format"]) == ("Picture 1 of 12", "JPEG XL")
    assert "RAW" not in known


@pytest.mark.parametrize(
    ("seconds", "said"), [(1 / 8000, "1/8000 s"), (0.25, "1/4 s"), (0.5, "0.5 s"), (1.0, "1 s"), (30.0, "30 s")]
)
def test_exposure_times_as_on_a_dial(seconds: float, said: str) -> None:
    assert _plain(seconds_text(seconds)) == said


def test_focal_length_is_said_once_where_film_says_the_same() -> None:
    assert _plain(focal_text(Exposure(focal_length=50.0, film_focal_length=50.0))) == "50 mm"
    assert _plain(focal_text(Exposure(focal_length=4.2))) == "4.2 mm"
    assert focal_text(Exposure(film_focal_length=26.0)) == ""


def test_small_pictures_have_pixels_only() -> None:
    assert _plain(pixels_text(160, 120)) == "160 × 120"
    assert _plain(pixels_text(3000, 2000)) == "3000 × 2000 (6.0 megapixels)"


def test_coordinates_are_written_as_maps_read_them_in_every_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    assert point_text(MapPoint(47.376889, -8.5416944)) == "47.37689, -8.54169"
