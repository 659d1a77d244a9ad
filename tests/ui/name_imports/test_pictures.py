"""Small faces for the table: kept while they are the same, and not more of them than are looked at."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.name_imports import pictures
from glimpse_desktop.ui.name_imports.pictures import PICTURE_SIDE, FacePictures, sign

from .test_model import Faces

ONE, TWO, THREE = FaceId(1), FaceId(2), FaceId(3)


@pytest.fixture
def faces(qtbot: QtBot) -> Faces:
    theme()
    return Faces()


def test_a_face_that_is_another_one_now_is_asked_for_again(faces: Faces) -> None:
    made = FacePictures(faces)  # type: ignore[arg-type]
    made.of(ONE)
    faces.there = True
    assert made.of(ONE).cacheKey() == made.of(ONE).cacheKey() and faces.asked == [ONE, ONE]
    made.forget(ONE)
    made.of(ONE)
    assert faces.asked == [ONE, ONE, ONE]


def test_those_that_were_painted_first_go(faces: Faces, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PICTURES", 2)
    made = FacePictures(faces)  # type: ignore[arg-type]
    faces.there = True
    for face in (ONE, TWO, THREE, TWO, ONE):
        made.of(face)
    assert faces.asked == [ONE, TWO, THREE, ONE]


def test_signs_are_as_large_as_faces(faces: Faces) -> None:
    assert sign("person-add").actualSize(sign("").availableSizes()[0]) == sign("").availableSizes()[0]
    assert sign("").availableSizes()[0].width() == 2 * PICTURE_SIDE
