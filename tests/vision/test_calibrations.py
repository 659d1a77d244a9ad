"""What similarities mean, for recognisers that were measured and those that weren't."""

from __future__ import annotations

import pytest

from glimpse_desktop.vision.calibrations import _BY_RECOGNISER, calibration_of
from glimpse_desktop.vision.insightface_pack import InsightFacePack


@pytest.mark.parametrize("dimensions", [64, 128, 256, 512, 1024])
def test_unknown_recognisers_get_the_usual_one(dimensions: int) -> None:
    found = calibration_of("0" * 64, dimensions)
    similarities, rates = zip(*found.points, strict=True)
    assert list(similarities) == sorted(similarities)
    assert list(rates) == sorted(rates, reverse=True)
    assert found.false_match_rate(found.default) < 1e-4
    assert found.similarity_at(found.false_match_rate(0.3)) == pytest.approx(0.3)


def test_longer_embeddings_need_less_similarity() -> None:
    assert calibration_of("", 512).similarity_at(1e-4) < calibration_of("", 128).similarity_at(1e-4)


def test_measured_ones_come_by_their_hash() -> None:
    for sha256, calibration in _BY_RECOGNISER.items():
        assert calibration_of(sha256, 128) is calibration
        similarities, rates = zip(*calibration.points, strict=True)
        assert list(similarities) == sorted(similarities) and list(rates) == sorted(rates, reverse=True)
        assert similarities[0] < calibration.default < similarities[-1]


def test_the_reference_pack_was_measured(real_pack: InsightFacePack) -> None:
    assert real_pack.info.calibration in _BY_RECOGNISER.values()
