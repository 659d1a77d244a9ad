"""The order of a person's faces, and the clear ones among them."""

from __future__ import annotations

import numpy as np

from glimpse_desktop.domain.faces import CLEAR_QUALITY
from glimpse_desktop.people.seen import UNDATED
from glimpse_desktop.ui.faces import face_order
from glimpse_desktop.ui.faces.face_order import FaceOrder
from tests.people.test_seen import table

SEVERAL = table("2010-03-01", None, "2012-01-01", "2010-07-01", None)
YEAR_2010, YEAR_2012 = 40 * 12, 42 * 12


def ids(order: FaceOrder) -> list[tuple[int | None, list[int]]]:
    return [(run.start, run.table.faces.tolist()) for run in face_order.runs(SEVERAL, order)]


def test_by_time_in_years_with_what_has_no_date_last() -> None:
    assert ids(FaceOrder.NEWEST) == [(YEAR_2012, [3]), (YEAR_2010, [4, 1]), (UNDATED, [2, 5])]
    assert ids(FaceOrder.OLDEST) == [(YEAR_2010, [1, 4]), (YEAR_2012, [3]), (UNDATED, [2, 5])]


def test_best_first_is_one_run_and_so_is_what_was_taken_in_one_month() -> None:
    assert ids(FaceOrder.BEST) == [(None, [1, 2, 3, 4, 5])]
    runs = face_order.runs(table("2010-03-01", "2010-03-09"), FaceOrder.NEWEST)
    assert [(run.start, run.table.faces.tolist()) for run in runs] == [(None, [2, 1])]
    assert [run.table.faces.tolist() for run in face_order.runs(table(), FaceOrder.NEWEST)] == [[]]


def test_clear_faces_keep_their_order() -> None:
    mixed = table(None, None, None, qualities=[0.9, CLEAR_QUALITY, CLEAR_QUALITY - 0.01])
    assert face_order.clear(mixed).faces.tolist() == [1, 2]


def test_each_photo_comes_once() -> None:
    twice = table("2010-01-01", "2012-01-01", "2010-01-01", photos=[7, 8, 7])
    assert face_order.photos_in_order(twice, FaceOrder.NEWEST).tolist() == [8, 7]
    assert face_order.photos_in_order(twice, FaceOrder.OLDEST).tolist() == [7, 8]
    assert face_order.photos_in_order(twice, FaceOrder.BEST).tolist() == [7, 8]
    assert np.issubdtype(face_order.photos_in_order(twice, FaceOrder.BEST).dtype, np.int64)
