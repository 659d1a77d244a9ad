from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from glimpse_desktop.domain.photo_query import KEYS
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.ui.icons import icon_names
from glimpse_desktop.ui.search.pieces import pieces_of
from glimpse_desktop.ui.search.words import KEY_WORDS, look_of, spoken


@pytest.mark.parametrize(
    ("term", "icon", "words"),
    [
        ('person:"Anna Meyer"', "person", "Anna Meyer"),
        ("person:Anna,Ben", "person", "Anna or Ben"),
        ("-person:Carla", "person", "Not Carla"),
        ("only:Anna", "person", "Only Anna"),
        ("only:Anna,Ben,Carla", "person", "Only Anna, Ben and Carla"),
        ("people:1", "people", "1 person"),
        ("people:>2", "people", "At least 3 people"),
        ("faces:<=4", "people", "At most 4 faces"),
        ("people:2..4", "people", "2 to 4 people"),
        ("rating:0", "star", "0 stars"),
        ("is:favourite", "heart", "Favourites"),
        ("favourite:no", "heart", "Not Favourites"),
        ("unnamed:yes", "no-name", "Faces without a name"),
        ("folder:/home/x/Beach", "folder", "In “Beach”"),
        ("camera:Canon", "camera", "Camera: Canon"),
        ('"summer 2019"', "search", "summer 2019"),
        ('date:"summer 2019"', "calendar", "Summer 2019"),
        ("date:2019-06..2019-08", "calendar", "June 2019 to August 2019"),
        ("date:2019..", "calendar", "From 2019"),
        ("before:2019", "calendar", "Before 2019"),
        ("format:jpg", "photos", "JPEG"),
        ("label:none", "name", "Not With a label"),
        ("orientation:portrait", "photos", "Upright"),
        ("rating:high", "problems", "rating:high"),
    ],
)
def test_terms_have_words(term: str, icon: str, words: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    found = pieces_of(term)
    assert found is not None
    look = look_of(found[0])
    assert (look.icon, look.words) == (icon, words)
    assert look.icon in icon_names()


def test_a_whole_search_has_words() -> None:
    found = pieces_of("(person:Anna OR person:Ben) -date:2019")
    assert found is not None
    assert spoken(found) == "(Anna or Ben), Not 2019"


def test_every_key_is_explained_by_an_example_that_works() -> None:
    assert set(KEY_WORDS) >= set(KEYS)
    for key in KEYS:
        example = KEY_WORDS[key][1]
        assert example.startswith(f"{key}:")
        parse(example)
