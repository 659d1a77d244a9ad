"""Measurements from one start to the next."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.vision.measured_shapes import FILE, MeasuredShapes, machine_key
from glimpse_desktop.vision.measuring import Findings, Speed
from glimpse_desktop.vision.shape import Shape

FOUND = Findings(
    (Speed(Shape(2), 5.5), Speed(Shape(2, 1, 8, "CUDAExecutionProvider"), 40.25)),
    {"OpenVINOExecutionProvider": "it misses a face"},
)


def test_what_was_measured_is_there_at_the_next_start(tmp_path: Path) -> None:
    MeasuredShapes(tmp_path).remember("here", FOUND)
    again = MeasuredShapes(tmp_path)
    assert again.recall("here") == FOUND
    assert again.recall("elsewhere") is None
    again.forget("here")
    assert MeasuredShapes(tmp_path).recall("here") is None
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"version": 99, "measured": {}}',
        '{"version": 1, "measured": []}',
        '{"version": 1, "measured": {"here": {"speeds": [{"workers": 0}], "refused": {}}}}',
        '{"version": 1, "measured": {"here": {"speeds": [{"workers": "2", "threads": 1, "batch": 1, '
        '"provider": "x", "photos": 1}], "refused": {}}}}',
        '{"version": 1, "measured": {"here": []}}',
        '{"version": 1, "measured": {"here": {"speeds": [], "refused": []}}}',
        '{"version": 1, "measured": {"here": {"speeds": [{"workers": 2, "threads": 1, "batch": 1, '
        '"provider": "x", "photos": NaN}], "refused": {}}}}',
        '{"version": 1, "measured": {"here": {"speeds": 5, "refused": 5}}}',
    ],
)
def test_a_damaged_file_is_measured_again(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    shapes = MeasuredShapes(tmp_path)
    assert shapes.recall("here") is None
    shapes.remember("here", FOUND)
    assert shapes.recall("here") == FOUND


@pytest.mark.skipif(sys.platform == "win32", reason="permissions")
def test_a_cache_that_cannot_be_written_harms_nobody(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    shapes = MeasuredShapes(tmp_path / "cache")
    shapes.remember("here", FOUND)
    assert shapes.recall("here") is None


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    shapes = MeasuredShapes(tmp_path)
    for number in range(60):
        shapes.remember(f"key {number}", FOUND)
    assert len(json.loads((tmp_path / FILE).read_text())["measured"]) == 50
    assert shapes.recall("key 59") == FOUND and shapes.recall("key 0") is None


def test_another_pack_machine_or_onnxruntime_is_another_measurement() -> None:
    keys = {
        machine_key(PackId("a"), 2, "1.31", ()),
        machine_key(PackId("b"), 2, "1.31", ()),
        machine_key(PackId("a"), 4, "1.31", ()),
        machine_key(PackId("a"), 2, "1.32", ()),
        machine_key(PackId("a"), 2, "1.31", ("CUDAExecutionProvider",)),
    }
    assert len(keys) == 5
