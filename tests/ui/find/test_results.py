from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glimpse_desktop.domain.faces import CLEAR_QUALITY, FaceQuality
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PackId, PersonId, PhotoId
from glimpse_desktop.domain.views import FaceRow, FaceStatus, Match
from glimpse_desktop.ui.find.results import FindResults


def _row(face: int, photo: int, status: FaceStatus = FaceStatus.UNKNOWN) -> FaceRow:
    named = status is FaceStatus.CONFIRMED
    return FaceRow(
        FaceId(face),
        PhotoId(photo),
        Path(f"{photo}.jpg"),
        ContentHash(bytes([photo])),
        Box(0, 0, 1, 1),
        None,
        0.9,
        None,
        PackId("p"),
        True,
        status,
        PersonId(1) if named else None,
        "Anna" if named else None,
        None,
    )


def _results(line: float = 0.5) -> FindResults:
    rows = [_row(1, 1), _row(2, 1), _row(3, 2, FaceStatus.CONFIRMED), _row(4, 3), _row(5, 4)]
    likeness = [0.9, 0.8, 0.7, 0.6, 0.4]
    return FindResults([Match(row, value) for row, value in zip(rows, likeness, strict=True)], line)


def test_right_of_the_line_is_shown_and_counted_nearest_first() -> None:
    results = _results()
    assert [match.face.id for match in results.visible()] == [1, 2, 3, 4]
    assert results.counts() == (4, 3)
    results.move_line(0.3)
    assert results.counts() == (5, 4)
    results.move_line(0.8)
    assert results.counts() == (2, 1)


def test_who_has_a_name_already_is_not_selected_unasked() -> None:
    assert _results().selected() == [1, 2, 4]


def test_a_choice_by_hand_outlives_moves_of_the_line() -> None:
    results = _results()
    results.choose([FaceId(1), FaceId(3), FaceId(4)])
    results.move_line(0.95)
    assert results.selected() == []
    results.move_line(0.3)
    assert results.selected() == [1, 3, 4, 5]


def test_named_since_it_is_not_selected_any_more() -> None:
    results = _results()
    results.choose([FaceId(1), FaceId(2), FaceId(3)])
    results.update([_row(1, 1, FaceStatus.CONFIRMED)])
    assert results.selected() == [2, 3]
    # Taken back, it is like any other again.
    results.update([_row(1, 1)])
    assert results.selected() == [1, 2, 3]


def test_what_is_no_face_or_gone_disappears() -> None:
    results = _results()
    results.update([replace(_row(1, 1), status=FaceStatus.NOT_A_FACE)])
    results.update([], asked=[FaceId(2)])
    assert [match.face.id for match in results.visible()] == [3, 4]


def test_only_clear_faces_are_shown_and_selected() -> None:
    clear = FaceQuality(0.9, 0.5, 0.5, 120.0, 0.0, 0.0, 0.0, CLEAR_QUALITY)
    poor = replace(clear, overall=CLEAR_QUALITY - 0.01)
    results = _results()
    results.update([replace(_row(1, 1), quality=poor), replace(_row(2, 1), quality=clear)])
    assert results.clear_counts() == (3, 4)  # nobody measured the others
    results.clear_only = True
    assert [match.face.id for match in results.visible()] == [2, 3, 4]
    assert results.counts() == (3, 3)
    assert results.selected() == [2, 4]
    results.update([replace(_row(2, 1), quality=poor)])
    assert results.selected() == [4]
    results.clear_only = False
    assert results.selected() == [1, 2, 4]
    assert results.clear_counts() == (2, 4)
