"""Which faces are left alone, and which texts have a name."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.forgetting import hit, mentions
from glimpse_desktop.domain.geometry import Box

PLACE = Box(0.4, 0.4, 0.1, 0.1)


def test_the_same_face_as_another_pack_has_it_is_left_alone() -> None:
    assert hit([PLACE], [Box(0.1, 0.4, 0.1, 0.1), Box(0.39, 0.38, 0.12, 0.14)]) == {1}
    assert hit([PLACE], [Box(0.35, 0.3, 0.2, 0.3)]) == {0}  # a head, and the face in its middle
    assert hit([PLACE], []) == hit([], [PLACE]) == set()


def test_a_neighbour_stays() -> None:
    neighbour = Box(0.45, 0.4, 0.1, 0.1)  # overlaps by a third
    assert hit([PLACE], [PLACE, neighbour]) == {0}
    assert hit([PLACE], [neighbour]) == {0}  # unless there is nobody else whom the place may mean
    assert hit([PLACE], [Box(0.47, 0.4, 0.1, 0.1)]) == set()


def test_every_face_is_in_one_place() -> None:
    faces = [Box(0.1 * n, 0.1, 0.1, 0.1) for n in range(5)]
    assert hit(faces[1:3], faces) == {1, 2}


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ('person:"Anna Berg" 2020', "Anna Berg", True),
        ("anna berg", "Änna Berg", True),
        ("annabel", "Anna", False),
        ("berg anna", "Anna Berg", False),
        ("日本 旅行", "日本", True),
    ],
)
def test_a_name_is_found_as_whole_words(text: str, name: str, there: bool) -> None:
    assert mentions(text, name) is there
