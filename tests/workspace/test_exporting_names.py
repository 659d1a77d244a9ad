"""Where photos go in an export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.exporting import ExportError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.workspace.exporting_names import (
    Destination,
    by_folder,
    by_pattern,
    named,
    own_name,
    read_pattern,
    taken,
)

ROW = PhotoRow(
    id=PhotoId(1),
    path=Path("/pics/2019/Summer/IMG_1.JPG"),
    content=None,
    width=0,
    height=0,
    taken_at=1_561_989_909.0,
    modified_at=0.0,
    size=1,
    camera="A/B 1",
    faces=0,
    focus=None,
    analysed=True,
    problem=None,
)


def made(pattern: str, *people: str) -> str:
    to = by_pattern(read_pattern(pattern), ROW, people)
    return "/".join((*to.folders, to.stem + to.suffix))


def test_patterns_are_filled_in() -> None:
    assert made("{date} {people}", "Anna", "Ben") == "2019-07-01 Anna, Ben.JPG"
    assert made("{year}/{month}-{day}/{time} {name}") == "2019/07-01/14.05.09 IMG_1.JPG"
    assert made("{camera}") == "A_B 1.JPG"
    assert made("{people}/{name}", "a/../b") == "a_.._b/IMG_1.JPG"


def test_where_there_is_nothing_to_fill_in_nothing_is_left_over() -> None:
    assert made("{date} {people}") == "2019-07-01.JPG"
    assert made("{people} - {date}") == "2019-07-01.JPG"
    assert made("{people}") == "IMG_1.JPG"
    assert made("{people}/{date}") == "2019-07-01.JPG"
    assert made("../../{date}") == "2019-07-01.JPG"
    assert made("/{date}") == "2019-07-01.JPG"


@pytest.mark.parametrize(
    "pattern", ["", " / ", "{date", "date}", "{who}", "{}", "{date!r}", "{date:>30}", "{date.year}"]
)
def test_a_wrong_pattern_is_told(pattern: str) -> None:
    with pytest.raises(ExportError):
        read_pattern(pattern)


def test_only_a_pattern_with_people_asks_for_them() -> None:
    assert read_pattern("{year}/{people}").wants_people
    assert not read_pattern("{year}/{date}").wants_people


def test_folders_are_kept_below_the_added_one() -> None:
    assert by_folder(ROW, [Path("/pics")]) == Destination(("2019", "Summer"), "IMG_1", ".JPG")
    assert by_folder(ROW, [Path("/pics/2019/Summer")]) == Destination((), "IMG_1", ".JPG")
    assert by_folder(ROW, []) == Destination((), "IMG_1", ".JPG")


def test_of_several_added_folders_each_keeps_its_name() -> None:
    assert by_folder(ROW, [Path("/pics"), Path("/other")]).folders == ("pics", "2019", "Summer")
    assert by_folder(ROW, [Path("/pics"), Path("/pics/2019")]).folders == ("2019", "Summer")


def test_own_names_are_made_safe() -> None:
    assert own_name(Path("/a/con.jpg")) == Destination((), "_con", ".jpg")
    assert own_name(Path("/a/what?.jpg")) == Destination((), "what_", ".jpg")
    assert own_name(Path("/a/... .jpg")).stem == "photo"


def test_many_names_are_counted() -> None:
    assert named(["Anna", "Ben"]) == "Anna, Ben"
    assert named("abcdefgh") == "a, b, c, d, e, f and 2 more"


def test_a_photo_without_a_date_has_its_file_s() -> None:
    assert taken(ROW).isoformat() == "2019-07-01T14:05:09"
    assert taken(replace(ROW, taken_at=-86_400.0)).year == 1969
    assert taken(replace(ROW, taken_at=None, modified_at=1_590_000_000.0)).year == 2020
    assert taken(replace(ROW, taken_at=None, modified_at=1e30)).year == 1970
