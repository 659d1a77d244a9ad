"""A few kills at random moments; ``python -m tests.robustness.kills`` does hundreds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.robustness import kills
from tests.robustness.kills import Moment, Seen, run


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
def test_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "PHOTOS_AT_FIRST", 24)
    monkeypatch.setattr(
        kills.Moment,
        "any",
        lambda chance: Moment(30.0, chance.randrange(1, 12), chance.choice([0.0, chance.uniform(0.0, 0.01)])),
    )
    figures = run(tmp_path, 5, 3)
    assert figures.faults == []
    assert figures.kills == 5 and figures.decisions > 5 and figures.half_way > 1


def test_what_is_missing_is_noticed() -> None:
    """The comparison itself can fail."""
    seen = Seen()
    seen.read(
        [b'{"log": [[1, "a"]], "faces": [["ff", 0.1, 0.2, 0.3, 0.4, "confirmed", "Anna"]], "people": ["Anna"]}']
    )
    place = ("ff", 0.1, 0.2, 0.3, 0.4)
    assert not kills._differences("", seen, {place: ("confirmed", "Anna")}, ["Anna"])
    for wrong in (
        {},
        {place: ("confirmed", "Ben")},
        {place: ("confirmed", "Anna"), ("ee", 0.1, 0.2, 0.3, 0.4): ("ignored", None)},
    ):
        assert kills._differences("", seen, wrong, ["Anna"])
    assert kills._differences("", seen, {place: ("confirmed", "Anna")}, [])
