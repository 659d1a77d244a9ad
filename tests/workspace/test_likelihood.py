"""Similarities in words."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.workspace.likelihood import likelihood, strangers_share

PACK = Calibration(points=((0.1, 1e-1), (0.2, 1e-2), (0.3, 1e-3), (0.4, 1e-4), (0.5, 1e-5)), default=0.35)


def test_words_follow_the_false_match_rate() -> None:
    words = [likelihood(PACK, s) for s in (0.6, 0.5, 0.49, 0.35, 0.34, 0.2, 0.19, -1)]
    assert words == [
        "very likely", "very likely", "likely", "likely", "perhaps", "perhaps", "unlikely", "unlikely",
    ]  # fmt: skip


def test_calibration_reads_both_ways() -> None:
    assert abs(PACK.similarity_at(1e-3) - 0.3) < 1e-9
    assert abs(PACK.false_match_rate(0.3) - 1e-3) < 1e-9
    assert PACK.similarity_at(10**-3.5) - 0.35 < 1e-9
    assert PACK.similarity_at(1) == 0.1
    assert PACK.similarity_at(1e-12) == 0.5


def test_how_many_strangers_are_as_alike() -> None:
    assert strangers_share(PACK, 0.3) == (pytest.approx(1e-3), False)
    assert strangers_share(PACK, 0.5) == (1e-5, False)
    assert strangers_share(PACK, 0.8) == (1e-5, True)  # rarer than anybody measured
    share, fewer = strangers_share(PACK, -0.02)
    assert 0.4 < share < 0.6 and not fewer  # as alike as any two people
    shares = [strangers_share(PACK, step / 100)[0] for step in range(-100, 100)]
    assert shares == sorted(shares, reverse=True)
