import numpy as np

from glimpse_desktop.vision.builtin.search_areas import ScoreMap, cells, search_areas

COARSE = (25 / 36) ** 2


def covered(scores: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    mask = np.zeros(shape, bool)
    for area in search_areas(ScoreMap(scores, COARSE), 0.0, shape, 1.0):
        mask[area.rows, area.columns] = True
    return mask


def test_no_hint_means_nothing_to_look_at() -> None:
    assert not covered(np.full((40, 60), -9, np.float32), (83, 124)).any()


def test_a_hint_points_to_its_place_in_the_finer_level() -> None:
    scores = np.full((40, 60), -9, np.float32)
    scores[20, 30] = 3
    mask = covered(scores, (83, 124))
    rows, columns = np.nonzero(mask)
    coarse, fine = ScoreMap(scores, COARSE), ScoreMap(np.zeros(mask.shape, np.float32), 1.0)
    assert abs(fine.place((rows.min() + rows.max()) / 2) - coarse.place(20)) < 8
    assert abs(fine.place((columns.min() + columns.max()) / 2) - coarse.place(30)) < 8
    assert 5 <= rows.max() - rows.min() + 1 <= 8


def test_an_area_s_pixels_give_just_its_cells() -> None:
    scores = np.full((40, 60), -9, np.float32)
    scores[[0, 20, 39], [0, 30, 59]] = 3
    shape = (83, 124)
    areas = search_areas(ScoreMap(scores, COARSE), 0.0, shape, 1.0)
    assert len(areas) == 3
    for area in areas:
        given = np.zeros((cells(_length(area.pixel_rows)), cells(_length(area.pixel_columns))))
        kept = given[area.inner]
        assert kept.shape == (_length(area.rows), _length(area.columns))
        # The same cell seen from the area's pixels and from the level's.
        assert area.pixel_rows.start // 8 + area.inner[0].start == area.rows.start
        assert area.pixel_columns.start // 8 + area.inner[1].start == area.columns.start


def _length(part: slice) -> int:
    return int(part.stop - part.start)


def test_areas_close_together_are_looked_at_as_one() -> None:
    scores = np.full((40, 60), -9, np.float32)
    scores[20, [25, 31]] = 3
    assert len(search_areas(ScoreMap(scores, COARSE), 0.0, (83, 124), 1.0)) == 1
    scores[20, [25, 31]] = -9
    scores[[2, 37], [2, 57]] = 3
    assert len(search_areas(ScoreMap(scores, COARSE), 0.0, (83, 124), 1.0)) == 2


def test_places_and_cells_agree() -> None:
    scores = ScoreMap(np.zeros((10, 10), np.float32), 0.7)
    part = scores.cells_between(scores.place(3) - 0.1, scores.place(6) + 0.1)
    assert part == slice(3, 7)
