"""The files of an index: a head, and segments that belong to it."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.index import container, files, vectors
from glimpse_desktop.index.vectors import VectorIndex

DIMENSIONS = 8


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of indexes that have graphs from the first face on."""
    monkeypatch.setattr(vectors, "_EXACT_BYTES", 4 * DIMENSIONS)
    return tmp_path / "a [pack].hnsw"


def saved(path: Path, ids: range) -> VectorIndex:
    index = VectorIndex(path, "pack", DIMENSIONS)
    index.add(np.array(ids), np.random.default_rng(len(ids)).normal(size=(len(ids), DIMENSIONS)))
    index.save()
    index.close()
    return index


def segments(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if file != path)


def test_segments_of_the_index_before_go_with_its_head(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    saved(path, range(1, 200))
    several = segments(path)
    assert len(several) > 2
    other = path.with_name("a [pack].more.hnsw")
    other.write_bytes(b"of another pack")
    saved(path, range(1, 3))  # of most segments there is nothing to be saved
    assert len(segments(path)) == 3 and other.exists()
    with caplog.at_level(logging.WARNING):
        again = VectorIndex.open(path, "pack", DIMENSIONS)
    assert again.ids().tolist() == [1, 2] and not caplog.records
    again.close()
    files.discard(path)
    assert list(path.parent.iterdir()) == [other]


def test_a_kill_behind_the_new_head_leaves_no_damage(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    saved(path, range(1, 200))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(files, "_segments", killed)
        index = VectorIndex(path, "pack", DIMENSIONS)
        index.add(np.arange(1, 100), np.random.default_rng(1).normal(size=(99, DIMENSIONS)))
        with pytest.raises(KeyboardInterrupt):
            index.save()
        index.close()
    assert len(segments(path)) > 2
    with caplog.at_level(logging.WARNING):
        again = VectorIndex.open(path, "pack", DIMENSIONS)
    assert again.count == 0 and not caplog.records, "the faces are added from the library"
    again.close()


def test_a_segment_in_the_place_of_another_is_left_out(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    saved(path, range(1, 200))
    first, second = segments(path)[:2]
    first.write_bytes(second.read_bytes())
    again = VectorIndex.open(path, "pack", DIMENSIONS)
    assert 0 < again.count < 199 and "another index" in caplog.text
    again.close()
    meta, _ = container.read(second)
    assert meta["number"] == 1
