"""What a row says of a face's measures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from glimpse_desktop.domain.faces import FaceQuality
from glimpse_desktop.library import faces
from glimpse_desktop.library.measures import landmarks_of, landmarks_stored, stored
from glimpse_desktop.library.store import Library
from tests.support.library_maker import LibraryMaker, face


def test_landmarks_come_back_within_an_eighth_of_a_pixel_of_four_thousand() -> None:
    points = np.random.default_rng(1).uniform(-0.5, 1.5, (5, 2)).astype(np.float32)
    blob = landmarks_stored(points)
    assert len(blob) == 20
    assert np.abs(landmarks_of(blob) - points).max() * 4000 < 0.125 + 1e-3
    assert landmarks_of(blob).dtype == np.float32


@pytest.mark.parametrize(("given", "kept"), [(9.0, 2.0), (-9.0, -2.0), (np.nan, 0.0)])
def test_landmarks_far_outside_stay_numbers(given: float, kept: float) -> None:
    assert landmarks_of(landmarks_stored(np.full((5, 2), given))) == pytest.approx(np.full((5, 2), kept), abs=1e-3)


def test_landmarks_of_earlier_versions_are_read(library: Library, maker: LibraryMaker) -> None:
    photo = maker.photo("a.jpg", [face(0.5)])
    points = np.random.default_rng(1).random((5, 2)).astype("<f4")
    library.write(lambda connection: connection.execute("UPDATE faces SET landmarks = ?", (points.tobytes(),)))
    with library.reading() as connection:
        (row,) = faces.of_photo(connection, photo)
    assert row.landmarks is not None and np.array_equal(row.landmarks, points)


def test_pixels_and_degrees_are_whole_numbers() -> None:
    one = face(0.5)
    one = replace(one, quality=replace(one.quality, size_px=87.6, yaw=-12.4, pitch=0.4, roll=float("nan")))
    _, _, size, _, _, _, yaw, pitch, roll, _, _ = stored(one)
    assert (size, yaw, pitch) == (88.0, -12.0, 0.0)
    assert np.isnan(roll)


def test_seven_faces_with_512_dimensions_fit_on_a_page(library: Library, maker: LibraryMaker) -> None:
    vector = np.full(512, 512**-0.5, np.float32)
    found = [
        replace(face(0.1 + i / 2560, embedding=vector), score=0.9 + i / 1e5, quality=FaceQuality(*[i / 7] * 8))
        for i in range(1400)
    ]
    before = _pages(library)
    maker.photo("crowd.jpg", found)
    assert 200 <= _pages(library) - before < 230  # six on each would be 234, and indexes take a few


def _pages(library: Library) -> int:
    with library.reading() as connection:
        return int(connection.execute("PRAGMA page_count").fetchone()[0])
