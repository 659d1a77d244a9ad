from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.faces import CLEAR_QUALITY, FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PackId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Suggestion
from glimpse_desktop.ui.faces import face_words
from glimpse_desktop.ui.faces.face_painting import FaceState, face_state
from glimpse_desktop.ui.faces.face_view import face_note

ANNA = PersonId(7)
UNKNOWN = FaceRow(
    id=FaceId(1),
    photo_id=PhotoId(1),
    path=Path("/a.jpg"),
    content=ContentHash(b"0" * 32),
    box=Box(0.1, 0.1, 0.2, 0.2),
    landmarks=None,
    score=0.9,
    quality=None,
    pack_id=PackId("p"),
    has_embedding=True,
    status=FaceStatus.UNKNOWN,
    person_id=None,
    person_name=None,
    group_id=None,
)
CONFIRMED = replace(UNKNOWN, status=FaceStatus.CONFIRMED, person_id=ANNA, person_name="Anna")
SUGGESTED = replace(UNKNOWN, suggestion=Suggestion(ANNA, "Anna", False, 0.6, "likely"))
AUTOMATIC = replace(UNKNOWN, suggestion=Suggestion(ANNA, "Anna", True, 0.8, "very likely"))
SOMEBODY_IGNORED = replace(UNKNOWN, suggestion=Suggestion(None, "", False, 0.6, "likely"))


@pytest.mark.parametrize(
    ("row", "state", "name", "said"),
    [
        (UNKNOWN, FaceState.UNKNOWN, "", ""),
        (CONFIRMED, FaceState.CONFIRMED, "Anna", ""),
        (AUTOMATIC, FaceState.AUTOMATIC, "Anna", "named automatically"),
        (SUGGESTED, FaceState.SUGGESTED, "Anna?", "suggestion"),
        (SOMEBODY_IGNORED, FaceState.SUGGESTED, "Someone ignored?", "suggestion"),
        (replace(UNKNOWN, status=FaceStatus.IGNORED), FaceState.UNKNOWN, "", "ignored"),
    ],
)
def test_what_is_known_of_a_face_is_seen_and_said(row: FaceRow, state: FaceState, name: str, said: str) -> None:
    assert (face_state(row), face_words.name_text(row), face_words.state_text(row)) == (state, name, said)


def test_a_suggestion_is_shown_but_counts_as_nobody() -> None:
    assert face_words.shown_person(SUGGESTED) == (ANNA, "Anna")
    assert face_words.known_person(SUGGESTED) is None
    assert face_words.known_person(AUTOMATIC) == (ANNA, "Anna")
    assert face_words.shown_person(SOMEBODY_IGNORED) is None


def test_what_was_decided_goes_before_what_is_thought() -> None:
    other = replace(CONFIRMED, suggestion=Suggestion(PersonId(8), "Ben", False, 0.6, "likely"))
    assert face_words.shown_person(other) == (ANNA, "Anna")
    assert face_state(other) is FaceState.CONFIRMED


def test_one_name_for_all() -> None:
    assert face_words.one_name([CONFIRMED, SUGGESTED, UNKNOWN]) == "Anna"
    ben = replace(CONFIRMED, person_id=PersonId(8), person_name="Ben")
    assert face_words.one_name([CONFIRMED, ben]) is None
    assert face_words.one_name([UNKNOWN]) is None


def test_what_is_wrong_with_a_face_is_said_only_where_something_is() -> None:
    clear = FaceQuality(0.9, 0.5, 0.5, 120.0, 0.0, 0.0, 0.0, CLEAR_QUALITY)
    blurred = replace(clear, sharpness=0.1, overall=0.2)
    assert face_words.weakness_text(UNKNOWN) == face_words.weakness_text(replace(UNKNOWN, quality=clear)) == ""
    assert face_words.weakness_text(replace(UNKNOWN, quality=blurred)) == "Hard to recognise: blurred"
    assert face_note(replace(CONFIRMED, quality=blurred)) == "Anna · Hard to recognise: blurred"
    assert face_note(CONFIRMED) == "Anna"
