"""What ``glimpse doctor`` and ``glimpse models`` say of the machine."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import platformdirs
import pytest

from glimpse_desktop.cli.machine_answers import machine_lines, shape_text
from glimpse_desktop.vision.measuring import Findings, Speed, measure
from glimpse_desktop.vision.shape import Shape, default_shape
from glimpse_desktop.workspace import shaping
from glimpse_desktop.workspace.models import MachineReport
from tests.cli.conftest import Desk

CUDA = "CUDAExecutionProvider"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured here says nothing about this machine."""
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_args, **_options: tmp_path / "cache")


def _beside(monkeypatch: pytest.MonkeyPatch, others: float) -> None:
    """Other programs have that share of the machine."""
    monkeypatch.setattr(shaping, "measure", partial(measure, watch=lambda: lambda: others))


def test_doctor_says_what_is_used_before_anything_was_measured(desk: Desk) -> None:
    answer = desk.json("doctor")
    assert answer["measured"] is None and answer["refused"] == {}
    assert answer["shape"]["provider"] == "CPUExecutionProvider"
    assert answer["pack"] == "squares-1" and answer["while_in_use"] == "gentle"
    assert answer["library"] and answer["onnxruntime"]
    text = desk("doctor").out
    assert "Not measured yet" in text and "on the processor" in text


def test_models_measure_measures_and_models_shows_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _beside(monkeypatch, 0.0)
    measured = desk.json("models", "measure")["measured"]
    assert measured[0]["photos_per_second"] > 0
    listed = desk.json("models")
    assert listed["machine"]["measured"] == measured
    assert "Measured with photos of 12 megapixels" in desk("models").out
    assert "/s" in desk("doctor").out


def test_beside_busy_programs_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _beside(monkeypatch, 0.9)
    answer = desk("models", "measure")
    assert answer.code == 1 and "Other programs are busy" in answer.err


def test_cpu_means_the_cpu(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping, "offered", lambda: (CUDA,))
    assert desk.json("doctor")["accelerators"] == [CUDA]
    assert desk.json("index", "--cpu")["photos"] == 4


def test_what_is_not_used_says_why() -> None:
    fast = Shape(4, 1, 8, CUDA)
    report = MachineReport(4, (CUDA,), Findings((Speed(default_shape(), 5.25),), {CUDA: "it misses a face"}), fast)
    lines = machine_lines(report)
    assert "Not used: NVIDIA graphics processor (CUDA). It misses a face." in lines
    assert any("5.2/s" in line for line in lines)


def test_shapes_in_words() -> None:
    assert shape_text(Shape(1)) == "1 photo at once, one thread each, on the processor"
    assert shape_text(Shape(2, 4)) == "2 photos at once, 4 threads each, on the processor"
    assert (
        shape_text(Shape(4, 1, 8, CUDA))
        == "4 photos at once on NVIDIA graphics processor (CUDA), 8 face pictures at a time"
    )
