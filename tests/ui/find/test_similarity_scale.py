from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale

ARC = Calibration(((0.1, 0.12), (0.2, 0.02), (0.3, 1.6e-3), (0.45, 2e-5), (0.52, 1e-6)), 0.36)
DLIB = Calibration(((0.88, 0.05), (0.92, 5e-3), (0.94, 1e-3), (0.97, 1e-5)), 0.94)
ONE_POINT = Calibration(((0.5, 1e-3),), 0.5)


@given(st.sampled_from([ARC, DLIB, ONE_POINT]), st.floats(0, 1), st.floats(0, 1))
def test_it_rises_from_loose_to_strict_and_back_again(pack: Calibration, one: float, other: float) -> None:
    scale = SimilarityScale(pack)
    if one + 1e-6 < other:
        assert scale.similarity(one) < scale.similarity(other)
    assert abs(scale.position(scale.similarity(one)) - one) < 1e-4


def test_it_starts_at_the_packs_own_line() -> None:
    for pack in (ARC, DLIB):
        scale = SimilarityScale(pack)
        assert abs(scale.similarity(scale.start) - pack.default) < 1e-4
        assert 0.1 < scale.start < 0.9


def test_the_ends_are_where_perhaps_begins_and_equality() -> None:
    scale = SimilarityScale(ARC)
    assert abs(scale.similarity(0.0) - ARC.similarity_at(1e-2)) < 1e-6
    assert scale.similarity(1.0) >= 1.0


def test_scores_mean_the_same_with_every_pack() -> None:
    for pack in (ARC, DLIB):
        scale = SimilarityScale(pack)
        assert scale.score(1.0) == 100
        assert scale.score(scale.loosest) == 0
        assert scale.score(pack.similarity_at(1e-4)) > scale.score(pack.similarity_at(1e-3)) > 0
