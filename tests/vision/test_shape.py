"""How models are run unless something better was measured."""

from __future__ import annotations

import pytest

from glimpse_desktop.vision import shape
from glimpse_desktop.vision.shape import CPU, Shape, default_shape


def test_by_default_every_processor_has_a_worker_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "processor_count", lambda: 6)
    assert default_shape() == Shape(workers=6, threads=1, batch=1, provider=CPU)
    assert default_shape().on_cpu


def test_another_provider_is_not_the_cpu() -> None:
    assert not Shape(2, provider="CUDAExecutionProvider").on_cpu
