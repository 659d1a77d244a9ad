"""How a pack's models are run on this machine: how many photos at once, with how many threads, on what."""

from __future__ import annotations

from dataclasses import dataclass

from glimpse_desktop.vision.processors import processor_count

CPU = "CPUExecutionProvider"


@dataclass(frozen=True, slots=True)
class Shape:
    """``workers`` photos are analysed at once, by sessions that compute with ``threads`` threads each.

    Recognition takes up to ``batch`` chips in one go. ``provider`` is onnxruntime's name of what computes. All
    counts are 1 or more.
    """

    workers: int
    threads: int = 1
    batch: int = 1
    provider: str = CPU

    @property
    def on_cpu(self) -> bool:
        return self.provider == CPU


def default_shape() -> Shape:
    """One single-threaded worker per processor, each taking a whole photo: hard to beat on any CPU."""
    return Shape(workers=processor_count())
